/** A piece of text as the page places it; units are points, y grows downwards, `y` is the baseline. */
export interface Piece {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly size: number;
}

/** Neighbouring pieces of one printed line without a wide gap between them. */
export interface Segment {
  readonly text: string;
  readonly x: number;
  readonly right: number;
}

/** One printed line: its segments from left to right. */
export interface Line {
  readonly y: number;
  readonly size: number;
  readonly segments: readonly Segment[];
}

// In parts of the type size. A word space is about a quarter; a justified one rarely exceeds one.
const WORD_GAP = 0.15;
const WIDE_GAP = 1.4;
const SAME_LINE = 0.45;
const OVERPRINT = 0.08;

/** Bold by printing twice, a hair apart, is a habit of old printer drivers. */
function isOverprint(piece: Piece, other: Piece): boolean {
  const near = piece.size * OVERPRINT;
  return piece.text === other.text && Math.abs(piece.x - other.x) <= near && Math.abs(piece.y - other.y) <= near;
}

function isSpace(piece: Piece): boolean {
  return piece.text.trim() === '';
}

function segmentsOf(pieces: readonly Piece[]): Segment[] {
  const segments: { text: string; x: number; right: number }[] = [];
  let before: Piece | undefined;
  let spaced = false;
  for (const piece of [...pieces].sort((left, right) => left.x - right.x)) {
    const last = segments.at(-1);
    if (isSpace(piece)) {
      spaced = true;
      continue;
    }
    if (before !== undefined && isOverprint(piece, before)) continue;
    const gap = last === undefined ? Infinity : piece.x - last.right;
    if (last === undefined || gap > WIDE_GAP * piece.size) segments.push({ text: piece.text, x: piece.x, right: piece.x + piece.width });
    else {
      // Some writers print spaces narrower than any gap, others leave them out: either is a sign.
      last.text += (spaced || gap > WORD_GAP * piece.size ? ' ' : '') + piece.text;
      last.right = Math.max(last.right, piece.x + piece.width);
    }
    before = piece;
    spaced = false;
  }
  return segments.map((segment) => ({ ...segment, text: segment.text.replace(/ {2,}/g, ' ').trim() }));
}

/** Puts the pieces of a page into lines, top to bottom. Raised and lowered figures stay in the line they belong to. */
export function linesOf(pieces: readonly Piece[]): Line[] {
  const groups: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of pieces.filter((each) => each.text !== '').sort((left, right) => left.y - right.y)) {
    const group = groups.at(-1);
    if (group === undefined || Math.abs(piece.y - group.y) > SAME_LINE * Math.max(piece.size, group.size)) {
      groups.push({ y: piece.y, size: piece.size, pieces: [piece] });
      continue;
    }
    group.pieces.push(piece);
    if (piece.size > group.size && !isSpace(piece)) Object.assign(group, { y: piece.y, size: piece.size });
  }
  return groups.map((group) => ({ y: group.y, size: group.size, segments: segmentsOf(group.pieces) })).filter((line) => line.segments.length > 0);
}
