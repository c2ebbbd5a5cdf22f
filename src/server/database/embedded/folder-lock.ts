import { linkSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { refuse } from '../../refused.js';
import { isAlive, startMark } from './processes.js';

interface Holder {
  readonly pid: number;
  readonly mark: string;
}

/** A data folder held by this process. */
export interface FolderLock {
  /** Lets the folder go; harmless when done twice. */
  release(): void;
}

/**
 * Takes the data folder for this process, so that two servers never write the same data.
 * A lock left by a killed process is taken over: its number is free, or was given to a process that began at another time.
 * @throws Refused `start.folder_taken` while another process holds it
 */
export function lockFolder(folder: string): FolderLock {
  const path = join(folder, 'dondoc.lock');
  const own = `${path}.${process.pid}`;
  const holder: Holder = { pid: process.pid, mark: startMark(process.pid) };
  writeFileSync(own, JSON.stringify(holder), { mode: 0o600 });
  try {
    take({ own, path, folder });
  } finally {
    rmSync(own, { force: true });
  }
  return {
    release: () => {
      if (readHolder(path)?.pid === process.pid) rmSync(path, { force: true });
    },
  };
}

function take({ own, path, folder }: { own: string; path: string; folder: string }): void {
  // A hard link is made wholly or not at all, so a reader never sees a half-written lock.
  for (let attempt = 0; attempt < 20; attempt += 1) {
    try {
      linkSync(own, path);
      return;
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
    const holder = readHolder(path);
    if (holder !== null && holds(holder)) refuse('start.folder_taken', { folder, pid: holder.pid });
    removeStale(path, holder);
  }
  refuse('start.folder_taken', { folder, pid: readHolder(path)?.pid ?? 0 });
}

/** Two starters may find the same stale lock: only the one whose look still matches removes it. */
function removeStale(path: string, seen: Holder | null): void {
  const now = readHolder(path);
  if (now === null || (seen !== null && now.pid === seen.pid && now.mark === seen.mark)) rmSync(path, { force: true });
}

function holds(holder: Holder): boolean {
  return isAlive(holder.pid) && startMark(holder.pid) === holder.mark;
}

function readHolder(path: string): Holder | null {
  try {
    const value = JSON.parse(readFileSync(path, 'utf8')) as Partial<Holder>;
    return typeof value.pid === 'number' && typeof value.mark === 'string' ? { pid: value.pid, mark: value.mark } : null;
  } catch {
    return null;
  }
}
