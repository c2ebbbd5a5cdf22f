import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { createCanvas, GlobalFonts, type Canvas } from '@napi-rs/canvas';
import type { PlacedText } from './pdf-of.js';

/** How a page comes out of a scanner. */
export interface ScanForm {
  /** Dots an inch. */
  readonly dots?: number;
  /** Degrees clockwise by which the sheet lay askew. */
  readonly skew?: number;
  /** Share of dots that are specks. */
  readonly noise?: number;
  /** Lines drawn between two points, `[x0, y0, x1, y1]` in points from the top left corner. */
  readonly lines?: readonly (readonly [number, number, number, number])[];
}

/** A scanned page: one byte a dot, 255 is white. */
export interface Scan {
  readonly width: number;
  readonly height: number;
  readonly gray: Uint8Array;
}

const PAGE = { width: 595, height: 842 };
const FAMILY = '"Tinos vietnamese", "Tinos latin", "Tinos latin-ext"';

function loadFonts(): void {
  const files = join(dirname(createRequire(import.meta.url).resolve('@fontsource/tinos/package.json')), 'files');
  for (const part of ['vietnamese', 'latin', 'latin-ext']) {
    if (GlobalFonts.has(`Tinos ${part}`)) continue;
    for (const weight of ['400', '700']) GlobalFonts.registerFromPath(join(files, `tinos-${part}-${weight}-normal.woff`), `Tinos ${part}`);
  }
}

/** A page of print drawn as a scanner sees it. */
export function drawnScan(texts: readonly (PlacedText & { readonly bold?: boolean })[], { dots = 200, skew = 0, lines = [] }: ScanForm = {}): Canvas {
  loadFonts();
  const scale = dots / 72;
  const canvas = createCanvas(Math.round(PAGE.width * scale), Math.round(PAGE.height * scale));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.rotate((skew * Math.PI) / 180);
  context.scale(scale, scale);
  context.fillStyle = '#222';
  for (const { text, x, y, size = 14, bold = false } of texts) {
    context.font = `${bold ? 'bold ' : ''}${size}px ${FAMILY}`;
    context.fillText(text, x, y);
  }
  context.lineWidth = 0.7;
  for (const [x0, y0, x1, y1] of lines) {
    context.beginPath();
    context.moveTo(x0, y0);
    context.lineTo(x1, y1);
    context.stroke();
  }
  return canvas;
}

/** The same as dots, with specks that are the same each time. */
export function scanOf(texts: readonly (PlacedText & { readonly bold?: boolean })[], form: ScanForm = {}): Scan {
  const canvas = drawnScan(texts, form);
  const { width, height, data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
  const gray = Uint8Array.from({ length: width * height }, (_, index) => data[4 * index] ?? 255);
  let seed = 7;
  for (let left = Math.round((form.noise ?? 0) * gray.length); left > 0; left -= 1) {
    seed = (seed * 48_271) % 2_147_483_647;
    gray[seed % gray.length] = seed % 2 === 0 ? 40 : 255;
  }
  return { width, height, gray };
}
