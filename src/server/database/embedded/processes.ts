import { spawnSync } from 'node:child_process';
import { readFileSync, readdirSync, readlinkSync, realpathSync } from 'node:fs';
import { setTimeout as sleep } from 'node:timers/promises';

/** True when a process of this number exists, whoever owns it; a zombie does not count, for it holds nothing. */
export function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
  return !/^State:\s+Z/m.test(readQuietly(`/proc/${pid}/status`));
}

/**
 * A mark that differs between two processes that were given the same number at different times.
 * Empty when the process is not there.
 */
export function startMark(pid: number): string {
  if (process.platform === 'linux') {
    // The name in parentheses may hold spaces, so fields are counted after the last one; field 22 is the start in ticks since boot.
    const stat = readQuietly(`/proc/${pid}/stat`);
    const ticks = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
    return ticks === undefined || stat === '' ? '' : `${readQuietly('/proc/sys/kernel/random/boot_id').trim()}:${ticks}`;
  }
  return spawnSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).stdout.trim();
}

/** Numbers of the PostgreSQL processes that work in `folder`: the postmaster and any backend that outlived it. */
export function databaseProcessesIn(folder: string): number[] {
  if (process.platform !== 'linux') return postmasterIn(folder);
  const wanted = realpathSync(folder);
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((pid) => pid !== process.pid && linkQuietly(`/proc/${pid}/cwd`) === wanted && /postgres/.test(readQuietly(`/proc/${pid}/cmdline`)));
}

/** Waits until none of the processes lives, at most `milliseconds`; answers whether they are all gone. */
export async function waitForEnd(pids: readonly number[], milliseconds: number): Promise<boolean> {
  const until = performance.now() + milliseconds;
  while (pids.some(isAlive)) {
    if (performance.now() > until) return false;
    await sleep(25);
  }
  return true;
}

/** Sends a signal; a process that is gone already is what we wanted. */
export function signal(pid: number, name: NodeJS.Signals): void {
  try {
    process.kill(pid, name);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

function postmasterIn(folder: string): number[] {
  const pid = Number(readQuietly(`${folder}/postmaster.pid`).split('\n')[0]);
  if (!Number.isInteger(pid) || pid <= 0 || !isAlive(pid)) return [];
  const command = spawnSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).stdout;
  return command.includes(folder) ? [pid] : [];
}

function readQuietly(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}

function linkQuietly(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}
