import type { RouteAnswer, TaskFilter, TaskGroup, TaskGrouping } from '#contract/index.js';
import { inGroupOrder } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { heirsOf } from '../people/reorganise.queries.js';
import { unitNames } from './detail.queries.js';
import { countGroups, documentNames, type GroupCount, groupFilter } from './group.queries.js';
import { lensOf } from './list.commands.js';
import { readyFilter } from './page.queries.js';
import { documentLabel } from './present.js';

const MOST_GROUPS = 200;

/** A list in groups, from the one filter: each group with the filter whose total is its own. The greatest groups, where there are too many to show. */
export async function groupTasks(call: Call<'groupTasks'>): Promise<RouteAnswer<'groupTasks'>> {
  const { by, ...filter } = call.input.query;
  const lens = await lensOf(call);
  const ready = await readyFilter(call.tx, call.scope, filter);
  const counted = await countGroups(call.tx, ready, { by, lens });
  const counts = by === 'unit' && filter.former === true ? byUnitOfToday(counted, await heirsOf(call.tx, call.scope), ready.unitIds) : counted;
  const shown = counts.slice(0, MOST_GROUPS);
  const names = await namesOfGroups(call, by, shown);
  const groups = shown.map((count): TaskGroup => ({ ...count, label: names.get(count.key) ?? '', filter: asSent(groupFilter(filter, by, count.key)) }));
  return { groups: inGroupOrder(groups, by === 'deadline'), more: counts.length - shown.length };
}

/** Past units together with the one that has their figures today, most first; among units that were asked for, with the one of these. */
function byUnitOfToday(counts: readonly GroupCount[], heirs: ReadonlyMap<string, string>, asked: readonly string[] | undefined): readonly GroupCount[] {
  const sums = new Map<string, GroupCount>();
  for (const count of counts) {
    const heir = heirs.get(count.key);
    const key = heir === undefined || asked?.includes(heir) === false ? count.key : heir;
    const sum = sums.get(key);
    sums.set(key, { key, total: count.total + (sum?.total ?? 0), overdue: count.overdue + (sum?.overdue ?? 0) });
  }
  return [...sums.values()].toSorted((one, other) => other.total - one.total || (one.key < other.key ? -1 : 1));
}

async function namesOfGroups({ tx, scope }: Call<'groupTasks'>, by: TaskGrouping, counts: readonly GroupCount[]): Promise<ReadonlyMap<string, string>> {
  const keys = counts.flatMap(({ key }) => (key === '' ? [] : [key]));
  switch (by) {
    case 'unit':
      return new Map((await unitNames(tx, scope, keys)).map((unit) => [unit.id, unit.name]));
    case 'document':
      return new Map((await documentNames(tx, scope, keys)).map((document) => [document.id, documentLabel(document)]));
    case 'assigner':
    case 'programme':
      return new Map(keys.map((key) => [key, key]));
    case 'deadline':
    case 'state':
    case 'official':
      return new Map();
  }
}

/** A filter as it travels in an address. */
function asSent(filter: TaskFilter): Record<string, string> {
  return Object.fromEntries(Object.entries(filter).flatMap(([key, value]) => (value === undefined ? [] : [[key, String(value)]])));
}
