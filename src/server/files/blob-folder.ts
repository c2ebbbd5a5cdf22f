import { createHash, randomBytes } from 'node:crypto';
import { mkdir, open, readFile, rename, rm, stat, utimes } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { MEGABYTE } from '../config.js';
import { refuse } from '../refused.js';
import type { BlobStore, StoredBlob } from './blobs.js';
import { type StorePlaces, sweepFolder } from './sweep.js';

const HASH = /^[0-9a-f]{64}$/;
/**
 * Blobs in a folder, two levels deep by hash. Bytes are written beside their place, synced and renamed, so that a file which stands
 * at its place is complete; its folder is synced before `put` returns.
 */
export function blobFolder(folder: string): BlobStore {
  const placeOf = (sha256: string): string => {
    if (!HASH.test(sha256)) throw new Error('a blob is named by its SHA-256');
    return join(folder, sha256.slice(0, 2), sha256.slice(2, 4), sha256);
  };
  const places: StorePlaces = { folder, incoming: join(folder, 'incoming'), placeOf };
  return {
    put: (source, limitBytes) => put(source, limitBytes, places),
    // Opened before it is answered, so that a missing blob is an error of the call and not of a half-sent answer.
    open: async (sha256) => (await open(placeOf(sha256), 'r')).createReadStream(),
    bytes: (sha256) => readFile(placeOf(sha256)),
    remove: (sha256) => rm(placeOf(sha256), { force: true }),
    sweep: (sweeping) => sweepFolder(places, sweeping),
  };
}

async function put(source: AsyncIterable<Uint8Array>, limitBytes: number, places: StorePlaces): Promise<StoredBlob> {
  await mkdir(places.incoming, { recursive: true });
  const temporary = join(places.incoming, randomBytes(16).toString('hex'));
  try {
    const blob = await write(source, temporary, limitBytes);
    const place = places.placeOf(blob.sha256);
    if (!(await isStored(place, blob.size))) {
      await makeFolder(dirname(place));
      await rename(temporary, place);
    }
    await syncFolder(dirname(place));
    return blob;
  } finally {
    await rm(temporary, { force: true });
  }
}

async function write(source: AsyncIterable<Uint8Array>, path: string, limitBytes: number): Promise<StoredBlob> {
  const hash = createHash('sha256');
  const file = await open(path, 'wx', 0o600);
  let size = 0;
  try {
    for await (const chunk of source) {
      size += chunk.byteLength;
      if (size > limitBytes) refuse('document.too_large', { limit: Math.floor(limitBytes / MEGABYTE) });
      hash.update(chunk);
      await file.writeFile(chunk);
    }
    await file.sync();
  } finally {
    await file.close();
  }
  return { sha256: hash.digest('hex'), size };
}

/** Whether the bytes are there; they are as new as if stored now, so that the daily clean-up leaves them to who is about to name them. */
async function isStored(place: string, size: number): Promise<boolean> {
  try {
    const now = new Date();
    await utimes(place, now, now);
    return (await stat(place)).size === size;
  } catch {
    return false;
  }
}

/** A new folder is only safe once the folder that names it is synced too. */
async function makeFolder(folder: string): Promise<void> {
  const first = await mkdir(folder, { recursive: true });
  if (first === undefined) return;
  await syncFolder(dirname(folder));
  await syncFolder(dirname(first));
}

async function syncFolder(folder: string): Promise<void> {
  const handle = await open(folder, 'r');
  try {
    await handle.sync();
  } finally {
    await handle.close();
  }
}

