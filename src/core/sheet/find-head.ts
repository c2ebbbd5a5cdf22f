import { fold } from '../text/fold.js';

/** A row of a sheet; `line` is the one that the person sees beside it. */
export interface SheetRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** The columns of a table in a sheet, and the rows below its head. */
export interface FoundTable<F extends string> {
  /** The last line of the head; null where none was found. */
  readonly headLine: number | null;
  readonly columns: readonly { readonly head: string; readonly field: F | null }[];
  readonly rows: readonly SheetRow[];
}

/** How the heads of one kind of table are known, and without which of them it is none. */
export interface HeadReader<F extends string> {
  readonly fieldOf: (head: string) => F | null;
  readonly needed: F;
  /** How many must be known at least. */
  readonly least: number;
}

const ABOVE = 40;

/**
 * The table in a sheet: its head is the row, or the two rows under each other, in which most columns are known, wherever it stands below a title.
 * A row that only numbers the columns is no row of the table. `headLine` names the last line of the head where a person said so.
 */
export function findTable<F extends string>(rows: readonly SheetRow[], reader: HeadReader<F>, headLine?: number): FoundTable<F> {
  const width = rows.reduce((most, { cells }) => Math.max(most, cells.length), 0);
  const candidates = headLine === undefined ? rows.slice(0, ABOVE).flatMap((_, at) => [headOf(rows, [at], width), headOf(rows, [at, at + 1], width)]) : headsAt(rows, headLine, width);
  const scored = candidates.map((head) => ({ ...head, columns: columnsOf(head.heads, reader) })).map((head) => ({ ...head, score: scoreOf(head.columns, reader) }));
  const best = scored.reduce<(typeof scored)[number] | undefined>((first, each) => (each.score > (first?.score ?? (headLine === undefined ? reader.least - 1 : -1)) ? each : first), undefined);
  if (best === undefined) return { headLine: null, columns: Array.from({ length: width }, () => ({ head: '', field: null })), rows };
  return { headLine: rows[best.last]?.line ?? null, columns: best.columns, rows: rows.slice(best.last + 1).filter((row, at) => at > 0 || !numbersColumns(row)) };
}

interface Head {
  readonly last: number;
  /** Of each column what may be its head, the likeliest first. */
  readonly heads: readonly (readonly string[])[];
}

function headsAt(rows: readonly SheetRow[], headLine: number, width: number): Head[] {
  const at = rows.findIndex(({ line }) => line === headLine);
  return at < 0 ? [] : [headOf(rows, [at], width), ...(at > 0 ? [headOf(rows, [at - 1, at], width)] : [])];
}

/** One row, or a row of groups over a row of heads: "Phân công" over "Chủ trì" and "Phối hợp". */
function headOf(rows: readonly SheetRow[], [first, second]: readonly [number, number?], width: number): Head {
  const text = (at: number, column: number): string => squeezed(rows[at]?.cells[column] ?? '');
  const heads = Array.from({ length: width }, (_, column): string[] => {
    const upper = text(first, column);
    if (second === undefined) return [upper];
    const lower = text(second, column);
    return lower === '' || lower === upper ? [upper] : [lower, `${upper} ${lower}`.trim()];
  });
  return { last: second ?? first, heads };
}

const squeezed = (text: string): string => text.normalize('NFC').replace(/\s+/g, ' ').trim();

/** Each field is taken once, by the first column that names it. */
function columnsOf<F extends string>(heads: Head['heads'], { fieldOf }: HeadReader<F>): FoundTable<F>['columns'] {
  const taken = new Set<F>();
  return heads.map((names) => {
    const field = names.map((name) => (name.length > LONGEST_HEAD ? null : fieldOf(name))).find((each) => each !== null) ?? null;
    const head = names[0] ?? '';
    if (field === null || taken.has(field)) return { head, field: null };
    taken.add(field);
    return { head, field };
  });
}

// A head is a name, not a sentence.
const LONGEST_HEAD = 80;

function scoreOf<F extends string>(columns: FoundTable<F>['columns'], { needed }: HeadReader<F>): number {
  const known = columns.filter(({ field }) => field !== null).length;
  return columns.some(({ field }) => field === needed) ? known : 0;
}

const MARKS = /^\(?(?:\d{1,2}|[a-z])\)?(?:\s?=.{0,20})?$/i;

function numbersColumns({ cells }: SheetRow): boolean {
  const filled = cells.map(squeezed).filter((cell) => cell !== '');
  return filled.length >= 3 && filled.every((cell) => MARKS.test(cell));
}

/** The heads of a table as one text, by which a table of the same heads is known again. */
export function headsKey(columns: FoundTable<string>['columns']): string {
  return columns.map(({ head }) => fold(head)).join('|').slice(0, 1000);
}
