import type { Draft, Task } from '#core/index.js';
import { sql } from 'kysely';
import type { LogEnd } from '../../database/history.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { json } from '../tasks/queries.js';

/** The next numbers of a counter, which others wait for: gapless unless the transaction fails. Answers the first of them. */
export async function takeNumbers(tx: Tx, scope: AgencyScope, take: { readonly name: string; readonly year: number; readonly count: number }): Promise<number> {
  const found = await sql<{ value: number }>`
    insert into counter (agency_id, name, year, value) values (${scope.agencyId}, ${take.name}, ${take.year}, ${take.count})
    on conflict (agency_id, name, year) do update set value = counter.value + ${take.count} returning value`.execute(tx);
  const last = found.rows[0]?.value ?? take.count;
  return last - take.count + 1;
}

export interface NewTask {
  readonly task: Task;
  readonly code: string;
  readonly draft: Draft;
  readonly documentId: string;
  readonly assigner: string;
  readonly position: number;
  readonly now: Date;
  /** Where its log ends with its first entries. */
  readonly log: LogEnd;
}

const AT_ONCE = 200;

/** The rows of new tasks and their links to the passages that ordered them. */
export async function insertTasks(tx: Tx, scope: AgencyScope, opened: readonly NewTask[]): Promise<void> {
  for (let at = 0; at < opened.length; at += AT_ONCE) {
    const some = opened.slice(at, at + AT_ONCE);
    await tx.insertInto('task').values(some.map((each) => rowOf(scope, each))).execute();
    await tx.insertInto('task_source').values(some.map(({ task, draft }) => ({ agency_id: scope.agencyId, task_id: task.id, passage_id: draft.id, role: 'origin' }))).execute();
  }
}

function rowOf(scope: AgencyScope, { task, draft, now, log, ...opened }: NewTask) {
  return {
    agency_id: scope.agencyId, id: task.id, code: opened.code, kind: task.kind, class: task.class, title: task.title, parent_id: task.parentId, position: opened.position, state: task.state,
    version: task.version, lead_unit_id: task.leadUnitId, assigner_post_id: task.assignerPostId, assigner_text: opened.assigner, document_id: opened.documentId,
    deadline: json(task.deadline), original_deadline: json(task.deadline), due_on: task.dueOn, original_due_on: task.originalDueOn, urgency: task.urgency, restricted: task.restricted, routine: task.routine,
    deliverable: JSON.stringify(draft.deliverable === '' ? {} : { text: draft.deliverable }), approval_chain: JSON.stringify(draft.approval === '' ? [] : [{ text: draft.approval }]),
    opened_on: task.openedOn, created_at: now, updated_at: now, entry_count: log.entryCount, entry_head: log.entryHead,
  };
}
