import { createHash } from 'node:crypto';
import { type RawBuilder, sql } from 'kysely';
import { refuse } from '../refused.js';
import { canonicalJson } from './canonical-json.js';
import { markOf, seal, unseal } from './sealed.js';
import type { AgencyScope } from './scope.js';
import type { JsonValue } from './tables.js';
import { lastly, type Tx } from './transaction.js';
import { together } from './together.js';

/** A write as the client named it: whose, under which key, and what exactly was asked. */
export interface KeyedRequest {
  readonly personId: string;
  readonly key: string;
  /** Method, path and body; two requests are the same when these are. */
  readonly request: unknown;
}

/** Whether an `Idempotency-Key` is one: 8 to 200 printable characters. */
export function isIdempotencyKey(key: unknown): key is string {
  return typeof key === 'string' && /^[\x21-\x7e]{8,200}$/.test(key);
}

/**
 * Does the work of a key once. The answer is kept in the transaction of the work, so after a lost connection the same call gives the
 * answer if the work was kept, and does the work if it was not. Calls with one key wait for each other. The answer may hold a first
 * password, so it is kept sealed under the key, and of the key only its hash: who reads the table reads neither. Of large answers only the
 * newest of a person are kept; that the others were done is not forgotten.
 * @throws Refused `common.key_reused` where the key named another request, `common.done_before` where its answer is kept no more
 */
export async function once<T extends JsonValue>(tx: Tx, scope: AgencyScope, keyed: KeyedRequest & { readonly work: () => Promise<T>; readonly asked?: AskedKey }): Promise<T> {
  const { personId, key: secret, asked } = keyed;
  const key = markOf(secret);
  const requestHash = createHash('sha256').update(canonicalJson(keyed.request)).digest('hex');
  const before = await (asked?.personId === personId ? asked.answer : askKey(tx, scope, keyed).answer);
  if (before !== undefined) {
    if (before.request_hash !== requestHash) refuse('common.key_reused');
    return JSON.parse(unseal(before.sealed ?? refuse('common.done_before'), secret)) as T;
  }
  const answer = await keyed.work();
  const sealed = seal(JSON.stringify(answer), secret);
  lastly(tx, tx.insertInto('idempotency').values({ agency_id: scope.agencyId, person_id: personId, key, request_hash: requestHash, status: 200, sealed }).compile());
  if (sealed.length > LARGE) lastly(tx, forgetOldLarge(scope, personId).compile(tx));
  return answer;
}

/** What was kept under a key when nobody else held it; until the transaction ends, nobody else does. */
export interface AskedKey {
  readonly personId: string;
  readonly answer: Promise<{ readonly request_hash: string; readonly sealed: Buffer | null } | undefined>;
}

/** Asks for the answer of a key, and waits until nobody else works under it. Who asks before they know that it is this person’s work passes it on to `once`, or drops it. */
export function askKey(tx: Tx, scope: AgencyScope, { personId, key: secret }: Pick<KeyedRequest, 'personId' | 'key'>): AskedKey {
  const key = markOf(secret);
  const alone = sql`select pg_advisory_xact_lock(hashtextextended(${`${scope.agencyId} ${personId} ${key}`}, 0))`.execute(tx);
  // Asked behind it in the same trip: the answer is that of the moment when nobody else holds the key.
  const asked = tx
    .selectFrom('idempotency')
    .select(['request_hash', 'sealed'])
    .where('agency_id', '=', scope.agencyId)
    .where('person_id', '=', personId)
    .where('key', '=', key)
    .executeTakeFirst();
  return { personId, answer: together([alone, asked]).then(([, before]) => before) };
}

/** Bytes of a sealed answer from which it is large; an index of the table knows the number. */
const LARGE = 16_384;
const LARGE_KEPT = 20;

function forgetOldLarge(scope: AgencyScope, personId: string): RawBuilder<unknown> {
  return sql`
    update idempotency set sealed = null where agency_id = ${scope.agencyId} and person_id = ${personId} and octet_length(sealed) > ${sql.lit(LARGE)} and key in (
      select key from idempotency where agency_id = ${scope.agencyId} and person_id = ${personId} and octet_length(sealed) > ${sql.lit(LARGE)} order by at desc, key offset ${LARGE_KEPT})`;
}
