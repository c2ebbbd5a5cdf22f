import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface WebhookRow {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly secret: Buffer;
  readonly holdUntil: Date | null;
  readonly pausedAt: Date | null;
  readonly pauseReason: 'person' | 'failing' | 'gone' | null;
  readonly deliveredAt: Date | null;
  readonly waiting: number;
  readonly failed: number;
}

/** Subscriptions that were not ended, in the order in which they were made; all or one. */
export async function findWebhooks(tx: Tx, scope: AgencyScope, id?: string): Promise<readonly WebhookRow[]> {
  const found = await sql<WebhookRow>`
    select w.id, w.name, w.url, w.events, w.secret, w.hold_until as "holdUntil", w.paused_at as "pausedAt", w.pause_reason as "pauseReason", w.delivered_at as "deliveredAt",
      (select count(*)::int from webhook_delivery d where d.agency_id = w.agency_id and d.webhook_id = w.id and d.state = 'waiting') as waiting,
      (select count(*)::int from webhook_delivery d where d.agency_id = w.agency_id and d.webhook_id = w.id and d.state = 'failed') as failed
    from webhook w where w.agency_id = ${scope.agencyId} and w.removed_at is null and (${id ?? null}::uuid is null or w.id = ${id ?? null}::uuid) order by w.created_at, w.id`.execute(tx);
  return found.rows;
}

export interface NewWebhook {
  readonly id: string;
  readonly name: string;
  readonly url: string;
  readonly events: readonly string[];
  readonly secret: Buffer;
  readonly postId: string | null;
  readonly now: Date;
}

export async function insertWebhook(tx: Tx, scope: AgencyScope, made: NewWebhook): Promise<void> {
  await tx
    .insertInto('webhook')
    .values({ agency_id: scope.agencyId, id: made.id, name: made.name, url: made.url, events: [...made.events], secret: made.secret, created_at: made.now, created_by_post_id: made.postId })
    .execute();
}

interface Which {
  readonly id: string;
  readonly now: Date;
}

/** Stops sending; a paused one keeps its reason. */
export async function pauseWebhookRow(tx: Tx, scope: AgencyScope, { id, now, reason }: Which & { readonly reason: 'person' | 'failing' | 'gone' }): Promise<void> {
  await sql`update webhook set paused_at = ${now}, pause_reason = ${reason} where agency_id = ${scope.agencyId} and id = ${id} and paused_at is null`.execute(tx);
}

/** Goes on at once, and with all tries of what waits. */
export async function resumeWebhookRow(tx: Tx, scope: AgencyScope, { id, now }: Which): Promise<void> {
  await sql`update webhook set paused_at = null, pause_reason = null, hold_until = null, down_count = 0 where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
  await sql`update webhook_delivery set attempts = 0, next_at = ${now} where agency_id = ${scope.agencyId} and webhook_id = ${id} and state = 'waiting'`.execute(tx);
}

export async function removeWebhookRow(tx: Tx, scope: AgencyScope, { id, now }: Which): Promise<void> {
  await sql`update webhook set removed_at = ${now} where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
  await sql`delete from webhook_delivery where agency_id = ${scope.agencyId} and webhook_id = ${id}`.execute(tx);
}

/** Takes the subscription for one worker; none where it is held by another, paused, ended, or not to be asked yet. */
export async function leaseWebhook(tx: Tx, scope: AgencyScope, { id, now, until }: Which & { readonly until: Date }): Promise<{ readonly url: string; readonly secret: Buffer; readonly downCount: number } | undefined> {
  const taken = await sql<{ url: string; secret: Buffer; downCount: number }>`
    update webhook set leased_until = ${until} where agency_id = ${scope.agencyId} and id = ${id} and removed_at is null and paused_at is null
      and (leased_until is null or leased_until <= ${now}) and (hold_until is null or hold_until <= ${now})
    returning url, secret, down_count as "downCount"`.execute(tx);
  return taken.rows[0];
}

/** When a subscription that could not be taken may be asked for again; null for one that is paused or ended. */
export async function heldUntil(tx: Tx, scope: AgencyScope, id: string): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`select greatest(leased_until, hold_until) as at from webhook where agency_id = ${scope.agencyId} and id = ${id} and removed_at is null and paused_at is null`.execute(tx);
  return found.rows[0]?.at ?? null;
}

export async function releaseWebhook(tx: Tx, scope: AgencyScope, id: string): Promise<void> {
  await sql`update webhook set leased_until = null where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
}

/** It answered: what waits goes on. */
export async function saveUp(tx: Tx, scope: AgencyScope, { id, now }: Which): Promise<void> {
  await sql`update webhook set hold_until = null, down_count = 0, delivered_at = ${now} where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
}

/** It did not answer: everything waits until then. */
export async function saveDown(tx: Tx, scope: AgencyScope, { id, until, count }: { readonly id: string; readonly until: Date; readonly count: number }): Promise<void> {
  await sql`update webhook set hold_until = ${until}, down_count = ${count} where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
}

export interface DeliveryRow {
  readonly id: string;
  readonly webhookId: string;
  readonly event: string;
  readonly body: string;
  readonly occurredAt: Date;
  readonly state: 'waiting' | 'delivered' | 'failed';
  readonly attempts: number;
  readonly nextAt: Date;
  readonly tries: readonly { readonly at: string; readonly status: number | null; readonly fault: string | null; readonly ms: number }[];
}

const DELIVERY = sql`id, webhook_id as "webhookId", event, body, occurred_at as "occurredAt", state, attempts, next_at as "nextAt", tries`;

/** The next delivery that may be tried, in the order of what happened. */
export async function nextDelivery(tx: Tx, scope: AgencyScope, { id, now }: Which): Promise<DeliveryRow | undefined> {
  const found = await sql<DeliveryRow>`select ${DELIVERY} from webhook_delivery where agency_id = ${scope.agencyId} and webhook_id = ${id} and state = 'waiting' and next_at <= ${now} order by ordinal limit 1`.execute(tx);
  return found.rows[0];
}

/** When the next of what waits may be tried. */
export async function nextMoment(tx: Tx, scope: AgencyScope, id: string): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`select min(next_at) as at from webhook_delivery where agency_id = ${scope.agencyId} and webhook_id = ${id} and state = 'waiting'`.execute(tx);
  return found.rows[0]?.at ?? null;
}

export interface TriedDelivery {
  readonly id: string;
  readonly state: DeliveryRow['state'];
  readonly attempts: number;
  readonly nextAt: Date;
  readonly tried: DeliveryRow['tries'][number];
  readonly now: Date;
}

/** Keeps a try; the newest twenty of a delivery are shown. */
export async function saveTry(tx: Tx, scope: AgencyScope, { id, state, attempts, nextAt, tried, now }: TriedDelivery): Promise<void> {
  await sql`
    update webhook_delivery set state = ${state}, attempts = ${attempts}, next_at = ${nextAt}, ended_at = ${state === 'waiting' ? null : now}::timestamptz,
      tries = (case when jsonb_array_length(tries) >= 20 then tries - 0 else tries end) || ${JSON.stringify([tried])}::jsonb
    where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
}

const SHOWN = 100;

/** The newest deliveries of a subscription, or one delivery. */
export async function findDeliveries(tx: Tx, scope: AgencyScope, which: { readonly webhookId: string } | { readonly id: string }): Promise<readonly DeliveryRow[]> {
  const condition = 'id' in which ? sql`id = ${which.id}` : sql`webhook_id = ${which.webhookId}`;
  const found = await sql<DeliveryRow>`select ${DELIVERY} from webhook_delivery where agency_id = ${scope.agencyId} and ${condition} order by ordinal desc limit ${SHOWN}`.execute(tx);
  return found.rows;
}

/** A delivery waits again, with all its tries. */
export async function waitAgain(tx: Tx, scope: AgencyScope, { id, now }: Which): Promise<void> {
  await sql`update webhook_delivery set state = 'waiting', attempts = 0, next_at = ${now}, ended_at = null where agency_id = ${scope.agencyId} and id = ${id}`.execute(tx);
}

export async function insertTest(tx: Tx, scope: AgencyScope, { id, webhookId, body, now }: Which & { readonly webhookId: string; readonly body: string }): Promise<void> {
  await tx.insertInto('webhook_delivery').values({ agency_id: scope.agencyId, id, webhook_id: webhookId, event: 'webhook.test', body, occurred_at: now, next_at: now }).execute();
}
