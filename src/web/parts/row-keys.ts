import type { KeyboardEvent } from 'react';
import { isComposing } from '../commands/keys.js';
import { useCommands } from '../commands/registry.js';
import { useWords } from '../words/words.js';
import type { Selecting } from './selection.js';
import { stepped, STEPS } from './walk.js';
import type { Step } from './walk.js';
import { PART_WORDS } from './words.js';

/** As many rows as a window shows, less one that stays in sight. */
export const pageRows = (row: HTMLElement | null): number => Math.max(1, Math.floor((globalThis.innerHeight - 140) / Math.max(row?.offsetHeight ?? 46, 24)) - 1);

/** Prints the keys of a list on the sheet of keys; `onRowKey` obeys them. */
export function useListKeys({ peeks, selects = false, edits = false }: { readonly peeks: boolean; readonly selects?: boolean; readonly edits?: boolean }): void {
  const words = useWords(PART_WORDS);
  const key = (id: string, label: string, keys: string) => ({ id: `list.${id}`, label, group: words.listKeys, keys, scope: 'row' as const, inPalette: false, run: () => undefined });
  const keys = [key('next', words.nextRow, 'ArrowDown'), key('next-letter', words.nextRow, 'KeyJ'), key('previous', words.previousRow, 'ArrowUp'), key('previous-letter', words.previousRow, 'KeyK'), key('page-on', words.pageOn, 'PageDown'), key('page-back', words.pageBack, 'PageUp'), key('first', words.firstRow, 'Home'), key('last', words.lastRow, 'End'), key('open', words.openRow, 'Enter')];
  const selecting = [key('select-next', words.selectNext, 'Shift+ArrowDown'), key('select-all', words.selectAll, 'Ctrl+KeyA'), key('copy', words.copyRows, 'Ctrl+KeyC')];
  useCommands([...keys, ...(peeks ? [key('peek', words.peekRow, 'Space')] : []), ...(edits ? [key('edit', words.editRow, 'F2')] : []), ...(selects ? selecting : [])]);
}

const ROW_KEYS: Readonly<Record<string, 'open' | 'peek' | 'edit'>> = { Enter: 'open', NumpadEnter: 'open', Space: 'peek', F2: 'edit' };

/** Goes a step through a list; answers the id of the row that was reached. `onLater` hears of the row that is reached once the rest of the list has been read. */
export type Walk = (step: Step, onLater: (id: string) => void) => string | null;

interface RowActs {
  readonly none?: undefined;
  /** Walks, where rows may not all stand in the page; answers the id of the row that was reached, and tells of one that is reached later. */
  readonly step?: Walk;
  readonly open: () => void;
  readonly peek: () => void;
  readonly edit?: () => void;
  readonly select?: (act: Selecting) => void;
}

/** Keys of a row that has the focus; for lists that are not tables too, as long as rows carry `data-row` and stand in `[data-list]`. */
export function onRowKey(event: KeyboardEvent<HTMLElement>, acts: RowActs): void {
  if (event.target !== event.currentTarget || isComposing(event.nativeEvent) || event.altKey) return;
  if (event.ctrlKey || event.metaKey) {
    selectAll(event, acts);
    return;
  }
  const step = STEPS[event.code];
  if (step !== undefined) walk(event.currentTarget, step, { ...acts, select: event.shiftKey && !event.code.startsWith('Key') ? acts.select : undefined });
  else {
    const act = acts[ROW_KEYS[event.code] ?? 'none'];
    if (act === undefined) return;
    act();
  }
  event.preventDefault();
}

function selectAll(event: KeyboardEvent<HTMLElement>, { select }: RowActs): void {
  if (event.code !== 'KeyA' || select === undefined) return;
  select({ how: 'all' });
  event.preventDefault();
}

interface Walking extends Pick<RowActs, 'step'> {
  readonly select: RowActs['select'] | undefined;
}

/** Moves the focus; with `select`, draws the range along, from the row that was left where none was begun. */
function walk(from: HTMLElement, step: Step, { step: reach = (to) => stepInPage(from, to), select }: Walking): void {
  const wasSelected = from.getAttribute('aria-selected') === 'true';
  const reached = reach(step, (id) => select?.({ how: 'range', id }));
  if (select === undefined || reached === null) return;
  if (!wasSelected) select({ how: 'range', id: from.dataset['row'] ?? '' });
  select({ how: 'range', id: reached });
}

/** A step in a list of which every row stands in the page. */
function stepInPage(from: HTMLElement, step: Step): string | null {
  const rows = [...(from.closest('[data-list]')?.querySelectorAll<HTMLElement>('[data-row]') ?? [])];
  const target = rows[stepped(rows.indexOf(from), step, { count: rows.length, page: pageRows(from) })];
  target?.focus();
  return target?.dataset['row'] ?? null;
}
