import type { ReportView, RouteAnswer } from '#contract/index.js';
import {
  type ComposedReport, composeReport, daysOf, DEFAULT_DUTY_RULES, DEFAULT_OUTLINE, type DutyPeriod, dutyPeriod, dutyPeriodOn, inDirectoryOrder, may, periodAfter, periodContains, type PeriodFacts, type ReportFigures, unusedLines, withFigures,
} from '#core/index.js';
import { rulesOf } from '../../database/rules.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { monthOf, presentReport, presentReportRow } from './present.js';
import { entriesOfWindow, findReport, findReportOf, findReports, insertReport, lockFigures, monthlySeries, openGroups, openReportTasks, type ReportRecord, saveClosing, saveSections, tasksOfWindow } from './queries.js';

export type ReportCall = Pick<Call<'readReport'>, 'tx' | 'scope' | 'actor' | 'today' | 'now'>;

/** Refuses what the permission table does not allow on reports. @throws Refused `common.not_allowed` */
export function demandReport(call: Pick<ReportCall, 'actor' | 'scope'>, act: 'report.read' | 'report.compose'): void {
  if (!may(call.actor, act, { agencyId: call.scope.agencyId })) refuse('common.not_allowed');
}

/** Monthly reports, newest first, with the month whose window runs today. */
export async function listReports(call: Call<'listReports'>): Promise<RouteAnswer<'listReports'>> {
  demandReport(call, 'report.read');
  return { reports: (await findReports(call.tx, call.scope)).map(presentReportRow), suggested: runningMonth(call.today), may: actsOn(call) };
}

const actsOn = (call: Pick<ReportCall, 'actor' | 'scope'>): string[] => (may(call.actor, 'report.compose', { agencyId: call.scope.agencyId }) ? ['report.compose'] : []);

/** The month in whose window a day lies: from the 15th it is the next. */
function runningMonth(today: string): { year: number; month: number } {
  const { named: { year, index } } = dutyPeriodOn('month', today, DEFAULT_DUTY_RULES);
  return { year, month: index };
}

const monthOfDuty = ({ year, month }: { readonly year: number; readonly month: number }): DutyPeriod => dutyPeriod({ rhythm: 'month', year, index: month }, DEFAULT_DUTY_RULES);

/** Opens the report of a month, composed from the tasks. The second call answers the report as it was edited meanwhile. */
export async function openReport(call: Call<'openReport'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  const { year, month } = call.input.body;
  const period = monthOfDuty({ year, month });
  const seriesId = await monthlySeries(call.tx, call.scope);
  const known = await findReportOf(call.tx, call.scope, period.window);
  if (known !== undefined) return viewOf(call, known);
  const { report: { sections } } = await compose(call, period);
  const id = await insertReport(call.tx, call.scope, { seriesId, label: `Tháng ${month}/${year}`, window: period.window, sections, now: call.now });
  return viewOf(call, await reportOrNone(call, id));
}

/** The report, or a refusal as if there were none. @throws Refused `common.not_found` */
export async function reportOrNone(call: Pick<ReportCall, 'tx' | 'scope'>, reportId: string): Promise<ReportRecord> {
  return (await findReport(call.tx, call.scope, reportId)) ?? refuse('common.not_found');
}

/** What the tasks give now, and what it was made of. */
interface Composed extends Pick<PeriodFacts, 'tasks' | 'units'> {
  readonly report: ComposedReport;
}

async function compose(call: ReportCall, period: DutyPeriod): Promise<Composed> {
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
  return { report: composeReport(facts, { outline: DEFAULT_OUTLINE, quantities: [] }), tasks, units };
}

/** One report: figures as counted now, or as frozen when it was closed. */
export async function readReport(call: Call<'readReport'>): Promise<ReportView> {
  demandReport(call, 'report.read');
  return viewOf(call, await reportOrNone(call, call.input.params.id));
}

async function viewOf(call: ReportCall, record: ReportRecord): Promise<ReportView> {
  const { report: fresh, ...made } = await compose(call, monthOfDuty(monthOf(record.window_to)));
  const tasks = new Map(made.tasks.map((task) => [task.id, task.leadUnitId]));
  const units = new Map(made.units.map((unit) => [unit.id, unit.name]));
  const unused = unusedLines(fresh, record.items).flatMap((line) => line.taskIds.slice(0, 1).map((taskId) => ({ taskId, text: line.text, unitName: units.get(tasks.get(taskId) ?? '') ?? '' })));
  return presentReport(asOfNow(record, fresh.figures), { figures: record.snapshot ?? fresh.figures, unused, may: isClosed(record) ? [] : actsOn(call) });
}

/** An open report with the figures of now in its text; a closed one as it was closed. */
function asOfNow(record: ReportRecord, figures: ReportFigures): ReportRecord {
  return isClosed(record) ? record : { ...record, items: withFigures(record.items, figures) };
}

/** The report as it is printed now. */
export async function reportToPrint(call: ReportCall, reportId: string): Promise<ReportRecord> {
  const record = await reportOrNone(call, reportId);
  return isClosed(record) ? record : asOfNow(record, (await compose(call, monthOfDuty(monthOf(record.window_to)))).report.figures);
}

const isClosed = (record: ReportRecord): boolean => record.status === 'closed' || record.status === 'issued';

/** Saves the edited text. @throws Refused `common.not_found`, `report.closed`, `common.changed_meanwhile` */
export async function saveReport(call: Call<'saveReport'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  const { version, sections } = call.input.body;
  const record = await reportOrNone(call, call.input.params.id);
  if (isClosed(record)) refuse('report.closed');
  if (!(await saveSections(call.tx, call.scope, { id: record.id, seenVersion: version, sections, now: call.now }))) refuse('common.changed_meanwhile');
  return viewOf(call, await reportOrNone(call, record.id));
}

/**
 * Freezes the figures as they are now, in the text too; the rest of it stays as it is.
 * @throws Refused `common.not_found`, `report.closed`, `common.changed_meanwhile`
 */
export async function closeReport(call: Call<'closeReport'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  await lockFigures(call.tx, call.scope);
  const record = await reportOrNone(call, call.input.params.id);
  if (isClosed(record)) refuse('report.closed');
  const { report: { figures } } = await compose(call, monthOfDuty(monthOf(record.window_to)));
  const saved = await saveClosing(call.tx, call.scope, { id: record.id, seenVersion: call.input.body.version, figures, sections: withFigures(record.items, figures), now: call.now });
  if (!saved) refuse('common.changed_meanwhile');
  return viewOf(call, await reportOrNone(call, record.id));
}
