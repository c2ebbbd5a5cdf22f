import type { AgencyScope } from '../database/scope.js';
import type { Database, Tx } from '../database/transaction.js';
import { sql } from 'kysely';
import { hashOfToken } from './tokens.js';

/** The hash of a device that signed this very account in before; null for every other. */
export async function findDevice(database: Database, deviceToken: string | null, accountId: string): Promise<Buffer | null> {
  const hash = hashOfToken(deviceToken ?? '');
  const found = await database.selectFrom('known_device').select('token_hash').where('token_hash', '=', hash).where('account_id', '=', accountId).executeTakeFirst();
  return found?.token_hash ?? null;
}

/** Keeps a device with the account that signed in on it. */
export async function rememberDevice(tx: Tx, scope: AgencyScope, device: { readonly deviceHash: Buffer; readonly accountId: string; readonly now: Date }): Promise<void> {
  await sql`insert into known_device (token_hash, agency_id, account_id, seen_at) values (${device.deviceHash}, ${scope.agencyId}, ${device.accountId}, ${device.now})
    on conflict (token_hash, account_id) do update set seen_at = excluded.seen_at`.execute(tx);
}
