import { createCanvas, loadImage, type Canvas } from '@napi-rs/canvas';
import type { Reading } from './child/read-as.js';
import { pictureOf } from './ocr/picture-file.js';
import { isTiff, pdfOfTiff } from './ocr/tiff-to-pdf.js';
import { openPdf } from './pdf/open-pdf.js';
import { drawPage } from './pdf/page-picture.js';
import { Unreadable } from './unreadable.js';

/** One page as a picture to look at. */
export interface PageImage {
  readonly bytes: Uint8Array;
  readonly mediaType: 'image/webp';
  readonly width: number;
  readonly height: number;
}

/** Which page is wanted, counted from 1, and how wide in dots. */
export interface WantedPage {
  readonly number: number;
  readonly width: number;
}

const QUALITY = 82;
const POINTS_AN_INCH = 72;

async function encoded(canvas: Canvas): Promise<PageImage> {
  return { bytes: new Uint8Array(await canvas.encode('webp', QUALITY)), mediaType: 'image/webp', width: canvas.width, height: canvas.height };
}

async function pageOfPicture(bytes: Buffer, width: number): Promise<PageImage> {
  // Also refuses what is too large to unpack.
  const { size } = await pictureOf(bytes);
  const image = await loadImage(bytes);
  const wide = Math.min(width, size.width);
  const canvas = createCanvas(wide, Math.max(1, Math.round((size.height / size.width) * wide)));
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  return encoded(canvas);
}

async function pageOfPdf(bytes: Buffer, { number, width }: WantedPage): Promise<PageImage> {
  const file = await openPdf(bytes, true);
  if (number > file.numPages) throw new Unreadable('common.not_found');
  const page = await file.getPage(number);
  const points = Math.max(1, page.getViewport({ scale: 1 }).width);
  const { canvas } = await drawPage(page, (width / points) * POINTS_AN_INCH, true);
  return encoded(canvas);
}

/**
 * A page of a pdf or picture as a WebP. Runs only inside the reading process.
 *
 * @throws Unreadable `common.not_found` where there is no such page, and what opening the file throws
 */
export async function showPage({ bytes }: Reading, kind: 'pdf' | 'image', wanted: WantedPage): Promise<PageImage> {
  if (kind === 'pdf') return pageOfPdf(bytes, wanted);
  if (isTiff(bytes)) return pageOfPdf(pdfOfTiff(bytes), wanted);
  if (wanted.number !== 1) throw new Unreadable('common.not_found');
  return pageOfPicture(bytes, wanted.width);
}
