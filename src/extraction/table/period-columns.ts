import { lower } from '../text/letters.js';
import type { Cell, Grid } from './grid.js';
import { readDeadlineCell } from './deadline-cell.js';

const MARK = /^(?:x{1,2}|✓|✔|☑|√|v|\+|■|●|có)$/iu;
const NUMBERED = /^(?:(?:quý |q\.?\s?|tháng |t\.?\s?)?(?:[ivx]{1,4}|\d{1,2})|(?:0?[1-9]|1[0-2])\s?[/-]\s?20\d{2})$/u;
const OF_TIME = /thời (?:gian|hạn|điểm)|tiến độ|tháng|quý/u;
const WITH_KIND = /^(?:quý|tháng)\s/u;

/**
 * The name of a column for one period, from the head above and its own: "Quý" over "II" is "Quý II", "Thời gian (tháng)" over "3" is
 * "Tháng 3", "T3" is "Tháng 3", "7-2026" is "Tháng 7-2026". Null where the head above does not speak of time, or its own is no period.
 */
export function periodName(upper: string, own: string): string | null {
  const [above, low] = [lower(upper), lower(own.trim())];
  if (!NUMBERED.test(low) || !OF_TIME.test(above)) return null;
  if (WITH_KIND.test(low)) return own.trim();
  const isQuarter = low.startsWith('q') || (/[ivx]$/.test(low) && !low.startsWith('t')) || (/quý/u.test(above) && !low.startsWith('t'));
  return `${isQuarter ? 'Quý' : 'Tháng'} ${own.trim().replace(/^[qt]\.?\s?/iu, '')}`;
}

/** The periods that are marked in a row, those that follow each other as one: x below "Tháng 3" and "Tháng 4" is "Tháng 3 - Tháng 4". */
export function markedPeriods(grid: Grid, row: number, heads: { readonly columns: readonly string[]; readonly names: readonly string[] }): string[] {
  const runs: { first: number; last: number }[] = [];
  (grid.rows[row] ?? []).forEach((cell, column) => {
    if (cell === null || heads.columns[column] !== 'period' || !MARK.test(cell.text)) return;
    const open = runs.at(-1);
    if (open?.last === column - 1) open.last = column;
    else runs.push({ first: column, last: column });
  });
  return runs.map(({ first, last }) => (first === last ? (heads.names[first] ?? '') : `${heads.names[first] ?? ''} - ${heads.names[last] ?? ''}`));
}

const LONGEST_TIME = 50;
const OPENS_TIME = /^(?:xong|hoàn thành|trước|chậm nhất|trong|thời hạn|hạn|đến|hết|từ|tháng|quý|ngày|\d{1,2}[/.-]\d)/u;
const NO_DAY = { year: 2000, month: null };

/** Whether a remark is nothing but the deadline: "Trước ngày 25/4/2026", "Xong trong tháng 4"; not "Kinh phí năm 2026". */
export function isDeadlineRemark({ text }: Cell): boolean {
  return text.length <= LONGEST_TIME && OPENS_TIME.test(lower(text)) && readDeadlineCell(text, NO_DAY).length > 0;
}
