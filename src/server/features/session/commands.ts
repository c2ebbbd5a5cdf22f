import type { Session } from '#contract/index.js';
import { appendOfficeEntry } from '../../database/office-log.js';
import { type AgencyScope, provenScope } from '../../database/scope.js';
import { type Database, inAgency, type Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import type { Caller, IssuedCookies, PreparedHandler, SessionCall } from '../../http/handler.js';
import { findActorOf } from '../../http/signed-in.js';
import { refuse } from '../../refused.js';
import { findDevice, rememberDevice } from '../../sign-in/devices.js';
import { checkPassword, hashPassword, isRightPassword, SHORTEST_PASSWORD } from '../../sign-in/passwords.js';
import { presentSession } from './present.js';
import { findAgency, findLogin, findPasswordHash, insertSession, removeSessionsOf, savePassword } from './queries.js';
import { failedBefore, type Guess, recordGuess, recordSuccess } from '../../sign-in/throttle.js';
import { hashOfToken, newToken } from '../../sign-in/tokens.js';

/** Somebody who wants in. */
export interface SignInRequest {
  readonly login: string;
  readonly password: string;
  readonly caller: Caller;
  readonly now: Date;
}

export interface NewSignIn {
  readonly answer: Session;
  readonly cookies: IssuedCookies;
}

const NOBODY = { agency_id: '00000000-0000-0000-0000-000000000000', account_id: '00000000-0000-0000-0000-000000000000' } as const;

/** The form in which logins are kept and compared. */
export function loginKey(login: string): string {
  return login.normalize('NFC').trim().toLowerCase();
}

/**
 * Signs in with a local account: a new session and new tokens at every call. An unknown login costs the same queries and the same
 * hashing as a known one. @throws Refused `session.wrong`, `session.throttled`
 */
export async function signIn(context: ServerContext, request: SignInRequest): Promise<NewSignIn> {
  const { database } = context;
  const login = loginKey(request.login);
  const found = (await findLogin(database, login)) ?? NOBODY;
  const deviceHash = await findDevice(database, request.caller.deviceToken, found.account_id);
  const scope = provenScope(found.agency_id);
  const guessId = await provePassword(database, scope, { login, address: request.caller.address, deviceHash, now: request.now, accountId: found.account_id, password: request.password });
  const failed = await failedBefore(database, login, guessId);
  return inAgency(database, scope, (tx) => openSession(tx, scope, { context, accountId: found.account_id, caller: request.caller, now: request.now, failed }));
}

/** Counts a guess at the password of an account and tries it; each step in a transaction of its own, since a wrong guess is kept too. Answers the number of the guess. */
async function provePassword(database: Database, scope: AgencyScope, guess: Guess & { readonly accountId: string; readonly password: string }): Promise<string> {
  const { accountId, password, ...counted } = guess;
  const id = await recordGuess(database, counted);
  const kept = await inAgency(database, scope, (tx) => findPasswordHash(tx, scope, accountId));
  if (!(await isRightPassword(kept, password))) refuse('session.wrong');
  await recordSuccess(database, id);
  return id;
}

interface Opening {
  readonly context: ServerContext;
  readonly accountId: string;
  readonly caller: Caller;
  readonly now: Date;
  /** Wrong guesses at this login before. */
  readonly failed?: number;
}

/** Opens a session for an account that has proven itself; used by sign-in and by set-up. */
export async function openSession(tx: Tx, scope: AgencyScope, opening: Opening): Promise<NewSignIn> {
  const { context, accountId, caller, now, failed = 0 } = opening;
  const [sessionToken, csrfToken, deviceToken] = [newToken(), newToken(), caller.deviceToken ?? newToken()];
  const tokenHash = hashOfToken(sessionToken);
  const expiresAt = new Date(now.getTime() + context.config.sessionHours * 3_600_000);
  await insertSession(tx, scope, { tokenHash, csrfToken, accountId, now, expiresAt, address: caller.address });
  await rememberDevice(tx, scope, { deviceHash: hashOfToken(deviceToken), accountId, now });
  const person = await findActorOf(tx, scope, { accountId, csrfToken, tokenHash, now });
  const answer = await presentSession(tx, scope, person);
  await appendOfficeEntry(tx, scope, {
    entry: { act: 'signed_in', data: failed === 0 ? {} : { failed } }, author: { via: 'web', personId: person.actor.personId, postId: person.postId, address: caller.address, at: now },
  });
  return { answer, cookies: { sessionToken, deviceToken } };
}

/** Whoever changes a password shows that they know the present one. @throws Refused `session.wrong`, `session.throttled` */
export async function proveCurrentPassword({ context, scope, session, input, now }: Parameters<PreparedHandler<'changePassword'>['before']>[0]): Promise<void> {
  const { login, accountId, tokenHash } = session;
  await provePassword(context.database, scope, { login, address: 'signed-in', deviceHash: tokenHash, now, accountId, password: input.body.current });
}

/** Changes the own password; all other sessions of the account end. A second call with the same words fails: the current password is another. */
export async function changeOwnPassword(call: SessionCall<'changePassword'>): Promise<undefined> {
  const { tx, scope, session, input } = call;
  const agency = await findAgency(tx, scope);
  if (input.body.next === input.body.current) refuse('session.weak_password', { min: SHORTEST_PASSWORD });
  checkPassword(input.body.next, { login: session.login, agencyNames: [agency.name, agency.short_name] });
  await savePassword(tx, scope, { accountId: session.accountId, hash: await hashPassword(input.body.next), mustChange: false });
  await removeSessionsOf(tx, scope, { accountId: session.accountId, except: session.tokenHash });
  return undefined;
}
