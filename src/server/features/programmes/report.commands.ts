import type { ReportRow } from '#contract/index.js';
import { DEFAULT_DUTY_RULES, dutyPeriodOn, PROGRAMME_OUTLINE, programmeInWords } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { demandReport, openPeriod } from '../reports/commands.js';
import { makeDuty } from '../reports/duties.commands.js';
import { findDuties } from '../reports/duties.queries.js';
import { presentReportRow } from '../reports/present.js';
import { programmeOrNone } from './commands.js';

/**
 * The report of the running period on a programme, made where there is none. Its duty is made the first time: quarterly, with the days of figures
 * that most duties have; who owes it otherwise changes it. @throws Refused `common.not_found`
 */
export async function reportProgramme(call: Call<'reportProgramme'>): Promise<ReportRow> {
  demandReport(call, 'report.compose');
  const { params, body: { dutyId } } = call.input;
  const { name } = await programmeOrNone(call, params);
  const known = (await findDuties(call.tx, call.scope)).find((duty) => duty.programme === name && duty.endedOn === null);
  const duty = known ?? (await makeDuty(call, {
    id: dutyId, name: `Báo cáo kết quả thực hiện ${programmeInWords(name)}`, rhythm: 'quarter', rules: DEFAULT_DUTY_RULES, outline: PROGRAMME_OUTLINE, addressee: '', citation: name, recipients: [], contributorUnitIds: [], leadDays: 10, dueDays: 3, programme: name,
  }));
  return presentReportRow(await openPeriod(call, duty, dutyPeriodOn(duty.rhythm, call.today, duty.rules).named));
}
