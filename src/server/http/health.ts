import { statfs } from 'node:fs/promises';
import { sql } from 'kysely';
import type { FastifyInstance } from 'fastify';
import { migrationNames } from '../database/migrate.js';
import type { ServerContext } from './context.js';

/** Below this share of free space uploads and the database are about to fail. */
const LEAST_FREE = 0.05;

interface Check {
  readonly name: 'database' | 'migrations' | 'disk';
  readonly ok: boolean;
}

/** `/livez`: the process answers. `/readyz`: it can serve; each check with its result, 503 where one fails. */
export function addHealth(app: FastifyInstance, context: ServerContext): void {
  app.get('/livez', { logLevel: 'silent' }, async (_request, reply) => reply.header('cache-control', 'no-store').send({ ok: true }));
  app.get('/readyz', { logLevel: 'silent' }, async (_request, reply) => {
    const checks = await Promise.all([checkDatabase(context), checkMigrations(context), checkDisk(context.config.dataFolder)]);
    const ok = checks.every((check) => check.ok);
    await reply.code(ok ? 200 : 503).header('cache-control', 'no-store').send({ ok, checks });
  });
}

async function checkDatabase({ database }: ServerContext): Promise<Check> {
  return { name: 'database', ok: await succeeds(() => sql`select 1`.execute(database)) };
}

async function checkMigrations({ database }: ServerContext): Promise<Check> {
  const ok = await succeeds(async () => {
    const applied = await sql<{ name: string }>`select name from migration`.execute(database);
    const names = new Set(applied.rows.map((row) => row.name));
    if (migrationNames().some((name) => !names.has(name))) throw new Error('pending');
  });
  return { name: 'migrations', ok };
}

async function checkDisk(folder: string): Promise<Check> {
  try {
    const { bavail, blocks } = await statfs(folder);
    return { name: 'disk', ok: bavail / blocks >= LEAST_FREE };
  } catch {
    return { name: 'disk', ok: false };
  }
}

async function succeeds(work: () => Promise<unknown>): Promise<boolean> {
  try {
    await work();
    return true;
  } catch {
    return false;
  }
}
