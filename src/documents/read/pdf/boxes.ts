/** A rectangle on a page in points from its top left corner, as the page is shown. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

// In parts of the type size above and below the baseline; capitals with marks (Ậ, Ẫ) reach the whole size.
const RISE = 0.95;
const FALL = 0.25;

/** What printed text covers, by its baseline, size and width. */
export function boxOfPrinted(piece: { readonly x: number; readonly y: number; readonly width: number; readonly size: number }): Box {
  return { left: piece.x, top: piece.y - RISE * piece.size, right: piece.x + piece.width, bottom: piece.y + FALL * piece.size };
}

/** The smallest rectangle around both. */
export function around(one: Box, other: Box): Box {
  return { left: Math.min(one.left, other.left), top: Math.min(one.top, other.top), right: Math.max(one.right, other.right), bottom: Math.max(one.bottom, other.bottom) };
}

/** The part of a box between two shares of its width. */
export function slice(box: Box, from: number, to: number): Box {
  const width = box.right - box.left;
  return { ...box, left: box.left + from * width, right: box.left + to * width };
}
