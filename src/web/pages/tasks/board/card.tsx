import { waysOf } from '#core/index.js';
import { Link, useNavigate } from '@tanstack/react-router';
import type { KeyboardEvent } from 'react';
import { isComposing } from '../../../commands/keys.js';
import { Button } from '../../../parts/button.js';
import { onRowKey } from '../../../parts/row-keys.js';
import { DeadlineTag } from '../../../parts/status.js';
import { useWords } from '../../../words/words.js';
import type { TaskLine } from '../task-pages.js';
import listStyles from '../tasks.module.css';
import { words } from '../words.js';
import type { BoardActs } from './board.js';
import styles from './board.module.css';
import { BOARD_WORDS } from './words.js';

interface BoardCardProps {
  readonly task: TaskLine;
  readonly first: boolean;
  readonly acts: BoardActs;
}

/** A task on a board: arrows walk, Shift with an arrow moves it, Alt+S offers every column; whoever drags it can do the same by a button. */
export function BoardCard({ task, first, acts }: BoardCardProps) {
  const say = useWords(words);
  const board = useWords(BOARD_WORDS);
  const navigate = useNavigate();
  const movable = acts.movable && waysOf(task).length > 0;
  const onKeyDown = (event: KeyboardEvent<HTMLLIElement>): void => {
    if (event.target !== event.currentTarget || isComposing(event.nativeEvent)) return;
    if (movable && event.altKey && event.code === 'KeyS') acts.onChoose(task);
    else if (!onSide(event, (side) => acts.movable && acts.onStep(task, side))) {
      onRowKey(event, { open: () => void navigate({ to: '/tasks/$id', params: { id: task.id } }), peek: () => acts.onPeek(task) });
      return;
    }
    event.preventDefault();
  };
  const notes = [task.lead.shortName || task.lead.name, task.officer?.personName, task.document?.label, task.isKey && say.key, task.hasRequest && say.hasRequest, task.restricted && say.restricted].filter(Boolean).join(' · ');
  return (
    <li
      className={`card ${styles.card}`}
      data-row={task.id}
      tabIndex={first ? 0 : -1}
      aria-current={acts.peekId === task.id || undefined}
      draggable={movable}
      onKeyDown={onKeyDown}
      onDragStart={(event) => {
        event.dataTransfer.effectAllowed = 'move';
        event.dataTransfer.setData('text/plain', task.title);
        acts.onDrag(task);
      }}
      onDragEnd={() => acts.onDrag(null)}
      onClick={(event) => {
        if (!(event.target instanceof Element && event.target.closest('a, button') !== null)) acts.onPeek(task);
      }}
    >
      <Link to="/tasks/$id" params={{ id: task.id }} draggable={false} className={`${listStyles.title} ${styles.title}`}>{task.title}</Link>
      <DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} withDistance />
      <div className={styles.foot}>
        <span className="muted small">{notes}</span>
        {movable && <Button look="quiet" tabIndex={-1} className={`no-print ${styles.move ?? ''}`} aria-label={board.moveTask(task.title)} title={`${board.moves} (Alt+S)`} onClick={() => acts.onChoose(task)}>{board.move}</Button>}
      </div>
    </li>
  );
}

/** Left and right: the neighbouring column, or with Shift the task itself. Whether the key was one of these. */
function onSide(event: KeyboardEvent<HTMLElement>, move: (side: -1 | 1) => void): boolean {
  const side = event.code === 'ArrowRight' ? 1 : event.code === 'ArrowLeft' ? -1 : null;
  if (side === null || event.ctrlKey || event.altKey || event.metaKey) return false;
  if (event.shiftKey) move(side);
  else focusBeside(event.currentTarget, side);
  return true;
}

/** The card at the same height in the next column that has cards. */
function focusBeside(card: HTMLElement, side: -1 | 1): void {
  const lists = [...(card.closest('[data-board]')?.querySelectorAll<HTMLElement>('[data-list]') ?? [])].filter((list) => list.querySelector('[data-row]') !== null);
  const own = card.closest<HTMLElement>('[data-list]');
  const cardsOf = (list: Element | null | undefined): HTMLElement[] => [...(list?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const beside = cardsOf(lists[lists.findIndex((list) => list === own) + side]);
  beside[Math.min(cardsOf(own).indexOf(card), beside.length - 1)]?.focus();
}
