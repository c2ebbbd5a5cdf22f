import type { Block, Cell, TableBlock } from './docx/blocks.js';

/** A cell as its row defines it in rtf and doc: where it ends on paper (twips), and whether it goes on from the left or from above. */
export interface CellPlace {
  readonly right: number;
  readonly fromLeft: boolean;
  readonly fromAbove: boolean;
}

export interface EdgedRow {
  readonly places: readonly CellPlace[];
  readonly cells: readonly (readonly Block[])[];
  readonly ruled: boolean;
}

// Edges of columns that are meant to be one differ by rounding, in twips.
const SAME_EDGE = 60;

/** The right edges of all cells, from left to right, near ones as one. */
function edgesOf(rows: readonly EdgedRow[]): number[] {
  const all = rows.flatMap((row) => row.places.map((place) => place.right)).sort((left, right) => left - right);
  return all.filter((edge, index) => index === 0 || edge - (all[index - 1] ?? 0) > SAME_EDGE);
}

function cellsOf(row: EdgedRow, edges: readonly number[]): Cell[] {
  const cells: { blocks: readonly Block[]; span: number; continued: boolean }[] = [];
  let from = 0;
  for (const [index, blocks] of row.cells.entries()) {
    const place = row.places[index];
    const to = place === undefined ? from + 1 : edges.filter((edge) => edge <= place.right + SAME_EDGE).length;
    const span = Math.max(1, to - from);
    const left = cells.at(-1);
    if (place?.fromLeft === true && left !== undefined) left.span += span;
    else cells.push({ blocks: place?.fromAbove === true ? [] : blocks, span, continued: place?.fromAbove === true });
    from += span;
  }
  return cells;
}

/** The rows that follow each other as one table, their columns found by the edges of the cells. */
export function edgedTable(rows: readonly EdgedRow[]): TableBlock {
  const edges = edgesOf(rows);
  return { kind: 'table', rows: rows.map((row) => cellsOf(row, edges)), ruled: rows.some((row) => row.ruled) };
}
