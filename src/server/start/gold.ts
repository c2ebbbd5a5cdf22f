import { inAgency, type Database } from '../database/transaction.js';
import { goldCandidates } from '../features/corrections/commands.js';
import type { GoldCandidate } from '../features/corrections/gold.present.js';
import { scopeOf } from './accounts.js';

/**
 * Hands over the gold candidates of an agency one by one: what was read of its documents beside what people made of it.
 * @param agency its symbol or name; null where there is only one
 * @returns how many there were
 * @throws Refused `terminal.no_agency`, `terminal.agency_unclear`
 */
export async function eachGoldCandidate(database: Database, agency: string | null, take: (candidate: GoldCandidate) => void): Promise<number> {
  const scope = await scopeOf(database, agency);
  return inAgency(database, scope, async (tx) => {
    let count = 0;
    for await (const candidate of goldCandidates(tx, scope)) {
      take(candidate);
      count += 1;
    }
    return count;
  });
}
