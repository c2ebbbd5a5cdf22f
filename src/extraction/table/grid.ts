/** A piece of the paragraph text. */
export interface Cell {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  /** Its parts where it does not stand in one place, as when a row goes on overleaf; `text` is these with a space between. */
  readonly pieces?: readonly Cell[];
}

/** A cell in its table: `row` and `column` are where it begins, and `lines` the pieces that it was printed in, when they are known. */
export interface GridCell extends Cell {
  readonly row: number;
  readonly column: number;
  readonly colspan: number;
  readonly lines: readonly Cell[];
}

/** One row: by column, the cell that covers the place. A cell of a row above covers it when it was merged down. */
export type GridRow = readonly (GridCell | null)[];

/** A table as a grid of places. */
export interface Grid {
  readonly rows: readonly GridRow[];
  readonly width: number;
  /** Whether merged cells are known, so that an empty place is empty; told from text alone it may have been merged. */
  readonly shaped: boolean;
  /** Where it stands in the paragraph text. */
  readonly start: number;
  readonly end: number;
}

/** Whether the cell at a column begins in this row, and was not merged down or across into the place. */
export function isOwn(cell: GridCell | null | undefined, row: number, column: number): cell is GridCell {
  return cell !== null && cell !== undefined && cell.row === row && cell.column === column;
}

/** The cells that begin in a row and hold words. */
export function filledIn(grid: Grid, row: number): GridCell[] {
  return (grid.rows[row] ?? []).filter((cell, column): cell is GridCell => isOwn(cell, row, column) && cell.text !== '');
}

/** The piece of a text between two offsets, without the space around it. */
export function cellIn(text: string, start: number, end: number): Cell {
  const raw = text.slice(start, end);
  const words = raw.trim();
  const from = start + raw.length - raw.trimStart().length;
  return { text: words, start: from, end: from + words.length };
}

/** Where a part of the words of a cell stands in the text; of words that go on in another place, where they begin. */
export function placeIn(cell: Cell, from: number, to: number): { start: number; end: number } {
  let skipped = 0;
  for (const piece of cell.pieces ?? []) {
    const start = from - skipped;
    if (start < piece.text.length) return { start: piece.start + start, end: Math.min(piece.end, piece.start + to - skipped) };
    skipped += piece.text.length + 1;
  }
  return { start: cell.start + from, end: cell.start + to };
}

/** The index of the first of things in order that begins at a place or behind it. */
export function firstFrom(ordered: readonly { readonly start: number }[], place: number): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ordered[middle]?.start ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a piece of the text lies in one of the tables, which are in order. */
export function isInGrid(grids: readonly Grid[], { start, end }: { readonly start: number; readonly end: number }): boolean {
  const at = firstFrom(grids, end);
  const before = grids[at - 1];
  return before !== undefined && start < before.end;
}
