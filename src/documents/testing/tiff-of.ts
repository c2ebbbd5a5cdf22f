import { deflateSync } from 'node:zlib';
import type { Scan } from './scan-of.js';

const ENTRY = 12;
const LONG = 4;

/** How the strips of a page are packed: as they are, or by zlib. */
export type TiffPacking = 'none' | 'deflate';

interface Page {
  readonly entries: readonly (readonly [tag: number, values: readonly number[]])[];
  readonly strips: readonly Buffer[];
}

function pageOf({ width, height, gray }: Scan, packing: TiffPacking): Page {
  const rows = Math.ceil(height / 3);
  const raw = [0, 1, 2].map((part) => Buffer.from(gray.subarray(part * rows * width, Math.min(height, (part + 1) * rows) * width)));
  const strips = packing === 'none' ? raw : raw.map((strip) => deflateSync(strip));
  return { strips, entries: [[256, [width]], [257, [height]], [258, [8]], [259, [packing === 'none' ? 1 : 8]], [262, [1]], [277, [1]], [278, [rows]]] };
}

/** A TIFF of scans, little end first, three strips a page; made for tests. */
export function tiffOf(scans: readonly Scan[], packing: TiffPacking = 'none'): Buffer {
  const parts: Buffer[] = [Buffer.from('II*\0\0\0\0\0', 'latin1')];
  let at = 8;
  const add = (part: Buffer): number => {
    parts.push(part);
    at += part.length;
    return at - part.length;
  };
  let link = { part: 0, offset: 4 };
  for (const scan of scans) {
    const page = pageOf(scan, packing);
    const places = page.strips.map((strip) => add(strip));
    const longs = (values: readonly number[]): number => add(Buffer.from(Uint32Array.from(values).buffer));
    const entries = [...page.entries.map(([tag, [value = 0]]) => ({ tag, count: 1, value })), { tag: 273, count: 3, value: longs(places) }, { tag: 279, count: 3, value: longs(page.strips.map((strip) => strip.length)) }].sort((one, other) => one.tag - other.tag);
    const directory = Buffer.alloc(2 + ENTRY * entries.length + 4);
    directory.writeUInt16LE(entries.length, 0);
    for (const [index, { tag, count, value }] of entries.entries()) {
      directory.writeUInt16LE(tag, 2 + ENTRY * index);
      directory.writeUInt16LE(LONG, 4 + ENTRY * index);
      directory.writeUInt32LE(count, 6 + ENTRY * index);
      directory.writeUInt32LE(value, 10 + ENTRY * index);
    }
    parts[link.part]?.writeUInt32LE(add(directory), link.offset);
    link = { part: parts.length - 1, offset: directory.length - 4 };
  }
  return Buffer.concat(parts);
}
