import type { Picture } from './engine.js';

/** A part of a picture in whole dots, `right` and `bottom` exclusive. */
export interface DotBox {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const PAPER = 0xffffffff;
// Print is darker than this in its red part, of 255; specks that copying leaves are not counted closely.
const DARK = 140;

const dotsOf = ({ data, width, height }: Picture): Uint32Array => new Uint32Array(data.buffer, data.byteOffset, width * height);

/** A blank picture. */
export function blankPicture(width: number, height: number): Picture {
  const dots = new Uint32Array(width * height).fill(PAPER);
  return { width, height, data: new Uint8ClampedArray(dots.buffer) };
}

/** Copies a part of a picture into another one, its corner at `x`, `y`; what lies outside of either is left out. */
export function copyInto(to: Picture, from: Picture, { box, x, y }: { readonly box: DotBox; readonly x: number; readonly y: number }): void {
  const [source, target] = [dotsOf(from), dotsOf(to)];
  const [left, right] = [Math.max(0, box.left), Math.min(from.width, box.right, box.left + to.width - x)];
  for (let row = Math.max(0, box.top); row < Math.min(from.height, box.bottom, box.top + to.height - y); row += 1) {
    if (right > left) target.set(source.subarray(row * from.width + left, row * from.width + right), (row - box.top + y) * to.width + left - box.left + x);
  }
}

/** A part of a picture with white around it. */
export function cropped(picture: Picture, box: DotBox, margin: number): Picture {
  const crop = blankPicture(box.right - box.left + 2 * margin, box.bottom - box.top + 2 * margin);
  copyInto(crop, picture, { box, x: margin, y: margin });
  return crop;
}

/** The same picture with white in place of these parts. */
export function blanked(picture: Picture, boxes: readonly DotBox[]): Picture {
  const copy: Picture = { ...picture, data: new Uint8ClampedArray(picture.data) };
  const dots = dotsOf(copy);
  for (const box of boxes) {
    const [left, right] = [Math.max(0, box.left), Math.min(copy.width, box.right)];
    for (let y = Math.max(0, box.top); y < Math.min(copy.height, box.bottom); y += 1) if (right > left) dots.fill(PAPER, y * copy.width + left, y * copy.width + right);
  }
  return copy;
}

/** How many dots of ink each row of a part has. */
export function inkOfRows(picture: Picture, box: DotBox): number[] {
  const dots = dotsOf(picture);
  const counts: number[] = [];
  for (let y = Math.max(0, box.top); y < Math.min(picture.height, box.bottom); y += 1) {
    let ink = 0;
    for (let x = Math.max(0, box.left); x < Math.min(picture.width, box.right); x += 1) if (((dots[y * picture.width + x] ?? PAPER) & 0xff) < DARK) ink += 1;
    counts.push(ink);
  }
  return counts;
}

/** From the first to the last column with ink. */
export function inkedColumns(picture: Picture, box: DotBox): { readonly left: number; readonly right: number } {
  const dots = dotsOf(picture);
  let [left, right] = [box.right, box.left];
  for (let y = Math.max(0, box.top); y < Math.min(picture.height, box.bottom); y += 1) {
    for (let x = Math.max(0, box.left); x < Math.min(picture.width, box.right); x += 1) {
      if (((dots[y * picture.width + x] ?? PAPER) & 0xff) >= DARK) continue;
      left = Math.min(left, x);
      right = Math.max(right, x + 1);
    }
  }
  return { left, right };
}
