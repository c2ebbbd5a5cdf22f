import { textOf, westernText } from '../code-page.js';
import { Unreadable } from '../unreadable.js';
import { placesOf, TABLES, type WordFile } from './file-head.js';

/** A stretch of text that stands in one place of the file: where in the text, where in the file, and one or two bytes a character. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  readonly at: number;
  readonly width: 1 | 2;
}

const PROPERTIES = 1;
const PIECES = 2;
const NARROW = 0x40000000;
const MOST_CHARACTERS = 30_000_000;

/** The pieces in the order of the text ([MS-DOC] 2.9.38 Clx). @throws Unreadable `document.damaged` */
export function piecesOf(file: WordFile): readonly Piece[] {
  const table = file.table(TABLES.pieces).bytes;
  let at = 0;
  while (at + 3 <= table.length && table.readUInt8(at) === PROPERTIES) at += 3 + table.readUInt16LE(at + 1);
  if (at + 5 > table.length || table.readUInt8(at) !== PIECES) throw new Unreadable('document.damaged');
  const list = table.subarray(at + 5, at + 5 + table.readUInt32LE(at + 1));
  const places = placesOf(list, 8);
  const pieces = places.slice(0, -1).map((start, index): Piece => {
    const raw = list.readUInt32LE(places.length * 4 + index * 8 + 2);
    const narrow = (raw & NARROW) !== 0;
    return { start, end: places[index + 1] ?? start, at: narrow ? (raw & ~NARROW) / 2 : raw, width: narrow ? 1 : 2 };
  });
  const isBroken = ({ start, end, at: from, width }: Piece): boolean => end < start || end > MOST_CHARACTERS || from + (end - start) * width > file.main.length;
  if (pieces.length === 0 || pieces.some(isBroken)) throw new Unreadable('document.damaged');
  return pieces;
}

/** The characters of a part of a piece, from and to counted in the text. */
export function textIn(file: WordFile, piece: Piece, { from, to }: { readonly from: number; readonly to: number }): string {
  const bytes = file.main.subarray(piece.at + (from - piece.start) * piece.width, piece.at + (to - piece.start) * piece.width);
  return piece.width === 1 ? westernText(bytes) : textOf('utf-16le', bytes);
}
