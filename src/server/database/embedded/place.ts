import { createHash, randomBytes } from 'node:crypto';
import { accessSync, chmodSync, chownSync, constants, existsSync, mkdirSync, readFileSync, realpathSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { refuse, Refused } from '../../refused.js';
import { SYSTEM_FOLDER } from './binaries.js';
import { mayReach, type Owner } from './owner.js';

/** Where the parts of one bundled database are; all derived from the data folder. */
export interface Place {
  /** The cluster of PostgreSQL. */
  readonly cluster: string;
  /** Folder of the Unix socket; nobody but the owner of the database and root gets in. */
  readonly socket: string;
  readonly passwordFile: string;
  readonly log: string;
}

/** Longest path of a Unix socket on every system we run on, without the final zero. */
const LONGEST_SOCKET_PATH = 103;
const SOCKET_NAME = '/.s.PGSQL.5432';

/** Makes the data folder; passage for others lets the database account reach its own folder and nothing else. */
export function makeDataFolder(dataFolder: string): string {
  try {
    if (!existsSync(dataFolder)) {
      mkdirSync(dataFolder, { recursive: true });
      chmodSync(dataFolder, 0o711);
    }
    const folder = realpathSync(dataFolder);
    // A file of that name can be written, too.
    if (!statSync(folder).isDirectory()) refuse('start.folder_unwritable', { folder: dataFolder, detail: 'ENOTDIR' });
    accessSync(folder, constants.W_OK);
    return folder;
  } catch (error) {
    if (error instanceof Refused) throw error;
    refuse('start.folder_unwritable', { folder: dataFolder, detail: (error as NodeJS.ErrnoException).code ?? String(error) });
  }
}

/**
 * Where the database of an existing data folder lives.
 * Under root, a folder that the account of the database cannot reach (a checkout below `/root`) keeps its cluster in
 * `/var/lib/dondoc`, and the file `pg-location` in the data folder says where.
 * @throws Refused `start.database_moved` where that file names a folder that is not there
 */
export function placeOf(dataFolder: string, owner: Owner | null): Place {
  const folder = realpathSync(dataFolder);
  const cluster = clusterOf(folder, owner);
  return { cluster, socket: socketFolderOf(cluster), passwordFile: join(folder, 'pg-password'), log: join(folder, 'postgres.log') };
}

/** Makes the folder of the socket where it is not the cluster itself. */
export function makeSocketFolder(place: Place, owner: Owner | null): void {
  if (place.socket === place.cluster) return;
  mkdirSync(place.socket, { recursive: true, mode: 0o700 });
  chmodSync(place.socket, 0o700);
  if (owner !== null) chownSync(place.socket, owner.uid, owner.gid);
}

function clusterOf(folder: string, owner: Owner | null): string {
  const usual = join(folder, 'pg');
  const note = join(folder, 'pg-location');
  if (existsSync(note)) {
    const noted = readFileSync(note, 'utf8').trim();
    if (!existsSync(noted)) refuse('start.database_moved', { file: note, place: noted });
    return noted;
  }
  if (owner === null || mayReach(folder, owner)) return usual;
  // A name of its own each time: a data folder that was removed and made again begins with no data, and the old cluster stays where it is.
  return join(SYSTEM_FOLDER, randomBytes(8).toString('hex'), 'pg');
}

/** Remembers a cluster outside of the data folder, once it is there. */
export function noteLocation(dataFolder: string, place: Place): void {
  const folder = realpathSync(dataFolder);
  if (place.cluster !== join(folder, 'pg')) writeFileSync(join(folder, 'pg-location'), `${place.cluster}\n`);
}

function socketFolderOf(cluster: string): string {
  return Buffer.byteLength(cluster + SOCKET_NAME) <= LONGEST_SOCKET_PATH ? cluster : join(tmpdir(), `dondoc-${shortName(cluster)}`);
}

function shortName(path: string): string {
  return createHash('sha256').update(path).digest('hex').slice(0, 16);
}
