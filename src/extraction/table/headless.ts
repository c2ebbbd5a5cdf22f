import { lexed } from '../recognise/tokens.js';
import { unitsAt } from '../recognise/unit.js';
import type { Column } from './columns.js';
import { columnOf } from './columns.js';
import { readDeadlineCell } from './deadline-cell.js';
import type { Grid } from './grid.js';
import { filledIn } from './grid.js';
import type { Heads } from './heads.js';

const FEWEST_ROWS = 3;
const MOST_ROWS_LOOKED_AT = 12;
const MOST = 0.6;
const NO_DAY = { year: 2000, month: null };

/** The columns of a table without heads, by what most of its cells are; null unless it holds work, who does it and until when. */
export function guessedHeads(grid: Grid): Heads | null {
  if (grid.rows.length < FEWEST_ROWS || grid.width < 3) return null;
  const cells = Array.from({ length: grid.width }, (_, column) => wordsIn(grid, column));
  const columns = withTask(cells.map(kindOf), cells);
  const lead = columns.indexOf('lead');
  const named = columns.map((column, index): Column => (column === 'lead' && index > lead ? 'support' : column));
  return named.includes('task') && lead >= 0 && named.includes('time') ? { columns: named, names: named.map(() => ''), below: 0 } : null;
}

/** Whether the first row holds heads that could be read and name no assignments, as those of a curriculum: STT | Môn học | Số ĐVHT | Thời gian học. */
export function hasOtherHead(grid: Grid): boolean {
  const cells = filledIn(grid, 0).map((cell) => cell.text);
  if (cells.length < 2) return false;
  if (columnOf(cells[0] ?? '') === 'number') return true;
  return cells.every((text) => text.length < LONGEST_NAME && !/\d/.test(text) && !isUnit(text)) && cells.filter((text) => columnOf(text) !== 'other').length >= 2;
}

const LONGEST_NAME = 40;
const LEAST_WORK = 16;
const meanLength = (cells: readonly string[]): number => cells.reduce((sum, cell) => sum + cell.length, 0) / Math.max(1, cells.length);

// The work is the column left of those who do it that says most.
function withTask(columns: readonly Column[], cells: readonly (readonly string[])[]): Column[] {
  const lead = columns.indexOf('lead');
  const left = columns.flatMap((column, index) => (column === 'other' && index < lead && meanLength(cells[index] ?? []) >= LEAST_WORK && !(cells[index] ?? []).some(isUnit) ? [index] : []));
  const [task] = left.sort((a, b) => meanLength(cells[b] ?? []) - meanLength(cells[a] ?? []));
  return columns.map((column, index) => (index === task ? 'task' : column));
}

function wordsIn(grid: Grid, column: number): string[] {
  return grid.rows.slice(0, MOST_ROWS_LOOKED_AT).flatMap((row) => {
    const text = row[column]?.text ?? '';
    return text === '' ? [] : [text];
  });
}

function kindOf(cells: readonly string[]): Column {
  const most = (is: (text: string) => boolean): boolean => cells.length >= 2 && cells.filter(is).length >= cells.length * MOST;
  if (most((text) => /^\d{1,3}(?:\.\d{1,2}){0,2}[.)]?$/.test(text))) return 'number';
  if (most((text) => text.length < 40 && readDeadlineCell(text, NO_DAY).length > 0)) return 'time';
  return most(isUnit) ? 'lead' : 'other';
}

function isUnit(text: string): boolean {
  return text.length < 160 && (unitsAt(lexed(text), 0).units.at(-1)?.end ?? 0) >= text.length * MOST;
}
