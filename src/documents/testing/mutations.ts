import { unzipSync, zipSync } from 'fflate';

/** Numbers from 0 to below 1, the same for the same seed (mulberry32). */
export function seeded(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

type Change = (bytes: Buffer, at: number, random: () => number) => Buffer;

const LONGEST = 200;
const length = (random: () => number): number => 1 + Math.floor(random() * LONGEST);

const CHANGES: readonly Change[] = [
  (bytes, at, random) => {
    bytes[at] = Math.floor(random() * 256);
    return bytes;
  },
  (bytes, at, random) => {
    bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
    return bytes;
  },
  (bytes, at) => bytes.subarray(0, at),
  (bytes, at, random) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(at + length(random))]),
  (bytes, at, random) => Buffer.concat([bytes.subarray(0, at), bytes.subarray(Math.max(0, at - length(random)), at), bytes.subarray(at)]),
  (bytes, at, random) => bytes.fill(random() < 0.5 ? 0 : 0xff, at, Math.min(bytes.length, at + length(random))),
  (bytes, at, random) => {
    const from = Math.floor(random() * bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, from + length(random)), bytes.subarray(at)]);
  },
];

function changed(bytes: Uint8Array, random: () => number): Buffer {
  let copy: Buffer = Buffer.from(bytes);
  for (let left = 1 + Math.floor(random() * 8); left > 0 && copy.length > 0; left -= 1) {
    const change = CHANGES[Math.floor(random() * CHANGES.length)];
    if (change !== undefined) copy = change(copy, Math.floor(random() * copy.length), random);
  }
  return copy;
}

/**
 * A file with a few random changes. A packed one is mostly changed inside of one of its parts and packed again: outside,
 * its checksums would give every change away.
 */
export function mutated(bytes: Uint8Array, random: () => number): Buffer {
  const isPacked = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isPacked || random() < 0.3) return changed(bytes, random);
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[Math.floor(random() * names.length)] ?? '';
  return Buffer.from(zipSync({ ...parts, [name]: changed(parts[name] ?? new Uint8Array(), random) }, { level: 1 }));
}
