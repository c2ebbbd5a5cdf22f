import { choicesOf } from '#core/index.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { mailOutcome } from '../../mail/outcome.js';
import { sendMail } from '../../mail/smtp.js';
import type { Channel, Notice, Outcome } from '../../outgoing/channels/channel.js';
import type { PushTarget } from '../../outgoing/channels/push.js';
import { telegram } from '../../outgoing/channels/telegram.js';
import { zalo } from '../../outgoing/channels/zalo.js';
import { fenceOf } from '../../outgoing/fence.js';
import { sendOut } from '../../outgoing/send.js';
import { choicesByPerson, insertNotices, peopleWith } from '../notices/queries.js';
import { todayOf } from '../../database/local-time.js';
import { accessTo, unsealed, zaloAccess } from './access.commands.js';
import { ASKED_FOR, askToSend, quietUntil } from './outbox.commands.js';
import { leasedUntil, overlooked, saveSettled, takeDelivery, type TakenDelivery } from './outbox.queries.js';
import { saveDown, saveUp, switchOff } from './queries.js';

/** Seconds after each try of one address that failed by itself; the last goes on until three days are over. */
const PAUSES = [30, 60, 120, 300, 600, 1200, 1800] as const;
const LONGEST = 1800;
export const MOST_TRIES = 150;
/** Seconds that a whole service is left alone after so many failures in a row; what waits for it waits as long as it takes. */
const HOLDS = [15, 30, 60, 120, 300, 600] as const;
const LONGEST_HOLD = 900;
/** Longer than one try can take. */
const LEASE = 90_000;
/** A browser's service was named by the browser: it gets less patience than one that an administrator named. */
const PUSH_PATIENCE = 5000;

const after = (now: Date, seconds: number): Date => new Date(now.getTime() + seconds * 1000);

/**
 * Hands a kept message to its service once, outside any transaction, and keeps what came of it. Called again after a killed server it sends again
 * what was not kept as sent: at least once. A service that is down is asked by one message at a time; the others wait behind it.
 */
export async function sendDelivery(context: ServerContext, scope: AgencyScope, { deliveryId: id }: { readonly deliveryId: string }): Promise<void> {
  const now = context.clock.now();
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(context.database, scope, work);
  const taken = await run(async (tx) => {
    const delivery = await takeDelivery(tx, scope, { id, now, until: after(now, LEASE / 1000) });
    if (delivery !== undefined) return (await mayGo(tx, scope, { delivery, now })) ? delivery : undefined;
    // Somebody else has it; should they be killed with it, it is looked after again.
    const until = await leasedUntil(tx, scope, id);
    if (until !== null) await askToSend(tx, scope, { id, at: until });
    return undefined;
  });
  if (taken === undefined) return;
  const outcome = await hand(context, scope, taken);
  await run((tx) => settle(tx, scope, { delivery: taken, outcome, now: context.clock.now() }));
}

async function mayGo(tx: Tx, scope: AgencyScope, { delivery, now }: { readonly delivery: TakenDelivery; readonly now: Date }): Promise<boolean> {
  const { id, unwanted, heldUntil } = delivery;
  if (unwanted !== null) await saveSettled(tx, scope, { id, state: 'dropped', tried: false, error: unwanted, nextAt: now, now });
  const at = unwanted !== null ? null : heldUntil !== null && heldUntil > now ? heldUntil : await endOfQuiet(tx, scope, { delivery, now });
  if (at === null) return unwanted === null;
  await saveSettled(tx, scope, { id, state: 'waiting', tried: false, error: at === heldUntil ? 'held' : 'quiet', nextAt: at, now });
  await askToSend(tx, scope, { id, at });
  return false;
}

/** When the quiet hours end in which a message would come that was delayed; null outside them, and for what the person just asked for. */
async function endOfQuiet(tx: Tx, scope: AgencyScope, { delivery: { personId, kind }, now }: { readonly delivery: TakenDelivery; readonly now: Date }): Promise<Date | null> {
  if (ASKED_FOR.includes(kind)) return null;
  const choices = choicesOf((await choicesByPerson(tx, scope, [personId])).get(personId) ?? null);
  return quietUntil(tx, scope, { choices, now });
}

const NO_KEY: Outcome = { kind: 'credentials', why: 'key' };

async function hand(context: ServerContext, scope: AgencyScope, delivery: TakenDelivery): Promise<Outcome> {
  const { config } = context;
  const { id, channel, address, subject, plain, html, target, url } = delivery;
  const notice: Notice = { id, title: subject, body: plain, url };
  if (channel === 'mail') return sendMail(config, { id, to: address, subject, plain, html: html ?? '' }).then((): Outcome => ({ kind: 'sent' }), mailOutcome);
  if (channel === 'zalo') return handToZalo(context, scope, { notice, target });
  if (channel === 'telegram') return handTo(context, { channel: telegram, notice, access: await accessTo(context, scope, 'telegram'), to: await unsealed<{ chatId: string }>(target, config) });
  // Its encryption is loaded with the first message to a browser.
  const { push } = await import('../../outgoing/channels/push.js');
  return handTo(context, { channel: push, notice, access: await accessTo(context, scope, 'push'), to: await unsealed<PushTarget>(target, config), patience: PUSH_PATIENCE });
}

interface Handing<Access, To> {
  readonly channel: Channel<Access, To>;
  readonly notice: Notice;
  readonly access: Access | null;
  readonly to: To | null;
  readonly patience?: number;
}

async function handTo<Access, To>({ config }: ServerContext, { channel, notice, access, to, patience }: Handing<Access, To>): Promise<Outcome> {
  if (access === null) return NO_KEY;
  // An address that nobody can unseal any more is that address's fault: whoever it is connects anew, and nobody else waits.
  if (to === null) return { kind: 'gone', why: 'key' };
  return channel.outcome(await sendOut(channel.request(notice, { access, to }), fenceOf(config), patience === undefined ? {} : { patience }));
}

async function handToZalo(context: ServerContext, scope: AgencyScope, { notice, target }: { readonly notice: Notice; readonly target: Buffer | null }): Promise<Outcome> {
  const ready = await zaloAccess(context, scope);
  if (ready.ok) return handTo(context, { channel: zalo, notice, access: ready.kept, to: await unsealed<{ userId: string }>(target, context.config) });
  return ready.credentials ? { kind: 'credentials', why: ready.why } : { kind: 'later', seconds: null, why: ready.why };
}

interface Settling {
  readonly delivery: TakenDelivery;
  readonly outcome: Outcome;
  readonly now: Date;
}

/** What a try means: for the message, for the address, and for everything behind it. */
async function settle(tx: Tx, scope: AgencyScope, { delivery, outcome, now }: Settling): Promise<void> {
  const { id, channel, tries } = delivery;
  const keep = (state: 'waiting' | 'sent' | 'failed' | 'dropped', error: string | null, nextAt = now): Promise<void> => saveSettled(tx, scope, { id, state, tried: true, error, nextAt, now });
  const waitUntil = async (at: Date, why: string): Promise<void> => {
    await keep('waiting', why, at);
    await askToSend(tx, scope, { id, at });
  };
  switch (outcome.kind) {
    case 'sent':
      await keep('sent', null);
      return saveUp(tx, scope, { kind: channel, now });
    case 'later':
      if (outcome.alone === true) return tries + 1 >= MOST_TRIES ? keep('failed', outcome.why) : waitUntil(after(now, outcome.seconds ?? PAUSES[tries] ?? LONGEST), outcome.why);
      return waitUntil(await saveDown(tx, scope, { kind: channel, fault: outcome.why, until: (count) => after(now, outcome.seconds ?? HOLDS[count - 1] ?? LONGEST_HOLD) }), outcome.why);
    case 'credentials':
      await tellFault(tx, scope, { channel, why: outcome.why, now });
      return waitUntil(await saveDown(tx, scope, { kind: channel, fault: outcome.why, until: () => after(now, LONGEST_HOLD) }), outcome.why);
    case 'gone':
      await keep('dropped', outcome.why);
      return switchAddressOff(tx, scope, { delivery, why: outcome.why, now });
    case 'refused':
      return keep('failed', outcome.why);
  }
}

/** An address that refuses for good is not written to again; its owner and whoever keeps the settings read so in their inbox. */
async function switchAddressOff(tx: Tx, scope: AgencyScope, { delivery, why, now }: { readonly delivery: TakenDelivery; readonly why: string; readonly now: Date }): Promise<void> {
  const { personId, personName, contactId, channel, address } = delivery;
  if (!(await switchOff(tx, scope, { personId, contactId, why, now }))) return;
  const today = await todayOf(tx, scope, now);
  const told = new Set([personId, ...(await peopleWith(tx, scope, { roles: ['admin'], today }))]);
  await insertNotices(tx, scope, [...told].map((each) => ({ personId: each, taskId: null, entryId: null, kind: 'unreachable', data: { channel, name: personName, address, why: why.slice(0, 200) }, key: `unreachable:${delivery.id}` })), now);
}

/** The agency's own access does not hold: whoever keeps the settings reads so, once a day. */
async function tellFault(tx: Tx, scope: AgencyScope, { channel, why, now }: { readonly channel: string; readonly why: string; readonly now: Date }): Promise<void> {
  const today = await todayOf(tx, scope, now);
  const admins = await peopleWith(tx, scope, { roles: ['admin'], today });
  await insertNotices(tx, scope, admins.map((personId) => ({ personId, taskId: null, entryId: null, kind: 'channel_fault', data: { channel, why: why.slice(0, 200) }, key: `channel_fault:${channel}:${today}` })), now);
}

/** So long after its moment a message without a job is found again. */
const OVERLOOKED = 30 * 60_000;

/** Asks again for what waits and was not sent when it should have been, whatever became of its job. */
export async function askForOverlooked(context: ServerContext, scope: AgencyScope): Promise<void> {
  await inAgency(context.database, scope, async (tx) => {
    for (const id of await overlooked(tx, scope, new Date(context.clock.now().getTime() - OVERLOOKED))) await askToSend(tx, scope, { id });
  });
}
