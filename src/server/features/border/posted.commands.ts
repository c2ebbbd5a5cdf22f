import { MEGABYTE } from '../../config.js';
import { withNewTries } from '../../database/faults.js';
import { provenScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import { openEnvelope, storeFiles } from '../../envelope/open.js';
import type { ServerContext } from '../../http/context.js';
import { refuse } from '../../refused.js';
import { pack } from './envelopes.commands.js';
import { setAckDue } from './envelopes.queries.js';
import { neighboursOf } from './neighbours.queries.js';
import { prove, takeContents } from './receive.commands.js';

/**
 * Takes an envelope that was posted, and answers with a signed envelope that says how many events of its pairs are here. Nothing of it is stored
 * before its signature is proven. @throws Refused as `openEnvelope`, `prove` and `storeFiles` do; then nothing was taken
 */
export async function takePosted({ database, clock, config, blobs }: ServerContext, bytes: AsyncIterable<Uint8Array>): Promise<Buffer> {
  const unproven = await openEnvelope(bytes);
  // Only to ask that agency for the keys of its neighbours: which of them signed is the proof, and without it nothing is answered.
  const scope = provenScope(unproven.to.agencyId);
  const { envelope } = await inAgency(database, scope, (tx) => prove({ tx, scope, now: clock.now() }, unproven));
  await storeFiles(unproven, envelope, { blobs, limitBytes: config.uploadMegabytes * MEGABYTE });
  return withNewTries(() => inAgency(database, scope, async (tx) => {
    const taker = { tx, scope, now: clock.now() };
    // As they are now: the link may have ended while the files came in.
    const proven = await prove(taker, unproven);
    const { acks, refused } = await takeContents(taker, proven);
    // Told at once; should the answer be lost, the events come again.
    await setAckDue(tx, scope, acks, false);
    const to = (await neighboursOf(tx, scope)).find((each) => each.peer_agency_id === envelope.from.agencyId) ?? refuse('border.unknown_peer');
    const { head } = await pack({ ...taker, config }, { to, number: 0, events: [], acks, refused: refused.map(({ pairId, refusal }) => ({ pairId, code: refusal.code })) });
    return head;
  }));
}
