import { bringsSection, reportName } from '#core/index.js';
import { findContributions } from '../meetings/contributions.queries.js';
import { headsOf, peopleWith, settleOfKey } from '../notices/queries.js';
import { deliver } from '../notices/tell.commands.js';
import type { ReportCall } from './commands.js';
import type { BroughtPart } from './part-states.commands.js';
import type { ReportRecord } from './queries.js';

interface Remark {
  readonly id: string;
  readonly sectionKey: string;
  readonly body: string;
}

const remarkKey = (commentId: string): string => `report_remark:${commentId}`;
const LONGEST_NOTE = 300;

/** Tells a remark to the office, which puts the report together, and to who heads the units that were asked for that section; once each, and never to who made it. */
export async function tellRemark(call: ReportCall, report: ReportRecord, remark: Remark): Promise<void> {
  const { tx, scope, today, actor } = call;
  const asked = (await findContributions<BroughtPart>(tx, scope, report.id)).map(({ unitId }) => unitId);
  const heads = await headsOf(tx, scope, { unitIds: asked.filter((unitId) => bringsSection(report.outline, unitId, remark.sectionKey)), today });
  const people = new Set([...(await peopleWith(tx, scope, { roles: ['follower', 'chief_of_office'], today })), ...heads.map(({ personId }) => personId)]);
  people.delete(actor.personId);
  const heading = report.items.find(({ key }) => key === remark.sectionKey)?.heading ?? '';
  const data = { reportId: report.id, name: reportName(report.duty_name, report.label), note: `${heading}: ${remark.body}`.slice(0, LONGEST_NOTE) };
  await deliver(call, [...people].map((personId) => ({ personId, taskId: null, entryId: null, kind: 'report_remark', data, key: remarkKey(remark.id) })));
}

/** A remark that is settled waits for nobody. */
export async function settleRemark(call: ReportCall, commentId: string): Promise<void> {
  await settleOfKey(call.tx, call.scope, { kind: 'report_remark', key: remarkKey(commentId), now: call.now });
}
