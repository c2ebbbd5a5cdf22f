import { type AgencyScope, provenScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { findNeighbour, type NeighbourRecord, ownAgency } from './neighbours.queries.js';
import { findPair, pendingOf, saveAcked } from './pairs.queries.js';
import { postToNeighbour } from './post.jobs.js';
import { takeEvents } from './take.commands.js';
import type { BorderEvent } from '#core/index.js';

interface Pending {
  readonly neighbour: NeighbourRecord;
  readonly from: { readonly agencyId: string; readonly name: string };
  readonly events: readonly BorderEvent[];
}

/**
 * Brings the waiting events of a pair over, in their order; to another installation everything that waits for that agency. Each side in a transaction of its own, so that no query joins two agencies: a server
 * that is killed between them brings them again, and the other side knows them by their ids. Doing it twice, or on two servers at once, changes nothing.
 */
export async function deliverPair(context: ServerContext, scope: AgencyScope, pairId: string): Promise<void> {
  const pending = await inAgency(context.database, scope, (tx): Promise<Pending | null> => findPending(tx, scope, { pairId, now: context.clock.now() }));
  const last = pending?.events.at(-1);
  if (pending === null) return;
  const { neighbour, from, events } = pending;
  if (neighbour.channel === 'api') await postToNeighbour(context, scope, neighbour.id);
  // Files are written when somebody asks for one.
  if (neighbour.channel !== 'here' || last === undefined) return;
  // The neighbour's row says so, and the other side takes them only where its own row, or its own superior, says so too.
  const there = provenScope(neighbour.peer_agency_id);
  await inAgency(context.database, there, (tx) => takeEvents({ tx, scope: there, now: context.clock.now() }, { from, channel: 'here', events }));
  await inAgency(context.database, scope, (tx) => saveAcked(tx, scope, { pairId, seq: last.seq }));
}

async function findPending(tx: Parameters<typeof findPair>[0], scope: AgencyScope, { pairId, now }: { readonly pairId: string; readonly now: Date }): Promise<Pending | null> {
  const pair = await findPair(tx, scope, pairId);
  const neighbour = pair === undefined ? undefined : await findNeighbour(tx, scope, pair.neighbour_id);
  if (neighbour === undefined) return null;
  return { neighbour, from: { agencyId: scope.agencyId, name: (await ownAgency(tx, scope, now)).name }, events: neighbour.channel === 'here' ? await pendingOf(tx, scope, pairId) : [] };
}
