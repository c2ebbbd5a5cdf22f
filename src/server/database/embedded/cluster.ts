import { spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { chmodSync, existsSync, lchownSync, mkdirSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { refuse } from '../../refused.js';
import type { Owner } from './owner.js';
import type { Place } from './place.js';

/** The password of the bundled database: made on the first start, kept where only we can read it. */
export function passwordOf(place: Place): string {
  if (!existsSync(place.passwordFile)) refuse('start.password_lost', { file: place.passwordFile });
  return readFileSync(place.passwordFile, 'utf8').trim();
}

/**
 * Makes the cluster on the first start and makes sure that its owner may use it on every later one.
 * It is laid out beside its final place and moved there when complete, so a start that is killed leaves nothing half made.
 */
export function ensureCluster({ native, place, owner, durable }: { native: string; place: Place; owner: Owner | null; durable: boolean }): void {
  if (existsSync(join(place.cluster, 'PG_VERSION'))) {
    checkVersion(native, place);
    if (owner !== null && statSync(place.cluster).uid !== owner.uid) giveTo(place.cluster, owner);
    return;
  }
  mkdirSync(dirname(place.cluster), { recursive: true, mode: 0o711 });
  removeUnfinished(place);
  const folder = `${place.cluster}.new-${process.pid}`;
  const password = randomBytes(24).toString('base64url');
  makeOwned(folder, owner);
  const passwordFile = `${folder}.pw`;
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (owner !== null) lchownSync(passwordFile, owner.uid, owner.gid);
  try {
    initialise({ native, folder, passwordFile, owner, durable });
    writeFileSync(place.passwordFile, `${password}\n`, { mode: 0o600 });
    renameSync(folder, place.cluster);
  } finally {
    rmSync(passwordFile, { force: true });
    rmSync(folder, { recursive: true, force: true });
  }
}

function initialise({ native, folder, passwordFile, owner, durable }: { native: string; folder: string; passwordFile: string; owner: Owner | null; durable: boolean }): void {
  // C.UTF-8 is built into the server: the same order and the same lower case on every machine, whatever its system library.
  const words = ['-D', folder, '-U', 'postgres', '--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8'];
  const safety = ['--auth=scram-sha-256', `--pwfile=${passwordFile}`, '--no-instructions', ...(durable ? [] : ['--no-sync'])];
  const run = spawnSync(join(native, 'bin', 'initdb'), [...words, ...safety], { cwd: '/', encoding: 'utf8', env: { PATH: '/usr/bin:/bin', TZ: 'UTC' }, ...owner });
  if (run.status !== 0) {
    const detail = (run.error?.message ?? run.stderr).trim().split('\n').slice(-2).join(' ');
    refuse('start.embedded_failed', { detail, log: folder });
  }
}

/** What a killed first start left beside the place of the cluster. */
function removeUnfinished(place: Place): void {
  const beside = dirname(place.cluster);
  for (const name of readdirSync(beside)) {
    if (join(beside, name).startsWith(`${place.cluster}.new-`)) rmSync(join(beside, name), { recursive: true, force: true });
  }
}

function checkVersion(native: string, place: Place): void {
  const found = readFileSync(join(place.cluster, 'PG_VERSION'), 'utf8').trim();
  const run = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { cwd: '/', encoding: 'utf8', env: {} });
  const wanted = /(\d+)\./.exec(run.stdout)?.[1] ?? '';
  if (found !== wanted) refuse('start.database_other_version', { folder: place.cluster, found, wanted });
}

function makeOwned(folder: string, owner: Owner | null): void {
  mkdirSync(folder, { mode: 0o700 });
  chmodSync(folder, 0o700);
  if (owner !== null) lchownSync(folder, owner.uid, owner.gid);
}

function giveTo(path: string, owner: Owner): void {
  lchownSync(path, owner.uid, owner.gid);
  if (!statSync(path).isDirectory()) return;
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const inside = join(path, entry.name);
    if (entry.isSymbolicLink()) lchownSync(inside, owner.uid, owner.gid);
    else giveTo(inside, owner);
  }
}
