import type { PDFPageProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import type { Picture } from '../ocr/engine.js';

// How pdfjs hands pictures over (its ImageKind): one bit a dot, three bytes, four bytes.
const BITS = 1;
const RGB = 2;
const RGBA = 3;

interface Unpacked {
  readonly width: number;
  readonly height: number;
  readonly kind: number;
  readonly data: Uint8Array;
}

function isUnpacked(value: unknown): value is Unpacked {
  return typeof value === 'object' && value !== null && 'kind' in value && 'data' in value && ArrayBuffer.isView(value.data) && 'width' in value && 'height' in value;
}

const BLACK = 0xff000000;
const WHITE = 0xffffffff;

function fromBits({ width, height, data }: Unpacked, dots: Uint32Array): void {
  const row = Math.ceil(width / 8);
  for (let y = 0; y < height; y += 1) for (let x = 0; x < width; x += 1) dots[y * width + x] = (data[y * row + (x >> 3)] ?? 0) & (0x80 >> (x & 7)) ? WHITE : BLACK;
}

function fromRgb({ data }: Unpacked, dots: Uint32Array): void {
  for (let index = 0; index < dots.length; index += 1) {
    const at = index * 3;
    dots[index] = BLACK | ((data[at + 2] ?? 0) << 16) | ((data[at + 1] ?? 0) << 8) | (data[at] ?? 0);
  }
}

function dotsOf(unpacked: Unpacked): Picture | null {
  const { width, height, kind, data } = unpacked;
  if (kind === RGBA) return { width, height, data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength) };
  const dots = new Uint32Array(width * height);
  if (kind === BITS) fromBits(unpacked, dots);
  else if (kind === RGB) fromRgb(unpacked, dots);
  else return null;
  return { width, height, data: new Uint8ClampedArray(dots.buffer) };
}

const NEVER_COMES = 5000;

/** A picture of a page as it was put into the pdf; null where pdfjs hands it over in another form. */
export async function embeddedPicture(page: PDFPageProxy, name: string): Promise<Picture | null> {
  const store = name.startsWith('g_') ? page.commonObjs : page.objs;
  const value = await new Promise<unknown>((resolve) => {
    const timer = setTimeout(() => resolve(null), NEVER_COMES);
    store.get(name, (found: unknown) => {
      clearTimeout(timer);
      resolve(found);
    });
  });
  return isUnpacked(value) ? dotsOf(value) : null;
}
