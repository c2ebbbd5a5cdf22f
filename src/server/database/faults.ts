import pg from 'pg';

/** Serialization failure and deadlock: nothing was kept, and the same work may well succeed when done again. */
export function isWorthAnotherTry(error: unknown): boolean {
  return error instanceof pg.DatabaseError && (error.code === '40001' || error.code === '40P01');
}

/** A transaction that relied on what is kept of the office changed the office: nothing was kept, and it is to be done again without. */
export function isChangeOfOffice(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === 'DD001';
}

const NETWORK = ['ECONNREFUSED', 'ECONNRESET', 'ENOTFOUND', 'EPIPE', 'ETIMEDOUT', 'ENOENT', 'EHOSTUNREACH'];
const CUT_BY_DRIVER = /^(Connection terminated|timeout exceeded when trying to connect|Client has encountered a connection error)/;

/**
 * The database does not answer: it is down, starting, full, or cut the connection. ENOENT is an absent socket; a file of ours that is
 * absent never reaches the caller with `syscall` connect.
 */
export function isOutOfReach(error: unknown): boolean {
  if (error instanceof pg.DatabaseError) return error.code !== undefined && /^(08|28|53|57P0|3D000)/.test(error.code);
  if (!(error instanceof Error)) return false;
  const { code, syscall } = error as NodeJS.ErrnoException;
  if (code !== undefined && NETWORK.includes(code)) return code !== 'ENOENT' || syscall === 'connect';
  return CUT_BY_DRIVER.test(error.message);
}

/** A row of this id is there already: clients choose the ids of what they make. Any other doubled value is a fault of ours. */
export function isIdTaken(error: unknown): boolean {
  return error instanceof pg.DatabaseError && error.code === '23505' && error.constraint?.endsWith('_pkey') === true;
}

const TRIES = 3;

/** Does a piece of transactional work again, up to twice, where the database undid it because of others. */
export async function withNewTries<T>(work: () => Promise<T>): Promise<T> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (attempt === TRIES || !isWorthAnotherTry(error)) throw error;
    }
  }
}
