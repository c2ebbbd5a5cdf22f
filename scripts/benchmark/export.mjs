// How long 50,000 rows take to become a workbook, and how much memory: node scripts/benchmark/export.mjs [ROWS]
// Each file is asked of a server process of its own, started for it: processor time and the most memory that it ever held are those of start and export.
import { spawn } from 'node:child_process';
import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { ROOT } from '../steps.mjs';
import { dist, startDatabase } from './product.mjs';

const ROWS = Number(process.argv[2] ?? 50_000);
const PASSWORD = 'dondoc-mau-2026';
const MOST_SECONDS = 10;
// 200 MB, of the whole process.
const MOST_MIB = 190;
const TICKS = 100;
const YEAR = 2025;

const folder = mkdtempSync(join(tmpdir(), 'dondoc-export-'));
chmodSync(folder, 0o711);
const data = join(folder, 'data');

async function start() {
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), 'start'], { env: { ...process.env, DONDOC_DATA: data, DONDOC_PORT: '0', DONDOC_SAMPLE: 'auto', DONDOC_LOG: 'file', DONDOC_LOG_LEVEL: 'warn' }, stdio: ['ignore', 'pipe', 'inherit'] });
  const site = await new Promise((resolve, reject) => {
    let said = '';
    child.stdout.on('data', (chunk) => {
      said += chunk;
      const url = /https?:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (url !== undefined) resolve(url);
    });
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}`)));
  });
  return { site, pid: child.pid, stop: async () => {
    const ended = new Promise((resolve) => child.once('exit', resolve));
    child.kill('SIGINT');
    await ended;
  } };
}

/** Tasks and documents that came in, straight into the database. */
async function fill() {
  const { insertRandomTasks } = await dist('server/testing/random-tasks.js');
  const { inAgency } = await dist('server/database/transaction.js');
  const { sql } = await import('kysely');
  const database = await startDatabase(data);
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  try {
    const agencyId = (await client.query("select agency_id from login where name = 'vanthu'")).rows[0].agency_id;
    await inAgency(database.connection.database, { agencyId }, async (tx) => {
      await sql`set local statement_timeout = 0`.execute(tx);
      const ids = async (table) => (await sql`select id from ${sql.table(table)}`.execute(tx)).rows.map(({ id }) => id);
      const [unitIds, postIds] = [await ids('unit'), await ids('post')];
      await insertRandomTasks(tx, { agencyId }, { count: ROWS, seed: 1, today: `${YEAR}-04-14`, unitIds, postIds });
      await sql`update task set restricted = false where restricted`.execute(tx);
      await sql`insert into document (agency_id, id, direction, title, type, number, notation, issued_on, issuer_name, subject, reading_state, created_at, arrival_number, arrival_year, arrived_on)
        select ${agencyId}, gen_random_uuid(), 'in', n || '.pdf', 'TB', n::text, 'TB-UBND', date '2025-01-01' + n % 300, 'UBND tỉnh Lam Hồng', 'Về việc triển khai nhiệm vụ chuyển đổi số và cải cách hành chính số ' || n, 'read', now(), n + 1000, ${YEAR}, date '2025-01-01' + n % 300
        from generate_series(1, ${sql.raw(String(ROWS))}) n`.execute(tx);
    });
    await client.query('analyze');
  } finally {
    await client.end();
    await database.close();
  }
}

const seconds = (pid) => {
  const [, , ...fields] = /^\d+ \(.*?\)( .*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))[1].split(' ');
  return (Number(fields[10]) + Number(fields[11])) / TICKS;
};
const mib = (pid, field) => Math.round(Number(new RegExp(`${field}:\\s+(\\d+)`).exec(readFileSync(`/proc/${pid}/status`, 'utf8'))[1]) / 1024);

/** One file from a fresh server. */
async function measure(what, path) {
  const server = await start();
  try {
    const signedIn = await fetch(`${server.site}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: 'vanthu', password: PASSWORD }) });
    const cookie = signedIn.headers.getSetCookie().map((each) => each.split(';')[0]).join('; ');
    const before = { seconds: seconds(server.pid), mib: mib(server.pid, 'VmRSS') };
    const begin = performance.now();
    const answer = await fetch(`${server.site}/api/v1${path}`, { headers: { cookie } });
    if (!answer.ok) throw new Error(`${answer.status} ${path}: ${await answer.text()}`);
    let first = 0;
    let bytes = 0;
    for await (const piece of answer.body) {
      first ||= performance.now() - begin;
      bytes += piece.length;
    }
    const wall = (performance.now() - begin) / 1000;
    const used = { seconds: seconds(server.pid) - before.seconds, mib: mib(server.pid, 'VmHWM') };
    const holds = used.seconds <= MOST_SECONDS && used.mib <= MOST_MIB;
    console.log(`${what.padEnd(26)} ${ROWS} rows, ${(bytes / 1024 / 1024).toFixed(1)} MiB: ${used.seconds.toFixed(1)} s of the server's processor, ${wall.toFixed(1)} s until the last byte (first after ${(first / 1000).toFixed(1)} s), most memory ${used.mib} MiB, ${used.mib - before.mib} more than at rest ${holds ? '' : '✗'}`);
    return holds;
  } finally {
    await server.stop();
  }
}

try {
  await (await start()).stop();
  await fill();
  const results = [
    await measure('list of tasks, xlsx', '/task-export?state=all&format=xlsx'),
    await measure('list of tasks, csv', '/task-export?state=all&format=csv'),
    await measure('book of arrivals, xlsx', `/registers/arrivals/file?from=${YEAR}-01-01&to=${YEAR}-12-31&format=xlsx`),
  ];
  process.exitCode = results.every(Boolean) ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}
