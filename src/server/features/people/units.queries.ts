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

/** A unit of the past, and the unit of today that took its place and its figures. */
export interface FormerUnit {
  readonly becameId: string;
  readonly id: string;
  readonly name: string;
  readonly until: string;
}

/** Units of the past with what became of them, over any number of decisions. */
export async function findFormerUnits(tx: Tx, scope: AgencyScope): Promise<readonly FormerUnit[]> {
  const found = await sql<FormerUnit>`
    with recursive became as (
      select from_unit_id as id, to_unit_id as became_id from unit_link where agency_id = ${scope.agencyId} and is_main
      union select b.id, l.to_unit_id from became b join unit_link l on l.agency_id = ${scope.agencyId} and l.from_unit_id = b.became_id and l.is_main
    )
    select b.became_id as "becameId", u.id, u.name, u.valid_to as until from became b join unit u on u.agency_id = ${scope.agencyId} and u.id = b.id
    where u.valid_to is not null order by u.valid_to desc, u.name`.execute(tx);
  return found.rows;
}
