import type { Refusal } from '#core/index.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency, type Tx } from '../../database/transaction.js';
import { openEnvelope } from '../../envelope/open.js';
import { ENVELOPE_TYPE, envelopeBytes, sizeOf } from '../../envelope/seal.js';
import type { ServerContext } from '../../http/context.js';
import { fenceOf } from '../../outgoing/fence.js';
import { type Sent, sendOut } from '../../outgoing/send.js';
import { Refused } from '../../refused.js';
import { pack, type Packed, waitingFor } from './envelopes.commands.js';
import { NOTHING_WAITS, setAckDue, waitingByNeighbour } from './envelopes.queries.js';
import { changeNeighbour, findNeighbour, leasedUntil, leaseNeighbour, type NeighbourRecord, saveProblem } from './neighbours.queries.js';
import { wakeNeighbour } from './post.commands.js';
import { prove, refusalFrom, takeContents } from './receive.commands.js';

/** Seconds before the next try of an address that did not answer or did not take; the last goes on for ever, for nothing is given up. */
export const PAUSES = [60, 300, 1800, 3600] as const;
/** Few enough that the acknowledgements of all their pairs fit into what is read of an answer. */
const MOST_POSTED = 100;
/** A result with its files may be large and the line slow; the receiver waits two minutes for a request. */
const PATIENCE = 110_000;
const LEASE = 130_000;
/** So long one job posts; then the next goes on, so that other work is not kept waiting. */
const TURN = 15_000;

const after = (now: Date, ms: number): Date => new Date(now.getTime() + ms);

/**
 * Posts what waits for a neighbour until nothing does, the turn is over, or it is not taken. What a killed server had posted without keeping the
 * answer is posted again: the other side knows every event by its id.
 */
export async function postToNeighbour(context: ServerContext, scope: AgencyScope, neighbourId: string): Promise<void> {
  const began = Date.now();
  let isOpen = true;
  while (isOpen && Date.now() - began < TURN) isOpen = await postOne(context, scope, neighbourId);
  await inAgency(context.database, scope, (tx) => comeBack(tx, scope, { neighbourId, now: context.clock.now() }));
}

/** Something still waits: another job goes on with it, when it may. */
async function comeBack(tx: Tx, scope: AgencyScope, { neighbourId, now }: { readonly neighbourId: string; readonly now: Date }): Promise<void> {
  const neighbour = await findNeighbour(tx, scope, neighbourId);
  if (neighbour?.channel !== 'api' || neighbour.confirmed_at === null) return;
  const { events, acks } = (await waitingByNeighbour(tx, scope)).get(neighbourId) ?? NOTHING_WAITS;
  if (events + acks === 0) return;
  const { hold_until: hold } = neighbour;
  // Who posts now comes back too, once done; the end of the lease is for one that was killed.
  const at = hold !== null && hold > now ? hold : await leasedUntil(tx, scope, { id: neighbourId, now });
  await wakeNeighbour(tx, scope, at === null ? { neighbourId } : { neighbourId, at });
}

interface Posting extends Packed {
  readonly neighbour: NeighbourRecord;
}

/** Posts one envelope, outside any transaction. Answers whether another may follow at once. */
async function postOne(context: ServerContext, scope: AgencyScope, id: string): Promise<boolean> {
  const run = <T>(work: (tx: Tx) => Promise<T>): Promise<T> => inAgency(context.database, scope, work);
  const now = context.clock.now();
  const posting = await run((tx) => prepare(context, { tx, scope, now }, id));
  if (posting === null) return false;
  if ('problem' in posting) {
    await run((tx) => hold({ tx, scope, now }, { id, problem: posting.problem }));
    return false;
  }
  const { neighbour, envelope, head } = posting;
  const message = {
    url: neighbour.endpoint ?? '', headers: { 'content-type': ENVELOPE_TYPE, accept: `${ENVELOPE_TYPE}, application/problem+json` },
    body: { size: sizeOf(head, envelope.files), read: () => envelopeBytes(head, envelope.files, context.blobs) },
  };
  const sent = await sendOut(message, fenceOf(context.config), { patience: PATIENCE });
  return run((tx) => settle({ tx, scope, now: context.clock.now() }, posting, sent));
}

interface Poster {
  readonly tx: Tx;
  readonly scope: AgencyScope;
  readonly now: Date;
}

/** Takes the neighbour for this worker and signs what waits for it; none where there is nothing to do now. */
async function prepare({ config }: ServerContext, { tx, scope, now }: Poster, id: string): Promise<Posting | { readonly problem: Refusal } | null> {
  const neighbour = (await leaseNeighbour(tx, scope, { id, now, until: after(now, LEASE) })) ? await findNeighbour(tx, scope, id) : undefined;
  if (neighbour === undefined) return null;
  const writer = { tx, scope, now, config };
  const { events, acks } = await waitingFor(writer, { neighbour, most: MOST_POSTED });
  if (events.length + acks.length === 0) {
    await changeNeighbour(tx, scope, id, { leased_until: null });
    return null;
  }
  try {
    return { neighbour, ...(await pack(writer, { to: neighbour, number: 0, events, acks })) };
  } catch (error) {
    if (error instanceof Refused) return { problem: error.refusal };
    throw error;
  }
}

/** What the answer means: what the other side has now, or until when everything waits. */
async function settle(poster: Poster, { neighbour, envelope }: Posting, sent: Sent): Promise<boolean> {
  const { tx, scope, now } = poster;
  const { id } = neighbour;
  const answer = await answerOf(poster, sent);
  if ('problem' in answer) {
    await hold(poster, { id, problem: answer.problem });
    return false;
  }
  const { acknowledged } = await takeContents(poster, answer.proven);
  await setAckDue(tx, scope, envelope.acks, false);
  const [refused] = answer.proven.envelope.refused;
  const problem: Refusal | null = refused === undefined ? null : (refusalFrom(refused.code, {}) ?? { code: 'border.not_taken', data: {} });
  const isStuck = envelope.events.length > 0 && acknowledged === 0;
  if (isStuck) {
    await hold(poster, { id, problem: problem ?? { code: 'border.not_taken', data: {} } });
    return false;
  }
  await changeNeighbour(tx, scope, id, { leased_until: null, hold_until: null, down_count: 0, sent_at: now });
  await saveProblem(tx, scope, { id, problem });
  return true;
}

async function answerOf(poster: Poster, sent: Sent): Promise<{ readonly proven: Awaited<ReturnType<typeof prove>> } | { readonly problem: Refusal }> {
  if (sent.status !== 200) return { problem: problemIn(sent) };
  try {
    return { proven: await prove(poster, await openEnvelope(once(Buffer.from(sent.body)))) };
  } catch (error) {
    // Whatever answered there, it is not the neighbour.
    if (error instanceof Refused) return { problem: { code: 'border.no_answer', data: { fault: error.refusal.code } } };
    throw error;
  }
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

function problemIn({ status, body, fault }: Sent): Refusal {
  const noAnswer: Refusal = { code: 'border.no_answer', data: { fault: fault ?? `HTTP ${status}` } };
  if (status === null || status < 400 || status >= 500) return noAnswer;
  try {
    const { code, data } = JSON.parse(body) as { readonly code?: unknown; readonly data?: unknown };
    return refusalFrom(code, data) ?? noAnswer;
  } catch {
    return noAnswer;
  }
}

/** Nobody is there, or it is not taken: everything waits, and nothing is lost, however long it takes. */
async function hold({ tx, scope, now }: Poster, { id, problem }: { readonly id: string; readonly problem: Refusal }): Promise<void> {
  const downCount = (await findNeighbour(tx, scope, id))?.down_count ?? 0;
  const pause = PAUSES[Math.min(downCount, PAUSES.length - 1)] ?? 3600;
  await changeNeighbour(tx, scope, id, { leased_until: null, hold_until: after(now, pause * 1000), down_count: Math.min(downCount + 1, 1000) });
  await saveProblem(tx, scope, { id, problem });
}
