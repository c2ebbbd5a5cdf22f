import { parentPort, workerData } from 'node:worker_threads';
import { checkForm, type FormOptions, read, type ReadOptions } from '#extraction/index.js';

/** What the thread is asked: what a text says, or how it stands against the rules of form. */
export type ReadingTask = { readonly kind: 'read'; readonly text: string; readonly options: ReadOptions } | { readonly kind: 'form'; readonly text: string; readonly options: FormOptions };

const task = workerData as ReadingTask;
parentPort?.postMessage(task.kind === 'read' ? read(task.text, task.options) : checkForm(task.text, task.options));
