import { sql } from 'kysely';
import type { AgencyScope } from './scope.js';
import type { Tx } from './transaction.js';

/** The next numbers of a counter, which others wait for: gapless unless the transaction fails. None is below `from`. Answers the first of them. */
export async function takeNumbers(tx: Tx, scope: AgencyScope, take: { readonly name: string; readonly year: number; readonly count: number; readonly from?: number }): Promise<number> {
  const before = (take.from ?? 1) - 1;
  const found = await sql<{ value: number }>`
    insert into counter (agency_id, name, year, value) values (${scope.agencyId}, ${take.name}, ${take.year}, ${before + take.count}::int)
    on conflict (agency_id, name, year) do update set value = greatest(counter.value, ${before}::int) + ${take.count}::int returning value`.execute(tx);
  const last = found.rows[0]?.value ?? before + take.count;
  return last - take.count + 1;
}
