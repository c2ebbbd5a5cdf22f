import type { List, ListLevel } from '../docx/numbering.js';
import { printedSigns } from '../symbols.js';
import { TABLES, type WordFile } from './file-head.js';

const LIST = 28;
const USE = 16;
const LEVEL = 28;
const LEVELS = 9;
const MOST = 5000;
// [MS-OSHARED] 2.2.1.3 MSONFC, by the names that docx has for them.
const FORMATS: Readonly<Record<number, string>> = { 0: 'decimal', 1: 'upperRoman', 2: 'lowerRoman', 3: 'upperLetter', 4: 'lowerLetter', 22: 'decimalZero', 23: 'bullet', 255: 'none' };
const BULLET = 23;

interface Cursor {
  readonly bytes: Buffer;
  at: number;
}

/** One level ([MS-DOC] 2.9.150 LVL); the cursor moves behind it. */
function levelAt(cursor: Cursor): ListLevel {
  const { bytes, at } = cursor;
  const properties = bytes.readUInt8(at + 24) + bytes.readUInt8(at + 25);
  const textAt = at + LEVEL + properties;
  const length = bytes.readUInt16LE(textAt);
  const format = bytes.readUInt8(at + 4);
  const flags = bytes.readUInt8(at + 5);
  const source = bytes.toString('utf16le', textAt + 2, textAt + 2 + length * 2);
  cursor.at = textAt + 2 + length * 2;
  // Characters 0 to 8 stand for the counts of the nine levels.
  const text = format === BULLET ? printedSigns(source) : source.replace(/[\0-\u0008]/gu, (place) => `%${place.charCodeAt(0) + 1}`);
  return {
    start: bytes.readInt32LE(at), format: FORMATS[format] ?? 'decimal', text, joint: bytes.readUInt8(at + 15) === 2 ? '' : ' ', legal: (flags & 4) !== 0,
    restart: (flags & 8) === 0 ? null : bytes.readUInt8(at + 26), style: null,
  };
}

function patternsOf(file: WordFile): ReadonlyMap<number, ReadonlyMap<number, ListLevel>> {
  const { bytes, rest } = file.table(TABLES.lists);
  const patterns = new Map<number, ReadonlyMap<number, ListLevel>>();
  if (bytes.length < 2) return patterns;
  const count = Math.min(bytes.readUInt16LE(0), MOST);
  // The levels of all lists follow the table of the lists and are not counted as part of it.
  const cursor: Cursor = { bytes: rest, at: 2 + count * LIST };
  for (let index = 0; index < count; index += 1) {
    const at = 2 + index * LIST;
    const levels = new Map<number, ListLevel>();
    const isSimple = (rest.readUInt8(at + 26) & 1) !== 0;
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level += 1) levels.set(level, levelAt(cursor));
    patterns.set(rest.readInt32LE(at), levels);
  }
  return patterns;
}

interface Overrides {
  readonly levels: Map<number, ListLevel>;
  readonly startsAgain: Map<number, number>;
}

/** What one use of a list changes ([MS-DOC] 2.9.133 LFOData); the cursor moves behind it. */
function overridesAt(cursor: Cursor, count: number): Overrides {
  const found: Overrides = { levels: new Map(), startsAgain: new Map() };
  cursor.at += 4;
  for (let index = 0; index < count; index += 1) {
    const start = cursor.bytes.readInt32LE(cursor.at);
    const flags = cursor.bytes.readUInt8(cursor.at + 4);
    cursor.at += 8;
    if ((flags & 0x20) !== 0) found.levels.set(flags & 0xf, levelAt(cursor));
    if ((flags & 0x10) !== 0) found.startsAgain.set(flags & 0xf, found.levels.get(flags & 0xf)?.start ?? start);
  }
  return found;
}

function usesOf(file: WordFile): Map<string, List> {
  const lists = new Map<string, List>();
  const { bytes, rest } = file.table(TABLES.listUses);
  if (bytes.length < 4) return lists;
  const patterns = patternsOf(file);
  const count = Math.min(bytes.readUInt32LE(0), MOST);
  const cursor: Cursor = { bytes: rest, at: 4 + count * USE };
  for (let index = 0; index < count; index += 1) {
    const pattern = rest.readInt32LE(4 + index * USE);
    const { levels, startsAgain } = overridesAt(cursor, rest.readUInt8(4 + index * USE + 12));
    lists.set(String(index + 1), { pattern: String(pattern), levels: new Map([...(patterns.get(pattern) ?? []), ...levels]), startsAgain });
  }
  return lists;
}

/** The lists of a .doc by the number that paragraphs call them by; none where their tables are broken. */
export function listsOf(file: WordFile): ReadonlyMap<string, List> {
  try {
    return usesOf(file);
  } catch (error) {
    // The words are worth more than their numbers: a table that ends too early costs only the numbers.
    if (error instanceof RangeError) return new Map();
    throw error;
  }
}
