import { createCanvas, loadImage } from '@napi-rs/canvas';
import { Unreadable } from '../unreadable.js';
import type { Picture } from './engine.js';

// 80 million dots are an A3 page at 600 dots per inch, and 320 MB once unpacked.
const MOST_DOTS = 80_000_000;
// A photograph of a page is larger than its print needs; a picture from a chat is smaller.
const LONGEST_SIDE = 4200;
const SHORT_SIDE = 900;
const ENLARGED = 2;

interface Size {
  readonly width: number;
  readonly height: number;
}

function sizeOfPng(bytes: Buffer): Size | null {
  return bytes.length > 24 && bytes.toString('latin1', 1, 4) === 'PNG' ? { width: bytes.readUInt32BE(16), height: bytes.readUInt32BE(20) } : null;
}

const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;

function sizeOfJpeg(bytes: Buffer): Size | null {
  let at = 2;
  while (bytes[0] === 0xff && bytes[1] === 0xd8 && at + 9 < bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1] ?? 0;
    if (isFrame(marker)) return { width: bytes.readUInt16BE(at + 7), height: bytes.readUInt16BE(at + 5) };
    at += 2 + bytes.readUInt16BE(at + 2);
  }
  return null;
}

function sizeOfWebp(bytes: Buffer): Size | null {
  if (bytes.length < 30 || bytes.toString('latin1', 8, 12) !== 'WEBP') return null;
  const form = bytes.toString('latin1', 12, 16);
  if (form === 'VP8X') return { width: 1 + bytes.readUIntLE(24, 3), height: 1 + bytes.readUIntLE(27, 3) };
  if (form === 'VP8L') return { width: 1 + (bytes.readUInt32LE(21) & 0x3fff), height: 1 + ((bytes.readUInt32LE(21) >> 14) & 0x3fff) };
  return { width: bytes.readUInt16LE(26) & 0x3fff, height: bytes.readUInt16LE(28) & 0x3fff };
}

/**
 * A picture file unpacked. Its size is read from its head first, so that a bomb is refused before it unfolds.
 *
 * @throws Unreadable `document.kind_unknown` for pictures other than png, jpeg and webp, `document.inflates`, `document.damaged`
 */
export async function pictureOf(bytes: Buffer): Promise<{ readonly picture: Picture; readonly size: Size }> {
  const size = sizeOfPng(bytes) ?? sizeOfJpeg(bytes) ?? sizeOfWebp(bytes);
  if (size === null) throw new Unreadable('document.kind_unknown');
  if (size.width * size.height > MOST_DOTS) throw new Unreadable('document.inflates');
  const image = await loadImage(bytes).catch(() => null);
  if (image === null || image.width === 0 || image.height === 0) throw new Unreadable('document.damaged');
  const scale = Math.min(LONGEST_SIDE / Math.max(image.width, image.height), Math.min(image.width, image.height) < SHORT_SIDE ? ENLARGED : 1);
  const canvas = createCanvas(Math.max(1, Math.round(image.width * scale)), Math.max(1, Math.round(image.height * scale)));
  const context = canvas.getContext('2d');
  context.fillStyle = 'white';
  context.fillRect(0, 0, canvas.width, canvas.height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(image, 0, 0, canvas.width, canvas.height);
  const { width, height, data } = context.getImageData(0, 0, canvas.width, canvas.height);
  return { picture: { width, height, data }, size: { width: image.width, height: image.height } };
}
