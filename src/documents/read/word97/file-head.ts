import { Unreadable } from '../unreadable.js';
import { streamsOf } from './compound-file.js';

/** The tables that the head of a .doc points to ([MS-DOC] 2.5.6 FibRgFcLcb97), by their place in it. */
export const TABLES = { styles: 1, noteMarks: 2, notes: 3, headers: 11, characters: 12, paragraphs: 13, fonts: 15, pieces: 33, endMarks: 46, endNotes: 47, boxes: 56, lists: 73, listUses: 74 } as const;

/** Lengths of the texts that follow each other in a .doc, in characters. */
export interface StoryLengths {
  readonly body: number;
  readonly notes: number;
  readonly headers: number;
  readonly macros: number;
  readonly comments: number;
  readonly endNotes: number;
  readonly boxes: number;
}

/** An opened .doc: its streams and where things stand in them. */
export interface WordFile {
  readonly main: Buffer;
  readonly data: Buffer;
  readonly lengths: StoryLengths;
  /** Word 6 and 95 keep everything elsewhere; only their plain text is read. */
  readonly isOld: boolean;
  /** A table of `TABLES`, with all that follows it; empty where the file has none. */
  table(place: number): { readonly bytes: Buffer; readonly rest: Buffer };
}

const SIGNATURES = new Set([0xa5ec, 0xa5dc]);
const FIRST_NEW = 0xc1;
const ENCRYPTED = 0x100;
const SECOND_TABLE = 0x200;
const FIRST_PLACE = 0x9a;
const EMPTY = Buffer.alloc(0);

/** Opens a .doc. @throws Unreadable `document.encrypted` or `document.damaged` */
export function openWord(bytes: Buffer): WordFile {
  const streams = streamsOf(bytes);
  const main = streams.get('WordDocument') ?? EMPTY;
  if (main.length < FIRST_PLACE || !SIGNATURES.has(main.readUInt16LE(0))) throw new Unreadable('document.damaged');
  const flags = main.readUInt16LE(10);
  if ((flags & ENCRYPTED) !== 0) throw new Unreadable('document.encrypted');
  const isOld = main.readUInt16LE(2) < FIRST_NEW;
  const tables = streams.get((flags & SECOND_TABLE) === 0 ? '0Table' : '1Table') ?? EMPTY;
  const length = (at: number): number => (isOld ? 0 : Math.max(0, main.readInt32LE(at)));
  return {
    main,
    data: streams.get('Data') ?? EMPTY,
    isOld,
    lengths: { body: length(0x4c), notes: length(0x50), headers: length(0x54), macros: length(0x58), comments: length(0x5c), endNotes: length(0x60), boxes: length(0x64) },
    table(place) {
      const at = FIRST_PLACE + place * 8;
      if (isOld || at + 8 > main.length) return { bytes: EMPTY, rest: EMPTY };
      const [start, size] = [main.readUInt32LE(at), main.readUInt32LE(at + 4)];
      return size === 0 || start + size > tables.length ? { bytes: EMPTY, rest: EMPTY } : { bytes: tables.subarray(start, start + size), rest: tables.subarray(start) };
    },
  };
}

/** The numbers that a list of places ([MS-DOC] 2.2.2 PLC) begins with; `size` is that of the data beside each. */
export function placesOf(table: Buffer, size: number): number[] {
  const count = Math.max(0, Math.floor((table.length - 4) / (4 + size)));
  return table.length < 4 ? [] : Array.from({ length: count + 1 }, (_, index) => table.readUInt32LE(index * 4));
}
