import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Config } from './config.js';
import { connect } from './database/connect.js';
import { migrate } from './database/migrate.js';
import { fillCalendar } from './database/rules.js';
import { isSetUpNeeded } from './features/setup/queries.js';
import type { ServerContext } from './http/context.js';
import { openDatabase } from './start/database.js';
import { addressOf, listenNear } from './start/listen.js';
import { makeContext } from './start/seed.js';
import { gatherUndo, type Undo } from './start/undo.js';

/** The parts a server is put together from; tests put in their own. */
export interface ServerParts {
  createApp(context: ServerContext): Promise<FastifyInstance>;
  startJobs(context: ServerContext): Promise<{ stop(): Promise<void> }>;
  layOutSample(context: ServerContext): Promise<unknown>;
}

/** Moments of a start that a person waits for. */
export type Moment = 'database' | 'structure' | 'sample' | 'site' | 'port_taken';

/** What a start needs besides its settings. */
export interface StartOptions {
  readonly config: Config;
  readonly log: Logger;
  readonly parts: ServerParts;
  /** Ends a start that is under way; what it began is undone. */
  readonly stopped?: AbortSignal;
  readonly tell: (moment: Moment) => void;
  /** Called when the server cannot go on, after it was told to the log. */
  readonly onLost: (fault: Error) => void;
}

/** A server that takes requests. */
export interface RunningServer {
  /** Address to open on this machine, for example `http://127.0.0.1:8480`. */
  readonly url: string;
  /** Number of the database process; null where the database is elsewhere. */
  readonly databasePid: () => number | null;
  /** Ends requests, jobs, connections and the database, in this order, within five seconds. */
  stop(): Promise<void>;
}

/**
 * Starts everything in order: database, structure, sample, jobs, site. When a step fails, the steps before it are undone.
 * @throws Refused `start.*` with what a person can do; the reason of `stopped` when it is told to stop meanwhile
 */
export async function startServer(options: StartOptions): Promise<RunningServer> {
  const { log } = options;
  const undo = gatherUndo((name, fault) => log.error({ err: fault, step: name }, 'a step of stopping failed'));
  try {
    return await startInOrder(options, undo);
  } catch (error) {
    await undo.run();
    throw error;
  }
}

async function startInOrder(options: StartOptions, undo: Undo): Promise<RunningServer> {
  const { config, log, parts, tell, onLost } = options;
  tell('database');
  const opened = await openDatabase(config, (fault) => {
    log.error({ err: fault }, fault === null ? 'the database process died and was started again' : 'the database process died and does not start again');
    if (fault !== null) onLost(fault);
  });
  undo.add('database', () => opened.close(), 1700);
  const applied = await migrate(opened.url);
  if (applied.length > 0) tell('structure');
  const connection = connect({ url: opened.url, poolSize: config.poolSize, onBroken: (error) => log.warn({ err: error }, 'a connection to the database broke') });
  undo.add('connections', () => connection.close(), 300);
  // Before any due day is counted: the sample's are.
  await fillCalendar(connection.database);
  const context = makeContext({ config, database: connection.database, url: opened.url, log });
  undo.add('changes', () => context.changes.close(), 300);
  if (config.sample === 'auto' && (await isSetUpNeeded(connection.database))) {
    tell('sample');
    await unlessStopped(parts.layOutSample(context), options.stopped);
  }
  tell('site');
  const jobs = await parts.startJobs(context);
  undo.add('jobs', () => jobs.stop(), 2100);
  const port = await openSite(options, context, undo);
  return { url: addressOf(config.host, port), databasePid: () => opened.pid, stop: () => undo.run() };
}

async function openSite({ config, parts, tell }: StartOptions, context: ServerContext, undo: Undo): Promise<number> {
  const app = await parts.createApp(context);
  undo.add('site', () => app.close(), 1200);
  // A browser keeps its connection open between requests; what is not answered soon is cut.
  undo.add('idle connections', async () => {
    app.server.closeIdleConnections();
    setTimeout(() => app.server.closeAllConnections(), 800).unref();
  });
  const port = await listenNear(app, { host: config.host, wanted: config.port });
  if (config.port !== 0 && port !== config.port) tell('port_taken');
  return port;
}

/** The sample takes seconds in one transaction: a person who presses Ctrl-C does not wait for it, and the database forgets its beginning. */
async function unlessStopped(work: Promise<unknown>, stopped: AbortSignal | undefined): Promise<void> {
  if (stopped === undefined) return void (await work);
  // What is left of the work fails when its connection goes.
  work.catch(() => undefined);
  stopped.throwIfAborted();
  const told = new Promise<never>((_resolve, reject) => stopped.addEventListener('abort', () => reject(stopped.reason as Error), { once: true }));
  await Promise.race([work, told]);
}
