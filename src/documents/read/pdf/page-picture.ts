import { createCanvas, type Canvas } from '@napi-rs/canvas';
import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { AnnotationMode } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Picture } from '../ocr/engine.js';
import { embeddedPicture } from './embedded-picture.js';
import type { Matrix } from './matrix.js';
import type { Drawing } from './text-runs.js';

const POINTS_AN_INCH = 72;
// Print of 13 points is read well from 200 dots per inch; more costs time and gives little (docs/measurements.md).
const FEWEST_DOTS = 140;
const MOST_DOTS = 330;
const DRAWN_DOTS = 220;
// A page of a plan may be as large as a table: never more than this many dots on either side.
const LONGEST_SIDE = 6000;
const MOST_OF_PAGE = 0.5;

/** Which part of the page a picture covers, 0..1 and beyond. */
export function shareOf(plane: Matrix, page: { readonly width: number; readonly height: number }): number {
  return Math.abs(plane[0] * plane[3] - plane[1] * plane[2]) / Math.max(1, page.width * page.height);
}

/** The one upright picture that makes up a page, and how many dots an inch it has; null where anything else is drawn too. */
function soleScan(drawing: Drawing, page: { readonly width: number; readonly height: number }): { readonly name: string; readonly plane: Matrix } | null {
  const [picture, ...more] = drawing.pictures;
  const inked = drawing.pieces.some((piece) => piece.hidden !== true && piece.text.trim() !== '');
  if (picture === undefined || picture.name === null || more.length > 0 || inked || shareOf(picture.plane, page) < MOST_OF_PAGE) return null;
  const [a, b, c, d] = picture.plane;
  const upright = a > 0 && d < 0 && Math.abs(b) < 0.01 * a && Math.abs(c) < 0.01 * -d;
  return upright ? { name: picture.name, plane: picture.plane } : null;
}

/** A page drawn with everything on it. */
export async function drawPage(page: PDFPageProxy, dots: number, annotations: boolean): Promise<{ readonly canvas: Canvas; readonly scale: number }> {
  const plain = page.getViewport({ scale: 1 });
  const scale = Math.min(dots / POINTS_AN_INCH, LONGEST_SIDE / Math.max(plain.width, plain.height, 1));
  const viewport = page.getViewport({ scale });
  const canvas = createCanvas(Math.max(1, Math.round(viewport.width)), Math.max(1, Math.round(viewport.height)));
  // pdfjs draws on any canvas with the methods of a browser's.
  await page.render({ canvas: canvas as never, viewport, annotationMode: annotations ? AnnotationMode.ENABLE : AnnotationMode.DISABLE, background: 'white' }).promise;
  return { canvas, scale };
}

/** A page as a picture, and where it lies on the page: points for each dot, and the place of its top left corner. */
export interface PagePicture {
  readonly picture: Picture;
  readonly unit: number;
  readonly left: number;
  readonly top: number;
}

/**
 * The picture to recognise a page in: the scan itself where the page is nothing else, which is sharper and quicker than drawing it again,
 * else the page as it is drawn.
 */
export async function pictureOfPage(page: PDFPageProxy, drawing: Drawing): Promise<PagePicture> {
  const { width, height } = page.getViewport({ scale: 1 });
  const scan = soleScan(drawing, { width, height });
  const picture = scan === null ? null : await embeddedPicture(page, scan.name);
  if (scan !== null && picture !== null) {
    const unit = scan.plane[0] / picture.width;
    const dots = POINTS_AN_INCH / unit;
    const square = Math.abs(-scan.plane[3] / picture.height / unit - 1) < 0.02;
    if (dots >= FEWEST_DOTS && dots <= MOST_DOTS && square) return { picture, unit, left: scan.plane[4], top: scan.plane[5] + scan.plane[3] };
  }
  const { canvas, scale } = await drawPage(page, DRAWN_DOTS, false);
  const data = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  return { picture: { width: data.width, height: data.height, data: data.data }, unit: 1 / scale, left: 0, top: 0 };
}
