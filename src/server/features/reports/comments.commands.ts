import type { ReportView } from '#contract/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { demandReport, mayResolve, reportOrNone, viewOf } from './commands.js';
import { findComments, insertComment, settleComment } from './comments.queries.js';
import { settleRemark, tellRemark } from './remarks.commands.js';

/** Remarks on a section: a unit on what is told of it, the office, the leadership; also while the paper is on its way. @throws Refused `common.not_found` where there is no such report or section */
export async function addReportComment(call: Call<'addReportComment'>): Promise<ReportView> {
  demandReport(call, 'report.comment');
  const { tx, scope, actor, postId, now, input: { params, body: { id, sectionKey, body } } } = call;
  const record = await reportOrNone(call, params.id);
  if (!record.items.some(({ key }) => key === sectionKey)) refuse('common.not_found');
  await insertComment(tx, scope, { id, reportId: record.id, sectionKey, body, personId: actor.personId, postId, now });
  await tellRemark(call, record, { id, sectionKey, body });
  return viewOf(call, record);
}

/** Settles a remark: who made it, or who puts the report together. @throws Refused `common.not_found`, `common.not_allowed` */
export async function resolveReportComment(call: Call<'resolveReportComment'>): Promise<ReportView> {
  const { tx, scope, actor, now, input: { params: { id, commentId } } } = call;
  const record = await reportOrNone(call, id);
  const comment = (await findComments(tx, scope, id)).find((each) => each.id === commentId) ?? refuse('common.not_found');
  if (!mayResolve(call, comment)) refuse('common.not_allowed');
  await settleComment(tx, scope, { id: commentId, personId: actor.personId, now });
  await settleRemark(call, commentId);
  return viewOf(call, record);
}
