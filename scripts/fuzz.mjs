// Throws shuffled and broken documents at the reader: any text must give a reading, the same one each time, with every span inside the text.
//   node scripts/fuzz.mjs [--inputs 1000000] [--seed 1] [--seconds N]
// Ends with 1 at the first input that breaks the promise, and keeps it below .cache/fuzz.
import { existsSync, mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isMainThread, parentPort, Worker, workerData } from 'node:worker_threads';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SLOW_MILLISECONDS = 250;

/** A small generator of chance that gives the same numbers for the same seed (mulberry32). */
function chanceFrom(seed) {
  let state = seed >>> 0;
  return (below) => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below);
  };
}

const ODD = ['', '|', '| ', ' | ', '---', '1.', 'a)', '(1)', '- ', '• ', '«', '\u0301', '\u200b', '\ud800', '\udc00', '\0', '\r\n', '\u2028', 'I.', 'trước ngày 99/99/9999', 'tháng 13/2026', 'ngày 31/02/2026', 'quý V/2026', 'Số: /', 'KT.', 'TM. ', 'Kính gửi:', 'Nơi nhận:',
  'STT | Nhiệm vụ | Đơn vị chủ trì | Thời gian', 'Đơn vị chủ trì:', 'Thời hạn:', 'các Sở: ', 'chủ trì, phối hợp với ', 'và ', ', ', '; ', ':', 'định kỳ ', 'hằng ', '“', '[', ']', '**', '__', '# ', '\\', '\u00a0', '\u{1d538}', 'С', 'Ð', '０', '\ufeff', '9'.repeat(40), ' '.repeat(60), '*'.repeat(60), '.'.repeat(60)];

/** One input: pieces of documents, shuffled, cut, repeated, and with single characters changed. */
function inputFrom(lines, chance) {
  const parts = [];
  const length = 1 + chance(26);
  let at = chance(lines.length);
  for (let count = 0; count < length; count += 1) {
    const kind = chance(10);
    if (kind < 5) at = (at + 1) % lines.length;
    else if (kind < 8) at = chance(lines.length);
    parts.push(kind === 9 ? ODD[chance(ODD.length)] : kind === 8 ? lines[at].slice(chance(lines[at].length + 1)) : lines[at]);
  }
  let text = parts.join(['\n', '\n', '\n\n', ' ', '', '\r\n'][chance(6)]);
  for (let edits = chance(8); edits > 0 && text.length > 0; edits -= 1) text = edited(text, chance);
  return text;
}

function edited(text, chance) {
  const at = chance(text.length);
  const to = Math.min(text.length, at + 1 + chance(12));
  switch (chance(6)) {
    case 0: return text.slice(0, at) + text.slice(to);
    case 1: return text.slice(0, at) + ODD[chance(ODD.length)] + text.slice(at);
    case 2: return text.slice(0, to) + text.slice(at, to) + text.slice(to);
    case 3: return text.slice(0, at) + String.fromCharCode(chance(0x10000)) + text.slice(at + 1);
    case 4: return text.slice(0, at) + text.slice(at, to).toUpperCase() + text.slice(to);
    default: return text.slice(0, at) + text.slice(at, to).normalize('NFD') + text.slice(to);
  }
}

/** Every {start, end} in a value, wherever it stands. */
function spansIn(value, found = []) {
  if (value === null || typeof value !== 'object') return found;
  if (typeof value.start === 'number' && typeof value.end === 'number') found.push(value);
  for (const part of Object.values(value)) spansIn(part, found);
  return found;
}

/** What is wrong with the reading of a text, or null. */
function faultOf(read, text, twice) {
  try {
    const reading = read(text);
    const outside = spansIn(reading).find(({ start, end }) => !(Number.isInteger(start) && Number.isInteger(end) && start >= 0 && start <= end && end <= text.length));
    if (outside !== undefined) return `a span outside of the text: ${JSON.stringify(outside)}`;
    const backwards = reading.tasks.flatMap((task) => task.deadlines).find(({ from, to }) => from !== null && to !== null && from > to);
    if (backwards !== undefined) return `a deadline that ends before it begins: ${JSON.stringify(backwards)}`;
    return twice && JSON.stringify(read(text)) !== JSON.stringify(reading) ? 'another reading the second time' : null;
  } catch (error) {
    return error instanceof Error ? (error.stack ?? error.message) : String(error);
  }
}

function linesAtHand() {
  const folders = [join(ROOT, 'corpus', 'samples'), ...['documents', 'unlabelled'].map((name) => resolve(ROOT, '..', 'shared', 'extraction', name))].filter((folder) => existsSync(folder));
  const texts = folders.flatMap((folder) => readdirSync(folder).filter((name) => /\.(?:txt|md)$/.test(name)).sort().map((name) => readFileSync(join(folder, name), 'utf8')));
  return texts.flatMap((text) => text.split('\n')).filter((line) => line.trim() !== '').map((line) => line.slice(0, 700));
}

async function work() {
  const { read } = await import(pathToFileURL(join(ROOT, 'dist', 'extraction', 'index.js')).href);
  const { inputs, seed, until } = workerData;
  const lines = linesAtHand();
  const chance = chanceFrom(seed);
  let slowest = 0;
  let characters = 0;
  let done = 0;
  for (; done < inputs && Date.now() < until; done += 1) {
    const text = inputFrom(lines, chance);
    const began = performance.now();
    let fault = faultOf(read, text, done % 50 === 0);
    let taken = performance.now() - began;
    // A busy machine may take its time once; a slow input is slow again.
    if (fault === null && taken > SLOW_MILLISECONDS) {
      const again = performance.now();
      read(text);
      taken = Math.min(taken, performance.now() - again);
      if (taken > SLOW_MILLISECONDS) fault = `${Math.round(taken)} ms for ${text.length} characters`;
    }
    slowest = Math.max(slowest, taken);
    characters += text.length;
    if (fault !== null) return parentPort.postMessage({ fault, text, done });
    if (done % 5000 === 0) parentPort.postMessage({ done });
  }
  parentPort.postMessage({ end: true, done, slowest, characters });
}

function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? otherwise : Number(process.argv[at + 1]);
}

async function main() {
  const inputs = option('inputs', 1_000_000);
  const seed = option('seed', 1);
  const until = Date.now() + 1000 * option('seconds', 24 * 3600);
  const threads = availableParallelism();
  const began = performance.now();
  const results = await Promise.all(Array.from({ length: threads }, (_none, index) => new Promise((done, fail) => {
    const worker = new Worker(fileURLToPath(import.meta.url), { workerData: { inputs: Math.ceil(inputs / threads), seed: seed * 1000 + index, until } });
    worker.on('error', fail);
    worker.on('message', (message) => {
      if (message.fault !== undefined || message.end === true) {
        done(message);
        worker.terminate();
      } else if (process.stderr.isTTY) process.stderr.write(`\r${index}: ${message.done}`);
    });
  })));
  for (const [index, { fault, text }] of results.entries()) {
    if (fault === undefined) continue;
    const file = join(ROOT, '.cache', 'fuzz', `${seed}-${index}.txt`);
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, text);
    console.error(`✗ ${fault}\n  the input: ${file}`);
    process.exitCode = 1;
  }
  const total = results.reduce((sum, { done }) => sum + done, 0);
  const size = results.reduce((sum, { characters = 0 }) => sum + characters, 0);
  console.log(`${total} inputs of ${Math.round(size / Math.max(1, total))} characters in the mean, ${((performance.now() - began) / 1000).toFixed(0)} s, slowest ${Math.max(...results.map(({ slowest = 0 }) => slowest)).toFixed(1)} ms, ${process.exitCode === 1 ? 'a fault' : 'no fault'} (seed ${seed})`);
}

if (isMainThread) await main();
else await work();
