import { spawn, type ChildProcess } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { refused, type Outcome } from '#core/index.js';
import { childEntry } from './child-place.js';
import type { ReadingJob, ReadingMessage } from './child/messages.js';
import type { ReadProgress } from './read-text.js';

const PAGE_BYTES = 4096;
const WATCH_MILLISECONDS = 200;
const ABORTED = 134;
// What a parser in machine code dies of when a file leads it astray.
const CRASHES: readonly (NodeJS.Signals | null)[] = ['SIGSEGV', 'SIGBUS', 'SIGILL', 'SIGFPE'];

async function residentMegabytes(pid: number): Promise<number> {
  const statm = await readFile(`/proc/${pid}/statm`, 'utf8').catch(() => '');
  return (Number(statm.split(' ')[1] ?? 0) * PAGE_BYTES) / (1024 * 1024);
}

/** Calls back once when the process outgrows its memory; says nothing where the system does not tell. */
function watchMemory(child: ChildProcess, megabytes: number, onOutgrown: () => void): () => void {
  const timer = setInterval(() => {
    if (child.pid === undefined) return;
    void residentMegabytes(child.pid).then((resident) => resident > megabytes && onOutgrown());
  }, WATCH_MILLISECONDS);
  return () => clearInterval(timer);
}

function startChild(entry: string, job: ReadingJob): ChildProcess {
  return spawn(process.execPath, [`--max-old-space-size=${job.limits.heapMegabytes}`, entry, JSON.stringify(job)], {
    // Nothing of this process is handed over: no environment, no files, no place to print.
    env: {},
    cwd: dirname(entry),
    stdio: ['pipe', 'ignore', 'ignore', 'ipc'],
    // Columns of numbers, pictures and files that are taken out of others come back as they are.
    serialization: 'advanced',
    windowsHide: true,
  });
}

/** What a reading is given, and how the caller follows and ends it. */
export interface ReadingInput {
  readonly bytes: Uint8Array;
  onProgress?(progress: ReadProgress): void;
  readonly signal?: AbortSignal;
  /** Longest time without a word of progress, in seconds; without it only the whole time counts. */
  readonly silence?: number;
}

/** Ends a reading that takes too long as a whole, or says nothing for too long. */
function watchTime({ limits }: ReadingJob, silence: number | undefined, onOver: (seconds: number) => void): { heard(): void; stop(): void } {
  const whole = setTimeout(() => onOver(limits.seconds), limits.seconds * 1000);
  const quiet = silence === undefined ? null : setTimeout(() => onOver(silence), silence * 1000);
  return {
    heard: () => void quiet?.refresh(),
    stop: () => {
      clearTimeout(whole);
      if (quiet !== null) clearTimeout(quiet);
    },
  };
}

/**
 * Runs one reading in a process of its own and always answers: with what it read, or with a refusal when it says so,
 * dies, outgrows its memory, takes too long or is stopped by the caller. The process is gone when this returns.
 *
 * @throws Error only when the process cannot be started or a parser is not installed: no file can cause that
 */
export async function readInProcess<T>(job: ReadingJob, { bytes, onProgress, signal: stopped, silence }: ReadingInput): Promise<Outcome<T>> {
  const entry = await childEntry();
  // Asked last: who stops while the entry is looked for is heard by nobody else.
  if (stopped?.aborted === true) return refused('document.stopped');
  const child = startChild(entry, job);
  return new Promise((resolve, reject) => {
    let outcome: Outcome<T> | undefined;
    const end = (answer: Outcome<T>): void => {
      outcome ??= answer;
      child.kill('SIGKILL');
    };
    const stop = (): void => end(refused('document.stopped'));
    stopped?.addEventListener('abort', stop, { once: true });
    const clock = watchTime(job, silence, (seconds) => end(refused('document.too_slow', { seconds })));
    const unwatch = watchMemory(child, job.limits.residentMegabytes, () => end(refused('document.inflates')));
    const rest = (): void => {
      clock.stop();
      unwatch();
      stopped?.removeEventListener('abort', stop);
    };
    const finish = (code: number | null, signal: NodeJS.Signals | null): void => {
      rest();
      if (outcome !== undefined) resolve(outcome);
      else if (CRASHES.includes(signal)) resolve(refused('document.damaged'));
      // V8 aborts when the heap is full; any other end without a word is a fault of the product, not of the file.
      else if (code === null || code === ABORTED) resolve(refused('document.inflates'));
      else reject(new Error(`the reading process ended with code ${code} before it read anything`));
    };
    child.on('message', (message: ReadingMessage<T>) => {
      clock.heard();
      if ('outcome' in message) end(message.outcome);
      else onProgress?.(message.progress);
    });
    // A process that could not be started closes nothing: the watches would go on for ever.
    child.on('error', (error) => {
      rest();
      reject(error);
    });
    child.on('close', finish);
    // The child may die while the file is still being handed over; its end says what happened.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
