import type { TaskFilter, TaskGrouping } from '#contract/index.js';
import { addDays, type CivilDate, partsOf } from '#core/index.js';
import { type RawBuilder, sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { all, filterCondition, NONE, officialKey, openTimelinessCondition, type ReadyFilter, standingCondition, type TaskLens, timelinessCondition, visibleCondition } from './filter.queries.js';

/** A part of a list as the database counts it; the key is empty where a task has none. */
export interface GroupCount {
  readonly key: string;
  readonly total: number;
  readonly overdue: number;
}

const KEYS: Readonly<Record<Exclude<TaskGrouping, 'official'>, RawBuilder<string>>> = {
  unit: sql`t.lead_unit_id`,
  document: sql`t.document_id`,
  programme: sql`t.programme`,
  assigner: sql`t.assigner_text`,
  deadline: sql`coalesce(to_char(t.due_on, 'YYYY-MM'), '')`,
  state: sql`t.state`,
};

/** Groupings whose heads are words of the tasks. */
const WORDED: readonly TaskGrouping[] = ['assigner', 'programme'];

/** The tasks of a filter by group, most first. Who ordered something, and for which programme, is told by words: there only what the person may see is counted. */
export async function countGroups(tx: Tx, filter: ReadyFilter, { by, lens }: { readonly by: TaskGrouping; readonly lens: TaskLens }): Promise<readonly GroupCount[]> {
  if (by === 'unit' && Object.values(filter).every((asked) => asked === undefined)) return countAllByUnit(tx, lens);
  const where = all([filterCondition(filter, lens), ...(WORDED.includes(by) ? [visibleCondition(lens.actor)] : [])]);
  // The group of the drafts is a list of drafts, which may be late; in no other list do they count.
  const late = by === 'state' ? timelinessCondition('overdue', lens) : standingCondition('overdue', filter, lens);
  const found = await sql<GroupCount>`
    select coalesce(key::text, '') as key, count(*)::int as total, count(*) filter (where late)::int as overdue
    from (select ${by === 'official' ? officialKey(lens) : KEYS[by]} as key, ${late} as late from task t where ${where}) grouped
    group by grouped.key order by total desc, key`.execute(tx);
  return found.rows;
}

/**
 * The same for all tasks of the agency by unit, in one statement: all are counted from an index that has every task under its unit, and the late ones, which
 * are open, from that of the open tasks. No index that has both could be walked as quickly.
 */
async function countAllByUnit(tx: Tx, lens: TaskLens): Promise<readonly GroupCount[]> {
  const found = await sql<GroupCount>`
    with whole as (select t.lead_unit_id as key, count(*)::int as total from task t where ${filterCondition({}, lens)} group by t.lead_unit_id),
      late as (select t.lead_unit_id as key, count(*)::int as overdue from task t where ${all([filterCondition({ state: 'open' }, lens), openTimelinessCondition('overdue', lens)])} group by t.lead_unit_id)
    select coalesce(whole.key::text, '') as key, whole.total, coalesce(late.overdue, 0) as overdue from whole left join late on late.key = whole.key order by whole.total desc, key`.execute(tx);
  return found.rows;
}

/** What documents are called. */
export async function documentNames(tx: Tx, scope: AgencyScope, documentIds: readonly string[]): Promise<readonly { readonly id: string; readonly number: string | null; readonly notation: string | null; readonly title: string }[]> {
  if (documentIds.length === 0) return [];
  return tx.selectFrom('document').select(['id', 'number', 'notation', 'title']).where('agency_id', '=', scope.agencyId).where('id', 'in', [...documentIds]).execute();
}

/** The filter that shows exactly the tasks of a group, within what was asked. */
export function groupFilter(asked: TaskFilter, by: TaskGrouping, key: string): TaskFilter {
  switch (by) {
    case 'unit': {
      const { below: _, ...rest } = asked;
      return { ...rest, unitId: key };
    }
    case 'document':
      return key === '' ? { ...asked, direct: true } : { ...asked, documentId: key };
    case 'assigner':
    case 'programme':
      return { ...asked, [by]: key === '' ? NONE : key };
    case 'official':
      return { ...asked, official: key === '' ? 'none' : (key as NonNullable<TaskFilter['official']>) };
    case 'state':
      return { ...asked, state: key as NonNullable<TaskFilter['state']> };
    case 'deadline': {
      if (key === '') return { ...asked, undated: true };
      const first = `${key}-01`;
      return { ...asked, dueFrom: later(asked.dueFrom, first), dueTo: earlier(asked.dueTo, lastOfMonth(first)) };
    }
  }
}

const later = (one: CivilDate | undefined, other: CivilDate): CivilDate => (one !== undefined && one > other ? one : other);
const earlier = (one: CivilDate | undefined, other: CivilDate): CivilDate => (one !== undefined && one < other ? one : other);

function lastOfMonth(first: CivilDate): CivilDate {
  const { year, month } = partsOf(first);
  const next = month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`;
  return addDays(next, -1);
}
