import type { LogFilter, LogRow, RouteAnswer } from '#contract/index.js';
import { ENTRY_KINDS, OFFICE_TOPICS, type OfficeTopic } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { entriesOf, idsInLog, namesOf } from '../tasks/detail.queries.js';
import { unitAndBelow } from '../tasks/page.queries.js';
import { maySee, undoneEntries } from '../tasks/present.js';
import { findTasks } from '../tasks/queries.js';
import { presentEntryRow, presentOfficeRow } from './present.js';
import { entriesByIds, type LogKey, type LogQuery, newestEntries, newestOfficeEntries, officeEntriesByIds, postsOfPerson, postsOfUnits, taskByCode, tasksWithUndo, type Writers } from './queries.js';

/** What asking for a part of the log needs to know of who asks. */
export type LogCall = Pick<Call<'listLog'>, 'tx' | 'scope' | 'actor'>;

/** A page of the log, newest first: what was done to tasks that the person may see, and beside tasks. @throws Refused `common.invalid` for a cursor that is none */
export async function listLog(call: Call<'listLog'>): Promise<RouteAnswer<'listLog'>> {
  const { cursor, limit, ...filter } = call.input.query;
  return pageOfLog(call, filter, { after: cursor === undefined ? null : keyOf(cursor), limit });
}

/** The same for a caller that walks through page after page. */
export async function pageOfLog(call: LogCall, filter: LogFilter, page: Pick<LogQuery, 'after' | 'limit'>): Promise<RouteAnswer<'listLog'>> {
  const query = await readyQuery(call, filter, page);
  if (query === null) return { rows: [], nextCursor: null, names: {} };
  const { tx, scope, actor } = call;
  const more = { ...query, limit: page.limit + 1 };
  const keys = [...(await newestEntries(tx, scope, { query: more, actor })), ...(await newestOfficeEntries(tx, scope, more))].sort(newestFirst);
  const shown = keys.slice(0, page.limit);
  const last = shown.at(-1);
  return { ...(await rowsOf(call, shown.map(({ id }) => id))), nextCursor: keys.length > page.limit && last !== undefined ? cursorOf({ at: last.at.toISOString(), id: last.id }) : null };
}

function newestFirst(a: { readonly at: Date; readonly id: string }, b: { readonly at: Date; readonly id: string }): number {
  return b.at.getTime() - a.at.getTime() || (a.id < b.id ? 1 : -1);
}

async function rowsOf(call: LogCall, ids: readonly string[]): Promise<Pick<RouteAnswer<'listLog'>, 'rows' | 'names'>> {
  const { tx, scope, actor } = call;
  const entries = await entriesByIds(tx, scope, ids);
  const office = await officeEntriesByIds(tx, scope, ids);
  const undone = new Set<string>();
  for (const taskId of await tasksWithUndo(tx, scope, [...new Set(entries.map((entry) => entry.task_id))])) for (const id of undoneEntries(await entriesOf(tx, scope, taskId))) undone.add(id);
  const rows = new Map<string, LogRow>([...entries.map((entry) => presentEntryRow(entry, undone.has(entry.id))), ...office.map(presentOfficeRow)].map((row) => [row.id, row]));
  const named = idsInLog([...entries, ...office]);
  const names = await namesOf(tx, scope, named);
  const tasks = (await findTasks(tx, scope, named.filter((id) => !names.has(id)))).filter((record) => maySee(record, actor));
  return { rows: ids.flatMap((id) => rows.get(id) ?? []), names: { ...Object.fromEntries(names), ...Object.fromEntries(tasks.map(({ id, title }) => [id, title])) } };
}

/** The filter as the database asks it; null where it names a task that is not there. */
async function readyQuery({ tx, scope }: LogCall, filter: LogFilter, page: Pick<LogQuery, 'after' | 'limit'>): Promise<LogQuery | null> {
  const taskId = filter.task === undefined ? null : await taskByCode(tx, scope, filter.task);
  if (taskId === undefined) return null;
  return { writers: await writersOf({ tx, scope }, filter), ...kindsOf(filter.kind), taskId, from: filter.from ?? null, to: filter.to ?? null, ...page };
}

/** A person and a unit together mean the posts of the person in that unit. */
async function writersOf({ tx, scope }: Pick<LogCall, 'tx' | 'scope'>, { personId, unitId }: LogFilter): Promise<Writers> {
  const inUnit = unitId === undefined ? null : await postsOfUnits(tx, scope, await unitAndBelow(tx, scope, unitId));
  if (personId === undefined) return inUnit === null ? null : { postIds: inUnit };
  const own = await postsOfPerson(tx, scope, personId);
  return inUnit === null ? { personId, postIds: own } : { postIds: own.filter((id) => inUnit.includes(id)) };
}

const isTopic = (kind: string): kind is OfficeTopic => Object.hasOwn(OFFICE_TOPICS, kind);

function kindsOf(kind: LogFilter['kind']): Pick<LogQuery, 'kinds' | 'topics'> {
  if (kind === undefined) return { kinds: ENTRY_KINDS, topics: null };
  if (kind === 'task') return { kinds: ENTRY_KINDS, topics: [] };
  if (kind === 'office') return { kinds: [], topics: null };
  return isTopic(kind) ? { kinds: [], topics: [kind] } : { kinds: [kind], topics: [] };
}

function cursorOf({ at, id }: LogKey): string {
  return Buffer.from(`${at} ${id}`).toString('base64url');
}

const KEY = /^(?<at>\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z) (?<id>[0-9a-f-]{36})$/;

function keyOf(cursor: string): LogKey {
  const { at, id } = KEY.exec(Buffer.from(cursor, 'base64url').toString())?.groups ?? {};
  return at === undefined || id === undefined ? refuse('common.invalid', { detail: 'cursor' }) : { at, id };
}
