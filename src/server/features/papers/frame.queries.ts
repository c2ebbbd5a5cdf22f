import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface AgencyOnPaper {
  readonly name: string;
  readonly symbol: string;
  readonly place: string;
  readonly parent_name: string;
}

/** The agency as its papers name it. */
export async function agencyOnPaper(tx: Tx, scope: AgencyScope): Promise<AgencyOnPaper | undefined> {
  return (await sql<AgencyOnPaper>`select name, symbol, place, parent_name from agency where id = ${scope.agencyId}`.execute(tx)).rows[0];
}
