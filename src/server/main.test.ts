import { mkdtempSync, chmodSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fastify } from 'fastify';
import { sql } from 'kysely';
import { pino } from 'pino';
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest';
import { type Config, readConfig } from './config.js';
import { isAlive } from './database/embedded/processes.js';
import { type Moment, type RunningServer, type ServerParts, startServer } from './main.js';

let folder: string;
const running: RunningServer[] = [];
let told: Moment[] = [];

/** A site of one page that counts its visits in the database. */
const parts: ServerParts = {
  createApp: async ({ database }) => {
    const app = fastify();
    app.get('/', async () => (await sql<{ n: number }>`insert into visit (n) select count(*)::int + 1 from visit returning n`.execute(database)).rows[0]);
    app.get('/slow', () => new Promise(() => undefined));
    return app;
  },
  startJobs: async () => ({ stop: async () => undefined }),
  layOutSample: async ({ database }) => {
    await sql`create table visit (n int)`.execute(database);
    await sql`insert into agency (id, name, short_name, symbol, kind) values (gen_random_uuid(), 'Sở Thử nghiệm', 'STN', 'STN', 'department')`.execute(database);
  },
};

function configFor(changes: Partial<Config> = {}): Config {
  const reading = readConfig({ DONDOC_DATA: join(folder, 'data'), DONDOC_PORT: '0' });
  if (!reading.ok) throw new Error('settings');
  return { ...reading.config, ...changes };
}

async function start(changes: Partial<Config> = {}, other: Partial<ServerParts> = {}): Promise<RunningServer> {
  told = [];
  const server = await startServer({ config: configFor(changes), log: pino({ level: 'silent' }), parts: { ...parts, ...other }, tell: (moment) => told.push(moment), onLost: () => undefined });
  running.push(server);
  return server;
}

async function visit(server: RunningServer): Promise<unknown> {
  return (await fetch(server.url)).json();
}

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'dondoc-main-'));
  chmodSync(folder, 0o711);
});

afterEach(async () => {
  for (const server of running.splice(0)) await server.stop();
});

afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('a server', () => {
  test('lays the sample out once, and keeps what was written', async () => {
    const first = await start();
    expect(told).toEqual(['database', 'structure', 'sample', 'site']);
    expect(await visit(first)).toEqual({ n: 1 });
    await first.stop();
    const second = await start();
    expect(told).toEqual(['database', 'site']);
    expect(await visit(second)).toEqual({ n: 2 });
  });

  test('stops within five seconds although a request hangs, and leaves no database process', async () => {
    const server = await start();
    const pid = server.databasePid() ?? 0;
    const hanging = fetch(`${server.url}/slow`).catch(() => 'cut');
    await visit(server);
    const begin = performance.now();
    await server.stop();
    expect(performance.now() - begin).toBeLessThan(5000);
    expect(await hanging).toBe('cut');
    expect(isAlive(pid)).toBe(false);
  });

  test('is refused beside another one on the same data folder', async () => {
    const server = await start();
    await expect(start()).rejects.toMatchObject({ refusal: { code: 'start.folder_taken', data: { pid: process.pid } } });
    expect(await visit(server)).toEqual({ n: expect.any(Number) });
  });

  test('takes the next port when the wanted one is taken, and says so', async () => {
    const other = await new Promise<Server>((resolve) => {
      const socket = createServer();
      socket.listen(0, '127.0.0.1', () => resolve(socket));
    });
    const address = other.address();
    const port = typeof address === 'object' ? (address?.port ?? 0) : 0;
    const server = await start({ port });
    expect(Number(new URL(server.url).port)).toBeGreaterThan(port);
    expect(told).toContain('port_taken');
    expect(await visit(server)).toEqual({ n: expect.any(Number) });
    other.close();
  });

  test('that is told to stop while it lays the sample out does so at once, and begins afresh the next time', async () => {
    const stop = new AbortController();
    const dataFolder = join(folder, 'stopped');
    let begin = 0;
    const endless: ServerParts = { ...parts, layOutSample: async ({ database }) => {
      begin = performance.now();
      setTimeout(() => stop.abort(), 200);
      await sql`select pg_sleep(60)`.execute(database);
    } };
    const options = { config: configFor({ dataFolder }), log: pino({ level: 'silent' }), parts: endless, tell: () => undefined, onLost: () => undefined };
    await expect(startServer({ ...options, stopped: stop.signal })).rejects.toThrow(/abort/);
    expect(performance.now() - begin).toBeLessThan(5000);
    await visit(await start({ dataFolder }));
  });

  test('that fails half-way leaves the data folder free', async () => {
    await expect(start({}, { createApp: () => Promise.reject(new Error('no site')) })).rejects.toThrow('no site');
    await visit(await start());
  });

  test('answers again after its database process was killed', async () => {
    const server = await start();
    await visit(server);
    process.kill(server.databasePid() ?? 0, 'SIGKILL');
    await expect.poll(async () => (await fetch(server.url)).status, { timeout: 10_000 }).toBe(200);
  });
});
