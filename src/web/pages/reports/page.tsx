import { printDay } from '#core/index.js';
import { Link, useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import type { RouteAnswer } from '#contract/index.js';
import { downloadUrl } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useMayDo, useRead } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import type { Column } from '../../parts/data-table.js';
import { SelectField, TextField } from '../../parts/field.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { Tag } from '../../parts/status.js';
import { useLanguage, useWords } from '../../words/words.js';
import { OwedParts } from '../duties/parts.js';
import { PaperMark } from '../report/paper.js';
import styles from './reports.module.css';
import { words } from './words.js';

type ReportList = RouteAnswer<'listReports'>;
type Report = ReportList['reports'][number];

const idOf = ({ id }: Report): string => id;

/** Báo cáo: the monthly reports, and the way to open the one that is due. */
export function ReportsPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const reports = useRead('listReports', {});
  return (
    <div className={styles.page}>
      <Answer of={reports}>
        {(list) => (
          <>
            <Head list={list} />
            <OwedParts />
            {list.reports.length === 0 ? <EmptyState title={say.empty} /> : (
              <DataTable label={say.title} columns={columnsOf(say)} rows={list.reports} idOf={idOf} onOpen={(report) => void navigate({ to: '/reports/$id', params: { id: report.id } })} />
            )}
          </>
        )}
      </Answer>
    </div>
  );
}

function Head({ list: { suggested, reports } }: { readonly list: ReportList }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const mayCompose = useMayDo('report.compose');
  const open = useAct('openReport', ['listReports']);
  const [other, setOther] = useState<{ year: string; month: string } | null>(null);
  const go = (year: number, month: number): void => open.mutate({ body: { year, month } }, { onSuccess: ({ id }) => void navigate({ to: '/reports/$id', params: { id } }) });
  const label = say.monthOf(suggested.month, suggested.year);
  const exists = reports.some((report) => report.periodKey === `${suggested.year}-${String(suggested.month).padStart(2, '0')}`);
  useCommands(mayCompose ? [{ id: 'reports.open', label: say.open(label), group: say.group, run: () => go(suggested.year, suggested.month) }] : []);
  return (
    <>
      <PageHead
        title={say.title}
        actions={(
          <>
            <Link to="/programmes" className={buttonLook('plain')}>{say.programmes}</Link>
            <Link to="/reports/duties" className={buttonLook('plain')}>{say.duties}</Link>
            {mayCompose && <Button look={exists ? 'plain' : 'main'} busy={open.isPending} onClick={() => go(suggested.year, suggested.month)}>{say.open(label)}</Button>}
            {mayCompose && <Button aria-expanded={other !== null} onClick={() => setOther(other === null ? { year: String(suggested.year), month: String(suggested.month) } : null)}>{say.other}</Button>}
          </>
        )}
      />
      {other !== null && (
        <form
          className={[styles.other, 'card', 'pad'].join(' ')}
          onSubmit={(event) => {
            event.preventDefault();
            if (/^20\d\d$/.test(other.year)) go(Number(other.year), Number(other.month));
          }}
        >
          <SelectField label={say.month} value={other.month} onChange={(event) => setOther({ ...other, month: event.currentTarget.value })}>
            {Array.from({ length: 12 }, (_, index) => <option key={index} value={index + 1}>{index + 1}</option>)}
          </SelectField>
          <TextField label={say.year} inputMode="numeric" value={other.year} maxLength={4} onChange={(event) => setOther({ ...other, year: event.currentTarget.value })} />
          <Button type="submit" busy={open.isPending}>{say.go}</Button>
        </form>
      )}
      {open.isError && <p role="alert">{errorSentence(open.error, language)}</p>}
    </>
  );
}

function columnsOf(say: (typeof words)['vi']): Column<Report>[] {
  return [
    { key: 'label', head: say.label, cell: (report) => <Link to="/reports/$id" params={{ id: report.id }}>{report.dutyName}: {report.label}</Link> },
    { key: 'window', head: say.window, width: '220px', wideOnly: true, cell: (report) => `${printDay(report.windowFrom)} – ${printDay(report.windowTo)}` },
    { key: 'status', head: say.status, width: '168px', cell: (report) => <span className={styles.marks}><ReportStatus status={report.status} />{report.paper !== null && <PaperMark paper={report.paper} />}</span> },
    { key: 'sendBy', head: say.sendBy, width: '112px', wideOnly: true, cell: (report) => (report.sendBy === null ? '' : printDay(report.sendBy)) },
    { key: 'parts', head: say.parts, width: '112px', wideOnly: true, cell: (report) => (report.asked === 0 ? '' : say.handedIn(report.handedIn, report.asked)) },
    { key: 'lines', head: say.lines, width: '88px', align: 'right', wideOnly: true, cell: (report) => report.lineCount },
    { key: 'updated', head: say.updated, width: '160px', wideOnly: true, cell: (report) => printInstant(report.updatedAt) },
    { key: 'word', head: say.word, width: '112px', wideOnly: true, cell: (report) => <a href={downloadUrl('downloadReport', report.id)}>Word</a> },
  ];
}

/** How far a report has come. */
export function ReportStatus({ status }: { readonly status: Report['status'] }) {
  const say = useWords(words);
  switch (status) {
    case 'planned':
      return <Tag tone="none" icon="ring">{say.planned}</Tag>;
    case 'collecting':
      return <Tag tone="run" icon="pen">{say.collecting}</Tag>;
    case 'closed':
    case 'issued':
      return <Tag tone="done" icon="tick">{say[status]}</Tag>;
  }
}
