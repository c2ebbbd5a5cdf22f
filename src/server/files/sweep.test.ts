import { createHash, randomBytes } from 'node:crypto';
import { mkdtemp, readdir, rename, rm, utimes, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { blobFolder } from './blob-folder.js';
import type { BlobStore, Swept } from './blobs.js';

const BEFORE = new Date('2025-04-13T00:00:00Z');
const OLD = new Date('2025-04-12T23:59:59Z');
let folder: string;
let blobs: BlobStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'dondoc-sweep-'));
  blobs = blobFolder(folder);
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const placeOf = (sha256: string): string => join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
const store = async (text: string): Promise<string> => (await blobs.put((async function* () { yield Buffer.from(text); })(), 1000)).sha256;
const ageBlob = (sha256: string): Promise<void> => utimes(placeOf(sha256), OLD, OLD);
const isThere = (sha256: string): Promise<boolean> => blobs.bytes(sha256).then(() => true, () => false);
const sweep = (named: readonly string[], whileAsking: () => Promise<unknown> = async () => undefined): Promise<Swept> =>
  blobs.sweep({ before: BEFORE, named: async (hashes) => (await whileAsking(), new Set(hashes.filter((hash) => named.includes(hash)))) });

describe('a blob', () => {
  test.each([
    ['old and without a name is removed', { old: true, named: false }, false],
    ['old and named stays', { old: true, named: true }, true],
    ['new and without a name stays: somebody is about to name it', { old: false, named: false }, true],
  ])('%s', async (_, { old, named }, stays) => {
    const sha256 = await store('một');
    if (old) await ageBlob(sha256);
    expect(await sweep(named ? [sha256] : [])).toEqual({ incoming: 0, blobs: stays ? 0 : 1, spared: 0 });
    expect(await isThere(sha256)).toBe(stays);
    expect(await readdir(join(folder, 'incoming'))).toEqual([]);
  });

  test('that is stored once more is as new', async () => {
    const sha256 = await store('một');
    await ageBlob(sha256);
    await store('một');
    expect(await sweep([])).toMatchObject({ blobs: 0 });
    expect(await isThere(sha256)).toBe(true);
  });

  test('that is stored once more after it was found without a name stays', async () => {
    const sha256 = await store('một');
    await ageBlob(sha256);
    expect(await sweep([], () => store('một'))).toMatchObject({ blobs: 0 });
    expect(await isThere(sha256)).toBe(true);
  });

  test('that is stored again and again while others sweep is there after each time', async () => {
    for (let round = 0; round < 30; round += 1) {
      const sha256 = await store(`tệp ${round % 3}`);
      await ageBlob(sha256);
      await Promise.all([store(`tệp ${round % 3}`), sweep([]), sweep([])]);
      expect(await isThere(sha256)).toBe(true);
    }
  });

  test('that a killed clean-up had set aside comes back where a row names it', async () => {
    const sha256 = await store('một');
    await ageBlob(sha256);
    await rename(placeOf(sha256), join(folder, 'incoming', `aside-${sha256}`));
    expect(await sweep([sha256])).toEqual({ incoming: 0, blobs: 0, spared: 0 });
    expect(await isThere(sha256)).toBe(true);
  });
});

test('the beginning of a file that nobody ended is removed when it is old', async () => {
  await store('một');
  const [old, young] = [join(folder, 'incoming', 'old'), join(folder, 'incoming', 'young')];
  await Promise.all([writeFile(old, 'x'), writeFile(young, 'x')]);
  await utimes(old, OLD, OLD);
  expect(await sweep([])).toEqual({ incoming: 1, blobs: 0, spared: 0 });
  expect(await readdir(join(folder, 'incoming'))).toEqual(['young']);
});

test('a folder whose blobs mostly have no name belongs to another database, and is left alone', async () => {
  const hashes = await Promise.all(Array.from({ length: 20 }, (_, index) => store(`tệp ${index}`)));
  await Promise.all(hashes.map(ageBlob));
  expect(await sweep(hashes.slice(0, 9))).toEqual({ incoming: 0, blobs: 0, spared: 11 });
  expect(await sweep(hashes.slice(0, 10))).toEqual({ incoming: 0, blobs: 10, spared: 0 });
});

test('a folder that was never used, and files of others in it, are no fault', async () => {
  expect(await sweep([])).toEqual({ incoming: 0, blobs: 0, spared: 0 });
  const sha256 = createHash('sha256').update(randomBytes(8)).digest('hex');
  await store('một');
  await writeFile(join(folder, sha256), 'x');
  await utimes(join(folder, sha256), OLD, OLD);
  expect(await sweep([])).toMatchObject({ blobs: 0 });
  expect(await readdir(folder)).toContain(sha256);
});
