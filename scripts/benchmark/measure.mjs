import { Worker } from 'node:worker_threads';
import { fullScansOf, play, statementsOf } from './replay.mjs';

const BLOCKS = 4;
const WARM_UP = 10;
/** How many ask at once where requests a second are counted, for how long each time, and how often by turns. */
const CONNECTIONS = 16;
const SECONDS = 1.2;
const TURNS = 2;

/** The clients in a thread of their own, so that their work is not counted as the server's. */
export function openClient(ownPort) {
  const worker = new Worker(new URL('./client.mjs', import.meta.url));
  const ask = (asked) =>
    new Promise((resolve, reject) => {
      worker.once('message', (said) => (said.fault === undefined ? resolve(said) : reject(new Error(said.fault))));
      worker.postMessage({ port: ownPort, ...asked });
    });
  return {
    send: (requests, port = ownPort) => ask({ requests, port }),
    rate: (requests, { port = ownPort, again }) => ask({ requests, port, again, connections: CONNECTIONS, seconds: SECONDS }),
    close: () => worker.terminate(),
  };
}

const repeated = (request, count) => Array.from({ length: count }, () => request);

/** Measures a read: blocks of requests, of the same SQL and of the floor take turns, so that a busy moment of the machine meets all. */
export async function measureRead({ client, recorder, replay, floor }, row, runs) {
  const request = row.who.get(row.path);
  const statements = await statementsOf(recorder, request);
  const fullScans = await fullScansOf(replay, statements);
  const below = row.floor?.(floor);
  const [ours, direct, beside] = [[], [], []];
  const { bytes } = await client.send(repeated(request, WARM_UP));
  for (let each = 0; each < WARM_UP; each += 1) await play(replay, statements);
  if (below !== undefined) await client.send(repeated(below, WARM_UP), floor.port);
  for (let block = 0; block < BLOCKS; block += 1) {
    const size = sizeOfBlock(runs, block);
    ours.push(...(await client.send(repeated(request, size))).times);
    for (let each = 0; each < size; each += 1) direct.push(await play(replay, statements));
    if (below !== undefined) beside.push(...(await client.send(repeated(below, size), floor.port)).times);
  }
  const rates = below === undefined ? null : await ratesByTurns({ client, floor }, { ours: [request], below: [below], again: true });
  return { ...figures(row, { ours, direct, beside }), rates, isRead: true, ...(row.limit === undefined ? {} : { limit: row.limit }), statements: statements.length, fullScans, bytes };
}

/**
 * Requests a second of both, by turns; of writes each is sent once. The first turn of each is not counted: there every connection of a pool learns its
 * statements. Null where there are too few writes for that.
 */
async function ratesByTurns({ client, floor }, { ours, below, again }) {
  const [mine, theirs] = [{ left: ours, rates: [], port: undefined }, { left: below, rates: [], port: floor.port }];
  for (let turn = 0; turn <= TURNS; turn += 1) {
    for (const side of [mine, theirs]) {
      if (side.left.length < (again ? 1 : CONNECTIONS)) return null;
      const { rate, sent } = await client.rate(side.left, { again, port: side.port });
      if (!again) side.left = side.left.slice(sent);
      if (turn > 0) side.rates.push(rate);
    }
  }
  const mean = ({ rates }) => rates.reduce((sum, rate) => sum + rate, 0) / rates.length;
  return { ours: mean(mine), floor: mean(theirs) };
}

/** Measures a write: every request once, half of them through the product, of the other half the SQL straight. */
export async function measureWrite({ client, recorder, replay, floor }, row, runs) {
  const count = Math.min(runs, Math.floor((row.requests.length - WARM_UP * 2) / 2));
  const forUs = row.requests.slice(0, WARM_UP + count);
  const forReplay = row.requests.slice(WARM_UP + count, (WARM_UP + count) * 2);
  const below = row.floor?.(floor) ?? [];
  const fullScans = await fullScansOf(replay, await statementsOf(recorder, forReplay[0]));
  const [ours, direct, beside] = [[], [], []];
  let bytes = 0;
  let used = 0;
  for (const size of [WARM_UP, ...Array.from({ length: BLOCKS }, (_, block) => sizeOfBlock(count, block))]) {
    const isWarmUp = used === 0;
    const answer = await client.send(forUs.slice(used, used + size));
    bytes = answer.bytes;
    const times = [];
    for (const request of forReplay.slice(used, used + size)) times.push(await play(replay, await statementsOf(recorder, request)));
    const theirs = below.length === 0 ? { times: [] } : await client.send(below.slice(used, used + size), floor.port);
    if (!isWarmUp) {
      ours.push(...answer.times);
      direct.push(...times);
      beside.push(...theirs.times);
    }
    used += size;
  }
  const statements = await statementsOf(recorder, row.requests.at(-1));
  const rest = { ours: row.requests.slice((WARM_UP + count) * 2), below: below.slice(used) };
  const rates = below.length === 0 ? null : await ratesByTurns({ client, floor }, { ...rest, again: false });
  return { ...figures(row, { ours, direct, beside }), rates, isRead: false, statements: statements.length, fullScans, bytes };
}

const sizeOfBlock = (runs, block) => Math.floor(((block + 1) * runs) / BLOCKS) - Math.floor((block * runs) / BLOCKS);

function figures({ key, name }, { ours, direct, beside }) {
  return { key, name, runs: ours.length, ours: percentiles(ours), direct: percentiles(direct), floor: beside.length === 0 ? null : percentiles(beside), ratio: percentile(ours, 0.5) / percentile(direct, 0.5) };
}

function percentiles(times) {
  return { p50: percentile(times, 0.5), p95: percentile(times, 0.95) };
}

/** Nearest rank: a time that was really measured. */
export function percentile(times, share) {
  const sorted = [...times].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN;
}
