import { parentPort, workerData } from 'node:worker_threads';
import type { FormFinding } from '#core/index.js';
import { checkForm, type FormOptions, read, type Reading, type ReadOptions } from '#extraction/index.js';

/** What the thread is asked: what a text says, or how it stands against the rules of form. */
export type ReadingTask = { readonly kind: 'read'; readonly text: string; readonly options: ReadOptions } | { readonly kind: 'form'; readonly text: string; readonly options: FormOptions };

/** What the thread says: first that it is loaded and turns to its text, whose time begins there; then what it found. */
export type Said<T> = { readonly begun: true } | { readonly answer: T };

const task = workerData as ReadingTask;
const say = (said: Said<Reading | readonly FormFinding[]>): void => parentPort?.postMessage(said);
say({ begun: true });
say({ answer: task.kind === 'read' ? read(task.text, task.options) : checkForm(task.text, task.options) });
