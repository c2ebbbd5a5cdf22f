import { DEFAULT_DUTY_RULES, DEFAULT_OUTLINE, type DutyRules, type OutlineSection, type Rhythm } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** A reporting duty as it is kept. */
export interface DutyRecord {
  readonly id: string;
  readonly name: string;
  readonly rhythm: Rhythm;
  readonly rules: DutyRules;
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
  readonly version: number;
}

const SELECT = sql`
  select s.id, s.name, s.rhythm, s.due_rule as rules, s.outline, s.addressee, s.citation, s.recipients, s.contributor_unit_ids as "contributorUnitIds", s.lead_days as "leadDays", s.due_days as "dueDays", s.freezes, s.ended_on as "endedOn", s.version
  from series s where s.kind = 'report'`;

const whole = (record: DutyRecord): DutyRecord => ({ ...record, rules: 'sendBy' in record.rules ? record.rules : DEFAULT_DUTY_RULES, outline: record.outline.length === 0 ? DEFAULT_OUTLINE : record.outline });

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
    insert into series (agency_id, id, kind, name, unit_id, recurrence, rhythm, freezes, template, citation, due_rule, lead_days, due_days)
    select agency_id, ${newId()}::uuid, 'report', 'Báo cáo tháng', id, '', 'month', true, 'T5', 'NĐ 09/2019/NĐ-CP, Đ12.1', ${JSON.stringify(DEFAULT_DUTY_RULES)}::jsonb, 5, 3
    from unit where agency_id = ${scope.agencyId} and parent_id is null order by position, id limit 1`.execute(tx);
  return (await findDuties(tx, scope)).find(({ freezes }) => freezes);
}

/** What a duty is made of, as it is entered. */
export type DutyFacts = Pick<DutyRecord, 'name' | 'rhythm' | 'rules' | 'outline' | 'addressee' | 'citation' | 'recipients' | 'contributorUnitIds' | 'leadDays' | 'dueDays'>;

const columns = (facts: DutyFacts) => ({
  name: facts.name, rhythm: facts.rhythm, due_rule: JSON.stringify(facts.rules), outline: JSON.stringify(facts.outline), addressee: facts.addressee, citation: facts.citation, recipients: JSON.stringify(facts.recipients),
  contributor_unit_ids: [...facts.contributorUnitIds], lead_days: facts.leadDays, due_days: facts.dueDays,
});

/** A new duty of the agency's topmost unit; nothing where there is one of this id already. */
export async function insertDuty(tx: Tx, scope: AgencyScope, duty: DutyFacts & { readonly id: string; readonly unitId: string; readonly now: Date }): Promise<void> {
  await tx.insertInto('series').values({ agency_id: scope.agencyId, id: duty.id, kind: 'report', unit_id: duty.unitId, recurrence: '', template: 'T5', updated_at: duty.now, ...columns(duty) }).execute();
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
