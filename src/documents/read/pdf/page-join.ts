import { isRest } from '../../table/split-rows.js';
import { movedTables, type SourceCell, type TextCell, type TextTable } from '../../table/text-table.js';
import type { PageTable } from './page-tables.js';

/** The tables of a page and what stands around them. */
export interface TabledPage {
  readonly tables: readonly PageTable[];
  /** What stands above the first table, and below the last one. */
  readonly above: string;
  readonly below: string;
  /** Where the text of the page begins in the whole text, and the shapes of its tables within the page. */
  readonly start: number;
  readonly shapes: readonly TextTable[];
}

/** A cell as it was drawn, and where its words are stored. */
interface Drawn {
  readonly source: SourceCell;
  readonly place: TextCell;
}

type Row = readonly Drawn[];

interface Part {
  readonly rows: readonly Row[];
  readonly edges: readonly number[];
}

// Points by which a column may stand elsewhere on the next page.
const SAME_EDGE = 6;
const FARTHEST_SHIFT = 45;

/** The tables of a document: what goes on overleaf is one table, without the heads that are printed again, and a row that a page ends is one row. */
export function tablesOverPages(pages: readonly TabledPage[]): TextTable[] {
  const whole: Part[][] = [];
  const isFurniture = furnitureOf(pages);
  let open: Part[] | null = null;
  for (const page of pages) {
    for (const [index, table] of page.tables.entries()) {
      const part = partOf(table, page, index);
      const last = open?.at(-1);
      if (index === 0 && isFurniture(page.above) && open !== null && last !== undefined && isAsWide(last, part)) open.push(part);
      else whole.push((open = [part]));
    }
    if (page.tables.length === 0 || !isFurniture(page.below)) open = null;
  }
  return whole.map((parts) => ({ rows: joinedRows(parts).map((row) => ({ cells: row.map(({ source, place }) => ({ ...place, colspan: source.colspan })) })) }));
}

const PAGE_NUMBER = /^[-–\s]*\d{1,4}[-–\s]*$/u;
const LONGEST_FURNITURE = 160;
// A page number that was misread ("l6"), or what recognition makes of a stamp.
const FEW_LETTERS = 4;
const lettersIn = (text: string): number => text.match(/[\p{L}\d]/gu)?.length ?? 0;
const withoutNumbers = (text: string): string => text.replace(/\d+/gu, '#').trim();

/** Tells whether a text beside a table is page furniture: empty, a page number, or a line that other pages print too. */
function furnitureOf(pages: readonly TabledPage[]): (text: string) => boolean {
  const seen = new Map<string, number>();
  for (const text of pages.flatMap(({ above, below }) => [above, below])) seen.set(withoutNumbers(text), (seen.get(withoutNumbers(text)) ?? 0) + 1);
  return (text) => text === '' || PAGE_NUMBER.test(text) || lettersIn(text) <= FEW_LETTERS || (text.length <= LONGEST_FURNITURE && (seen.get(withoutNumbers(text)) ?? 0) > 1);
}

function partOf({ rows, edges }: PageTable, { shapes, start }: TabledPage, index: number): Part {
  const shape = movedTables(shapes.slice(index, index + 1), (offset) => offset + start)[0];
  return { edges, rows: rows.map((row, at) => row.flatMap((source, cell): Drawn[] => (shape?.rows[at]?.cells[cell] === undefined ? [] : [{ source, place: shape.rows[at].cells[cell] }]))) };
}

const near = (one: number | undefined, other: number | undefined): boolean => Math.abs((one ?? 0) - (other ?? 0)) <= SAME_EDGE;
const widthOf = ({ edges }: Part): number => (edges.at(-1) ?? 0) - (edges[0] ?? 0);
// Pages that are bound, and sheets in a scanner, stand further left or right than the one before.
const isAsWide = (one: Part, other: Part): boolean => Math.abs((one.edges[0] ?? 0) - (other.edges[0] ?? 0)) <= FARTHEST_SHIFT && Math.abs(widthOf(one) - widthOf(other)) <= SAME_EDGE;

const fromLeft = ({ rows, edges }: Part): Part => ({ rows, edges: edges.map((edge) => edge - (edges[0] ?? 0)) });

function joinedRows(shifted: readonly Part[]): Row[] {
  const parts = shifted.map(fromLeft);
  const edges = parts.flatMap((part) => part.edges).sort((one, other) => one - other).filter((edge, index, all) => index === 0 || !near(all[index - 1], edge));
  const rows: Row[] = [];
  for (const part of parts) append(rows, onEdges(part, edges));
  return rows;
}

/** The rows of a part with their columns counted on the edges of the whole table: a page may lack columns that no cell of it ends at. */
function onEdges({ rows, edges: own }: Part, edges: readonly number[]): Row[] {
  const indexOf = (column: number): number => edges.findLastIndex((edge) => edge <= (own[column] ?? 0) + SAME_EDGE);
  const taken = rows.map(() => new Set<number>());
  return rows.map((row, at) => {
    let column = 0;
    return row.map(({ source, place }) => {
      while (taken[at]?.has(column) === true) column += 1;
      const from = column;
      column += source.colspan;
      for (let down = at + 1; down < at + source.rowspan; down += 1) for (let covered = from; covered < column; covered += 1) taken[down]?.add(covered);
      return { place, source: { ...source, colspan: Math.max(1, indexOf(column) - indexOf(from)) } };
    });
  });
}

const wordsOf = (row: Row | undefined): string => (row ?? []).map(({ source }) => source.lines.join(' ')).join('|');

interface Standing {
  readonly drawn: Drawn;
  readonly row: number;
  readonly index: number;
}

/** The cell of each column that reaches down to the last row, wherever it begins. */
function standing(rows: readonly Row[]): Standing[] {
  const columns: (Standing & { readonly until: number })[] = [];
  rows.forEach((cells, row) => {
    let column = 0;
    cells.forEach((drawn, index) => {
      while ((columns[column]?.until ?? -1) >= row) column += 1;
      const { colspan, rowspan } = drawn.source;
      for (let place = column; place < column + colspan; place += 1) columns[place] = { drawn, row, index, until: row + rowspan - 1 };
      column += colspan;
    });
  });
  return columns;
}

/** The cells of a row with the ones above them on the page before; null where their edges are not the same. */
function under(rows: readonly Row[], next: Row): { readonly cell: Drawn; readonly above: Standing }[] | null {
  const above = standing(rows);
  const pairs: { cell: Drawn; above: Standing }[] = [];
  let column = 0;
  for (const cell of next) {
    const places = above.slice(column, column + cell.source.colspan);
    const [first] = places;
    if (first === undefined || places.some((place) => place.drawn !== first.drawn) || above[column + cell.source.colspan]?.drawn === first.drawn || above[column - 1]?.drawn === first.drawn) return null;
    pairs.push({ cell, above: first });
    column += cell.source.colspan;
  }
  return column === above.length ? pairs : null;
}

function append(rows: Row[], more: readonly Row[]): void {
  let from = 0;
  while (rows.length > 0 && from < more.length - 1 && wordsOf(more[from]) === wordsOf(rows[from]) && wordsOf(more[from]) !== '') from += 1;
  const next = more[from];
  const pairs = next === undefined || rows.length === 0 ? null : under(rows, next);
  if (pairs !== null && isRest(pairs.map(({ cell, above }) => ({ cell: cell.source, above: above.drawn.source })))) {
    for (const { cell, above } of pairs) rows[above.row] = (rows[above.row] ?? []).map((drawn, index) => (index === above.index ? bothLines(drawn, cell) : drawn));
    from += 1;
  }
  rows.push(...more.slice(from));
}

// The words stay on their page: the cell is given the lines of both, and the rows below that the rest reached over.
function bothLines(cell: Drawn, rest: Drawn): Drawn {
  const rowspan = cell.source.rowspan + rest.source.rowspan - 1;
  return {
    source: { ...cell.source, rowspan, lines: [...cell.source.lines, ...rest.source.lines] },
    place: { ...cell.place, rowspan, lines: [...cell.place.lines, ...rest.place.lines] },
  };
}
