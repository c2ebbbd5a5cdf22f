import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AnnotationMode, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { ReadNote, ReadProgress, ReadText } from '../read-text.js';
import { joinPages } from '../stored-text.js';
import { Unreadable } from '../unreadable.js';
import type { Piece } from './lines.js';
import { matrixOf } from './matrix.js';
import { type TabledPage, tablesOverPages } from './page-join.js';
import { textWithTables } from './page-text.js';
import { type RuledGrid, ruledGrids } from './ruled-grids.js';
import { rulesDrawn } from './rules.js';
import { type PageSteps, piecesDrawn } from './text-runs.js';

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const TAIL_BYTES = 8192;
// A scan may still carry the few words of a signature stamp.
const FEWEST_LETTERS_A_PAGE = 10;
// Widths of letters come in thousandths of the type size unless the font says otherwise.
const WIDTH_UNIT = 0.001;
// What Vietnamese letters become when a pdf maps its glyphs wrongly: letters of the Cyrillic supplement.
const MISMAPPED = /[\u0490-\u052f]/gu;
const MISMAPPED_SHARE = 0.01;

async function open(bytes: Buffer): Promise<PDFDocumentProxy> {
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: join(PDFJS, 'cmaps/'),
      standardFontDataUrl: join(PDFJS, 'standard_fonts/'),
      isEvalSupported: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      disableFontFace: true,
      // Images are never looked at.
      maxImageSize: 1,
      verbosity: 0,
    }).promise;
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'document.encrypted' : 'document.damaged');
  }
}

async function drawnOn(page: PDFPageProxy): Promise<{ pieces: Piece[]; grids: RuledGrid[] }> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const steps: PageSteps = {
    codes: fnArray,
    operands: argsArray as unknown[],
    shown: matrixOf(page.getViewport({ scale: 1 }).transform),
    widthUnit: (font) => widthUnitOf(page, font),
  };
  return { pieces: piecesDrawn(steps), grids: ruledGrids(rulesDrawn(steps)) };
}

function widthUnitOf(page: PDFPageProxy, font: string): number {
  const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
  const matrix: unknown = typeof known === 'object' && known !== null && 'fontMatrix' in known ? known.fontMatrix : null;
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : null;
  return typeof unit === 'number' && unit !== 0 ? unit : WIDTH_UNIT;
}

const lettersIn = (text: string): number => text.match(/\p{L}/gu)?.length ?? 0;

function notesOn(pages: readonly string[]): ReadNote[] {
  const notes: ReadNote[] = [];
  const bare = pages.flatMap((text, index) => (lettersIn(text) === 0 ? [index + 1] : []));
  if (bare.length > 0) notes.push({ code: 'pages_without_text', detail: `Trang chỉ có hình, chưa đọc được: ${bare.join(', ')}.` });
  const whole = pages.join('\n');
  if ((whole.match(MISMAPPED)?.length ?? 0) > lettersIn(whole) * MISMAPPED_SHARE) {
    notes.push({ code: 'broken_text_layer', detail: 'Lớp chữ của tệp pdf bị sai mã nên nhiều từ không đúng; hãy dùng bản docx hoặc dán nội dung.' });
  }
  return notes;
}

/**
 * The text of a pdf that has text, page by page in reading order.
 *
 * @throws Unreadable `document.no_text` for scans, `document.encrypted`, `document.damaged` also for a file that ends early
 */
export async function readPdf(bytes: Buffer, onProgress: (progress: ReadProgress) => void): Promise<ReadText> {
  // pdfjs would mend a cut file and silently lose its last pages.
  if (!bytes.subarray(-TAIL_BYTES).includes('%%EOF')) throw new Unreadable('document.damaged');
  const file = await open(bytes);
  const pages: string[] = [];
  const tabled: Omit<TabledPage, 'start'>[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const [left = 0, , right = 0] = page.view;
    const { pieces, grids } = await drawnOn(page);
    const { written, ...tables } = textWithTables(pieces, right - left, grids);
    pages.push(written.text);
    tabled.push({ ...tables, shapes: written.tables ?? [] });
    page.cleanup();
    onProgress({ page: number, pages: file.numPages });
  }
  if (lettersIn(pages.join('')) < FEWEST_LETTERS_A_PAGE * pages.length) throw new Unreadable('document.no_text');
  const whole = joinPages(pages);
  const tables = tablesOverPages(tabled.map((page, index) => ({ ...page, start: whole.pages[index]?.start ?? 0 })));
  return { ...whole, ...(tables.length === 0 ? {} : { tables }), kind: 'pdf', notes: notesOn(pages) };
}
