import type { Box } from '../pdf/boxes.js';
import type { Picture } from './engine.js';

/** A picture turned clockwise by 90, 180 or 270 degrees. */
export function turned(picture: Picture, degrees: number): Picture {
  const { width, height } = picture;
  const aside = degrees === 90 || degrees === 270;
  const [wide, high] = aside ? [height, width] : [width, height];
  const from = new Uint32Array(picture.data.buffer, picture.data.byteOffset, width * height);
  const to = new Uint32Array(width * height);
  for (let y = 0; y < high; y += 1) {
    for (let x = 0; x < wide; x += 1) {
      const [fromX, fromY] = degrees === 90 ? [y, height - 1 - x] : degrees === 180 ? [width - 1 - x, height - 1 - y] : [width - 1 - y, x];
      to[y * wide + x] = from[fromY * width + fromX] ?? 0;
    }
  }
  return { width: wide, height: high, data: new Uint8ClampedArray(to.buffer) };
}

/**
 * Where a box of the turned page lies on the page as it is.
 *
 * @param page size of the page as it is, in the units of the box
 */
export function turnedBack(box: Box, degrees: number, page: { readonly width: number; readonly height: number }): Box {
  const { left, top, right, bottom } = box;
  if (degrees === 90) return { left: top, top: page.height - right, right: bottom, bottom: page.height - left };
  if (degrees === 180) return { left: page.width - right, top: page.height - bottom, right: page.width - left, bottom: page.height - top };
  if (degrees === 270) return { left: page.width - bottom, top: left, right: page.width - top, bottom: right };
  return box;
}
