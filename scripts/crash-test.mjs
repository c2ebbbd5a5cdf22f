// Kills the server and the database at random moments while people write, and compares what was acknowledged with what is there.
//   node scripts/crash-test.mjs [--moments 30] [--seed N] [--over http|database] [--control]
// --over http      writes through the product: pasted documents and comments on tasks, each sent again with the same key until answered
// --over database  writes rows straight into the bundled database
// --control        counts a write as acknowledged before it is: the comparison must then find losses, or it could not find any
import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { databaseWriters, httpWriters } from './crash-writers.mjs';
import { ROOT } from './steps.mjs';

const { values } = parseArgs({
  options: { moments: { type: 'string', default: '30' }, seed: { type: 'string' }, over: { type: 'string', default: 'http' }, control: { type: 'boolean', default: false } },
});
const seed = Number(values.seed ?? Math.floor(performance.timeOrigin) % 1_000_000);
const moments = Number(values.moments);
const next = randomFrom(seed);
const TARGETS = ['server', 'database', 'both'];

console.log(`seed ${seed}: node scripts/crash-test.mjs --moments ${moments} --over ${values.over}${values.control ? ' --control' : ''} --seed ${seed}`);

const folder = mkdtempSync(join(tmpdir(), 'dondoc-crash-'));
chmodSync(folder, 0o711);
const dataFolder = join(folder, 'data');
let server = null;
let ledger = { acknowledged: 0, lost: 0, twice: 0 };

try {
  server = await start();
  const writers = values.over === 'http' ? await httpWriters(server.url) : await databaseWriters(databaseUrl());
  for (let moment = 1; moment <= moments; moment += 1) {
    const target = TARGETS[Math.floor(next() * TARGETS.length)];
    const writing = writers.write({ control: values.control });
    // A write over HTTP takes longer than a row.
    await sleep((150 + next() * 1350) * (values.over === 'http' ? 2 : 1));
    const at = performance.now();
    await kill(target);
    if (target !== 'database') server = await start();
    // The server that lived on finds its database again by itself.
    await writers.settle(server.url);
    await writing;
    const ready = Math.round(performance.now() - at);
    const found = await writers.compare();
    ledger = { acknowledged: ledger.acknowledged + found.acknowledged, lost: ledger.lost + found.lost, twice: ledger.twice + found.twice };
    console.log(`${String(moment).padStart(3)}. kill -9 ${target.padEnd(8)} ${String(found.acknowledged).padStart(4)} acknowledged, ${found.lost} lost, ${found.twice} twice, answering again after ${ready} ms`);
  }
  await writers.close();
} catch (error) {
  const log = join(dataFolder, 'dondoc.log');
  if (existsSync(log)) console.error(readFileSync(log, 'utf8').split('\n').slice(-6).join('\n'));
  throw error;
} finally {
  await end();
}

const clean = ledger.lost === 0 && ledger.twice === 0;
console.log(`${moments} kills, ${ledger.acknowledged} writes acknowledged, ${ledger.lost} lost, ${ledger.twice} stored twice`);
if (values.control) console.log(clean ? 'the control found no loss: this test cannot see one' : 'the control found losses, as it must');
process.exitCode = (values.control ? !clean : clean) && ledger.acknowledged > 0 ? 0 : 1;

/** Starts the built product on the folder and waits for the address it prints. */
async function start() {
  const env = { PATH: process.env.PATH, HOME: process.env.HOME, DONDOC_DATA: dataFolder, DONDOC_PORT: '18480', DONDOC_LOG: 'file', DONDOC_SAMPLE: values.over === 'http' ? 'auto' : 'none' };
  const child = spawn(process.execPath, [join(ROOT, 'dist', 'cli', 'main.js'), 'start', '--lang', 'en'], { env, stdio: ['ignore', 'pipe', 'pipe'] });
  let said = '';
  child.stdout.on('data', (part) => (said += part));
  child.stderr.on('data', (part) => (said += part));
  while (!/open (http:\S+)/.test(said)) {
    if (child.exitCode !== null) throw new Error(`the server did not start:\n${said}`);
    await sleep(20);
  }
  return { child, url: /open (http:\S+)/.exec(said)[1] };
}

async function kill(target) {
  const database = databaseProcesses();
  if (target !== 'database') server.child.kill('SIGKILL');
  if (target !== 'server') for (const pid of database) killQuietly(pid);
  while (target !== 'database' && server.child.exitCode === null && server.child.signalCode === null) await sleep(5);
}

function cluster() {
  const note = join(dataFolder, 'pg-location');
  return existsSync(note) ? readFileSync(note, 'utf8').trim() : join(dataFolder, 'pg');
}

function databaseUrl() {
  return `postgres://dondoc:${readFileSync(join(dataFolder, 'pg-password'), 'utf8').trim()}@localhost/dondoc?host=${encodeURIComponent(cluster())}`;
}

/** Postmaster and backends: all that work in the folder of the cluster. */
function databaseProcesses() {
  const place = cluster();
  return readdirSync('/proc').filter((name) => /^\d+$/.test(name) && linkQuietly(`/proc/${name}/cwd`) === place).map(Number);
}

function linkQuietly(path) {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function killQuietly(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // It ended between the look and the signal.
  }
}

async function end() {
  server?.child.kill('SIGTERM');
  for (let waited = 0; server !== null && server.child.exitCode === null && server.child.signalCode === null && waited < 8000; waited += 50) await sleep(50);
  rmSync(folder, { recursive: true, force: true });
}

/** Mulberry32: the same seed gives the same moments and targets. */
function randomFrom(start) {
  let state = start >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
