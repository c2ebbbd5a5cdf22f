import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from './scope.js';
import type { Tx } from './transaction.js';

interface Take {
  readonly name: string;
  readonly year: number;
  readonly count: number;
  /** None is below it. */
  readonly from?: number;
}

/** The next numbers of a counter, which others wait for: gapless unless the transaction fails. Answers the first of them. */
export async function takeNumbers(tx: Tx, scope: AgencyScope, take: Take): Promise<number> {
  const found = await numbersTaken(scope, take).execute(tx);
  const last = found.rows[0]?.value ?? (take.from ?? 1) - 1 + take.count;
  return last - take.count + 1;
}

/** The same as a part of the statement that needs them; gives the last of them as `value`. */
export function numbersTaken(scope: AgencyScope, take: Take): RawBuilder<{ value: number }> {
  const before = (take.from ?? 1) - 1;
  return sql`
    insert into counter (agency_id, name, year, value) values (${scope.agencyId}, ${take.name}, ${take.year}, ${before + take.count}::int)
    on conflict (agency_id, name, year) do update set value = greatest(counter.value, ${before}::int) + ${take.count}::int returning value`;
}
