import { CHANNELS } from '#core/index.js';
import { z } from 'zod';
import { Id, Instant, Params } from './common.js';
import { OwnChoices } from './notices.js';
import { route } from './route.js';

const Kind = z.enum(CHANNELS);

/** A way by which people are told, as whoever keeps the settings sees it. */
export const ChannelView = z.object({
  kind: Kind,
  /** `off` where it is not set up; `holding` where the service did not take something and is asked again later. */
  state: z.enum(['off', 'active', 'holding']),
  name: z.string().nullable(), publicKey: z.string().nullable(), fault: z.string().nullable(), holdUntil: Instant.nullable(), sentAt: Instant.nullable(), people: z.int(), waiting: z.int(), failed: z.int(),
  /** Where the service tells us what people say to us; null where it is not asked to. */
  hook: z.string().nullable(),
});
export type ChannelView = z.infer<typeof ChannelView>;

/** One message to one person. What it says is not shown. */
export const DeliveryView = z.object({
  id: Id, person: z.string(), channel: Kind, kind: z.string(), address: z.string(), at: Instant, state: z.enum(['waiting', 'sent', 'failed', 'dropped']), tries: z.int(), nextAt: Instant.nullable(), sentAt: Instant.nullable(), error: z.string().nullable(),
});
export type DeliveryView = z.infer<typeof DeliveryView>;

const Channels = z.object({ channels: z.array(ChannelView), ownMail: z.string().nullable() });
const Log = z.object({ deliveries: z.array(DeliveryView) });
const gate = { act: 'settings.manage' } as const;
const KindOf = z.object({ kind: Kind });
const secret = z.string().trim().min(1).max(1000);
/** Another server of the same interface, such as one's own `telegram-bot-api` or a relay in the agency's network; the service's own where empty. */
const Api = z.union([z.literal(''), z.url().max(300)]);
const act = <const P extends string>(path: P, summary: string) => route({ method: 'POST', path, summary, gate, params: KindOf, idempotent: true, answer: Channels });

export const CHANNEL_ROUTES = {
  listChannels: route({ method: 'GET', path: '/channels', summary: 'The ways by which people are told, and how they fare', gate, answer: Channels }),
  setTelegram: route({ method: 'PUT', path: '/channels/telegram', summary: 'Set up a bot of Telegram; its token is asked of the service first', gate, bodyKind: 'json', idempotent: true, body: z.object({ botToken: secret, api: Api }), answer: Channels }),
  setZalo: route({
    method: 'PUT', path: '/channels/zalo', summary: 'Set up an official account of Zalo; its refresh token is used up and renewed at once', gate, bodyKind: 'json', idempotent: true,
    body: z.object({ name: z.string().trim().min(1).max(80), appId: secret, secretKey: secret, oaSecret: secret, refreshToken: secret, api: Api, oauth: Api }), answer: Channels,
  }),
  setPush: route({ method: 'POST', path: '/channels/push', summary: 'Make the key pair by which browsers know this agency, once', gate, idempotent: true, answer: Channels }),
  testChannel: act('/channels/:kind/test', 'Send a test to oneself by this way'),
  endChannel: act('/channels/:kind/end', 'Forget the access; what waits is left out'),
  retryChannel: act('/channels/:kind/retry', 'Ask a service that did not answer at once, with what waits'),
  listSent: route({
    method: 'GET', path: '/sent', summary: 'The newest three hundred messages: to whom, by which way, and what became of them', gate,
    query: z.object({ state: z.enum(['waiting', 'sent', 'failed', 'dropped']).optional(), channel: Kind.optional() }), answer: Log,
  }),
  sendAgain: route({ method: 'POST', path: '/sent/:id/again', summary: 'Send a message again under its id', gate, params: Params, idempotent: true, answer: Log }),
  sendFailedAgain: route({ method: 'POST', path: '/sent/failed/again', summary: 'Send again all that failed, of one way or of all', gate, bodyKind: 'json', idempotent: true, body: z.object({ channel: Kind.nullable() }), answer: z.object({ count: z.int() }) }),
  askLink: route({
    method: 'POST', path: '/inbox/links', summary: 'A word to say once to the bot or the account, so that it knows me', gate: 'signed_in', bodyKind: 'json', idempotent: true,
    body: z.object({ channel: z.enum(['telegram', 'zalo']) }), answer: z.object({ code: z.string(), url: z.string().nullable(), expiresAt: Instant }),
  }),
  addBrowser: route({
    method: 'POST', path: '/inbox/browsers', summary: 'Tell me in this browser', gate: 'signed_in', bodyKind: 'json', idempotent: true,
    body: z.object({ endpoint: z.url().max(2000), p256dh: z.string().regex(/^[\w-]{87}=?$/), auth: z.string().regex(/^[\w-]{22}(?:==)?$/), label: z.string().trim().min(1).max(80) }), answer: OwnChoices,
  }),
  dropBrowser: route({ method: 'POST', path: '/inbox/browsers/drop', summary: 'Tell me no more in the browser of this address', gate: 'signed_in', bodyKind: 'json', idempotent: true, body: z.object({ endpoint: z.url().max(2000) }), answer: z.object({ dropped: z.boolean() }) }),
  dropContact: route({ method: 'POST', path: '/inbox/contacts/:id/drop', summary: 'Tell me no more there', gate: 'signed_in', params: Params, idempotent: true, answer: OwnChoices }),
} as const;
