import { Link, useNavigate } from '@tanstack/react-router';
import type { RouteAnswer, TaskRow } from '#contract/index.js';
import { onRowKey } from '../../parts/row-keys.js';
import { DeadlineTag, StateTag } from '../../parts/status.js';
import { InPlace, useRequestActs } from '../../parts/task-commands/in-place.js';
import type { InPlaceAct } from '../../parts/task-commands/in-place.js';
import { COMMAND_WORDS } from '../../parts/task-commands/words.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import styles from './page.module.css';
import { MINE_WORDS } from './words.js';

interface TaskLineProps {
  readonly task: TaskRow;
  readonly current: boolean;
  readonly scope: 'unit' | 'person';
  readonly group: RouteAnswer<'readMine'>['groups'][number]['key'];
  readonly onPeek: () => void;
}

/** One task: what, from which paper, until when, what was last heard. */
export function TaskLine({ task, current, scope, group, onPeek }: TaskLineProps) {
  const words = useWords(MINE_WORDS);
  const navigate = useNavigate();
  const who = scope === 'unit' ? (task.officer?.personName ?? '') : '';
  return (
    <li
      data-row={task.id}
      tabIndex={0}
      aria-current={current || undefined}
      className={styles.row}
      onClick={(event) => !(event.target instanceof Element && event.target.closest('a, button, form, [role="listbox"]') !== null) && onPeek()}
      onKeyDown={(event) => onRowKey(event, { open: () => void navigate({ to: '/tasks/$id', params: { id: task.id } }), peek: onPeek })}
    >
      <span className={styles.title}>
        <Link to="/mine" search={{ peek: task.id }} replace className={styles.name} resetScroll={false}>{task.title}</Link>
        <span className="muted small">{[task.document?.label ?? '', who].filter((part) => part !== '').join(' · ')}</span>
      </span>
      <span><StateTag state={task.state} /></span>
      <span className={styles.due}><DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} withDistance /></span>
      <span className={[styles.last, 'muted', 'small'].join(' ')}><span className="clamp2">{task.lastReport ?? words.noReport}</span></span>
      {group === 'answer' ? <Answers task={task} /> : <RowActs task={task} scope={scope} />}
    </li>
  );
}

/** What is done about a task before any work: it is received or goes back with a reason, and the head names who does it. */
function RowActs({ task, scope }: Pick<TaskLineProps, 'task' | 'scope'>) {
  const words = useWords(MINE_WORDS);
  const field = useWords(FIELD_WORDS);
  const fresh: readonly InPlaceAct[] = task.state === 'assigned' ? [{ kind: 'receive', label: field.act_receive, direct: true }, { kind: 'return', label: words.passBack }] : [];
  const name: readonly InPlaceAct[] = scope === 'unit' && task.officer === null ? [{ kind: 'assign_person', label: field.act_assign_person }] : [];
  const acts = [...fresh, ...name].filter(({ kind }) => task.may.includes(kind));
  return acts.length === 0 ? null : <div className={styles.acts}><InPlace task={task} acts={acts} main={false} /></div>;
}

/** What the person who gave the task is waited for: an answer to a request, to a result, or to an obstacle. */
function Answers({ task }: Pick<TaskLineProps, 'task'>) {
  const say = useWords(COMMAND_WORDS);
  const field = useWords(FIELD_WORDS);
  const answers = useRequestActs(task.requestKind ?? 'extend');
  const askBack: InPlaceAct = { kind: 'comment', label: say.askBack };
  const result: readonly InPlaceAct[] = [{ kind: 'confirm', label: say.agree, direct: true }, { kind: 'redo', label: say.redo }, askBack];
  const acts = task.state === 'submitted' ? result : task.requestKind === null ? [{ kind: 'instruct', label: say.instruct } as const, askBack] : answers;
  return (
    <div className={styles.acts}>
      {task.requestKind !== null && task.state !== 'submitted' && <p className="small">{`${field.entry_request}: ${labelOf(field, 'request', task.requestKind)}`}</p>}
      <InPlace task={task} acts={acts} main={false} />
    </div>
  );
}
