import { Worker } from 'node:worker_threads';
import { fullScansOf, play, statementsOf } from './replay.mjs';

const BLOCKS = 4;
const WARM_UP = 10;

/** The client in a thread of its own, so that its work is not counted as the server's. */
export function openClient(port) {
  const worker = new Worker(new URL('./client.mjs', import.meta.url), { workerData: { port } });
  const send = (requests) =>
    new Promise((resolve, reject) => {
      worker.once('message', (said) => (said.fault === undefined ? resolve(said) : reject(new Error(said.fault))));
      worker.postMessage({ requests });
    });
  return { send, close: () => worker.terminate() };
}

/** Measures a read: blocks of requests and blocks of the same SQL take turns, so that a busy moment of the machine meets both. */
export async function measureRead({ client, recorder, replay }, row, runs) {
  const request = row.who.get(row.path);
  const statements = await statementsOf(recorder, request);
  const fullScans = await fullScansOf(replay, statements);
  const ours = [];
  const direct = [];
  const { bytes } = await client.send(Array.from({ length: WARM_UP }, () => request));
  for (let each = 0; each < WARM_UP; each += 1) await play(replay, statements);
  for (let block = 0; block < BLOCKS; block += 1) {
    const size = sizeOfBlock(runs, block);
    ours.push(...(await client.send(Array.from({ length: size }, () => request))).times);
    for (let each = 0; each < size; each += 1) direct.push(await play(replay, statements));
  }
  return { ...figures(row, { ours, direct }), isRead: true, ...(row.limit === undefined ? {} : { limit: row.limit }), statements: statements.length, fullScans, bytes };
}

/** Measures a write: every request once, half of them through the product, of the other half the SQL straight. */
export async function measureWrite({ client, recorder, replay }, row, runs) {
  const count = Math.min(runs, Math.floor((row.requests.length - WARM_UP * 2) / 2));
  const forUs = row.requests.slice(0, WARM_UP + count);
  const forReplay = row.requests.slice(WARM_UP + count, (WARM_UP + count) * 2);
  const fullScans = await fullScansOf(replay, await statementsOf(recorder, forReplay[0]));
  const ours = [];
  const direct = [];
  let bytes = 0;
  let used = 0;
  for (const size of [WARM_UP, ...Array.from({ length: BLOCKS }, (_, block) => sizeOfBlock(count, block))]) {
    const isWarmUp = used === 0;
    const answer = await client.send(forUs.slice(used, used + size));
    bytes = answer.bytes;
    const times = [];
    for (const request of forReplay.slice(used, used + size)) times.push(await play(replay, await statementsOf(recorder, request)));
    if (!isWarmUp) {
      ours.push(...answer.times);
      direct.push(...times);
    }
    used += size;
  }
  const statements = await statementsOf(recorder, row.requests.at(-1));
  return { ...figures(row, { ours, direct }), isRead: false, statements: statements.length, fullScans, bytes };
}

const sizeOfBlock = (runs, block) => Math.floor(((block + 1) * runs) / BLOCKS) - Math.floor((block * runs) / BLOCKS);

function figures({ key, name }, { ours, direct }) {
  return { key, name, runs: ours.length, ours: percentiles(ours), direct: percentiles(direct), ratio: percentile(ours, 0.5) / percentile(direct, 0.5) };
}

function percentiles(times) {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** Nearest rank: a time that was really measured. */
export function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
