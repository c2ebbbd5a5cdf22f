import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { AnnotationMode, getDocument, type PDFDocumentProxy, type PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { Unreadable } from '../unreadable.js';
import { matrixOf } from './matrix.js';
import { ruledGrids, type RuledGrid } from './ruled-grids.js';
import { rulesDrawn } from './rules.js';
import { drawingOf, type Drawing, type PageSteps } from './text-runs.js';

const PDFJS = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'));
const TAIL_BYTES = 8192;
// Widths of letters come in thousandths of the type size unless the font says otherwise.
const WIDTH_UNIT = 0.001;
// An A3 page at 600 dots per inch has 70 million; what is larger is left out and costs nothing.
const LARGEST_PICTURE = 80_000_000;

/**
 * Opens a pdf.
 *
 * @param pictures false where pictures are not looked at: they are then never unpacked
 * @throws Unreadable `document.encrypted`, `document.damaged` also for a file that ends early
 */
export async function openPdf(bytes: Buffer, pictures: boolean): Promise<PDFDocumentProxy> {
  // pdfjs would mend a cut file and silently lose its last pages.
  if (!bytes.subarray(-TAIL_BYTES).includes('%%EOF')) throw new Unreadable('document.damaged');
  try {
    return await getDocument({
      data: new Uint8Array(bytes),
      cMapUrl: join(PDFJS, 'cmaps/'),
      standardFontDataUrl: join(PDFJS, 'standard_fonts/'),
      wasmUrl: join(PDFJS, 'wasm/'),
      isEvalSupported: false,
      useSystemFonts: false,
      useWorkerFetch: false,
      disableFontFace: true,
      maxImageSize: pictures ? LARGEST_PICTURE : 1,
      verbosity: 0,
    }).promise;
  } catch (error) {
    throw new Unreadable(error instanceof Error && error.name === 'PasswordException' ? 'document.encrypted' : 'document.damaged');
  }
}

/** What a page draws, with the grids of its rules, in points from the top left corner of the page as it is shown. */
export async function drawingOn(page: PDFPageProxy): Promise<Drawing & { readonly grids: readonly RuledGrid[] }> {
  const { fnArray, argsArray } = await page.getOperatorList({ annotationMode: AnnotationMode.DISABLE });
  const steps: PageSteps = {
    codes: fnArray,
    operands: argsArray as unknown[],
    shown: matrixOf(page.getViewport({ scale: 1 }).transform),
    widthUnit: (font) => widthUnitOf(page, font),
  };
  return { ...drawingOf(steps), grids: ruledGrids(rulesDrawn(steps)) };
}

function widthUnitOf(page: PDFPageProxy, font: string): number {
  const known: unknown = page.commonObjs.has(font) ? page.commonObjs.get(font) : null;
  const matrix: unknown = typeof known === 'object' && known !== null && 'fontMatrix' in known ? known.fontMatrix : null;
  const unit: unknown = Array.isArray(matrix) ? matrix[0] : null;
  return typeof unit === 'number' && unit !== 0 ? unit : WIDTH_UNIT;
}
