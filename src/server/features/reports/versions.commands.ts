import type { ReportSection, ReportVersion, RouteAnswer } from '#contract/index.js';
import { reportDifference } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { demandReport, isClosed, reportOrNone } from './commands.js';
import { presentSection } from './present.js';
import { holdReport } from './queries.js';
import { findVersion, findVersions, keepVersion, sectionsBefore, type VersionRecord } from './versions.queries.js';

const presentVersion = ({ ordinal, kind, unit_name: unitName, by, begun_at: begunAt, at }: VersionRecord): ReportVersion => ({ ordinal, kind, unitName, by, begunAt: begunAt.toISOString(), at: at.toISOString() });

/** What the text of a report was, who wrote it and when, newest first. @throws Refused `common.not_found` */
export async function listReportVersions(call: Call<'listReportVersions'>): Promise<RouteAnswer<'listReportVersions'>> {
  demandReport(call, 'report.read');
  const { id } = await reportOrNone(call, call.input.params.id);
  return { versions: (await findVersions(call.tx, call.scope, id)).map(presentVersion) };
}

/** Keeps the text as it stands now, whoever writes next. @throws Refused `common.not_found`, `report.closed`, `common.changed_meanwhile` */
export async function keepReportVersion(call: Call<'keepReportVersion'>): Promise<RouteAnswer<'keepReportVersion'>> {
  demandReport(call, 'report.compose');
  const { tx, scope, actor, now, input: { params: { id }, body } } = call;
  await holdReport(tx, scope, id);
  const record = await reportOrNone(call, id);
  if (isClosed(record)) refuse('report.closed');
  if (record.version !== body.version) refuse('common.changed_meanwhile');
  await keepVersion(tx, scope, { reportId: id, kind: 'kept', sections: record.items, personId: actor.personId, now });
  return { versions: (await findVersions(tx, scope, id)).map(presentVersion) };
}

/** A text of a report, and what became otherwise since the one before it, or between it and now. @throws Refused `common.not_found` */
export async function compareReportVersion(call: Call<'compareReportVersion'>): Promise<RouteAnswer<'compareReportVersion'>> {
  demandReport(call, 'report.read');
  const { tx, scope, input: { params: { id, ordinal }, query: { against } } } = call;
  const record = await reportOrNone(call, id);
  const { sections, ...version } = (await findVersion(tx, scope, { reportId: id, ordinal })) ?? refuse('common.not_found');
  const difference = against === 'now' ? reportDifference(sections, record.items) : reportDifference(await sectionsBefore(tx, scope, { reportId: id, ...version }), sections);
  return { version: presentVersion(version), sections: sections.map((section): ReportSection => presentSection(section)), difference: [...difference] };
}
