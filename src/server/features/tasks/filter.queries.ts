import { type TaskFilter, Deadline } from '#contract/index.js';
import { ACTS, type Actor, addDays, type Attention, ATTENTIONS, type CivilDate, isLongPeriod, MOVES, type SearchTerms, searchTerms, type TaskRules, type Timeliness } from '#core/index.js';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import { tsqueryOf } from '../../database/lexemes.js';
import type { AgencyScope } from '../../database/scope.js';

/** From where a filter is read: whose tasks, on which day, by which rules, and by whom. */
export interface TaskLens {
  readonly scope: AgencyScope;
  readonly actor: Actor;
  readonly today: CivilDate;
  readonly rules: TaskRules;
}

/** A filter whose unit is already the list of units that it means. */
export interface ReadyFilter extends Omit<TaskFilter, 'unitId' | 'below' | 'former'> {
  readonly unitIds?: readonly string[] | undefined;
}

type Condition = RawBuilder<SqlBool>;

// Said again, so that the index of those that have one is known to hold them.
const HAS_PROGRAMME = sql<SqlBool>`t.programme <> ''`;

/** A name that is filtered by, as the row has it. */
const named = (asked: string): string => (asked === NONE ? '' : asked);

const ids = (values: readonly string[]): RawBuilder<unknown> => sql`${sql.val(values)}::uuid[]`;
const day = (value: CivilDate): RawBuilder<unknown> => sql`${value}::date`;

/** Joins conditions with AND; none is true. */
export function all(conditions: readonly Condition[]): Condition {
  return conditions.length === 0 ? sql<SqlBool>`true` : sql<SqlBool>`(${sql.join(conditions, sql` and `)})`;
}

// The precisions that warn earlier are asked of core, not listed again.
const LONG_PRECISIONS = Deadline.shape.precision.options.filter((precision) => isLongPeriod({ phrase: '', bound: 'within', anchor: null, from: null, to: null, precision, source: 'own' }));
const isLong = sql<SqlBool>`coalesce(t.deadline->>'bound' = 'within' and t.deadline->>'precision' = any(${sql.val(LONG_PRECISIONS)}::text[]), false)`;

/** An open task, or a draft of one: what can be late. */
const unfinished = sql<SqlBool>`(t.is_open or t.state = 'draft')`;

/** The last day that still counts as soon for a task of table `t`. */
function soonEnd({ today, rules }: LensDay): RawBuilder<unknown> {
  return sql`case when ${isLong} then ${day(addDays(today, rules.soonDaysForPeriods))} else ${day(addDays(today, rules.soonDays))} end`;
}

type LensDay = Pick<TaskLens, 'today' | 'rules'>;

/** How an open task stands, where it is known to be open: without the column of the state, so that an index alone can answer. */
export function openTimelinessCondition(kind: 'undated' | 'overdue' | 'due_soon' | 'on_track', lens: LensDay): Condition {
  const { today, rules } = lens;
  const running = sql<SqlBool>`t.state <> 'paused'`;
  switch (kind) {
    case 'undated':
      return sql<SqlBool>`${running} and t.due_on is null`;
    case 'overdue':
      // What was handed in stands as it was on that day.
      return sql<SqlBool>`${running} and t.due_on < ${day(today)} and (t.submitted_on is null or t.due_on < t.submitted_on)`;
    case 'due_soon':
      // The widest range stands apart from the look into the deadline, so that an index finds the rows.
      return sql<SqlBool>`${running} and t.submitted_on is null and t.due_on >= ${day(today)} and t.due_on <= ${day(addDays(today, Math.max(rules.soonDays, rules.soonDaysForPeriods)))} and t.due_on <= ${soonEnd(lens)}`;
    case 'on_track':
      return sql<SqlBool>`${running} and (t.due_on >= ${day(today)} and (t.submitted_on is not null or t.due_on > ${soonEnd(lens)}) or t.due_on >= t.submitted_on)`;
  }
}

/** The SQL twin of core `timeliness`, the only one; a test holds the two equal over random tasks. */
export function timelinessCondition(kind: Timeliness, lens: LensDay): Condition {
  switch (kind) {
    case 'paused':
      return sql<SqlBool>`t.state = 'paused'`;
    case 'undated':
      return sql<SqlBool>`(t.due_on is null or t.state = 'cancelled') and t.state <> 'paused'`;
    case 'overdue':
    case 'due_soon':
    case 'on_track':
      return sql<SqlBool>`${unfinished} and ${openTimelinessCondition(kind, lens)}`;
    case 'on_time':
      return sql<SqlBool>`t.state = 'done' and t.due_on is not null and t.closed_on <= t.due_on`;
    case 'late':
      return sql<SqlBool>`t.state = 'done' and t.due_on is not null and t.closed_on > t.due_on`;
  }
}

function stateCondition(state: NonNullable<TaskFilter['state']>): Condition {
  switch (state) {
    case 'all':
      return sql<SqlBool>`true`;
    case 'open':
      return sql<SqlBool>`t.is_open`;
    case 'closed':
      return sql<SqlBool>`t.closed_on is not null`;
    case 'draft':
      return sql<SqlBool>`t.state = 'draft'`;
    case 'done':
    case 'cancelled':
      return sql<SqlBool>`t.closed_on is not null and t.state = ${state}`;
    case 'assigned':
    case 'returned':
    case 'active':
    case 'submitted':
    case 'paused':
      return sql<SqlBool>`t.is_open and t.state = ${state}`;
  }
}

/** The SQL twin of core `officialClass`, of the four that are counted: neither drafts nor what was cancelled, and soon is in time. */
function officialCondition(official: NonNullable<TaskFilter['official']>, lens: TaskLens): Condition {
  switch (official) {
    case 'on_time':
    case 'late':
      return timelinessCondition(official, lens);
    case 'overdue':
      return sql<SqlBool>`(t.is_open and ${openTimelinessCondition('overdue', lens)})`;
    case 'none':
      return sql<SqlBool>`(${officialKey(lens)} = '')`;
    case 'on_track':
      return sql<SqlBool>`(t.is_open and (${openTimelinessCondition('on_track', lens)} or ${openTimelinessCondition('due_soon', lens)}))`;
  }
}

// Drafts are asked for by their state; without them the indexes of open tasks answer.
const OF_OPEN_TASKS: readonly Timeliness[] = ['overdue', 'due_soon', 'on_track', 'paused'];

/** Tasks that stand so, within the state that a filter asks for. */
export function standingCondition(timeliness: Timeliness, { state }: ReadyFilter, lens: TaskLens): Condition {
  const stands = timelinessCondition(timeliness, lens);
  return state === undefined && OF_OPEN_TASKS.includes(timeliness) ? sql<SqlBool>`t.is_open and ${stands}` : stands;
}

/** The official class of a task as a text; empty where it counts in none. */
export function officialKey(lens: LensDay): RawBuilder<string> {
  return sql<string>`case when t.state in ('draft', 'cancelled') then '' when ${timelinessCondition('overdue', lens)} then 'overdue' when ${timelinessCondition('on_track', lens)} or ${timelinessCondition('due_soon', lens)} then 'on_track'
    when ${timelinessCondition('on_time', lens)} then 'on_time' when ${timelinessCondition('late', lens)} then 'late' else '' end`;
}

function waitingCondition(waiting: NonNullable<TaskFilter['waiting']>): Condition {
  // A request stays with a task that was handed in or paused since, but nobody can answer it there: it does not wait.
  const request = sql<SqlBool>`(t.is_open and t.open_request is not null and t.state = any(${sql.val(MOVES.grant_request.from)}::text[]))`;
  // What was handed in is open; its index says no more than that it was.
  const confirmation = sql<SqlBool>`t.state = 'submitted'`;
  const instruction = sql<SqlBool>`(t.is_open and t.escalated_on is not null)`;
  switch (waiting) {
    case 'request':
      return request;
    case 'extension':
      return sql<SqlBool>`(${request} and t.open_request->>'kind' = 'extend')`;
    case 'confirmation':
      return confirmation;
    case 'instruction':
      return instruction;
    case 'decision':
      return sql<SqlBool>`(${request} or ${confirmation} or ${instruction})`;
  }
}

/** The tasks of a filter in parts that have none in common, where the parts have indexes that the whole has not: what waits for a decision waits in three ways. */
export function partsOfFilter(filter: ReadyFilter, lens: TaskLens): readonly Condition[] {
  const { waiting, ...rest } = filter;
  if (waiting !== 'decision') return [filterCondition(filter, lens)];
  const [request, confirmation, instruction] = [waitingCondition('request'), waitingCondition('confirmation'), waitingCondition('instruction')];
  // A request waits only where nothing was handed in.
  return [request, confirmation, sql<SqlBool>`(${instruction} and not ${request} and not ${confirmation})`].map((part) => all([filterCondition(rest, lens), part]));
}

/** The day on which anybody last wrote anything to a task, as core `staleSince` is asked. */
const touchedOn = sql`coalesce((select e.occurred_on from entry e where e.agency_id = t.agency_id and e.task_id = t.id order by e.ordinal desc limit 1), t.opened_on, t.created_at::date)`;

/** The SQL twin of core `attentionOf`; a test holds the two equal. */
function attentionCondition(attention: Attention | 'any', lens: LensDay): Condition {
  const { today, rules } = lens;
  switch (attention) {
    case 'overdue':
    case 'due_soon':
      return sql<SqlBool>`(t.is_open and ${openTimelinessCondition(attention, lens)})`;
    case 'stale':
      return sql<SqlBool>`(t.is_open and t.due_on is null and t.state <> 'paused' and t.class <> 'orientation'
        and ${touchedOn} + case t.class when 'ongoing' then ${rules.standingStaleDays}::int else ${rules.staleDays}::int end <= ${day(today)})`;
    case 'request':
      return waitingCondition('request');
    case 'obstacle':
      return sql<SqlBool>`(t.is_open and t.escalated_on is not null)`;
    case 'any':
      return sql<SqlBool>`(t.is_open and (${sql.join(ATTENTIONS.map((each) => attentionCondition(each, lens)), sql` or `)}))`;
  }
}

/** Whose work the person answers for: units they head, or only the posts they hold. */
export function mineOf(actor: Actor): { readonly scope: 'unit' | 'person'; readonly unitIds: readonly string[]; readonly postIds: readonly string[] } {
  const unitIds = actor.posts.flatMap((post) => (post.roles.includes('head') ? post.unitIdsBelow : []));
  return { scope: unitIds.length > 0 ? 'unit' : 'person', unitIds, postIds: actor.posts.map((post) => post.postId) };
}

function mineCondition(actor: Actor): Condition {
  const mine = mineOf(actor);
  const byPost = sql<SqlBool>`t.lead_post_id = any(${ids(mine.postIds)})`;
  return mine.scope === 'person' ? byPost : sql<SqlBool>`(${byPost} or t.lead_unit_id = any(${ids(mine.unitIds)}))`;
}

/** What the person ordered: by a post that they hold or act for, by giving it out, or by signing the agency's own document that orders it. */
function givenCondition({ actor, scope }: TaskLens): Condition {
  const posts = ids(actor.posts.map((post) => post.postId));
  // As lists, so that each is walked once by its own index.
  return sql<SqlBool>`(t.assigner_post_id = any(${posts})
    or t.id = any(array(select e.task_id from entry e where e.agency_id = ${scope.agencyId} and e.by_post_id = any(${posts}) and e.kind = 'link' and e.ordinal = 1))
    or t.document_id = any(array(select d.id from document d join person p on p.agency_id = d.agency_id and p.id = ${actor.personId} where d.agency_id = ${scope.agencyId} and d.direction = 'internal' and d.signing->0->>'name' = p.name)))`;
}

/** The SQL twin of core `may(actor, 'task.read', task)`; a test holds the two equal. */
export function visibleCondition(actor: Actor): Condition {
  const reading = actor.posts.flatMap((post) => post.roles.map((role) => ({ post, role, reach: ACTS['task.read'][role] })).filter(({ reach }) => reach !== undefined));
  if (reading.some(({ reach }) => reach === 'agency')) return sql<SqlBool>`true`;
  const postIds = reading.map(({ post }) => post.postId);
  const unitIds = [...new Set(reading.flatMap(({ post }) => (post.roles.some((role) => role === 'head' || role === 'leader' || role === 'peer') ? post.unitIdsBelow : [])))];
  const party = sql<SqlBool>`(t.lead_post_id = any(${ids(postIds)}) or t.assigner_post_id = any(${ids(postIds)}) or t.lead_unit_id = any(${ids(unitIds)}) or exists (
    select from party p where p.agency_id = t.agency_id and p.task_id = t.id and p.role = 'support' and p.valid_to is null and p.unit_id = any(${ids(unitIds)})))`;
  return reading.some(({ reach }) => reach === 'open') ? sql<SqlBool>`(not t.restricted or ${party})` : party;
}

/** The last word is still being typed: it matches what starts with it. */
const query = (words: readonly string[]): string => tsqueryOf([words], true);

const LONGEST_SEARCH = 30;
/** The filter for tasks that name nobody who ordered them, or no programme. */
export const NONE = '-';

/** Tasks whose words hold the query, by adjacent syllables; with the marks as typed, or any where none were typed. */
export function searchCondition(text: string): Condition {
  const terms = searchTerms(text);
  if (terms.syllables.length === 0) return sql<SqlBool>`true`;
  // As a list, so that the index of tasks is walked once; a join would enter it anew for each hit.
  return sql<SqlBool>`t.id = any(array(select hit from ${hits(terms)} hit))`;
}

function hits(terms: SearchTerms): RawBuilder<unknown> {
  if (terms.pairs.length === 0) return sql`task_ids_by_syllables(${query(terms.syllables)}::tsquery)`;
  if (terms.accentedPairs.length > 0) return sql`task_ids_by_accented_pairs(${query(terms.accentedPairs.slice(0, LONGEST_SEARCH))}::tsquery)`;
  return sql`task_ids_by_pairs(${query(terms.pairs.slice(0, LONGEST_SEARCH))}::tsquery)`;
}

/**
 * The where clause of a filter over `task t`: the only one, behind lists, totals, the overview's figures, "mine" and reports, so that a number
 * and its list cannot differ. What the person may not see is not excluded here: a restricted task still counts as a number (model 7.6, 13).
 */
export function filterCondition(filter: ReadyFilter, lens: TaskLens): Condition {
  const conditions: Condition[] = [sql<SqlBool>`t.agency_id = ${lens.scope.agencyId}`];
  const add = <T>(value: T | undefined, condition: (value: T) => Condition): void => {
    if (value !== undefined) conditions.push(condition(value));
  };
  add(filter.state, stateCondition);
  add(filter.timeliness, (kind) => standingCondition(kind, filter, lens));
  add(filter.unitIds, (unitIds) => (unitIds.length === 1 ? sql<SqlBool>`t.lead_unit_id = ${unitIds[0]}` : sql<SqlBool>`t.lead_unit_id = any(${ids(unitIds)})`));
  add(filter.documentId, (documentId) => sql<SqlBool>`t.document_id = ${documentId}`);
  add(filter.officerPostId, (postId) => sql<SqlBool>`t.lead_post_id = ${postId}`);
  add(filter.waiting, waitingCondition);
  add(filter.dueFrom, (from) => sql<SqlBool>`t.due_on >= ${day(from)}`);
  add(filter.dueTo, (to) => sql<SqlBool>`t.due_on <= ${day(to)}`);
  add(filter.closedFrom, (from) => sql<SqlBool>`t.closed_on >= ${day(from)}`);
  add(filter.closedTo, (to) => sql<SqlBool>`t.closed_on <= ${day(to)}`);
  add(filter.attention, (attention) => attentionCondition(attention, lens));
  add(filter.openedFrom, (from) => sql<SqlBool>`t.opened_on >= ${day(from)}`);
  add(filter.openedTo, (to) => sql<SqlBool>`t.opened_on <= ${day(to)}`);
  add(filter.undated, (undated) => sql<SqlBool>`(t.due_on is null) = ${undated}`);
  add(filter.direct, (direct) => sql<SqlBool>`(t.document_id is null) = ${direct}`);
  add(filter.official, (official) => officialCondition(official, lens));
  add(filter.key, (isKey) => sql<SqlBool>`t.is_key = ${isKey}`);
  add(filter.dunned, (dunned) => sql<SqlBool>`(t.dun_count > 0) = ${dunned}`);
  add(filter.dormant, (dormant) => (dormant ? sql<SqlBool>`(t.is_open and t.dormant)` : sql<SqlBool>`not t.dormant`));
  add(filter.restricted, (restricted) => sql<SqlBool>`t.restricted = ${restricted}`);
  // Who ordered it, and for which programme, is told by words, as below.
  add(filter.assigner, (assigner) => sql<SqlBool>`(t.assigner_text = ${named(assigner)} and ${visibleCondition(lens.actor)})`);
  add(filter.programme, (programme) => sql<SqlBool>`(t.programme = ${named(programme)} and ${programme === NONE ? sql<SqlBool>`true` : HAS_PROGRAMME} and ${visibleCondition(lens.actor)})`);
  if (filter.givenByMe === true) conditions.push(givenCondition(lens));
  add(filter.border, (side) => sql<SqlBool>`exists (select from border_pair bp where bp.agency_id = t.agency_id and bp.task_id = t.id and bp.ended_at is null and bp.side = ${side})`);
  if (filter.mine === true) conditions.push(mineCondition(lens.actor));
  // Words would tell what a restricted task is about, if only by whether it is counted.
  if (filter.q !== undefined && filter.q.trim() !== '') conditions.push(searchCondition(filter.q), visibleCondition(lens.actor));
  return all(conditions);
}
