import type { ReportView, RouteAnswer } from '#contract/index.js';
import { DEFAULT_DUTY_RULES, dutyPeriodOn, may, type ReportFigures, unusedLines, withFigures } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { compose, monthOfDuty } from './compose.commands.js';
import { monthOf, presentReport, presentReportRow } from './present.js';
import { findReport, findReportOf, findReports, insertReport, lockFigures, monthlySeries, type ReportRecord, saveClosing, saveSections } from './queries.js';

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
  return presentReport(asOfNow(record, fresh.figures), { figures: record.snapshot ?? fresh.figures, quantities: isClosed(record) ? [] : made.quantities.map(({ text }) => text), unused, may: isClosed(record) ? [] : actsOn(call) });
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
