import type { Draft, Evidence, FieldChange, LogLine } from '#core/index.js';
import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { officeNames } from '../people/names.queries.js';
import type { PairRecord } from '../border/pairs.queries.js';
import { findPlaced, type Placed, type TaskRecord } from './queries.js';

export interface SourceRecord {
  readonly passage_id: string;
  readonly document_id: string;
  readonly start_at: number;
  readonly end_at: number;
  readonly draft: Draft;
  readonly title: string;
  readonly number: string | null;
  readonly notation: string | null;
  /** The text up to where the passage ends; offsets count UTF-16 units, which PostgreSQL does not, so the cut is made outside. */
  readonly head: string;
  readonly citations: readonly { readonly key: string; readonly text: string }[] | null;
}

/** The passages that a task came from, and those of the tasks merged into it, with the words before and in them. */
export async function sourcesOf(tx: Tx, scope: AgencyScope, taskId: string): Promise<readonly SourceRecord[]> {
  const found = await sql<SourceRecord>`
    select s.passage_id, p.document_id, p.start_at, p.end_at, p.draft, d.title, d.number, d.notation, left(x.text, p.end_at) as head, x.reading->'citations' as citations
    from task_source s
    join passage p on p.agency_id = s.agency_id and p.id = s.passage_id
    join document d on d.agency_id = p.agency_id and d.id = p.document_id
    join document_text x on x.agency_id = p.agency_id and x.document_id = p.document_id
    where s.agency_id = ${scope.agencyId} and s.stands
      and s.task_id = any(array(select ${taskId}::uuid union all select id from task where agency_id = ${scope.agencyId} and superseded_by = ${taskId})) order by d.created_at, p.start_at`.execute(tx);
  return found.rows;
}

export interface EntryRecord {
  readonly id: string;
  readonly ordinal: number;
  readonly at: Date;
  readonly kind: string;
  readonly body: string;
  readonly data: Readonly<Record<string, string | number | boolean | null>>;
  readonly evidence: readonly Evidence[];
  readonly occurred_on: string;
  readonly changes: readonly FieldChange[] | null;
  readonly undoes_entry_id: string | null;
  readonly by_person_id: string | null;
  /** Title and name of whom the writer acted for; null where for nobody. */
  readonly on_behalf_of: string | null;
  readonly by: string | null;
  readonly title: string | null;
  readonly unit_name: string | null;
}

const HOUR = 3_600_000;

/** A log as core takes acts back from it. */
export function linesOf(entries: readonly EntryRecord[], now: Date): LogLine[] {
  return entries.map((entry) => ({
    id: entry.id, byPersonId: entry.by_person_id, hoursAgo: (now.getTime() - entry.at.getTime()) / HOUR, changes: entry.changes, undoesEntryId: entry.undoes_entry_id,
  }));
}

/** The log of a task in its order. */
export async function entriesOf(tx: Tx, scope: AgencyScope, taskId: string): Promise<readonly EntryRecord[]> {
  const found = await sql<EntryRecord>`
    select e.id, e.ordinal, e.at, e.kind, e.body, e.data, e.evidence, e.occurred_on, e.changes, e.undoes_entry_id, o.person_id as by_person_id, f.title || ' ' || fp.name as on_behalf_of, p.name as by, o.title, u.name as unit_name
    from entry e
    left join post o on o.agency_id = e.agency_id and o.id = e.by_post_id
    left join person p on p.agency_id = o.agency_id and p.id = o.person_id
    left join unit u on u.agency_id = o.agency_id and u.id = o.unit_id
    left join post f on f.agency_id = e.agency_id and f.id = e.on_behalf_of_post_id
    left join person fp on fp.agency_id = f.agency_id and fp.id = f.person_id
    where e.agency_id = ${scope.agencyId} and e.task_id = ${taskId} order by e.ordinal`.execute(tx);
  return found.rows;
}

export interface FileRecord {
  readonly id: string;
  readonly name: string;
  readonly media_type: string;
  readonly size: number;
}

/** Files by id. */
export async function filesByIds(tx: Tx, scope: AgencyScope, fileIds: readonly string[]): Promise<ReadonlyMap<string, FileRecord>> {
  if (fileIds.length === 0) return new Map();
  const found = await sql<FileRecord>`select id, name, media_type, size::float8 as size from file where agency_id = ${scope.agencyId} and id = any(${sql.val(fileIds)}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row]));
}

export interface UnitNameRecord {
  readonly id: string;
  readonly name: string;
  readonly short_name: string;
}

/** Units by id, in the order of the ids. */
export async function unitNames(tx: Tx, scope: AgencyScope, unitIds: readonly string[]): Promise<readonly UnitNameRecord[]> {
  if (unitIds.length === 0) return [];
  const found = await sql<UnitNameRecord>`select id, name, short_name from unit where agency_id = ${scope.agencyId} and id = any(${sql.val(unitIds)}::uuid[])`.execute(tx);
  const byId = new Map(found.rows.map((row) => [row.id, row]));
  return unitIds.flatMap((id) => byId.get(id) ?? []);
}

/** Name and title of whoever holds a post. */
export async function holderOf(tx: Tx, scope: AgencyScope, postId: string | null): Promise<{ readonly name: string; readonly title: string } | undefined> {
  return postId === null ? undefined : (await officeNames(tx, scope, [postId])).get(postId);
}

/** What a task is to a task: `successor` is the one that it was merged into. */
export type Kinship = 'self' | 'child' | 'merged' | 'parent' | 'successor';

/** A task with those above, below, merged into it and in its place; each says what it is as its key, children in their order. Empty where it is not there. */
export async function findKin(tx: Tx, scope: AgencyScope, id: string): Promise<readonly Placed[]> {
  const other = (kinship: Kinship, named: RawBuilder<unknown>): RawBuilder<unknown> => sql`select ${named} as id, ${sql.lit(kinship)} as kinship, 1 as place from task t where t.agency_id = ${scope.agencyId} and t.id = ${id}`;
  return findPlaced(tx, scope, sql`
    select kin.id, array[kin.kinship] as keys from (
      select t.id, 'child' as kinship, row_number() over (order by t.position, t.created_at, t.id) as place from task t where t.agency_id = ${scope.agencyId} and t.parent_id = ${id}
      union all select t.id, 'merged', row_number() over (order by t.code) from task t where t.agency_id = ${scope.agencyId} and t.superseded_by = ${id}
      union all ${other('self', sql`t.id`)} union all ${other('parent', sql`t.parent_id`)} union all ${other('successor', sql`t.superseded_by`)}
    ) kin order by kin.kinship, kin.place`);
}

/** The children of a task, in their order. */
export async function childrenOf(tx: Tx, scope: AgencyScope, record: TaskRecord): Promise<readonly TaskRecord[]> {
  return (await findKin(tx, scope, record.id)).flatMap(({ record: kin, keys: [kinship] }) => (kinship === 'child' ? [kin] : []));
}

/** Everything that a task's page shows beside its row. */
export interface TaskDetail {
  readonly record: TaskRecord;
  readonly sources: readonly SourceRecord[];
  readonly entries: readonly EntryRecord[];
  readonly files: ReadonlyMap<string, FileRecord>;
  readonly supports: readonly UnitNameRecord[];
  readonly children: readonly TaskRecord[];
  readonly parent: TaskRecord | undefined;
  /** The pair of a task that crosses a border. */
  readonly pair: PairRecord | undefined;
  readonly merged: readonly TaskRecord[];
  readonly mergedInto: TaskRecord | undefined;
  /** The unit proposed in an open request. */
  readonly proposed: UnitNameRecord | undefined;
  readonly assigner: { readonly name: string; readonly title: string } | undefined;
  /** Units and people named in the log, by id. */
  readonly named: ReadonlyMap<string, string>;
  /** Tasks named in the log. */
  readonly namedTasks: readonly TaskRecord[];
}

const UUID = /[0-9a-f]{8}-(?:[0-9a-f]{4}-){3}[0-9a-f]{12}/g;

/** The ids that the facts of a log hold, but for the document that a task came from. */
export function idsInLog(entries: readonly Pick<EntryRecord, 'data'>[]): readonly string[] {
  return [...new Set(entries.filter(({ data }) => data['origin'] !== 'passage').flatMap(({ data }) => Object.values(data).flatMap((value) => (typeof value === 'string' && value.length >= 36 && value.length <= 4000 ? (value.match(UUID) ?? []) : []))))];
}

/** What units and the holders of posts are called; ids of anything else are left out. */
export async function namesOf(tx: Tx, scope: AgencyScope, ids: readonly string[]): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map();
  const found = await sql<{ id: string; name: string }>`
    select id, name from unit where agency_id = ${scope.agencyId} and id = any(${sql.val(ids)}::uuid[])
    union all
    select o.id, p.name from post o join person p on p.agency_id = o.agency_id and p.id = o.person_id where o.agency_id = ${scope.agencyId} and o.id = any(${sql.val(ids)}::uuid[])`.execute(tx);
  return new Map(found.rows.map((row) => [row.id, row.name]));
}
