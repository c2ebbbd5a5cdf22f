import { addWorkingDays, laterDate, reportName } from '#core/index.js';
import { workingCalendar } from '../../database/rules.js';
import { insertContributions } from '../meetings/contributions.queries.js';
import { headsOf } from '../notices/queries.js';
import { deliver } from '../notices/tell.commands.js';
import type { ReportCall } from './commands.js';
import type { ReportRecord } from './queries.js';

/** Under which a unit's people are told once of the part that is asked of them. */
export const partKey = (reportId: string, unitId: string): string => `report_part:${reportId}:${unitId}`;

type Asked = Pick<ReportRecord, 'id' | 'duty_name' | 'label' | 'send_by'>;

/** Asks units for their parts, some working days before the report is sent, and tells who heads them, once each. */
export async function askForParts(call: ReportCall, report: Asked, { unitIds, dueDays }: { readonly unitIds: readonly string[]; readonly dueDays: number }): Promise<void> {
  if (unitIds.length === 0) return;
  const dueOn = report.send_by === null ? null : laterDate(call.today, addWorkingDays(report.send_by, -dueDays, await workingCalendar(call.tx)));
  await insertContributions(call.tx, call.scope, { meetingId: report.id, unitIds, dueOn, now: call.now });
  await tellHeads(call, report, { unitIds, dueOn, again: false });
}

/** Reminds units that have not handed in, once a day. */
export async function remindOfParts(call: ReportCall, report: Asked, unitIds: readonly string[]): Promise<void> {
  await tellHeads(call, report, { unitIds, dueOn: null, again: true });
}

async function tellHeads(call: ReportCall, report: Asked, { unitIds, dueOn, again }: { readonly unitIds: readonly string[]; readonly dueOn: string | null; readonly again: boolean }): Promise<void> {
  const heads = await headsOf(call.tx, call.scope, { unitIds, today: call.today });
  const told = heads.filter(({ personId }) => personId !== call.actor.personId);
  const data = { reportId: report.id, name: reportName(report.duty_name, report.label), due: dueOn };
  await deliver(call, told.map(({ unitId, personId }) => ({ personId, taskId: null, entryId: null, kind: 'report_part', data: { ...data, unitId }, key: `${partKey(report.id, unitId)}${again ? `:${call.today}` : ''}` })));
}
