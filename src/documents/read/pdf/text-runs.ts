import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Piece } from './lines.js';
import { after, IDENTITY, matrixOf, placed, type Matrix } from './matrix.js';

/** A letter as pdfjs hands it over; a bare number moves by thousandths of the type size. */
interface Glyph {
  readonly unicode: string;
  readonly width: number;
  readonly isSpace: boolean;
}

/** The drawing steps of a page and what one unit of a font's widths is (0.001 for all but drawn fonts). */
export interface PageSteps {
  readonly codes: readonly number[];
  readonly operands: readonly unknown[];
  /** From the page's own plane to points from its top left corner, as it is shown. */
  readonly shown: Matrix;
  widthUnit(font: string): number;
}

interface TextState {
  plane: Matrix;
  font: string;
  size: number;
  letterGap: number;
  wordGap: number;
  stretch: number;
  leading: number;
  rise: number;
  hidden: boolean;
}

/** A picture on the page: its name among the page's objects (null where it stands in the drawing itself) and the plane of its unit square. */
export interface DrawnPicture {
  readonly name: string | null;
  readonly plane: Matrix;
}

/** What a page shows. */
export interface Drawing {
  readonly pieces: readonly Piece[];
  readonly pictures: readonly DrawnPicture[];
  /** Outlines: letters of a page that was printed to curves, or the lines of its tables. */
  readonly paths: number;
}

interface Pen {
  state: TextState;
  readonly saved: TextState[];
  text: Matrix;
  /** Start of the line and place on it, in the plane of the text. */
  lineX: number;
  lineY: number;
  x: number;
  readonly steps: PageSteps;
  readonly pieces: Piece[];
  readonly pictures: DrawnPicture[];
  paths: number;
}

interface Run {
  unicode: string;
  from: number;
  to: number;
}

// Slanted and turned text is a watermark or a stamp.
const UPRIGHT = 0.2;
// In parts of the type size: a move beyond this begins a new piece, because other text may be drawn into the gap.
const SAME_RUN = 0.08;
const DEEPEST = 200;

const numbersIn = (operand: unknown): number[] => (Array.isArray(operand) ? operand.filter((each) => typeof each === 'number') : []);
const firstOf = (operand: unknown): unknown => (Array.isArray(operand) ? (operand as unknown[])[0] : undefined);

const isBlank = ({ unicode }: { readonly unicode: string }): boolean => unicode.trim() === '';

function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}

function emit(pen: Pen, run: Run): void {
  const { state, lineY } = pen;
  const plane = after(after(pen.text, state.plane), pen.steps.shown);
  const start = placed(plane, run.from, lineY + state.rise);
  const end = placed(plane, run.to, lineY + state.rise);
  const up = placed([plane[0], plane[1], plane[2], plane[3], 0, 0], 0, state.size);
  const along = { x: end.x - start.x, y: end.y - start.y };
  const size = Math.hypot(up.x, up.y);
  // A run without width (marks alone) has no direction of its own.
  const upright = run.to === run.from ? Math.abs(up.x) <= UPRIGHT * Math.abs(up.y) : along.x > 0 && Math.abs(along.y) <= UPRIGHT * along.x;
  if (!upright || size === 0 || run.unicode === '') return;
  pen.pieces.push({ text: run.unicode, x: start.x, y: start.y, width: along.x, size, font: state.font, ...(state.hidden ? { hidden: true } : {}) });
}

function showText(pen: Pen, operand: unknown): void {
  const { state } = pen;
  const unit = pen.steps.widthUnit(state.font) * state.size;
  const glyphs = firstOf(operand);
  let run: Run | null = null;
  for (const item of Array.isArray(glyphs) ? (glyphs as unknown[]) : []) {
    if (typeof item === 'number') pen.x -= (item / 1000) * state.size * state.stretch;
    if (!isGlyph(item)) continue;
    // A number and a day are often stamped into the spaces that the typist left: words are pieces of their own.
    if (run !== null && (isBlank(item) !== isBlank(run) || Math.abs(pen.x - run.to) > SAME_RUN * Math.abs(state.size))) {
      emit(pen, run);
      run = null;
    }
    run ??= { unicode: '', from: pen.x, to: pen.x };
    run.unicode += item.unicode;
    run.to = pen.x + item.width * unit * state.stretch;
    pen.x = run.to + (state.letterGap + (item.isSpace ? state.wordGap : 0)) * state.stretch;
  }
  if (run !== null) emit(pen, run);
}

function moveText(pen: Pen, [x = 0, y = 0]: readonly number[]): void {
  pen.lineX += x;
  pen.lineY += y;
  pen.x = pen.lineX;
}

function setTextMatrix(pen: Pen, matrix: Matrix): void {
  pen.text = matrix;
  pen.lineX = 0;
  pen.lineY = 0;
  pen.x = 0;
}

function save(pen: Pen): void {
  if (pen.saved.length < DEEPEST) pen.saved.push({ ...pen.state });
}

function restore(pen: Pen): void {
  pen.state = pen.saved.pop() ?? pen.state;
}

function transform(pen: Pen, matrix: Matrix): void {
  pen.state.plane = after(matrix, pen.state.plane);
}

type Step = (pen: Pen, operand: unknown) => void;

const setting = (change: (state: TextState, value: number) => void): Step => (pen, operand) => change(pen.state, numbersIn(operand)[0] ?? 0);

function addPicture(pen: Pen, operand: unknown): void {
  const name = firstOf(operand);
  pen.pictures.push({ name: typeof name === 'string' ? name : null, plane: after(pen.state.plane, pen.steps.shown) });
}

// Text may be drawn without ink (7 also clips); PDF 32000-1, 9.3.6.
const isHidden = (mode: number): boolean => mode === 3 || mode === 7;

const STEPS: Readonly<Record<number, Step>> = {
  [OPS.save]: save,
  [OPS.restore]: restore,
  [OPS.transform]: (pen, operand) => transform(pen, matrixOf(numbersIn(operand))),
  [OPS.paintFormXObjectBegin]: (pen, operand) => {
    save(pen);
    const matrix = firstOf(operand);
    if (Array.isArray(matrix)) transform(pen, matrixOf(matrix));
  },
  [OPS.paintFormXObjectEnd]: restore,
  [OPS.beginText]: (pen) => setTextMatrix(pen, IDENTITY),
  [OPS.setFont]: (pen, operand) => {
    const [font, size] = Array.isArray(operand) ? (operand as unknown[]) : [];
    pen.state.font = String(font);
    pen.state.size = typeof size === 'number' ? size : 0;
  },
  [OPS.setCharSpacing]: setting((state, value) => (state.letterGap = value)),
  [OPS.setWordSpacing]: setting((state, value) => (state.wordGap = value)),
  [OPS.setHScale]: setting((state, value) => (state.stretch = value / 100)),
  [OPS.setLeading]: setting((state, value) => (state.leading = -value)),
  [OPS.setTextRise]: setting((state, value) => (state.rise = value)),
  [OPS.moveText]: (pen, operand) => moveText(pen, numbersIn(operand)),
  [OPS.setLeadingMoveText]: (pen, operand) => {
    const move = numbersIn(operand);
    pen.state.leading = move[1] ?? 0;
    moveText(pen, move);
  },
  [OPS.setTextMatrix]: (pen, operand) => {
    const matrix = firstOf(operand);
    setTextMatrix(pen, matrixOf(ArrayBuffer.isView(matrix) ? (matrix as Float32Array) : numbersIn(operand)));
  },
  [OPS.nextLine]: (pen) => moveText(pen, [0, pen.state.leading]),
  [OPS.showText]: showText,
  [OPS.setTextRenderingMode]: setting((state, value) => (state.hidden = isHidden(value))),
  [OPS.paintImageXObject]: addPicture,
  [OPS.paintInlineImageXObject]: addPicture,
  [OPS.paintImageMaskXObject]: addPicture,
  [OPS.constructPath]: (pen) => (pen.paths += 1),
};

/**
 * What the steps of a page draw, each piece of text where it stands. Text is taken letter by letter: pdfjs's own
 * text items bridge gaps with a space, and writers that change fonts inside a word (LibreOffice, for letters that a
 * font lacks) draw the missing letters into exactly these gaps.
 */
export function drawingOf(steps: PageSteps): Drawing {
  const state: TextState = { plane: IDENTITY, font: '', size: 0, letterGap: 0, wordGap: 0, stretch: 1, leading: 0, rise: 0, hidden: false };
  const pen: Pen = { state, saved: [], text: IDENTITY, lineX: 0, lineY: 0, x: 0, steps, pieces: [], pictures: [], paths: 0 };
  for (const [index, code] of steps.codes.entries()) STEPS[code]?.(pen, steps.operands[index]);
  return { pieces: pen.pieces, pictures: pen.pictures, paths: pen.paths };
}
