import { link, readdir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import type { Swept, Sweeping } from './blobs.js';

const HASH = /^[0-9a-f]{64}$/;
const ASIDE = 'aside-';
const BATCH = 1000;
/** So few unnamed blobs may be the most that there are: a system that has just begun. */
const FEW = 10;

/** Where a store keeps its bytes. */
export interface StorePlaces {
  readonly folder: string;
  readonly incoming: string;
  placeOf(sha256: string): string;
}

/**
 * Takes away what no row names and nobody has stored since a moment. Whoever stores known bytes touches them first, so what is looked at
 * again after it was set aside, and is still old, is in nobody's hands. Where most blobs have no name, the folder belongs to another
 * database: nothing is taken.
 */
export async function sweepFolder(places: StorePlaces, { before, named }: Sweeping): Promise<Swept> {
  await putBack(places);
  const incoming = await removeOlder(places.incoming, before);
  const old = await oldBlobs(places, before);
  const unnamed: string[] = [];
  for (let start = 0; start < old.length; start += BATCH) {
    const batch = old.slice(start, start + BATCH);
    const known = await named(batch);
    unnamed.push(...batch.filter((sha256) => !known.has(sha256)));
  }
  if (unnamed.length > FEW && unnamed.length * 2 > old.length) return { incoming, blobs: 0, spared: unnamed.length };
  let blobs = 0;
  for (const sha256 of unnamed) if (await removeIfOld(places, sha256, before)) blobs += 1;
  return { incoming, blobs, spared: 0 };
}

/** Halves of uploads whose server was killed. */
async function removeOlder(folder: string, before: Date): Promise<number> {
  let count = 0;
  for (const name of await namesIn(folder)) {
    const path = join(folder, name);
    if (!(await isOlder(path, before))) continue;
    await rm(path, { force: true });
    count += 1;
  }
  return count;
}

async function oldBlobs({ folder, placeOf }: StorePlaces, before: Date): Promise<string[]> {
  const old: string[] = [];
  for (const first of await namesIn(folder)) {
    if (first.length !== 2) continue;
    for (const second of await namesIn(join(folder, first))) {
      for (const name of await namesIn(join(folder, first, second))) if (HASH.test(name) && (await isOlder(placeOf(name), before))) old.push(name);
    }
  }
  return old;
}

async function removeIfOld({ incoming, placeOf }: StorePlaces, sha256: string, before: Date): Promise<boolean> {
  const [place, aside] = [placeOf(sha256), join(incoming, ASIDE + sha256)];
  if (!(await move(place, aside))) return false;
  if (await isOlder(aside, before)) {
    await rm(aside, { force: true });
    return true;
  }
  await move(aside, place);
  return false;
}

/** What a killed clean-up had set aside. Linked, not moved: bytes that were stored meanwhile are newer. */
async function putBack({ incoming, placeOf }: StorePlaces): Promise<void> {
  for (const name of await namesIn(incoming)) {
    if (!name.startsWith(ASIDE)) continue;
    const aside = join(incoming, name);
    await link(aside, placeOf(name.slice(ASIDE.length))).catch(ignore('EEXIST', 'ENOENT'));
    await rm(aside, { force: true });
  }
}

/** Moves a file; answers whether it was there. */
async function move(from: string, to: string): Promise<boolean> {
  return rename(from, to).then(() => true, ignore('ENOENT'));
}

const ignore = (...codes: readonly string[]) => (error: unknown): false => {
  if (codes.includes((error as NodeJS.ErrnoException).code ?? '')) return false;
  throw error;
};

async function isOlder(path: string, before: Date): Promise<boolean> {
  const found = await stat(path).catch(() => null);
  return found !== null && found.mtime < before;
}

const namesIn = (folder: string): Promise<string[]> => readdir(folder).catch(() => []);
