import type { DutyView, ReportView, RouteAnswer } from '#contract/index.js';
import { dutyPeriodOn, inDirectoryOrder, may, periodAfter, periodBefore, periodKey, periodOfKey, printPeriodName, unitsOn } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { demandReport, openPeriod, type ReportCall, viewOf } from './commands.js';
import { type DutyRecord, endDuty as saveEnd, findDuties, findDuty, insertDuty, saveDuty } from './duties.queries.js';

/** What the agency owes: name, rhythm, form, to whom, by when, and which units bring their parts. */
export async function listDuties(call: Call<'listDuties'>): Promise<RouteAnswer<'listDuties'>> {
  demandReport(call, 'report.read');
  return { duties: (await findDuties(call.tx, call.scope)).map((duty) => presentDuty(duty, call.today)), may: may(call.actor, 'report.compose', { agencyId: call.scope.agencyId }) ? ['report.compose'] : [] };
}

const AROUND = 2;

function presentDuty(duty: DutyRecord, today: string): DutyView {
  const running = dutyPeriodOn(duty.rhythm, today, duty.rules).named;
  const before = Array.from({ length: AROUND }).reduce<typeof running>((period) => periodBefore(period), running);
  const periods = Array.from({ length: AROUND + 2 }).reduce<(typeof running)[]>((list) => [...list, periodAfter(list.at(-1) ?? before)], [before]);
  return {
    ...duty, rules: { window: duty.rules.window === null ? null : { ...duty.rules.window }, sendBy: { ...duty.rules.sendBy } }, outline: duty.outline.map((section) => ({ ...section, unitIds: [...section.unitIds] })), recipients: [...duty.recipients],
    contributorUnitIds: [...duty.contributorUnitIds], periods: periods.map((named) => ({ key: periodKey(named), label: printPeriodName(named), running: periodKey(named) === periodKey(running) })),
  };
}

async function dutyOrNone(call: Pick<ReportCall, 'tx' | 'scope'>, dutyId: string, held = false): Promise<DutyRecord> {
  return (await findDuty(call.tx, call.scope, dutyId, held)) ?? refuse('common.not_found');
}

/** Refuses units that the agency does not have. @throws Refused `common.not_found` */
async function demandUnits(call: Pick<ReportCall, 'tx' | 'scope'>, { contributorUnitIds, outline }: Pick<DutyRecord, 'contributorUnitIds' | 'outline'>): Promise<void> {
  const known = new Set((await allUnits(call.tx, call.scope)).map(({ id }) => id));
  if ([...contributorUnitIds, ...outline.flatMap(({ unitIds }) => unitIds)].some((id) => !known.has(id))) refuse('common.not_found');
}

/** Adds a duty. @throws Refused `common.not_allowed`, `common.not_found` for a unit that is none of the agency */
export async function addDuty(call: Call<'addDuty'>): Promise<DutyView> {
  demandReport(call, 'report.compose');
  const { body } = call.input;
  await demandUnits(call, body);
  const unitId = inDirectoryOrder(unitsOn(await allUnits(call.tx, call.scope), call.today))[0]?.id ?? refuse('common.not_found');
  await insertDuty(call.tx, call.scope, { ...body, unitId, now: call.now });
  return presentDuty(await dutyOrNone(call, body.id), call.today);
}

/** Changes a duty; reports that are made already keep their days. The one that freezes the figures stays monthly. @throws Refused `common.not_found`, `report.rhythm_fixed`, `common.changed_meanwhile` */
export async function changeDuty(call: Call<'changeDuty'>): Promise<DutyView> {
  demandReport(call, 'report.compose');
  const { params: { id }, body: { version, ...facts } } = call.input;
  const duty = await dutyOrNone(call, id, true);
  await demandUnits(call, facts);
  if (duty.freezes && facts.rhythm !== 'month') refuse('report.rhythm_fixed');
  if (!(await saveDuty(call.tx, call.scope, { ...facts, id, seenVersion: version, now: call.now }))) refuse('common.changed_meanwhile');
  return presentDuty(await dutyOrNone(call, id), call.today);
}

/** Makes no more reports of a duty from today on. @throws Refused `common.not_found`, `report.rhythm_fixed`, `common.changed_meanwhile` */
export async function endDuty(call: Call<'endDuty'>): Promise<DutyView> {
  demandReport(call, 'report.compose');
  const { params: { id }, body: { version } } = call.input;
  if ((await dutyOrNone(call, id, true)).freezes) refuse('report.rhythm_fixed');
  if (!(await saveEnd(call.tx, call.scope, { id, seenVersion: version, on: call.today, now: call.now }))) refuse('common.changed_meanwhile');
  return presentDuty(await dutyOrNone(call, id), call.today);
}

/** The report of a period of a duty; made where there is none yet. @throws Refused `common.not_found`, `common.invalid` for a key of another rhythm */
export async function openDutyPeriod(call: Call<'openDutyPeriod'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  const { params: { id }, body: { key } } = call.input;
  const duty = await dutyOrNone(call, id);
  const named = periodOfKey(key);
  if (named === null || named.rhythm !== duty.rhythm) refuse('common.invalid', { detail: key });
  return viewOf(call, await openPeriod(call, duty, named));
}
