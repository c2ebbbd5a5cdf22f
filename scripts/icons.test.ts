import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inflateSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { drawIcon, ICONS } from './icons.mjs';

/** The picture in a PNG without its packing, which another release of zlib may do otherwise. */
const pictureOf = (bytes: Buffer): Buffer => {
  const at = bytes.indexOf('IDAT');
  return inflateSync(bytes.subarray(at + 4, at + 4 + bytes.readUInt32BE(at - 4)));
};

test.each(ICONS)('$name is what the script draws', ({ name, ...icon }) => {
  const kept = readFileSync(join(import.meta.dirname, '..', 'src', 'web', 'public', name));
  expect(pictureOf(kept).equals(pictureOf(drawIcon(icon)))).toBe(true);
  expect(kept.readUInt32BE(16)).toBe(icon.size);
});
