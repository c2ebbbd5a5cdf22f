import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { TaskFilter } from '#contract/index.js';
import { refuse } from '../../refused.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { together } from '../../database/together.js';
import { findPlaced, findTasks, type Placed, type TaskRecord } from './queries.js';
import { findPlacedLines, type LineRecord } from './line.queries.js';
import { unitsOfToday } from '../people/reorganise.queries.js';
import { filterCondition, partsOfFilter, type ReadyFilter, type TaskLens, visibleCondition } from './filter.queries.js';

export type TaskSort = 'due' | 'newest' | 'relevance';

export interface PageRequest {
  readonly sort?: TaskSort | undefined;
  readonly cursor?: string | undefined;
  /** The last row that belongs to the page, by its key: a page that was read before is read again between the same two places. */
  readonly until?: string | undefined;
  readonly limit: number;
  /** A further condition over `task t`, beside the filter. */
  readonly also?: RawBuilder<SqlBool>;
}

export interface Page<R = TaskRecord> {
  readonly records: readonly R[];
  readonly nextCursor: string | null;
}

/** A filter with its unit as the list of units meant: itself, or itself and all below it, or also those that became them. */
export async function readyFilter(tx: Tx, scope: AgencyScope, filter: TaskFilter): Promise<ReadyFilter> {
  const { unitId, below, former, ...rest } = filter;
  if (unitId === undefined) return rest;
  const unitIds = below === true ? await unitAndBelow(tx, scope, unitId) : [unitId];
  return { ...rest, unitIds: former === true ? await unitsOfToday(tx, scope, { askedId: unitId, unitIds }) : unitIds };
}

/** A unit and every unit below it, whatever the day: tasks of a closed unit still belong there. */
export async function unitAndBelow(tx: Tx, scope: AgencyScope, unitId: string): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`
    with recursive below as (
      select id from unit where agency_id = ${scope.agencyId} and id = ${unitId}
      union select u.id from unit u join below b on u.parent_id = b.id where u.agency_id = ${scope.agencyId}
    ) select id from below`.execute(tx);
  return found.rows.map((row) => row.id);
}

const OPEN_STATES: readonly NonNullable<TaskFilter['state']>[] = ['open', 'assigned', 'returned', 'active', 'submitted', 'paused'];
const OPEN_TIMELINESS: readonly NonNullable<TaskFilter['timeliness']>[] = ['on_track', 'due_soon', 'overdue'];

const hasWords = (filter: ReadyFilter): boolean => filter.q !== undefined && filter.q.trim() !== '';

/** Open work by due day, what was searched by likeness, everything else newest first. */
export function defaultSort(filter: ReadyFilter): TaskSort {
  if (hasWords(filter)) return 'relevance';
  const open = (filter.state !== undefined && OPEN_STATES.includes(filter.state)) || (filter.timeliness !== undefined && OPEN_TIMELINESS.includes(filter.timeliness));
  return open || filter.waiting !== undefined || filter.attention !== undefined || filter.mine === true ? 'due' : 'newest';
}

/** How many tasks a filter means, those included that the person may not see: they appear as a number and nothing else. */
export async function countTasks(tx: Tx, filter: ReadyFilter, lens: TaskLens): Promise<number> {
  const counts = partsOfFilter(filter, lens).map((part) => sql`(select count(*) from task t where ${part})`);
  const found = await sql<{ total: number }>`select (${sql.join(counts, sql` + `)})::int as total`.execute(tx);
  return found.rows[0]?.total ?? 0;
}

/** One page of what the person may see, with the key where the next page starts. Never the same task twice while tasks change. */
export async function pageOfTasks(tx: Tx, filter: ReadyFilter, lens: TaskLens, request: PageRequest): Promise<Page> {
  const { where, sort, statement } = asked(filter, lens, request);
  return pageOf(await findPlaced(tx, lens.scope, statement(sql`(select * from task t where ${where})`)), sort, request.limit);
}

/** The same as lines of text, which take a fraction of the memory. */
export async function pageOfLines(tx: Tx, filter: ReadyFilter, lens: TaskLens, request: PageRequest): Promise<Page<LineRecord>> {
  const { where, sort, statement } = asked(filter, lens, request);
  return pageOf(await findPlacedLines(tx, lens.scope, statement(sql`(select * from task t where ${where})`)), sort, request.limit);
}

/** A page with the total of its filter. Words are looked up once for both; without words the two are answered by different indexes. */
export async function pageWithTotal(tx: Tx, filter: ReadyFilter, lens: TaskLens, request: PageRequest): Promise<Page & { readonly total: number }> {
  if (!hasWords(filter)) {
    const [page, total] = await together([pageOfTasks(tx, filter, lens, request), countTasks(tx, filter, lens)]);
    return { ...page, total };
  }
  const { where, sort, statement } = asked(filter, lens, request);
  const found = await sql<{ total: number; page: readonly PageRow[] }>`
    with hits as materialized (select t.id, t.is_open, t.created_at, t.due_on from task t where ${where})
    select (select count(*)::int from hits) as total, (select coalesce(jsonb_agg(jsonb_build_object('id', shown.id, 'keys', shown.keys)), '[]') from (${statement(sql`hits`)}) shown) as page`.execute(tx);
  const { total, page } = found.rows[0] ?? { total: 0, page: [] };
  const keys = new Map(page.map((row) => [row.id, row.keys]));
  const records = await findTasks(tx, lens.scope, [...keys.keys()]);
  return { ...pageOf(records.map((record) => ({ record, keys: keys.get(record.id) ?? [] })), sort, request.limit), total };
}

interface Asked {
  readonly where: RawBuilder<SqlBool>;
  readonly sort: TaskSort;
  /** The page out of a relation of tasks. */
  readonly statement: (tasks: RawBuilder<unknown>) => RawBuilder<PageRow>;
}

function asked(filter: ReadyFilter, lens: TaskLens, request: PageRequest): Asked {
  const sort = request.sort ?? defaultSort(filter);
  const where = sql<SqlBool>`${filterCondition(filter, lens)} and ${visibleCondition(lens.actor)} and ${request.also ?? sql<SqlBool>`true`}`;
  const page = { keys: cursorKeys(request.cursor, sort), until: cursorKeys(request.until, sort), limit: request.limit + 1 };
  return { where, sort, statement: (tasks) => (sort === 'due' ? byDue(tasks, page) : byAge(tasks, { ...page, byOpen: sort === 'relevance' })) };
}

function pageOf<R>(rows: readonly Placed<R>[], sort: TaskSort, limit: number): Page<R> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  return { records: shown.map(({ record }) => record), nextCursor: rows.length > limit && last !== undefined ? cursorOf(sort, last.keys) : null };
}

interface PageRow {
  readonly id: string;
  readonly keys: Keys;
}

type Keys = readonly (string | null)[];
interface Part {
  /** The place after which the page begins, and the one with which it ends. */
  readonly keys: Keys | null;
  readonly until: Keys | null;
  readonly limit: number;
}

// Two ranges of one index, dated and undated: a single condition over both would make the second half of a long list read the first again.
// The undated ones too are ordered by the day that they have not, or the planner walks through all tasks by id.
function byDue(tasks: RawBuilder<unknown>, { keys, until, limit }: Part): RawBuilder<PageRow> {
  const [due, id] = keys ?? [];
  const [lastDue, lastId] = until ?? [];
  const afterDated = due === undefined ? sql`true` : due === null ? sql`false` : sql`(t.due_on, t.id) > (${due}::date, ${id}::uuid)`;
  const afterUndated = due === null ? sql`t.id > ${id}::uuid` : sql`true`;
  const toDated = lastDue === undefined || lastDue === null ? sql`true` : sql`(t.due_on, t.id) <= (${lastDue}::date, ${lastId}::uuid)`;
  const toUndated = lastDue === undefined ? sql`true` : lastDue === null ? sql`t.id <= ${lastId}::uuid` : sql`false`;
  return sql`
    select id, array[due_on::text, id::text] as keys from (
      (select 0 as part, t.due_on, t.id from ${tasks} t where t.due_on is not null and ${afterDated} and ${toDated} order by t.due_on, t.id limit ${sql.lit(limit)})
      union all
      (select 1 as part, t.due_on, t.id from ${tasks} t where t.due_on is null and ${afterUndated} and ${toUndated} order by t.due_on, t.id limit ${sql.lit(limit)})
    ) both_parts order by part, due_on, id limit ${sql.lit(limit)}`;
}

function byAge(tasks: RawBuilder<unknown>, { keys, until, limit, byOpen }: Part & { readonly byOpen: boolean }): RawBuilder<PageRow> {
  const columns = byOpen ? sql`(t.is_open, t.created_at, t.id)` : sql`(t.created_at, t.id)`;
  const place = ([open, at, id]: Keys): RawBuilder<unknown> => (byOpen ? sql`(${open}::boolean, ${at}::timestamptz, ${id}::uuid)` : sql`(${at}::timestamptz, ${id}::uuid)`);
  const after = keys === null ? sql`true` : sql`${columns} < ${place(keys)}`;
  const to = until === null ? sql`true` : sql`${columns} >= ${place(until)}`;
  const order = byOpen ? sql`t.is_open desc, t.created_at desc, t.id desc` : sql`t.created_at desc, t.id desc`;
  return sql`select t.id, array[t.is_open::text, t.created_at::text, t.id::text] as keys from ${tasks} t where ${after} and ${to} order by ${order} limit ${sql.lit(limit)}`;
}

function cursorOf(sort: TaskSort, keys: Keys): string {
  return Buffer.from(JSON.stringify([sort, ...keys])).toString('base64url');
}

const KEY_FORMS: Readonly<Record<TaskSort, readonly RegExp[]>> = {
  due: [/^\d{4}-\d{2}-\d{2}$/, /^[0-9a-f-]{36}$/],
  newest: [/^(true|false)$/, /^[\d .:+-]{10,40}$/, /^[0-9a-f-]{36}$/],
  relevance: [/^(true|false)$/, /^[\d .:+-]{10,40}$/, /^[0-9a-f-]{36}$/],
};

/** The keys of a cursor; one of another sort or not ours is refused, because it would silently skip tasks. */
function cursorKeys(cursor: string | undefined, sort: TaskSort): Keys | null {
  if (cursor === undefined) return null;
  const [of, ...keys] = parsed(cursor);
  const forms = KEY_FORMS[sort];
  const fits = of === sort && keys.length === forms.length && keys.every((key, index) => (key === null ? sort === 'due' && index === 0 : typeof key === 'string' && forms[index]?.test(key) === true));
  return fits ? (keys as Keys) : refuse('common.invalid', { detail: 'cursor' });
}

function parsed(cursor: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}
