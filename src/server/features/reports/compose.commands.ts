import {
  accumulateQuantities, type AccumulatedQuantity, addDays, ancestorIds, type ComposedReport, composeReport, daysOf, type DatedRules, datedPeriod, type DutyPeriod, earlierDate, inDirectoryOrder, MOST_DAYS_OFF, type OutlineSection, type Period, periodAfter, periodContains,
  type PeriodFacts, quantityLines, readQuantities, type ReportLine, runningPeriods, type Unit,
} from '#core/index.js';
import { rulesOf } from '../../database/rules.js';
import type { Call } from '../../http/handler.js';
import { allUnits } from '../people/units.queries.js';
import { entriesOfWindow, figuresTyped, openGroups, openReportTasks, overdueTasks, tasksOfWindow } from './queries.js';

type ComposeCall = Pick<Call<'readReport'>, 'tx' | 'scope' | 'today'>;

/** What a report is composed for: a period, by the rules and in the form of its duty, told by these units. */
export interface ToCompose {
  readonly period: DutyPeriod;
  readonly rules: readonly DatedRules[];
  readonly outline: readonly OutlineSection[];
  /** Units that bring their parts: they tell of the work below them. */
  readonly contributorUnitIds: readonly string[];
  /** The programme that it tells of, as tasks carry its name; empty for all work. */
  readonly programme: string;
}

/** The nearest unit upward that brings a part; the unit itself where none does. */
function tellerAmong(units: readonly Unit[], contributorUnitIds: readonly string[]): (unitId: string) => string {
  const contributors = new Set(contributorUnitIds);
  if (contributors.size === 0) return (unitId) => unitId;
  return (unitId) => [unitId, ...ancestorIds(units, unitId)].find((id) => contributors.has(id)) ?? unitId;
}

/** What the tasks give now, and what it was made of. */
export interface Composed extends Pick<PeriodFacts, 'tasks' | 'units'> {
  readonly report: ComposedReport;
  /** What progress carried as figures, in sentences. */
  readonly quantities: readonly ReportLine[];
}

/** The days on which what is planned for some days may be due: days off move the last ones on. */
const mayBeDue = ({ from, to }: Period): Period => ({ from, to: addDays(to, MOST_DAYS_OFF) });

/** Composes the report of a period from the tasks and their logs as they stand now. */
export async function compose(call: ComposeCall, { period, rules: dutyRules, outline, contributorUnitIds, programme }: ToCompose): Promise<Composed> {
  const { tx, scope, today } = call;
  const { window } = period;
  const next = datedPeriod(periodAfter(period.named), dutyRules);
  const inWindow = await tasksOfWindow(tx, scope, { window, planned: mayBeDue(daysOf(next.named)), programme });
  const units = inDirectoryOrder(await allUnits(tx, scope));
  const closedIds = inWindow.flatMap((task) => (task.countedOn !== null && periodContains(window, task.countedOn) ? [task.id] : []));
  const entries = await entriesOfWindow(tx, scope, { window, closedIds });
  const known = new Set(inWindow.map((task) => task.id));
  const moved = new Set(entries.map((entry) => entry.taskId).filter((id) => !known.has(id)));
  const late = outline.some(({ from }) => from === 'overdue') ? (await overdueTasks(tx, scope, { day: earlierDate(today, window.to), programme })).filter(({ id }) => !known.has(id) && !moved.has(id)) : [];
  const tasks = [...inWindow, ...(await openReportTasks(tx, scope, { taskIds: [...moved], programme })), ...late];
  const facts = { period, next, today, rules: await rulesOf(tx, scope, today), tasks, open: await openGroups(tx, scope, programme), entries, units, toldBy: tellerAmong(units, contributorUnitIds) };
  const quantities = await quantitiesOf(call, { period, rules: dutyRules, programme });
  return { report: composeReport(facts, { outline, quantities }), quantities: quantityLines(quantities, period.named), tasks, units };
}

/** The figures that progress carried, over the period, the quarter and the year. */
async function quantitiesOf({ tx, scope }: ComposeCall, { period, rules, programme }: Pick<ToCompose, 'period' | 'rules' | 'programme'>): Promise<readonly AccumulatedQuantity[]> {
  const { own, quarter, year } = runningPeriods(period, rules);
  const typed = await figuresTyped(tx, scope, { from: year.from < quarter.from ? year.from : quarter.from, to: own.to, programme });
  const reported = typed.flatMap(({ figure, counted_on: countedOn }) => readQuantities(figure).quantities.map((quantity) => ({ ...quantity, countedOn })));
  return accumulateQuantities(reported, [own, quarter, year]);
}
