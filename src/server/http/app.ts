import { randomUUID } from 'node:crypto';
import cookie from '@fastify/cookie';
import multipart from '@fastify/multipart';
import rateLimit from '@fastify/rate-limit';
import fastify, { type FastifyInstance, LogController } from 'fastify';
import { type RouteContract, type RouteName, ROUTES } from '#contract/index.js';
import { MEGABYTE } from '../config.js';
import { addLiveUpdates } from '../live/stream.js';
import { Refused } from '../refused.js';
import { answerError } from './answer-errors.js';
import { addBorderPosts } from './border-posts.js';
import { addCalendarFeeds } from './calendar-feeds.js';
import type { ServerContext } from './context.js';
import type { Handler, Handlers, PreparedHandler, PublicHandler, PublicRouteName } from './handler.js';
import { addSecurityHeaders } from './headers.js';
import { addHealth } from './health.js';
import { addHooks } from './hooks.js';
import { addOpenApi } from './openapi.js';
import { serveSignedIn, servePublic } from './route.js';
import { addWebAssets } from './web-assets.js';

/** Pasted text of five million characters may take three bytes each. */
const LARGEST_JSON = 16 * MEGABYTE;
/** Of one address in a minute. Behind it may stand a whole office; it stops a flood, guesses have their own counts. */
const REQUESTS_PER_MINUTE = 12_000;

/** The HTTP face of the product, ready to listen or to be injected into. Closing it does not close what `context` holds. */
export async function createApp(context: ServerContext): Promise<FastifyInstance> {
  const { HANDLERS } = await import('./handlers.js');
  return createAppWith(context, HANDLERS);
}

/** The same with a table of handlers of one's own; for tests of the frame. */
export async function createAppWith(context: ServerContext, handlers: Partial<Handlers>): Promise<FastifyInstance> {
  const { config } = context;
  const app = fastify({
    loggerInstance: context.log,
    logController: new LogController({ disableRequestLogging: true }),
    genReqId: () => randomUUID(),
    trustProxy: (_address: string, hop: number) => hop < config.trustProxy,
    bodyLimit: LARGEST_JSON,
    requestTimeout: 120_000,
    routerOptions: { maxParamLength: 200 },
  }) as unknown as FastifyInstance;
  app.setErrorHandler(answerError);
  addLog(app);
  // Figures are off in most offices, and the library for them is not small.
  if (config.metrics !== 'off') (await import('./metrics.js')).addMetrics(app, context, config.metrics);
  await addSecurityHeaders(app, { overHttps: config.publicUrl?.startsWith('https:') ?? false });
  await app.register(rateLimit, {
    max: REQUESTS_PER_MINUTE,
    timeWindow: '1 minute',
    errorResponseBuilder: (_request, limit) => new Refused({ code: 'common.too_many', data: { seconds: Math.ceil(limit.ttl / 1000) } }),
  });
  await app.register(cookie);
  await app.register(multipart, { limits: { fileSize: config.uploadMegabytes * MEGABYTE + 1, files: 1, fields: 20, fieldSize: 10_000, parts: 25 }, throwFileSizeLimit: false });
  refuseSimpleContentTypes(app);
  addHealth(app, context);
  addOpenApi(app);
  addLiveUpdates(app, context);
  addCalendarFeeds(app, context);
  addHooks(app, context);
  await addBorderPosts(app, context);
  for (const name of Object.keys(handlers) as RouteName[]) addRoute(app, { name, handlers, context });
  const sendPage = await addWebAssets(app);
  app.setNotFoundHandler((request, reply) => (sendPage(request, reply) ? reply : answerError({ statusCode: 404 }, request, reply)));
  return app;
}

function addRoute(app: FastifyInstance, { name, handlers, context }: { readonly name: RouteName; readonly handlers: Partial<Handlers>; readonly context: ServerContext }): void {
  const contract: RouteContract = ROUTES[name];
  // Each handler matches its row of the table by type; here the rows are walked, and the type of the one at hand is not known.
  const handler: unknown = handlers[name];
  const serve = contract.gate === 'public' ? servePublic(name as PublicRouteName, handler as PublicHandler<PublicRouteName>, context) : serveSignedIn(name, handler as Handler<RouteName> | PreparedHandler<RouteName>, context);
  app.route({ method: contract.method, url: `/api/v1${contract.path}`, handler: serve, exposeHeadRoute: false });
}

/** A form on a foreign page can send text/plain without asking; we take JSON and one file, nothing else. */
function refuseSimpleContentTypes(app: FastifyInstance): void {
  app.removeContentTypeParser('text/plain');
}

/** One line for each answer, without addresses, names or queries. */
function addLog(app: FastifyInstance): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    request.log.info({ requestId: request.id, method, route: routeOptions.url ?? 'none', status: reply.statusCode, ms: Math.round(reply.elapsedTime) }, 'answered');
    done();
  });
}
