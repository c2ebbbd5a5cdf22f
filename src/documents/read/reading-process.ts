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
    // Files that are taken out of others come back as bytes, not as text.
    serialization: 'advanced',
    windowsHide: true,
  });
}

/**
 * Runs one reading in a process of its own and always answers: with what it read, or with a refusal when it says so,
 * dies, outgrows its memory or takes too long. The process is gone when this returns.
 *
 * @throws Error only when the process cannot be started or a parser is not installed: no file can cause that
 */
export async function readInProcess<T>(job: ReadingJob, bytes: Uint8Array, onProgress?: (progress: ReadProgress) => void): Promise<Outcome<T>> {
  const child = startChild(await childEntry(), job);
  return new Promise((resolve, reject) => {
    let outcome: Outcome<T> | undefined;
    const end = (answer: Outcome<T>): void => {
      outcome ??= answer;
      child.kill('SIGKILL');
    };
    const clock = setTimeout(() => end(refused('document.too_slow', { seconds: job.limits.seconds })), job.limits.seconds * 1000);
    const unwatch = watchMemory(child, job.limits.residentMegabytes, () => end(refused('document.inflates')));
    const finish = (code: number | null): void => {
      clearTimeout(clock);
      unwatch();
      if (outcome !== undefined) resolve(outcome);
      // V8 aborts when the heap is full; any other end without a word is a fault of the product, not of the file.
      else if (code === null || code === ABORTED) resolve(refused('document.inflates'));
      else reject(new Error(`the reading process ended with code ${code} before it read anything`));
    };
    child.on('message', (message: ReadingMessage<T>) => ('outcome' in message ? end(message.outcome) : onProgress?.(message.progress)));
    child.on('error', reject);
    child.on('close', finish);
    // The child may die while the file is still being handed over; its end says what happened.
    child.stdin?.on('error', () => undefined);
    child.stdin?.end(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  });
}
