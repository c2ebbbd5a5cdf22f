import type { ReportView, RouteAnswer } from '#contract/index.js';
import { type Act, awaitedSections, type ComposedReport, datedPeriod, dutyPeriodOn, isHandedIn, may, type NamedPeriod, periodKey, periodOfKey, unusedLines, withFigures, withTables } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { askForParts } from './ask.commands.js';
import { compose, type ToCompose } from './compose.commands.js';
import { type DutyRecord, monthlyDuty } from './duties.queries.js';
import { partStates } from './part-states.commands.js';
import { type CommentRecord, findComments } from './comments.queries.js';
import { presentComment, presentReport, presentReportRow } from './present.js';
import { keepVersion } from './versions.queries.js';
import { findReport, findReportOf, findReports, insertReport, type ReportRecord, saveSections } from './queries.js';

export type ReportCall = Pick<Call<'readReport'>, 'tx' | 'scope' | 'actor' | 'postId' | 'today' | 'now'>;

/** Refuses what the permission table does not allow on reports. @throws Refused `common.not_allowed` */
export function demandReport(call: Pick<ReportCall, 'actor' | 'scope'>, act: Extract<Act, `report.${string}`>, leadUnitId?: string): void {
  if (!may(call.actor, act, { agencyId: call.scope.agencyId, ...(leadUnitId === undefined ? {} : { leadUnitId }) })) refuse('common.not_allowed');
}

/** Reports, newest first, with the month whose window runs today. */
export async function listReports(call: Call<'listReports'>): Promise<RouteAnswer<'listReports'>> {
  demandReport(call, 'report.read');
  return { reports: (await findReports(call.tx, call.scope)).map(presentReportRow), suggested: runningMonth(call.today), may: actsOn(call) };
}

type Who = Pick<ReportCall, 'actor' | 'scope'>;

const actsOn = ({ actor, scope: { agencyId } }: Who): string[] => (may(actor, 'report.compose', { agencyId }) ? ['report.compose'] : []);

/** What somebody may do with one report: put it together while it is open, draft the paper that it goes out as, read that. */
function actsOnOne(call: Who, record: ReportRecord): string[] {
  const { agencyId } = call.scope;
  const composes = actsOn(call);
  const drafts = composes.length > 0 && record.paper === null && may(call.actor, 'paper.write', { agencyId, leadUnitId: null });
  return [...(isClosed(record) ? [] : composes), ...(drafts ? ['paper.write'] : []), ...(['paper.read', 'report.comment'] as const).filter((act) => may(call.actor, act, { agencyId, leadUnitId: null }))];
}

/** The month in whose window a day lies: from the 15th it is the next. */
function runningMonth(today: string): { year: number; month: number } {
  const { named: { year, index } } = dutyPeriodOn('month', today, []);
  return { year, month: index };
}

/** Opens the report of a month, composed from the tasks. The second call answers the report as it was edited meanwhile. */
export async function openReport(call: Call<'openReport'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  const { year, month } = call.input.body;
  const duty = (await monthlyDuty(call.tx, call.scope)) ?? refuse('common.not_found');
  return viewOf(call, await openPeriod(call, duty, { rhythm: 'month', year, index: month }));
}

/** The report of a period of a duty; made and asked of its units where there is none yet, once whoever asks. */
export async function openPeriod(call: ReportCall, duty: DutyRecord, named: NamedPeriod): Promise<ReportRecord> {
  const { tx, scope, now } = call;
  const of = { dutyId: duty.id, key: periodKey(named) };
  const known = await findReportOf(tx, scope, of);
  if (known !== undefined) return known;
  const period = datedPeriod(named, duty.rules);
  const { report: { sections } } = await compose(call, { ...duty, period });
  const made = await insertReport(tx, scope, { dutyId: duty.id, period, sections, now });
  const record = (await findReportOf(tx, scope, of)) ?? refuse('common.not_found');
  if (made === null) return record;
  await keepVersion(tx, scope, { reportId: record.id, kind: 'made', sections, personId: null, now });
  await askForParts(call, record, { unitIds: duty.contributorUnitIds, dueDays: duty.dueDays });
  return (await findReportOf(tx, scope, of)) ?? record;
}

/** Who made a remark settles it, or who puts the report together. */
export function mayResolve(call: Who, { by_person_id: by, resolved_at: resolvedAt }: Pick<CommentRecord, 'by_person_id' | 'resolved_at'>): boolean {
  return resolvedAt === null && (by === call.actor.personId || actsOn(call).length > 0);
}

/** The report, or a refusal as if there were none. @throws Refused `common.not_found` */
export async function reportOrNone(call: Pick<ReportCall, 'tx' | 'scope'>, reportId: string): Promise<ReportRecord> {
  return (await findReport(call.tx, call.scope, reportId)) ?? refuse('common.not_found');
}

/** What a report is composed for, by the rules of its time and in the form that its duty has now; the days that it counts stay those of its making. */
export function toCompose(record: ReportRecord): ToCompose {
  const named = periodOfKey(record.period_key) ?? dutyPeriodOn(record.rhythm, record.window_to, record.rules).named;
  return { period: { ...datedPeriod(named, record.rules), window: { from: record.window_from, to: record.window_to } }, rules: record.rules, outline: record.outline, contributorUnitIds: record.contributor_unit_ids, programme: record.programme };
}

/** One report: figures as counted now, or as frozen when it was closed. */
export async function readReport(call: Call<'readReport'>): Promise<ReportView> {
  demandReport(call, 'report.read');
  return viewOf(call, await reportOrNone(call, call.input.params.id));
}

/** A report as it is shown: what no line tells yet and what its units have brought stand beside it. What is frozen is not composed again. */
export async function viewOf(call: ReportCall, record: ReportRecord): Promise<ReportView> {
  const comments = (await findComments(call.tx, call.scope, record.id)).map((comment) => presentComment(comment, mayResolve(call, comment)));
  const parts = await partStates(call, record.id);
  const beside = { may: actsOnOne(call, record), parts, awaited: awaitedOf(record, parts), comments };
  if (record.snapshot !== null && isClosed(record)) return presentReport(record, { ...beside, figures: record.snapshot, quantities: [], unused: [] });
  const { report: fresh, ...made } = await compose(call, toCompose(record));
  const tasks = new Map(made.tasks.map((task) => [task.id, task.leadUnitId]));
  const units = new Map(made.units.map((unit) => [unit.id, unit.name]));
  const unused = unusedLines(fresh, record.items).flatMap((line) => line.taskIds.slice(0, 1).map((taskId) => ({ taskId, text: line.text, unitName: units.get(tasks.get(taskId) ?? '') ?? '' })));
  return presentReport(asOfNow(record, fresh), { ...beside, figures: fresh.figures, quantities: made.quantities.map(({ text }) => text), unused });
}

/** What an open report waits for. */
function awaitedOf(record: ReportRecord, parts: ReportView['parts']): ReportView['awaited'] {
  if (isClosed(record)) return [];
  return awaitedSections(record.outline, record.items.map(({ key }) => key), parts.filter(({ status }) => !isHandedIn(status))).map(({ sectionKey, unit }) => ({ sectionKey, unitName: unit.unitName }));
}

/** An open report with the figures of now in its text and its tables; a closed one as it was frozen. */
export function asOfNow(record: ReportRecord, { figures, sections }: ComposedReport): ReportRecord {
  return isClosed(record) ? record : { ...record, items: withTables(withFigures(record.items, figures), sections, record.outline) };
}

/** The report as it is printed now. */
export async function reportToPrint(call: ReportCall, reportId: string): Promise<ReportRecord> {
  const record = await reportOrNone(call, reportId);
  return isClosed(record) ? record : asOfNow(record, (await compose(call, toCompose(record))).report);
}

/** Whether its figures are frozen. */
export const isClosed = (record: Pick<ReportRecord, 'status'>): boolean => record.status === 'closed' || record.status === 'issued';

/** Saves the edited text. @throws Refused `common.not_found`, `report.closed`, `common.changed_meanwhile` */
export async function saveReport(call: Call<'saveReport'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  const { version, sections } = call.input.body;
  const record = await reportOrNone(call, call.input.params.id);
  if (isClosed(record)) refuse('report.closed');
  if (!(await saveSections(call.tx, call.scope, { id: record.id, seenVersion: version, sections, now: call.now }))) refuse('common.changed_meanwhile');
  await keepVersion(call.tx, call.scope, { reportId: record.id, kind: 'saved', sections, personId: call.actor.personId, now: call.now });
  return viewOf(call, await reportOrNone(call, record.id));
}
