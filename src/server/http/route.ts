import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { type RouteContract, type RouteName, ROUTES } from '#contract/index.js';
import { type AskedKey, askKey, isIdempotencyKey, once } from '../database/idempotency.js';
import { isChangeOfOffice, withNewTries } from '../database/faults.js';
import type { JsonValue } from '../database/tables.js';
import { provenScope } from '../database/scope.js';
import { actInAgency, inAgency, readInAgency, type Tx } from '../database/transaction.js';
import { together } from '../database/together.js';
import { findEntered, type SessionRow } from '../features/session/queries.js';
import { refuse } from '../refused.js';
import type { ServerContext } from './context.js';
import { clearSessionCookie, deviceTokenOf, setCookies } from './cookies.js';
import { sendFile } from './download.js';
import { exactTest } from './exact.js';
import { passGate } from './gate.js';
import type { FileAnswer, Handler, PreparedHandler, PublicHandler, PublicRouteName, SessionCall, Upload } from './handler.js';
import { checkCsrfToken, checkOrigin } from './origin.js';
import { parse } from './parse.js';
import { leavesRecord, recordRoute } from './recording.js';
import { type AccountActor, admitKnown, countAsUse, demandLasting, enter, findActor, findActorOf, findCurrentSession, knownPerson, ofSession, type SignedIn, signedInBy, stillHolds, tokenHashOf, whoseSession } from './signed-in.js';
import { readUpload, storeUpload } from './upload.js';
import { etagOf, withVersion } from './version.js';

type Serve = (request: FastifyRequest, reply: FastifyReply) => Promise<void>;

interface Input {
  readonly params: unknown;
  readonly query: unknown;
  readonly body: unknown;
}

/** What a person with a password that an administrator knows may do before choosing their own. */
const BEFORE_PASSWORD_CHANGE: readonly RouteName[] = ['readSession', 'signOut', 'setLanguage', 'changePassword'];

/**
 * One signed-in route, in the order in which it is served. Request id, security headers and throttle came before it. The session and the person are read,
 * their gate passed and the handler run in one transaction; its effects and the kept answer of its key commit together.
 */
export function serveSignedIn(name: RouteName, handler: Handler<RouteName> | PreparedHandler<RouteName>, context: ServerContext): Serve {
  const { answer }: RouteContract = ROUTES[name];
  const route: SignedInRoute = { name, contract: ROUTES[name], context, isExact: answer === undefined ? () => false : exactTest(answer), ...(typeof handler === 'function' ? { before: null, act: handler } : handler) };
  const { contract } = route;
  const hasFirst = contract.bodyKind === 'upload' || route.before !== null;
  const isReading = contract.method === 'GET' && !leavesRecord(name);
  return async (request, reply) => {
    if (contract.method !== 'GET') checkOrigin(request, context.config);
    const answer = hasFirst ? await serveAfterFirst(route, request) : isReading ? await serveReading(route, request) : await serveAtOnce(route, request);
    if (name === 'signOut') clearSessionCookie(reply, context.config);
    await send(reply, contract, { answer, context });
  };
}

/**
 * Enters the agency of the cookie, proves the session and finds the person in one trip to the database. That the session belongs to this agency is proven
 * there: behind the fence of another it is not found.
 */
async function serveAtOnce(route: SignedInRoute, request: FastifyRequest): Promise<JsonValue | FileAnswer> {
  const { context } = route;
  const whose = await whoseSession(context, tokenHashOf(context, request));
  const scope = provenScope(whose.agencyId);
  return counted(context, (count) => withMemory(route.name, (usesMemory) => withNewTries(() => (usesMemory ? actInAgency : inAgency)(context.database, scope, async (tx) => {
    // The key is asked for in the same trip; what it says is for the person to whom the proof gives it, if it is they.
    const [entering, key] = [enter(tx, context, { whose, usesMemory }), keyAsked(tx, route, { request, known: knownPerson(context, whose)?.value })];
    const [{ session, account }] = await together([entering, key?.answer]);
    count(session);
    if (route.contract.method !== 'GET') checkCsrfToken(request, session.csrf_token);
    const person = signedInBy(scope, account, whose);
    return runIn(tx, route, { person, address: request.ip, asked: ask(route, request, person), upload: null, ...(key === undefined ? {} : { key }) });
  }))));
}

/** What is kept under the key of a request of somebody who was read before. */
function keyAsked(tx: Tx, { contract }: SignedInRoute, { request, known }: { readonly request: FastifyRequest; readonly known: AccountActor | undefined }): AskedKey | undefined {
  const key = request.headers['idempotency-key'];
  if (known === undefined || contract.idempotent !== true || !isIdempotencyKey(key)) return undefined;
  return askKey(tx, provenScope(known.actor.agencyId), { personId: known.actor.personId, key });
}

/** Routes that changed the office once: they work without what is kept of it from the beginning. */
const changingOffice = new Set<RouteName>();

/** Does an act with what is kept of the office, and once more without where it changes the office. */
async function withMemory<T>(name: RouteName, work: (usesMemory: boolean) => Promise<T>): Promise<T> {
  if (changingOffice.has(name)) return work(false);
  try {
    return await work(true);
  } catch (error) {
    if (!isChangeOfOffice(error)) throw error;
    changingOffice.add(name);
    return work(false);
  }
}

/**
 * The same for what changes nothing. Where the person was read before, their request is asked together with the proof that the session lasts and that
 * they are still the same: in one trip. Nothing of it is answered without that proof; where it fails, everything is read anew.
 */
async function serveReading(route: SignedInRoute, request: FastifyRequest): Promise<JsonValue | FileAnswer> {
  const { context } = route;
  const whose = await whoseSession(context, tokenHashOf(context, request));
  const scope = provenScope(whose.agencyId);
  const runAs = async (tx: Tx, account: AccountActor | undefined): Promise<JsonValue | FileAnswer> => {
    const person = signedInBy(scope, account, whose);
    return runIn(tx, route, { person, address: request.ip, asked: ask(route, request, person), upload: null });
  };
  return counted(context, async (count) => {
    const known = knownPerson(context, whose);
    const guessed = known === undefined ? null : await withNewTries(() => readInAgency(context.database, scope, async (tx) => {
      admitKnown(tx, context, known);
      const [found, [answer]] = await together([findEntered(tx, scope, { tokenHash: whose.tokenHash, now: context.clock.now() }), Promise.allSettled([runAs(tx, known.value)])]);
      const session = demandLasting(context, found);
      count(session);
      return stillHolds(known, session) ? { answer: valueOrThrow(answer) } : null;
    }));
    // An answer may be nothing: what is asked for again is only what nothing proved.
    return guessed !== null ? guessed.answer : withNewTries(() => readInAgency(context.database, scope, async (tx) => {
      const { session, account } = await enter(tx, context, { whose, usesMemory: true });
      count(session);
      return runAs(tx, account);
    }));
  });
}

function valueOrThrow<T>(settled: PromiseSettledResult<T>): T {
  if (settled.status === 'rejected') throw settled.reason;
  return settled.value;
}

/** Keeps that somebody was at the session of a request, after its transaction, which holds a connection already. One that is missed is made up for by the next request. */
async function counted<T>(context: ServerContext, serve: (count: (session: SessionRow) => void) => Promise<T>): Promise<T> {
  let used: SessionRow | null = null;
  try {
    return await serve((session) => void (used = session));
  } finally {
    if (used !== null) await countAsUse(context, used).catch(() => undefined);
  }
}

/** The same for a route with an upload, which may take its time, or with a step that is kept whatever follows: those come before the transaction. */
async function serveAfterFirst(route: SignedInRoute, request: FastifyRequest): Promise<JsonValue | FileAnswer> {
  const { context } = route;
  const session = await findCurrentSession(context, request);
  if (route.contract.method !== 'GET') checkCsrfToken(request, session.csrf_token);
  const first = await prepare(route, request, session);
  return withNewTries(() => inAgency(context.database, provenScope(session.agency_id), async (tx) => {
    const person = await findActorOf(tx, provenScope(session.agency_id), { ...ofSession(session), now: context.clock.now() });
    return runIn(tx, route, { person, address: request.ip, ...first });
  }));
}

interface SignedInRoute {
  readonly name: RouteName;
  readonly contract: RouteContract;
  readonly context: ServerContext;
  readonly before: PreparedHandler<RouteName>['before'] | null;
  readonly act: Handler<RouteName>;
  /** Whether an answer is as the contract says already. */
  readonly isExact: (answer: unknown) => boolean;
}

/** What a person asks, once they may ask it at all. */
interface Asked {
  readonly key: string | null;
  readonly input: Input;
}

/** @throws Refused `session.password_change_needed`, `common.not_allowed`, and what is wrong with the input */
function ask({ name, contract }: SignedInRoute, request: FastifyRequest, { session, actor }: SignedIn): Asked {
  if (session.mustChangePassword && !BEFORE_PASSWORD_CHANGE.includes(name)) refuse('session.password_change_needed');
  passGate(contract.gate, actor);
  return { key: keyOf(contract, request), input: inputOf(contract, request) };
}

/** Takes what comes before the transaction. */
async function prepare(route: SignedInRoute, request: FastifyRequest, session: SessionRow): Promise<{ readonly asked: Asked; readonly upload: Upload | null }> {
  const { contract, context, before } = route;
  const person = await findActor(context, session);
  const asked = ask(route, request, person);
  const upload = contract.bodyKind === 'upload' ? await storeUpload(request, context, contract.uploadFiles) : null;
  await before?.({ ...person, input: asked.input, now: context.clock.now(), context } as Parameters<typeof before>[0]);
  return { asked, upload };
}

interface Round {
  readonly person: SignedIn;
  readonly asked: Asked;
  readonly upload: Upload | null;
  readonly address: string;
  /** What the key says, where it was asked for already. */
  readonly key?: AskedKey;
}

function runIn(tx: Tx, route: SignedInRoute, { person, asked: { key, input }, upload, address, key: before }: Round): Promise<JsonValue | FileAnswer> {
  const { name, context } = route;
  const call = { ...person, tx, input, upload, now: context.clock.now(), context } as SessionCall<RouteName>;
  const work = async (): Promise<JsonValue | FileAnswer> => {
    const answer = await answerOf(route, call);
    await recordRoute(name, call, { answer, address });
    return answer;
  };
  if (key === null) return work();
  const request = { route: name, ...input, upload: upload === null ? null : { sha256: upload.sha256, name: upload.name } };
  return once(tx, person.scope, { personId: person.actor.personId, key, request, work: async () => (await work()) as JsonValue, ...(before === undefined ? {} : { asked: before }) });
}

/** The handler's answer, with every field that the contract does not name cut off. */
async function answerOf({ contract, act, isExact }: SignedInRoute, call: SessionCall<RouteName>): Promise<JsonValue | FileAnswer> {
  const answer: unknown = await act(call);
  if (contract.download !== undefined) return answer as FileAnswer;
  if (contract.answer === undefined) return null;
  return (isExact(answer) ? answer : z.core.parse(contract.answer, answer)) as JsonValue;
}

function keyOf(contract: RouteContract, request: FastifyRequest): string | null {
  if (contract.idempotent !== true) return null;
  const key = request.headers['idempotency-key'];
  if (!isIdempotencyKey(key)) refuse('common.key_needed');
  return key;
}

function inputOf(contract: RouteContract, request: FastifyRequest): Input {
  const json = contract.bodyKind === 'json';
  return {
    params: parse(contract.params, request.params, { name: 'params', strict: false }),
    query: parse(contract.query, request.query, { name: 'query', strict: false }),
    body: json ? parse(contract.body, withVersion(request.headers['if-match'], request.body), { name: 'body', strict: true }) : withVersion(request.headers['if-match'], undefined),
  };
}

async function send(reply: FastifyReply, contract: RouteContract, sent: { readonly answer: unknown; readonly context: ServerContext }): Promise<void> {
  const { answer, context } = sent;
  if (contract.download !== undefined) return sendFile(reply, answer as FileAnswer, context);
  if (contract.answer === undefined) {
    await reply.code(204).send();
    return;
  }
  const etag = etagOf(answer);
  if (etag !== null) void reply.header('etag', etag);
  await reply.header('content-type', 'application/json; charset=utf-8').send(JSON.stringify(answer));
}

/** One route that anybody may call: no session, no transaction; the handler proves its own agency. */
export function servePublic(name: PublicRouteName, handler: PublicHandler<PublicRouteName>, context: ServerContext): Serve {
  const contract: RouteContract = ROUTES[name];
  return async (request, reply) => {
    if (contract.method !== 'GET') checkOrigin(request, context.config);
    const input = inputOf(contract, request);
    const upload = contract.bodyKind === 'upload' ? await readUpload(request) : null;
    const caller = { address: request.ip, deviceToken: deviceTokenOf(request, context.config) };
    const { answer, cookies } = await handler({ input, upload, caller, now: context.clock.now(), context } as Parameters<typeof handler>[0]);
    if (cookies !== undefined) setCookies(reply, context.config, cookies);
    await send(reply, contract, { answer: contract.answer === undefined ? undefined : z.core.parse(contract.answer, answer), context });
  };
}
