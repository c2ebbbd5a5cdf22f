import { todayOf } from '../../database/local-time.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { fenceOf } from '../../outgoing/fence.js';
import { unsealSecret } from '../../outgoing/own-key.js';
import { type Sent, sendOut } from '../../outgoing/send.js';
import { signatureHeaders } from '../../outgoing/signature.js';
import { announceOverdue, wake } from './outbox.commands.js';
import { type DeliveryRow, heldUntil, leaseWebhook, nextDelivery, nextMoment, pauseWebhookRow, releaseWebhook, saveDown, saveTry, saveUp } from './queries.js';

/** Seconds after each failed try but the last: eight tries within a day. */
export const PAUSES = [60, 300, 1800, 7200, 14_400, 28_800, 33_840] as const;
const MOST_TRIES = PAUSES.length + 1;
/** Longer than one try can take. */
const LEASE = 60_000;
/** So long one job sends; then the next one goes on, so that other work is not kept waiting. */
const TURN = 15_000;

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/**
 * Sends what waits for a subscription, in the order in which it happened, until nothing is due, the turn is over, or the address does not answer.
 * What a killed server had sent without keeping that is sent again, under the same id.
 */
export async function deliverWebhook(context: ServerContext, scope: AgencyScope, webhookId: string): Promise<void> {
  const began = Date.now();
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(context.database, scope, work);
  for (let isOpen = true; isOpen && Date.now() - began < TURN;) isOpen = await deliverOne(context, scope, webhookId);
  await run(async (tx) => {
    const [due, held] = [await nextMoment(tx, scope, webhookId), await heldUntil(tx, scope, webhookId)];
    const at = due === null || (held !== null && held > due) ? held : due;
    if (due !== null && at !== null && (await isSending(tx, scope, webhookId))) await wake(tx, scope, at > context.clock.now() ? { webhookId, at } : { webhookId });
  });
}

async function isSending(tx: Tx, scope: AgencyScope, id: string): Promise<boolean> {
  const found = await tx.selectFrom('webhook').select('id').where('agency_id', '=', scope.agencyId).where('id', '=', id).where('removed_at', 'is', null).where('paused_at', 'is', null).executeTakeFirst();
  return found !== undefined;
}

/** Sends one delivery, outside any transaction. Answers whether another may follow at once. */
async function deliverOne(context: ServerContext, scope: AgencyScope, id: string): Promise<boolean> {
  const now = context.clock.now();
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(context.database, scope, work);
  const taken = await run(async (tx) => {
    const webhook = await leaseWebhook(tx, scope, { id, now, until: after(now, LEASE) });
    const delivery = webhook === undefined ? undefined : await nextDelivery(tx, scope, { id, now });
    if (webhook !== undefined && delivery === undefined) await releaseWebhook(tx, scope, id);
    return webhook === undefined || delivery === undefined ? undefined : { webhook, delivery };
  });
  if (taken === undefined) return false;
  const { webhook, delivery } = taken;
  const secret = await unsealSecret(webhook.secret, context.config);
  const sent: Sent = secret === null ? { status: null, body: '', fault: 'key', ms: 0 } : await sendOut(messageOf(webhook.url, { delivery, secret, now: context.clock.now() }), fenceOf(context.config));
  return run((tx) => settle(tx, scope, { id, delivery, sent, downCount: webhook.downCount, now: context.clock.now() }));
}

function messageOf(url: string, { delivery, secret, now }: { readonly delivery: DeliveryRow; readonly secret: string; readonly now: Date }) {
  return { url, body: delivery.body, headers: { 'content-type': 'application/json', ...signatureHeaders({ id: delivery.id, body: delivery.body, secret, now }) } };
}

interface Settling {
  readonly id: string;
  readonly delivery: DeliveryRow;
  readonly sent: Sent;
  readonly downCount: number;
  readonly now: Date;
}

/** What a try means: for the delivery, and for everything behind it. */
async function settle(tx: Tx, scope: AgencyScope, { id, delivery, sent, downCount, now }: Settling): Promise<boolean> {
  const tried = { at: now.toISOString(), status: sent.status, fault: sent.fault, ms: sent.ms };
  const attempts = delivery.attempts + 1;
  const keep = (state: DeliveryRow['state'], nextAt: Date = now): Promise<void> => saveTry(tx, scope, { id: delivery.id, state, attempts, nextAt, tried, now });
  await releaseWebhook(tx, scope, id);
  switch (meaningOf(sent.status)) {
    case 'taken':
      await keep('delivered');
      await saveUp(tx, scope, { id, now });
      return true;
    case 'refused': {
      // This one was not wanted; the others may be.
      const pause = PAUSES[attempts - 1];
      await (pause === undefined ? keep('failed') : keep('waiting', after(now, pause * 1000)));
      return true;
    }
    case 'gone':
      await keep('waiting');
      await pauseWebhookRow(tx, scope, { id, now, reason: 'gone' });
      return false;
    case 'down': {
      // Nobody is there: what is behind waits with it, and nothing is lost, however long it takes.
      const pause = PAUSES[downCount];
      const until = after(now, (pause ?? 0) * 1000);
      await keep('waiting', until);
      if (pause === undefined) await pauseWebhookRow(tx, scope, { id, now, reason: 'failing' });
      await saveDown(tx, scope, { id, until, count: Math.min(downCount + 1, MOST_TRIES) });
      return false;
    }
  }
}

/** A redirect is no answer: whom it leads to was not checked. */
function meaningOf(status: number | null): 'taken' | 'refused' | 'gone' | 'down' {
  if (status === null || status >= 500 || status === 408 || status === 429 || status < 200 || (status >= 300 && status < 400)) return 'down';
  if (status < 300) return 'taken';
  return status === 410 ? 'gone' : 'refused';
}

/** Tells of tasks that became late. Doing it twice changes nothing. */
export async function tellOverdue(context: ServerContext, scope: AgencyScope): Promise<void> {
  const now = context.clock.now();
  await inAgency(context.database, scope, async (tx) => {
    await announceOverdue(tx, scope, { today: await todayOf(tx, scope, now), now });
  });
}
