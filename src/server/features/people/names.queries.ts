import { sql } from 'kysely';
import { keepInOffice, keptInOffice } from '../../database/office.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** What a unit, or the holder of a post, is called. Of a unit the title and the unit are empty. */
export interface OfficeName {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
  readonly title: string;
  readonly unit_id: string | null;
}

type Names = ReadonlyMap<string, OfficeName>;

/**
 * What units and the holders of posts are called, by their ids; ids of anything else are left out. Names that were read before are taken from memory while
 * the office is as it was.
 */
export async function officeNames(tx: Tx, scope: AgencyScope, ids: Iterable<string | null>): Promise<Names> {
  const known = keptInOffice<Names>(tx, NAMES) ?? new Map<string, OfficeName>();
  const missing = [...new Set(ids)].filter((id) => id !== null && !known.has(id));
  if (missing.length === 0) return known;
  const found = await sql<OfficeName>`
    select u.id, u.name, u.short_name, '' as title, null::uuid as unit_id from unit u where u.agency_id = ${scope.agencyId} and u.id = any(array(select unnest(${sql.val(missing)}::uuid[])))
    union all
    select o.id, p.name, '', o.title, o.unit_id from post o join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where o.agency_id = ${scope.agencyId} and o.id = any(array(select unnest(${sql.val(missing)}::uuid[])))`.execute(tx);
  const names = new Map([...known, ...found.rows.map((row) => [row.id, row] as const)]);
  keepInOffice(tx, NAMES, names);
  return names;
}

const NAMES = 'names';
