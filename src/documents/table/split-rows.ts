import type { SourceCell, SourceRow } from './text-table.js';

const NUMBER = /^\(?(?:\d{1,3}(?:\.\d{1,3}){0,3}|[IVX]{1,5})[.)]{0,2}$/u;
const ENDED = /[.;:!?]$/u;

const wordsOf = (cell: SourceCell | undefined): string => (cell?.lines ?? []).join(' ').trim();

/** The rows of a table, those that were split by a page break put together again. */
export function withoutSplits(rows: readonly SourceRow[]): SourceRow[] {
  const whole: SourceRow[] = [];
  for (const row of rows) {
    const before = whole.at(-1);
    if (before !== undefined && goesOn(before, row)) whole[whole.length - 1] = before.map((cell, index) => ({ ...cell, lines: [...cell.lines, ...(row[index]?.lines ?? [])] }));
    else whole.push(row);
  }
  return whole;
}

/**
 * Whether a row is the rest of the one above: without a number of its own below a numbered one, its words going on in the middle of a
 * sentence. Reads: `2 | Rà soát các quy định về | Sở Tư pháp` + ` | quản lý đất đai | `. Leaves alone: rows that begin with a capital,
 * rows whose number was merged down.
 */
export function goesOn(before: SourceRow, row: SourceRow): boolean {
  if (before.length !== row.length || row.some((cell, index) => cell.rowspan > 1 || cell.colspan !== before[index]?.colspan)) return false;
  return isRest(row.map((cell, index) => ({ cell, above: before[index] })));
}

/** The same of cells that were set under each other column by column, from the left; one of several rows or columns counts once. */
export function isRest(columns: readonly { readonly cell: SourceCell; readonly above: SourceCell | undefined }[]): boolean {
  const [first] = columns;
  if (first === undefined || !NUMBER.test(wordsOf(first.above)) || wordsOf(first.cell) !== '') return false;
  const filled = columns.flatMap(({ cell, above }) => (wordsOf(cell) === '' ? [] : [{ words: wordsOf(cell), above: wordsOf(above) }]));
  const goOn = filled.filter(({ words, above }) => above !== '' && !ENDED.test(above) && /^[\p{Ll}\d(]/u.test(words));
  return filled.length > 0 && goOn.length * 2 >= filled.length && filled.every(({ above }) => above !== '');
}
