import { existsSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { databaseProcessesIn, isAlive, signal, waitForEnd } from './processes.js';
import type { Place } from './place.js';

/** How long a left-over server gets to write its checkpoint before it is stopped without one. */
const CHECKPOINT_PATIENCE = 10_000;

/**
 * Ends what a killed server left running on this cluster, so that a fresh postmaster can have it.
 * Call only while holding the lock of the data folder: then every process found here is an orphan.
 * Nothing acknowledged is lost: it is in the write-ahead log, from which the next start recovers.
 */
export async function endLeftovers(place: Place): Promise<void> {
  if (!existsSync(place.cluster)) return;
  await endWith('SIGINT', { place, only: postmasterOf(place), patience: CHECKPOINT_PATIENCE });
  await endWith('SIGQUIT', { place, only: null, patience: 5000 });
  await endWith('SIGKILL', { place, only: null, patience: 5000 });
  forgetPostmaster(place);
}

async function endWith(name: NodeJS.Signals, { place, only, patience }: { place: Place; only: number | null; patience: number }): Promise<void> {
  const left = databaseProcessesIn(place.cluster);
  for (const pid of left) if (only === null || pid === only) signal(pid, name);
  if (only === null || left.includes(only)) await waitForEnd(left, patience);
}

/**
 * PostgreSQL refuses to start while the number in its own lock file belongs to any process at all. After a crash that number
 * may have been given to somebody else, or to a zombie nobody collects: no process works in the folder, so the file is stale.
 */
function forgetPostmaster(place: Place): void {
  const pid = postmasterOf(place);
  if (pid === null || !numberInUse(pid)) return;
  rmSync(join(place.cluster, 'postmaster.pid'), { force: true });
  rmSync(join(place.socket, '.s.PGSQL.5432.lock'), { force: true });
}

function numberInUse(pid: number): boolean {
  return isAlive(pid) || existsSync(`/proc/${pid}`);
}

function postmasterOf(place: Place): number | null {
  const file = join(place.cluster, 'postmaster.pid');
  if (!existsSync(file)) return null;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  return Number.isInteger(pid) && pid > 0 ? pid : null;
}
