import { createServer, type Server } from 'node:http';
import type { FastifyInstance } from 'fastify';
import { sql } from 'kysely';
import { collectDefaultMetrics, Gauge, Histogram, Registry } from 'prom-client';
import type { Config } from '../config.js';
import type { ServerContext } from './context.js';

/** Figures for Prometheus: how long each route takes, and how far the jobs are behind. Served as the configuration says. */
export function addMetrics(app: FastifyInstance, context: ServerContext, metrics: Exclude<Config['metrics'], 'off'>): void {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  measureRequests(app, registry);
  measureJobs(registry, context);
  if (metrics === 'on') {
    app.get('/metrics', { logLevel: 'silent' }, async (_request, reply) => reply.header('content-type', registry.contentType).send(await registry.metrics()));
    return;
  }
  serveApart(app, registry, metrics);
}

function measureRequests(app: FastifyInstance, registry: Registry): void {
  const seconds = new Histogram({
    name: 'dondoc_http_seconds', help: 'Time to answer, by route', labelNames: ['method', 'route', 'status'], registers: [registry],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
  });
  app.addHook('onResponse', async (request, reply) => {
    seconds.observe({ method: request.method, route: request.routeOptions.url ?? 'none', status: String(reply.statusCode) }, reply.elapsedTime / 1000);
  });
}

function measureJobs(registry: Registry, { database }: ServerContext): void {
  const waiting = new Gauge({ name: 'dondoc_jobs_waiting', help: 'Jobs that could start now', registers: [registry] });
  const failed = new Gauge({ name: 'dondoc_jobs_failed', help: 'Jobs given up', registers: [registry] });
  // One of the gauges asks for all of them: collectors run together.
  const lag = new Gauge({
    name: 'dondoc_jobs_lag_seconds', help: 'Age of the oldest job that could start now', registers: [registry],
    collect: async () => {
      const found = await sql<{ waiting: number; failed: number; lag: number }>`
        select count(*) filter (where failed_at is null)::int as waiting, count(*) filter (where failed_at is not null)::int as failed,
          coalesce(extract(epoch from max(now() - run_at) filter (where failed_at is null)), 0)::float8 as lag
        from job where done_at is null and run_at <= now() and (locked_until is null or locked_until < now())`.execute(database);
      const row = found.rows[0] ?? { waiting: 0, failed: 0, lag: 0 };
      waiting.set(row.waiting);
      failed.set(row.failed);
      lag.set(row.lag);
    },
  });
}

/** On a port of its own that only this machine reaches, for as long as the app lives. */
function serveApart(app: FastifyInstance, registry: Registry, port: number): void {
  let server: Server | null = null;
  app.addHook('onListen', async () => {
    server = createServer((_request, answer) => {
      registry.metrics().then(
        (text) => answer.setHeader('content-type', registry.contentType).end(text),
        () => answer.writeHead(503).end(),
      );
    });
    server.on('error', (error) => app.log.warn({ err: error }, 'metrics are not served'));
    server.listen(port, '127.0.0.1');
  });
  app.addHook('onClose', async () => {
    server?.close();
  });
}
