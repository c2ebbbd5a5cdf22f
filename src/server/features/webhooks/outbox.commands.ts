import type { TaskEvent } from '#core/index.js';
import { sql } from 'kysely';
import { ofOffice } from '../../database/office.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { enqueue } from '../../jobs/queue.js';

/** The job that sends to one subscription what waits for it. */
export const DELIVER_WEBHOOK = 'deliver_webhook';

/** What happened to tasks, at one moment. */
export interface Happened {
  readonly event: TaskEvent;
  readonly taskIds: readonly string[];
  readonly now: Date;
  /** Where the same must never be told twice, such as that a task is late: what is told, beside the task. */
  readonly once?: string;
}

/**
 * Writes deliveries for every subscription that asks for the event, in the transaction of what happened: both are kept or neither. A restricted
 * task is told without its title.
 */
export async function announce(tx: Tx, scope: AgencyScope, { event, taskIds, now, once }: Happened): Promise<void> {
  if (taskIds.length === 0 || !(await heardEvents(tx, scope)).has(event)) return;
  const written = await sql<{ webhook_id: string }>`
    insert into webhook_delivery (agency_id, id, webhook_id, event, event_key, body, occurred_at, next_at)
    select t.agency_id, gen_random_uuid(), w.id, ${event}, ${once ?? null}::text || ':' || t.id,
      json_build_object('type', ${event}::text, 'timestamp', to_char(${now}::timestamptz at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"'), 'data', json_build_object(
        'agency', json_build_object('id', a.id, 'name', a.name),
        'task', json_build_object('id', t.id, 'code', t.code, 'title', case when t.restricted then null else t.title end, 'restricted', t.restricted, 'state', t.state, 'version', t.version, 'dueOn', t.due_on,
          'originalDueOn', t.original_due_on, 'progressPercent', t.progress_percent, 'leadUnit', json_build_object('id', u.id, 'name', u.name), 'path', '/tasks/' || t.id)))::text,
      ${now}::timestamptz, ${now}::timestamptz
    from webhook w join agency a on a.id = w.agency_id join task t on t.agency_id = w.agency_id and t.id = any(${sql.val(taskIds)}::uuid[]) join unit u on u.agency_id = t.agency_id and u.id = t.lead_unit_id
    where w.agency_id = ${scope.agencyId} and w.removed_at is null and ${event} = any(w.events)
    order by t.code
    on conflict (agency_id, webhook_id, event_key) where event_key is not null do nothing
    returning webhook_id`.execute(tx);
  for (const webhookId of new Set(written.rows.map((row) => row.webhook_id))) await wake(tx, scope, { webhookId });
}

/** The events for which some subscription asks. */
export async function heardEvents(tx: Tx, scope: AgencyScope): Promise<ReadonlySet<string>> {
  return ofOffice(tx, 'heard events', async () => {
    const found = await sql<{ event: string }>`select distinct unnest(events) as event from webhook where agency_id = ${scope.agencyId} and removed_at is null`.execute(tx);
    return new Set(found.rows.map(({ event }) => event));
  });
}

/** Asks for the deliveries of a subscription, now or at a moment to come. Asked now, while they are sent, it is done again after: what was written meanwhile is not overlooked. */
export async function wake(tx: Tx, scope: AgencyScope, { webhookId, at }: { readonly webhookId: string; readonly at?: Date }): Promise<void> {
  await enqueue(tx, { scope, kind: DELIVER_WEBHOOK, payload: { webhookId }, ...(at === undefined ? {} : { runAt: at, uniqueKey: `${webhookId}:${at.getTime()}` }) });
}

/**
 * Tells of tasks that became late since somebody asks for it. Each due day of a task is told once, whatever day it is and however often it runs.
 */
export async function announceOverdue(tx: Tx, scope: AgencyScope, { today, now }: { readonly today: string; readonly now: Date }): Promise<void> {
  const late = await sql<{ id: string; due_on: string }>`
    select t.id, t.due_on from task t where t.agency_id = ${scope.agencyId} and t.is_open and t.state not in ('paused', 'submitted') and t.due_on < ${today}::date
      and t.due_on >= (select min(w.created_at)::date - 1 from webhook w where w.agency_id = ${scope.agencyId} and w.removed_at is null and 'task.overdue' = any(w.events))
    order by t.due_on, t.id`.execute(tx);
  for (const { id, due_on } of late.rows) await announce(tx, scope, { event: 'task.overdue', taskIds: [id], now, once: `overdue:${due_on}` });
}
