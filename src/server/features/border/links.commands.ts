import type { NeighbourView, RouteAnswer } from '#contract/index.js';
import { addDays } from '#core/index.js';
import { fingerprintOf } from '../../envelope/keys.js';
import { readInvitation, writeInvitation } from '../../envelope/invitation.js';
import type { Call, PreparedHandler } from '../../http/handler.js';
import type { ServerContext } from '../../http/context.js';
import { fenceOf, passFence } from '../../outgoing/fence.js';
import { refuse } from '../../refused.js';
import { findUnit } from '../people/queries.js';
import { demandOutside } from './envelopes.commands.js';
import { addKey, ensureKey, pairOf, signingKey } from './keys.commands.js';
import { endKeys, lockKeys } from './keys.queries.js';
import { addressOf, listNeighbours, viewNeighbour } from './neighbours.commands.js';
import { changeNeighbour, findNeighbour, insertNeighbour, type NeighbourRecord, ownAgency } from './neighbours.queries.js';
import { wakeNeighbour } from './post.commands.js';

/** How this agency introduces itself, with the key that signs today: while it is being replaced, envelopes announce the next. @throws Refused `border.key_lost` */
export async function makeInvitation({ tx, scope, now, today, context: { config } }: Call<'makeInvitation'>): Promise<RouteAnswer<'makeInvitation'>> {
  const { key } = await ensureKey(tx, scope, { today, now, sealing: config });
  const { name } = await ownAgency(tx, scope, now);
  const text = writeInvitation({ agencyId: scope.agencyId, name, address: addressOf(config) }, await pairOf(key, config));
  return { text, fileName: `Thư mời liên thông - ${name.replace(/[^\p{L}\p{N} .-]/gu, '').slice(0, 80).trim()}.json`, fingerprint: fingerprintOf(key.public_key) };
}

type Way = { readonly channel: 'file' | 'api'; readonly address: string };

/** Where envelopes are posted; null for files. What the person typed, else what the invitation says. @throws Refused `border.address_needed` */
function endpointOf({ channel, address }: Way, invited: string | null): string | null {
  if (channel === 'file') return null;
  return address !== '' ? address : (invited ?? refuse('border.address_needed'));
}

/** Before any transaction, because a name is asked for. @throws Refused `webhook.address`, `webhook.internal` */
async function demandPassage(endpoint: string | null, { config }: ServerContext): Promise<void> {
  if (endpoint === null) return;
  const passed = await passFence(endpoint, fenceOf(config));
  if (!passed.ok) refuse(passed.why === 'internal' ? 'webhook.internal' : 'webhook.address');
}

/**
 * Enters an agency of another installation. Nothing is exchanged before somebody compared the numbers.
 * @throws Refused `border.not_invitation`, `border.own_file`, `border.unit_taken`, `border.address_needed`, `common.not_found` for a unit, and those of the fence
 */
export const linkNeighbour: PreparedHandler<'linkNeighbour'> = {
  before: async ({ input: { body }, context }) => demandPassage(endpointOf(body, readInvitation(body.invitation).address), context),
  act: async (call) => {
    const { tx, scope, now, today, context: { config }, input: { body } } = call;
    const { id, side, invitation } = body;
    const { agencyId, name, key, address } = readInvitation(invitation);
    if (agencyId === scope.agencyId) refuse('border.own_file');
    const unitId = side === 'below' ? (body.unitId ?? refuse('common.not_found')) : null;
    if (unitId !== null && (await findUnit(tx, scope, unitId)) === undefined) refuse('common.not_found');
    await ensureKey(tx, scope, { today, now, sealing: config });
    const written = await insertNeighbour(tx, scope, { id, side, peer_agency_id: agencyId, name, unit_id: unitId, channel: body.channel, public_key: key, endpoint: endpointOf(body, address), confirmed_at: null });
    if (!written) refuse('border.unit_taken');
    return viewNeighbour(call, id);
  },
};

/** The neighbour of a route, of another installation. @throws Refused `common.not_found`, `border.same_installation` */
async function outside({ tx, scope }: Pick<Call<'confirmNeighbour'>, 'tx' | 'scope'>, id: string): Promise<NeighbourRecord> {
  const found = (await findNeighbour(tx, scope, id)) ?? refuse('common.not_found');
  return found.channel === 'here' ? refuse('border.same_installation') : found;
}

/** Somebody compared the number with the other agency: from now on this key, and no other, is theirs. @throws Refused `common.changed_meanwhile` where the number is another by now */
export async function confirmNeighbour(call: Call<'confirmNeighbour'>): Promise<NeighbourView> {
  const { tx, scope, now, input: { params: { id }, body: { fingerprint } } } = call;
  const { public_key, offered_key } = await outside(call, id);
  const key = offered_key ?? public_key;
  if (key === null || fingerprintOf(key) !== fingerprint) refuse('common.changed_meanwhile');
  await changeNeighbour(tx, scope, id, { confirmed_at: now, public_key: key, offered_key: null, ...(offered_key === null ? {} : { former_key: null, former_until: null }), hold_until: null, down_count: 0 });
  await wakeNeighbour(tx, scope, { neighbourId: id });
  return viewNeighbour(call, id);
}

/** A later invitation: its key waits for the numbers to be compared, and until then the one that is known holds. @throws Refused `border.not_invitation`, `common.not_found` */
export async function renewNeighbour(call: Call<'renewNeighbour'>): Promise<NeighbourView> {
  const { tx, scope, input: { params: { id }, body } } = call;
  const neighbour = await outside(call, id);
  const { agencyId, key } = readInvitation(body.invitation);
  if (agencyId !== neighbour.peer_agency_id) refuse('border.not_invitation');
  await changeNeighbour(tx, scope, id, neighbour.confirmed_at === null ? { public_key: key } : { offered_key: key === neighbour.public_key ? null : key });
  return viewNeighbour(call, id);
}

/** @throws Refused `border.address_needed`, `common.not_found`, and those of the fence */
export const changeChannel: PreparedHandler<'changeChannel'> = {
  before: async ({ input: { body }, context }) => demandPassage(endpointOf(body, null), context),
  act: async (call) => {
    const { tx, scope, input: { params: { id }, body } } = call;
    await outside(call, id);
    await changeNeighbour(tx, scope, id, { channel: body.channel, endpoint: endpointOf(body, null), hold_until: null, down_count: 0 });
    await wakeNeighbour(tx, scope, { neighbourId: id });
    return viewNeighbour(call, id);
  },
};

/**
 * A new key pair. For some days the former still signs and announces it, so that nobody has to compare numbers again; 0 ends the former at once, for
 * a key that others may have. @throws Refused `border.key_changing`
 */
export async function changeOwnKey(call: Call<'changeOwnKey'>): Promise<RouteAnswer<'changeOwnKey'>> {
  const { tx, scope, now, today, context: { config }, input: { body: { days } } } = call;
  await lockKeys(tx, scope);
  const signing = await signingKey(tx, scope, today);
  if (days > 0 && signing?.next) refuse('border.key_changing', { day: signing.next.until });
  await endKeys(tx, scope, addDays(today, days - (days === 0 ? 1 : 0)));
  await addKey(tx, scope, { now, sealing: config });
  return listNeighbours(call);
}

/** Posts what waits at once. @throws Refused `common.not_found`, `border.same_installation`, `border.not_confirmed` */
export async function sendNow(call: Call<'sendNow'>): Promise<NeighbourView> {
  const { tx, scope, input: { params: { id } } } = call;
  demandOutside(await findNeighbour(tx, scope, id));
  await changeNeighbour(tx, scope, id, { hold_until: null, down_count: 0 });
  await wakeNeighbour(tx, scope, { neighbourId: id });
  return viewNeighbour(call, id);
}
