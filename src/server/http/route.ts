import type { FastifyReply, FastifyRequest } from 'fastify';
import { type RouteContract, type RouteName, ROUTES } from '#contract/index.js';
import { isIdempotencyKey, once } from '../database/idempotency.js';
import { withNewTries } from '../database/faults.js';
import type { JsonValue } from '../database/tables.js';
import { inAgency } from '../database/transaction.js';
import { refuse } from '../refused.js';
import type { ServerContext } from './context.js';
import { clearSessionCookie, deviceTokenOf, setCookies } from './cookies.js';
import { sendFile } from './download.js';
import { passGate } from './gate.js';
import type { FileAnswer, Handler, PreparedHandler, PublicHandler, PublicRouteName, SessionCall, Upload } from './handler.js';
import { checkCsrfToken, checkOrigin } from './origin.js';
import { parse } from './parse.js';
import { findActor, findCurrentSession, type SignedIn } from './signed-in.js';
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
 * One signed-in route, in the order in which it is served. Request id, security headers and throttle came before it.
 * The handler's effects and the kept answer of its key commit together.
 */
export function serveSignedIn(name: RouteName, handler: Handler<RouteName> | PreparedHandler<RouteName>, context: ServerContext): Serve {
  const contract: RouteContract = ROUTES[name];
  const { before, act } = typeof handler === 'function' ? { before: null, act: handler } : handler;
  return async (request, reply) => {
    const isWrite = contract.method !== 'GET';
    if (isWrite) checkOrigin(request, context.config);
    const session = await findCurrentSession(context, request);
    if (isWrite) checkCsrfToken(request, session.csrf_token);
    const person = await findActor(context, session);
    if (person.session.mustChangePassword && !BEFORE_PASSWORD_CHANGE.includes(name)) refuse('session.password_change_needed');
    passGate(contract.gate, person.actor);
    const key = keyOf(contract, request);
    const input = inputOf(contract, request);
    const upload = contract.bodyKind === 'upload' ? await storeUpload(request, context) : null;
    await before?.({ ...person, input, now: context.clock.now(), context } as Parameters<typeof before>[0]);
    const work = (call: SessionCall<RouteName>): Promise<JsonValue | FileAnswer> => answerOf(contract, act, call);
    const answer = await withNewTries(() => inOneTransaction({ context, person, input, upload, work, key: key === null ? null : { key, name } }));
    if (name === 'signOut') clearSessionCookie(reply, context.config);
    await send(reply, contract, { answer, context });
  };
}

interface Round {
  readonly context: ServerContext;
  readonly person: SignedIn;
  readonly input: Input;
  readonly upload: Upload | null;
  readonly key: { readonly key: string; readonly name: RouteName } | null;
  readonly work: (call: SessionCall<RouteName>) => Promise<JsonValue | FileAnswer>;
}

function inOneTransaction({ context, person, input, upload, key, work }: Round): Promise<JsonValue | FileAnswer> {
  const { scope, actor } = person;
  return inAgency(context.database, scope, (tx) => {
    const call = { ...person, tx, input, upload, now: context.clock.now(), context } as SessionCall<RouteName>;
    if (key === null) return work(call);
    const request = { route: key.name, ...input, upload: upload === null ? null : { sha256: upload.sha256, name: upload.name } };
    return once(tx, scope, { personId: actor.personId, key: key.key, request, work: async () => (await work(call)) as JsonValue });
  });
}

/** The handler's answer, with every field that the contract does not name cut off. */
async function answerOf(contract: RouteContract, handler: Handler<RouteName>, call: SessionCall<RouteName>): Promise<JsonValue | FileAnswer> {
  const answer: unknown = await handler(call);
  if (contract.download !== undefined) return answer as FileAnswer;
  return contract.answer === undefined ? null : (contract.answer.parse(answer) as JsonValue);
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
    const caller = { address: request.ip, userAgent: (request.headers['user-agent'] ?? '').slice(0, 300), deviceToken: deviceTokenOf(request, context.config) };
    const { answer, cookies } = await handler({ input, upload, caller, now: context.clock.now(), context } as Parameters<typeof handler>[0]);
    if (cookies !== undefined) setCookies(reply, context.config, cookies);
    await send(reply, contract, { answer: contract.answer?.parse(answer), context });
  };
}
