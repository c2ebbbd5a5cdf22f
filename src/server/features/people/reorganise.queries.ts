import { lastHeirs, type ReorganisationKind } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { RouteInput } from '#contract/index.js';

/** A decision as it was sent, kept whole: the job that carries it out reads nothing else. */
export type Plan = RouteInput<'reorganise'>['body'];

export interface ReorganisationRow {
  readonly id: string;
  readonly kind: ReorganisationKind;
  readonly decision: string;
  readonly effectiveOn: string;
  readonly plan: Plan;
  readonly state: 'waiting' | 'running' | 'done';
  readonly taskCount: number;
  readonly movedCount: number;
  readonly madeByPostId: string | null;
  readonly by: string | null;
  readonly madeAt: Date;
  readonly doneAt: Date | null;
}

/** Decisions, the newest first, or one of them. */
export async function findReorganisations(tx: Tx, scope: AgencyScope, id?: string): Promise<readonly ReorganisationRow[]> {
  const found = await sql<ReorganisationRow>`
    select r.id, r.kind, r.decision, r.effective_on as "effectiveOn", r.plan, r.state, r.task_count as "taskCount", r.moved_count as "movedCount", r.made_by_post_id as "madeByPostId", p.name as by,
      r.made_at as "madeAt", r.done_at as "doneAt"
    from reorganisation r left join post o on o.agency_id = r.agency_id and o.id = r.made_by_post_id left join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where r.agency_id = ${scope.agencyId} and (${id ?? null}::uuid is null or r.id = ${id ?? null}::uuid) order by r.made_at desc, r.id limit 100`.execute(tx);
  return found.rows;
}

export async function insertReorganisation(tx: Tx, scope: AgencyScope, made: { readonly plan: Plan; readonly taskCount: number; readonly postId: string | null; readonly now: Date }): Promise<void> {
  const { plan } = made;
  await tx
    .insertInto('reorganisation')
    .values({
      agency_id: scope.agencyId, id: plan.id, kind: plan.kind, decision: plan.decision, effective_on: plan.effectiveOn, plan: JSON.stringify(plan), task_count: made.taskCount, made_by_post_id: made.postId, made_at: made.now,
    })
    .execute();
}

/** Decisions whose day has come and that are not carried out yet. */
export async function findDueReorganisations(tx: Tx, scope: AgencyScope, day: string): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`select id from reorganisation where agency_id = ${scope.agencyId} and state <> 'done' and effective_on <= ${day} order by effective_on, made_at, id`.execute(tx);
  return found.rows.map((row) => row.id);
}

export async function saveProgress(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly moved: number }): Promise<void> {
  await sql`update reorganisation set state = 'running', moved_count = moved_count + ${of.moved} where agency_id = ${scope.agencyId} and id = ${of.id} and state <> 'done'`.execute(tx);
}

export async function saveDone(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly now: Date }): Promise<void> {
  await sql`update reorganisation set state = 'done', done_at = ${of.now} where agency_id = ${scope.agencyId} and id = ${of.id} and state <> 'done'`.execute(tx);
}

/** Open tasks that one of the units leads or coordinates. */
export async function findTouchedTasks(tx: Tx, scope: AgencyScope, of: { readonly unitIds: readonly string[]; readonly as: 'lead' | 'any'; readonly limit: number }): Promise<readonly string[]> {
  const units = sql`${sql.val(of.unitIds)}::uuid[]`;
  const led = sql`select id from task where agency_id = ${scope.agencyId} and is_open and lead_unit_id = any(${units})`;
  const supported = sql`select t.id from party p join task t on t.agency_id = p.agency_id and t.id = p.task_id and t.is_open where p.agency_id = ${scope.agencyId} and p.role = 'support' and p.valid_to is null and p.unit_id = any(${units})`;
  const found = await sql<{ id: string }>`select id from (${of.as === 'lead' ? led : sql`${led} union ${supported}`}) touched order by id limit ${of.limit}`.execute(tx);
  return found.rows.map((row) => row.id);
}

export interface HeldPost {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly unitId: string;
  readonly title: string;
  readonly roles: readonly string[];
  readonly rank: number;
  readonly validFrom: string;
}

/** Posts in some units that are held on a day. */
export async function findPostsIn(tx: Tx, scope: AgencyScope, of: { readonly unitIds: readonly string[]; readonly day: string }): Promise<readonly HeldPost[]> {
  const found = await sql<HeldPost>`
    select o.id, o.person_id as "personId", p.name as "personName", o.unit_id as "unitId", o.title, o.roles, o.rank, o.valid_from as "validFrom"
    from post o join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where o.agency_id = ${scope.agencyId} and o.unit_id = any(${sql.val(of.unitIds)}::uuid[]) and (o.valid_to is null or o.valid_to >= ${of.day}) order by o.unit_id, o.rank, p.name_sort, o.id`.execute(tx);
  return found.rows;
}

/** The post that a decision gave to the holder of another, with its unit. */
export async function findNextPost(tx: Tx, scope: AgencyScope, postId: string): Promise<{ readonly id: string; readonly unitId: string } | undefined> {
  const found = await sql<{ id: string; unitId: string }>`select id, unit_id as "unitId" from post where agency_id = ${scope.agencyId} and former_post_id = ${postId} order by valid_from desc limit 1`.execute(tx);
  return found.rows[0];
}

/** Whether a post sits in one of these units. */
export async function sitsIn(tx: Tx, scope: AgencyScope, of: { readonly postId: string; readonly unitIds: readonly string[] }): Promise<boolean> {
  const found = await sql`select 1 from post where agency_id = ${scope.agencyId} and id = ${of.postId} and unit_id = any(${sql.val(of.unitIds)}::uuid[])`.execute(tx);
  return found.rows.length > 0;
}

export interface Closing {
  readonly unitIds: readonly string[];
  readonly heirId: string | null;
  readonly afterIds: readonly string[];
  readonly kind: 'merged_into' | 'split_into' | 'renamed';
  readonly effectiveOn: string;
  readonly validTo: string;
}

/** Locks the units, so that nothing new is given to them until the transaction ends. */
export async function lockUnits(tx: Tx, scope: AgencyScope, unitIds: readonly string[]): Promise<void> {
  await sql`select id from unit where agency_id = ${scope.agencyId} and id = any(${sql.val(unitIds)}::uuid[]) order by id for update`.execute(tx);
}

/** The units end; what comes after is linked, takes the units below, and is known by their names too. */
export async function closeUnits(tx: Tx, scope: AgencyScope, closing: Closing): Promise<void> {
  const units = sql`${sql.val(closing.unitIds)}::uuid[]`;
  await sql`update unit set valid_to = ${closing.validTo} where agency_id = ${scope.agencyId} and id = any(${units}) and valid_to is null`.execute(tx);
  const links = closing.unitIds.flatMap((from) => closing.afterIds.map((to) => ({
    agency_id: scope.agencyId, id: newId(), from_unit_id: from, to_unit_id: to, kind: closing.kind, effective_on: closing.effectiveOn, is_main: to === closing.heirId,
  })));
  if (links.length > 0) await tx.insertInto('unit_link').values(links).execute();
  if (closing.heirId === null) return;
  await sql`update unit set parent_id = ${closing.heirId} where agency_id = ${scope.agencyId} and parent_id = any(${units}) and id <> ${closing.heirId} and not (id = any(${units}))`.execute(tx);
  await sql`
    update unit set aliases = aliases || array(
      select distinct former.name from (
        select name from unit where agency_id = ${scope.agencyId} and id = any(${units}) union select short_name from unit where agency_id = ${scope.agencyId} and id = any(${units})
        union select unnest(aliases) from unit where agency_id = ${scope.agencyId} and id = any(${units})) former
      where former.name <> '' and former.name <> all (unit.aliases || unit.name || unit.short_name)
        and not exists (select from unit other where other.agency_id = ${scope.agencyId} and other.valid_to is null and other.id <> unit.id and former.name = any (other.aliases || other.name || other.short_name)))
    where agency_id = ${scope.agencyId} and id = ${closing.heirId}`.execute(tx);
}

/** A series of meetings or reports, with the units that it asks. */
export interface AskingSeries {
  readonly id: string;
  readonly contributorUnitIds: readonly string[];
  readonly outline: readonly { readonly unitIds: readonly string[] }[];
}

/** The series that ask one of these units for something. */
export async function findSeriesAsking(tx: Tx, scope: AgencyScope, unitIds: readonly string[]): Promise<readonly AskingSeries[]> {
  const ids = sql.val(unitIds);
  return (await sql<AskingSeries>`
    select id, contributor_unit_ids as "contributorUnitIds", outline from series
    where agency_id = ${scope.agencyId} and ended_on is null and (contributor_unit_ids && ${ids}::uuid[] or exists (select from jsonb_array_elements(outline) section where section->'unitIds' ?| ${ids}::text[]))
    order by id for update`.execute(tx)).rows;
}

/** Saves whom a series asks; who had its form open is told that it was changed. */
export async function saveSeriesAsking(tx: Tx, scope: AgencyScope, { id, contributorUnitIds, outline }: AskingSeries): Promise<void> {
  await sql`update series set contributor_unit_ids = ${sql.val(contributorUnitIds)}::uuid[], outline = ${JSON.stringify(outline)}::jsonb, version = version + 1 where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
}

/** Who presides, writes down and takes part goes on by the post that took the place of one in these units. */
export async function followPostsInSeries(tx: Tx, scope: AgencyScope, unitIds: readonly string[]): Promise<void> {
  await sql`
    with next as (
      select o.id, n.id as next_id from post o join post n on n.agency_id = o.agency_id and n.former_post_id = o.id
      where o.agency_id = ${scope.agencyId} and o.unit_id = any(${sql.val(unitIds)}::uuid[]))
    update series s set
      chair_post_id = coalesce((select next_id from next where next.id = s.chair_post_id), s.chair_post_id), secretary_post_id = coalesce((select next_id from next where next.id = s.secretary_post_id), s.secretary_post_id),
      participant_post_ids = array(select coalesce(next.next_id, p.id) from unnest(s.participant_post_ids) with ordinality p(id, place) left join next on next.id = p.id order by p.place), version = s.version + 1
    where s.agency_id = ${scope.agencyId} and s.ended_on is null and array[s.chair_post_id, s.secretary_post_id] || s.participant_post_ids && array(select id from next)`.execute(tx);
}

/** Open tasks of units that are over, with the unit that took the place of theirs. */
export async function findStragglers(tx: Tx, scope: AgencyScope, day: string): Promise<readonly { readonly taskId: string; readonly nextUnitId: string }[]> {
  const found = await sql<{ taskId: string; nextUnitId: string }>`
    select t.id as "taskId", l.to_unit_id as "nextUnitId" from unit u
    join unit_link l on l.agency_id = u.agency_id and l.from_unit_id = u.id and l.is_main
    join task t on t.agency_id = u.agency_id and t.lead_unit_id = u.id and t.is_open
    where u.agency_id = ${scope.agencyId} and u.valid_to < ${day} order by t.id`.execute(tx);
  return found.rows;
}

/** The unit that took over the figures of each past one, over any number of decisions; a unit that is over without one that followed is not among them. */
export async function heirsOf(tx: Tx, scope: AgencyScope): Promise<ReadonlyMap<string, string>> {
  const found = await sql<{ from: string; to: string }>`select from_unit_id as "from", to_unit_id as "to" from unit_link where agency_id = ${scope.agencyId} and is_main order by effective_on, id`.execute(tx);
  return lastHeirs(new Map(found.rows.map(({ from, to }) => [from, to])));
}

/** The units whose figures some units have today: themselves, those that became them, and not those below them whose work went elsewhere. `askedId` stays, past or not. */
export async function unitsOfToday(tx: Tx, scope: AgencyScope, { askedId, unitIds }: { readonly askedId: string; readonly unitIds: readonly string[] }): Promise<readonly string[]> {
  const heirs = await heirsOf(tx, scope);
  const asked = new Set(unitIds);
  const own = unitIds.filter((id) => id === askedId || asked.has(heirs.get(id) ?? id));
  return [...new Set([...own, ...(await withFormerUnits(tx, scope, own))])];
}

/** Units with everything that became them, over any number of decisions: each past unit counts for the one that took its figures. */
export async function withFormerUnits(tx: Tx, scope: AgencyScope, unitIds: readonly string[]): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    with recursive lineage as (
      select unnest(${sql.val(unitIds)}::uuid[]) as id
      union select l.from_unit_id from unit_link l join lineage on lineage.id = l.to_unit_id where l.agency_id = ${scope.agencyId} and l.is_main
    ) select id from lineage`.execute(tx);
  return found.rows.map((row) => row.id);
}
