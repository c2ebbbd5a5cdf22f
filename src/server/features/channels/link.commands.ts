import { randomInt } from 'node:crypto';
import type { RouteAnswer } from '#contract/index.js';
import type { Language } from '#core/index.js';
import { markOf } from '../../database/sealed.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import type { Call, PreparedHandler } from '../../http/handler.js';
import { enqueue } from '../../jobs/queue.js';
import { zaloToldIn } from '../../outgoing/channels/zalo.js';
import { fenceOf, passFence } from '../../outgoing/fence.js';
import { refuse } from '../../refused.js';
import { readNoticeChoices } from '../notices/choices.commands.js';
import { accessTo, factOf, sealed } from './access.commands.js';
import { keepDelivery } from './outbox.commands.js';
import { presentLinked } from './present.js';
import { contactsOf, findChannels, insertCode, removeContact, saveContact, switchByMark, useCode } from './queries.js';

/** The job that listens to the bot while somebody is about to say a code to it. */
export const HEAR_TELEGRAM = 'hear-telegram';

/** Letters and figures that nobody takes for one another. */
const SIGNS = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789';
const LENGTH = 8;
const LASTS = 15 * 60_000;
const MOST_CONTACTS = 10;
const EVERY = 3000;

/** A code that makes the bot or the account know who says it, good once and not for long. @throws Refused `channel.off` */
export async function askLink({ tx, scope, actor, now, input: { body: { channel } } }: Call<'askLink'>): Promise<RouteAnswer<'askLink'>> {
  const row = (await findChannels(tx, scope)).find((each) => each.kind === channel);
  if (row?.access === undefined || row.access === null) refuse('channel.off');
  await checkRoom(tx, scope, actor.personId);
  const code = Array.from({ length: LENGTH }, () => SIGNS.charAt(randomInt(SIGNS.length))).join('');
  const expiresAt = new Date(now.getTime() + LASTS);
  await insertCode(tx, scope, { mark: markOf(code), personId: actor.personId, channel, expiresAt, now });
  if (channel === 'telegram') await askToHear(tx, scope, now);
  const name = factOf(row.facts, 'name');
  return { code, url: channel === 'telegram' && name !== null ? `https://t.me/${name}?start=${code}` : null, expiresAt: expiresAt.toISOString() };
}

async function checkRoom(tx: Tx, scope: AgencyScope, personId: string): Promise<void> {
  if ((await contactsOf(tx, scope, personId)).length >= MOST_CONTACTS) refuse('channel.too_many', { count: MOST_CONTACTS });
}

/** Asks for the next hearing. Asked by several, it is done once in each moment. */
export async function askToHear(tx: Tx, scope: AgencyScope, at: Date): Promise<void> {
  await enqueue(tx, { scope, kind: HEAR_TELEGRAM, payload: {}, uniqueKey: `${scope.agencyId}:${Math.floor(at.getTime() / EVERY)}`, runAt: at, maxAttempts: 2 });
}

/** The next moment of hearing. */
export const nextHearing = (now: Date): Date => new Date(now.getTime() + EVERY);

interface Heard {
  readonly channel: 'telegram' | 'zalo';
  readonly text: string;
  readonly target: { readonly chatId: string } | { readonly userId: string };
  readonly label: string;
}

const CODE = new RegExp(`^([${SIGNS}]{${LENGTH}})$`);

/** Connects whoever said a code that is good, and answers them there. What is no code says nothing. */
export async function takeCode(context: ServerContext, tx: Tx, scope: AgencyScope, heard: Heard): Promise<void> {
  const code = CODE.exec(heard.text.trim().toUpperCase().replace(/^\/START\s+/, ''))?.[1];
  const now = context.clock.now();
  const personId = code === undefined ? undefined : await useCode(tx, scope, { mark: markOf(code), channel: heard.channel, now });
  if (personId === undefined) return;
  const contactId = await saveContact(tx, scope, { personId, channel: heard.channel, target: await sealed(heard.target, context.config), mark: markOf('chatId' in heard.target ? heard.target.chatId : heard.target.userId), label: heard.label, now });
  const account = await tx.selectFrom('account').innerJoin('person', (join) => join.onRef('person.agency_id', '=', 'account.agency_id').onRef('person.id', '=', 'account.person_id')).select(['account.language', 'person.name'])
    .where('account.agency_id', '=', scope.agencyId).where('account.person_id', '=', personId).executeTakeFirst();
  const message = presentLinked({ name: account?.name ?? '', language: (account?.language ?? 'vi') as Language });
  await keepDelivery(context, tx, scope, { personId, way: { channel: heard.channel, contactId, address: heard.label }, kind: 'linked', noticeId: null, key: `linked:${markOf(code ?? '')}`, message, quiet: null });
}

/** What Zalo told of somebody: connects them by their code, notes who left and who came back. What Zalo did not tell changes nothing. */
export async function hearZalo(context: ServerContext, scope: AgencyScope, told: { readonly body: string; readonly signature: string }): Promise<void> {
  const kept = await accessTo(context, scope, 'zalo');
  const event = kept === null ? null : zaloToldIn(told.body, { signature: told.signature, appId: kept.appId, oaSecret: kept.oaSecret });
  if (event === null) return;
  await inAgency(context.database, scope, async (tx) => {
    const { kind, userId, text } = event;
    if (kind === 'said') await takeCode(context, tx, scope, { channel: 'zalo', text, target: { userId }, label: `Zalo …${userId.slice(-4)}` });
    else await switchByMark(tx, scope, { channel: 'zalo', mark: markOf(userId), off: kind === 'unfollow' ? 'unfollowed' : null, now: context.clock.now() });
  });
}

/** A browser that allowed notices. Its service is asked of the fence first. @throws Refused `channel.off`, `webhook.address`, `webhook.internal`, `channel.too_many` */
export const addBrowser: PreparedHandler<'addBrowser'> = {
  before: async ({ input: { body: { endpoint } }, context }) => {
    const passed = await passFence(endpoint, fenceOf(context.config));
    if (!passed.ok) refuse(passed.why === 'internal' ? 'webhook.internal' : 'webhook.address');
  },
  act: async (call) => {
    const { tx, scope, actor, now, context, input: { body: { endpoint, p256dh, auth, label } } } = call;
    const row = (await findChannels(tx, scope)).find((each) => each.kind === 'push');
    if (row?.access === undefined || row.access === null) refuse('channel.off');
    await checkRoom(tx, scope, actor.personId);
    await saveContact(tx, scope, { personId: actor.personId, channel: 'push', target: await sealed({ endpoint, p256dh, auth }, context.config), mark: markOf(endpoint), label, now });
    return readNoticeChoices(call);
  },
};

/** Forgets a browser by its address, as when its owner signs out there. */
export async function dropBrowser({ tx, scope, actor, input: { body: { endpoint } } }: Call<'dropBrowser'>): Promise<RouteAnswer<'dropBrowser'>> {
  return { dropped: await removeContact(tx, scope, { personId: actor.personId, mark: markOf(endpoint) }) };
}

/** @throws Refused `common.not_found` where it is not one's own */
export async function dropContact(call: Call<'dropContact'>): Promise<RouteAnswer<'dropContact'>> {
  const { tx, scope, actor, input: { params: { id } } } = call;
  if (!(await removeContact(tx, scope, { personId: actor.personId, id }))) refuse('common.not_found');
  return readNoticeChoices(call);
}
