import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadNote, ReadText } from '../read-text.js';
import type { Reading } from '../child/read-as.js';
import { assembled, meanOf, type PageRead } from '../ocr/assemble.js';
import type { Recogniser } from '../ocr/engine.js';
import { notesOnRecognised } from '../ocr/notes.js';
import { readScan } from '../ocr/read-scan.js';
import { Unreadable } from '../unreadable.js';
import { mendLayer, type MendedLayer } from './broken-layer.js';
import type { Piece } from './lines.js';
import { drawingOn, openPdf } from './open-pdf.js';
import { pictureOfPage, shareOf } from './page-picture.js';
import { textWithTables, type TabledText } from './page-text.js';
import type { RuledGrid } from './ruled-grids.js';
import { shareOfSyllables, wordsIn } from './syllables.js';
import type { Drawing } from './text-runs.js';

// A scan may still carry the few words of a signature stamp.
const FEWEST_LETTERS = 10;
const LETTERS_OF_STAMPS = 250;
const PICTURE_OF_SCAN = 0.4;
const PICTURE_OF_ANYTHING = 0.04;
const CURVES = 150;
// What scanners recognise without a Vietnamese model is hidden behind the picture and is wrong in every second word.
const GOOD_HIDDEN_TEXT = 0.85;
// So many pages are looked at for pictures before the rest is taken to be like them.
const PAGES_LOOKED_AT = 3;

interface TextPage {
  readonly pieces: readonly Piece[];
  readonly grids: readonly RuledGrid[];
  readonly width: number;
  readonly height: number;
}

const lettersIn = (pieces: readonly Piece[]): number => pieces.reduce((sum, piece) => sum + (piece.text.match(/\p{L}/gu)?.length ?? 0), 0);
const printable = (piece: Piece): Piece => (/\p{Cc}/u.test(piece.text) ? { ...piece, text: piece.text.replace(/\p{Cc}+/gu, ' ') } : piece);
const sizeOf = (page: PDFPageProxy): { width: number; height: number } => {
  const { width, height } = page.getViewport({ scale: 1 });
  return { width, height };
};

async function textPages({ bytes, onProgress }: Reading): Promise<TextPage[]> {
  const file = await openPdf(bytes, false);
  const pages: TextPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { pieces, grids } = await drawingOn(page);
    pages.push({ pieces, grids, ...sizeOf(page) });
    page.cleanup();
    void onProgress({ page: number, pages: file.numPages, stage: 'text' });
  }
  await file.destroy();
  return pages;
}

/** Whether the picture of a page says more than its text: a scan, perhaps with a stamp or a poor hidden text, or letters drawn as curves. */
function needsPicture(drawing: Drawing, page: { readonly width: number; readonly height: number }): boolean {
  const letters = lettersIn(drawing.pieces);
  const covered = Math.max(0, ...drawing.pictures.map((picture) => shareOf(picture.plane, page)));
  if (letters < FEWEST_LETTERS) return covered > PICTURE_OF_ANYTHING || drawing.paths > CURVES;
  if (covered < PICTURE_OF_SCAN) return false;
  const hidden = drawing.pieces.filter((piece) => piece.hidden === true);
  const shown = letters - lettersIn(hidden);
  if (shown >= LETTERS_OF_STAMPS) return false;
  return letters - shown < LETTERS_OF_STAMPS || shareOfSyllables(hidden.flatMap((piece) => wordsIn(piece.text))) < GOOD_HIDDEN_TEXT;
}

const isHidden = (pieces: readonly Piece[]): boolean => pieces.some((piece) => piece.hidden === true);

/** The pages whose picture must be recognised. Pages with enough text are never unpacked for this. */
async function unreadPages(bytes: Buffer, pages: readonly TextPage[], hopeless: readonly number[]): Promise<number[]> {
  const doubtful = pages.flatMap((page, index) => (lettersIn(page.pieces.filter((piece) => piece.hidden !== true)) < LETTERS_OF_STAMPS || isHidden(page.pieces) ? [index + 1] : []));
  const candidates = doubtful.filter((number) => !hopeless.includes(number));
  if (candidates.length === 0) return [...hopeless];
  const file = await openPdf(bytes, true);
  const unread: number[] = [];
  for (const [index, number] of candidates.entries()) {
    // Many bare pages after scanned ones are scans too; to unpack all of them twice would cost as much as reading them.
    const alike = index >= PAGES_LOOKED_AT && unread.length === index && lettersIn(pages[number - 1]?.pieces ?? []) < FEWEST_LETTERS;
    if (alike) {
      unread.push(number);
      continue;
    }
    const page = await file.getPage(number);
    if (needsPicture(await drawingOn(page), sizeOf(page))) unread.push(number);
    page.cleanup();
  }
  await file.destroy();
  return [...hopeless, ...unread].sort((left, right) => left - right);
}

function layerNotes(mended: MendedLayer, words: number): ReadNote[] {
  if (mended.damaged === 0) return [];
  const [share, known] = [Math.min(1, mended.damaged / Math.max(1, words)), mended.known].map((each) => `${Math.round(100 * each)}%`);
  const how = mended.hopeless.length === 0 ? 'đã khôi phục' : `đã khôi phục một phần, trang ${mended.hopeless.join(', ')} đọc bằng nhận dạng`;
  return [{ code: 'broken_text_layer', detail: `Lớp chữ của tệp pdf bị sai mã ở ${share} số từ, ${how}; ${known} số từ này đúng chính tả tiếng Việt sau khi khôi phục.` }];
}

/**
 * The text of a pdf, page by page in reading order; letters of broken fonts put back.
 *
 * @returns also the pages whose picture must be recognised to read them
 * @throws Unreadable `document.no_text` where there is neither text nor a picture, `document.encrypted`, `document.damaged`
 */
export async function readPdf(reading: Reading): Promise<ReadText> {
  const raw = await textPages(reading);
  const mended = mendLayer(raw.map((page) => page.pieces));
  const unread = await unreadPages(reading.bytes, raw, mended.hopeless);
  const pages: (PageRead & { readonly around: TabledText })[] = [];
  for (const [index, page] of raw.entries()) pages.push(textPage({ ...page, pieces: mended.pages[index] ?? [] }, index + 1, pages.at(-1)?.around ?? null));
  if (unread.length === 0 && raw.every((page) => lettersIn(page.pieces) < FEWEST_LETTERS)) throw new Unreadable('document.no_text');
  const { words, ...whole } = assembled(pages);
  return { ...whole, kind: 'pdf', notes: layerNotes(mended, words), ...(unread.length > 0 ? { unread } : {}) };
}

function textPage({ pieces, grids, width, height }: TextPage, number: number, before: TabledText | null): PageRead & { readonly around: TabledText } {
  const around = textWithTables({ pieces: pieces.map(printable), width, grids, before });
  const { written } = around;
  return { facts: { number, width, height, source: 'text', confidence: null }, written, around };
}

/**
 * The same with some pages recognised in their picture.
 *
 * @param unread the pages that `readPdf` named
 */
export async function recognisePdf(reading: Reading, unread: readonly number[], recogniser: Recogniser): Promise<ReadText> {
  const raw = await textPages({ ...reading, onProgress: () => undefined });
  const mended = mendLayer(raw.map((page) => page.pieces));
  const file = await openPdf(reading.bytes, true);
  const pages: PageRead[] = [];
  let before: TabledText | null = null;
  let done = 0;
  for (const [index, page] of raw.entries()) {
    const number = index + 1;
    if (!unread.includes(number)) {
      const read = textPage({ ...page, pieces: mended.pages[index] ?? [] }, number, before);
      before = read.around;
      pages.push(read);
      continue;
    }
    done += 1;
    await reading.onProgress({ page: done, pages: unread.length, stage: 'ocr' });
    const proxy = await file.getPage(number);
    const around: TabledText = readScan(recogniser, await pictureOfPage(proxy, await drawingOn(proxy)), before);
    before = around;
    const { written } = around;
    proxy.cleanup();
    pages.push({ facts: { number, ...sizeOf(proxy), source: 'ocr', confidence: meanOf(written.words) }, written, around });
  }
  const { words, ...whole } = assembled(pages);
  if (words === 0) throw new Unreadable('document.no_text');
  return { ...whole, kind: 'pdf', notes: [...layerNotes(mended, words), ...notesOnRecognised(whole.layout)] };
}
