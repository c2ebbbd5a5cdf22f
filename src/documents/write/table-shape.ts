import type { PaperTable } from '#core/index.js';

// "STT", "Đạt", "25/4/2025": short cells stand in the middle of their column.
const SHORT = 12;

/** The columns' shares of the width, 1 together: as the table says, otherwise equal. */
export function columnShares({ heads, widths }: PaperTable): number[] {
  const shares = heads.map((_, column) => Math.max(0, widths[column] ?? 0));
  const sum = shares.reduce((total, share) => total + share, 0);
  return shares.map((share) => (sum > 0 ? share / sum : 1 / heads.length));
}

/** Whether all cells of a column are so short that they stand in its middle. */
export function isShortColumn({ rows }: PaperTable, column: number): boolean {
  return rows.every((row) => (row[column] ?? '').length <= SHORT);
}

// About a third of a page in a narrow column.
const LONG = 400;

/** Whether a row is so long that it may go on over the page: kept together it would leave most of a page empty. */
export function isLongRow(cells: readonly string[]): boolean {
  return cells.some((text) => text.length > LONG);
}
