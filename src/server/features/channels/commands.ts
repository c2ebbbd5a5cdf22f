import type { RouteAnswer } from '#contract/index.js';
import { CHANNELS, type Channel } from '#core/index.js';
import { v7 as newId } from 'uuid';
import type { Call, PreparedHandler, SessionCall } from '../../http/handler.js';
import type { ServerContext } from '../../http/context.js';
import { telegramSelfIn, telegramSelfRequest } from '../../outgoing/channels/telegram.js';
import { zaloRefreshRequest, zaloTokensIn } from '../../outgoing/channels/zalo.js';
import { fenceOf } from '../../outgoing/fence.js';
import { sendOut, type Sent } from '../../outgoing/send.js';
import { senderOf } from '../../mail/smtp.js';
import { refuse } from '../../refused.js';
import { siteOf } from '../../site.js';
import { addressOf } from '../notices/queries.js';
import { findAgency } from '../session/queries.js';
import { type Kept, sealed, typedServer } from './access.commands.js';
import { askToSend, keepDelivery } from './outbox.commands.js';
import { findLog, hurry, waitAgain, waysOf } from './outbox.queries.js';
import { presentChannel, presentDelivery, presentTest } from './present.js';
import { endHold, findChannels, saveAccess } from './queries.js';

const MOST_SHOWN = 300;

type Listing = RouteAnswer<'listChannels'>;
type Asking = Pick<Call<'listChannels'>, 'tx' | 'scope' | 'now' | 'context' | 'actor'>;

export const mailWorks = ({ config }: Pick<ServerContext, 'config'>): boolean => config.smtpUrl !== null && senderOf(config) !== null;

/** Every way by which people can be told. */
export async function listChannels({ tx, scope, now, context, actor }: Asking): Promise<Listing> {
  const rows = await findChannels(tx, scope);
  const mailFrom = mailWorks(context) ? senderOf(context.config) : null;
  const hook = (kind: Channel): string | null => (kind === 'zalo' ? `${siteOf(context.config)}/hooks/zalo/${scope.agencyId}` : null);
  return { channels: CHANNELS.map((kind) => presentChannel(kind, rows.find((row) => row.kind === kind), { now, mailFrom, hook: hook(kind) })), ownMail: await addressOf(tx, scope, actor.personId) };
}

/** What a service said of an access that was typed: why it cannot be kept. */
function refuseAccess(sent: Sent): never {
  return sent.status === null ? refuse('channel.unreachable', { detail: sent.fault }) : refuse('channel.refused', { detail: String(sent.status) });
}

// What was proven before the transaction is handed to the act by the request that both are of.
const proven = new WeakMap<object, string>();

/** A bot: its token is proven by asking who it is. @throws Refused `channel.unreachable`, `channel.refused` */
export const setTelegram: PreparedHandler<'setTelegram'> = {
  before: async ({ input, context }) => {
    const sent = await sendOut(telegramSelfRequest({ botToken: input.body.botToken, ...typedServer('api', input.body.api) }), fenceOf(context.config));
    proven.set(input.body, telegramSelfIn(sent) ?? refuseAccess(sent));
  },
  act: async (call) => {
    const { tx, scope, context, input: { body } } = call;
    const access: Kept['telegram'] = { botToken: body.botToken, ...typedServer('api', body.api) };
    await saveAccess(tx, scope, { kind: 'telegram', access: await sealed(access, context.config), facts: { name: proven.get(body) ?? null } });
    await goOn(call, 'telegram');
    return listChannels(call);
  },
};

/** An official account: its refresh token is used up at once, and what comes for it is kept. @throws Refused `channel.unreachable`, `channel.refused` */
export const setZalo: PreparedHandler<'setZalo'> = {
  before: async ({ input: { body }, context, now }) => {
    const sent = await sendOut(zaloRefreshRequest({ appId: body.appId, secretKey: body.secretKey, refreshToken: body.refreshToken, ...typedServer('oauth', body.oauth) }), fenceOf(context.config));
    const tokens = zaloTokensIn(sent, now) ?? refuseAccess(sent);
    proven.set(body, JSON.stringify({ accessToken: tokens.accessToken, refreshToken: tokens.refreshToken, expiresAt: tokens.expiresAt.toISOString() }));
  },
  act: async (call) => {
    const { tx, scope, context, input: { body } } = call;
    const tokens = JSON.parse(proven.get(body) ?? '{}') as Pick<Kept['zalo'], 'accessToken' | 'refreshToken' | 'expiresAt'>;
    const { name, appId, secretKey, oaSecret } = body;
    await saveAccess(tx, scope, { kind: 'zalo', access: await sealed({ appId, secretKey, oaSecret, ...tokens, ...typedServer('api', body.api), ...typedServer('oauth', body.oauth) }, context.config), facts: { name } });
    await goOn(call, 'zalo');
    return listChannels(call);
  },
};

/** The key pair of web push, made once: with another, every browser would have to subscribe again. */
export async function setPush(call: Call<'setPush'>): Promise<Listing> {
  const { tx, scope, context } = call;
  const isThere = (await findChannels(tx, scope)).some((row) => row.kind === 'push' && row.access !== null);
  if (!isThere) {
    const { newPushKeys } = await import('../../outgoing/channels/push.js');
    const keys = newPushKeys();
    const from = senderOf(context.config)?.match(/[^<\s]+@[^>\s]+/)?.[0];
    const subject = context.config.publicUrl?.startsWith('https:') === true ? context.config.publicUrl : `mailto:${from ?? 'dondoc@localhost'}`;
    await saveAccess(tx, scope, { kind: 'push', access: await sealed({ subject, ...keys }, context.config), facts: { publicKey: keys.publicKey } });
  }
  return listChannels(call);
}

/** Sends a test to oneself, through the outbox like everything else. @throws Refused `channel.no_address` */
export async function testChannel(call: SessionCall<'testChannel'>): Promise<Listing> {
  const { tx, scope, actor, context, session: { language }, input: { params: { kind } } } = call;
  const ways = (await waysOf(tx, scope, { personId: actor.personId, mailWorks: mailWorks(context) })).filter((way) => way.channel === kind);
  if (ways.length === 0) refuse('channel.no_address');
  const [{ name }, { name: agency }] = [await tx.selectFrom('person').select('name').where('agency_id', '=', scope.agencyId).where('id', '=', actor.personId).executeTakeFirstOrThrow(), await findAgency(tx, scope)];
  await endHold(tx, scope, kind);
  const key = `test:${newId()}`;
  for (const way of ways) await keepDelivery(context, tx, scope, { personId: actor.personId, way, kind: 'test', noticeId: null, key, message: presentTest({ name, agency, language }), quiet: null });
  return listChannels(call);
}

/** Forgets an access. What waits finds nobody to hand it to and is left out when its time comes. @throws Refused `channel.off` for mail, which is set up outside */
export async function endChannel(call: Call<'endChannel'>): Promise<Listing> {
  const { tx, scope, input: { params: { kind } } } = call;
  if (kind === 'mail') refuse('channel.off');
  await saveAccess(tx, scope, { kind, access: null, facts: {} });
  return listChannels(call);
}

export async function retryChannel(call: Call<'retryChannel'>): Promise<Listing> {
  await goOn(call, call.input.params.kind);
  return listChannels(call);
}

async function goOn({ tx, scope, now }: Pick<Asking, 'tx' | 'scope' | 'now'>, channel: Channel): Promise<void> {
  await endHold(tx, scope, channel);
  for (const id of await hurry(tx, scope, { channel, now })) await askToSend(tx, scope, { id });
}

/** What was sent to whom, and what became of it. */
export async function listSent({ tx, scope, input: { query } }: Pick<Call<'listSent'>, 'tx' | 'scope' | 'input'>): Promise<RouteAnswer<'listSent'>> {
  return { deliveries: (await findLog(tx, scope, { ...query, limit: MOST_SHOWN })).map(presentDelivery) };
}

/** @throws Refused `common.not_found` */
export async function sendAgain({ tx, scope, now, input: { params: { id } } }: Call<'sendAgain'>): Promise<RouteAnswer<'sendAgain'>> {
  const [found] = await waitAgain(tx, scope, { id, channel: null, now });
  if (found === undefined) refuse('common.not_found');
  await askToSend(tx, scope, { id: found });
  return listSent({ tx, scope, input: { query: {} } as Call<'listSent'>['input'] });
}

export async function sendFailedAgain({ tx, scope, now, input: { body: { channel } } }: Call<'sendFailedAgain'>): Promise<RouteAnswer<'sendFailedAgain'>> {
  const ids = await waitAgain(tx, scope, { id: null, channel, now });
  for (const id of ids) await askToSend(tx, scope, { id });
  return { count: ids.length };
}
