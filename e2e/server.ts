import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { throwAwayFolder } from '../src/server/testing/run-folder.js';

const PROGRAM = join(import.meta.dirname, '..', 'dist', 'cli', 'main.js');
const SLOWEST_START = 120_000;
const SLOWEST_STOP = 20_000;

/** A product that answers at `url`, started as an agency starts it. */
export interface Site {
  readonly url: string;
  /** Stops it as Ctrl-C does and removes its data. */
  stop(): Promise<void>;
}

/**
 * Starts the built product on a free port with a data folder of its own.
 * @param sample `auto` lays out the sample agency, `none` leaves the system empty
 * @throws Error with what the product said, when it does not come up
 */
export async function startSite(sample: 'auto' | 'none'): Promise<Site> {
  const folder = mkdtempSync(join(throwAwayFolder(), 'dondoc-journey-'));
  // The database of a server that root starts runs as somebody else, who has to reach its folder.
  chmodSync(folder, 0o711);
  const settings = { DONDOC_DATA: join(folder, 'data'), DONDOC_PORT: '0', DONDOC_SAMPLE: sample, DONDOC_LOG: 'file', DONDOC_LOG_LEVEL: 'warn', DONDOC_OUTGOING_ALLOW: '127.0.0.1' };
  const server = spawn(process.execPath, [PROGRAM, 'start'], { env: { ...process.env, ...settings }, stdio: ['ignore', 'pipe', 'pipe'] });
  const end = (): void => void server.kill('SIGINT');
  process.once('exit', end);
  const stop = async (): Promise<void> => {
    process.off('exit', end);
    await stopped(server);
    rmSync(folder, { recursive: true, force: true });
  };
  try {
    return { url: await addressOf(server), stop };
  } catch (error) {
    const log = join(settings.DONDOC_DATA, 'dondoc.log');
    const told = existsSync(log) ? readFileSync(log, 'utf8') : '';
    await stop();
    throw new Error(`${String(error)}\n${told}`, { cause: error });
  }
}

/** The address in the one line that a ready server prints. */
async function addressOf(server: ChildProcess): Promise<string> {
  let said = '';
  return new Promise((resolve, reject) => {
    const late = setTimeout(() => reject(new Error(`the server was not ready after ${SLOWEST_START / 1000} s:\n${said}`)), SLOWEST_START);
    const hear = (chunk: Buffer): void => {
      said += chunk.toString('utf8');
      const url = /https?:\/\/[\d.]+:\d+/.exec(said)?.[0];
      if (url === undefined) return;
      clearTimeout(late);
      resolve(url);
    };
    server.stdout?.on('data', hear);
    server.stderr?.on('data', (chunk: Buffer) => void (said += chunk.toString('utf8')));
    server.once('exit', (code) => {
      clearTimeout(late);
      reject(new Error(`the server ended with ${String(code)}:\n${said}`));
    });
  });
}

async function stopped(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null || server.signalCode !== null) return;
  const ended = once(server, 'exit');
  server.kill('SIGINT');
  const late = setTimeout(() => server.kill('SIGKILL'), SLOWEST_STOP);
  await ended;
  clearTimeout(late);
}
