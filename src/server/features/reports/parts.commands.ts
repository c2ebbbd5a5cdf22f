import type { ReportPartView, ReportView, RouteAnswer } from '#contract/index.js';
import { inDirectoryOrder, isHandedIn, numberedHeadings, proposedParts, type ReportSection, sectionHeading, sectionsOfUnit, periodAfter, takeParts as takenParts } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { type ContributionRecord, findContribution, findContributions, saveContributionRow, settleAsked } from '../meetings/contributions.queries.js';
import { headsOf } from '../notices/queries.js';
import { allUnits } from '../people/units.queries.js';
import { askForParts, partKey, remindOfParts } from './ask.commands.js';
import { demandReport, isClosed, type ReportCall, reportOrNone, toCompose, viewOf } from './commands.js';
import { compose } from './compose.commands.js';
import { type BroughtPart, presentPartState } from './part-states.commands.js';
import { presentReportRow } from './present.js';
import { holdReport, type ReportRecord, saveSections } from './queries.js';
import { keepVersion } from './versions.queries.js';

interface OfUnit {
  readonly id: string;
  readonly unitId: string;
}

async function partOrNone(call: Pick<ReportCall, 'tx' | 'scope'>, { id, unitId }: OfUnit): Promise<ContributionRecord<BroughtPart>> {
  return (await findContribution<BroughtPart>(call.tx, call.scope, { meetingId: id, unitId })) ?? refuse('common.not_found');
}

/** What a unit is asked for, with what its tasks propose. @throws Refused `common.not_found` where it was not asked */
export async function readPart(call: Call<'readPart'>): Promise<ReportPartView> {
  demandReport(call, 'report.read');
  return partView(call, call.input.params);
}

async function partView(call: ReportCall, { id, unitId }: OfUnit): Promise<ReportPartView> {
  const report = await reportOrNone(call, id);
  const record = await partOrNone(call, { id, unitId });
  const making = toCompose(report);
  const { report: fresh } = await compose(call, making);
  const headings = headingsOf(report);
  const proposed = new Map(proposedParts(fresh.sections, report.outline, unitId).map(({ key, lines }) => [key, lines]));
  const brought = new Map(record.parts.map(({ key, lines }) => [key, lines]));
  const isNew = record.status === 'asked';
  return {
    report: presentReportRow(report), part: presentPartState(call, record),
    sections: sectionsOfUnit(report.outline, unitId).map(({ key }) => {
      const { label, heading } = headings[report.outline.findIndex((section) => section.key === key)] ?? { label: '', heading: '' };
      const own = proposed.get(key) ?? [];
      return { key, heading: `${label} ${heading}`.trim(), lines: lined(isNew ? own : (brought.get(key) ?? [])), proposed: lined(own) };
    }),
  };
}

/** The headings of a report's form with their numbers, for its period. */
function headingsOf(report: ReportRecord): ReturnType<typeof numberedHeadings> {
  const { named } = toCompose(report).period;
  return numberedHeadings(report.outline.map((section) => ({ heading: sectionHeading(section, { period: named, next: periodAfter(named) }), level: section.level })));
}

/** What a unit hands in, under the headings of the report. */
function partSections(report: ReportRecord, parts: readonly BroughtPart[]): ReportSection[] {
  const headings = headingsOf(report);
  return parts.map(({ key, lines }) => ({ key, heading: headings[report.outline.findIndex((section) => section.key === key)]?.heading ?? key, level: 1, items: lined(lines) }));
}

type PartLine = ReportPartView['sections'][number]['lines'][number];

const lined = (lines: BroughtPart['lines']): PartLine[] => lines.map(({ id, text, taskIds, notes }) => ({ id, text, taskIds: [...taskIds], ...(notes === undefined ? {} : { notes }) }));

interface OpenPart {
  readonly report: ReportRecord;
  readonly record: ContributionRecord<BroughtPart>;
}

/** The part of a unit, asked for by somebody who may write it, while the report is open. */
async function openPart(call: ReportCall, params: OfUnit): Promise<OpenPart> {
  // What is not there for this agency is told before what is not allowed.
  const found = await heldPart(call, params);
  demandReport(call, 'report.contribute', params.unitId);
  return found;
}

async function heldPart(call: ReportCall, params: OfUnit): Promise<OpenPart> {
  const report = await reportOrNone(call, params.id);
  if (isClosed(report)) refuse('report.closed');
  return { report, record: await partOrNone(call, params) };
}

/** Keeps what a unit writes. @throws Refused `common.not_allowed`, `common.not_found`, `report.closed`, `report.part_handed_in`, `common.changed_meanwhile` */
export async function savePart(call: Call<'savePart'>): Promise<ReportPartView> {
  const { params, body: { version, parts } } = call.input;
  const { record } = await openPart(call, params);
  if (isHandedIn(record.status)) refuse('report.part_handed_in');
  const saved = await saveContributionRow(call.tx, call.scope, { id: record.id, seenVersion: version, status: record.status === 'returned' ? 'returned' : 'working', parts, now: call.now });
  if (!saved) refuse('common.changed_meanwhile');
  return partView(call, params);
}

/** Hands in a part, or that there is nothing to report. @throws Refused as `savePart` */
export async function submitPart(call: Call<'submitPart'>): Promise<ReportPartView> {
  const { params, body: { version, parts, nil } } = call.input;
  const { report, record } = await openPart(call, params);
  if (isHandedIn(record.status)) refuse('report.part_handed_in');
  const saved = await saveContributionRow(call.tx, call.scope, { id: record.id, seenVersion: version, status: nil ? 'nil' : 'submitted', parts: nil ? [] : parts, now: call.now, submittedBy: call.postId, returnedWhy: '' });
  if (!saved) refuse('common.changed_meanwhile');
  await holdReport(call.tx, call.scope, params.id);
  await keepVersion(call.tx, call.scope, { reportId: params.id, kind: 'handed_in', unitId: params.unitId, sections: partSections(report, nil ? [] : parts), personId: call.actor.personId, now: call.now });
  const heads = await headsOf(call.tx, call.scope, { unitIds: [params.unitId], today: call.today });
  await settleAsked(call.tx, call.scope, { personIds: heads.map(({ personId }) => personId), kind: 'report_part', key: partKey(params.id, params.unitId), now: call.now });
  return partView(call, params);
}

/** Gives a part back, saying why; its head is told again. @throws Refused `common.not_allowed`, `common.not_found`, `report.closed`, `common.changed_meanwhile` */
export async function returnPart(call: Call<'returnPart'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  const { params, body: { version, reason } } = call.input;
  const { report, record } = await heldPart(call, params);
  if (!(await saveContributionRow(call.tx, call.scope, { id: record.id, seenVersion: version, status: 'returned', returnedWhy: reason, now: call.now }))) refuse('common.changed_meanwhile');
  await remindOfParts(call, report, [params.unitId]);
  return viewOf(call, await reportOrNone(call, report.id));
}

/** Asks units that were not asked, and reminds those that have not handed in. @throws Refused `common.not_allowed`, `common.not_found`, `report.closed` */
export async function askParts(call: Call<'askParts'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  const { params: { id }, body: { unitIds } } = call.input;
  const report = await reportOrNone(call, id);
  if (isClosed(report)) refuse('report.closed');
  const known = new Set((await allUnits(call.tx, call.scope)).map((unit) => unit.id));
  if (unitIds.some((unitId) => !known.has(unitId))) refuse('common.not_found');
  const asked = new Map((await findContributions<BroughtPart>(call.tx, call.scope, id)).map((record) => [record.unitId, record.status]));
  await askForParts(call, report, { unitIds: unitIds.filter((unitId) => !asked.has(unitId)), dueDays: 0 });
  const waiting = unitIds.filter((unitId) => asked.has(unitId) && !isHandedIn(asked.get(unitId) ?? 'nil'));
  await remindOfParts(call, report, waiting);
  return viewOf(call, await reportOrNone(call, id));
}

/**
 * Puts what units handed in into the report, in place of what stood for them; what the office wrote stays.
 * @throws Refused `common.not_allowed`, `common.not_found`, `report.closed`, `common.changed_meanwhile`
 */
export async function takeParts(call: Call<'takeParts'>): Promise<RouteAnswer<'takeParts'>> {
  demandReport(call, 'report.compose');
  const { params: { id }, body: { version, unitIds } } = call.input;
  const report = await reportOrNone(call, id);
  if (isClosed(report)) refuse('report.closed');
  const units = inDirectoryOrder(await allUnits(call.tx, call.scope));
  const order = units.map((unit) => unit.id);
  const handedIn = (await findContributions<BroughtPart>(call.tx, call.scope, id)).filter((record) => unitIds.includes(record.unitId) && isHandedIn(record.status));
  const sections = handedIn.reduce((taken, { unitId, unitName, parts }) => {
    // A unit that has nothing to report brings empty parts: nothing of it stays.
    const asked = sectionsOfUnit(report.outline, unitId).map(({ key }) => parts.find((part) => part.key === key) ?? { key, lines: [] });
    return takenParts(taken, asked, { unit: { id: unitId, name: unitName }, order, outline: report.outline });
  }, report.items);
  if (!(await saveSections(call.tx, call.scope, { id, seenVersion: version, sections, now: call.now }))) refuse('common.changed_meanwhile');
  await keepVersion(call.tx, call.scope, { reportId: id, kind: 'taken', sections, personId: call.actor.personId, now: call.now });
  return viewOf(call, await reportOrNone(call, id));
}
