import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Writable } from 'node:stream';
import fastify from 'fastify';
import { pino } from 'pino';
import { sql } from 'kysely';
import { describe, expect, test } from 'vitest';
import { SESSION_HANDLERS } from '../features/session/routes.js';
import { createAppWith } from './app.js';
import { addSecurityHeaders } from './headers.js';
import { makeOffice, openBrowser, signInAs, startTestServer } from './testing/office.js';
import { addWebAssets } from './web-assets.js';

describe('health', () => {
  test('is ready with database, structure and disk, and says which is missing', async () => {
    const server = await startTestServer({ handlers: SESSION_HANDLERS });
    const ready = await server.app.inject('/readyz');
    expect([ready.statusCode, ready.json()]).toEqual([200, { ok: true, checks: [{ name: 'database', ok: true }, { name: 'migrations', ok: true }, { name: 'disk', ok: true }] }]);
    await sql`delete from migration where name = (select max(name) from migration)`.execute(server.context.database);
    const behind = await server.app.inject('/readyz');
    expect([behind.statusCode, behind.json<{ checks: unknown[] }>().checks[1]]).toEqual([503, { name: 'migrations', ok: false }]);
    await server.database.drop();
    expect((await server.app.inject('/readyz')).json()).toMatchObject({ ok: false, checks: [{ name: 'database', ok: false }, { name: 'migrations', ok: false }, { name: 'disk', ok: true }] });
    expect((await server.app.inject('/livez')).statusCode).toBe(200);
    const cut = await openBrowser(server.app).send('POST', '/session', { body: { login: 'x', password: 'y' } });
    expect(cut.json()).toMatchObject({ status: 503, code: 'common.unavailable' });
    await server.close();
  });

  test('figures are there only where the configuration asks for them', async () => {
    const [without, with_] = [await startTestServer({ handlers: SESSION_HANDLERS }), await startTestServer({ handlers: SESSION_HANDLERS, environment: { DONDOC_METRICS: 'on' } })];
    expect((await without.app.inject('/metrics')).statusCode).toBe(404);
    await with_.app.inject('/api/v1/session');
    const figures = (await with_.app.inject('/metrics')).body;
    expect(figures).toContain('dondoc_http_seconds_count{method="GET",route="/api/v1/session",status="401"} 1');
    expect(figures).toContain('dondoc_jobs_lag_seconds 0');
    await Promise.all([without.close(), with_.close()]);
  });
});

test('the log has one line for each answer, and no person in it', async () => {
  const lines: string[] = [];
  const server = await startTestServer({ handlers: {} });
  const log = pino({ level: 'info' }, new Writable({ write: (chunk: Buffer, _encoding, done) => (lines.push(chunk.toString()), done()) }));
  const app = await createAppWith({ ...server.context, log }, SESSION_HANDLERS);
  await makeOffice(server, 'a');
  await (await signInAs(app, 'a.head')).send('GET', '/session?q=Nguyễn');
  await app.close();
  await server.close();
  expect(lines.map((line) => (JSON.parse(line) as { route: string }).route)).toEqual(['/api/v1/session', '/api/v1/session']);
  expect(lines.join()).not.toMatch(/a\.head|127\.0\.0\.1|Nguy|Bùi|cookie/);
});

describe('the web client', () => {
  async function open(): Promise<ReturnType<typeof fastify>> {
    const folder = await mkdtemp(join(tmpdir(), 'dondoc-web-'));
    await mkdir(join(folder, 'assets'));
    await writeFile(join(folder, 'index.html'), '<!doctype html><title>Đôn Đốc</title>');
    await writeFile(join(folder, 'assets', 'main-abc123.js'), 'export {}');
    await writeFile(join(folder, 'favicon.svg'), '<svg/>');
    const app = fastify();
    await addSecurityHeaders(app, { overHttps: false });
    const sendPage = await addWebAssets(app, folder);
    app.setNotFoundHandler((request, reply) => (sendPage(request, reply) ? reply : reply.code(404).send('none')));
    app.addHook('onClose', () => rm(folder, { recursive: true }));
    return app;
  }

  test('gets its page at every address of its own, under a policy that allows nothing inline', async () => {
    const app = await open();
    const pages = await Promise.all(['/', '/nhiem-vu?q=a.b', '/van-ban/1'].map((url) => app.inject(url)));
    for (const page of pages) {
      expect(page.body).toContain('<title>Đôn Đốc</title>');
      expect(page.headers['content-type']).toBe('text/html; charset=utf-8');
      expect(page.headers['cache-control']).toBe('no-cache');
      expect(String(page.headers['content-security-policy'])).toMatch(/script-src 'self';style-src 'self';/);
    }
    await app.close();
  });

  test.each([
    ['/assets/main-abc123.js', 200, 'public, max-age=31536000, immutable'],
    ['/favicon.svg', 200, 'no-cache'],
    ['/assets/gone.js', 404, undefined],
    ['/api/v1/nothing', 404, 'no-store'],
    ['/../package.json', 404, undefined],
  ])('%s is %i and kept as %s', async (url, status, cache) => {
    const app = await open();
    const answer = await app.inject(url);
    expect([answer.statusCode, answer.headers['cache-control']]).toEqual([status, cache]);
    await app.close();
  });
});
