import { numberedHeadings, printDay } from '#core/index.js';
import { Link, useParams } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import type { ReportSection } from '#contract/index.js';
import { downloadUrl } from '../../api/call.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { PageHead } from '../../parts/page-head.js';
import { SaveMark } from '../../parts/saving/save-mark.js';
import { useWords } from '../../words/words.js';
import { ReportStatus } from '../reports/page.js';
import { Comments } from './comments.js';
import { Figures } from './figures.js';
import { ReportParts } from './parts.js';
import { ReportLine } from './report-line.js';
import type { LineActs } from './report-line.js';
import '../../theme/paper.css';
import styles from './report.module.css';
import { movedLine, stillUnused, withLine, withNotes, withText, withoutLine } from './sections.js';
import type { Line, ReportView, Unused } from './sections.js';
import { holdsOthers, missingIn, printMissing } from './missing.js';
import { PaperMark, PaperOfReport } from './paper.js';
import { type ReportSaving, useReportSaving } from './report-saving.js';
import { Versions } from './versions.js';
import { words } from './words.js';

/** Báo cáo kỳ: what its units brought, its outline, its lines, the figures, and what no line tells of yet. */
export function ReportPage() {
  const { id = '' } = useParams({ strict: false });
  const report = useRead('readReport', { params: { id } });
  return <Answer of={report} rows={12}>{(view) => <Editor key={id} report={view} />}</Answer>;
}

function Editor({ report }: { readonly report: ReportView }) {
  const say = useWords(words);
  const close = useAct('closeReport', ['readReport', 'listReports']);
  const isClosed = report.status === 'closed' || report.status === 'issued';
  const readOnly = isClosed || !report.may.includes('report.compose');
  const saving = useReportSaving(report, readOnly);
  const freeze = async (): Promise<void> => {
    const version = await saving.flush();
    if (version !== null) await close.mutateAsync({ params: { id: report.id }, body: { version } });
  };
  const missing = printMissing(missingIn(report, saving.sections), say);
  const [target, setTarget] = useState<string>(() => report.sections.find((section) => section.items.length > 0)?.key ?? report.sections[0]?.key ?? '');
  return (
    <div className={styles.page}>
      <Link to="/reports" className="small">{say.back}</Link>
      <PageHead
        title={`${report.dutyName}: ${report.label}`}
        detail={<span className="row-gap"><ReportStatus status={report.status} /><PaperMark paper={report.paper} />{say.window(printDay(report.windowFrom), printDay(report.windowTo))}<SaveMark saving={saving} savedAt={report.updatedAt} /></span>}
        actions={(
          <>
            <a className={buttonLook('plain')} href={downloadUrl('downloadReport', report.id)}>{say.word}</a>
            {!readOnly && <ConfirmInline label={say.close} question={`${missing} ${say.closeAsk}`.trim()} busy={close.isPending} onConfirm={freeze} />}
            <PaperOfReport report={report} missing={missing} flush={saving.flush} />
          </>
        )}
      />
      {isClosed && <p className={styles.note}>{report.paper === null ? say.closedNote : say.paperNote}</p>}
      <div className={styles.columns}>
        <Outline sections={saving.sections} awaited={report.awaited} />
        <div className={styles.text}>
          <ReportParts report={report} saving={saving} readOnly={readOnly} />
          <Figures figures={report.figures} />
          <Sections report={report} saving={saving} readOnly={readOnly} onTarget={setTarget} />
          <Versions reportId={report.id} flush={readOnly ? null : saving.flush} />
        </div>
        <UnusedPane unused={stillUnused(report.unused, saving.sections)} quantities={report.quantities} sections={saving.sections} target={target} readOnly={readOnly} onPut={(line) => saving.change((sections) => withLine(sections, target, { id: uuidv7(), by: 'office', ...line }))} />
      </div>
    </div>
  );
}

const DEPTHS = { 1: undefined, 2: styles.second, 3: styles.third } as const;

/** The sections with how far each is: its lines, and the units for which it waits. */
function Outline({ sections, awaited }: { readonly sections: readonly ReportSection[]; readonly awaited: ReportView['awaited'] }) {
  const say = useWords(words);
  const headings = numberedHeadings(sections);
  return (
    <nav className={styles.outline} aria-label={say.outline}>
      <h2>{say.outline}</h2>
      <ol>
        {sections.map((section, index) => (
          <li key={section.key} className={DEPTHS[section.level]}>
            <a href={`#section-${section.key}`}>{headings[index]?.label} {headings[index]?.heading}</a>
            <Completeness section={section} holds={holdsOthers(sections, index)} units={awaited.filter(({ sectionKey }) => sectionKey === section.key).map(({ unitName }) => unitName)} />
          </li>
        ))}
      </ol>
    </nav>
  );
}

function Completeness({ section, holds, units }: { readonly section: ReportSection; readonly holds: boolean; readonly units: readonly string[] }) {
  const say = useWords(words);
  const isEmpty = section.items.length === 0;
  if (isEmpty && holds && units.length === 0) return null;
  const said = [isEmpty && holds ? '' : say.outlineCount(section.items.length), units.length === 0 ? '' : say.waitsFor(units.length)].filter((part) => part !== '');
  return <span className={['tiny', (isEmpty && !holds && section.table === undefined) || units.length > 0 ? styles.lacking : 'muted'].join(' ')} title={units.join(', ')}>{said.join(', ')}</span>;
}

function Sections({ report, saving, readOnly, onTarget }: { readonly report: ReportView; readonly saving: ReportSaving; readonly readOnly: boolean; readonly onTarget: (key: string) => void }) {
  const say = useWords(words);
  const { change } = saving;
  const onText = useCallback<LineActs['onText']>((place, text) => change((sections) => withText(sections, place, text)), [change]);
  const onNotes = useCallback<LineActs['onNotes']>((place, notes) => change((sections) => withNotes(sections, place, notes)), [change]);
  const onRemove = useCallback<LineActs['onRemove']>((place) => change((sections) => withoutLine(sections, place)), [change]);
  const onMove = useCallback<LineActs['onMove']>((place, step) => change((sections) => movedLine(sections, place, step)), [change]);
  const headings = numberedHeadings(saving.sections);
  return saving.sections.map((section, index) => {
    const holds = holdsOthers(saving.sections, index);
    const Heading = section.level === 1 ? 'h2' : section.level === 2 ? 'h3' : 'h4';
    return (
      <section key={section.key} id={`section-${section.key}`} className={styles.section} onFocus={() => onTarget(section.key)}>
        <Heading lang="vi">{headings[index]?.label} {headings[index]?.heading}</Heading>
        {section.items.length === 0 && section.table === undefined && !holds && <p className="muted small">{say.emptySection}</p>}
        <ol className={styles.lines}>
          {section.items.map((line, at) => (
            <ReportLine key={line.id} line={line} section={section.key} at={at} last={at === section.items.length - 1} heading={section.heading} readOnly={readOnly} onText={onText} onRemove={onRemove} onMove={onMove} onNotes={onNotes} />
          ))}
        </ol>
        {section.table !== undefined && <Counted table={section.table} heading={section.heading} />}
        <Comments report={report} sectionKey={section.key} heading={section.heading}>
          {!readOnly && !(holds && section.items.length === 0) && <Button look="quiet" onClick={() => saving.change((sections) => withLine(sections, section.key, { id: uuidv7(), text: '', taskIds: [] }))}>{say.addLine}</Button>}
        </Comments>
      </section>
    );
  });
}

/** Figures that were counted, to be read. */
function Counted({ table: { heads, rows }, heading }: { readonly table: NonNullable<ReportSection['table']>; readonly heading: string }) {
  return (
    <div className={styles.counted} tabIndex={0} role="region" aria-label={heading}>
      <table lang="vi">
        <thead><tr>{heads.map((head) => <th key={head} scope="col">{head}</th>)}</tr></thead>
        <tbody>{rows.map((row, line) => <tr key={line}>{row.map((cell, at) => <td key={at}>{cell}</td>)}</tr>)}</tbody>
      </table>
    </div>
  );
}

interface UnusedPaneProps {
  readonly unused: readonly Unused[];
  readonly sections: readonly ReportSection[];
  readonly target: string;
  readonly readOnly: boolean;
  /** Figures that progress carried, as sentences. */
  readonly quantities: readonly string[];
  readonly onPut: (line: Pick<Line, 'text' | 'taskIds'>) => void;
}

function UnusedPane({ unused, quantities, sections, target, readOnly, onPut }: UnusedPaneProps) {
  const say = useWords(words);
  const heading = sections.find((section) => section.key === target)?.heading ?? '';
  return (
    <aside className={styles.unused} aria-label={say.unused(unused.length)}>
      <h2>{say.unused(unused.length)}</h2>
      {unused.length === 0 && <p className="muted">{say.unusedNone}</p>}
      <ul>
        {unused.map((line) => (
          <li key={line.taskId}>
            <Link to="/tasks/$id" params={{ id: line.taskId }}>{line.text}</Link>
            <span className="muted small">{line.unitName}</span>
            {!readOnly && <Button title={say.putWhere(heading)} aria-label={`${say.putWhere(heading)}: ${line.text}`} onClick={() => onPut({ text: line.text, taskIds: [line.taskId] })}>{say.put}</Button>}
          </li>
        ))}
      </ul>
      {quantities.length > 0 && <h2>{say.quantities}</h2>}
      <ul>
        {quantities.map((text) => (
          <li key={text}>
            <span lang="vi">{text}</span>
            {!readOnly && <Button title={say.putWhere(heading)} aria-label={`${say.putWhere(heading)}: ${text}`} onClick={() => onPut({ text, taskIds: [] })}>{say.put}</Button>}
          </li>
        ))}
      </ul>
    </aside>
  );
}
