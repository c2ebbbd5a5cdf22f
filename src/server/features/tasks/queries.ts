import type { Deadline, DunLevel, OpenRequest, Task, TaskClass, TaskCommandKind, TaskKind, TaskRecurrence, TaskState, TaskStep, Urgency } from '#core/index.js';
import { type RawBuilder, sql } from 'kysely';
import type { LogEnd } from '../../database/chain.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { together } from '../../database/together.js';
import { officeNames } from '../people/names.queries.js';
import { keptRows, mayUseKept, type ProvenRow } from './kept.queries.js';

/** A task as lists show it: the row with the names beside it. */
export interface TaskRecord {
  readonly id: string;
  readonly agency_id: string;
  readonly code: string;
  readonly kind: TaskKind;
  readonly class: TaskClass;
  readonly title: string;
  readonly parent_id: string | null;
  readonly state: TaskState;
  readonly version: number;
  readonly lead_unit_id: string;
  readonly lead_post_id: string | null;
  readonly assigner_post_id: string | null;
  readonly assigner_text: string;
  readonly document_id: string | null;
  readonly programme: string;
  readonly deadline: Deadline | null;
  readonly original_deadline: Deadline | null;
  readonly due_on: string | null;
  readonly original_due_on: string | null;
  readonly urgency: Urgency;
  readonly is_key: boolean;
  readonly routine: boolean;
  readonly restricted: boolean;
  readonly deliverable: { readonly text?: string };
  readonly approval_chain: readonly TaskStep[];
  readonly waived: boolean;
  readonly condition: string | null;
  readonly dormant: boolean;
  readonly escalated_on: string | null;
  readonly dun_count: number;
  readonly dun_level: DunLevel | 0;
  readonly dunned_on: string | null;
  readonly superseded_by: string | null;
  readonly parent_lead_unit_id: string | null;
  readonly parent_state: TaskState | null;
  readonly progress_percent: number;
  readonly open_child_count: number;
  readonly open_request: OpenRequest | null;
  readonly extension_count: number;
  readonly redo_count: number;
  readonly paused_on: string | null;
  readonly paused_days: number;
  readonly submitted_on: string | null;
  readonly opened_on: string | null;
  readonly recurrence: TaskRecurrence | null;
  readonly next_occurrence_on: string | null;
  readonly next_opens_on: string | null;
  readonly skipped_occurrences: number;
  readonly closed_on: string | null;
  /** The day on which its closing counts, where that is not the day of closing. */
  readonly counted_on: string | null;
  /** Where its log ends: how many entries, and the hash of the last. */
  readonly entry_count: number;
  readonly entry_head: string;
  readonly last_report: string | null;
  readonly last_report_at: Date | null;
  readonly support_ids: readonly string[];
  readonly support_names: readonly string[];
  readonly lead_name: string;
  readonly lead_short_name: string;
  readonly officer_name: string | null;
  readonly officer_title: string | null;
  readonly officer_unit_id: string | null;
  readonly document_title: string | null;
  readonly document_number: string | null;
  readonly document_notation: string | null;
  /** Where the other half of its pair is, and whose that is. */
  readonly border_side: 'above' | 'below' | null;
  readonly border_peer: string | null;
}

// Places for the names that are put into a row once it was read. A property that is added to a row of so many makes the engine lay out that row anew, 3 kB
// each that live until the whole heap is cleared.
export const UNNAMED = sql`null as lead_name, null as lead_short_name, null as officer_name, null as officer_title, null as officer_unit_id, null as support_names`;

const COLUMNS = sql`
  t.id, t.agency_id, t.code, t.kind, t.class, t.title, t.parent_id, t.state, t.version, t.lead_unit_id, t.lead_post_id, t.assigner_post_id, t.assigner_text, t.document_id, t.programme,
  t.deadline, t.original_deadline, t.due_on, t.original_due_on, t.urgency, t.is_key, t.routine, t.restricted, t.deliverable, t.approval_chain, t.progress_percent,
  t.open_child_count, t.open_request, t.extension_count, t.redo_count, t.paused_on, t.paused_days, t.submitted_on, t.opened_on, t.closed_on, t.counted_on, t.entry_count, t.entry_head, t.last_report, t.last_report_at,
  t.waived, t.condition, t.dormant, t.escalated_on, t.dun_count, t.dun_level, t.dunned_on, t.superseded_by, t.recurrence, t.next_occurrence_on, t.next_opens_on, t.skipped_occurrences, above.lead_unit_id as parent_lead_unit_id, above.state as parent_state,
  coalesce(supports.ids, '[]') as support_ids,
  d.title as document_title, d.number as document_number, d.notation as document_notation, bp.side as border_side, bn.name as border_peer,
  ${UNNAMED}`;

const BESIDE = sql`
  left join task above on above.agency_id = t.agency_id and above.id = t.parent_id
  left join border_pair bp on bp.agency_id = t.agency_id and bp.task_id = t.id and bp.ended_at is null
  left join neighbour bn on bn.agency_id = bp.agency_id and bn.id = bp.neighbour_id
  left join document d on d.agency_id = t.agency_id and d.id = t.document_id`;

const JOINS = sql`${BESIDE}
  left join lateral (
    select json_agg(p.unit_id order by p.id) as ids from party p
    where p.agency_id = t.agency_id and p.task_id = t.id and p.role = 'support' and p.valid_to is null) supports on true`;

/** The names of its unit, officer and coordinating units. */
type Names = Pick<TaskRecord, 'lead_name' | 'lead_short_name' | 'officer_name' | 'officer_title' | 'officer_unit_id' | 'support_names'>;
/** A task as it is read, before it has them. */
type Unnamed = Omit<TaskRecord, keyof Names>;

/** Puts names into rows that have `UNNAMED` places for them. */
export async function named<R extends Pick<TaskRecord, 'lead_unit_id' | 'lead_post_id' | 'support_ids'>>(tx: Tx, scope: AgencyScope, rows: readonly R[]): Promise<readonly (R & Names)[]> {
  const names = await officeNames(tx, scope, rows.flatMap((row) => [row.lead_unit_id, row.lead_post_id, ...row.support_ids]));
  return rows.map((row) => {
    const [lead, officer] = [names.get(row.lead_unit_id), row.lead_post_id === null ? undefined : names.get(row.lead_post_id)];
    const supports = row.support_ids.map((id) => names.get(id)).map((unit) => (unit === undefined || unit.short_name === '' ? (unit?.name ?? '') : unit.short_name));
    // Onto the row itself, which nobody else has: copying its columns would take longer than reading them.
    return Object.assign(row, {
      lead_name: lead?.name ?? '', lead_short_name: lead?.short_name ?? '', officer_name: officer?.name ?? null, officer_title: officer?.title ?? null, officer_unit_id: officer?.unit_id ?? null, support_names: supports,
    });
  });
}

/** The versions of the rows that a task is read from, as `ProvenRow` says. */
const PROOF = sql`format('%s %s %s %s %s', t.xmin, above.xmin, bp.xmin, bn.xmin, d.xmin) as proof`;

/**
 * Tasks by id, in the order of the ids; ids of nothing are left out. How many they are is hidden from the planner: it would plan this long statement anew
 * each time, which takes longer than one task or fifty.
 */
export async function findTasks(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<readonly TaskRecord[]> {
  if (taskIds.length === 0) return [];
  const byId = mayUseKept(tx) ? await shownRows(tx, scope, await provenByIds(tx, scope, taskIds)) : new Map((await readRows(tx, scope, taskIds)).map((record) => [record.id, record]));
  return taskIds.flatMap((id) => byId.get(id) ?? []);
}

const ofIds = (scope: AgencyScope, taskIds: readonly string[]): RawBuilder<unknown> => sql`t.agency_id = ${scope.agencyId} and t.id = any(array(select unnest(${sql.val(taskIds)}::uuid[])))`;

async function provenByIds(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<readonly ProvenRow[]> {
  return (await sql<ProvenRow>`select t.id, ${PROOF} from task t ${BESIDE} where ${ofIds(scope, taskIds)}`.execute(tx)).rows;
}

async function readRows(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<readonly (TaskRecord & ProvenRow)[]> {
  const found = await sql<Unnamed & ProvenRow>`select ${COLUMNS}, ${PROOF} from task t ${JOINS} where ${ofIds(scope, taskIds)}`.execute(tx);
  return named(tx, scope, found.rows);
}

const shownRows = (tx: Tx, scope: AgencyScope, proven: readonly ProvenRow[]): Promise<ReadonlyMap<string, TaskRecord>> => keptRows(tx, proven, (ids) => readRows(tx, scope, ids));

/** A task of a page, and the key by which the next page would start after it. */
export interface Placed<R = TaskRecord> {
  readonly record: R;
  readonly keys: readonly (string | null)[];
}

/** The tasks of a page, in their order: `page` gives `id` and `keys` of each. What changes nothing asks first which of them it has read before. */
export async function findPlaced(tx: Tx, scope: AgencyScope, page: RawBuilder<unknown>): Promise<readonly Placed[]> {
  const placed = sql`with page as materialized (select shown.id, shown.keys, row_number() over ()::int as place from (${page}) shown)`;
  const from = sql`from page join task t on t.agency_id = ${scope.agencyId} and t.id = page.id`;
  type Keyed = Pick<Placed, 'keys'>;
  if (mayUseKept(tx)) {
    const found = await sql<ProvenRow & Keyed>`${placed} select t.id, page.keys, ${PROOF} ${from} ${BESIDE} order by page.place`.execute(tx);
    const rows = await shownRows(tx, scope, found.rows);
    return found.rows.flatMap(({ id, keys }) => asPlaced(rows.get(id), keys));
  }
  const found = await sql<Unnamed & Keyed>`${placed} select page.keys, ${COLUMNS} ${from} ${JOINS} order by page.place`.execute(tx);
  return (await named(tx, scope, found.rows)).flatMap((record) => asPlaced(record, record.keys));
}

const asPlaced = (record: TaskRecord | undefined, keys: Placed['keys']): readonly Placed[] => (record === undefined ? [] : [{ record, keys }]);

/** One task. */
export async function findTask(tx: Tx, scope: AgencyScope, taskId: string): Promise<TaskRecord | undefined> {
  return (await findTasks(tx, scope, [taskId]))[0];
}

// A child that closes or wakes changes what its parent waits for. They lock the parent first, always in that order, so that no parent is confirmed
// beside a child that wakes, and nobody waits in a circle.
const TOUCH_PARENT: readonly TaskCommandKind[] = ['confirm', 'cancel', 'merge', 'waive', 'grant_request', 'reopen', 'undo'];

/** One task, its row locked until the transaction ends: commands on a task wait for each other. It is read once the lock is there, in the same trip. */
export async function lockTask(tx: Tx, scope: AgencyScope, taskId: string, command: TaskCommandKind): Promise<TaskRecord | undefined> {
  const parent = sql`select id from task where agency_id = ${scope.agencyId} and id = (select parent_id from task where agency_id = ${scope.agencyId} and id = ${taskId}) for update`;
  const own = sql`select id from task where agency_id = ${scope.agencyId} and id = ${taskId} for update`;
  const [, , record] = await together([TOUCH_PARENT.includes(command) ? parent.execute(tx) : undefined, own.execute(tx), findTask(tx, scope, taskId)]);
  return record;
}

/** What the rules read of a stored task. */
export function taskOf(record: TaskRecord): Task {
  return {
    id: record.id, agencyId: record.agency_id, kind: record.kind, class: record.class, title: record.title, state: record.state, version: record.version, parentId: record.parent_id,
    leadUnitId: record.lead_unit_id, leadPostId: record.lead_post_id, supportUnitIds: record.support_ids, programme: record.programme, assignerPostId: record.assigner_post_id,
    parent: record.parent_lead_unit_id === null ? null : { leadUnitId: record.parent_lead_unit_id, isClosed: record.parent_state === 'done' || record.parent_state === 'cancelled' },
    border: record.border_side === null ? null : { side: record.border_side, peer: record.border_peer ?? '' }, waived: record.waived, steps: record.approval_chain, condition: record.condition, dormant: record.dormant,
    deadline: record.deadline, dueOn: record.due_on, originalDueOn: record.original_due_on, urgency: record.urgency, isKey: record.is_key, restricted: record.restricted, routine: record.routine,
    progressPercent: record.progress_percent, openChildCount: record.open_child_count, openRequest: record.open_request, extensionCount: record.extension_count, redoCount: record.redo_count,
    pausedOn: record.paused_on, pausedDays: record.paused_days, escalatedOn: record.escalated_on, dunCount: record.dun_count, dunLevel: record.dun_level, dunnedOn: record.dunned_on,
    supersededById: record.superseded_by, submittedOn: record.submitted_on, openedOn: record.opened_on, closedOn: record.closed_on, recurrence: record.recurrence,
  };
}

/** What a command made of a task, and the new end of its log. */
export interface ChangedTask {
  readonly next: Task;
  readonly countedOn: string | null;
  readonly seenVersion: number;
  readonly now: Date;
  readonly end: LogEnd;
  /** What was reported, where the command reports something. */
  readonly report: string | null;
}

/**
 * Saves what a command changed where the stored version is still the one it saw; answers whether it was. The original due day is never written. In one
 * statement: each would write the row anew, and tell everybody who looks at it.
 */
export async function saveTask(tx: Tx, scope: AgencyScope, change: ChangedTask): Promise<boolean> {
  const { next, end, report } = change;
  const saved = await tx
    .updateTable('task')
    .set({
      state: next.state, version: next.version, lead_unit_id: next.leadUnitId, lead_post_id: next.leadPostId, deadline: json(next.deadline), due_on: next.dueOn, progress_percent: next.progressPercent,
      open_request: json(next.openRequest), extension_count: next.extensionCount, redo_count: next.redoCount, paused_on: next.pausedOn, paused_days: next.pausedDays,
      title: next.title, programme: next.programme, urgency: next.urgency, is_key: next.isKey, restricted: next.restricted, routine: next.routine, waived: next.waived, dormant: next.dormant,
      approval_chain: JSON.stringify(next.steps), escalated_on: next.escalatedOn, dun_count: next.dunCount, dun_level: next.dunLevel, dunned_on: next.dunnedOn, superseded_by: next.supersededById,
      submitted_on: next.submittedOn, opened_on: next.openedOn, closed_on: next.closedOn, counted_on: change.countedOn, result: resultOf(next), kind: next.kind, class: next.class, recurrence: json(next.recurrence), updated_at: change.now,
      entry_count: end.entryCount, entry_head: end.entryHead, ...(report === null ? {} : { last_report: report, last_report_at: change.now }),
    })
    .where('agency_id', '=', scope.agencyId)
    .where('id', '=', next.id)
    .where('version', '=', change.seenVersion)
    .executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** JSON as a parameter: an array would otherwise be sent as an array of PostgreSQL. */
export function json(value: unknown): string | null {
  return value === null || value === undefined ? null : JSON.stringify(value);
}

function resultOf(task: Task): string | null {
  if (task.state === 'done') return 'done';
  if (task.state !== 'cancelled') return null;
  return task.supersededById === null ? 'not_needed' : 'superseded';
}

/** The words and time of the newest report, kept on the row for lists; null where every report was taken back. */
export async function saveLastReport(tx: Tx, scope: AgencyScope, report: { readonly taskId: string; readonly body: string | null; readonly at: Date | null }): Promise<void> {
  await tx.updateTable('task').set({ last_report: report.body, last_report_at: report.at }).where('agency_id', '=', scope.agencyId).where('id', '=', report.taskId).execute();
}

/** Counts children of a parent as opened (positive) or closed. */
export async function changeOpenChildren(tx: Tx, scope: AgencyScope, change: { readonly parentId: string; readonly by: number }): Promise<void> {
  await sql`update task set open_child_count = greatest(0, open_child_count + ${change.by}) where agency_id = ${scope.agencyId} and id = ${change.parentId}`.execute(tx);
}
