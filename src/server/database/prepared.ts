import { Writable } from 'node:stream';
import type { PostgresPool, PostgresPoolClient } from 'kysely';
import type pg from 'pg';

/** How often a statement is asked for before its plan is kept: what is asked once in a while is not worth a place. */
const BEFORE_KEPT = 3;
/** Statements whose plans every connection keeps: the ones that all requests share and the lists that people look at. Each plan takes some 50 to 200 kB of a connection. */
const MOST_KEPT = 250;
/** Texts that are counted at most, so that filters nobody asks for twice do not fill the memory. */
const MOST_COUNTED = 5000;

const names = new Map<string, string>();
const asked = new Map<string, number>();

/**
 * The name under which connections keep the plan of a statement, or undefined for one that is asked for seldom. Planning the statements of a page takes
 * several times as long as carrying them out. The same text has the same name on every connection of this process.
 */
export function nameOfStatement(text: string): string | undefined {
  const known = names.get(text);
  if (known !== undefined || names.size >= MOST_KEPT) return known;
  const times = (asked.get(text) ?? 0) + 1;
  if (times < BEFORE_KEPT) {
    if (asked.size >= MOST_COUNTED) asked.clear();
    asked.set(text, times);
    return undefined;
  }
  asked.delete(text);
  const name = `s${names.size + 1}`;
  names.set(text, name);
  return name;
}

/** A pool as the query builder takes it, whose connections keep the plans of what is asked often. */
export function keepingPlans(pool: pg.Pool): PostgresPool {
  const faces = new WeakMap<pg.PoolClient, PostgresPoolClient>();
  const faceOf = (client: pg.PoolClient): PostgresPoolClient => {
    const known = faces.get(client);
    if (known !== undefined) return known;
    const gather = gatheringWrites(client);
    const query = (text: string, values: readonly unknown[]): Promise<pg.QueryResult> => {
      gather();
      // Without values it is a word like `commit`, or several statements, which cannot be kept.
      const name = values.length === 0 ? undefined : nameOfStatement(text);
      return client.query(name === undefined ? { text, values: [...values] } : { name, text, values: [...values] });
    };
    // The face lacks cursors only, which the product opens none of.
    const face = { query, release: () => client.release() } as unknown as PostgresPoolClient;
    faces.set(client, face);
    return face;
  };
  return { connect: async () => faceOf(await pool.connect()), end: () => pool.end() };
}

/** What is asked of a connection in one turn of the process goes to the database in one write: each write wakes the other side, and costs more than the words in it. */
function gatheringWrites(client: pg.PoolClient): () => void {
  const stream = streamOf(client);
  // Another release of the driver may keep it elsewhere: then each question travels alone, and nothing else changes.
  if (stream === null) return () => undefined;
  let gathering = false;
  return () => {
    if (gathering) return;
    gathering = true;
    stream.cork();
    process.nextTick(() => {
      gathering = false;
      stream.uncork();
    });
  };
}

/** The line of a connection, which the driver has and its types do not tell; null where it is not found. */
function streamOf(client: object): Writable | null {
  const connection: unknown = 'connection' in client ? client.connection : null;
  const stream: unknown = typeof connection === 'object' && connection !== null && 'stream' in connection ? connection.stream : null;
  return stream instanceof Writable ? stream : null;
}
