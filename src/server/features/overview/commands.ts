import type { Figure, Overview, TaskFilter } from '#contract/index.js';
import { together } from '../../database/together.js';
import { addDays, type CivilDate, earlierDate, inDirectoryOrder, partsOf, type Period, quarterPeriod, weekdayOf } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { allUnits } from '../people/units.queries.js';
import { waitingForSignature } from '../papers/waiting.commands.js';
import type { TaskLens } from '../tasks/filter.queries.js';
import { lensOf } from '../tasks/list.commands.js';
import { countTasks, readyFilter } from '../tasks/page.queries.js';
import { decisionsOf } from './decisions.commands.js';
import { countByUnit, movementByDay, overdueOn, type UnitCounts } from './queries.js';

type OverviewCall = Call<'readOverview'>;

const WEEKS = 12;
const MOST_TO_SIGN = 5;

/** What is wrong, what waits for the leadership, and how it moves. Every number is counted by the filter that it names. */
export async function readOverview(call: OverviewCall): Promise<Overview> {
  const lens = await lensOf(call);
  const figure = (key: string, filter: TaskFilter): Promise<Figure> => figureOf(call, lens, { key, filter });
  const [units, waiting, onTime, decisions, toSign, movement] = await together([
    unitFigures(call, lens), figure('waiting', { waiting: 'decision' }), onTimeOfQuarter(call.today, figure), decisionsOf(call, lens), waitingForSignature(call, MOST_TO_SIGN), movementOf(call),
  ]);
  return { today: call.today, at: call.now.toISOString(), ...totalsOf(units), waiting, onTime, unitCount: units.length, units, decisions, toSign, ...movement };
}

async function figureOf(call: OverviewCall, lens: TaskLens, { key, filter }: Omit<Figure, 'value'>): Promise<Figure> {
  return { key, value: await countTasks(call.tx, await readyFilter(call.tx, call.scope, filter), lens), filter };
}

async function onTimeOfQuarter(today: CivilDate, figure: (key: string, filter: TaskFilter) => Promise<Figure>): Promise<Overview['onTime']> {
  const { year, month } = partsOf(today);
  const quarter = Math.ceil(month / 3);
  const { from, to }: Period = quarterPeriod(year, quarter);
  const closed = (timeliness: 'on_time' | 'late'): TaskFilter => ({ state: 'done', timeliness, closedFrom: from, closedTo: to });
  const [onTime, late] = await together([figure('onTime', closed('on_time')), figure('late', closed('late'))]);
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
  const [counted, all] = await together([countByUnit(call.tx, lens), allUnits(call.tx, call.scope)]);
  const counts = new Map(counted.map((row) => [row.unitId, row]));
  const units = inDirectoryOrder(all);
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
  const starts = Array.from({ length: WEEKS }, (_, week) => addDays(first, 7 * week));
  const ends = starts.map((start) => earlierDate(addDays(start, 6), today));
  const days = [...new Set([...ends, addDays(today, -7)])].sort();
  const [{ opened, closed }, overdue] = await together([movementByDay(tx, scope, first), overdueOn(tx, scope, days)]);
  const lateOn = (day: CivilDate): number => overdue[days.indexOf(day)] ?? 0;
  const trend = starts.map((weekStart, week) => {
    const whole = { from: weekStart, to: addDays(weekStart, 6) };
    return { weekStart, opened: sumOf(opened, whole), closed: sumOf(closed, whole), overdue: lateOn(ends[week] ?? today) };
  });
  const done = sumOf(closed, { from: addDays(today, -6), to: today }) - sumOf(closed, { from: addDays(today, -13), to: addDays(today, -7) });
  return { change: { overdue: lateOn(today) - lateOn(addDays(today, -7)), done }, trend };
}
