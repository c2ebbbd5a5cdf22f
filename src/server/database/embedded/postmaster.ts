import { type ChildProcess, spawn } from 'node:child_process';
import { closeSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { refuse } from '../../refused.js';
import type { Owner } from './owner.js';
import type { Place } from './place.js';
import { signal, waitForEnd } from './processes.js';

const LARGEST_LOG = 20 * 1024 * 1024;

/** A running postmaster. */
export interface Postmaster {
  readonly child: ChildProcess;
  readonly pid: number;
}

/**
 * Starts the server process and waits until it takes connections; recovery after a crash may make that long, so only
 * the end of the process counts as failure.
 */
export async function startPostmaster({ native, place, owner, settings }: { native: string; place: Place; owner: Owner | null; settings: Record<string, string> }): Promise<Postmaster> {
  turnLog(place.log);
  const log = openSync(place.log, 'a', 0o600);
  const begin = statSync(place.log).size;
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  // Its own process group: Ctrl-C in the terminal reaches the application, which then stops the database last.
  const child = spawn(join(native, 'bin', 'postgres'), ['-D', place.cluster, ...options], { cwd: '/', detached: true, env: { PATH: '/usr/bin:/bin', TZ: 'UTC' }, stdio: ['ignore', log, log], ...owner });
  closeSync(log);
  let failure = '';
  child.once('error', (error) => (failure = error.message));
  let ended = false;
  child.once('exit', () => (ended = true));
  while (!isReady(place, child.pid)) {
    if (ended) failure = lastWords(place.log, begin);
    if (failure !== '') refuse('start.embedded_failed', { detail: failure, log: place.log });
    await sleep(15);
  }
  return { child, pid: child.pid ?? 0 };
}

/**
 * Stops the server: open transactions are rolled back and a checkpoint is written. Where that takes longer than `patience`
 * milliseconds it stops at once; the next start then recovers from the log.
 */
export async function stopPostmaster(postmaster: Postmaster, patience: number): Promise<void> {
  signal(postmaster.pid, 'SIGINT');
  if (await waitForEnd([postmaster.pid], patience)) return;
  signal(postmaster.pid, 'SIGQUIT');
  await waitForEnd([postmaster.pid], 5000);
}

/** The eighth line of its own lock file says whether the server takes connections. */
function isReady(place: Place, pid: number | undefined): boolean {
  try {
    const lines = readFileSync(join(place.cluster, 'postmaster.pid'), 'utf8').split('\n');
    return Number(lines[0]) === pid && lines[7]?.trim() === 'ready';
  } catch {
    return false;
  }
}

function lastWords(log: string, begin: number): string {
  const said = readFileSync(log).subarray(begin).toString('utf8').trim();
  return said.split('\n').slice(-3).join(' ') || 'postgres';
}

function turnLog(log: string): void {
  const size = statSync(log, { throwIfNoEntry: false })?.size ?? 0;
  if (size > LARGEST_LOG) renameSync(log, `${log}.1`);
}
