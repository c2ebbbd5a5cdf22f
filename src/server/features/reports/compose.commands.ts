import {
  accumulateQuantities, type AccumulatedQuantity, type ComposedReport, composeReport, daysOf, DEFAULT_DUTY_RULES, DEFAULT_OUTLINE, type DutyPeriod, dutyPeriod, inDirectoryOrder, periodAfter, periodContains, type PeriodFacts,
  quantityLines, readQuantities, type ReportLine, runningPeriods,
} from '#core/index.js';
import { rulesOf } from '../../database/rules.js';
import type { Call } from '../../http/handler.js';
import { allUnits } from '../people/units.queries.js';
import { entriesOfWindow, figuresTyped, openGroups, openReportTasks, tasksOfWindow } from './queries.js';

type ComposeCall = Pick<Call<'readReport'>, 'tx' | 'scope' | 'today'>;

/** The report that is named after a month: the days it counts, and by when it is sent. */
export const monthOfDuty = ({ year, month }: { readonly year: number; readonly month: number }): DutyPeriod => dutyPeriod({ rhythm: 'month', year, index: month }, DEFAULT_DUTY_RULES);

/** What the tasks give now, and what it was made of. */
export interface Composed extends Pick<PeriodFacts, 'tasks' | 'units'> {
  readonly report: ComposedReport;
  /** What progress carried as figures, in sentences. */
  readonly quantities: readonly ReportLine[];
}

/** Composes the report of a period from the tasks and their logs as they stand now. */
export async function compose(call: ComposeCall, period: DutyPeriod): Promise<Composed> {
  const { tx, scope, today } = call;
  const { window } = period;
  const next = dutyPeriod(periodAfter(period.named), DEFAULT_DUTY_RULES);
  const inWindow = await tasksOfWindow(tx, scope, { window, planned: daysOf(next.named) });
  const units = inDirectoryOrder(await allUnits(tx, scope));
  const closedIds = inWindow.flatMap((task) => (task.countedOn !== null && periodContains(window, task.countedOn) ? [task.id] : []));
  const entries = await entriesOfWindow(tx, scope, { window, closedIds });
  const known = new Set(inWindow.map((task) => task.id));
  const moved = new Set(entries.map((entry) => entry.taskId).filter((id) => !known.has(id)));
  const tasks = [...inWindow, ...(await openReportTasks(tx, scope, [...moved]))];
  const facts = { period, next, today, rules: await rulesOf(tx, scope, today), tasks, open: await openGroups(tx, scope), entries, units, toldBy: (unitId: string) => unitId };
  const quantities = await quantitiesOf(call, period);
  return { report: composeReport(facts, { outline: DEFAULT_OUTLINE, quantities }), quantities: quantityLines(quantities, period.named), tasks, units };
}

/** The figures that progress carried, over the period, the quarter and the year. */
async function quantitiesOf({ tx, scope }: ComposeCall, period: DutyPeriod): Promise<readonly AccumulatedQuantity[]> {
  const { own, quarter, year } = runningPeriods(period, DEFAULT_DUTY_RULES);
  const typed = await figuresTyped(tx, scope, { from: year.from < quarter.from ? year.from : quarter.from, to: own.to });
  const reported = typed.flatMap(({ figure, counted_on: countedOn }) => readQuantities(figure).quantities.map((quantity) => ({ ...quantity, countedOn })));
  return accumulateQuantities(reported, [own, quarter, year]);
}
