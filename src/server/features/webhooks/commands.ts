import type { RouteAnswer, WebhookDelivery, WebhookView } from '#contract/index.js';
import { TASK_EVENTS } from '#core/index.js';
import { v7 as newId } from 'uuid';
import type { Call, PreparedHandler } from '../../http/handler.js';
import { fenceOf, passFence } from '../../outgoing/fence.js';
import { sealSecret } from '../../outgoing/own-key.js';
import { newSigningSecret } from '../../outgoing/signature.js';
import { refuse } from '../../refused.js';
import { wake } from './outbox.commands.js';
import { type DeliveryRow, findDeliveries, findWebhooks, insertTest, insertWebhook, pauseWebhookRow, removeWebhookRow, resumeWebhookRow, waitAgain, type WebhookRow } from './queries.js';

const MOST_WEBHOOKS = 20;

type Listing = RouteAnswer<'listWebhooks'>;
type Naming = Pick<Call<'pauseWebhook'>, 'tx' | 'scope' | 'now' | 'input'>;
type Asking = Pick<Call<'listWebhooks'>, 'tx' | 'scope' | 'now'>;

/** All subscriptions of the agency. */
export async function listWebhooks({ tx, scope, now }: Asking): Promise<Listing> {
  return { webhooks: (await findWebhooks(tx, scope)).map((row) => presentWebhook(row, now)) };
}

/**
 * Subscribes another program. The secret is told only here; the address is asked of the fence first, before any transaction is open.
 * @throws Refused `webhook.address`, `webhook.internal`, `webhook.too_many`
 */
export const addWebhook: PreparedHandler<'addWebhook'> = {
  before: async ({ input: { body: { url } }, context }) => {
    const passed = await passFence(url, fenceOf(context.config));
    if (!passed.ok) refuse(passed.why === 'internal' ? 'webhook.internal' : 'webhook.address');
  },
  act: async ({ tx, scope, now, postId, context, input: { body } }) => {
    if ((await findWebhooks(tx, scope)).length >= MOST_WEBHOOKS) refuse('webhook.too_many', { count: MOST_WEBHOOKS });
    const secret = newSigningSecret();
    await insertWebhook(tx, scope, { ...body, events: TASK_EVENTS.filter((event) => body.events.includes(event)), secret: await sealSecret(secret, context.config), postId, now });
    const [row] = await findWebhooks(tx, scope, body.id);
    return { webhook: row === undefined ? refuse('common.not_found') : presentWebhook(row, now), secret };
  },
};

/** The subscription of a route. @throws Refused `common.not_found` */
async function named({ tx, scope, input: { params: { id } } }: Naming): Promise<WebhookRow> {
  const [row] = await findWebhooks(tx, scope, id);
  return row ?? refuse('common.not_found');
}

export async function pauseWebhook(call: Naming): Promise<Listing> {
  const { id } = await named(call);
  await pauseWebhookRow(call.tx, call.scope, { id, now: call.now, reason: 'person' });
  return listWebhooks(call);
}

/** Goes on with what waited; also lets an address that is held off be asked at once. */
export async function resumeWebhook(call: Naming): Promise<Listing> {
  const { id } = await named(call);
  await resumeWebhookRow(call.tx, call.scope, { id, now: call.now });
  await wake(call.tx, call.scope, { webhookId: id });
  return listWebhooks(call);
}

export async function removeWebhook(call: Naming): Promise<Listing> {
  const { id } = await named(call);
  await removeWebhookRow(call.tx, call.scope, { id, now: call.now });
  return listWebhooks(call);
}

export async function testWebhook(call: Naming): Promise<Listing> {
  const { tx, scope, now } = call;
  const { id: webhookId } = await named(call);
  await insertTest(tx, scope, { id: newId(), webhookId, now, body: JSON.stringify({ type: 'webhook.test', timestamp: now.toISOString(), data: {} }) });
  await wake(tx, scope, { webhookId });
  return listWebhooks(call);
}

/** The log of a subscription. @throws Refused `common.not_found` */
export async function listDeliveries(call: Call<'listDeliveries'>): Promise<RouteAnswer<'listDeliveries'>> {
  const { id: webhookId } = await named(call);
  return { deliveries: (await findDeliveries(call.tx, call.scope, { webhookId })).map(presentDelivery) };
}

/** Sends a delivery again, under the id that it had. @throws Refused `common.not_found` */
export async function replayDelivery({ tx, scope, now, input: { params: { id } } }: Call<'replayDelivery'>): Promise<RouteAnswer<'replayDelivery'>> {
  const [delivery] = await findDeliveries(tx, scope, { id });
  if (delivery === undefined) refuse('common.not_found');
  await waitAgain(tx, scope, { id, now });
  await wake(tx, scope, { webhookId: delivery.webhookId });
  return { deliveries: (await findDeliveries(tx, scope, { webhookId: delivery.webhookId })).map(presentDelivery) };
}

function presentWebhook(row: WebhookRow, now: Date): WebhookView {
  const isHeld = row.holdUntil !== null && row.holdUntil > now;
  return {
    id: row.id, name: row.name, url: row.url, events: TASK_EVENTS.filter((event) => row.events.includes(event)), state: row.pausedAt !== null ? 'paused' : isHeld ? 'holding' : 'active',
    pauseReason: row.pauseReason, pausedAt: row.pausedAt?.toISOString() ?? null, holdUntil: isHeld ? (row.holdUntil?.toISOString() ?? null) : null, waiting: row.waiting, failed: row.failed,
    deliveredAt: row.deliveredAt?.toISOString() ?? null,
  };
}

function presentDelivery({ id, event, occurredAt, state, attempts, nextAt, body, tries }: DeliveryRow): WebhookDelivery {
  return { id, event, occurredAt: occurredAt.toISOString(), state, attempts, nextAt: state === 'waiting' ? nextAt.toISOString() : null, body, tries: [...tries] };
}
