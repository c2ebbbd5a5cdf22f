import { sql } from 'kysely';
import { z } from 'zod';
import { indexDocuments, indexEntries, type WordedEntry } from '../../database/pieces.js';
import type { AgencyScope } from '../../database/scope.js';
import type { JsonObject } from '../../database/tables.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { enqueue } from '../../jobs/queue.js';

/** The job that makes findable what was stored before everything was searched. */
export const INDEX_SEARCH = 'index_search';

const Stored = z.object({ of: z.enum(['document', 'entry']), after: z.uuid().nullable() });
type Stored = z.infer<typeof Stored>;

const AT_ONCE = { document: 20, entry: 500 } as const;

/**
 * Takes the next few in the order of their ids and asks for the rest, both in one transaction: a killed server loses one portion of work and
 * no row, and what is written twice is written the same.
 */
export async function indexStored({ database }: Pick<ServerContext, 'database'>, scope: AgencyScope, payload: JsonObject): Promise<void> {
  const { of, after } = Stored.parse(payload);
  await inAgency(database, scope, async (tx) => {
    const ids = of === 'document' ? await documentsAfter(tx, scope, after) : await entriesAfter(tx, scope, after);
    const last = ids.at(-1);
    if (last !== undefined) await enqueue(tx, { scope, kind: INDEX_SEARCH, payload: { of, after: last }, uniqueKey: `${scope.agencyId} ${of} ${last}` });
  });
}

const afterId = (after: Stored['after']) => (after === null ? sql`true` : sql`id > ${after}::uuid`);

async function documentsAfter(tx: Tx, scope: AgencyScope, after: Stored['after']): Promise<readonly string[]> {
  const { rows } = await sql<{ id: string }>`select id from document where agency_id = ${scope.agencyId} and ${afterId(after)} order by id limit ${AT_ONCE.document}`.execute(tx);
  const ids = rows.map(({ id }) => id);
  await indexDocuments(tx, scope, ids);
  return ids;
}

async function entriesAfter(tx: Tx, scope: AgencyScope, after: Stored['after']): Promise<readonly string[]> {
  const { rows } = await sql<WordedEntry>`
    select id, body, array(select each->>'documentNumber' from jsonb_array_elements(evidence) each where each->>'documentNumber' is not null) as numbers
    from entry where agency_id = ${scope.agencyId} and ${afterId(after)} order by id limit ${AT_ONCE.entry}`.execute(tx);
  await indexEntries(tx, scope, rows);
  return rows.map(({ id }) => id);
}
