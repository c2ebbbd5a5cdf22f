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
      agency_id: scope.agencyId, id: newId(), kind: 'report', name: 'Báo cáo tháng', unit_id: unitId, recurrence: 'monthly', window_rule: 'day-15-to-day-14', template: 'monthly_report',
      citation: 'NĐ 09/2019/NĐ-CP, Đ12.1', lead_days: 5,
    })
    .execute();
}
