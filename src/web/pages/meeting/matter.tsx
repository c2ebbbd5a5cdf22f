import type { AgendaItem, ContributionView, MeetingView, RouteCall, TaskRow } from '#contract/index.js';
import { addDays, MEETING_PARTS, printDay } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { useRead, useSession } from '../../api/read.js';
import { DeadlineTag, StatusMark } from '../../parts/status.js';
import { searchOf } from '../../search.js';
import { useWords } from '../../words/words.js';
import { headingOf, ReasonTag } from './agenda.js';
import styles from './meeting.module.css';
import { words } from './words.js';

/** The matter that is spoken about now, and how its unit stands: overdue, due until the next meeting, done since the last. */
export function Matter({ meeting, item }: { readonly meeting: MeetingView; readonly item: AgendaItem | undefined }) {
  const say = useWords(words);
  if (item === undefined) return <p className={['card', 'pad', 'muted'].join(' ')}>{say.pick}</p>;
  const unit = meeting.units.find(({ id }) => id === item.unitId);
  const contribution = meeting.contributions.find(({ unitId }) => unitId === item.unitId);
  return (
    <div className="stack">
      <section className={['card', 'pad', 'stack'].join(' ')} aria-label={headingOf(item)}>
        <div className="row-gap"><ReasonTag item={item} />{item.task !== null && <DeadlineTag deadline={item.task.deadline} dueOn={item.task.dueOn} timeliness={item.task.timeliness} withDistance />}</div>
        <h2>{headingOf(item)}</h2>
        {item.body !== '' && item.heading !== '' && <p className={styles.pre}>{item.body}</p>}
        {item.kind === 'proposal' && <p className={styles.pre}>{item.body}</p>}
        {item.task !== null && <TaskWords task={item.task} />}
      </section>
      {unit !== undefined && <UnitMatters meeting={meeting} unit={unit} contribution={contribution} />}
    </div>
  );
}

function TaskWords({ task }: { readonly task: TaskRow }) {
  const say = useWords(words);
  return (
    <>
      <p><span className="muted">{say.lastReport}:</span> {task.lastReport ?? say.noReport}</p>
      <Link to="/tasks/$id" params={{ id: task.id }}>{say.openTask} {task.code}</Link>
    </>
  );
}

type Filter = NonNullable<RouteCall<'listTasks'>['query']>;

function UnitMatters({ meeting, unit, contribution }: { readonly meeting: MeetingView; readonly unit: MeetingView['units'][number]; readonly contribution: ContributionView | undefined }) {
  const say = useWords(words);
  const { today } = useSession();
  const since = meeting.previous?.on ?? addDays(meeting.on, -7);
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-label={say.of(unit.name)}>
      <h2>{say.of(unit.name)}</h2>
      <TaskLines heading={say.overdue} filter={{ unitId: unit.id, timeliness: 'overdue', state: 'open' }} />
      <TaskLines heading={say.due(printDay(meeting.nextOn))} filter={{ unitId: unit.id, state: 'open', dueFrom: today, dueTo: meeting.nextOn }} />
      <TaskLines heading={say.done} filter={{ unitId: unit.id, state: 'done', closedFrom: since }} />
      {contribution !== undefined && <Brought contribution={contribution} />}
    </section>
  );
}

const SHOWN = 5;

function TaskLines({ heading, filter }: { readonly heading: string; readonly filter: Filter }) {
  const say = useWords(words);
  const { data } = useRead('listTasks', { query: { ...filter, limit: SHOWN } });
  return (
    <div>
      <h3>{heading}{data === undefined ? '' : ` (${data.total})`}</h3>
      {data?.total === 0 && <p className="muted small">{say.none}</p>}
      <ul className={styles.lines}>
        {data?.tasks.map((task) => <li key={task.id}><Link to="/tasks/$id" params={{ id: task.id }} className="grow">{task.title}</Link><StatusMark task={task} /></li>)}
      </ul>
      {data !== undefined && data.total > data.tasks.length && <Link to="/tasks" search={searchOf(filter as Parameters<typeof searchOf>[0])} className="small">{say.more}</Link>}
    </div>
  );
}

/** What a unit handed in for the meeting. */
export function Brought({ contribution }: { readonly contribution: ContributionView }) {
  const say = useWords(words);
  return (
    <div className="stack">
      <h3>{say.brought}</h3>
      {contribution.status === 'nil' && <p className="muted small">{say.nil}</p>}
      {contribution.status !== 'nil' && contribution.status !== 'submitted' && <p className="muted small">{say.notYet}</p>}
      {contribution.status === 'submitted' && MEETING_PARTS.map((key) => {
        const lines = contribution.parts.find((part) => part.key === key)?.lines ?? [];
        return lines.length === 0 ? null : <div key={key}><b className="small">{say[`part_${key}`]}</b><ul className={styles.said}>{lines.map((line) => <li key={line.id}>{line.text}</li>)}</ul></div>;
      })}
    </div>
  );
}
