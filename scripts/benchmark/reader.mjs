// Takes the time of the reader: text in, JSON out, on one core; worst-case texts for each of its parts; and chrono-node's Vietnamese parser on the
// same text in the same run, which finds days and nothing else.
//   node scripts/benchmark/reader.mjs [--docs DIR] [--seconds 3] [--json] [--against CHECKOUT]
// With --against, another built checkout reads the same documents by turns in the same process, and nothing else is measured: on a machine that
// others use as well, only what was measured side by side can be compared.
// Documents are the .txt files of a folder: the five notices and reports the work began with where they stand beside this repository, or else the samples of the corpus.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { ROOT } from '../steps.mjs';

const { values } = parseArgs({ options: { docs: { type: 'string' }, seconds: { type: 'string', default: '3' }, json: { type: 'boolean', default: false }, against: { type: 'string' } } });
const seconds = Math.max(3, Number(values.seconds) || 0);
// Long enough for the compiler, also where other work takes most of the machine: it still compiles fifty functions in the fifth five hundred documents,
// and next to none behind the seventh.
const WARM_UP = { seconds: 2, documents: 3600 };
const WARM_TURNS = 600;
const FEWEST_TURNS = 200;
const SHARES = [0, 0.05, 0.1, 0.25, 0.5];
const LONG = 100_000;
const LIMITS = { part: 50, whole: 300 };

const built = join(ROOT, 'dist', 'extraction', 'index.js');
if (!existsSync(built)) {
  console.error('benchmark: the reader is not built: run `npm run build` first');
  process.exit(2);
}

const seeds = join(ROOT, '..', 'shared', 'extraction', 'documents');
const folder = values.docs === undefined ? (existsSync(seeds) ? seeds : join(ROOT, 'corpus', 'samples')) : resolve(values.docs);
const names = readdirSync(folder).filter((name) => name.endsWith('.txt') && (folder !== seeds || name.startsWith('seed-'))).sort();
const documents = names.map((name) => readFileSync(join(folder, name), 'utf8'));
if (documents.length === 0) {
  console.error(`benchmark: no .txt file in ${folder}`);
  process.exit(2);
}
const bytes = documents.reduce((sum, text) => sum + Buffer.byteLength(text), 0) / documents.length;

/** Milliseconds of each document, and the processor time of one. */
function timesOf(work, span, fewest = 1) {
  const times = [];
  const before = process.cpuUsage();
  for (const end = performance.now() + span * 1000; performance.now() < end || times.length < fewest;) {
    for (const text of documents) {
      const start = performance.now();
      work(text);
      times.push(performance.now() - start);
    }
  }
  const { user, system } = process.cpuUsage(before);
  return { times, processor: (user + system) / 1000 / times.length };
}

function figuresOf(work) {
  timesOf(work, WARM_UP.seconds, WARM_UP.documents);
  const { times, processor } = timesOf(work, seconds);
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  times.sort((a, b) => a - b);
  const at = (share) => times[Math.min(times.length - 1, Math.floor(times.length * share))];
  return { perSecond: 1000 / mean, perProcessorSecond: 1000 / processor, megabytesPerSecond: bytes / mean / 1000, mean, p50: at(0.5), p99: at(0.99), documents: times.length };
}

/** Milliseconds of each document in either of two readers, read by turns: the mean over the documents of the time that a share of the runs kept. */
function sideBySide(ours, theirs) {
  const runs = documents.map(() => ({ ours: [], theirs: [] }));
  const timed = (work, text) => {
    const start = performance.now();
    work(text);
    return performance.now() - start;
  };
  const round = (turn) => documents.forEach((text, index) => {
    const order = [['ours', ours], ['theirs', theirs]];
    for (const [name, work] of turn % 2 === 0 ? order : order.reverse()) runs[index][name].push(timed(work, text));
  });
  for (let turn = 0; turn < WARM_TURNS; turn += 1) round(turn);
  for (const run of runs) run.ours.length = run.theirs.length = 0;
  for (let turn = 0, end = performance.now() + seconds * 1000; performance.now() < end || turn < FEWEST_TURNS; turn += 1) round(turn);
  const at = (list, share) => list.toSorted((a, b) => a - b)[Math.floor(list.length * share)];
  return SHARES.map((share) => {
    const [mine, other] = ['ours', 'theirs'].map((name) => runs.reduce((sum, run) => sum + at(run[name], share), 0) / runs.length);
    return { share, ours: mine, theirs: other, ratio: mine / other };
  });
}

/** The best of three runs over a long text made of each piece, the slowest piece first. */
function worstOf({ name, look }, { WORST_PIECES, worstText, looked }) {
  const rows = WORST_PIECES.map((piece) => {
    const at = looked(worstText(piece, LONG));
    let best = Infinity;
    for (let run = 0; run < 3; run += 1) {
      const start = performance.now();
      look(at);
      best = Math.min(best, performance.now() - start);
    }
    return { piece, best };
  });
  rows.sort((a, b) => b.best - a.best);
  return { name, piece: rows[0].piece, milliseconds: rows[0].best };
}

const [{ read }, cases, chrono] = await Promise.all([import(built), import('../../dist/extraction/testing/worst-cases.js'), import('chrono-node')]);
const load = loadavg()[0];
if (values.against !== undefined) {
  const other = await import(pathToFileURL(join(resolve(values.against), 'dist', 'extraction', 'index.js')).href);
  const shares = sideBySide((text) => JSON.stringify(read(text)), (text) => JSON.stringify(other.read(text)));
  if (values.json) console.log(JSON.stringify({ folder: names, bytes, load, shares }));
  else {
    console.log(`${documents.length} documents by turns, load average ${load.toFixed(1)}\n\n| of the runs | ms here | ms there | ratio |\n|---|---:|---:|---:|`);
    for (const { share, ours, theirs, ratio } of shares) console.log(`| ${share === 0 ? 'the best' : `${share * 100} % within`} | ${ours.toFixed(2)} | ${theirs.toFixed(2)} | ${ratio.toFixed(3)} |`);
  }
  process.exit(0);
}
const reader = figuresOf((text) => JSON.stringify(read(text)));
const days = figuresOf((text) => JSON.stringify(chrono.vi.parse(text)));
const worst = cases.LOOKERS.map((looker) => worstOf(looker, cases));
const limitOf = ({ name }) => (name === 'the whole reader' ? LIMITS.whole : LIMITS.part);

if (values.json) console.log(JSON.stringify({ folder: names, bytes, load, reader, chrono: days, ratio: reader.perSecond / days.perSecond, worst }));
else {
  const row = (name, figures) => `| ${name} | ${figures.perSecond.toFixed(0)} | ${figures.perProcessorSecond.toFixed(0)} | ${figures.megabytesPerSecond.toFixed(1)} | ${figures.mean.toFixed(2)} | ${figures.p50.toFixed(2)} | ${figures.p99.toFixed(2)} |`;
  console.log(`${documents.length} documents of ${(bytes / 1000).toFixed(1)} kB on average, ${seconds} s each after at least ${WARM_UP.seconds} s of warm-up, load average ${load.toFixed(1)}\n`);
  console.log('| | documents/s | documents/s of processor time | MB/s | mean ms | p50 ms | p99 ms |\n|---|---:|---:|---:|---:|---:|---:|');
  console.log(row('reader, text to JSON', reader));
  console.log(row('chrono-node vi, days only', days));
  console.log(`\nthe reader takes ${(reader.perSecond / days.perSecond).toFixed(1)} times as many documents a second as chrono-node finds days in\n`);
  console.log(`| ${LONG / 1000} kB of the worst piece | piece | ms | limit |\n|---|---|---:|---:|`);
  for (const part of worst) console.log(`| ${part.name} | ${JSON.stringify(part.piece).replace(/\|/g, '\\|')} | ${part.milliseconds.toFixed(1)} | ${limitOf(part)} |`);
}
const slow = worst.filter((part) => part.milliseconds > limitOf(part));
if (slow.length > 0) console.error(`benchmark: over the limit: ${slow.map((part) => part.name).join(', ')}`);
process.exitCode = slow.length > 0 ? 1 : 0;
