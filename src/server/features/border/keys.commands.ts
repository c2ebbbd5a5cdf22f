import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import { type KeyPair, newKeyPair } from '../../envelope/keys.js';
import { sealSecret, unsealSecret } from '../../outgoing/own-key.js';
import { refuse } from '../../refused.js';
import { insertKey, lockKeys, type OwnKey, ownKeys } from './keys.queries.js';

/** Where the key lies under which private keys are sealed. */
type Sealing = { readonly dataFolder: string };

/** What an agency signs with today, and the key that will follow. */
export interface Signing {
  readonly key: OwnKey;
  readonly next: { readonly key: string; readonly until: string } | null;
}

/** While a key is being replaced the former still signs, so that the neighbours learn the newer from an envelope that they trust. */
export async function signingKey(tx: Tx, scope: AgencyScope, today: string): Promise<Signing | null> {
  const keys = await ownKeys(tx, scope);
  const [newest] = keys;
  if (newest === undefined) return null;
  const former = keys.slice(1).find(({ signs_until: until }) => until !== null && until >= today);
  return former === undefined ? { key: newest, next: null } : { key: former, next: { key: newest.public_key, until: former.signs_until ?? today } };
}

/** The same, with a first key where there was none. */
export async function ensureKey(tx: Tx, scope: AgencyScope, made: { readonly today: string; readonly now: Date; readonly sealing: Sealing }): Promise<Signing> {
  await lockKeys(tx, scope);
  const found = await signingKey(tx, scope, made.today);
  if (found !== null) return found;
  await addKey(tx, scope, made);
  return (await signingKey(tx, scope, made.today)) ?? refuse('border.key_lost');
}

export async function addKey(tx: Tx, scope: AgencyScope, { now, sealing }: { readonly now: Date; readonly sealing: Sealing }): Promise<void> {
  const { publicKey, privateKey } = newKeyPair();
  await insertKey(tx, scope, { id: newId(), public_key: publicKey, private_key: await sealSecret(privateKey, sealing), created_at: now });
}

/** The pair in the clear, to sign with. @throws Refused `border.key_lost` where the data folder is another */
export async function pairOf({ public_key: publicKey, private_key: sealed }: OwnKey, sealing: Sealing): Promise<KeyPair> {
  return { publicKey, privateKey: (await unsealSecret(sealed, sealing)) ?? refuse('border.key_lost') };
}
