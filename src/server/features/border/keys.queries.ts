import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** A key pair of the agency; the private half is sealed. */
export interface OwnKey {
  readonly id: string;
  readonly public_key: string;
  readonly private_key: Buffer;
  /** Null until it is replaced. */
  readonly signs_until: string | null;
}

/** All key pairs that the agency ever had, the newest first. */
export async function ownKeys(tx: Tx, scope: AgencyScope): Promise<readonly OwnKey[]> {
  return (await sql<OwnKey>`select id, public_key, private_key, signs_until from border_key where agency_id = ${scope.agencyId} order by created_at desc, id desc`.execute(tx)).rows;
}

/** Those who make keys wait for each other. */
export async function lockKeys(tx: Tx, scope: AgencyScope): Promise<void> {
  await sql`select pg_advisory_xact_lock(hashtextextended(${`border key ${scope.agencyId}`}, 0))`.execute(tx);
}

export async function insertKey(tx: Tx, scope: AgencyScope, key: Pick<OwnKey, 'id' | 'public_key' | 'private_key'> & { readonly created_at: Date }): Promise<void> {
  await tx.insertInto('border_key').values({ agency_id: scope.agencyId, ...key }).execute();
}

/** The keys of before sign until a day, and none longer than it was going to. */
export async function endKeys(tx: Tx, scope: AgencyScope, until: string): Promise<void> {
  await sql`update border_key set signs_until = least(signs_until, ${until}::date) where agency_id = ${scope.agencyId}`.execute(tx);
}
