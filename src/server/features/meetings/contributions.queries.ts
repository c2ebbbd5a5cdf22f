import type { ContributionPart } from '#contract/index.js';
import type { CivilDate, ContributionState, UnitWork } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** What a unit brings to a meeting, or to a report with sections of its own for parts, as it is kept. */
export interface ContributionRecord<Part = ContributionPart> {
  readonly id: string;
  readonly unitId: string;
  readonly unitName: string;
  readonly status: ContributionState;
  readonly dueOn: CivilDate | null;
  readonly submittedAt: Date | null;
  readonly submittedBy: string;
  readonly returnedWhy: string;
  readonly parts: readonly Part[];
  readonly version: number;
}

const SELECT = sql`select c.id, c.unit_id as "unitId", u.name as "unitName", c.status, c.due_on as "dueOn", c.submitted_at as "submittedAt", coalesce(p.name, '') as "submittedBy", c.returned_why as "returnedWhy", c.parts, c.version
  from contribution c join unit u on u.agency_id = c.agency_id and u.id = c.unit_id left join post o on o.agency_id = c.agency_id and o.id = c.submitted_by_post_id left join person p on p.agency_id = c.agency_id and p.id = o.person_id`;

/** What units were asked for, in no order. */
export async function findContributions<Part = ContributionPart>(tx: Tx, scope: AgencyScope, meetingId: string): Promise<readonly ContributionRecord<Part>[]> {
  return (await sql<ContributionRecord<Part>>`${SELECT} where c.agency_id = ${scope.agencyId} and c.occasion_id = ${meetingId}`.execute(tx)).rows;
}

/** What one unit brings. */
export async function findContribution<Part = ContributionPart>(tx: Tx, scope: AgencyScope, of: { readonly meetingId: string; readonly unitId: string }): Promise<ContributionRecord<Part> | undefined> {
  return (await sql<ContributionRecord<Part>>`${SELECT} where c.agency_id = ${scope.agencyId} and c.occasion_id = ${of.meetingId} and c.unit_id = ${of.unitId}`.execute(tx)).rows[0];
}

/** Who heads a unit on a day, to sign for it; undefined where nobody is entered. */
export async function headOfUnit(tx: Tx, scope: AgencyScope, of: { readonly unitId: string; readonly today: CivilDate }): Promise<{ readonly name: string; readonly title: string } | undefined> {
  return (await sql<{ name: string; title: string }>`
    select p.name, o.title from post o join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where o.agency_id = ${scope.agencyId} and o.unit_id = ${of.unitId} and o.roles && '{head,chief_of_office}' and o.valid_from <= ${of.today} and (o.valid_to is null or o.valid_to >= ${of.today})
    order by o.rank, p.name_sort, o.id limit 1`.execute(tx)).rows[0];
}

/** Asks units; those that were asked already are not asked twice. */
export async function insertContributions(tx: Tx, scope: AgencyScope, of: { readonly meetingId: string; readonly unitIds: readonly string[]; readonly dueOn: CivilDate | null; readonly now: Date }): Promise<void> {
  if (of.unitIds.length === 0) return;
  await tx.insertInto('contribution')
    .values(of.unitIds.map((unitId) => ({ agency_id: scope.agencyId, id: newId(), occasion_id: of.meetingId, unit_id: unitId, asked_at: of.now, due_on: of.dueOn, updated_at: of.now })))
    .onConflict((conflict) => conflict.columns(['agency_id', 'occasion_id', 'unit_id']).doNothing()).execute();
}

/** Another day by which units hand in; what was handed in keeps the day that it had. */
export async function saveDueDay(tx: Tx, scope: AgencyScope, of: { readonly meetingId: string; readonly dueOn: CivilDate; readonly now: Date }): Promise<void> {
  await tx.updateTable('occasion').set({ due_on: of.dueOn }).where('agency_id', '=', scope.agencyId).where('id', '=', of.meetingId).execute();
  await tx.updateTable('contribution').set({ due_on: of.dueOn, updated_at: of.now }).where('agency_id', '=', scope.agencyId).where('occasion_id', '=', of.meetingId).where('status', 'not in', ['submitted', 'nil']).execute();
}

export interface ContributionChange {
  readonly id: string;
  readonly seenVersion: number;
  readonly status: ContributionState;
  readonly now: Date;
  readonly parts?: readonly { readonly key: string }[];
  readonly submittedBy?: string | null;
  readonly returnedWhy?: string;
}

/** Saves where nobody changed it meanwhile; answers whether it did. */
export async function saveContributionRow(tx: Tx, scope: AgencyScope, of: ContributionChange): Promise<boolean> {
  const saved = await tx.updateTable('contribution')
    .set({
      status: of.status, version: of.seenVersion + 1, updated_at: of.now, ...(of.parts === undefined ? {} : { parts: JSON.stringify(of.parts) }), ...(of.returnedWhy === undefined ? {} : { returned_why: of.returnedWhy }),
      ...(of.submittedBy === undefined ? {} : { submitted_by_post_id: of.submittedBy, submitted_at: of.now }),
    })
    .where('agency_id', '=', scope.agencyId).where('id', '=', of.id).where('version', '=', of.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Settles what a unit's people were told of what is asked of them. */
export async function settleAsked(tx: Tx, scope: AgencyScope, of: { readonly personIds: readonly string[]; readonly kind?: 'contribute' | 'report_part'; readonly key: string; readonly now: Date }): Promise<void> {
  await sql`update notice set done_at = ${of.now} where agency_id = ${scope.agencyId} and person_id = any(${sql.val(of.personIds)}::uuid[]) and kind = ${of.kind ?? 'contribute'} and starts_with(unique_key, ${of.key}) and done_at is null`.execute(tx);
}

/** What a unit did since a day and has to do until another; what is restricted is nobody's to read out. */
export async function workOfUnit(tx: Tx, scope: AgencyScope, of: { readonly unitIds: readonly string[]; readonly since: CivilDate; readonly today: CivilDate; readonly until: CivilDate }): Promise<UnitWork> {
  const [from, ids] = [sql`${of.since}::date`, sql`${sql.val(of.unitIds)}::uuid[]`];
  const own = sql`t.agency_id = ${scope.agencyId} and t.lead_unit_id = any(${ids}) and not t.restricted and not t.routine`;
  const last = sql`coalesce(t.last_report, '')`;
  const done = await sql<UnitWork['done'][number]>`select t.id, t.title, ${last} as result from task t where ${own} and t.state = 'done' and t.closed_on >= ${from} order by t.closed_on, t.id limit 100`.execute(tx);
  const moved = await sql<UnitWork['moved'][number]>`select t.id, t.title, ${last} as words from task t where ${own} and t.is_open and t.last_report_at >= ${from} and ${last} <> '' order by t.due_on nulls last, t.id limit 100`.execute(tx);
  const overdue = await sql<UnitWork['overdue'][number]>`select t.id, t.title, t.due_on as "dueOn", ${last} as words from task t where ${own} and t.is_open and t.state <> 'paused' and t.submitted_on is null and t.due_on < ${of.today}::date order by t.due_on, t.id limit 100`.execute(tx);
  const next = await sql<UnitWork['next'][number]>`select t.id, t.title, t.due_on as "dueOn" from task t where ${own} and t.is_open and t.state <> 'paused' and t.submitted_on is null and t.due_on between ${of.today}::date and ${of.until}::date order by t.due_on, t.id limit 100`.execute(tx);
  const asked = await sql<UnitWork['asked'][number]>`select t.id, t.title, coalesce(t.open_request->>'reason', '') as reason from task t where ${own} and t.is_open and t.open_request is not null order by t.due_on nulls last, t.id limit 100`.execute(tx);
  return { done: done.rows, moved: moved.rows, overdue: overdue.rows, next: next.rows, asked: asked.rows };
}
