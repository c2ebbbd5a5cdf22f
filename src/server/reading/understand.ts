import { Worker } from 'node:worker_threads';
import { accepted, type FormFinding, type Outcome, refused } from '#core/index.js';
import type { FormOptions, Reading, ReadOptions } from '#extraction/index.js';
import { workerEntry } from './worker-entry.js';
import type { ReadingTask, Said } from './worker.js';

/** How long and how large the understanding of one text may get. */
export interface UnderstandLimits {
  readonly seconds: number;
  readonly heapMegabytes: number;
}

const LIMITS: UnderstandLimits = { seconds: 20, heapMegabytes: 512 };

/**
 * Reads a text in a thread of its own, so that nobody else waits for it: a text of a few pages takes a moment, a hostile one of megabytes
 * many seconds. Over its limits the thread is ended and the text refused with `document.too_slow`; a fault of the reader itself rejects.
 */
export function understand(text: string, options: ReadOptions, limits: UnderstandLimits = LIMITS): Promise<Outcome<Reading>> {
  return inThread<Reading>({ kind: 'read', text, options }, limits);
}

/** While somebody looks at the page: a text that takes longer is told to. */
const FORM_LIMITS: UnderstandLimits = { seconds: 5, heapMegabytes: 512 };

/** Holds a text against the rules of form, in a thread with limits as `understand` has. */
export function formOf(text: string, options: FormOptions, limits: UnderstandLimits = FORM_LIMITS): Promise<Outcome<readonly FormFinding[]>> {
  return inThread<readonly FormFinding[]>({ kind: 'form', text, options }, limits);
}

/** How long a machine that is busy may take to start a thread: that says nothing of a text. */
const START_SECONDS = 60;

/**
 * Has a thread answer, within limits that begin when it says that it has begun.
 * @param entry the module that the thread runs
 */
export async function inThread<T>(task: ReadingTask, limits: UnderstandLimits, entry?: string): Promise<Outcome<T>> {
  const worker = new Worker(entry ?? (await workerEntry()), { workerData: task, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes } });
  const tooSlow = refused('document.too_slow', { seconds: limits.seconds });
  return new Promise<Outcome<T>>((done, failed) => {
    const giveUp = (): void => done(tooSlow);
    let timer = setTimeout(giveUp, START_SECONDS * 1000);
    worker.on('message', (said: Said<T>) => {
      clearTimeout(timer);
      if ('begun' in said) timer = setTimeout(giveUp, limits.seconds * 1000);
      else done(accepted(said.answer));
    });
    worker.once('error', (error: Error & { code?: string }) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? giveUp() : failed(error)));
    worker.once('exit', () => {
      clearTimeout(timer);
      failed(new Error('the reading thread ended without an answer'));
    });
  }).finally(() => void worker.terminate());
}
