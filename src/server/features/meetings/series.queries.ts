import type { SeriesFacts } from '#contract/index.js';
import type { CivilDate } from '#core/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { NamedPost } from './queries.js';

/** A series of meetings as it is kept. */
export interface SeriesRecord extends SeriesFacts {
  readonly id: string;
  readonly endedOn: CivilDate | null;
  readonly version: number;
  readonly chair: NamedPost | null;
  readonly nextOn: CivilDate | null;
}

const select = (today: CivilDate) => sql<SeriesRecord>`
  select s.id, s.name, s.recurrence as rule, s.starts_on as "startsOn", s.ended_on as "endedOn", coalesce(s.window_rule, '') = 'before' as before, s.begins_at as "beginsAt", s.place, s.chair_post_id as "chairPostId", s.secretary_post_id as "secretaryPostId",
    s.participant_post_ids as "participantPostIds", s.participants, s.contributor_unit_ids as "contributorUnitIds", s.lead_days as "leadDays", s.due_days as "dueDays", s.version,
    (select jsonb_build_object('id', po.id, 'personName', pe.name, 'title', po.title, 'unitId', po.unit_id) from post po join person pe on pe.agency_id = po.agency_id and pe.id = po.person_id where po.agency_id = s.agency_id and po.id = s.chair_post_id) as chair,
    (select min(o.held_on) from occasion o where o.agency_id = s.agency_id and o.series_id = s.id and o.held_on >= ${today}::date and o.status in ('planned', 'collecting', 'live')) as "nextOn"
  from series s`;

/** The series of meetings, those that ended last. */
export async function findSeries(tx: Tx, scope: AgencyScope, today: CivilDate): Promise<readonly SeriesRecord[]> {
  return (await sql<SeriesRecord>`${select(today)} where s.agency_id = ${scope.agencyId} and s.kind = 'meeting' order by s.ended_on is not null, s.name, s.id`.execute(tx)).rows;
}

/** One series of meetings. */
export async function findOneSeries(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly today: CivilDate }): Promise<SeriesRecord | undefined> {
  return (await sql<SeriesRecord>`${select(of.today)} where s.agency_id = ${scope.agencyId} and s.kind = 'meeting' and s.id = ${of.id}`.execute(tx)).rows[0];
}

const columns = (facts: SeriesFacts) => ({
  name: facts.name, recurrence: facts.rule, window_rule: facts.before ? 'before' : 'own', starts_on: facts.startsOn, begins_at: facts.beginsAt, place: facts.place, chair_post_id: facts.chairPostId, secretary_post_id: facts.secretaryPostId,
  participant_post_ids: sql<string[]>`${sql.val(facts.participantPostIds)}::uuid[]`, participants: facts.participants, contributor_unit_ids: sql<string[]>`${sql.val(facts.contributorUnitIds)}::uuid[]`, lead_days: facts.leadDays, due_days: facts.dueDays,
});

/** A new series of the agency's top unit. */
export async function insertSeries(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly facts: SeriesFacts; readonly now: Date }): Promise<void> {
  const top = sql<string>`(select id from unit where agency_id = ${scope.agencyId} and parent_id is null order by position, id limit 1)`;
  await tx.insertInto('series').values({ agency_id: scope.agencyId, id: of.id, kind: 'meeting', unit_id: top, template: 'T1', updated_at: of.now, ...columns(of.facts) }).execute();
}

/** Saves where nobody changed it meanwhile; answers whether it did. */
export async function saveSeries(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly facts: SeriesFacts; readonly seenVersion: number; readonly now: Date }): Promise<boolean> {
  const saved = await tx.updateTable('series').set({ ...columns(of.facts), version: of.seenVersion + 1, updated_at: of.now }).where('agency_id', '=', scope.agencyId).where('id', '=', of.id).where('version', '=', of.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** The last day of a series; answers whether the version was the one seen. */
export async function saveSeriesEnd(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly on: CivilDate; readonly seenVersion: number; readonly now: Date }): Promise<boolean> {
  const saved = await tx.updateTable('series').set({ ended_on: of.on, version: of.seenVersion + 1, updated_at: of.now }).where('agency_id', '=', scope.agencyId).where('id', '=', of.id).where('version', '=', of.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}
