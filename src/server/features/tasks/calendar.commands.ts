import type { RouteAnswer, TaskRow } from '#contract/index.js';
import { daysBetween, dueSpan, type Period } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { calendarRows, type DatedTask, datedTasks } from './calendar.queries.js';
import { lensOf, taskRows } from './list.commands.js';
import { countTasks, readyFilter } from './page.queries.js';

const LONGEST = 62;
/** How many tasks of one day or one period are told by name: more do not fit where they are shown. */
const NAMED = 8;

/** A list by the days on which its tasks fall due, from the one filter. What the person may not see is counted and not named. @throws Refused `common.invalid` for a period that is none or too long */
export async function calendarTasks(call: Call<'calendarTasks'>): Promise<RouteAnswer<'calendarTasks'>> {
  const { from, to, ...filter } = call.input.query;
  const length = daysBetween(from, to);
  if (length < 0 || length >= LONGEST) refuse('common.invalid', { detail: 'to' });
  const period = { from, to };
  const lens = await lensOf(call);
  const ready = await readyFilter(call.tx, call.scope, filter);
  const tasks = await datedTasks(call.tx, ready, { lens, period });
  const [days, bars] = [daysOf(tasks, period), barsOf(tasks, period)];
  const named = [...days, ...bars].flatMap((each) => each.tasks.map((task) => task.id));
  const rows = new Map((await taskRows(call, named, lens)).map((row) => [row.id, row]));
  const withRows = <T extends { readonly tasks: readonly DatedTask[] }>(part: T): Omit<T, 'tasks'> & { readonly tasks: TaskRow[] } => ({ ...part, tasks: part.tasks.flatMap((task) => rows.get(task.id) ?? []) });
  const differing = await calendarRows(call.tx, period);
  const ofKind = (kind: 'holiday' | 'make_up') => differing.filter((row) => row.kind === kind).map(({ day, name }) => ({ day, name }));
  return {
    days: days.map(withRows), bars: bars.map(withRows), off: ofKind('holiday'), worked: ofKind('make_up'),
    undated: filter.undated === false ? 0 : await countTasks(call.tx, { ...ready, undated: true }, lens),
  };
}

interface Part {
  readonly total: number;
  readonly tasks: readonly DatedTask[];
}

const isPeriod = (task: DatedTask): boolean => (dueSpan(task)?.from ?? task.dueOn) < task.dueOn;

function partOf(all: readonly DatedTask[], named: readonly DatedTask[]): Part {
  return { total: all.length, tasks: named.filter((task) => task.seen).slice(0, NAMED) };
}

function grouped<T>(items: readonly T[], keyOf: (item: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}

/** Everything that is due on a day is its number, as the list of that day has it; by name stand those whose deadline is no longer period. */
function daysOf(tasks: readonly DatedTask[], { from, to }: Period): readonly (Part & { readonly day: string })[] {
  const within = tasks.filter((task) => task.dueOn >= from && task.dueOn <= to);
  return [...grouped(within, (task) => task.dueOn)].map(([day, due]) => ({ day, ...partOf(due, due.filter((task) => !isPeriod(task))) }));
}

function barsOf(tasks: readonly DatedTask[], period: Period): readonly (Part & Period)[] {
  const reaching = tasks.flatMap((task) => {
    const span = dueSpan(task);
    return span === null || span.from === span.to || span.from > period.to ? [] : [{ task, span }];
  });
  return [...grouped(reaching, ({ span }) => `${span.from} ${span.to}`).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ ...first.span, ...partOf(same.map(({ task }) => task), same.map(({ task }) => task)) }];
  });
}
