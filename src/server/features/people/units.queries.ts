import type { Unit } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** The one place where rows of the directory become units. */
const UNIT = sql`u.agency_id as "agencyId", u.id, u.name, u.short_name as "shortName", u.symbol, u.kind, u.parent_id as "parentId", u.aliases, u.valid_from as "validFrom", u.valid_to as "validTo", u.position`;

/** Every unit of the agency, past ones included. */
export async function allUnits(tx: Tx, scope: AgencyScope): Promise<readonly Unit[]> {
  return (await sql<Unit>`select ${UNIT} from unit u where u.agency_id = ${scope.agencyId} order by u.position, u.id`.execute(tx)).rows;
}

/** A unit with the number of open tasks that it leads. */
export type BusyUnit = Unit & { readonly open: number };

/** Units that exist on a day, with their work. */
export async function findUnitsOn(tx: Tx, scope: AgencyScope, day: string): Promise<readonly BusyUnit[]> {
  const found = await sql<BusyUnit>`
    select ${UNIT}, coalesce(t.open, 0)::int as open
    from unit u
    left join (select lead_unit_id, count(*) as open from task where agency_id = ${scope.agencyId} and is_open group by lead_unit_id) t on t.lead_unit_id = u.id
    where u.agency_id = ${scope.agencyId} and u.valid_from <= ${day} and (u.valid_to is null or u.valid_to >= ${day})`.execute(tx);
  return found.rows;
}
