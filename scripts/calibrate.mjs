// Fits how sure the reader may be of a task: weights of evidence by logistic regression, then frequencies by isotonic regression, on gold
// documents that are not held out. Says how well that does on documents it was not fitted on (cross-validated by document).
//   node scripts/calibrate.mjs [--gold DIR --docs DIR]... [--opened ID]... [--scans] [--write]
// `--opened`: a document that its id keeps for judging, but which is judged by no longer, since somebody read it while working on the reader.
import { existsSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { isHeldOut, textOf } from './evaluate.mjs';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const DATA = join(ROOT, 'src', 'extraction', 'tasks', 'calibration-data.ts');

const words = (text) => (text ?? '').normalize('NFC').toLocaleLowerCase('vi').replace(/[*_#|]+/g, '').match(/[\p{L}\p{N}]+/gu) ?? [];

function overlap(a, b) {
  const left = new Map();
  for (const word of a) left.set(word, (left.get(word) ?? 0) + 1);
  let both = 0;
  for (const word of b) {
    const n = left.get(word) ?? 0;
    if (n > 0) { both += 1; left.set(word, n - 1); }
  }
  return a.length === 0 || b.length === 0 ? 0 : both / (a.length + b.length - both);
}

const nameOf = (unit) => words(typeof unit === 'string' ? unit : (unit.text ?? unit.canonical ?? unit.quote)).join(' ')
  .replace(/^(?:(?:giao|đề nghị|yêu cầu|đồng chí|các đồng chí|thủ trưởng|lãnh đạo) )+/, '').replace(/[uủ][yỷ] ban nhân dân/g, 'ubnd').replace(/hội đồng nhân dân/g, 'hđnd').replace(/thành phố/g, 'tp');
function sameUnit(a, b) {
  const [short, long] = [nameOf(a), nameOf(b)].sort((x, y) => x.length - y.length);
  return short !== '' && (short === long || (short.includes(' ') && (long.startsWith(`${short} `) || long.endsWith(` ${short}`))));
}
function sameDeadline(gold, read) {
  if (gold.bound === 'recurring' || gold.bound === 'relative' || read.bound === 'recurring' || read.bound === 'relative') return gold.bound === read.bound;
  if (gold.bound === 'before') return read.bound === 'before' && read.anchor === (gold.anchor ?? null);
  if (gold.bound === 'by' && gold.anchor) return read.bound === 'by' && (read.anchor ?? read.to) === gold.anchor;
  return read.bound !== 'before' && (gold.to ?? null) === read.to && (gold.from ?? null) === read.from;
}
function sameSet(gold, read, same) {
  const left = [...read];
  return gold.every((each) => {
    const at = left.findIndex((other) => same(each, other));
    if (at >= 0) left.splice(at, 1);
    return at >= 0;
  }) && left.length === 0;
}
const dated = (deadline) => deadline.bound !== 'after' || deadline.from || deadline.to || deadline.anchor;

function isRight(gold, read, shared) {
  const inherited = (gold.deadlines ?? []).filter((each) => each.inherited);
  const own = (gold.deadlines ?? []).filter((each) => !each.inherited && dated(each));
  const said = read.deadlines.filter((each) => dated(each) && !inherited.some((other) => sameDeadline(other, each)));
  return shared >= 0.8 && sameSet(gold.lead ?? [], read.lead, sameUnit) && sameSet(gold.coordinators ?? [], read.coordinators, sameUnit) && sameSet(own, said, sameDeadline);
}

/** Each task that was read, with whether gold says the same; those that gold leaves open are left out. */
function labelled(gold, tasks) {
  const pairs = gold.flatMap((each, g) => tasks.map((task, t) => ({ g, t, shared: overlap(words(each.text ?? each.quote), words(task.text)) }))).filter(({ shared }) => shared >= 0.5).sort((a, b) => b.shared - a.shared);
  const ofTask = new Map();
  const used = new Set();
  for (const pair of pairs) {
    if (ofTask.has(pair.t) || used.has(pair.g)) continue;
    ofTask.set(pair.t, pair);
    used.add(pair.g);
  }
  return tasks.flatMap((task, t) => {
    const pair = ofTask.get(t);
    if (pair === undefined) return [{ task, right: 0 }];
    const each = gold[pair.g];
    return each.class === 'orientation' || each.optional ? [] : [{ task, right: isRight(each, task, pair.shared) ? 1 : 0 }];
  });
}

async function samples(folders, { withScans, opened }) {
  const [{ read }, { evidenceOf }] = await Promise.all(['index.js', 'tasks/evidence.js'].map((file) => import(pathToFileURL(join(ROOT, 'dist', 'extraction', file)).href)));
  const found = [];
  for (const { gold, docs } of folders) {
    for (const id of readdirSync(gold).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)).sort()) {
      const file = readdirSync(docs).find((name) => name.slice(0, name.lastIndexOf('.')) === id);
      const got = (isHeldOut(id) && !opened.includes(id)) || file === undefined ? {} : await textOf(join(docs, file));
      // What a scan garbles says little of how the reader reads.
      if (got.text === undefined || (got.isScan && !withScans)) continue;
      for (const { task, right } of labelled(JSON.parse(readFileSync(join(gold, `${id}.json`), 'utf8')).tasks, read(got.text, { tables: got.tables ?? [], doubtful: got.doubtful ?? [] }).tasks)) found.push({ id, right, flags: task.flags, evidence: evidenceOf(task, task.flags) });
    }
  }
  return found;
}

const dot = (weights, evidence) => evidence.reduce((sum, code) => sum + (weights[code] ?? 0), 0);
const logistic = (x) => 1 / (1 + Math.exp(-x));
const RIDGE = 1;
const ROUNDS = 800;
const STEP = 0.05;

/** Weights by penalised logistic regression; the constant is in the frequencies, so only what differs weighs. */
function weightsOf(rows, codes) {
  const weights = Object.fromEntries(codes.map((code) => [code, 0]));
  let constant = 2;
  for (let round = 0; round < ROUNDS; round += 1) {
    const slope = Object.fromEntries(codes.map((code) => [code, RIDGE * weights[code]]));
    let slopeOfConstant = 0;
    for (const { right, evidence } of rows) {
      const off = logistic(constant + dot(weights, evidence)) - right;
      slopeOfConstant += off;
      for (const code of evidence) slope[code] += off;
    }
    constant -= (STEP * slopeOfConstant) / Math.sqrt(rows.length);
    for (const code of codes) weights[code] -= (STEP * slope[code]) / Math.sqrt(rows.length);
  }
  return Object.fromEntries(codes.map((code) => [code, Math.round(weights[code] * 100) / 100]).filter(([, weight]) => weight !== 0));
}

const PRIOR = 2;
// However many were right here, of texts that the reader was not fitted on fewer are.
const MOST = 0.97;

/** Pool adjacent violators: rising frequencies over the scores. Each pool is drawn a little towards the whole, since few tasks prove little. */
function isotonic(rows, weights) {
  const all = rows.reduce((sum, { right }) => sum + right, 0) / rows.length;
  const pools = [];
  for (const { score, right } of rows.map((row) => ({ score: dot(weights, row.evidence), right: row.right })).sort((a, b) => a.score - b.score)) {
    if (pools.at(-1)?.from === score || pools.at(-1)?.to === score) { const last = pools.at(-1); last.right += right; last.n += 1; last.to = score; }
    else pools.push({ from: score, to: score, right, n: 1 });
    while (pools.length > 1 && pools.at(-2).right / pools.at(-2).n >= pools.at(-1).right / pools.at(-1).n) {
      const top = pools.pop();
      const below = pools.at(-1);
      below.right += top.right; below.n += top.n; below.to = top.to;
    }
  }
  return pools.map(({ from, right, n }, index) => [index === 0 ? -100 : Math.round(from * 100) / 100, Math.min(MOST, Math.round((100 * (right + PRIOR * all)) / (n + PRIOR)) / 100)])
    .reduce((steps, step) => (step[1] <= (steps.at(-1)?.[1] ?? -1) ? steps : [...steps, step]), []);
}

const probability = (steps, score) => steps.findLast(([from]) => score >= from - 1e-9)?.[1] ?? steps[0][1];

/** The mean distance between what is promised and what is kept, over ten equal parts of the tasks. */
function calibrationError(judged) {
  const sorted = [...judged].sort((a, b) => a.p - b.p);
  const size = Math.ceil(sorted.length / 10);
  let error = 0;
  for (let at = 0; at < sorted.length; at += size) {
    const part = sorted.slice(at, at + size);
    const mean = (key) => part.reduce((sum, each) => sum + each[key], 0) / part.length;
    error += (Math.abs(mean('p') - mean('right')) * part.length) / sorted.length;
  }
  return error;
}

/** The largest share of tasks, surest first and ties together, of which at least this share is right; with the probability where it ends. */
function coverage(judged, precision) {
  const sorted = [...judged].sort((a, b) => b.p - a.p);
  let best = { share: 0, from: 1 };
  let right = 0;
  sorted.forEach((each, index) => {
    right += each.right;
    const last = sorted[index + 1]?.p !== each.p;
    if (last && right / (index + 1) >= precision) best = { share: (index + 1) / sorted.length, from: each.p };
  });
  return best;
}

function validated(rows, codes, mostFor) {
  const ids = [...new Set(rows.map(({ id }) => id))];
  return ids.flatMap((id) => {
    const others = rows.filter((row) => row.id !== id);
    const weights = weightsOf(others, codes);
    const steps = isotonic(others, weights);
    return rows.filter((row) => row.id === id).map((row) => ({ p: Math.min(probability(steps, dot(weights, row.evidence)), mostFor(row.evidence, row.flags)), right: row.right, flagged: row.flags.length > 0 }));
  });
}

function foldersOf(argv) {
  const base = resolve(ROOT, '..', 'shared', 'extraction');
  const all = (name) => argv.flatMap((word, at) => (word === name ? [resolve(argv[at + 1] ?? '.')] : []));
  const docs = all('--docs');
  return [{ gold: join(base, 'gold'), docs: join(base, 'documents') }, ...all('--gold').map((gold, index) => ({ gold, docs: docs[index] ?? join(base, 'documents') }))].filter(({ gold, docs: folder }) => existsSync(gold) && existsSync(folder));
}

// What may be taken over without a second look, and what needs a decision; the first is the bound of "sure" in the review.
const ACCEPT = 0.95;
const LOOK = 0.7;

const percent = (share) => `${(100 * share).toFixed(1)} %`;

async function main() {
  const argv = process.argv.slice(2);
  const opened = argv.flatMap((word, at) => (word === '--opened' ? [argv[at + 1]] : []));
  const rows = await samples(foldersOf(argv), { withScans: argv.includes('--scans'), opened });
  if (rows.length === 0) {
    console.log('No gold documents: nothing to calibrate on.');
    return;
  }
  const { EVIDENCE } = await import(pathToFileURL(join(ROOT, 'dist', 'extraction', 'tasks', 'evidence.js')).href);
  const { mostFor } = await import(pathToFileURL(join(ROOT, 'dist', 'extraction', 'tasks', 'confidence.js')).href);
  const judged = validated(rows, EVIDENCE, mostFor);
  const weights = weightsOf(rows, EVIDENCE);
  const steps = isotonic(rows, weights);
  const [sure, nearly, fair] = [0.99, 0.98, 0.95].map((precision) => coverage(judged, precision));
  const documents = new Set(rows.map(({ id }) => id)).size;
  console.log(`${documents} documents, ${rows.length} tasks read, ${percent(rows.filter(({ right }) => right === 1).length / rows.length)} right in words, lead, coordinators and deadlines`);
  console.log(`on documents not fitted on: calibration error ${percent(calibrationError(judged))}; at 99 % precision ${percent(sure.share)} of the tasks, at 98 % ${percent(nearly.share)}, at 95 % ${percent(fair.share)}`);
  const taken = judged.filter(({ p, flagged }) => !flagged && p >= ACCEPT);
  console.log(`to take over (from ${ACCEPT}, no flag): ${percent(taken.length / judged.length)} of the tasks, ${percent(taken.filter(({ right }) => right === 1).length / Math.max(1, taken.length))} right`);
  for (const [from, p] of steps) console.log(`  score ${String(from).padStart(7)} → ${p}`);
  if (process.argv.includes('--write')) writeFileSync(DATA, dataFile(weights, steps));
}

function dataFile(weights, steps) {
  return `import type { EvidenceCode } from './evidence.js';

/** What each piece of evidence weighs, and how often tasks of a score were right. Written by scripts/calibrate.mjs; do not edit. */
export const WEIGHTS: Readonly<Partial<Record<EvidenceCode, number>>> = {
${Object.entries(weights).map(([code, weight]) => `  ${code}: ${weight},`).join('\n')}
};

/** From this score on, tasks were right with this frequency; scores rise. */
export const STEPS: readonly (readonly [score: number, probability: number])[] = [
${steps.map(([from, p]) => `  [${from}, ${p}],`).join('\n')}
];

/** From this probability on a task may be taken over, or has only to be looked at. */
export const BANDS = { accept: ${ACCEPT}, look: ${LOOK} } as const;
`;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) await main();
