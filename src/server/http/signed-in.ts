import type { FastifyRequest } from 'fastify';
import type { Actor, TaskRules } from '#core/index.js';
import { keepOfOffice, keptOfOffices, noteOffice, type OfOffice } from '../database/office.js';
import { rememberRules, rulesFrom } from '../database/rules.js';
import { type AgencyScope, provenScope } from '../database/scope.js';
import { together } from '../database/together.js';
import { inAgency, type Tx } from '../database/transaction.js';
import { actorPostOf, type EnteredSession, findEntered, findSession, findSignedIn, type SessionRow, type SignedInRow, touchSession } from '../features/session/queries.js';
import { hashOfToken } from '../sign-in/tokens.js';
import { refuse } from '../refused.js';
import type { ServerContext } from './context.js';
import { sessionTokenOf } from './cookies.js';
import type { CurrentSession } from './handler.js';

/** A person whose session, account and posts are valid now. */
export interface SignedIn {
  readonly scope: AgencyScope;
  readonly actor: Actor;
  readonly postId: string | null;
  readonly today: string;
  readonly session: CurrentSession;
}

const MINUTE = 60_000;
/** `last_seen_at` need not be exact: written at most this often, so that reading does not write. */
const TOUCH_EVERY = MINUTE;

/** The session row that the cookie names, while it lasts. `byItself`: nobody is at it, so it does not count as use. @throws Refused `session.required` */
export async function findCurrentSession(context: ServerContext, request: FastifyRequest, { byItself = false }: { readonly byItself?: boolean } = {}): Promise<SessionRow> {
  const session = demandLasting(context, await findSession(context.database, tokenHashOf(context, request)));
  if (!byItself) await countAsUse(context, session);
  return session;
}

/** What the cookie says, as it is kept. @throws Refused `session.required` where there is none */
export function tokenHashOf(context: ServerContext, request: FastifyRequest): Buffer {
  return hashOfToken(sessionTokenOf(request, context.config) ?? refuse('session.required'));
}

/** @throws Refused `session.required` for a session that ended, was left alone too long, or is not there */
export function demandLasting<S extends SessionRow>({ config, clock }: ServerContext, session: S | undefined): S {
  const now = clock.now().getTime();
  if (session === undefined || session.expires_at.getTime() <= now) refuse('session.required');
  if (now - session.last_seen_at.getTime() > config.sessionIdleMinutes * MINUTE) refuse('session.required');
  return session;
}

/** Keeps that somebody is at the session. */
export async function countAsUse({ database, clock }: ServerContext, session: SessionRow): Promise<void> {
  const now = clock.now();
  if (now.getTime() - session.last_seen_at.getTime() > TOUCH_EVERY) await touchSession(database, session.token_hash, now);
}

/** Whose session a cookie names; that never changes, so it is remembered. Whether it still lasts is read at every request. */
export interface Whose {
  readonly agencyId: string;
  readonly accountId: string;
  readonly csrfToken: string;
  readonly tokenHash: Buffer;
}

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Whose>();

/** In which agency the session of a cookie is to be looked for. @throws Refused `session.required` */
export async function whoseSession({ database }: ServerContext, tokenHash: Buffer): Promise<Whose> {
  const key = tokenHash.toString('base64');
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const session = (await findSession(database, tokenHash)) ?? refuse('session.required');
  const whose = { agencyId: session.agency_id, accountId: session.account_id, csrfToken: session.csrf_token, tokenHash };
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  remembered.set(key, whose);
  return whose;
}

/**
 * The person behind a session with the posts of today, read from the database at every request: a changed post, a closed account or a
 * moved unit acts at once. @throws Refused `session.required` where the account is closed
 */
export async function findActor(context: ServerContext, row: SessionRow): Promise<SignedIn> {
  const scope = provenScope(row.agency_id);
  return inAgency(context.database, scope, (tx) => findActorOf(tx, scope, { ...ofSession(row), now: context.clock.now() }));
}

/** Whose session it is, and what belongs to it. */
export function ofSession(row: SessionRow): Pick<CurrentSession, 'accountId' | 'csrfToken' | 'tokenHash'> {
  return { accountId: row.account_id, csrfToken: row.csrf_token, tokenHash: row.token_hash };
}

type OfSession = Pick<CurrentSession, 'accountId' | 'csrfToken' | 'tokenHash'>;

/** The same inside an open transaction. */
export async function findActorOf(tx: Tx, scope: AgencyScope, of: OfSession & { readonly now: Date }): Promise<SignedIn> {
  return signedInBy(scope, await findAccountActor(tx, scope, of), of);
}

/** The person whom a session lets in. @throws Refused `session.required` where the account is closed */
export function signedInBy(scope: AgencyScope, found: AccountActor | undefined, of: OfSession): SignedIn {
  const { actor, postId, today, account: { login, language, mustChangePassword } } = found ?? refuse('session.required');
  const { accountId, csrfToken, tokenHash } = of;
  return { scope, actor, postId, today, session: { accountId, login, language, mustChangePassword, csrfToken, tokenHash } };
}

/** An account with the person behind it. */
export type AccountActor = Pick<SignedIn, 'actor' | 'postId' | 'today'> & { readonly account: SignedInRow; readonly rules: TaskRules };

/** The person of an account with the posts of today, however they came; undefined where the account is closed or gone. */
export async function findAccountActor(tx: Tx, scope: AgencyScope, of: { readonly accountId: string; readonly now: Date }): Promise<AccountActor | undefined> {
  const account = await findSignedIn(tx, scope, of);
  if (account === undefined || account.disabled) return undefined;
  const { today, personId, posts } = account;
  const rules = rulesFrom(account.rules);
  rememberRules(tx, today, rules);
  return { actor: { agencyId: scope.agencyId, personId, posts: posts.map(actorPostOf) }, postId: posts[0]?.postId ?? null, today, account, rules };
}

const personKey = ({ agencyId, accountId }: Whose): string => `person ${agencyId} ${accountId}`;

/** The person of an account as they were read last on this server. Whether they are still so, only the number of the office says: `stillHolds`. */
export function knownPerson({ database }: ServerContext, whose: Whose): OfOffice<AccountActor> | undefined {
  return keptOfOffices(database).get(personKey(whose)) as OfOffice<AccountActor> | undefined;
}

/** Whether a person who was read before is the same now: the office has the same number, and it is the same day. */
export function stillHolds(known: OfOffice<AccountActor>, { office_version: version, today }: EnteredSession): boolean {
  return known.version === version && known.value.today === today;
}

/** Lets a person who was read before into a transaction; what they ask there holds only if `stillHolds`. */
export function admitKnown(tx: Tx, context: ServerContext, known: OfOffice<AccountActor>): void {
  noteOffice(tx, { kept: keptOfOffices(context.database), agencyId: known.value.actor.agencyId, version: known.version });
  rememberRules(tx, known.value.today, known.value.rules);
}

/** A session that lasts, and the person behind it. */
export interface Entrance {
  readonly session: EnteredSession;
  readonly account: AccountActor | undefined;
}

/** Proves the session at the beginning of a transaction, and finds the person: in memory while nothing of the office changed. What else is kept of the office is there for what changes nothing of it. @throws Refused `session.required` */
export async function enter(tx: Tx, context: ServerContext, { whose, usesMemory }: { readonly whose: Whose; readonly usesMemory: boolean }): Promise<Entrance> {
  const [scope, now, before] = [provenScope(whose.agencyId), context.clock.now(), knownPerson(context, whose)];
  const find = (): Promise<AccountActor | undefined> => findAccountActor(tx, scope, { accountId: whose.accountId, now });
  const [entered, read] = await together([findEntered(tx, scope, { tokenHash: whose.tokenHash, now }), before === undefined ? find() : undefined]);
  const session = demandLasting(context, entered);
  if (before !== undefined && stillHolds(before, session)) {
    if (usesMemory) admitKnown(tx, context, before);
    else rememberRules(tx, before.value.today, before.value.rules);
    return { session, account: before.value };
  }
  const account = read ?? (await find());
  if (account === undefined) return { session, account };
  const known = { version: account.account.version, value: account };
  // Nothing was changed yet in this transaction: what it sees is what everybody sees.
  keepOfOffice(keptOfOffices(context.database), personKey(whose), known);
  if (usesMemory) admitKnown(tx, context, known);
  return { session, account };
}
