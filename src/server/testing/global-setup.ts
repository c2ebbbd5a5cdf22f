import { chmodSync, existsSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { databaseProcessesIn, isAlive, signal, startMark, waitForEnd } from '../database/embedded/processes.js';
import { TEST_RUN_FOLDER, throwAwayFolder } from './run-folder.js';

const PREFIX = 'dondoc-test-';

/**
 * Gives the run a folder of its own and, afterwards, ends the database server that a test may have started in it.
 * What an earlier, killed run left is ended first.
 */
export default async function setup(): Promise<() => Promise<void>> {
  await removeAbandoned();
  const folder = mkdtempSync(join(throwAwayFolder(), PREFIX));
  chmodSync(folder, 0o711);
  writeFileSync(join(folder, 'owner'), `${process.pid} ${startMark(process.pid)}`);
  process.env[TEST_RUN_FOLDER] = folder;
  return async () => {
    await dropTemplate(folder);
    await remove(folder);
  };
}

async function removeAbandoned(): Promise<void> {
  const places = [...new Set([tmpdir(), throwAwayFolder()])];
  for (const folder of places.flatMap((place) => readdirSync(place).filter((entry) => entry.startsWith(PREFIX)).map((name) => join(place, name)))) {
    const owner = join(folder, 'owner');
    if (!existsSync(owner) || statSync(owner).uid !== process.getuid?.()) continue;
    const [pid, mark] = readFileSync(owner, 'utf8').split(' ');
    if (!isAlive(Number(pid)) || startMark(Number(pid)) !== mark) await remove(folder);
  }
}

async function remove(folder: string): Promise<void> {
  const cluster = join(folder, 'data', 'pg');
  if (existsSync(cluster)) {
    // Its data is thrown away: no checkpoint is waited for.
    const processes = databaseProcessesIn(cluster);
    for (const pid of processes) signal(pid, 'SIGKILL');
    await waitForEnd(processes, 5000);
  }
  rmSync(folder, { recursive: true, force: true });
}

/** On a server that is not ours the template would stay behind. */
async function dropTemplate(folder: string): Promise<void> {
  const url = process.env['DONDOC_TEST_DATABASE_URL'];
  const done = join(folder, 'server.json');
  if (url === undefined || !existsSync(done)) return;
  const { template } = JSON.parse(readFileSync(done, 'utf8')) as { readonly template?: string };
  if (template === undefined) return;
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  await client.query(`drop database if exists ${template} with (force)`);
  await client.end();
}
