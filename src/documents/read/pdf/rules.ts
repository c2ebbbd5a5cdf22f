import { OPS } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { after, IDENTITY, matrixOf, placed, type Matrix } from './matrix.js';
import type { PageSteps } from './text-runs.js';

/** A straight line drawn on the page, in points from the top left corner: level when `y0` is `y1`, upright when `x0` is `x1`. */
export interface Rule {
  readonly x0: number;
  readonly y0: number;
  readonly x1: number;
  readonly y1: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

// How pdfjs writes a path down: a code, then its coordinates.
const LINE = 1;
const COORDINATES: Readonly<Record<number, number>> = { 0: 2, 1: 2, 2: 6, 3: 4, 4: 0 };
const STROKES: ReadonlySet<number> = new Set([OPS.stroke, OPS.closeStroke, OPS.fillStroke, OPS.eoFillStroke, OPS.closeFillStroke, OPS.closeEOFillStroke]);
const FILLS: ReadonlySet<number> = new Set([OPS.fill, OPS.eoFill]);
// Points: writers draw lines as thin filled boxes; thicker ones are shading.
const THICKEST = 2.5;
const SHORTEST = 4;
const SLANT = 0.7;
const DEEPEST = 200;
const MOST = 20_000;

const numbers = (value: unknown): number[] => (ArrayBuffer.isView(value) ? Array.from(value as Float32Array) : Array.isArray(value) ? value.filter((each) => typeof each === 'number') : []);

/** The level and upright lines that a page draws; curves, slanted lines and filled areas are none. */
export function rulesDrawn({ codes, operands, shown }: PageSteps): Rule[] {
  const rules: Rule[] = [];
  const saved: Matrix[] = [];
  let plane = IDENTITY;
  for (const [index, code] of codes.entries()) {
    const operand = operands[index];
    if (code === OPS.save) push(saved, plane);
    else if (code === OPS.restore || code === OPS.paintFormXObjectEnd) plane = saved.pop() ?? plane;
    else if (code === OPS.transform) plane = after(matrixOf(numbers(operand)), plane);
    else if (code === OPS.paintFormXObjectBegin) {
      push(saved, plane);
      plane = formPlane(operand, plane);
    } else if (code === OPS.constructPath && rules.length < MOST) rules.push(...rulesOfPath(operand, after(plane, shown)));
  }
  return rules;
}

function push(saved: Matrix[], plane: Matrix): void {
  if (saved.length < DEEPEST) saved.push(plane);
}

function formPlane(operand: unknown, plane: Matrix): Matrix {
  const matrix: unknown = Array.isArray(operand) ? (operand as unknown[])[0] : null;
  const entries = numbers(matrix);
  return entries.length === 6 ? after(matrixOf(entries), plane) : plane;
}

function rulesOfPath(operand: unknown, plane: Matrix): Rule[] {
  const [paint, data] = Array.isArray(operand) ? (operand as unknown[]) : [];
  const path = numbers(Array.isArray(data) ? (data as unknown[])[0] : data);
  if (typeof paint !== 'number' || path.length === 0) return [];
  const parts = partsOf(path, plane);
  if (STROKES.has(paint)) return parts.flatMap((points) => points.slice(1).flatMap((point, index) => ruleBetween(points[index] ?? point, point)));
  return FILLS.has(paint) ? parts.flatMap(ruleOfBox) : [];
}

function partsOf(path: readonly number[], plane: Matrix): Point[][] {
  const parts: Point[][] = [];
  for (let at = 0; at < path.length; ) {
    const code = path[at] ?? 0;
    const size = COORDINATES[code];
    if (size === undefined) break;
    // The last two numbers of a step are where it ends.
    step(parts, code, size === 0 ? null : placed(plane, path[at + size - 1] ?? 0, path[at + size] ?? 0));
    at += size + 1;
  }
  return parts;
}

function step(parts: Point[][], code: number, point: Point | null): void {
  const open = parts.at(-1);
  const first = open?.[0];
  if (point === null) {
    if (first !== undefined) open?.push(first);
  } else if (code === LINE) open?.push(point);
  // A curve ends where it ends, but what lies between is no straight line.
  else parts.push([point]);
}

function ruleBetween(from: Point, to: Point): Rule[] {
  const across = Math.abs(to.x - from.x);
  const down = Math.abs(to.y - from.y);
  if (down <= SLANT && across >= SHORTEST) return [{ x0: Math.min(from.x, to.x), x1: Math.max(from.x, to.x), y0: (from.y + to.y) / 2, y1: (from.y + to.y) / 2 }];
  return across <= SLANT && down >= SHORTEST ? [{ x0: (from.x + to.x) / 2, x1: (from.x + to.x) / 2, y0: Math.min(from.y, to.y), y1: Math.max(from.y, to.y) }] : [];
}

function ruleOfBox(points: readonly Point[]): Rule[] {
  if (points.length < 4) return [];
  const [left, right] = [Math.min(...points.map(({ x }) => x)), Math.max(...points.map(({ x }) => x))];
  const [top, bottom] = [Math.min(...points.map(({ y }) => y)), Math.max(...points.map(({ y }) => y))];
  const middle = { x: (left + right) / 2, y: (top + bottom) / 2 };
  if (bottom - top <= THICKEST && right - left > bottom - top) return ruleBetween({ x: left, y: middle.y }, { x: right, y: middle.y });
  return right - left <= THICKEST ? ruleBetween({ x: middle.x, y: top }, { x: middle.x, y: bottom }) : [];
}
