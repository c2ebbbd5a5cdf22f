import type { Task } from '#core/index.js';
import type { LinkedEntries } from '../../database/history.js';
import { takeNumbers } from '../../database/numbers.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { changeOpenChildren, json } from './queries.js';

/** The codes of new tasks of a year, in order: `2025-0417`. */
export async function takeCodes(tx: Tx, scope: AgencyScope, take: { readonly year: number; readonly count: number }): Promise<readonly string[]> {
  const first = await takeNumbers(tx, scope, { name: 'task', ...take });
  return Array.from({ length: take.count }, (_, index) => `${take.year}-${String(first + index).padStart(4, '0')}`);
}

export interface NewTask {
  readonly task: Task;
  readonly code: string;
  /** What is to be delivered, in words; empty for none. */
  readonly deliverable: string;
  /** The passage that ordered it; null for an order given without a document. */
  readonly source: { readonly documentId: string; readonly passageId: string } | null;
  /** Who ordered it, as printed. */
  readonly assigner: string;
  readonly position: number;
  readonly now: Date;
  /** Its first entries, linked. */
  readonly log: LinkedEntries;
}

const AT_ONCE = 200;

/** The rows of new tasks, parents before their children, and their links to the passages that ordered them. */
export async function insertTasks(tx: Tx, scope: AgencyScope, opened: readonly NewTask[]): Promise<void> {
  for (let at = 0; at < opened.length; at += AT_ONCE) {
    const some = opened.slice(at, at + AT_ONCE);
    await tx.insertInto('task').values(some.map((each) => rowOf(scope, each))).execute();
    const sources = some.flatMap(({ task, source }) => (source === null ? [] : [{ agency_id: scope.agencyId, task_id: task.id, passage_id: source.passageId, role: 'origin' }]));
    if (sources.length > 0) await tx.insertInto('task_source').values(sources).execute();
  }
}

/** Tells the tasks above how many new ones they wait for. */
export async function countBelow(tx: Tx, scope: AgencyScope, tasks: readonly Task[]): Promise<void> {
  const parentIds = tasks.flatMap((task) => task.parentId ?? []);
  for (const parentId of new Set(parentIds)) await changeOpenChildren(tx, scope, { parentId, by: parentIds.filter((id) => id === parentId).length });
}

function rowOf(scope: AgencyScope, { task, source, now, log, ...opened }: NewTask) {
  return {
    agency_id: scope.agencyId, id: task.id, code: opened.code, kind: task.kind, class: task.class, title: task.title, parent_id: task.parentId, position: opened.position, state: task.state,
    version: task.version, lead_unit_id: task.leadUnitId, assigner_post_id: task.assignerPostId, assigner_text: opened.assigner, document_id: source?.documentId ?? null, programme: task.programme,
    deadline: json(task.deadline), original_deadline: json(task.deadline), due_on: task.dueOn, original_due_on: task.originalDueOn, urgency: task.urgency, is_key: task.isKey,
    restricted: task.restricted, routine: task.routine, deliverable: JSON.stringify(opened.deliverable === '' ? {} : { text: opened.deliverable }), approval_chain: JSON.stringify(task.steps),
    condition: task.condition, dormant: task.dormant, paused_on: task.pausedOn, recurrence: json(task.recurrence), opened_on: task.openedOn, created_at: now, updated_at: now, entry_count: log.entryCount, entry_head: log.entryHead,
  };
}
