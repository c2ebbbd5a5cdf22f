import type { Task } from '#core/index.js';
import { sql } from 'kysely';
import type { LinkedEntries } from '../../database/history.js';
import { numbersTaken } from '../../database/numbers.js';
import type { AgencyScope } from '../../database/scope.js';
import { together } from '../../database/together.js';
import type { Tx } from '../../database/transaction.js';
import { changeOpenChildren } from './queries.js';

export interface NewTask {
  readonly task: Task;
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

/**
 * The rows of new tasks, parents before their children, each with the next number of the year, and their links to the passages that ordered them. Others
 * wait for the numbers from this statement to the commit, so it takes them itself, and stands as late as its caller can have it. Answers the codes by task.
 */
export async function insertTasks(tx: Tx, scope: AgencyScope, { opened, year }: { readonly opened: readonly NewTask[]; readonly year: number }): Promise<ReadonlyMap<string, string>> {
  const rows = opened.map((each) => rowOf(scope, each));
  const columns = sql.join(Object.keys(rows[0] ?? {}).map((column) => sql.ref(column)));
  // `2025-0417`: the year, and the number in it with at least four digits.
  const inserted = sql<{ id: string; code: string }>`
    with taken as (${numbersTaken(scope, { name: 'task', year, count: rows.length })}), made as (
      select m.*, (taken.value - ${rows.length}::int + m.ordinality)::text as number from taken, json_populate_recordset(null::task, ${JSON.stringify(rows)}) with ordinality m
    )
    insert into task (code, ${columns}) select ${String(year)} || '-' || lpad(number, greatest(4, length(number)), '0'), ${columns} from made returning id, code`;
  const ordered = opened.flatMap(({ task, source }) => (source === null ? [] : [{ taskId: task.id, passageId: source.passageId }]));
  const [{ rows: codes }] = await together([inserted.execute(tx), ordered.length === 0 ? null : insertSources(tx, scope, ordered)]);
  return new Map(codes.map(({ id, code }) => [id, code]));
}

async function insertSources(tx: Tx, scope: AgencyScope, ordered: readonly { readonly taskId: string; readonly passageId: string }[]): Promise<void> {
  await sql`
    insert into task_source (agency_id, task_id, passage_id, role)
    select ${scope.agencyId}, s.task_id, s.passage_id, 'origin' from unnest(${sql.val(ordered.map(({ taskId }) => taskId))}::uuid[], ${sql.val(ordered.map(({ passageId }) => passageId))}::uuid[]) s(task_id, passage_id)`.execute(tx);
}

/** Tells the tasks above how many new ones they wait for. */
export async function countBelow(tx: Tx, scope: AgencyScope, tasks: readonly Task[]): Promise<void> {
  const parentIds = tasks.flatMap((task) => task.parentId ?? []);
  for (const parentId of new Set(parentIds)) await changeOpenChildren(tx, scope, { parentId, by: parentIds.filter((id) => id === parentId).length });
}

function rowOf(scope: AgencyScope, { task, source, now, log, ...opened }: NewTask): Readonly<Record<string, unknown>> {
  return {
    agency_id: scope.agencyId, id: task.id, kind: task.kind, class: task.class, title: task.title, parent_id: task.parentId, position: opened.position, state: task.state,
    version: task.version, lead_unit_id: task.leadUnitId, assigner_post_id: task.assignerPostId, assigner_text: opened.assigner, document_id: source?.documentId ?? null, programme: task.programme,
    deadline: task.deadline, original_deadline: task.deadline, due_on: task.dueOn, original_due_on: task.originalDueOn, urgency: task.urgency, is_key: task.isKey,
    restricted: task.restricted, routine: task.routine, deliverable: opened.deliverable === '' ? {} : { text: opened.deliverable }, approval_chain: task.steps,
    condition: task.condition, dormant: task.dormant, paused_on: task.pausedOn, recurrence: task.recurrence, opened_on: task.openedOn, created_at: now, updated_at: now, entry_count: log.entryCount, entry_head: log.entryHead,
  };
}
