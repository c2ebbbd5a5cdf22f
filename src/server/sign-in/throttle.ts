import { sql } from 'kysely';
import type { Database, Tx } from '../database/transaction.js';
import { refuse } from '../refused.js';

/** One guess at a password: by which login, from which address, and from which device where that device signed this account in before. */
export interface Guess {
  readonly login: string;
  readonly address: string;
  readonly deviceHash: Buffer | null;
  readonly now: Date;
}

const SECOND = 1000;
const WINDOW = 15 * 60 * SECOND;

/**
 * After `free` wrong guesses in the window the wait since the last one doubles with each: for one login 30 s, 1, 2, 4, 8 minutes, so at
 * most ten guesses in a quarter of an hour. Many people share the address of an office, hence the larger number there.
 */
const LIMITS = {
  login: { free: 5, first: 30 * SECOND, most: WINDOW },
  address: { free: 50, first: 5 * SECOND, most: WINDOW },
  everywhere: { free: 1000, first: SECOND / 4, most: 2 * SECOND },
} as const;

interface Count {
  readonly failures: number;
  readonly last: Date | null;
}

/**
 * Writes a guess down before it is tried, as a wrong one, and answers its number; `recordSuccess` corrects it. Guesses of one login or
 * address queue here, so that a hundred at once are counted like a hundred in a row.
 * A device that signed the account in before has a count of its own: others who guess at the login do not make it wait.
 * @throws Refused `session.throttled`, without writing
 */
export async function recordGuess(database: Database, guess: Guess): Promise<string> {
  return database.transaction().execute(async (tx) => {
    await sql`select pg_advisory_xact_lock(hashtextextended(key, 1)) from unnest(array[${`address ${guess.address}`}, ${`login ${guess.login}`}]) with ordinality as keys (key, n) order by n`.execute(tx);
    const waits = await waitsOf(tx, guess);
    const wait = Math.max(...waits);
    if (wait > 0) refuse('session.throttled', { minutes: Math.ceil(wait / (60 * SECOND)) });
    const { id } = await tx
      .insertInto('sign_in_attempt')
      .values({ login: guess.login, address: guess.address, device_hash: guess.deviceHash, succeeded: false, at: guess.now })
      .returning('id')
      .executeTakeFirstOrThrow();
    return id;
  });
}

/** The guess was right. */
export async function recordSuccess(database: Database, id: string): Promise<void> {
  await database.updateTable('sign_in_attempt').set({ succeeded: true }).where('id', '=', id).execute();
}

/** How many guesses at a login failed since the last that was right, before the one of this number; as far back as guesses are kept. */
export async function failedBefore(database: Database, login: string, id: string): Promise<number> {
  const found = await sql<{ failed: number }>`
    select count(*)::int as failed from sign_in_attempt a where a.login = ${login} and a.id < ${id} and not a.succeeded
      and a.id > coalesce((select max(b.id) from sign_in_attempt b where b.login = ${login} and b.succeeded and b.id < ${id}), 0)`.execute(database);
  return found.rows[0]?.failed ?? 0;
}

async function waitsOf(tx: Tx, guess: Guess): Promise<readonly number[]> {
  const since = new Date(guess.now.getTime() - WINDOW);
  const device = guess.deviceHash;
  const wrong = tx.selectFrom('sign_in_attempt').select((of) => [of.fn.countAll<string>().as('failures'), of.fn.max('at').as('last')]).where('succeeded', '=', false).where('at', '>', since);
  if (device !== null) return [waitAfter(await countOf(wrong.where('login', '=', guess.login).where('device_hash', '=', device)), LIMITS.login, guess.now)];
  return [
    waitAfter(await countOf(wrong.where('login', '=', guess.login).where('device_hash', 'is', null)), LIMITS.login, guess.now),
    waitAfter(await countOf(wrong.where('address', '=', guess.address).where('device_hash', 'is', null)), LIMITS.address, guess.now),
    waitAfter(await countOf(wrong), LIMITS.everywhere, guess.now),
  ];
}

async function countOf(query: { executeTakeFirstOrThrow(): Promise<{ readonly failures: string; readonly last: Date | null }> }): Promise<Count> {
  const { failures, last } = await query.executeTakeFirstOrThrow();
  return { failures: Number(failures), last };
}

/** Milliseconds still to wait. */
export function waitAfter({ failures, last }: Count, limit: { readonly free: number; readonly first: number; readonly most: number }, now: Date): number {
  if (failures < limit.free || last === null) return 0;
  const wait = Math.min(limit.first * 2 ** (failures - limit.free), limit.most);
  return Math.max(0, last.getTime() + wait - now.getTime());
}
