import { Worker } from 'node:worker_threads';
import { accepted, type Outcome, refused } from '#core/index.js';
import type { Reading, ReadOptions } from '#extraction/index.js';
import { workerEntry } from './worker-entry.js';
import type { ReadingTask } from './worker.js';

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
export async function understand(text: string, options: ReadOptions, limits: UnderstandLimits = LIMITS): Promise<Outcome<Reading>> {
  const task: ReadingTask = { text, options };
  const worker = new Worker(await workerEntry(), { workerData: task, env: {}, execArgv: [], resourceLimits: { maxOldGenerationSizeMb: limits.heapMegabytes } });
  const tooSlow = refused('document.too_slow', { seconds: limits.seconds });
  return new Promise<Outcome<Reading>>((done, failed) => {
    const timer = setTimeout(() => done(tooSlow), limits.seconds * 1000);
    worker.once('message', (reading: Reading) => done(accepted(reading)));
    worker.once('error', (error: Error & { code?: string }) => (error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? done(tooSlow) : failed(error)));
    worker.once('exit', () => {
      clearTimeout(timer);
      failed(new Error('the reading thread ended without a reading'));
    });
  }).finally(() => void worker.terminate());
}
