import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import { provenScope } from '../database/scope.js';
import type { ServerContext } from '../http/context.js';
import { faultForLog } from '../fault-for-log.js';
import { finishJob, type KindsTaken, LEASE_SECONDS, postponeJob, renewLease, returnJob, type TakenJob, takeJob } from './queue.js';
import type { Lane, Runners } from './runner.js';
import { followTimetable } from './timetable.js';

/** Workers of a running server. */
export interface Jobs {
  /** Takes no new job, waits a moment for the running ones and hands back what is not done. */
  stop(): Promise<void>;
}

export interface JobOptions {
  readonly runners: Runners;
  /** Kinds that have their own workers. */
  readonly lanes?: readonly Lane[];
  /** Workers of all other kinds. */
  readonly workers: number;
  /** Pause of a worker that found nothing, in milliseconds. */
  readonly pause: number;
  /** How long `stop` waits for running jobs, in milliseconds. */
  readonly patience: number;
}

/** Starts the workers with the runners of the product, and the timetable. */
export async function startJobs(context: ServerContext): Promise<Jobs> {
  const { LANES, RUNNERS } = await import('./runners.js');
  const workers = startWorkers(context, { runners: RUNNERS, lanes: LANES, workers: 2, pause: 250, patience: 2000 });
  const timetable = followTimetable(context);
  return {
    stop: async () => {
      timetable.stop();
      await workers.stop();
    },
  };
}

/** Starts workers. A job runs at least once, in the scope of its agency; a runner that is called twice must not do things twice. */
export function startWorkers(context: ServerContext, options: JobOptions): Jobs {
  const stopping = new AbortController();
  const held = new Set<Held>();
  const lanes = options.lanes ?? [];
  const rows = [...lanes.map(({ kinds, workers }) => ({ kinds: { only: kinds }, workers })), { kinds: { without: lanes.flatMap(({ kinds }) => kinds) }, workers: options.workers }];
  const loops = rows.flatMap(({ kinds, workers }) => Array.from({ length: workers }, () => workUntil(stopping.signal, { context, options, held, worker: randomUUID(), kinds })));
  return {
    stop: async () => {
      stopping.abort();
      await Promise.race([Promise.all(loops), sleep(options.patience)]);
      await Promise.all([...held].map((job) => returnJob(context.database, job).catch((error: unknown) => context.log.warn({ err: error, jobId: job.id }, 'a job was not handed back'))));
    },
  };
}

type Held = TakenJob & { readonly worker: string };

interface Bench {
  readonly context: ServerContext;
  readonly options: JobOptions;
  readonly held: Set<Held>;
  readonly worker: string;
  readonly kinds: KindsTaken;
}

async function workUntil(stopped: AbortSignal, bench: Bench): Promise<void> {
  while (!stopped.aborted) {
    const found = await workOnce(bench).catch((error: unknown) => {
      if (!stopped.aborted) bench.context.log.warn({ err: error }, 'no job could be taken');
      return false;
    });
    if (!found) await sleep(bench.options.pause, undefined, { signal: stopped }).catch(() => undefined);
  }
}

async function workOnce(bench: Bench): Promise<boolean> {
  const { context, worker, held, kinds } = bench;
  const taken = await takeJob(context.database, worker, kinds);
  if (taken === undefined) return false;
  const job: Held = { ...taken, worker };
  held.add(job);
  const renewing = setInterval(() => {
    renewLease(context.database, job).catch((error: unknown) => context.log.warn({ err: error, jobId: job.id }, 'a lease was not renewed'));
  }, (LEASE_SECONDS * 1000) / 4);
  try {
    await run(bench, job);
  } finally {
    clearInterval(renewing);
    held.delete(job);
  }
  return true;
}

async function run({ context, options }: Bench, job: Held): Promise<void> {
  const facts = { jobId: job.id, kind: job.kind, attempt: job.attempts };
  const scope = provenScope(job.agency_id);
  const runner = options.runners[job.kind];
  try {
    // Its workers were killed each time before they could say so.
    if (job.attempts > job.max_attempts) throw new Error('the job ended the process that ran it, each time');
    if (runner === undefined) throw new Error(`no runner for jobs of kind ${job.kind}`);
    await runner.run(context, scope, job.payload);
    await finishJob(context.database, job);
    context.log.info(facts, 'job done');
  } catch (error) {
    const givenUp = await postponeJob(context.database, job, error instanceof Error ? error.message : String(error));
    context.log.error({ ...facts, fault: faultForLog(error), givenUp }, 'job failed');
    if (givenUp) await runner?.gaveUp?.(context, scope, job.payload);
  }
}
