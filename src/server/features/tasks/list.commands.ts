import type { RouteAnswer, TaskRow, TaskView } from '#contract/index.js';
import { addDays } from '#core/index.js';
import { rulesOf } from '../../database/rules.js';
import { together } from '../../database/together.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { pairOfTask } from '../border/pairs.queries.js';
import { type OfficeName, officeNames } from '../people/names.queries.js';
import { entriesOf, filesByIds, findKin, idsInLog, type Kinship, namesOf, sourcesOf, type TaskDetail } from './detail.queries.js';
import { mineOf, type TaskLens } from './filter.queries.js';
import { countByGroup, filterOf, GROUPS, groupCondition } from './mine.queries.js';
import { pageOfTasks, pageWithTotal, readyFilter } from './page.queries.js';
import { officersBelow } from './parties.queries.js';
import { maySee, presentTask, presentTaskRow, type Viewing } from './present.js';
import { findTask, findTasks, type Placed, type TaskRecord } from './queries.js';

/** What every look at tasks needs of a call. */
export type TaskCall = Pick<Call<'readTask'>, 'tx' | 'scope' | 'actor' | 'postId' | 'today' | 'now'>;

/** From where this person sees tasks today. */
export async function lensOf(call: Pick<TaskCall, 'tx' | 'scope' | 'actor' | 'today'>): Promise<TaskLens> {
  const { tx, scope, actor, today } = call;
  return { scope, actor, today, rules: await rulesOf(tx, scope, today) };
}

/** Tasks as lines of a list, in the order of the ids. */
export async function taskRows(call: Pick<TaskCall, 'tx' | 'scope'>, ids: readonly string[], viewing: Viewing): Promise<TaskRow[]> {
  return (await findTasks(call.tx, call.scope, ids)).map((record) => presentTaskRow(record, viewing));
}

/** A page of the tasks of a filter. The total counts restricted tasks too, as a number. */
export async function listTasks(call: Call<'listTasks'>): Promise<RouteAnswer<'listTasks'>> {
  const { sort, cursor, until, limit, ...filter } = call.input.query;
  const lens = await lensOf(call);
  const ready = await readyFilter(call.tx, call.scope, filter);
  const { records, nextCursor, total } = await pageWithTotal(call.tx, ready, lens, { sort, cursor, until, limit });
  return { tasks: records.map((record) => presentTaskRow(record, lens)), nextCursor, total, may: [] };
}

/** One task with everything its page shows. @throws Refused `common.not_found`, also for a restricted task of others */
export async function readTask(call: Call<'readTask'>): Promise<TaskView> {
  const record = await findTask(call.tx, call.scope, call.input.params.id);
  if (record === undefined || !maySee(record, call.actor)) refuse('common.not_found');
  return viewTask(call, record);
}

/** A task's page for a person who may see it. What does not wait for another is asked for at once. */
export async function viewTask(call: TaskCall, record: TaskRecord): Promise<TaskView> {
  const { tx, scope, today } = call;
  const [lens, log, beside, kin, officers] = await together([lensOf(call), logOf(call, record), besideOf(call, record), kinOf(call, record), officersBelow(tx, scope, { unitId: record.lead_unit_id, today })]);
  return presentTask({ record, ...log, ...beside, ...kin }, officers, { ...lens, now: call.now });
}

/** The log of a task with what it names. */
async function logOf({ tx, scope }: TaskCall, record: TaskRecord): Promise<Pick<TaskDetail, 'entries' | 'files' | 'named' | 'namedTasks'>> {
  const entries = await entriesOf(tx, scope, record.id);
  const inLog = idsInLog(entries);
  const [named, files] = await together([namesOf(tx, scope, inLog), filesByIds(tx, scope, entries.flatMap((entry) => entry.evidence.flatMap((each) => each.fileId ?? [])))]);
  return { entries, files, named, namedTasks: await findTasks(tx, scope, inLog.filter((id) => !named.has(id))) };
}

/** Who has to do with a task, and the words that ordered it. */
async function besideOf({ tx, scope }: TaskCall, record: TaskRecord): Promise<Pick<TaskDetail, 'sources' | 'supports' | 'pair' | 'proposed' | 'assigner'>> {
  const wished = record.open_request?.unitId ?? null;
  const [sources, names, pair] = await together([
    sourcesOf(tx, scope, record.id), officeNames(tx, scope, [...record.support_ids, wished, record.assigner_post_id]), record.border_side === null ? undefined : pairOfTask(tx, scope, record.id),
  ]);
  const named = (id: string | null): OfficeName | undefined => (id === null ? undefined : names.get(id));
  return { sources, supports: record.support_ids.flatMap((id) => named(id) ?? []), pair, proposed: named(wished), assigner: named(record.assigner_post_id) };
}

const is = (what: Kinship) => ({ keys: [kinship] }: Placed): boolean => kinship === what;

/** The tasks above, below and in the place of a task. */
async function kinOf({ tx, scope }: TaskCall, record: TaskRecord): Promise<Pick<TaskDetail, 'children' | 'merged' | 'parent' | 'mergedInto'>> {
  const kin = await findKin(tx, scope, record);
  return { children: kin.filter(is('child')), merged: kin.filter(is('merged')), parent: kin.find(is('parent')), mergedInto: kin.find(is('successor')) };
}

const SHOWN_OF_GROUP = 20;

/** My work, or my unit's: what waits for my own answer, what is late or due today, what is new, the next seven days, later, and what waits for others. */
export async function readMine(call: Call<'readMine'>): Promise<RouteAnswer<'readMine'>> {
  const lens = await lensOf(call);
  const view = { lens, days: { today: call.today, weekEnd: addDays(call.today, 7) } };
  const totals = await countByGroup(call.tx, view);
  const groups: RouteAnswer<'readMine'>['groups'] = [];
  for (const key of GROUPS) {
    const page = await pageOfTasks(call.tx, filterOf(key), lens, { sort: 'due', limit: SHOWN_OF_GROUP, also: groupCondition(key, view) });
    groups.push({ key, total: totals.get(key) ?? 0, tasks: page.records.map((record) => presentTaskRow(record, lens)) });
  }
  return { scope: mineOf(call.actor).scope, groups };
}
