import { crc32, createInflateRaw } from 'node:zlib';
import type { ReadLimits } from '../limits.js';
import { Unreadable } from '../unreadable.js';
import { directoryOf, packedBytesOf, type PackedPart } from './directory.js';

/** A packed file whose every part was unpacked once and found within the limits. */
export interface PackedFile {
  /** The names of its parts in the order of its directory. */
  readonly names: readonly string[];
  has(name: string): boolean;
  /** The bytes of a part, piece by piece. @throws Unreadable `document.damaged` when there is no such part */
  stream(name: string): AsyncIterable<Buffer>;
}

const STORED = 0;
const DEFLATED = 8;

async function* inflated(packed: Buffer): AsyncIterable<Buffer> {
  const stream = createInflateRaw();
  stream.end(packed);
  try {
    for await (const chunk of stream) yield chunk as Buffer;
  } catch {
    throw new Unreadable('document.damaged');
  }
}

async function* unpacked(bytes: Buffer, part: PackedPart): AsyncIterable<Buffer> {
  const packed = packedBytesOf(bytes, part);
  if (part.method === STORED) yield packed;
  else if (part.method === DEFLATED) yield* inflated(packed);
  else throw new Unreadable('document.damaged');
}

/** Unpacks one part, throws it away and returns its real size. */
async function measure(bytes: Buffer, part: PackedPart, limits: ReadLimits & { readonly left: number }): Promise<number> {
  let size = 0;
  let checksum = 0;
  for await (const chunk of unpacked(bytes, part)) {
    size += chunk.length;
    checksum = crc32(chunk, checksum);
    const tooDense = size > limits.ratioFromBytes && size > limits.ratio * part.packedSize;
    if (size > limits.left || tooDense) throw new Unreadable('document.inflates');
  }
  if (checksum !== part.checksum) throw new Unreadable('document.damaged');
  return size;
}

/**
 * Opens a packed file after unpacking all of it once, counting real bytes: the sizes in the directory may lie, and a
 * part that we never read may still be a bomb for the next person who opens the file.
 *
 * @throws Unreadable `document.damaged`, `document.encrypted` or `document.inflates`
 */
export async function openPacked(bytes: Buffer, limits: ReadLimits): Promise<PackedFile> {
  const parts = directoryOf(bytes, limits);
  let left = limits.inflatedBytes;
  for (const part of parts.values()) left -= await measure(bytes, part, { ...limits, left });
  return {
    names: [...parts.keys()],
    has: (name) => parts.has(name),
    stream: (name) => {
      const part = parts.get(name);
      if (part === undefined) throw new Unreadable('document.damaged');
      return unpacked(bytes, part);
    },
  };
}
