import type { ProgrammeView, RouteAnswer } from '#contract/index.js';
import { keepPreviousData, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { taskExportUrl } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { keyOf, reading, useAct } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { ICONS } from '../../parts/icons.js';
import { PageHead } from '../../parts/page-head.js';
import { DeadlineTag, StatusMark, Tag } from '../../parts/status.js';
import { useLanguage, useWords } from '../../words/words.js';
import { FigureCell } from './figure-cell.js';
import styles from './programmes.module.css';
import { ProgressBar } from './progress-bar.js';
import { UnitTable } from './unit-table.js';
import { words } from './words.js';

type Part = ProgrammeView['parts'][number];

const PAGE = 300;
const MOST = 10_000;

/** One programme: how it stands at large and by unit, its tasks by its parts, its reports. */
export function ProgrammePage() {
  const { id = '' } = useParams({ strict: false });
  const [tasks, setTasks] = useState(PAGE);
  const programme = useQuery({ ...reading('readProgramme', { params: { id }, query: { tasks } }), placeholderData: keepPreviousData });
  return <div className={styles.page}><Answer of={programme} rows={10}>{(view) => <Detail key={view.id} view={view} busy={programme.isFetching} onMore={() => setTasks(Math.min(tasks + PAGE, MOST))} />}</Answer></div>;
}

function Detail({ view, busy, onMore }: { readonly view: ProgrammeView; readonly busy: boolean; readonly onMore: () => void }) {
  const say = useWords(words);
  const { name, title, endedOn, figures, units, parts, more } = view;
  return (
    <>
      <Link to="/programmes" className={['small', 'no-print'].join(' ')}>{say.back}</Link>
      <PageHead title={name} detail={[title === name ? '' : title, endedOn === null ? '' : say.ended].filter((part) => part !== '').join('. ')} actions={<Ways view={view} />} />
      <div className={styles.columns}>
        <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="numbers">
          <h2 id="numbers">{say.numbers}</h2>
          <p>{say.ofDone(figures.done.value, figures.done.value + figures.open.value)}</p>
          <ProgressBar figures={figures} />
          <Numbers view={view} />
        </section>
        <Reports reports={view.reports} />
      </div>
      {units.length > 0 && <UnitTable units={units} total={figures} />}
      <section className="stack" aria-labelledby="parts">
        <h2 id="parts">{say.parts}</h2>
        {parts.length === 0 && <EmptyState title={say.noTasks} />}
        {parts.map((part) => <PartOf key={`${part.headings.join('\n')} ${part.document?.id ?? ''}`} part={part} own={view.document?.id ?? null} />)}
        {more > 0 && <p className={['row-gap', 'no-print'].join(' ')}><Button busy={busy} onClick={onMore}>{say.next(Math.min(more, PAGE))}</Button><Link to="/tasks" search={{ programme: name, state: 'all' }}>{say.more(more)}</Link></p>}
      </section>
    </>
  );
}

function Ways({ view: { id, name, document, endedOn, version, may } }: { readonly view: ProgrammeView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const client = useQueryClient();
  const [dutyId] = useState(() => newId());
  const report = useAct('reportProgramme', ['listReports', 'listDuties']);
  const end = useAct('endProgramme', ['listProgrammes']);
  const again = useAct('followProgramme', ['listProgrammes']);
  const reread = { onSuccess: () => void client.invalidateQueries({ queryKey: keyOf('readProgramme') }) };
  const mayFollow = may.includes('document.assign');
  const failed = report.error ?? again.error;
  return (
    <>
      {may.includes('report.compose') && endedOn === null && <Button look="main" busy={report.isPending} onClick={() => report.mutate({ params: { id }, body: { dutyId } }, { onSuccess: (made) => void navigate({ to: '/reports/$id', params: { id: made.id } }) })}>{say.report}</Button>}
      {document !== null && <Link to="/documents/$id" params={{ id: document.id }} className={buttonLook('plain')}>{say.document}</Link>}
      <Link to="/tasks" search={{ programme: name, state: 'all' }} className={buttonLook('plain')}>{say.list}</Link>
      <a href={taskExportUrl({ programme: name, state: 'all', format: 'xlsx', language, about: say.about(name) })} download className={buttonLook('plain', 'at-desk')}>{say.excel}</a>
      <Button className="at-desk" onClick={() => globalThis.print()} aria-label={say.print} title={say.print}>{ICONS.print}</Button>
      {mayFollow && endedOn === null && <ConfirmInline look="quiet" label={say.end} question={say.endAsk} busy={end.isPending} onConfirm={() => end.mutateAsync({ params: { id }, body: { version } }, reread)} />}
      {mayFollow && endedOn !== null && <Button busy={again.isPending} onClick={() => again.mutate({ body: { id: dutyId, from: { by: 'name', name } } }, reread)}>{say.followAgain}</Button>}
      {failed !== null && <p role="alert">{errorSentence(failed, language)}</p>}
    </>
  );
}

const SHOWN = ['total', 'done', 'onTime', 'late', 'onTrack', 'dueSoon', 'overdue', 'undated', 'paused', 'cancelled', 'draft'] as const;
const ALWAYS: readonly string[] = ['total', 'done', 'onTime', 'late', 'onTrack', 'overdue', 'undated'];

/** What it is made of in numbers; those that are rarely there are shown where they are. */
function Numbers({ view: { figures } }: { readonly view: ProgrammeView }) {
  const say = useWords(words);
  return (
    <dl className={styles.numbers}>
      {SHOWN.filter((key) => ALWAYS.includes(key) || figures[key].value > 0).map((key) => (
        <div key={key} data-late={key === 'overdue' || undefined}>
          <dt>{say[key]}</dt>
          <dd><FigureCell figure={figures[key]} /></dd>
        </div>
      ))}
    </dl>
  );
}

function Reports({ reports }: { readonly reports: RouteAnswer<'readProgramme'>['reports'] }) {
  const say = useWords(words);
  return (
    <section className={['card', 'pad', 'stack', 'no-print'].join(' ')} aria-labelledby="reports">
      <h2 id="reports">{say.reportsOf}</h2>
      {reports.length === 0 ? <p className="muted">{say.noReports}</p> : <ul className={styles.others}>{reports.map(({ id, label, dutyName }) => <li key={id}><Link to="/reports/$id" params={{ id }}>{label}</Link><span className="muted small">{dutyName}</span></li>)}</ul>}
    </section>
  );
}

/** A heading of its document with the tasks under it, or another document with what that gave. */
function PartOf({ part: { headings, document, lines }, own }: { readonly part: Part; readonly own: string | null }) {
  const say = useWords(words);
  const last = headings.at(-1);
  const heading = last ?? (document !== null ? say.otherDocument(document.label) : own === null ? say.direct : say.noHeading);
  return (
    <section className={['card', styles.part].join(' ')} aria-label={heading}>
      <div className={styles.partHead}>
        {headings.length > 1 && <p className="muted small">{headings.slice(0, -1).join(' › ')}</p>}
        <h3>{document === null ? heading : <Link to="/documents/$id" params={{ id: document.id }}>{heading}</Link>}</h3>
      </div>
      <ul className={styles.lines}>{lines.map((line) => <Line key={line.task.id} line={line} />)}</ul>
    </section>
  );
}

function Line({ line: { task, depth, lateBelow } }: { readonly line: Part['lines'][number] }) {
  const say = useWords(words);
  return (
    <li data-row={task.id} data-depth={Math.min(depth, 3)}>
      <span className="grow">
        <Link to="/tasks/$id" params={{ id: task.id }}>{task.title}</Link>
        <span className={['muted', 'small', styles.under].join(' ')}>{[task.lead.shortName || task.lead.name, task.border?.peer].filter(Boolean).join(' · ')}</span>
        {task.lastReport !== null && <span className={['small', 'clamp2', styles.under].join(' ')}>{say.last(task.lastReport)}</span>}
      </span>
      <span className={styles.marks}>
        {lateBelow && <Tag tone="late" icon="triangle">{say.lateBelow}</Tag>}
        <StatusMark task={task} besideDeadline />
        <DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} />
      </span>
    </li>
  );
}
