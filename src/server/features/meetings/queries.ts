import type { Attendee } from '#contract/index.js';
import type { CivilDate, MeetingState, ReportFigures } from '#core/index.js';
import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** Somebody in a post, as papers name them. */
export interface NamedPost {
  readonly id: string;
  readonly personName: string;
  readonly title: string;
  readonly unitId: string;
}

/** A meeting as it is kept, with the counts that its line shows. */
export interface MeetingRecord {
  readonly id: string;
  readonly series_id: string;
  readonly series_name: string;
  readonly rule: string;
  readonly label: string;
  readonly period_key: string;
  readonly held_on: CivilDate;
  readonly begins_at: string;
  readonly place: string;
  readonly participants: string;
  readonly people: readonly Attendee[];
  readonly status: MeetingState;
  readonly assessment: string | null;
  readonly due_on: CivilDate | null;
  readonly started_at: Date | null;
  readonly closed_at: Date | null;
  readonly cancelled_why: string;
  readonly paper_id: string | null;
  readonly document_id: string | null;
  readonly snapshot: ReportFigures | null;
  readonly version: number;
  readonly held_year: number | null;
  readonly held_number: number | null;
  readonly chair: NamedPost | null;
  readonly secretary: NamedPost | null;
  readonly asked: number;
  readonly handed_in: number;
  readonly concluded: number;
  readonly orders_total: number;
  readonly orders_done: number;
  readonly orders_late: number;
}

const holder = (column: RawBuilder<unknown>): RawBuilder<unknown> =>
  sql`(select jsonb_build_object('id', po.id, 'personName', pe.name, 'title', po.title, 'unitId', po.unit_id) from post po join person pe on pe.agency_id = po.agency_id and pe.id = po.person_id where po.agency_id = o.agency_id and po.id = ${column})`;

/** The tasks that a meeting ordered: those of the papers in which it was told. */
const ORDERS = sql`array(select t.id from paper p join task t on t.agency_id = p.agency_id and t.document_id = p.document_id where p.agency_id = o.agency_id and p.occasion_id = o.id)`;

// Its notice is a paper with moves of its own: whether it was issued is asked of that, and kept in one place.
const STATUS = sql`case when o.status = 'closed' and paper.document_id is not null then 'issued' else o.status end`;

const select = (today: CivilDate): RawBuilder<MeetingRecord> => sql<MeetingRecord>`
  select o.id, o.series_id, s.name as series_name, s.recurrence as rule, o.label, o.period_key, o.held_on, o.begins_at, o.place, o.participants, o.people, ${STATUS} as status, o.assessment, o.due_on, o.started_at, o.closed_at, o.cancelled_why, paper.id as paper_id, paper.document_id, o.snapshot, o.version, o.held_year, o.held_number,
    ${holder(sql`o.chair_post_id`)} as chair, ${holder(sql`o.secretary_post_id`)} as secretary,
    (select count(*)::int from contribution c where c.agency_id = o.agency_id and c.occasion_id = o.id) as asked,
    (select count(*)::int from contribution c where c.agency_id = o.agency_id and c.occasion_id = o.id and c.status in ('submitted', 'nil')) as handed_in,
    (select count(*)::int from conclusion c where c.agency_id = o.agency_id and c.occasion_id = o.id and c.dropped_at is null) as concluded,
    w.total as orders_total, w.done as orders_done, w.late as orders_late
  from occasion o join series s on s.agency_id = o.agency_id and s.id = o.series_id and s.kind = 'meeting'
    left join lateral (select p.id, p.document_id from paper p where p.agency_id = o.agency_id and p.occasion_id = o.id and p.kind = 'TB' and p.state not in ('discarded', 'recalled', 'replaced') order by p.document_id is null, p.created_at desc limit 1) paper on true
    cross join lateral (
      select count(*)::int as total, count(*) filter (where t.state = 'done')::int as done, count(*) filter (where t.is_open and t.due_on < ${today}::date)::int as late
      from task t where t.agency_id = o.agency_id and t.id = any(${ORDERS}) and t.state <> 'cancelled') w`;

/** One meeting. */
export async function findMeeting(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly today: CivilDate }): Promise<MeetingRecord | undefined> {
  return (await sql<MeetingRecord>`${select(of.today)} where o.agency_id = ${scope.agencyId} and o.id = ${of.id}`.execute(tx)).rows[0];
}

/** Locks a meeting, so that two who write to it do so one after the other. */
export async function lockMeeting(tx: Tx, scope: AgencyScope, id: string): Promise<void> {
  await sql`select id from occasion where agency_id = ${scope.agencyId} and id = ${id} for update`.execute(tx);
}

/** Meetings that are still to come or under way, the next first. */
export async function comingMeetings(tx: Tx, scope: AgencyScope, today: CivilDate): Promise<readonly MeetingRecord[]> {
  return (await sql<MeetingRecord>`${select(today)} where o.agency_id = ${scope.agencyId} and o.status in ('planned', 'collecting', 'live') order by o.held_on, o.begins_at, o.id limit 50`.execute(tx)).rows;
}

const SHOWN = 30;

/** Meetings that are over, the last first. */
export async function pastMeetings(tx: Tx, scope: AgencyScope, today: CivilDate): Promise<readonly MeetingRecord[]> {
  return (await sql<MeetingRecord>`${select(today)} where o.agency_id = ${scope.agencyId} and o.status in ('closed', 'issued', 'cancelled') order by o.held_on desc, o.id desc limit ${SHOWN}`.execute(tx)).rows;
}

/** Meetings on the days of a period, in order. */
export async function meetingsBetween(tx: Tx, scope: AgencyScope, of: { readonly from: CivilDate; readonly to: CivilDate; readonly today: CivilDate }): Promise<readonly MeetingRecord[]> {
  return (await sql<MeetingRecord>`${select(of.today)} where o.agency_id = ${scope.agencyId} and o.held_on between ${of.from}::date and ${of.to}::date and o.status <> 'cancelled' order by o.held_on, o.begins_at, o.id`.execute(tx)).rows;
}

/** The meeting before another in its series. */
export interface PreviousMeeting {
  readonly id: string;
  readonly label: string;
  readonly held_on: CivilDate;
}

/** The last meeting of the series that was held before a day. */
export async function previousMeeting(tx: Tx, scope: AgencyScope, of: Pick<MeetingRecord, 'id' | 'series_id' | 'held_on'>): Promise<PreviousMeeting | undefined> {
  const found = await sql<PreviousMeeting>`
    select id, label, held_on from occasion where agency_id = ${scope.agencyId} and series_id = ${of.series_id} and id <> ${of.id} and held_on <= ${of.held_on}::date and status in ('closed', 'issued') order by held_on desc, id desc limit 1`.execute(tx);
  return found.rows[0];
}

/** The meeting to which a paper belongs; undefined for a paper of its own. */
export async function meetingOfPaper(tx: Tx, scope: AgencyScope, of: { readonly paperId: string; readonly today: CivilDate }): Promise<MeetingRecord | undefined> {
  return (await sql<MeetingRecord>`${select(of.today)} where o.agency_id = ${scope.agencyId} and o.id = (select p.occasion_id from paper p where p.agency_id = ${scope.agencyId} and p.id = ${of.paperId})`.execute(tx)).rows[0];
}

/** The paper of a kind that stands for a meeting: not one that was thrown away, recalled or replaced. */
export async function paperOfMeeting(tx: Tx, scope: AgencyScope, of: { readonly meetingId: string; readonly kind: string }): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from paper where agency_id = ${scope.agencyId} and occasion_id = ${of.meetingId} and kind = ${of.kind} and state not in ('discarded', 'recalled', 'replaced') order by document_id is null, created_at desc limit 1`.execute(tx);
  return found.rows[0]?.id;
}

/** The tasks that a meeting ordered, those that were cancelled left out. */
export async function ordersOf(tx: Tx, scope: AgencyScope, meetingId: string): Promise<readonly string[]> {
  const found = await sql<{ ids: readonly string[] }>`select ${ORDERS} as ids from occasion o where o.agency_id = ${scope.agencyId} and o.id = ${meetingId}`.execute(tx);
  const ids = found.rows[0]?.ids ?? [];
  if (ids.length === 0) return [];
  return (await sql<{ id: string }>`select t.id from task t where t.agency_id = ${scope.agencyId} and t.id = any(${sql.val(ids)}::uuid[]) and t.state <> 'cancelled' order by t.lead_unit_id, t.due_on nulls last, t.id`.execute(tx)).rows.map(({ id }) => id);
}

/** An order of a meeting that was carried out, with the words of its result. */
export interface DoneOrder {
  readonly id: string;
  readonly title: string;
  readonly result: string;
}

/** The orders of a meeting that were carried out, as they were finished; what is restricted is not told. */
export async function doneOrdersOf(tx: Tx, scope: AgencyScope, meetingId: string): Promise<readonly DoneOrder[]> {
  return (await sql<DoneOrder>`
    select t.id, t.title, coalesce(t.last_report, '') as result from occasion o join task t on t.agency_id = o.agency_id and t.id = any(${ORDERS})
    where o.agency_id = ${scope.agencyId} and o.id = ${meetingId} and t.state = 'done' and not t.restricted order by t.closed_on, t.id`.execute(tx)).rows;
}

export interface NewMeeting {
  readonly id: string;
  readonly seriesId: string;
  readonly periodKey: string;
  readonly label: string;
  readonly window: { readonly from: CivilDate; readonly to: CivilDate };
  readonly on: CivilDate;
  readonly beginsAt: string;
  readonly place: string;
  readonly chairPostId: string | null;
  readonly secretaryPostId: string | null;
  readonly participants: string;
  readonly people: readonly Attendee[];
  readonly dueOn: CivilDate | null;
}

/** Writes a meeting; answers false where its period has one already, whoever made it. */
export async function insertMeeting(tx: Tx, scope: AgencyScope, made: NewMeeting & { readonly now: Date }): Promise<boolean> {
  const written = await sql`
    insert into occasion (agency_id, id, series_id, period_key, label, window_from, window_to, held_on, begins_at, place, chair_post_id, secretary_post_id, participants, people, due_on, status, created_at, updated_at)
    values (${scope.agencyId}, ${made.id}, ${made.seriesId}, ${made.periodKey}, ${made.label}, ${made.window.from}, ${made.window.to}, ${made.on}, ${made.beginsAt}, ${made.place}, ${made.chairPostId}, ${made.secretaryPostId}, ${made.participants}, ${JSON.stringify(made.people)}::jsonb, ${made.dueOn}, 'planned', ${made.now}, ${made.now})
    on conflict (agency_id, series_id, period_key) do nothing`.execute(tx);
  return written.numAffectedRows === 1n;
}

/** Says that something about a meeting changed, so that those who look at it see it. */
export async function touchMeeting(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly now: Date }): Promise<void> {
  await tx.updateTable('occasion').set({ updated_at: of.now }).where('agency_id', '=', scope.agencyId).where('id', '=', of.id).execute();
}

/** What a person may change of a meeting. */
export type MeetingFacts = Pick<NewMeeting, 'on' | 'beginsAt' | 'place' | 'label' | 'chairPostId' | 'secretaryPostId' | 'participants' | 'people'>;

/** Saves where nobody changed it meanwhile; answers whether it did. */
export async function saveMeeting(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly seenVersion: number; readonly now: Date; readonly facts: MeetingFacts }): Promise<boolean> {
  const { facts } = of;
  const saved = await tx.updateTable('occasion')
    .set({ held_on: facts.on, begins_at: facts.beginsAt, place: facts.place, label: facts.label, chair_post_id: facts.chairPostId, secretary_post_id: facts.secretaryPostId, participants: facts.participants, people: JSON.stringify(facts.people), version: of.seenVersion + 1, updated_at: of.now })
    .where('agency_id', '=', scope.agencyId).where('id', '=', of.id).where('version', '=', of.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Another state, with what came with it. The caller holds the row. */
export async function saveState(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly status: MeetingState; readonly now: Date; readonly startedAt?: Date | null; readonly closedAt?: Date | null; readonly snapshot?: ReportFigures | null; readonly why?: string; readonly held?: { readonly year: number; readonly number: number } }): Promise<void> {
  await tx.updateTable('occasion')
    .set((row) => ({
      status: of.status, updated_at: of.now, version: row('version', '+', 1),
      ...(of.startedAt === undefined ? {} : { started_at: of.startedAt }), ...(of.closedAt === undefined ? {} : { closed_at: of.closedAt }),
      ...(of.snapshot === undefined ? {} : { snapshot: of.snapshot === null ? null : JSON.stringify(of.snapshot) }), ...(of.why === undefined ? {} : { cancelled_why: of.why }),
      ...(of.held === undefined ? {} : { held_year: of.held.year, held_number: of.held.number }),
    }))
    .where('agency_id', '=', scope.agencyId).where('id', '=', of.id).execute();
}

export async function saveAssessment(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly text: string | null; readonly now: Date }): Promise<void> {
  await tx.updateTable('occasion').set({ assessment: of.text, updated_at: of.now }).where('agency_id', '=', scope.agencyId).where('id', '=', of.id).execute();
}

export async function savePeople(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly people: readonly Attendee[]; readonly now: Date }): Promise<void> {
  await tx.updateTable('occasion').set({ people: JSON.stringify(of.people), updated_at: of.now }).where('agency_id', '=', scope.agencyId).where('id', '=', of.id).execute();
}

/** Posts with who holds them on a day, in the order of the ids; those that nobody holds are left out. */
export async function namedPosts(tx: Tx, scope: AgencyScope, of: { readonly postIds: readonly string[]; readonly day: CivilDate }): Promise<readonly NamedPost[]> {
  if (of.postIds.length === 0) return [];
  const found = await sql<NamedPost>`
    select o.id, p.name as "personName", o.title, o.unit_id as "unitId" from post o join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where o.agency_id = ${scope.agencyId} and o.id = any(${sql.val(of.postIds)}::uuid[]) and o.valid_from <= ${of.day}::date and (o.valid_to is null or o.valid_to >= ${of.day}::date)
    order by array_position(${sql.val(of.postIds)}::uuid[], o.id)`.execute(tx);
  return found.rows;
}

/** The posts that head units on a day, in the order of the units. */
export async function headPosts(tx: Tx, scope: AgencyScope, of: { readonly unitIds: readonly string[]; readonly day: CivilDate }): Promise<readonly string[]> {
  if (of.unitIds.length === 0) return [];
  const found = await sql<{ id: string }>`
    select distinct on (o.unit_id) o.id, o.unit_id from post o where o.agency_id = ${scope.agencyId} and o.unit_id = any(${sql.val(of.unitIds)}::uuid[]) and o.roles && '{head,chief_of_office,leader}'
      and o.valid_from <= ${of.day}::date and (o.valid_to is null or o.valid_to >= ${of.day}::date) order by o.unit_id, o.rank, o.id`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** The meetings of a series that nobody has prepared yet, from today on. */
export async function plannedMeetings(tx: Tx, scope: AgencyScope, of: { readonly seriesId: string; readonly today: CivilDate }): Promise<readonly { readonly id: string; readonly held_on: CivilDate }[]> {
  return (await sql<{ id: string; held_on: CivilDate }>`select id, held_on from occasion where agency_id = ${scope.agencyId} and series_id = ${of.seriesId} and status = 'planned' and held_on >= ${of.today}::date order by held_on, id`.execute(tx)).rows;
}
