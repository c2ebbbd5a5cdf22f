import type { FastifyRequest } from 'fastify';
import type { Actor } from '#core/index.js';
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
  const token = sessionTokenOf(request, context.config);
  if (token === null) refuse('session.required');
  const session = await findSession(context.database, hashOfToken(token));
  const now = context.clock.now().getTime();
  if (session === undefined || session.expires_at.getTime() <= now) refuse('session.required');
  const idle = now - session.last_seen_at.getTime();
  if (idle > context.config.sessionIdleMinutes * MINUTE) refuse('session.required');
  if (idle > TOUCH_EVERY && !byItself) await touchSession(context.database, session.token_hash, context.clock.now());
  return session;
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

/** The same inside an open transaction. */
export async function findActorOf(tx: Tx, scope: AgencyScope, of: Pick<CurrentSession, 'accountId' | 'csrfToken' | 'tokenHash'> & { readonly now: Date }): Promise<SignedIn> {
  const { accountId, csrfToken, tokenHash, now } = of;
  const found = (await findAccountActor(tx, scope, { accountId, now })) ?? refuse('session.required');
  const { actor, postId, today, account: { login, language, mustChangePassword } } = found;
  return { scope, actor, postId, today, session: { accountId, login, language, mustChangePassword, csrfToken, tokenHash } };
}

/** The person of an account with the posts of today, however they came; undefined where the account is closed or gone. */
export async function findAccountActor(tx: Tx, scope: AgencyScope, of: { readonly accountId: string; readonly now: Date }): Promise<(Pick<SignedIn, 'actor' | 'postId' | 'today'> & { readonly account: SignedInRow }) | undefined> {
  const account = await findSignedIn(tx, scope, of);
  if (account === undefined || account.disabled) return undefined;
  const { today, personId, posts } = account;
  return { actor: { agencyId: scope.agencyId, personId, posts: posts.map(actorPostOf) }, postId: posts[0]?.postId ?? null, today, account };
}
