import { type CivilDate, type DatedRules, DEFAULT_OUTLINE, type DutyRules, type OutlineSection, type Rhythm } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** A reporting duty as it is kept. */
export interface DutyRecord {
  readonly id: string;
  readonly name: string;
  readonly rhythm: Rhythm;
  /** As they changed, in their order; empty for those that every duty begins with. */
  readonly rules: readonly DatedRules[];
  readonly outline: readonly OutlineSection[];
  readonly addressee: string;
  readonly citation: string;
  readonly recipients: readonly string[];
  readonly contributorUnitIds: readonly string[];
  /** Days before sending on which its report is made and units are asked, and working days before sending by which they hand in. */
  readonly leadDays: number;
  readonly dueDays: number;
  readonly freezes: boolean;
  readonly endedOn: string | null;
  /** The key of the first period that is owed; null where nobody said. */
  readonly since: string | null;
  /** The programme that it tells of, as tasks carry its name; empty for all work. */
  readonly programme: string;
  readonly version: number;
}

/** The rules of a duty of table `s` as they changed. */
export const RULES_OF_DUTY = sql`coalesce((select jsonb_agg(r.value || jsonb_build_object('from', r.valid_from, 'citation', r.citation) order by r.valid_from) from rule r where r.agency_id = s.agency_id and r.key = 'report.duty.' || s.id), '[]')`;

const SELECT = sql`
  select s.id, s.name, s.rhythm, ${RULES_OF_DUTY} as rules, s.outline, s.addressee, s.citation, s.recipients, s.contributor_unit_ids as "contributorUnitIds", s.lead_days as "leadDays", s.due_days as "dueDays", s.freezes, s.ended_on as "endedOn", s.owed_since as since, s.programme, s.version
  from series s where s.kind = 'report'`;

const whole = (record: DutyRecord): DutyRecord => ({ ...record, outline: record.outline.length === 0 ? DEFAULT_OUTLINE : record.outline });

/** All duties, those that freeze the figures first. */
export async function findDuties(tx: Tx, scope: AgencyScope): Promise<readonly DutyRecord[]> {
  return (await sql<DutyRecord>`${SELECT} and s.agency_id = ${scope.agencyId} order by s.ended_on is not null, not s.freezes, s.name, s.id`.execute(tx)).rows.map(whole);
}

/** One duty, held until the transaction ends where it is to change. */
export async function findDuty(tx: Tx, scope: AgencyScope, dutyId: string, held = false): Promise<DutyRecord | undefined> {
  return (await sql<DutyRecord>`${SELECT} and s.agency_id = ${scope.agencyId} and s.id = ${dutyId} ${held ? sql`for update` : sql``}`.execute(tx)).rows.map(whole)[0];
}

/** The agency's monthly report; made where there is none yet, by one of two who ask at once. */
export async function monthlyDuty(tx: Tx, scope: AgencyScope): Promise<DutyRecord | undefined> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`monthly report ${scope.agencyId}`}, 0))`.execute(tx);
  const found = (await findDuties(tx, scope)).find(({ freezes }) => freezes);
  if (found !== undefined) return found;
  await sql`
    insert into series (agency_id, id, kind, name, unit_id, recurrence, rhythm, freezes, template, citation, lead_days, due_days)
    select agency_id, ${newId()}::uuid, 'report', 'Báo cáo tháng', id, '', 'month', true, 'T5', 'NĐ 09/2019/NĐ-CP, Đ12.1', 5, 3
    from unit where agency_id = ${scope.agencyId} and parent_id is null order by position, id limit 1`.execute(tx);
  return (await findDuties(tx, scope)).find(({ freezes }) => freezes);
}

/** What a duty is made of, as it is entered. */
export type DutyFacts = Pick<DutyRecord, 'name' | 'rhythm' | 'outline' | 'addressee' | 'citation' | 'recipients' | 'contributorUnitIds' | 'leadDays' | 'dueDays' | 'programme'>;

const columns = (facts: DutyFacts) => ({
  name: facts.name, rhythm: facts.rhythm, outline: JSON.stringify(facts.outline), addressee: facts.addressee, citation: facts.citation, recipients: JSON.stringify(facts.recipients),
  contributor_unit_ids: [...facts.contributorUnitIds], lead_days: facts.leadDays, due_days: facts.dueDays, programme: facts.programme,
});

/** A new duty of the agency's topmost unit, owed from a period on. */
export async function insertDuty(tx: Tx, scope: AgencyScope, duty: DutyFacts & { readonly id: string; readonly unitId: string; readonly since: string; readonly now: Date }): Promise<void> {
  await tx.insertInto('series').values({ agency_id: scope.agencyId, id: duty.id, kind: 'report', unit_id: duty.unitId, recurrence: '', template: 'T5', owed_since: duty.since, updated_at: duty.now, ...columns(duty) }).execute();
}

/** Keeps what holds for a duty from a day on; a second word on the same day takes the place of the first. */
export async function saveRules(tx: Tx, scope: AgencyScope, of: { readonly dutyId: string; readonly rules: DutyRules; readonly citation: string; readonly from: CivilDate }): Promise<void> {
  await sql`
    insert into rule (agency_id, id, key, value, citation, valid_from)
    values (${scope.agencyId}, ${newId()}, ${`report.duty.${of.dutyId}`}, ${JSON.stringify(of.rules)}::jsonb, ${of.citation}, ${of.from}::date)
    on conflict (agency_id, key, valid_from) where key like 'report.duty.%' do update set value = excluded.value, citation = excluded.citation`.execute(tx);
}

/** Changes a duty where nobody changed it meanwhile; answers whether it did. */
export async function saveDuty(tx: Tx, scope: AgencyScope, duty: DutyFacts & { readonly id: string; readonly seenVersion: number; readonly now: Date }): Promise<boolean> {
  const saved = await tx.updateTable('series').set({ ...columns(duty), version: duty.seenVersion + 1, updated_at: duty.now }).where('agency_id', '=', scope.agencyId).where('id', '=', duty.id).where('kind', '=', 'report').where('version', '=', duty.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** No report is made of it from this day on. */
export async function endDuty(tx: Tx, scope: AgencyScope, duty: { readonly id: string; readonly seenVersion: number; readonly on: string; readonly now: Date }): Promise<boolean> {
  const saved = await tx.updateTable('series').set({ ended_on: duty.on, version: duty.seenVersion + 1, updated_at: duty.now }).where('agency_id', '=', scope.agencyId).where('id', '=', duty.id).where('kind', '=', 'report').where('version', '=', duty.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** A report that was made of a duty, as far as its page tells. */
export interface MadeOfDuty {
  readonly dutyId: string;
  readonly id: string;
  readonly key: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  readonly sendBy: CivilDate | null;
  readonly status: 'planned' | 'collecting' | 'closed' | 'issued';
}

/** The reports of all duties, as they were made. */
export async function reportsOfDuties(tx: Tx, scope: AgencyScope): Promise<readonly MadeOfDuty[]> {
  return (await sql<MadeOfDuty>`
    select o.series_id as "dutyId", o.id, o.period_key as key, o.window_from as "from", o.window_to as "to", o.send_by as "sendBy", o.status
    from occasion o join series s on s.agency_id = o.agency_id and s.id = o.series_id and s.kind = 'report' where o.agency_id = ${scope.agencyId}`.execute(tx)).rows;
}

/** What a unit was asked to bring to a report that is not closed. */
export interface AskedPart {
  readonly unitId: string;
  readonly unitName: string;
  readonly reportId: string;
  readonly dutyName: string;
  readonly label: string;
  readonly dueOn: CivilDate | null;
  readonly status: 'asked' | 'working' | 'returned' | 'submitted' | 'nil';
}

/** What units owe the agency for its open reports, the first due first. */
export async function partsOfOpenReports(tx: Tx, scope: AgencyScope): Promise<readonly AskedPart[]> {
  return (await sql<AskedPart>`
    select c.unit_id as "unitId", u.name as "unitName", o.id as "reportId", s.name as "dutyName", o.label, c.due_on as "dueOn", c.status
    from occasion o join series s on s.agency_id = o.agency_id and s.id = o.series_id and s.kind = 'report'
    join contribution c on c.agency_id = o.agency_id and c.occasion_id = o.id join unit u on u.agency_id = c.agency_id and u.id = c.unit_id
    where o.agency_id = ${scope.agencyId} and o.status in ('planned', 'collecting') order by c.due_on nulls last, s.name, u.position, u.id`.execute(tx)).rows;
}
