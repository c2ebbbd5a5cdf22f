import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { enqueue } from '../../jobs/queue.js';

/** The job that posts to a neighbour what waits for it. */
export const POST_BORDER = 'border.post';

/** Asks for what waits for a neighbour to be posted, now or at a moment to come; asked for the same moment twice, once. */
export async function wakeNeighbour(tx: Tx, scope: AgencyScope, { neighbourId, at }: { readonly neighbourId: string; readonly at?: Date }): Promise<void> {
  await enqueue(tx, { scope, kind: POST_BORDER, payload: { neighbourId }, ...(at === undefined ? {} : { runAt: at, uniqueKey: `${neighbourId}:${at.getTime()}` }) });
}
