import { once } from 'node:events';
import { PassThrough } from 'node:stream';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { Refused } from '../../refused.js';
import { type CheckRecord, findChecks, saveFailure, saveProgress, saveResult } from './checks.queries.js';
import { type FoundBreach, type Heads, readHeads, type Verified, verifyAgency } from './verify.commands.js';

type Context = Pick<ServerContext, 'database' | 'blobs' | 'clock'>;

// A line of the list is about 115 bytes: enough for 18 million tasks.
const LONGEST_LIST = 2 * 1024 ** 3;

/** Carries a check out. Called again after a killed server, it begins anew; a check that is over stays as it is. */
export async function runLogCheck(context: Context, scope: AgencyScope, { id }: { readonly id: string }): Promise<void> {
  const { database, clock } = context;
  const [check] = await inAgency(database, scope, (tx) => findChecks(tx, scope, { id }));
  if (check === undefined || check.ended_at !== null) return;
  const against = await headsOf(context, check);
  if (against !== null && 'reason' in against) {
    await inAgency(database, scope, (tx) => saveResult(tx, scope, { id, now: clock.now(), verified: { breachCount: 1, breaches: [against], anchor: null } }));
    return;
  }
  const verified = await verifyAndKeep(context, scope, { id, against });
  await inAgency(database, scope, (tx) => saveResult(tx, scope, { id, now: clock.now(), verified }));
}

/** Told after the last attempt. */
export async function giveUpLogCheck({ database, clock }: Context, scope: AgencyScope, { id }: { readonly id: string }): Promise<void> {
  await inAgency(database, scope, (tx) => saveFailure(tx, scope, { id, now: clock.now() }));
}

/** The heads to check against; a breach where the kept list is gone or is not the one that its number names. */
async function headsOf({ blobs }: Context, { against }: CheckRecord): Promise<Heads | FoundBreach | null> {
  if (against === null) return null;
  const breach = (reason: 'gone' | 'altered'): FoundBreach => ({ log: 'anchor', taskId: null, ordinal: 0, reason });
  const bytes = await blobs.bytes(against).catch(() => null);
  if (bytes === null) return breach('gone');
  if ((await sha256Of(bytes)) !== against) return breach('altered');
  try {
    return readHeads(Buffer.from(bytes).toString('utf8'));
  } catch (error) {
    if (error instanceof Refused) return breach('altered');
    throw error;
  }
}

async function sha256Of(bytes: Uint8Array): Promise<string> {
  return Buffer.from(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes))).toString('hex');
}

/** Writes the list of heads into the store while the chains are walked. */
async function verifyAndKeep({ database, blobs }: Context, scope: AgencyScope, { id, against }: { readonly id: string; readonly against: Heads | null }): Promise<Verified> {
  const list = new PassThrough();
  const stored = blobs.put(list, LONGEST_LIST);
  // Its fault is told where it is awaited.
  stored.catch(() => undefined);
  try {
    const verified = await verifyAgency(database, scope, {
      against,
      onProgress: (progress) => inAgency(database, scope, (tx) => saveProgress(tx, scope, { id, ...progress })),
      onHeads: async (part) => {
        if (part !== '' && !list.write(part)) await Promise.race([once(list, 'drain'), stored]);
      },
    });
    list.end();
    await stored;
    return verified;
  } catch (error) {
    list.destroy(error instanceof Error ? error : new Error(String(error)));
    throw error;
  }
}
