import type { DotBox } from './crop.js';
import type { Picture } from './engine.js';

/** A picture set straight, and how its places and those of the picture as it was lead to each other. */
export interface StraightPicture {
  readonly picture: Picture;
  /** A box of the straight page, whose corner is the corner of the picture as it was, as a box of the straight picture. */
  inside(box: DotBox): DotBox;
  /** Where a box of the straight picture was before. */
  before<B extends DotBox>(box: B): B;
}

/** A point of the picture, where it would lie if the page lay straight; lines fall by `slant` for each step to the right. */
export const straightened = (x: number, y: number, slant: number): { readonly x: number; readonly y: number } => ({ x: x + slant * y, y: y - slant * x });

/** The other way round. */
const skewed = (x: number, y: number, slant: number): { readonly x: number; readonly y: number } => ({ x: x - slant * y, y: y + slant * x });

// A line across a page then falls by less than its own thickness.
const LEAST = 0.001;

/** Turns a picture so that its lines lie level; in grey, as it is recognised anyway. */
export function straightPicture(picture: Picture, slant: number): StraightPicture {
  if (Math.abs(slant) < LEAST) return { picture, inside: (box) => box, before: (box) => box };
  const room = Math.ceil(Math.abs(slant) * Math.max(picture.width, picture.height));
  return {
    picture: turnedLevel(picture, slant, room),
    inside: ({ left, top, right, bottom }) => ({ left: Math.round(left) + room, top: Math.round(top) + room, right: Math.round(right) + room, bottom: Math.round(bottom) + room }),
    before: (box) => {
      const middle = { x: (box.left + box.right) / 2 - room, y: (box.top + box.bottom) / 2 - room };
      const was = skewed(middle.x, middle.y, slant);
      const [x, y] = [was.x - middle.x - room, was.y - middle.y - room];
      return { ...box, left: Math.round(box.left + x), top: Math.round(box.top + y), right: Math.round(box.right + x), bottom: Math.round(box.bottom + y) };
    },
  };
}

const WHITE = 255;

// Drawn by hand: the memory of a canvas for each page is not given back in time.
function turnedLevel({ width, height, data }: Picture, slant: number, room: number): Picture {
  const grey = greyOf(data, width * height);
  const [wide, high] = [width + 2 * room, height + 2 * room];
  const dots = new Uint32Array(wide * high).fill(0xffffffff);
  for (let y = 0; y < high; y += 1) {
    let fromX = -room - slant * (y - room);
    let fromY = y - room - slant * room;
    for (let x = 0; x < wide; x += 1, fromX += 1, fromY += slant) {
      const [left, top] = [Math.floor(fromX), Math.floor(fromY)];
      if (left < 0 || top < 0 || left + 1 >= width || top + 1 >= height) continue;
      const at = top * width + left;
      const [across, down] = [fromX - left, fromY - top];
      const above = (grey[at] ?? WHITE) * (1 - across) + (grey[at + 1] ?? WHITE) * across;
      const below = (grey[at + width] ?? WHITE) * (1 - across) + (grey[at + width + 1] ?? WHITE) * across;
      const light = Math.round(above * (1 - down) + below * down);
      dots[y * wide + x] = 0xff000000 | (light << 16) | (light << 8) | light;
    }
  }
  return { width: wide, height: high, data: new Uint8ClampedArray(dots.buffer) };
}

function greyOf(data: Uint8ClampedArray, count: number): Uint8Array {
  const grey = new Uint8Array(count);
  for (let dot = 0, at = 0; dot < count; dot += 1, at += 4) grey[dot] = ((data[at] ?? WHITE) + 2 * (data[at + 1] ?? WHITE) + (data[at + 2] ?? WHITE)) >> 2;
  return grey;
}
