import { isNumber } from './aligned-columns.js';
import { textIn, type Reach, type WordLine } from './word-line.js';

/** The lines of a table parted into rows, in order; a group is a row of its own. */
export type AlignedRow = readonly WordLine[];

interface Parted {
  readonly columns: readonly Reach[];
  readonly groups: ReadonlySet<WordLine>;
  readonly numbered: boolean;
  /** Recognised in a picture: a number may be missing. */
  readonly recognised?: boolean;
}

const BEGINS = /^[\p{Lu}\d(–+•-]/u;
const FEWEST_BEGUN = 3;
const MOSTLY = 0.6;
// In parts of the type size: by how much lines that are centred beside each other may miss the middle.
const OFF_MIDDLE = 0.6;
const MIDDLE = 0.3;
const RISE = 0.95;

/** The rows of the lines below a head; null where they do not tell where one ends. */
export function rowsOf(lines: readonly WordLine[], parted: Parted): AlignedRow[] | null {
  if (!parted.numbered) return splitAt(lines, (line) => parted.groups.has(line) || beginsRow(line, parted.columns), parted.groups);
  const [first] = parted.columns;
  const numbers = lines.filter((line) => !parted.groups.has(line) && first !== undefined && isNumber(textIn(line, first)));
  // The words of the work are the longest: they begin beside the number, or above it where rows are centred.
  const others = numbers.slice(1).map((line) => parted.columns.slice(1).map((column) => textIn(line, column)));
  const atTop = others.filter(([work = '', ...cells]) => BEGINS.test(work) && cells.every((text) => text === '' || BEGINS.test(text)));
  const starts = new Set([...numbers, ...(parted.recognised === true ? unnumbered(lines, numbers, parted) : [])]);
  if (numbers.length > 0 && (atTop.length >= MOSTLY * others.length)) return splitAt(lines, (line) => starts.has(line), parted.groups);
  return centredRows(lines, starts, parted.groups);
}

/** Lines that begin a row whose number was not recognised: as many as are missing before the next number, or behind the last one. */
function unnumbered(lines: readonly WordLine[], numbers: readonly WordLine[], { columns, groups }: Parted): WordLine[] {
  const valueOf = (line: WordLine | undefined): number => Number.parseInt(line?.words[0]?.text.replace('(', '') ?? '', 10);
  return numbers.flatMap((number, index) => {
    const next = numbers[index + 1];
    const [from, to] = [lines.indexOf(number) + 1, next === undefined ? lines.length : lines.indexOf(next)];
    const begun = lines.slice(from, to).filter((line) => !groups.has(line) && beginsRow(line, columns));
    const missing = next === undefined ? begun.length : valueOf(next) - valueOf(number) - 1;
    return begun.length === missing ? begun : [];
  });
}

/** Whether several cells begin in a line, and none goes on. */
function beginsRow(line: WordLine, columns: readonly Reach[]): boolean {
  const cells = columns.map((column) => textIn(line, column)).filter((text) => text !== '');
  return cells.length >= Math.min(FEWEST_BEGUN, columns.length) && cells.every((text) => BEGINS.test(text));
}

function splitAt(lines: readonly WordLine[], starts: (line: WordLine) => boolean, groups: ReadonlySet<WordLine>): AlignedRow[] {
  const rows: WordLine[][] = [];
  lines.forEach((line, index) => {
    const before = lines[index - 1];
    const open = rows.at(-1);
    const anew = before === undefined || starts(line) || groups.has(line) !== groups.has(before);
    if (open === undefined || anew) rows.push([line]);
    else open.push(line);
  });
  return rows;
}

/** Where numbers stand in the middle of their rows, a row reaches as far below its number as above it. */
function centredRows(lines: readonly WordLine[], numbers: ReadonlySet<WordLine>, groups: ReadonlySet<WordLine>): AlignedRow[] | null {
  const rows: AlignedRow[] = [];
  for (let from = 0; from < lines.length; ) {
    const row = groups.has(lines[from] as WordLine) ? 1 : lengthOfRow(lines.slice(from), numbers, groups);
    if (row === 0) return null;
    rows.push(lines.slice(from, from + row));
    from += row;
  }
  return rows;
}

/** How many lines the first row has; 0 where it has two numbers, or none before a group. What a page cuts off below has none. */
function lengthOfRow(lines: readonly WordLine[], numbers: ReadonlySet<WordLine>, groups: ReadonlySet<WordLine>): number {
  const group = lines.findIndex((line) => groups.has(line));
  const until = group < 0 ? lines.length : group;
  const at = lines.findIndex((line) => numbers.has(line));
  const [first, number] = [lines[0], lines[at]];
  if (first === undefined || number === undefined || at >= until) return group < 0 ? lines.length : 0;
  const end = 2 * number.y - first.y + OFF_MIDDLE * number.size;
  const next = lines.findIndex((line, index) => index > at && (index >= until || line.y > end));
  const length = next < 0 ? until : next;
  return lines.slice(at + 1, length).some((line) => numbers.has(line)) ? 0 : length;
}

/** Where rows begin, and where the last one ends: half way between their lines. */
export function topsOf(rows: readonly AlignedRow[]): number[] {
  const [first, last] = [rows[0]?.[0], rows.at(-1)?.at(-1)];
  const between = rows.slice(1).map(([line], index) => {
    const before = rows[index]?.at(-1);
    return ((before?.y ?? 0) + (line?.y ?? 0)) / 2 - MIDDLE * (line?.size ?? 0);
  });
  return [(first?.y ?? 0) - RISE * (first?.size ?? 0), ...between, (last?.y ?? 0) + MIDDLE * (last?.size ?? 0)];
}
