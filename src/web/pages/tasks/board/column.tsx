import { BOARD_STATES, wayInto } from '#core/index.js';
import type { TaskState } from '#core/index.js';
import { useState } from 'react';
import type { DragEvent } from 'react';
import type { TaskGroup } from '#contract/index.js';
import { Skeleton } from '../../../parts/answer.js';
import { printCount } from '../../../parts/count.js';
import { FIELD_WORDS, labelOf } from '../../../parts/words.js';
import { useLanguage, useWords } from '../../../words/words.js';
import type { TaskQuery } from '../filter-url.js';
import type { TaskLine } from '../task-pages.js';
import { More } from '../more.js';
import { useTasks } from '../use-tasks.js';
import type { BoardActs } from './board.js';
import styles from './board.module.css';
import { BoardCard } from './card.js';
import { BOARD_WORDS } from './words.js';

interface BoardColumnProps {
  /** A state, or an official class. */
  readonly column: string;
  readonly label: string;
  /** Undefined where it holds nothing. */
  readonly group: TaskGroup | undefined;
  readonly sort: TaskQuery['sort'];
  /** The card that is on its way. */
  readonly dragged: TaskLine | null;
  readonly acts: BoardActs;
}

/** A column of a board: its totals, its cards, and the place where a card may be dropped. */
export function BoardColumn({ column, label, group, sort, dragged, acts }: BoardColumnProps) {
  const say = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const drop = useDrop(column, dragged, acts);
  const count = (value: number): string => printCount(value, language);
  return (
    <section className={styles.column} aria-label={label} data-column={column} data-drop={drop.state} {...drop.listeners}>
      <h2 className={styles.head}>
        {label}
        <span className="muted small">{group === undefined ? '0' : group.overdue > 0 && group.overdue < group.total ? say.total(count(group.total), count(group.overdue)) : count(group.total)}</span>
      </h2>
      {drop.act !== null && <p className={styles.dropHere}>{say.drop(drop.act)}</p>}
      {group === undefined ? <p className={`muted small ${styles.empty}`}>{say.empty}</p> : <Cards label={label} query={{ ...group.filter, ...(sort === undefined ? {} : { sort }) } as TaskQuery} acts={acts} />}
    </section>
  );
}

function Cards({ label, query, acts }: { readonly label: string; readonly query: TaskQuery; readonly acts: BoardActs }) {
  const say = useWords(BOARD_WORDS);
  const { language } = useLanguage();
  const tasks = useTasks(query);
  if (tasks.total === undefined) return <Skeleton rows={3} />;
  return (
    <>
      <ul className={styles.cards} aria-label={label} data-list>
        {tasks.rows.map((task, index) => <BoardCard key={task.id} task={task} first={index === 0} acts={acts} />)}
      </ul>
      {tasks.hasMore && <p className="only-print muted small">{say.moreOnPaper(printCount(tasks.total - tasks.rows.length, language))}</p>}
      {tasks.hasMore && <More tasks={tasks} />}
    </>
  );
}

/** Whether the dragged card may come into a column, and what dropping it there does. */
function useDrop(column: string, dragged: TaskLine | null, { onMove, onDrag }: BoardActs) {
  const field = useWords(FIELD_WORDS);
  const [over, setOver] = useState(false);
  const state: TaskState | undefined = BOARD_STATES.find((each) => each === column);
  const kind = dragged === null || state === undefined ? null : wayInto(dragged, state);
  const listeners = kind === null || dragged === null || state === undefined ? {} : {
    onDragOver: (event: DragEvent) => {
      event.preventDefault();
      setOver(true);
    },
    onDragLeave: () => setOver(false),
    onDrop: (event: DragEvent) => {
      event.preventDefault();
      setOver(false);
      onDrag(null);
      onMove(dragged, state);
    },
  };
  return { act: kind === null ? null : labelOf(field, 'act', kind), state: dragged === null ? undefined : kind === null ? 'no' : over ? 'over' : 'yes', listeners };
}
