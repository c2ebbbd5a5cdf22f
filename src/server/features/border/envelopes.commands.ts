import type { Envelope } from '#contract/index.js';
import { MOST_EVENTS } from '#contract/index.js';
import type { BorderEvent } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { MEGABYTE, type Config } from '../../config.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { sealHead } from '../../envelope/seal.js';
import { refuse } from '../../refused.js';
import { type Ack, acksDue, pendingFor } from './envelopes.queries.js';
import { ensureKey, pairOf } from './keys.commands.js';
import { type NeighbourRecord, ownAgency } from './neighbours.queries.js';

/** Letters of JSON in one envelope; what is left goes with the next. */
const MOST_LETTERS = 4_000_000;
const MOST_ACKS = 1000;
/** Who writes, in whose transaction. */
export interface Writer {
  readonly tx: Tx;
  readonly scope: AgencyScope;
  readonly now: Date;
  readonly config: Pick<Config, 'dataFolder' | 'uploadMegabytes'>;
}

/** An envelope as it is sent: its head, and what it says. The bytes of its files are read when they are sent. */
export interface Packed {
  readonly envelope: Envelope;
  readonly head: Buffer;
}

interface Addressed {
  readonly to: Pick<NeighbourRecord, 'peer_agency_id' | 'name'>;
  readonly number: number;
  readonly events: readonly BorderEvent[];
  readonly acks: readonly Ack[];
  readonly refused?: Envelope['refused'];
}

/** What waits for a neighbour, as much of it as goes into one envelope; both empty where nothing waits. */
export async function waitingFor({ tx, scope, config }: Writer, { neighbour, most = MOST_EVENTS }: { readonly neighbour: NeighbourRecord; readonly most?: number }): Promise<Pick<Addressed, 'events' | 'acks'>> {
  const events = fitting(await pendingFor(tx, scope, { neighbourId: neighbour.id, most }), config.uploadMegabytes * MEGABYTE);
  return { events, acks: await acksDue(tx, scope, { peerId: neighbour.peer_agency_id, most: MOST_ACKS }) };
}

/** The first of some events: so many as fit, and one at the least. */
export function fitting(events: readonly BorderEvent[], mostBytes: number): readonly BorderEvent[] {
  let [letters, bytes] = [0, 0];
  const end = events.findIndex((event, index) => {
    letters += JSON.stringify(event).length;
    bytes += event.files.reduce((sum, { size }) => sum + size, 0);
    return index > 0 && (letters > MOST_LETTERS || bytes > mostBytes);
  });
  return end === -1 ? events : events.slice(0, end);
}

/** Signs an envelope, with a first key where the agency had none. @throws Refused `border.key_lost` */
export async function pack({ tx, scope, now, config }: Writer, { to, number, events, acks, refused = [] }: Addressed): Promise<Packed> {
  const own = await ownAgency(tx, scope, now);
  const { key, next } = await ensureKey(tx, scope, { today: own.today, now, sealing: config });
  const pair = await pairOf(key, config);
  const files = new Map(events.flatMap((event) => event.files.map(({ sha256, size }) => [sha256, size] as const)));
  const envelope: Envelope = {
    id: newId(), number, at: now.toISOString(), from: { agencyId: scope.agencyId, name: own.name, key: pair.publicKey }, to: { agencyId: to.peer_agency_id, name: to.name }, nextKey: next,
    events, acks: [...acks], files: [...files].map(([sha256, size]) => ({ sha256, size })), refused: [...refused],
  };
  return { envelope, head: sealHead(envelope, pair.privateKey) };
}

/** @throws Refused `common.not_found`, `border.same_installation`, `border.not_confirmed` */
export function demandOutside(neighbour: NeighbourRecord | undefined): NeighbourRecord {
  if (neighbour === undefined) refuse('common.not_found');
  if (neighbour.channel === 'here') refuse('border.same_installation');
  if (neighbour.confirmed_at === null) refuse('border.not_confirmed');
  return neighbour;
}
