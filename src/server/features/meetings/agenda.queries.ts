import type { AgendaMatter, AgendaReason, CivilDate, AgendaTask, StandingMatter } from '#core/index.js';
import { type RawBuilder, sql, type SqlBool } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { filterCondition, type ReadyFilter, type TaskLens } from '../tasks/filter.queries.js';

/** An item of an agenda as it is kept. */
export interface ItemRecord extends StandingMatter {
  readonly kind: 'task' | 'proposal' | 'text';
  readonly taskId: string | null;
  readonly reason: AgendaReason | null;
  readonly heading: string;
  readonly body: string;
  readonly decision: { readonly entryId: string; readonly kind: string; readonly body: string } | null;
}

/** The items of an agenda in order, those that were taken off among them. */
export async function findItems(tx: Tx, scope: AgencyScope, meetingId: string): Promise<readonly ItemRecord[]> {
  const found = await sql<ItemRecord>`
    select i.id, i.key, i.kind, i.unit_id as "unitId", i.task_id as "taskId", i.reason, i.heading, i.body, i.dropped_at is not null as "isDropped",
      case when i.decision_entry_id is not null and entry_stands(i.agency_id, i.decision_entry_id) then i.decision || jsonb_build_object('entryId', i.decision_entry_id) end as decision
    from agenda_item i
    where i.agency_id = ${scope.agencyId} and i.occasion_id = ${meetingId} order by i.position, i.id`.execute(tx);
  return found.rows;
}

/** A new item; where one with its key is there already, that one stays as it is. */
export async function insertItem(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly meetingId: string; readonly matter: AgendaMatter; readonly position: number }): Promise<void> {
  const { matter } = of;
  await tx.insertInto('agenda_item')
    .values({ agency_id: scope.agencyId, id: of.id, occasion_id: of.meetingId, position: of.position, key: matter.key, kind: matter.kind, unit_id: matter.unitId, task_id: matter.taskId, reason: matter.reason, heading: matter.heading, body: matter.body })
    .onConflict((conflict) => conflict.columns(['agency_id', 'occasion_id', 'key']).doNothing()).execute();
}

/** The order of an agenda: every id gets its place. */
export async function saveOrder(tx: Tx, scope: AgencyScope, of: { readonly table: 'agenda_item' | 'conclusion'; readonly ids: readonly string[] }): Promise<void> {
  if (of.ids.length === 0) return;
  await sql`update ${sql.table(of.table)} i set position = o.position from unnest(${sql.val(of.ids)}::uuid[]) with ordinality o (id, position) where i.agency_id = ${scope.agencyId} and i.id = o.id and i.position <> o.position`.execute(tx);
}

export async function saveItemWords(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly meetingId: string; readonly heading: string; readonly body: string }): Promise<boolean> {
  const saved = await tx.updateTable('agenda_item').set({ heading: of.heading, body: of.body }).where('agency_id', '=', scope.agencyId).where('occasion_id', '=', of.meetingId).where('id', '=', of.id).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Takes an item off, or brings it back. */
export async function saveItemDropped(tx: Tx, scope: AgencyScope, of: { readonly id: string; readonly meetingId: string; readonly at: Date | null }): Promise<boolean> {
  const saved = await tx.updateTable('agenda_item').set({ dropped_at: of.at }).where('agency_id', '=', scope.agencyId).where('occasion_id', '=', of.meetingId).where('id', '=', of.id).executeTakeFirst();
  return saved.numUpdatedRows === 1n;
}

/** Remembers which act on the task of an item was decided in the meeting. */
export async function saveDecision(tx: Tx, scope: AgencyScope, of: { readonly itemId: string; readonly entryId: string; readonly decision: { readonly kind: string; readonly body: string } }): Promise<void> {
  await tx.updateTable('agenda_item').set({ decision_entry_id: of.entryId, decision: JSON.stringify(of.decision) }).where('agency_id', '=', scope.agencyId).where('id', '=', of.itemId).execute();
}

const MOST = 300;
// A number only, for those who are not concerned: what is restricted is not read out. Duties of every day are nobody's matter in a meeting.
const TOLD: ReadyFilter = { restricted: false, dormant: false };

type Found = Omit<AgendaTask, 'reasons'>;

async function tasksWhere(tx: Tx, condition: RawBuilder<SqlBool>): Promise<readonly Found[]> {
  return (await sql<Found>`select t.id, t.title, t.lead_unit_id as "leadUnitId", t.due_on as "dueOn" from task t where ${condition} and not t.routine order by t.due_on nulls last, t.id limit ${MOST}`.execute(tx)).rows;
}

/** The tasks that a meeting may have to speak about, each with every reason for it. */
export async function tasksToDiscuss(tx: Tx, lens: TaskLens, of: { readonly until: CivilDate; readonly ordered: readonly string[] }): Promise<readonly AgendaTask[]> {
  const wanted: Readonly<Record<Exclude<AgendaReason, 'ordered'>, ReadyFilter>> = {
    overdue: { ...TOLD, attention: 'overdue' }, request: { ...TOLD, waiting: 'request' }, obstacle: { ...TOLD, attention: 'obstacle' }, due: { ...TOLD, state: 'open', dueFrom: lens.today, dueTo: of.until }, stale: { ...TOLD, attention: 'stale' },
  };
  const found = new Map<string, { readonly task: Found; readonly reasons: AgendaReason[] }>();
  const keep = (tasks: readonly Found[], reason: AgendaReason): void => {
    for (const task of tasks) {
      const known = found.get(task.id);
      if (known === undefined) found.set(task.id, { task, reasons: [reason] });
      else known.reasons.push(reason);
    }
  };
  for (const reason of ['overdue', 'request', 'obstacle', 'due', 'stale'] as const) keep(await tasksWhere(tx, filterCondition(wanted[reason], lens)), reason);
  if (of.ordered.length > 0) keep(await tasksWhere(tx, sql<SqlBool>`t.agency_id = ${lens.scope.agencyId} and t.id = any(${sql.val(of.ordered)}::uuid[]) and t.is_open and not t.restricted`), 'ordered');
  return [...found.values()].map(({ task, reasons }) => ({ ...task, reasons }));
}

