import type { Outcome } from '#core/index.js';
import { Unreadable } from '../unreadable.js';
import type { ReadProgress } from '../read-text.js';
import type { ReadingJob, ReadingMessage } from './messages.js';
import { cutNetwork } from './no-network.js';
import { readerFor, type Reading } from './read-as.js';
import { endAfter } from './watchdog.js';

// The entry of the reading process: one file in over standard input, one outcome out over the channel to the parent.

const SECONDS_AFTER_THE_PARENT = 5;

function send<T>(message: ReadingMessage<T>): Promise<void> {
  return new Promise((resolve) => process.send?.(message, undefined, undefined, () => resolve()));
}

async function standardInput(): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of process.stdin) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

async function outcomeOf(read: (reading: Reading) => Promise<unknown>, reading: Reading): Promise<Outcome<unknown>> {
  try {
    return { ok: true, value: await read(reading) };
  } catch (error) {
    // A parser that stumbles has met a file that is not what it says; its own words are of no use to a clerk.
    return { ok: false, refusal: error instanceof Unreadable ? error.refusal : { code: 'document.damaged', data: {} } };
  }
}

const job = JSON.parse(process.argv[2] ?? '') as ReadingJob;
endAfter(job.limits.seconds + SECONDS_AFTER_THE_PARENT);
cutNetwork();
// Nobody waits for the answer any more.
process.on('disconnect', () => process.exit(0));
// Loading the parser is outside the catch: a product that is incomplete must not call the file damaged.
const read = await readerFor(job);
// Recognition keeps this thread busy for seconds: what is said before it must have left.
const onProgress = (progress: ReadProgress): Promise<void> => send({ progress });
await send({ outcome: await outcomeOf(read, { bytes: await standardInput(), limits: job.limits, onProgress }) });
process.exit(0);
