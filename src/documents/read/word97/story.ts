import type { Block } from '../docx/blocks.js';
import { labelled, type NumberPrinter } from '../docx/numbering.js';
import { edgedTable, type CellPlace, type EdgedRow } from '../edged-table.js';
import { AT_SOFT_HYPHEN } from '../legacy/fonts.js';
import { runText, type LegacyTally } from '../legacy/runs.js';
import { printedSign } from '../symbols.js';
import type { WordFile } from './file-head.js';
import { textIn, type Piece } from './pieces.js';
import { changesIn, CODES, runAt, type Change, type PropertyRun } from './properties.js';
import type { StyleSheet } from './style-sheet.js';

/** Everything that the walk through one text of a .doc needs. */
export interface WordText {
  readonly file: WordFile;
  readonly pieces: readonly Piece[];
  readonly characters: readonly PropertyRun[];
  readonly paragraphs: readonly PropertyRun[];
  readonly styles: StyleSheet;
  readonly tally: LegacyTally;
}

export interface StoryRange {
  readonly from: number;
  readonly to: number;
  readonly numbers: NumberPrinter | null;
  /** What to print at places where a note is called. */
  readonly marks: ReadonlyMap<number, string>;
}

interface Look {
  readonly font: number | null;
  readonly hidden: boolean;
  readonly deleted: boolean;
  readonly inserted: boolean;
  readonly sign: number | null;
}

interface ParagraphLook {
  readonly style: number;
  readonly numbering: { readonly list: string; readonly level: number | null } | null;
  readonly inTable: boolean;
  readonly rowEnd: boolean;
  readonly row: Change | null;
  readonly ruled: boolean;
}

const FIELD_BEGIN = 0x13;
const FIELD_RESULT = 0x14;
const FIELD_END = 0x15;
const CELL_END = 0x07;
const ENDS = new Set([0x0d, CELL_END, 0x0c, 0x0e]);
const PRINTED: Readonly<Record<number, string>> = { 0x09: '\t', 0x0b: '\n', 0x1e: '-', 0x1f: '\u001f', 0x2011: '-' };
const CONTROL = 0x20;
const SIGN_STANDS_AT = 0x28;
const NONE = 0xff;

const last = (changes: readonly Change[], code: number): Buffer | undefined => changes.findLast((change) => change.code === code)?.value;
const isOn = (value: Buffer | undefined): boolean => value !== undefined && value[0] === 1;

function lookOf(run: PropertyRun | undefined, styles: StyleSheet): Look {
  const changes = run === undefined ? [] : changesIn(run.changes);
  const sign = last(changes, CODES.sign);
  const style = last(changes, CODES.characterStyle)?.readUInt16LE(0);
  return {
    font: last(changes, CODES.fontLatin)?.readUInt16LE(0) ?? (style === undefined ? null : styles.fontOf(style)),
    hidden: isOn(last(changes, CODES.hidden)), deleted: isOn(last(changes, CODES.deleted)), inserted: isOn(last(changes, CODES.inserted)),
    sign: sign === undefined || sign.length < 4 ? null : sign.readUInt16LE(2),
  };
}

const isDrawn = (kind: number | undefined): boolean => kind !== undefined && kind !== 0 && kind !== NONE;

function drawsColumns(changes: readonly Change[]): boolean {
  // The sixth of the borders of a table is the one between its columns.
  return isDrawn(last(changes, CODES.borders)?.[21]) || isDrawn(last(changes, CODES.bordersWide)?.[45]);
}

function paragraphLook(text: WordText, place: number): ParagraphLook {
  const run = runAt(text.paragraphs, place);
  let changes = run === undefined ? [] : changesIn(run.changes);
  const huge = last(changes, CODES.huge)?.readUInt32LE(0);
  const { data } = text.file;
  if (huge !== undefined && huge + 2 <= data.length) changes = [...changes, ...changesIn(data.subarray(huge + 2, huge + 2 + data.readUInt16LE(huge)))];
  const list = last(changes, CODES.list)?.readUInt16LE(0);
  return {
    style: run?.style ?? 0, numbering: list === undefined ? null : { list: String(list), level: last(changes, CODES.level)?.readUInt8(0) ?? 0 },
    inTable: isOn(last(changes, CODES.inTable)), rowEnd: isOn(last(changes, CODES.rowEnd)), row: changes.findLast((change) => change.code === CODES.row) ?? null, ruled: drawsColumns(changes),
  };
}

/** The cells of a row as its definition has them ([MS-DOC] 2.9.324 TDefTableOperand). */
function rowPlaces({ value }: Change): { places: CellPlace[]; ruled: boolean } {
  const count = value[0] ?? 0;
  const places: CellPlace[] = [];
  let ruled = false;
  for (let index = 0; index < count && (index + 2) * 2 + 1 <= value.length; index += 1) {
    const at = 1 + (count + 1) * 2 + index * 20;
    const flags = at + 2 <= value.length ? value.readUInt16LE(at) : 0;
    places.push({ right: value.readInt16LE(1 + (index + 1) * 2), fromLeft: (flags & 2) !== 0 && (flags & 1) === 0, fromAbove: (flags & 0x20) !== 0 && (flags & 0x40) === 0 });
    if (isDrawn(value[at + 9]) || isDrawn(value[at + 17])) ruled = true;
  }
  return { places, ruled };
}

interface Walk {
  readonly text: WordText;
  readonly range: StoryRange;
  readonly blocks: Block[];
  readonly fields: ('code' | 'result')[];
  readonly runs: { readonly text: string; readonly look: Look }[];
  cell: Block[];
  cells: Block[][];
  rows: EdgedRow[];
  tracked: boolean;
}

function closeTable(walk: Walk): void {
  if (walk.rows.length > 0) walk.blocks.push(edgedTable(walk.rows));
  walk.blocks.push(...walk.cells.flat(), ...walk.cell);
  Object.assign(walk, { rows: [], cells: [], cell: [] });
}

/** The paragraph that ends, its text decoded by the fonts of its runs and of its style. */
function takeParagraph(walk: Walk, look: ParagraphLook): Block {
  const { styles, tally } = walk.text;
  const run = runText(tally);
  const standing = styles.fontOf(look.style) ?? styles.standardFont;
  for (const { text: typed, look: own } of walk.runs.splice(0)) {
    const font = styles.font(own.font ?? standing);
    // A hyphen that may break a word is not printed, but in an old font it is a letter.
    const text = typed.replaceAll('\u001f', font.legacy === null ? '' : AT_SOFT_HYPHEN);
    run.add(font.symbol ? text.replace(/[^\s\w]/gu, (sign) => printedSign(sign.charCodeAt(0))) : text, font.legacy);
  }
  const text = run.take();
  const label = walk.range.numbers?.next({ numbering: look.numbering, style: String(look.style) }) ?? '';
  return { kind: 'paragraph', text: text.trim() === '' && label === '' ? '' : labelled(label, text) };
}

function endRow(walk: Walk, look: ParagraphLook): void {
  const { places, ruled } = look.row === null ? { places: [], ruled: false } : rowPlaces(look.row);
  walk.rows.push({ places, cells: walk.cells, ruled: ruled || look.ruled });
  walk.cells = [];
}

function endParagraph(walk: Walk, code: number, place: number): void {
  const look = paragraphLook(walk.text, place);
  if (code === CELL_END && look.rowEnd) {
    walk.runs.splice(0);
    endRow(walk, look);
  } else if (code === CELL_END) {
    walk.cells.push([...walk.cell, takeParagraph(walk, look)]);
    walk.cell = [];
  } else if (look.inTable) walk.cell.push(takeParagraph(walk, look));
  else {
    closeTable(walk);
    walk.blocks.push(takeParagraph(walk, look));
  }
}

function field(walk: Walk, code: number): void {
  if (code === FIELD_BEGIN) walk.fields.push('code');
  else if (code === FIELD_RESULT) walk.fields.splice(-1, 1, 'result');
  else walk.fields.pop();
}

function print(walk: Walk, text: string, look: Look): void {
  if (text !== '' && !look.hidden && !walk.fields.includes('code')) walk.runs.push({ text, look });
}

const isField = (code: number): boolean => code >= FIELD_BEGIN && code <= FIELD_END;

function printed(code: number, look: Look): string {
  if (look.sign !== null && code === SIGN_STANDS_AT) return printedSign(look.sign);
  return PRINTED[code] ?? (code < CONTROL ? '' : String.fromCharCode(code));
}

/** The characters of one stretch with one look, cut at paragraph ends and fields. */
function readStretch(walk: Walk, source: string, { from, place, width, look }: { readonly from: number; readonly place: number; readonly width: number; readonly look: Look }): void {
  if (look.deleted || look.inserted) walk.tracked = true;
  if (look.deleted) return;
  let plain = '';
  const flush = (): void => {
    print(walk, plain, look);
    plain = '';
  };
  for (let index = 0; index < source.length; index += 1) {
    const code = source.charCodeAt(index);
    plain += walk.range.marks.get(from + index) ?? '';
    if (ENDS.has(code) || isField(code)) {
      flush();
      if (isField(code)) field(walk, code);
      else endParagraph(walk, code, place + index * width);
    } else plain += printed(code, look);
  }
  flush();
}

function readPiece(walk: Walk, piece: Piece): void {
  const { text, range } = walk;
  const end = Math.min(piece.end, range.to);
  for (let from = Math.max(piece.start, range.from); from < end; ) {
    const place = piece.at + (from - piece.start) * piece.width;
    const run = runAt(text.characters, place);
    const left = run === undefined ? end - from : Math.max(1, Math.floor((run.end - place) / piece.width));
    const to = Math.min(end, from + left);
    readStretch(walk, textIn(text.file, piece, { from, to }), { from, place, width: piece.width, look: lookOf(run, text.styles) });
    from = to;
  }
}

/** The blocks of one text of a .doc: the body, a note, a header or a box. */
export function wordStory(text: WordText, range: StoryRange): { readonly blocks: readonly Block[]; readonly tracked: boolean } {
  const walk: Walk = { text, range, blocks: [], fields: [], runs: [], cell: [], cells: [], rows: [], tracked: false };
  for (const piece of text.pieces) {
    if (piece.start < range.to && piece.end > range.from) readPiece(walk, piece);
  }
  if (walk.runs.length > 0) walk.cell.push(takeParagraph(walk, { style: 0, numbering: null, inTable: false, rowEnd: false, row: null, ruled: false }));
  closeTable(walk);
  return { blocks: walk.blocks, tracked: walk.tracked };
}
