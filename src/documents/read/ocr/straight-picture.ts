import { createCanvas, ImageData } from '@napi-rs/canvas';
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

/** Turns a picture so that its lines lie level. */
export function straightPicture(picture: Picture, slant: number): StraightPicture {
  if (Math.abs(slant) < LEAST) return { picture, inside: (box) => box, before: (box) => box };
  const { width, height } = picture;
  const room = Math.ceil(Math.abs(slant) * Math.max(width, height));
  const source = createCanvas(width, height);
  source.getContext('2d').putImageData(new ImageData(picture.data, width, height), 0, 0);
  const canvas = createCanvas(width + 2 * room, height + 2 * room);
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.setTransform(1, -slant, slant, 1, room, room);
  context.drawImage(source, 0, 0);
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return {
    picture: { width: canvas.width, height: canvas.height, data },
    inside: ({ left, top, right, bottom }) => ({ left: Math.round(left) + room, top: Math.round(top) + room, right: Math.round(right) + room, bottom: Math.round(bottom) + room }),
    before: (box) => {
      const middle = { x: (box.left + box.right) / 2 - room, y: (box.top + box.bottom) / 2 - room };
      const was = skewed(middle.x, middle.y, slant);
      const [x, y] = [was.x - middle.x - room, was.y - middle.y - room];
      return { ...box, left: Math.round(box.left + x), top: Math.round(box.top + y), right: Math.round(box.right + x), bottom: Math.round(box.bottom + y) };
    },
  };
}
