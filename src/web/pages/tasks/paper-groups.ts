import type { TaskGrouping } from '#contract/index.js';
import { inGroupOrder } from '#core/index.js';
import type { TaskLine } from './task-pages.js';

/** A part of a list on paper, under its head. */
export interface PaperGroup {
  readonly key: string;
  /** What it is called, where its key is an id. */
  readonly label: string;
  readonly overdue: number;
  readonly tasks: readonly TaskLine[];
}

type Keyed = readonly [key: string, label: string];
const plain = (key: string): Keyed => [key, key];

function officialOf({ state, timeliness }: TaskLine): string {
  if (state === 'draft' || state === 'cancelled' || timeliness === 'undated' || timeliness === 'paused') return '';
  return timeliness === 'due_soon' ? 'on_track' : timeliness;
}

const KEYS: Readonly<Record<TaskGrouping, (task: TaskLine) => Keyed>> = {
  unit: ({ lead }) => [lead.id, lead.name],
  document: ({ document }) => [document?.id ?? '', document?.label ?? ''],
  programme: ({ programme }) => plain(programme),
  assigner: ({ assignedBy }) => plain(assignedBy),
  deadline: ({ dueOn }) => plain(dueOn?.slice(0, 7) ?? ''),
  state: ({ state }) => plain(state),
  official: (task) => plain(officialOf(task)),
};

/** The units that have the figures of past ones today, by the ids of those. */
export type UnitsOfToday = ReadonlyMap<string, { readonly id: string; readonly name: string }>;

/**
 * The rows of a list in the groups and the order in which it is shown, each in the order of the list; one group without a head where it is not grouped. Past units
 * stand under those of today where these are given.
 */
export function groupsOnPaper(tasks: readonly TaskLine[], by: TaskGrouping | undefined, ofToday: UnitsOfToday = new Map()): readonly PaperGroup[] {
  const groups = new Map<string, { label: string; tasks: TaskLine[] }>();
  for (const task of tasks) {
    const [key, label] = by === undefined ? plain('') : KEYS[by]({ ...task, lead: { ...task.lead, ...ofToday.get(task.lead.id) } });
    const group = groups.get(key);
    if (group === undefined) groups.set(key, { label, tasks: [task] });
    else group.tasks.push(task);
  }
  const drawn = [...groups].map(([key, group]) => ({ key, total: group.tasks.length, ...group, overdue: group.tasks.filter((task) => task.timeliness === 'overdue').length }));
  return inGroupOrder(drawn, by === 'deadline');
}
