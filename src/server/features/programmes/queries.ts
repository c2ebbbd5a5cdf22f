import type { TaskFilter } from '#contract/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { all, filterCondition, type ReadyFilter, type TaskLens, visibleCondition } from '../tasks/filter.queries.js';

/** A programme that is or was followed. */
export interface ProgrammeRecord {
  readonly id: string;
  readonly name: string;
  readonly title: string;
  readonly endedOn: string | null;
  readonly version: number;
  readonly documentId: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly documentTitle: string | null;
}

const SELECT = sql`
  select p.id, p.name, coalesce(nullif(d.subject, ''), p.title) as title, p.ended_on as "endedOn", p.version, p.document_id as "documentId", d.number, d.notation, d.title as "documentTitle"
  from programme p left join document d on d.agency_id = p.agency_id and d.id = p.document_id`;

/** All programmes, those that are followed first. */
export async function findProgrammes(tx: Tx, scope: AgencyScope): Promise<readonly ProgrammeRecord[]> {
  return (await sql<ProgrammeRecord>`${SELECT} where p.agency_id = ${scope.agencyId} order by p.ended_on is not null, p.created_at desc, p.id`.execute(tx)).rows;
}

/** One programme, by its id or by its name. */
export async function findProgramme(tx: Tx, scope: AgencyScope, by: { readonly id: string } | { readonly name: string }): Promise<ProgrammeRecord | undefined> {
  return (await sql<ProgrammeRecord>`${SELECT} where p.agency_id = ${scope.agencyId} and ${'id' in by ? sql`p.id = ${by.id}` : sql`p.name = ${by.name}`}`.execute(tx)).rows[0];
}

/** Follows a programme; one of this name is followed again, and takes over the document where it had none. */
export async function keepProgramme(tx: Tx, scope: AgencyScope, programme: { readonly id: string; readonly name: string; readonly title: string; readonly documentId: string | null }): Promise<void> {
  await sql`
    insert into programme (agency_id, id, name, title, document_id) values (${scope.agencyId}, ${programme.id}, ${programme.name}, ${programme.title}, ${programme.documentId}::uuid)
    on conflict (agency_id, name) do update set document_id = coalesce(programme.document_id, excluded.document_id), title = case when programme.title = '' then excluded.title else programme.title end, ended_on = null, version = programme.version + 1`.execute(tx);
}

/** Follows a programme no longer where nobody changed it meanwhile; answers whether it did. */
export async function endProgramme(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly seenVersion: number; readonly on: string }): Promise<boolean> {
  const saved = await tx.updateTable('programme').set({ ended_on: of.on, version: of.seenVersion + 1 }).where('agency_id', '=', scope.agencyId).where('id', '=', of.id).where('version', '=', of.seenVersion).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** The figures of a programme: each is the list of this filter within it. */
export const FIGURES = {
  total: { state: 'all' }, done: { state: 'done' }, onTime: { official: 'on_time' }, late: { official: 'late' }, open: { state: 'open' }, onTrack: { state: 'open', timeliness: 'on_track' }, dueSoon: { state: 'open', timeliness: 'due_soon' },
  overdue: { state: 'open', timeliness: 'overdue' }, undated: { state: 'open', timeliness: 'undated' }, paused: { state: 'paused' }, cancelled: { state: 'cancelled' }, draft: { state: 'draft' },
} as const satisfies Readonly<Record<string, TaskFilter>>;
export type FigureKey = keyof typeof FIGURES;
export const FIGURE_KEYS = Object.keys(FIGURES) as readonly FigureKey[];
export type Counted = Readonly<Record<FigureKey, number>>;

const KEYS = { programme: sql`t.programme`, unit: sql`t.lead_unit_id::text` } as const;

/** What the lists of all figures hold, by programme or by unit that leads, in one pass. A programme is told by words: only what the person may see is counted. */
export async function countFigures(tx: Tx, lens: TaskLens, { by, only }: { readonly by: keyof typeof KEYS; readonly only: ReadyFilter }): Promise<ReadonlyMap<string, Counted>> {
  const counts = sql.join(FIGURE_KEYS.map((key) => sql`count(*) filter (where ${filterCondition(FIGURES[key], lens)})::int as ${sql.ref(key)}`));
  const found = await sql<Counted & { readonly by: string }>`select ${KEYS[by]} as by, ${counts} from task t where ${all([filterCondition(only, lens), sql`t.programme <> ''`, visibleCondition(lens.actor)])} group by 1`.execute(tx);
  return new Map(found.rows.map(({ by: key, ...counted }) => [key, counted]));
}

/** A task of a programme with where it was ordered. */
export interface PlacedTask {
  readonly id: string;
  readonly parentId: string | null;
  readonly overdue: boolean;
  readonly documentId: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly documentTitle: string | null;
  /** Where in its document the passage begins that ordered it. */
  readonly at: number | null;
}

/** What a list shows of a programme, in the order of the documents and of their text; one more than asked for where there are more. */
export async function tasksOfProgramme(tx: Tx, lens: TaskLens, { programme, limit }: { readonly programme: string; readonly limit: number }): Promise<readonly PlacedTask[]> {
  const found = await sql<PlacedTask>`
    select t.id, t.parent_id as "parentId", ${filterCondition(FIGURES.overdue, lens)} as overdue, t.document_id as "documentId", d.number, d.notation, d.title as "documentTitle", place.at
    from task t left join document d on d.agency_id = t.agency_id and d.id = t.document_id
    left join lateral (
      select p.start_at as at from task_source s join passage p on p.agency_id = s.agency_id and p.id = s.passage_id
      where s.agency_id = t.agency_id and s.task_id = t.id and s.role = 'origin' and s.stands and p.document_id = t.document_id order by p.start_at limit 1) place on true
    where ${all([filterCondition({ programme, state: 'all' }, lens), sql`t.state <> 'draft'`])}
    order by d.created_at nulls last, d.id, place.at nulls last, t.position, t.created_at, t.id limit ${limit}`.execute(tx);
  return found.rows;
}
