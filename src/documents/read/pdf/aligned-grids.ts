import { columnsBelow, fitted, type Fitted } from './aligned-columns.js';
import { headsOf, isHead, isNumbered, knownHeads, mayBeHead } from './aligned-heads.js';
import { rowsOf, topsOf, type AlignedRow } from './aligned-rows.js';
import type { PrintedLine } from './lines.js';
import type { RuledCell, RuledGrid } from './ruled-grids.js';
import { textIn, wordLine, type Reach, type WordLine } from './word-line.js';

/** A table of the page before that reached its foot: where its columns began and ended. */
export interface Carried {
  readonly edges: readonly number[];
  readonly numbered: boolean;
  /** Its head, as it may be printed again. */
  readonly head: string;
}

/** A table without lines of its own. */
export interface AlignedGrid extends RuledGrid {
  readonly numbered: boolean;
  readonly head: string;
}

// Points: what a cell keeps free on each side.
const PADDING = 5;
// In parts of the type size, as lines and boxes are measured elsewhere.
const MIDDLE = 0.3;
// Heads of one line are printed as near to each other as lines of a paragraph.
const NEXT_LINE = 1.35;
const HALF_LINE = 0.85;
const MOST_HEAD_LINES = 4;
const SAME_COLUMN = 18;
const FEWEST_ROWS = 1;
// A page has a table or two; one that is full of heads is none.
const MOST_HEADS = 12;

/**
 * The tables of a page whose columns are told by where their words stand: below heads such as "STT | Nội dung nhiệm vụ | Đơn vị chủ trì |
 * Thời gian hoàn thành" lines leave the same white between columns. Letterheads, signatures and lists have no such heads.
 *
 * @param carried the table that the page before ended with: its rows may go on without a head
 * @param recognised whether the lines were recognised in a picture, so that words may be missing
 */
export function alignedGrids(lines: readonly PrintedLine[], carried: Carried | null, recognised = false): AlignedGrid[] {
  const words = lines.map(wordLine).filter((line) => line.words.length > 0);
  const first = carried === null ? null : goingOn(words, carried);
  const grids: AlignedGrid[] = first === null ? [] : [first.grid];
  let heads = 0;
  for (let at = first?.end ?? 0; at < words.length && heads < MOST_HEADS; at += 1) {
    const line = words[at];
    if (line === undefined || !mayBeHead(line)) continue;
    heads += 1;
    const table = tableAt(words, at, { carried: grids.length === 0 ? carried : null, recognised });
    if (table === null) continue;
    grids.push(table.grid);
    at = table.end - 1;
  }
  return grids;
}

interface Found {
  readonly grid: AlignedGrid;
  /** Index after its last line. */
  readonly end: number;
}

interface Given {
  readonly carried: Carried | null;
  readonly recognised: boolean;
}

interface Way extends Found {
  /** How many lines keep to it, by the share of columns whose head is known. */
  readonly fit: number;
}

/** Of the ways to part the lines into columns the one that most lines keep to and that parts most heads. */
function tableAt(lines: readonly WordLine[], at: number, given: Given): Found | null {
  const ways = columnsBelow(lines, at).flatMap((columns) => tableOf(lines, at, { ...given, columns }) ?? []);
  return ways.reduce<Way | null>((best, way) => (best === null || way.fit > best.fit ? way : best), null);
}

function tableOf(lines: readonly WordLine[], at: number, { columns, carried, recognised }: Given & { readonly columns: readonly Reach[] }): Way | null {
  const line = lines[at] as WordLine;
  const from = topOfHead(lines, at, columns);
  const table = fitted(lines, from, columns);
  const rest = table.lines.slice(at - from + 1);
  const numbered = isNumbered(textIn(line, columns[0] as Reach));
  const centred = at > from ? 2 * line.y - (lines[from]?.y ?? 0) : null;
  const below = linesOfHead([line, ...rest], { table, centred, numbered, again: carried?.head ?? null });
  const head = table.lines.slice(0, at - from + 1 + below);
  const heads = headsOf(head, table.columns);
  const rows = isHead(heads) ? rowsOf(rest.slice(below), { ...table, numbered, recognised }) : null;
  if (rows === null || rows.length < FEWEST_ROWS) return null;
  return { grid: gridOf([head, ...rows], table, { numbered, carried, head: heads.join('|') }), end: from + table.lines.length, fit: (table.lines.length * knownHeads(heads)) / heads.length };
}

/** The first line of a head whose middle line was found: those above keep to the columns and stand near. */
function topOfHead(lines: readonly WordLine[], at: number, columns: readonly Reach[]): number {
  let from = at;
  while (from > 0 && at - from < MOST_HEAD_LINES) {
    const [above, line] = [lines[from - 1] as WordLine, lines[from] as WordLine];
    if (line.y - above.y > NEXT_LINE * line.size || fitted([above, line], 0, columns).lines[0] !== above || !startsInColumns(above, columns)) break;
    from -= 1;
  }
  return from;
}

const startsInColumns = (line: WordLine, columns: readonly Reach[]): boolean => line.words.every((word) => columns.some((column) => word.from >= column.from - 2 * PADDING && word.to <= column.to + 2 * PADDING));

interface HeadBelow {
  readonly table: Fitted;
  /** Down to where the head reaches where its lines are centred; null where none stands above. */
  readonly centred: number | null;
  readonly numbered: boolean;
  /** The head of the page before. */
  readonly again: string | null;
}

/** How many lines below the first belong to the head too. */
function linesOfHead(lines: readonly WordLine[], { table, centred, numbered, again }: HeadBelow): number {
  const rest = lines.slice(1);
  const lengths = Array.from({ length: MOST_HEAD_LINES }, (_, index) => index);
  const same = again === null ? undefined : lengths.find((length) => headsOf(lines.slice(0, length + 1), table.columns).join('|') === again);
  if (same !== undefined) return same;
  const body = centred === null ? rest.findIndex((line, index) => table.groups.has(line) || !(isBeside(lines[index], line) || goesOnAsHead(line, table.columns, numbered))) : rest.findIndex((line) => line.y > centred + MIDDLE * line.size || table.groups.has(line));
  return Math.max(0, body);
}

/** Heads of one line and of two beside each other stand half a line apart. */
const isBeside = (before: WordLine | undefined, line: WordLine): boolean => before !== undefined && line.y - before.y < HALF_LINE * line.size;

/** "hoàn thành" below "Thời gian"; the first row begins with a number, or with a capital. */
function goesOnAsHead(line: WordLine, columns: readonly Reach[], numbered: boolean): boolean {
  const [first = '', ...others] = columns.map((column) => textIn(line, column));
  if (!numbered) return false;
  return !/^[\dIVXA-C(]/u.test(first) && (others.every((text) => /^(?:\p{Ll}|$)/u.test(text)) || others.every((text) => !/\p{Ll}/u.test(text)));
}

/** The rows at the top of a page that go on in the columns of the page before. */
function goingOn(lines: readonly WordLine[], { edges, numbered, head }: Carried): Found | null {
  const from = lines.findIndex(({ words }) => words.length > 1 || !/^[-–]?\d{1,4}[-–]?$/u.test(words[0]?.text ?? ''));
  const line = lines[from];
  if (line === undefined || mayBeHead(line)) return null;
  const columns = edges.slice(1).map((edge, index) => ({ from: (edges[index] ?? 0) + PADDING, to: edge - PADDING }));
  const table = fitted(lines, from, columns);
  const filled = new Set(table.lines.flatMap((each) => table.columns.flatMap((column, index) => (textIn(each, column) === '' ? [] : [index]))));
  const rows = table.lines.length < 2 || filled.size < 2 ? null : rowsOf(table.lines, { ...table, numbered });
  return rows === null ? null : { grid: gridOf(rows, table, { numbered, head, carried: { edges, numbered, head } }), end: from + table.lines.length };
}

function gridOf(rows: readonly AlignedRow[], { columns, groups }: Fitted, { numbered, head, carried }: { readonly numbered: boolean; readonly head: string; readonly carried: Carried | null }): AlignedGrid {
  const own = edgesOf(columns);
  const tops = topsOf(rows);
  const cells = rows.flatMap((lines, row): RuledCell[] => {
    const [top = 0, bottom = 0] = tops.slice(row, row + 2);
    if (lines.some((line) => groups.has(line))) return [{ row, column: 0, colspan: columns.length, rowspan: 1, box: { left: own[0] ?? 0, right: Math.max(own.at(-1) ?? 0, ...lines.flatMap(({ words }) => words.map(({ to }) => to + 1))), top, bottom } }];
    return columns.map(({ from, to }, column) => {
      const [before, after] = [columns[column - 1]?.to ?? -Infinity, columns[column + 1]?.from ?? Infinity];
      return { row, column, colspan: 1, rowspan: 1, box: { left: Math.max(from - PADDING, (before + from) / 2), right: Math.min(to + PADDING, (to + after) / 2), top, bottom } };
    });
  });
  const box = { left: Math.min(...cells.map((cell) => cell.box.left)), right: Math.max(...cells.map((cell) => cell.box.right)), top: tops[0] ?? 0, bottom: tops.at(-1) ?? 0 };
  const same = carried !== null && carried.edges.length === own.length && own.slice(1, -1).every((edge, index) => Math.abs(edge - (carried.edges[index + 1] ?? 0)) <= SAME_COLUMN);
  return { box, edges: same ? carried.edges : own, rows: rows.length, cells, numbered, head };
}

const edgesOf = (columns: readonly Reach[]): number[] => [
  (columns[0]?.from ?? 0) - PADDING,
  ...columns.slice(1).map(({ from }, index) => ((columns[index]?.to ?? 0) + from) / 2),
  (columns.at(-1)?.to ?? 0) + PADDING,
];
