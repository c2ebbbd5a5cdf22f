import { drawingOn, openPdf } from '../read/pdf/open-pdf.js';
import type { Piece } from '../read/pdf/lines.js';
import { matrixOf } from '../read/pdf/matrix.js';
import { rulesDrawn } from '../read/pdf/rules.js';

/** A printed line of a column: places in millimetres from the top left corner of the page, size in points. */
export interface MeasuredLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly baseline: number;
  readonly size: number;
}

/** A level rule, in millimetres. */
export interface MeasuredRule {
  readonly left: number;
  readonly right: number;
  readonly y: number;
}

export interface MeasuredPage {
  readonly width: number;
  readonly height: number;
  readonly lines: readonly MeasuredLine[];
  readonly rules: readonly MeasuredRule[];
}

const MILLIMETRE = 72 / 25.4;
// A wider gap parts columns.
const WIDE_GAP = 14;

/** What stands where on the pages of a pdf. */
export async function measuredPages(pdf: Uint8Array): Promise<MeasuredPage[]> {
  const file = await openPdf(Buffer.from(pdf), false);
  const pages: MeasuredPage[] = [];
  for (let number = 1; number <= file.numPages; number += 1) {
    const page = await file.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { pieces } = await drawingOn(page);
    const { fnArray, argsArray } = await page.getOperatorList();
    const rules = rulesDrawn({ codes: fnArray, operands: argsArray, shown: matrixOf(transform), widthUnit: () => 0.001 });
    pages.push({
      width: width / MILLIMETRE, height: height / MILLIMETRE, lines: linesOf(pieces),
      rules: rules.filter(({ y0, y1 }) => y0 === y1).map(({ x0, x1, y0 }) => ({ left: x0 / MILLIMETRE, right: x1 / MILLIMETRE, y: y0 / MILLIMETRE })),
    });
  }
  await file.destroy();
  return pages;
}

const isBeside = (before: Piece, piece: Piece): boolean => Math.abs(before.y - piece.y) < 1 && piece.x - (before.x + before.width) < WIDE_GAP;

function linesOf(pieces: readonly Piece[]): MeasuredLine[] {
  const lines: Piece[][] = [];
  for (const piece of [...pieces].filter(({ text }) => text.trim() !== '').sort((a, b) => (Math.abs(a.y - b.y) < 1 ? a.x - b.x : a.y - b.y))) {
    const last = lines.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && isBeside(before, piece)) last.push(piece);
    else lines.push([piece]);
  }
  return lines.map((line) => {
    const [first, last] = [line[0], line.at(-1)];
    const end = (last?.x ?? 0) + (last?.width ?? 0);
    const text = line.map((piece, index) => (index > 0 && piece.x - ((line[index - 1]?.x ?? 0) + (line[index - 1]?.width ?? 0)) > 1 ? ` ${piece.text}` : piece.text)).join('');
    return { text: text.replace(/\s+/gu, ' ').trim(), left: (first?.x ?? 0) / MILLIMETRE, right: end / MILLIMETRE, baseline: (first?.y ?? 0) / MILLIMETRE, size: first?.size ?? 0 };
  });
}
