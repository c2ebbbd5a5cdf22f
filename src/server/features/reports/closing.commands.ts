import type { ReportView } from '#contract/index.js';
import { inDirectoryOrder, unitsOn } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { allUnits } from '../people/units.queries.js';
import { draftingUnit } from '../papers/frame.commands.js';
import { insertPaper } from '../papers/queries.js';
import { keepWordFile } from '../papers/word.commands.js';
import { asOfNow, demandReport, isClosed, reportOrNone, toCompose, viewOf } from './commands.js';
import { compose } from './compose.commands.js';
import { fileNameOfReport, paperOfReport } from './paper.commands.js';
import { holdReport, lockFigures, type ReportRecord, saveClosing } from './queries.js';
import { keepVersion } from './versions.queries.js';

type ClosingCall = Call<'closeReport'> | Call<'draftReportPaper'>;

/**
 * Freezes the figures as they are now, in the text too, and keeps the Word file as it is now; the rest of the text stays as it is.
 * @throws Refused `common.not_found`, `report.closed`, `common.changed_meanwhile`
 */
export async function closeReport(call: Call<'closeReport'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  await lockFigures(call.tx, call.scope);
  const record = await reportOrNone(call, call.input.params.id);
  if (isClosed(record)) refuse('report.closed');
  await frozen(call, record);
  return viewOf(call, await reportOrNone(call, record.id));
}

/** Freezes an open report, whose figures are locked. @throws Refused `common.changed_meanwhile` */
async function frozen(call: ClosingCall, record: ReportRecord): Promise<void> {
  const { tx, scope, actor, now, input: { body: { version } } } = call;
  const { report } = await compose(call, toCompose(record));
  const { figures } = report;
  const counted = asOfNow(record, report);
  const { paper } = await paperOfReport(call, counted);
  const fileId = await keepWordFile(call, { paper, name: fileNameOfReport(record) });
  if (!(await saveClosing(tx, scope, { id: record.id, seenVersion: version, figures, sections: counted.items, fileId, now }))) refuse('common.changed_meanwhile');
  await keepVersion(tx, scope, { reportId: record.id, kind: 'closed', sections: counted.items, personId: actor.personId, now });
}

/**
 * Drafts the paper that a report goes out as; its figures are frozen first where they were not. What is written there from then on is the paper's,
 * and so are approval, number and issue. A report has one paper at a time: the second call answers the one that is there.
 * @throws Refused `common.not_found`, `paper.unit_not_own`, `common.changed_meanwhile`
 */
export async function draftReportPaper(call: Call<'draftReportPaper'>): Promise<ReportView> {
  demandReport(call, 'report.compose');
  const { tx, scope, now, today, postId, input: { params: { id }, body: { paperId } } } = call;
  await lockFigures(tx, scope);
  await holdReport(tx, scope, id);
  const found = await reportOrNone(call, id);
  if (found.paper !== null) return viewOf(call, found);
  const unit = draftingUnit(call, unitsOn(inDirectoryOrder(await allUnits(tx, scope)), today));
  if (!isClosed(found)) await frozen(call, found);
  const { signer, paper, ...worded } = await paperOfReport(call, await reportOrNone(call, id));
  const file = { paper, orders: [], signerPostId: signer?.postId ?? null, copies: 1 };
  await insertPaper(tx, scope, { id: paperId, kind: 'BC', unitId: unit.id, file, replacesId: null, postId, now, ...worded, occasionId: id });
  return viewOf(call, await reportOrNone(call, id));
}
