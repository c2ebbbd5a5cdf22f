import { existsSync, statfsSync } from 'node:fs';
import { tmpdir } from 'node:os';

/** Environment variable with the folder that all workers of one test run share. */
export const TEST_RUN_FOLDER = 'DONDOC_TEST_RUN_FOLDER';

const MEMORY = '/dev/shm';
const ENOUGH = 4 * 2 ** 30;

/** Where data that is thrown away lies: in memory where the machine has room for it there, else among temporary files. */
export function throwAwayFolder(): string {
  if (!existsSync(MEMORY)) return tmpdir();
  const { bavail, bsize } = statfsSync(MEMORY);
  return bavail * bsize >= ENOUGH ? MEMORY : tmpdir();
}
