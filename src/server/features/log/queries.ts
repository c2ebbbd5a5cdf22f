import { type Actor, type CivilDate, type EntryKind, may, type OfficeTopic } from '#core/index.js';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { EntryRecord } from '../tasks/detail.queries.js';
import { visibleCondition } from '../tasks/filter.queries.js';

/** Where a page of the log begins: after the line of this instant and id. */
export interface LogKey {
  readonly at: string;
  readonly id: string;
}

/** Whose lines: of one person, under whatever post, or of posts. */
export type Writers = { readonly personId: string; readonly postIds: readonly string[] } | { readonly postIds: readonly string[] } | null;

/** A filter as the database asks it. */
export interface LogQuery {
  readonly writers: Writers;
  /** Kinds of entries of tasks; none where only what was done beside tasks is meant. */
  readonly kinds: readonly EntryKind[];
  /** Topics beside tasks: some, every one (`null`), or none. */
  readonly topics: readonly OfficeTopic[] | null;
  readonly taskId: string | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly after: LogKey | null;
  readonly limit: number;
}

interface FoundKey {
  readonly id: string;
  readonly at: Date;
}

const uuids = (ids: readonly string[]): RawBuilder<unknown> => sql`${sql.val(ids)}::uuid[]`;

/** The days of a filter and the place where the page begins, over a relation with `at` and `id`. */
function within({ agencyId }: AgencyScope, { from, to, after }: LogQuery): RawBuilder<SqlBool> {
  const midnight = (day: CivilDate, plus: number): RawBuilder<unknown> => sql`(select (${day}::date + ${sql.lit(plus)})::timestamp at time zone a.time_zone from agency a where a.id = ${agencyId})`;
  return sql<SqlBool>`e.agency_id = ${agencyId}
    and ${from === null ? sql`true` : sql`e.at >= ${midnight(from, 0)}`} and ${to === null ? sql`true` : sql`e.at < ${midnight(to, 1)}`}
    and ${after === null ? sql`true` : sql`(e.at, e.id) < (${after.at}::timestamptz, ${after.id}::uuid)`}`;
}

/**
 * The newest lines of the logs of tasks that the actor may see. Kind by kind and writer by writer, each a walk along one index that ends at the limit: a
 * page costs the same at a thousand entries and at a million.
 */
export async function newestEntries(tx: Tx, scope: AgencyScope, { query, actor }: { readonly query: LogQuery; readonly actor: Actor }): Promise<readonly FoundKey[]> {
  if (query.kinds.length === 0) return [];
  const seesAll = may(actor, 'task.read', { agencyId: scope.agencyId, restricted: true });
  const seen = seesAll ? sql<SqlBool>`true` : sql<SqlBool>`exists (select from task t where t.agency_id = e.agency_id and t.id = e.task_id and ${visibleCondition(actor)})`;
  const kinds = sql`${sql.val(query.kinds)}::text[]`;
  const newest = (where: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select e.id, e.at from entry e where ${within(scope, query)} and ${where} and ${seen} order by e.at desc, e.id desc limit ${query.limit}`;
  const found = await sql<FoundKey>`select distinct id, at from (${entryWalks(query, { newest, kinds })}) walks order by at desc, id desc limit ${query.limit}`.execute(tx);
  return found.rows;
}

interface Walking {
  readonly newest: (where: RawBuilder<unknown>) => RawBuilder<unknown>;
  readonly kinds: RawBuilder<unknown>;
}

function entryWalks({ writers, taskId }: LogQuery, { newest, kinds }: Walking): RawBuilder<unknown> {
  const posts = writers === null ? null : uuids(writers.postIds);
  if (taskId !== null) {
    const by = posts === null ? sql`true` : sql`(e.by_post_id = any(${posts}) or e.on_behalf_of_post_id = any(${posts}))`;
    return newest(sql`e.task_id = ${taskId} and e.kind = any(${kinds}) and ${by}`);
  }
  if (posts === null) return sql`select w.id, w.at from unnest(${kinds}) k(kind) cross join lateral (${newest(sql`e.kind = k.kind`)}) w`;
  const own = sql`select w.id, w.at from unnest(${posts}) p(post) cross join unnest(${kinds}) k(kind) cross join lateral (${newest(sql`e.by_post_id = p.post and e.kind = k.kind`)}) w`;
  if (writers === null || !('personId' in writers)) return own;
  return sql`${own} union all select w.id, w.at from unnest(${posts}) p(post) cross join lateral (${newest(sql`e.on_behalf_of_post_id = p.post and e.kind = any(${kinds})`)}) w`;
}

/** The newest lines of what was done beside tasks. */
export async function newestOfficeEntries(tx: Tx, scope: AgencyScope, query: LogQuery): Promise<readonly FoundKey[]> {
  const { topics, writers } = query;
  if (query.taskId !== null || topics?.length === 0) return [];
  const newest = (where: RawBuilder<unknown>): RawBuilder<unknown> =>
    sql`select e.id, e.at from agency_entry e where ${within(scope, query)} and ${where} order by e.at desc, e.id desc limit ${query.limit}`;
  const topic = topics === null ? sql`true` : sql`e.topic = any(${sql.val(topics)}::text[])`;
  const walks = writers === null ? officeWalks(topics, newest)
    : 'personId' in writers ? newest(sql`e.by_person_id = ${writers.personId} and ${topic}`)
      : sql`select w.id, w.at from unnest(${uuids(writers.postIds)}) p(post) cross join lateral (${newest(sql`e.by_post_id = p.post and ${topic}`)}) w`;
  const found = await sql<FoundKey>`select id, at from (${walks}) walks order by at desc, id desc limit ${query.limit}`.execute(tx);
  return found.rows;
}

function officeWalks(topics: LogQuery['topics'], newest: Walking['newest']): RawBuilder<unknown> {
  if (topics === null) return newest(sql`true`);
  return sql`select w.id, w.at from unnest(${sql.val(topics)}::text[]) k(topic) cross join lateral (${newest(sql`e.topic = k.topic`)}) w`;
}

/** A line of a task's log with its task. */
export interface LogEntryRecord extends EntryRecord {
  readonly task_id: string;
  readonly task_code: string;
  readonly task_title: string;
  readonly before_kind: string | null;
  readonly before_data: EntryRecord['data'] | null;
}

/** Lines of the logs of tasks by id, in no order. */
export async function entriesByIds(tx: Tx, scope: AgencyScope, ids: readonly string[]): Promise<readonly LogEntryRecord[]> {
  if (ids.length === 0) return [];
  const found = await sql<LogEntryRecord>`
    select e.id, e.ordinal, e.at, e.kind, e.body, e.data, e.evidence, e.occurred_on, e.changes, e.undoes_entry_id, o.person_id as by_person_id, f.title || ' ' || fp.name as on_behalf_of, p.name as by, o.title, u.name as unit_name,
      t.id as task_id, t.code as task_code, t.title as task_title, b.kind as before_kind, b.data as before_data
    from entry e join task t on t.agency_id = e.agency_id and t.id = e.task_id
    left join entry b on b.agency_id = e.agency_id and b.id = e.undoes_entry_id
    left join post o on o.agency_id = e.agency_id and o.id = e.by_post_id
    left join person p on p.agency_id = o.agency_id and p.id = o.person_id
    left join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    left join post f on f.agency_id = e.agency_id and f.id = e.on_behalf_of_post_id
    left join person fp on fp.agency_id = f.agency_id and fp.id = f.person_id
    where e.agency_id = ${scope.agencyId} and e.id = any(${uuids(ids)})`.execute(tx);
  return found.rows;
}

/** Which of these tasks have a line that takes another back. */
export async function tasksWithUndo(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<readonly string[]> {
  if (taskIds.length === 0) return [];
  const found = await sql<{ id: string }>`
    select t.id from unnest(${uuids(taskIds)}) t(id) where exists (select from entry e where e.agency_id = ${scope.agencyId} and e.task_id = t.id and e.undoes_entry_id is not null)`.execute(tx);
  return found.rows.map(({ id }) => id);
}

export interface OfficeEntryRecord {
  readonly id: string;
  readonly at: Date;
  readonly kind: string;
  readonly via: 'web' | 'command_line' | 'system';
  readonly subject: string;
  readonly data: EntryRecord['data'];
  readonly address: string;
  readonly by: string | null;
  readonly title: string | null;
  readonly unit_name: string | null;
  readonly on_behalf_of: string | null;
}

/** Lines of the log of the agency by id, in no order. */
export async function officeEntriesByIds(tx: Tx, scope: AgencyScope, ids: readonly string[]): Promise<readonly OfficeEntryRecord[]> {
  if (ids.length === 0) return [];
  const found = await sql<OfficeEntryRecord>`
    select e.id, e.at, e.kind, e.via, e.subject, e.data, e.address, p.name as by, o.title, u.name as unit_name, f.title || ' ' || fp.name as on_behalf_of
    from agency_entry e
    left join person p on p.agency_id = e.agency_id and p.id = e.by_person_id
    left join post o on o.agency_id = e.agency_id and o.id = e.by_post_id
    left join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    left join post f on f.agency_id = e.agency_id and f.id = e.on_behalf_of_post_id
    left join person fp on fp.agency_id = f.agency_id and fp.id = f.person_id
    where e.agency_id = ${scope.agencyId} and e.id = any(${uuids(ids)})`.execute(tx);
  return found.rows;
}

/** The posts that a person ever held. */
export async function postsOfPerson(tx: Tx, scope: AgencyScope, personId: string): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`select id from post where agency_id = ${scope.agencyId} and person_id = ${personId}`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** The posts that ever were in units. */
export async function postsOfUnits(tx: Tx, scope: AgencyScope, unitIds: readonly string[]): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`select id from post where agency_id = ${scope.agencyId} and unit_id = any(${uuids(unitIds)})`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** A task by its number. */
export async function taskByCode(tx: Tx, scope: AgencyScope, code: string): Promise<string | undefined> {
  const found = await sql<{ id: string }>`select id from task where agency_id = ${scope.agencyId} and code = ${code}`.execute(tx);
  return found.rows[0]?.id;
}
