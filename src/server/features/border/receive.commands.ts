import type { Envelope } from '#contract/index.js';
import { REFUSALS, type Refusal } from '#core/index.js';
import { sql } from 'kysely';
import type { Unproven } from '../../envelope/open.js';
import { Refused, refuse } from '../../refused.js';
import { acksOf, type Ack, arrivedOf, passOver, saveAcks, setAckDue } from './envelopes.queries.js';
import { changeNeighbour, type NeighbourRecord, neighboursOf, ownAgency } from './neighbours.queries.js';
import { wakeNeighbour } from './post.commands.js';
import { takeEvents, type Taker } from './take.commands.js';

/** An envelope whose sender is proven: what it says, and what that agency is to this one. */
export interface Proven {
  readonly envelope: Envelope;
  readonly neighbours: readonly NeighbourRecord[];
}

/**
 * Proves who sent an envelope, by the keys of the neighbours of the agency that it is for.
 * @throws Refused `border.own_file`, `border.other_addressee`, `border.unknown_peer`, `border.not_confirmed`, `border.unknown_key`, `border.old_key`, `border.broken`
 */
export async function prove({ tx, scope, now }: Taker, { from, to, contents }: Unproven): Promise<Proven> {
  if (from.agencyId === scope.agencyId) refuse('border.own_file');
  if (to.agencyId !== scope.agencyId) refuse('border.other_addressee', { name: to.name });
  const known = (await neighboursOf(tx, scope)).filter((each) => each.peer_agency_id === from.agencyId && each.channel !== 'here');
  if (known.length === 0) refuse('border.unknown_peer');
  const neighbours = known.filter((each) => each.confirmed_at !== null);
  if (neighbours.length === 0) refuse('border.not_confirmed');
  const owner = neighbours.find((each) => each.public_key === from.key) ?? neighbours.find((each) => each.former_key === from.key) ?? refuse('border.unknown_key');
  const envelope = contents(from.key) ?? refuse('border.broken');
  const { today } = await ownAgency(tx, scope, now);
  if (owner.public_key !== from.key && owner.former_until !== null && owner.former_until < today) refuse('border.old_key', { day: owner.former_until });
  return { envelope, neighbours };
}

/** What became of an envelope. */
export interface Taken {
  readonly taken: number;
  readonly known: number;
  readonly waiting: number;
  readonly acknowledged: number;
  readonly refused: readonly { readonly pairId: string; readonly refusal: Refusal }[];
  /** Of the pairs of its events: how many are here now. */
  readonly acks: readonly Ack[];
}

/**
 * Takes what a proven envelope says: each event once and in its turn, whatever came before it, however often and in whatever order. A pair of
 * which something cannot be taken is left as it was, and keeps no other waiting. Everything in the caller's transaction; the bytes of the files are stored.
 */
export async function takeContents(taker: Taker, { envelope, neighbours }: Proven): Promise<Taken> {
  const { tx, scope, now } = taker;
  const neighbourIds = neighbours.map(({ id }) => id);
  const eventIds = envelope.events.map(({ id }) => id);
  const before = await arrivedOf(tx, scope, eventIds);
  const refused = await takePairs(taker, { envelope, neighbours });
  const peerId = envelope.from.agencyId;
  await passOver(tx, scope, { peerId, acks: envelope.events.map(({ pairId, seq }) => ({ pairId, seq })) });
  const after = await arrivedOf(tx, scope, eventIds);
  const acknowledged = await saveAcks(tx, scope, { neighbourIds, acks: envelope.acks });
  await learnKey(taker, { envelope, neighbours });
  for (const { id } of neighbours) await changeNeighbour(tx, scope, id, { heard_at: now });
  // Of a pair that was refused nothing is counted: it is left as it was.
  const kept = envelope.events.filter((event) => !refused.some(({ pairId }) => pairId === event.pairId));
  const taken = kept.filter(({ id }) => after.get(id) === true && before.get(id) !== true).length;
  const waiting = kept.filter(({ id }) => after.get(id) === false).length;
  return { taken, waiting, known: kept.length - taken - waiting, acknowledged, refused, acks: await acksOf(tx, scope, { peerId, pairIds: [...new Set(envelope.events.map(({ pairId }) => pairId))] }) };
}

async function takePairs(taker: Taker, { envelope, neighbours }: Proven): Promise<Taken['refused']> {
  const refused: { readonly pairId: string; readonly refusal: Refusal }[] = [];
  const [neighbour] = neighbours;
  if (neighbour === undefined) return refused;
  const from = { agencyId: neighbour.peer_agency_id, name: neighbour.name };
  for (const pairId of [...new Set(envelope.events.map((event) => event.pairId))].sort()) {
    await sql`savepoint pair`.execute(taker.tx);
    try {
      await takeEvents(taker, { from, channel: neighbour.channel, events: envelope.events.filter((event) => event.pairId === pairId) });
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
      await sql`rollback to savepoint pair`.execute(taker.tx);
      refused.push({ pairId, refusal: error.refusal });
    }
    await sql`release savepoint pair`.execute(taker.tx);
  }
  return refused;
}

/** A key that a trusted one announces is trusted; the former until the day that was announced with it. */
async function learnKey({ tx, scope }: Taker, { envelope: { nextKey, from }, neighbours }: Proven): Promise<void> {
  if (nextKey === null) return;
  for (const { id, public_key: key } of neighbours) {
    if (key === from.key && nextKey.key !== key) await changeNeighbour(tx, scope, id, { public_key: nextKey.key, former_key: key, former_until: nextKey.until });
  }
}

/** The other side is told with the next envelope what is here; over the network at once. */
export async function oweAcks(taker: Taker, { acks, neighbours }: Pick<Taken, 'acks'> & Pick<Proven, 'neighbours'>): Promise<void> {
  if (acks.length === 0) return;
  await setAckDue(taker.tx, taker.scope, acks, true);
  for (const { id, channel } of neighbours) if (channel === 'api') await wakeNeighbour(taker.tx, taker.scope, { neighbourId: id });
}

/** A refusal that another installation answered with, as far as this one knows it. */
export function refusalFrom(code: unknown, data: unknown): Refusal | null {
  if (typeof code !== 'string' || !Object.hasOwn(REFUSALS, code)) return null;
  const facts = typeof data === 'object' && data !== null ? Object.entries(data).filter(([, value]) => typeof value === 'number' || (typeof value === 'string' && value.length <= 300)) : [];
  return { code: code as Refusal['code'], data: Object.fromEntries(facts.slice(0, 10)) as Refusal['data'] };
}
