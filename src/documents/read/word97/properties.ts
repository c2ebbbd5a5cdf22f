import { placesOf, type WordFile } from './file-head.js';

/** One change of a property ([MS-DOC] 2.2.5.1 Prl): which, and its value. */
export interface Change {
  readonly code: number;
  readonly value: Buffer;
}

/** Properties of the characters or paragraph marks between two places of the file. */
export interface PropertyRun {
  readonly start: number;
  readonly end: number;
  /** The style of a paragraph by its number; 0 for characters. */
  readonly style: number;
  readonly changes: Buffer;
}

export const CODES = {
  fontLatin: 0x4a4f, hidden: 0x083c, deleted: 0x0800, inserted: 0x0801, sign: 0x6a09, characterStyle: 0x4a30,
  list: 0x460b, level: 0x260a, inTable: 0x2416, rowEnd: 0x2417, innerCell: 0x244b, innerRow: 0x244c, huge: 0x6646,
  row: 0xd608, borders: 0xd605, bordersWide: 0xd613,
} as const;

const SIZES = [1, 1, 2, 4, 2, 2, 0, 3] as const;
const TABS = 0xc615;
const PAGE = 512;
const EMPTY = Buffer.alloc(0);

function operand(bytes: Buffer, at: number, code: number): { from: number; to: number } {
  const size = SIZES[code >> 13] ?? 1;
  if (size > 0) return { from: at, to: at + size };
  // The definition of a row says its size in two bytes, one too many.
  if (code === CODES.row) return { from: at + 2, to: at + 1 + (at + 2 <= bytes.length ? bytes.readUInt16LE(at) : 0) };
  const length = at < bytes.length ? bytes.readUInt8(at) : 0;
  return { from: at + 1, to: code === TABS && length === 255 ? bytes.length : at + 1 + length };
}

/** The changes in a list of them, up to where it breaks off. */
export function changesIn(bytes: Buffer): readonly Change[] {
  const changes: Change[] = [];
  for (let at = 0; at + 3 <= bytes.length; ) {
    const code = bytes.readUInt16LE(at);
    const { from, to } = operand(bytes, at + 2, code);
    if (to > bytes.length || to < from) break;
    changes.push({ code, value: bytes.subarray(from, to) });
    at = to;
  }
  return changes;
}

function characterChanges(page: Buffer, index: number, count: number): Buffer {
  const at = page.readUInt8((count + 1) * 4 + index) * 2;
  return at === 0 || at >= PAGE ? EMPTY : page.subarray(at + 1, at + 1 + page.readUInt8(at));
}

function paragraphChanges(page: Buffer, index: number, count: number): { style: number; changes: Buffer } {
  const place = (count + 1) * 4 + index * 13;
  const at = (place < PAGE ? page.readUInt8(place) : 0) * 2;
  if (at === 0 || at + 4 > PAGE) return { style: 0, changes: EMPTY };
  const words = page.readUInt8(at);
  const from = words === 0 ? at + 2 : at + 1;
  const to = words === 0 ? from + page.readUInt8(at + 1) * 2 : from + words * 2 - 1;
  if (from + 2 > PAGE) return { style: 0, changes: EMPTY };
  return { style: page.readUInt16LE(from), changes: page.subarray(from + 2, Math.min(to, PAGE)) };
}

/** The runs of a table of pages ([MS-DOC] 2.9.33 ChpxFkp, 2.9.174 PapxFkp), in the order of the file. */
export function propertyRuns(file: WordFile, table: Buffer, kind: 'characters' | 'paragraphs'): readonly PropertyRun[] {
  const places = placesOf(table, 4);
  const runs: PropertyRun[] = [];
  for (let index = 0; index + 1 < places.length; index += 1) {
    const at = (table.readUInt32LE(places.length * 4 + index * 4) & 0x3fffff) * PAGE;
    const page = file.main.subarray(at, at + PAGE);
    if (page.length < PAGE) continue;
    const count = Math.min(page.readUInt8(PAGE - 1), 101);
    for (let run = 0; run < count; run += 1) {
      const properties = kind === 'characters' ? { style: 0, changes: characterChanges(page, run, count) } : paragraphChanges(page, run, count);
      runs.push({ start: page.readUInt32LE(run * 4), end: page.readUInt32LE(run * 4 + 4), ...properties });
    }
  }
  return runs.sort((left, right) => left.start - right.start);
}

/** The run that a place of the file lies in. */
export function runAt(runs: readonly PropertyRun[], place: number): PropertyRun | undefined {
  let [low, high] = [0, runs.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = runs[middle];
    if (run === undefined) return undefined;
    if (place < run.start) high = middle - 1;
    else if (place >= run.end) low = middle + 1;
    else return run;
  }
  return undefined;
}
