import { TASK_EVENTS } from '#core/index.js';
import { z } from 'zod';
import { Id, Instant, Params } from './common.js';
import { route } from './route.js';

/** Another program that is told what happens to tasks. */
export const WebhookView = z.object({
  id: Id, name: z.string(), url: z.string(), events: z.array(z.enum(TASK_EVENTS)),
  state: z.enum(['active', 'holding', 'paused']),
  /** Why it is paused: by a person, because it did not answer for a day, or because it said that it is gone. */
  pauseReason: z.enum(['person', 'failing', 'gone']).nullable(),
  pausedAt: Instant.nullable(),
  /** When an address that did not answer is asked again. */
  holdUntil: Instant.nullable(),
  waiting: z.int(), failed: z.int(), deliveredAt: Instant.nullable(),
});
export type WebhookView = z.infer<typeof WebhookView>;

export const WebhookDelivery = z.object({
  id: Id, event: z.string(), occurredAt: Instant, state: z.enum(['waiting', 'delivered', 'failed']), attempts: z.int(), nextAt: Instant.nullable(), body: z.string(),
  tries: z.array(z.object({ at: Instant, status: z.int().nullable(), fault: z.string().nullable(), ms: z.int() })),
});
export type WebhookDelivery = z.infer<typeof WebhookDelivery>;

const Webhooks = z.object({ webhooks: z.array(WebhookView) });
const gate = { act: 'settings.manage' } as const;
const act = <const P extends string>(path: P, summary: string) => route({ method: 'POST', path, summary, gate, params: Params, idempotent: true, answer: Webhooks });

export const WEBHOOK_ROUTES = {
  listWebhooks: route({ method: 'GET', path: '/webhooks', summary: 'Programs that are told what happens to tasks', gate, answer: Webhooks }),
  addWebhook: route({
    method: 'POST', path: '/webhooks', summary: 'Tell another program; the secret that signs what it gets is told this once', gate, bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, name: z.string().trim().min(1).max(80), url: z.string().trim().min(1).max(2000), events: z.array(z.enum(TASK_EVENTS)).min(1).max(TASK_EVENTS.length) }),
    answer: z.object({ webhook: WebhookView, secret: z.string() }),
  }),
  pauseWebhook: act('/webhooks/:id/pause', 'Send nothing until it goes on; what happens meanwhile waits'),
  resumeWebhook: act('/webhooks/:id/resume', 'Go on, with what waited first'),
  removeWebhook: act('/webhooks/:id/remove', 'End the subscription and what waits for it'),
  testWebhook: act('/webhooks/:id/test', 'Send an event that means nothing'),
  listDeliveries: route({ method: 'GET', path: '/webhooks/:id/deliveries', summary: 'The newest hundred deliveries with every try', gate, params: Params, answer: z.object({ deliveries: z.array(WebhookDelivery) }) }),
  replayDelivery: route({ method: 'POST', path: '/webhooks/deliveries/:id/replay', summary: 'Send a delivery again under its id', gate, params: Params, idempotent: true, answer: z.object({ deliveries: z.array(WebhookDelivery) }) }),
} as const;
