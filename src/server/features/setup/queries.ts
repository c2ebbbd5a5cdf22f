import type { SampleAccount } from '#contract/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Database, Tx } from '../../database/transaction.js';
import type { AgencyToMake } from './agency.commands.js';

/** Whether no agency is there yet; seen by the owner of the database, before any fence. */
export async function isSetUpNeeded(database: Database): Promise<boolean> {
  return (await database.selectFrom('agency').select('id').limit(1).executeTakeFirst()) === undefined;
}

export async function insertAgency(tx: Tx, scope: AgencyScope, agency: AgencyToMake): Promise<void> {
  await tx
    .insertInto('agency')
    .values({
      id: scope.agencyId, name: agency.name, short_name: agency.shortName, symbol: agency.symbol, place: agency.place, parent_name: agency.parentName, parent_agency_id: agency.parentAgencyId ?? null, kind: agency.kind,
      is_sample: agency.isSample ?? false,
    })
    .execute();
}

/** The monthly report that every agency owes (NĐ 09/2019/NĐ-CP, Đ12.1: figures from the 15th of the month before to the 14th). */
export async function insertMonthlySeries(tx: Tx, scope: AgencyScope, unitId: string): Promise<void> {
  await tx
    .insertInto('series')
    .values({
      agency_id: scope.agencyId, id: newId(), kind: 'report', name: 'Báo cáo tháng', unit_id: unitId, recurrence: '', rhythm: 'month', template: 'T5', citation: 'NĐ 09/2019/NĐ-CP, Đ12.1', freezes: true, lead_days: 5, due_days: 3,
    })
    .execute();
}

/** Keeps two set-ups at once from both finding an empty system. */
export async function lockSetUp(tx: Tx): Promise<void> {
  await sql`select pg_advisory_xact_lock(7240520)`.execute(tx);
}

/** The sample agencies, in the order in which they were laid out. */
export async function findSampleAgencies(database: Database): Promise<readonly string[]> {
  const found = await database.selectFrom('agency').select('id').where('is_sample', '=', true).orderBy('created_at').orderBy('id').execute();
  return found.map(({ id }) => id);
}

/** Who may sign in to an agency, with the post that each holds first; asked of sample agencies only. */
export async function findSampleAccounts(tx: Tx, scope: AgencyScope): Promise<readonly SampleAccount[]> {
  const found = await sql<SampleAccount>`
    select distinct on (o.rank, a.login) a.login, p.name as "personName", o.title, u.name as "unitName", g.name as "agencyName", o.roles
    from account a
    join agency g on g.id = a.agency_id
    join person p on p.agency_id = a.agency_id and p.id = a.person_id
    join post o on o.agency_id = a.agency_id and o.person_id = a.person_id
    join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    where a.agency_id = ${scope.agencyId} and a.disabled_at is null
    order by o.rank, a.login`.execute(tx);
  return found.rows;
}
