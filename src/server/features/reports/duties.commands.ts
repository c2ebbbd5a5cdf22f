import type { DutyView, ReportView, RouteAnswer } from '#contract/index.js';
import { type CivilDate, daysOf, DEFAULT_DUTY_RULES, dutyPeriodOn, type DutyRules, inDirectoryOrder, isHandedIn, may, owedPeriods, periodAfter, periodKey, periodOfKey, printPeriodName, reportName, unitsOn } from '#core/index.js';
import { together } from '../../database/together.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { demandReport, openPeriod, type ReportCall, viewOf } from './commands.js';
import { type DutyFacts, type DutyRecord, endDuty as saveEnd, findDuties, findDuty, insertDuty, type MadeOfDuty, partsOfOpenReports, reportsOfDuties, saveDuty, saveRules } from './duties.queries.js';

/** What the agency owes: name, rhythm, form, to whom, by when, and which units bring their parts; and what units owe for the open reports. */
export async function listDuties(call: Call<'listDuties'>): Promise<RouteAnswer<'listDuties'>> {
  demandReport(call, 'report.read');
  const { tx, scope, today } = call;
  const [duties, made, parts] = await together([findDuties(tx, scope), reportsOfDuties(tx, scope), partsOfOpenReports(tx, scope)]);
  return {
    duties: duties.map((duty) => presentDuty(duty, { today, made: made.filter(({ dutyId }) => dutyId === duty.id) })),
    parts: parts.map(({ dutyName, label, ...part }) => ({ ...part, reportName: reportName(dutyName, label), late: !isHandedIn(part.status) && part.dueOn !== null && part.dueOn < today })),
    may: may(call.actor, 'report.compose', { agencyId: scope.agencyId }) ? ['report.compose'] : [],
  };
}

const plain = ({ window, sendBy }: DutyRules): DutyView['rules'] => ({
  window: window === null ? null : { fromDay: window.fromDay, toDay: window.toDay }, sendBy: { day: sendBy.day, monthsAfter: sendBy.monthsAfter },
});

function presentDuty(duty: DutyRecord, { today, made }: { readonly today: CivilDate; readonly made: readonly MadeOfDuty[] }): DutyView {
  const { since: _, rules, ...facts } = duty;
  const status = new Map(made.map((report) => [report.id, report.status]));
  const reports = made.map(({ id, key, from, to, sendBy, ...report }) => ({ id, key, window: { from, to }, sendBy, closed: report.status === 'closed' || report.status === 'issued' }));
  return {
    ...facts, rules: plain(rules.at(-1) ?? DEFAULT_DUTY_RULES), changes: rules.map(({ from, citation, ...of }) => ({ from, citation, ...plain(of) })), outline: duty.outline.map((section) => ({ ...section, unitIds: [...section.unitIds] })),
    recipients: [...duty.recipients], contributorUnitIds: [...duty.contributorUnitIds],
    periods: owedPeriods(duty, { today, made: reports }).map(({ key, named, running, window, sendBy, state, made: report }) => ({
      key, label: printPeriodName(named), running, windowFrom: window.from, windowTo: window.to, sendBy, state, report: report === null ? null : { id: report.id, status: status.get(report.id) ?? 'planned' },
    })),
  };
}

/** A duty as it is shown now. */
async function viewOfDuty(call: Pick<ReportCall, 'tx' | 'scope' | 'today'>, dutyId: string): Promise<DutyView> {
  const made = (await reportsOfDuties(call.tx, call.scope)).filter((report) => report.dutyId === dutyId);
  return presentDuty(await dutyOrNone(call, dutyId), { today: call.today, made });
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
  await makeDuty(call, body);
  return viewOfDuty(call, body.id);
}

/** A duty that is owed from the running period on. */
export async function makeDuty(call: ReportCall, facts: DutyFacts & { readonly id: string; readonly rules: DutyRules }): Promise<DutyRecord> {
  const { tx, scope, today, now } = call;
  const unitId = inDirectoryOrder(unitsOn(await allUnits(tx, scope), today))[0]?.id ?? refuse('common.not_found');
  const dated = [{ ...facts.rules, citation: facts.citation, from: ALWAYS }];
  await insertDuty(tx, scope, { ...facts, unitId, since: periodKey(dutyPeriodOn(facts.rhythm, today, dated).named), now });
  await saveRules(tx, scope, { dutyId: facts.id, rules: facts.rules, citation: facts.citation, from: ALWAYS });
  return dutyOrNone(call, facts.id);
}

/** From when the first rules of a duty hold. */
const ALWAYS = '1970-01-01';

/**
 * Changes a duty; reports that are made already keep their days, and new rules hold from the next period on, or from the one that is named. The one
 * that freezes the figures stays monthly and tells of all work.
 * @throws Refused `common.not_found`, `report.rhythm_fixed`, `common.invalid` for a key of another rhythm, `common.changed_meanwhile`
 */
export async function changeDuty(call: Call<'changeDuty'>): Promise<DutyView> {
  demandReport(call, 'report.compose');
  const { params: { id }, body: { version, rules, rulesFrom, ...facts } } = call.input;
  const duty = await dutyOrNone(call, id, true);
  await demandUnits(call, facts);
  if (duty.freezes && (facts.rhythm !== 'month' || facts.programme !== '')) refuse('report.rhythm_fixed');
  if (!(await saveDuty(call.tx, call.scope, { ...facts, id, seenVersion: version, now: call.now }))) refuse('common.changed_meanwhile');
  if (!areSame(rules, duty.rules.at(-1) ?? DEFAULT_DUTY_RULES)) {
    const from = await rulesHoldFrom(call, { ...duty, rhythm: facts.rhythm }, rulesFrom);
    if (duty.rules.length === 0 && from !== ALWAYS) await saveRules(call.tx, call.scope, { dutyId: id, rules: DEFAULT_DUTY_RULES, citation: duty.citation, from: ALWAYS });
    await saveRules(call.tx, call.scope, { dutyId: id, rules, citation: facts.citation, from });
  }
  return viewOfDuty(call, id);
}

const areSame = (one: DutyRules, other: DutyRules): boolean => JSON.stringify(plain(one)) === JSON.stringify(plain(other));

/** The day from which new rules hold: the first of the period that is named, or of the next; always, while no report was made that rests on others. */
async function rulesHoldFrom(call: Pick<ReportCall, 'tx' | 'scope' | 'today'>, duty: DutyRecord, rulesFrom: string | undefined): Promise<CivilDate> {
  const named = rulesFrom === undefined ? periodAfter(dutyPeriodOn(duty.rhythm, call.today, duty.rules).named) : periodOfKey(rulesFrom);
  if (named === null || named.rhythm !== duty.rhythm) return refuse('common.invalid', { detail: rulesFrom ?? '' });
  const isNew = duty.rules.length <= 1 && !(await reportsOfDuties(call.tx, call.scope)).some(({ dutyId }) => dutyId === duty.id);
  return isNew && rulesFrom === undefined ? ALWAYS : daysOf(named).from;
}

/** Makes no more reports of a duty from today on. @throws Refused `common.not_found`, `report.rhythm_fixed`, `common.changed_meanwhile` */
export async function endDuty(call: Call<'endDuty'>): Promise<DutyView> {
  demandReport(call, 'report.compose');
  const { params: { id }, body: { version } } = call.input;
  if ((await dutyOrNone(call, id, true)).freezes) refuse('report.rhythm_fixed');
  if (!(await saveEnd(call.tx, call.scope, { id, seenVersion: version, on: call.today, now: call.now }))) refuse('common.changed_meanwhile');
  return viewOfDuty(call, id);
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
