import { type DirectoryUnit, fold, type Unit } from '#core/index.js';
import { sql } from 'kysely';
import { ofOffice } from '../../database/office.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** The one place where rows of the directory become units. */
const UNIT = sql`u.agency_id as "agencyId", u.id, u.code, u.name, u.short_name as "shortName", u.symbol, u.kind, u.parent_id as "parentId", u.aliases, u.valid_from as "validFrom", u.valid_to as "validTo", u.position`;

/** A unit with the code by which tables find it. */
export type CodedUnit = Unit & { readonly code: string };

/** Every unit of the agency, past ones included. */
export async function allUnits(tx: Tx, scope: AgencyScope): Promise<readonly CodedUnit[]> {
  return ofOffice(tx, 'units', async () => (await sql<CodedUnit>`select ${UNIT} from unit u where u.agency_id = ${scope.agencyId} order by u.position, u.id`.execute(tx)).rows);
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

/** The units of a day and of days to come as their table shows them: who heads each on the day, and what would be left of it if it ended. */
export async function findDirectory(tx: Tx, scope: AgencyScope, day: string): Promise<readonly DirectoryUnit[]> {
  const found = await sql<DirectoryUnit>`
    select ${UNIT}, coalesce(t.open, 0)::int as "openTasks", coalesce(o.posts, 0)::int as posts, coalesce(h.name, '') as head
    from unit u
    left join (select lead_unit_id, count(*) as open from task where agency_id = ${scope.agencyId} and is_open group by lead_unit_id) t on t.lead_unit_id = u.id
    left join (select unit_id, count(*) as posts from post where agency_id = ${scope.agencyId} and (valid_to is null or valid_to >= ${day}) group by unit_id) o on o.unit_id = u.id
    left join (
      select distinct on (o.unit_id) o.unit_id, p.name from post o join person p on p.agency_id = o.agency_id and p.id = o.person_id
      where o.agency_id = ${scope.agencyId} and o.roles && array['leader','head','chief_of_office'] and o.valid_from <= ${day} and (o.valid_to is null or o.valid_to >= ${day}) order by o.unit_id, o.rank, o.id
    ) h on h.unit_id = u.id
    where u.agency_id = ${scope.agencyId} and (u.valid_to is null or u.valid_to >= ${day})`.execute(tx);
  return found.rows;
}

/** What a table may change of a unit without a decision. */
export type UnitTraits = Pick<CodedUnit, 'code' | 'name' | 'shortName' | 'symbol' | 'kind' | 'parentId' | 'aliases'>;

/** Writes them over. */
export async function saveUnitTraits(tx: Tx, scope: AgencyScope, unitId: string, traits: UnitTraits): Promise<void> {
  const { code, name, shortName, symbol, kind, parentId, aliases } = traits;
  await tx.updateTable('unit').set({ code, name, name_fold: fold(name), short_name: shortName, symbol, kind, parent_id: parentId, aliases: [...aliases] }).where('agency_id', '=', scope.agencyId).where('id', '=', unitId).execute();
}

/** Takes new units away again. @throws what the database says where something hangs on one of them */
export async function deleteUnits(tx: Tx, scope: AgencyScope, unitIds: readonly string[]): Promise<void> {
  await sql`delete from unit where agency_id = ${scope.agencyId} and id = any(${sql.val(unitIds)}::uuid[])`.execute(tx);
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
