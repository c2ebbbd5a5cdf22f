import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { readerWord } from '../../live/readers.js';

/** Says to all servers that a person has a review open; heard when the transaction commits. */
export async function tellReading(tx: Tx, scope: AgencyScope, { documentId, personId }: { readonly documentId: string; readonly personId: string }): Promise<void> {
  await sql`select pg_notify('dondoc', ${readerWord({ agencyId: scope.agencyId, documentId }, personId)})`.execute(tx);
}

/** What persons are called, in the order of their ids. */
export async function namesOfPeople(tx: Tx, scope: AgencyScope, personIds: readonly string[]): Promise<readonly { readonly id: string; readonly name: string }[]> {
  if (personIds.length === 0) return [];
  return tx.selectFrom('person').select(['id', 'name']).where('agency_id', '=', scope.agencyId).where('id', 'in', personIds).orderBy('id').execute();
}
