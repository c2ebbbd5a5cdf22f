import type { FastifyRequest } from 'fastify';
import type { Actor } from '#core/index.js';
import { rememberRules } from '../database/rules.js';
import { type AgencyScope, provenScope } from '../database/scope.js';
import { inAgency, type Tx } from '../database/transaction.js';
import { actorPostOf, findSession, findSignedIn, type SessionRow, type SignedInRow, touchSession } from '../features/session/queries.js';
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
export function demandLasting({ config, clock }: ServerContext, session: SessionRow | undefined): SessionRow {
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
interface Whose {
  readonly agencyId: string;
  readonly accountId: string;
}

const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Whose>();

/** In which agency the session of a cookie is to be looked for. @throws Refused `session.required` */
export async function whoseSession({ database }: ServerContext, tokenHash: Buffer): Promise<Whose> {
  const key = tokenHash.toString('base64');
  const known = remembered.get(key);
  if (known !== undefined) return known;
  const session = (await findSession(database, tokenHash)) ?? refuse('session.required');
  const whose = { agencyId: session.agency_id, accountId: session.account_id };
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
export type AccountActor = Pick<SignedIn, 'actor' | 'postId' | 'today'> & { readonly account: SignedInRow };

/** The person of an account with the posts of today, however they came; undefined where the account is closed or gone. */
export async function findAccountActor(tx: Tx, scope: AgencyScope, of: { readonly accountId: string; readonly now: Date }): Promise<AccountActor | undefined> {
  const account = await findSignedIn(tx, scope, of);
  if (account === undefined || account.disabled) return undefined;
  const { today, personId, posts } = account;
  rememberRules(tx, today, account.rules);
  return { actor: { agencyId: scope.agencyId, personId, posts: posts.map(actorPostOf) }, postId: posts[0]?.postId ?? null, today, account };
}
