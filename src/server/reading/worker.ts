import { parentPort, workerData } from 'node:worker_threads';
import { read, type ReadOptions } from '#extraction/index.js';

/** What the thread is asked to read. */
export interface ReadingTask {
  readonly text: string;
  readonly options: ReadOptions;
}

const { text, options } = workerData as ReadingTask;
parentPort?.postMessage(read(text, options));
