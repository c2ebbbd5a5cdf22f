import type { Config } from '../config.js';
import { makeDataFolder } from '../database/embedded/place.js';
import { type Moment, type RunningServer, type ServerParts, startServer } from '../main.js';
import { Refused } from '../refused.js';
import { keepHeapSmall } from './heap.js';
import { openLog } from './log.js';

/** What a person sees of a running server. */
export interface Audience {
  tell(moment: Moment): void;
  /** The server takes requests at this address; `logFile` is null where the log goes to stderr. */
  ready(url: string, logFile: string | null): void;
  stopping(): void;
}

/**
 * Runs a server until it is told to stop (Ctrl-C, kill, closed terminal) or cannot go on.
 * @returns the exit code: 0 when told to stop, 3 when it could not go on
 * @throws Refused `start.*` when it does not start
 */
export async function runServer(config: Config, parts: ServerParts, audience: Audience): Promise<number> {
  keepHeapSmall();
  makeDataFolder(config.dataFolder);
  const { log, file } = openLog(config);
  const end = waitForEnd((fault, what) => log.fatal({ err: fault }, what));
  let server: RunningServer;
  try {
    server = await startServer({ config, log, parts, stopped: end.stopped, tell: (moment) => audience.tell(moment), onLost: (fault) => end.lost(fault, 'the database is lost') });
  } catch (error) {
    if (end.stopped.aborted) return end.reached;
    if (!(error instanceof Refused)) log.fatal({ err: error }, 'the server did not start');
    throw error;
  }
  log.info({ url: server.url, node: process.version }, 'ready');
  audience.ready(server.url, file);
  const code = await end.reached;
  audience.stopping();
  await server.stop();
  log.info('stopped');
  return code;
}

/** Settles with the exit code on the first reason to stop; a second request to stop ends the process at once. */
function waitForEnd(tell: (fault: unknown, what: string) => void): { readonly reached: Promise<number>; lost(fault: unknown, what: string): void; readonly stopped: AbortSignal } {
  let settle: (code: number) => void = () => undefined;
  const reached = new Promise<number>((resolve) => (settle = resolve));
  const stopping = new AbortController();
  const ask = (): void => {
    if (stopping.signal.aborted) process.exit(1);
    settle(0);
    stopping.abort();
  };
  const lost = (fault: unknown, what: string): void => {
    tell(fault, what);
    settle(3);
    stopping.abort();
  };
  watchNpm(ask);
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(name, ask);
  process.on('uncaughtException', (fault) => lost(fault, 'a fault nobody caught'));
  process.on('unhandledRejection', (fault) => lost(fault, 'a promise that failed and nobody waited for'));
  return { reached, lost, stopped: stopping.signal };
}

/** Killed, npm ends only the shell between itself and us: under npm the end of that shell is a request to stop. */
function watchNpm(ask: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const shell = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === shell) return;
    clearInterval(watch);
    ask();
  }, 250);
  watch.unref();
}
