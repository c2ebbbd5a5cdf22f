import { readFileSync, statSync } from 'node:fs';
import { dirname } from 'node:path';

/** Whose rights the database process has; `null` where we are not root and it simply has ours. */
export interface Owner {
  readonly uid: number;
  readonly gid: number;
}

const NOBODY: Owner = { uid: 65534, gid: 65534 };

/** PostgreSQL refuses to run as root: under root it gets the account `postgres` where the machine has one, else `nobody`. */
export function databaseOwner(passwd: string = readPasswd(), uid: number = process.getuid?.() ?? -1): Owner | null {
  if (uid !== 0) return null;
  const fields = /^postgres:[^\n]*$/m.exec(passwd)?.[0].split(':') ?? [];
  const found = { uid: Number(fields[2]), gid: Number(fields[3]) };
  return found.uid > 0 && found.gid > 0 ? found : NOBODY;
}

/** Whether `owner` may walk down to `folder`: every folder above it, and itself, grants passage. */
export function mayReach(folder: string, owner: Owner): boolean {
  const { mode, uid, gid } = statSync(folder);
  const bit = uid === owner.uid ? 0o100 : gid === owner.gid ? 0o010 : 0o001;
  const above = dirname(folder);
  return (mode & bit) !== 0 && (above === folder || mayReach(above, owner));
}

function readPasswd(): string {
  try {
    return readFileSync('/etc/passwd', 'utf8');
  } catch {
    return '';
  }
}
