import { sql } from 'kysely';
import type { AgencyScope } from './scope.js';
import type { Tx } from './transaction.js';

/** The next numbers of a counter, which others wait for: gapless unless the transaction fails. Answers the first of them. */
export async function takeNumbers(tx: Tx, scope: AgencyScope, take: { readonly name: string; readonly year: number; readonly count: number }): Promise<number> {
  const found = await sql<{ value: number }>`
    insert into counter (agency_id, name, year, value) values (${scope.agencyId}, ${take.name}, ${take.year}, ${take.count})
    on conflict (agency_id, name, year) do update set value = counter.value + ${take.count} returning value`.execute(tx);
  const last = found.rows[0]?.value ?? take.count;
  return last - take.count + 1;
}
