import { assembled } from '../assemble.js';
import { westernText } from '../code-page.js';
import type { Block } from '../docx/blocks.js';
import { printerOf } from '../docx/numbering.js';
import type { LegacyTally } from '../legacy/runs.js';
import type { SourceText } from '../read-text.js';
import { storedText } from '../stored-text.js';
import { openWord, placesOf, TABLES, type WordFile } from './file-head.js';
import { listsOf } from './lists.js';
import { piecesOf } from './pieces.js';
import { propertyRuns } from './properties.js';
import { wordStory, type StoryRange, type WordText } from './story.js';
import { styleSheetOf } from './style-sheet.js';

const SEPARATORS = 6;
const HEADERS_OF_SECTION = [SEPARATORS, SEPARATORS + 1, SEPARATORS + 4] as const;
const MARK_SIZE = 2;
const BOX_SIZE = 22;
const NO_MARKS: ReadonlyMap<number, string> = new Map();

function stories(file: WordFile): Readonly<Record<'notes' | 'headers' | 'endNotes' | 'boxes', number>> {
  const { body, notes, headers, macros, comments, endNotes } = file.lengths;
  const [afterBody, afterNotes] = [body, body + notes];
  const endNotesAt = afterNotes + headers + macros + comments;
  return { notes: afterBody, headers: afterNotes, endNotes: endNotesAt, boxes: endNotesAt + endNotes };
}

interface Called {
  readonly mark: number;
  readonly from: number;
  readonly to: number;
}

/** Notes of one kind: where each is called, and where its text stands. */
function notesOf(file: WordFile, tables: { readonly marks: number; readonly texts: number }, start: number): Called[] {
  const marks = placesOf(file.table(tables.marks).bytes, MARK_SIZE);
  const texts = placesOf(file.table(tables.texts).bytes, 0);
  return marks.slice(0, -1).map((mark, index) => ({ mark, from: start + (texts[index] ?? 0), to: start + (texts[index + 1] ?? texts[index] ?? 0) }));
}

/** Word 6 and 95: the text alone, without formatting; their tables are other ones. */
function oldText(file: WordFile): SourceText {
  const bytes = file.main.subarray(file.main.readUInt32LE(0x18), file.main.readUInt32LE(0x1c));
  const text = westernText(bytes).replace(/\u0007/gu, '\t').replace(/[\r\u000b\u000c]/gu, '\n').replace(/\u0013[^\u0013-\u0015]{0,2000}\u0014/gu, '').replace(/[\0-\u0008\u000e-\u001f]/gu, '');
  return { text: storedText(text.split('\n').map((line) => line.trimEnd()).join('\n').replace(/\n{3,}/gu, '\n\n').trim()), kind: 'doc', pages: null, notes: [] };
}

/**
 * The text of a .doc (Word 97 to 2003) as printed: automatic numbers written out, tables row by row, letters of fonts
 * from before Unicode, notes as `[1]` with their text at the end, text boxes after the body, tracked changes as accepted.
 * Lists of Word 6 and the order of text boxes among the paragraphs are not kept.
 *
 * @throws Unreadable `document.encrypted` or `document.damaged`
 */
export function readDoc(bytes: Buffer): SourceText {
  const file = openWord(bytes);
  if (file.isOld) return oldText(file);
  const tally: LegacyTally = new Map();
  const styles = styleSheetOf(file);
  const text: WordText = {
    file, tally, styles, pieces: piecesOf(file), characters: propertyRuns(file, file.table(TABLES.characters).bytes, 'characters'),
    paragraphs: propertyRuns(file, file.table(TABLES.paragraphs).bytes, 'paragraphs'),
  };
  const starts = stories(file);
  const called = [
    ...notesOf(file, { marks: TABLES.noteMarks, texts: TABLES.notes }, starts.notes),
    ...notesOf(file, { marks: TABLES.endMarks, texts: TABLES.endNotes }, starts.endNotes),
  ].sort((left, right) => left.mark - right.mark);
  const numbers = printerOf(listsOf(file), styles);
  const part = (range: Pick<StoryRange, 'from' | 'to'>): readonly Block[] => wordStory(text, { ...range, numbers, marks: NO_MARKS }).blocks;
  const body = wordStory(text, { from: 0, to: file.lengths.body, numbers, marks: new Map(called.map(({ mark }, index) => [mark, `[${index + 1}]`])) });
  const headers = placesOf(file.table(TABLES.headers).bytes, 0);
  const heads = HEADERS_OF_SECTION.map((index) => part({ from: starts.headers + (headers[index] ?? 0), to: starts.headers + (headers[index + 1] ?? 0) }));
  const boxes = placesOf(file.table(TABLES.boxes).bytes, BOX_SIZE).slice(0, -2);
  const boxEnd = starts.boxes + file.lengths.boxes;
  const boxTexts = boxes.map((place, index) => part({ from: starts.boxes + place, to: Math.min(boxEnd, starts.boxes + (boxes[index + 1] ?? file.lengths.boxes)) }));
  return assembled({ kind: 'doc', blocks: body.blocks, legacy: tally, tracked: body.tracked, headers: heads, boxes: boxTexts, notes: called.map(part) });
}
