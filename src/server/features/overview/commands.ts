import type { Figure, Overview, TaskFilter, TaskRow } from '#contract/index.js';
import { addDays, type CivilDate, earlierDate, inDirectoryOrder, partsOf, type Period, quarterPeriod, weekdayOf } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { allUnits } from '../people/units.queries.js';
import type { TaskLens } from '../tasks/filter.queries.js';
import { lensOf, taskRows } from '../tasks/list.commands.js';
import { countTasks, pageOfTasks, readyFilter } from '../tasks/page.queries.js';
import { findTasks } from '../tasks/queries.js';
import { countByUnit, lastWords, movementByDay, overdueOn, type UnitCounts } from './queries.js';

type OverviewCall = Call<'readOverview'>;

const WEEKS = 12;

/** What is wrong, what waits for the leadership, and how it moves. Every number is counted by the filter that it names. */
export async function readOverview(call: OverviewCall): Promise<Overview> {
  const lens = await lensOf(call);
  const figure = (key: string, filter: TaskFilter): Promise<Figure> => figureOf(call, lens, { key, filter });
  const units = await unitFigures(call, lens);
  return {
    today: call.today, at: call.now.toISOString(),
    ...totalsOf(units),
    waiting: await figure('waiting', { waiting: 'decision' }),
    onTime: await onTimeOfQuarter(call.today, figure),
    unitCount: units.length, units,
    decisions: await decisionsOf(call, lens),
    ...(await movementOf(call)),
  };
}

async function figureOf(call: OverviewCall, lens: TaskLens, { key, filter }: Omit<Figure, 'value'>): Promise<Figure> {
  return { key, value: await countTasks(call.tx, await readyFilter(call.tx, call.scope, filter), lens), filter };
}

async function onTimeOfQuarter(today: CivilDate, figure: (key: string, filter: TaskFilter) => Promise<Figure>): Promise<Overview['onTime']> {
  const { year, month } = partsOf(today);
  const quarter = Math.ceil(month / 3);
  const { from, to }: Period = quarterPeriod(year, quarter);
  const closed = (timeliness: 'on_time' | 'late'): TaskFilter => ({ state: 'done', timeliness, closedFrom: from, closedTo: to });
  const [onTime, late] = [await figure('onTime', closed('on_time')), await figure('late', closed('late'))];
  const firm = onTime.value + late.value;
  return { percent: firm === 0 ? null : Math.round((onTime.value * 1000) / firm) / 10, onTime, late, quarter, year };
}

/** The agency is the sum of its units: each open task has one lead. */
function totalsOf(units: Overview['units']): Pick<Overview, 'open' | 'overdue' | 'dueSoon'> {
  const total = (key: 'open' | 'overdue' | 'dueSoon', filter: TaskFilter): Figure => ({ key, filter, value: units.reduce((sum, unit) => sum + unit[key].value, 0) });
  return { open: total('open', { state: 'open' }), overdue: total('overdue', { state: 'open', timeliness: 'overdue' }), dueSoon: total('dueSoon', { state: 'open', timeliness: 'due_soon' }) };
}

/** One row for each unit that leads an open task, in directory order; a unit that exists no more keeps its row until it leads none. */
async function unitFigures(call: OverviewCall, lens: TaskLens): Promise<Overview['units']> {
  const counts = new Map((await countByUnit(call.tx, lens)).map((row) => [row.unitId, row]));
  const units = inDirectoryOrder(await allUnits(call.tx, call.scope));
  return units.flatMap((unit) => {
    const row = counts.get(unit.id);
    return row === undefined ? [] : [{ unit: { id: unit.id, name: unit.name, shortName: unit.shortName }, ...figuresOfUnit(row) }];
  });
}

function figuresOfUnit(row: UnitCounts): Omit<Overview['units'][number], 'unit'> {
  const { unitId } = row;
  const figure = (key: string, value: number, timeliness?: TaskFilter['timeliness']): Figure => ({ key, value, filter: timeliness === undefined ? { state: 'open', unitId } : { state: 'open', unitId, timeliness } });
  return {
    open: figure('open', row.open),
    onTrack: figure('onTrack', row.open - row.overdue - row.dueSoon - row.undated - row.paused, 'on_track'),
    dueSoon: figure('dueSoon', row.dueSoon, 'due_soon'),
    overdue: figure('overdue', row.overdue, 'overdue'),
    undated: figure('undated', row.undated, 'undated'),
  };
}

function sumOf(byDay: ReadonlyMap<string, number>, { from, to }: Period): number {
  return [...byDay].reduce((sum, [day, count]) => (day >= from && day <= to ? sum + count : sum), 0);
}

/**
 * How it moves. Twelve weeks, Monday to Sunday, the last one running: opened, done, and overdue at its end or today. And the change in a week: overdue
 * tasks against seven days ago, tasks done in these seven days against the seven before.
 */
async function movementOf(call: OverviewCall): Promise<Pick<Overview, 'change' | 'trend'>> {
  const { tx, scope, today } = call;
  const monday = addDays(today, 1 - weekdayOf(today));
  const first = addDays(monday, -7 * (WEEKS - 1));
  const { opened, closed } = await movementByDay(tx, scope, first);
  const starts = Array.from({ length: WEEKS }, (_, week) => addDays(first, 7 * week));
  const ends = starts.map((start) => earlierDate(addDays(start, 6), today));
  const days = [...new Set([...ends, addDays(today, -7)])].sort();
  const overdue = await overdueOn(tx, scope, days);
  const lateOn = (day: CivilDate): number => overdue[days.indexOf(day)] ?? 0;
  const trend = starts.map((weekStart, week) => {
    const whole = { from: weekStart, to: addDays(weekStart, 6) };
    return { weekStart, opened: sumOf(opened, whole), closed: sumOf(closed, whole), overdue: lateOn(ends[week] ?? today) };
  });
  const done = sumOf(closed, { from: addDays(today, -6), to: today }) - sumOf(closed, { from: addDays(today, -13), to: addDays(today, -7) });
  return { change: { overdue: lateOn(today) - lateOn(addDays(today, -7)), done }, trend };
}

const MOST_DECISIONS = 7;

/**
 * What the leadership has to act on, at most seven: wishes for more time and finished work first, because others stand still until they are
 * answered; two places stay for what is most overdue. Within each, key tasks come first, then the urgent, then the earliest due.
 */
async function decisionsOf(call: OverviewCall, lens: TaskLens): Promise<Overview['decisions']> {
  const rows = async (filter: TaskFilter): Promise<TaskRow[]> => taskRows(call, (await pageOfTasks(call.tx, filter, lens, { sort: 'due', limit: MOST_DECISIONS })).ids, lens);
  const extensions = await rows({ waiting: 'extension' });
  const confirmations = await rows({ waiting: 'confirmation' });
  const overdue = (await rows({ state: 'open', timeliness: 'overdue' })).filter((row) => row.state !== 'submitted' && !row.hasRequest);
  const asked = await lastWords(call.tx, call.scope, { taskIds: extensions.map((row) => row.id), kind: 'request' });
  const answered = await lastWords(call.tx, call.scope, { taskIds: confirmations.map((row) => row.id), kind: 'result' });
  const requested = await requestedDays(call, extensions);
  const waiting = [
    ...byConsequence(extensions).map((task) => ({ kind: 'extension' as const, task, by: asked.get(task.id)?.by ?? '', text: asked.get(task.id)?.body ?? '', requestedDue: requested.get(task.id) ?? null })),
    ...byConsequence(confirmations).map((task) => ({ kind: 'confirmation' as const, task, by: answered.get(task.id)?.by ?? '', text: answered.get(task.id)?.body ?? '', requestedDue: null })),
  ];
  const late = byConsequence(overdue).map((task) => ({ kind: 'overdue' as const, task, by: task.lead.name, text: task.lastReport ?? '', requestedDue: null }));
  const kept = Math.max(MOST_DECISIONS - Math.min(2, late.length), MOST_DECISIONS - late.length);
  return [...waiting.slice(0, kept), ...late].slice(0, MOST_DECISIONS);
}

const URGENCY = ['none', 'urgent', 'very_urgent', 'flash'] as const;
const LAST_DAY = '9999-12-31';

function byConsequence(rows: readonly TaskRow[]): TaskRow[] {
  const dueOf = (row: TaskRow): string => row.dueOn ?? LAST_DAY;
  return [...rows].sort((a, b) => Number(b.isKey) - Number(a.isKey) || URGENCY.indexOf(b.urgency) - URGENCY.indexOf(a.urgency) || (dueOf(a) < dueOf(b) ? -1 : dueOf(a) > dueOf(b) ? 1 : 0) || (a.id < b.id ? -1 : 1));
}

async function requestedDays(call: OverviewCall, rows: readonly TaskRow[]): Promise<ReadonlyMap<string, string>> {
  const records = await findTasks(call.tx, call.scope, rows.map((row) => row.id));
  return new Map(records.flatMap((record) => (record.open_request?.requestedDue === undefined ? [] : [[record.id, record.open_request.requestedDue] as const])));
}
