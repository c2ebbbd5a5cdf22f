import type { RouteAnswer } from '#contract/index.js';
import { type Comparable, type Draft, leadsOf, olderTasks, type ReviewEdit } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { maySee } from '../tasks/present.js';
import { findTask, findTasks, type TaskRecord } from '../tasks/queries.js';
import { demand, documentOrNone } from './commands.js';
import { citedIn, type CitedPlace, openTasksNear } from './older.queries.js';
import { draftsOf } from './review.queries.js';

/** Open tasks that the undecided drafts of a review may go on with or say again: proposed, never taken. One question for all drafts. */
export async function findOlder(call: Call<'findOlder'>): Promise<RouteAnswer<'findOlder'>> {
  demand(call, 'document.review');
  const { tx, scope, actor, input: { params: { id } } } = call;
  const document = await documentOrNone(call, id);
  const cited = await citedIn(tx, scope, document.id);
  const drafts = (await draftsOf(tx, scope, document.id)).filter((draft) => draft.taskId === null && draft.status !== 'rejected').map((draft) => comparableOf(draft, cited));
  const unitIds = [...new Set(drafts.flatMap(({ leadUnitIds }) => leadUnitIds))];
  const found = olderTasks(drafts, await openTasksNear(tx, scope, { documentId: document.id, unitIds, keys: [...new Set(cited.map(({ key }) => key))] }));
  const records = await findTasks(tx, scope, [...new Set(found.flatMap(({ tasks }) => tasks.map(({ taskId }) => taskId)))]);
  const seen = new Map(records.filter((record) => maySee(record, actor)).map((record) => [record.id, record]));
  return { proposals: found.flatMap(({ draftId, tasks }) => {
    const shown = tasks.flatMap(({ taskId, why }) => {
      const record = seen.get(taskId);
      return record === undefined ? [] : [{ ...presented(record), why: why.map((each) => ({ ...each })) }];
    });
    return shown.length === 0 ? [] : [{ draftId, tasks: shown }];
  }) };
}

function comparableOf(draft: Draft, cited: readonly CitedPlace[]): Comparable {
  const { id, title, deliverable, start, end } = draft;
  return { id, title, deliverable, leadUnitIds: leadsOf(draft), cited: [...new Set(cited.filter((each) => each.start_at >= start && each.end_at <= end).map(({ key }) => key))] };
}

const presented = (record: TaskRecord) => ({ taskId: record.id, code: record.code, title: record.title, lead: record.lead_short_name || record.lead_name, dueOn: record.due_on });

/** The older task that a draft is said to be about is one that the person sees, by its own code; what goes on is open. @throws Refused `common.not_found`, `task.merge_closed` */
export async function demandOlder(call: Pick<Call<'editReview'>, 'tx' | 'scope' | 'actor'>, edit: ReviewEdit): Promise<void> {
  if (edit.kind !== 'set' || edit.field !== 'older' || edit.value === null) return;
  const record = await findTask(call.tx, call.scope, edit.value.taskId);
  if (record === undefined || record.code !== edit.value.code || !maySee(record, call.actor)) refuse('common.not_found');
  if (record.state === 'done' || record.state === 'cancelled') refuse('task.merge_closed');
}
