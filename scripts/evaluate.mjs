import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const SCORES = join(ROOT, 'corpus', 'SCORES.json');
const ALLOWED_FALL = 0.002;

/**
 * Whether a gold document is kept for judging only: nobody opens it while working on the reader. A third of what is not a seed,
 * chosen by the hash of its id, so that the rule holds for documents that come later.
 */
export function isHeldOut(id) {
  return !id.startsWith('seed-') && Number.parseInt(createHash('sha256').update(id).digest('hex').slice(0, 8), 16) % 3 === 0;
}

// Scans are given apart: their figures say as much of recognition as of the reader.
const groupOf = (id, isScan) => (isScan && !isHeldOut(id) ? 'scans' : id.startsWith('seed-') ? 'seeds' : isHeldOut(id) ? 'heldOut' : 'development');

function options(argv) {
  const value = (name) => (argv.includes(name) ? argv[argv.indexOf(name) + 1] : undefined);
  const base = resolve(ROOT, '..', 'shared', 'extraction');
  return {
    gold: resolve(value('--gold') ?? join(base, 'gold')),
    docs: resolve(value('--docs') ?? join(base, 'documents')),
    scorer: resolve(value('--scorer') ?? join(base, 'score.mjs')),
    json: argv.includes('--json'),
    check: argv.includes('--check'),
    write: argv.includes('--write'),
    verbose: argv.includes('--verbose'),
  };
}

/** Text of a document: as it is for txt and md, through the documents layer for the rest; null with the reason where that cannot be. */
export async function textOf(path) {
  if (/\.(?:txt|md)$/.test(path)) return { text: readFileSync(path, 'utf8') };
  const layer = join(ROOT, 'dist', 'documents', 'index.js');
  if (!existsSync(layer)) return { why: 'the documents layer is not built' };
  try {
    const { doubtfulWords, readDocument } = await import(pathToFileURL(layer).href);
    const bytes = readFileSync(path);
    const quick = await readDocument(bytes, basename(path), { recognise: false });
    if (!quick.ok) return { why: quick.refusal.code };
    if (quick.value.unread === undefined) return { text: quick.value.text, tables: quick.value.tables ?? [] };
    return kept(bytes, async () => {
      const outcome = await readDocument(bytes, basename(path));
      return outcome.ok ? { text: outcome.value.text, tables: outcome.value.tables ?? [], doubtful: doubtfulWords(outcome.value), isScan: true } : { why: outcome.refusal.code };
    });
  } catch (error) {
    return { why: error instanceof Error ? error.message : String(error) };
  }
}

/**
 * What was recognised in these bytes before, by the same code; a page takes seconds, and the reader is scored far more often than
 * recognition changes.
 */
async function kept(bytes, recognise) {
  const code = ['ocr', 'pdf'].flatMap((part) => readdirSync(join(ROOT, 'dist', 'documents', 'read', part)).filter((name) => name.endsWith('.js')).sort().map((name) => readFileSync(join(ROOT, 'dist', 'documents', 'read', part, name))));
  const file = join(ROOT, '.cache', 'recognised', `${[bytes, ...code].reduce((hash, each) => hash.update(each), createHash('sha256')).digest('hex')}.json`);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  const got = await recognise();
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, JSON.stringify(got));
  return got;
}

/** Reads every gold document and scores the readings group by group with the scorer beside the gold. */
async function evaluate({ gold, docs, scorer, verbose }) {
  const { read } = await import(pathToFileURL(join(ROOT, 'dist', 'extraction', 'index.js')).href);
  const work = mkdtempSync(join(tmpdir(), 'dondoc-evaluate-'));
  const skipped = [];
  try {
    for (const id of readdirSync(gold).filter((name) => name.endsWith('.json')).map((name) => name.slice(0, -5)).sort()) {
      const file = readdirSync(docs).find((name) => name.slice(0, name.lastIndexOf('.')) === id);
      const got = file === undefined ? { why: 'no document' } : await textOf(join(docs, file));
      if (got.text === undefined) {
        skipped.push({ id, why: got.why });
        continue;
      }
      const group = groupOf(id, got.isScan === true);
      for (const kind of ['gold', 'readings']) mkdirSync(join(work, group, kind), { recursive: true });
      symlinkSync(join(gold, `${id}.json`), join(work, group, 'gold', `${id}.json`));
      writeFileSync(join(work, group, 'readings', `${id}.json`), JSON.stringify(read(got.text, { tables: got.tables ?? [], doubtful: got.doubtful ?? [] })));
    }
    const groups = {};
    for (const group of ['seeds', 'development', 'heldOut', 'scans'].filter((name) => existsSync(join(work, name)))) {
      const score = (...more) => spawnSync(process.execPath, [scorer, join(work, group, 'gold'), join(work, group, 'readings'), ...more], { encoding: 'utf8', maxBuffer: 2 ** 26 });
      const run = score('--json');
      if (run.status !== 0) throw new Error(run.stderr);
      groups[group] = figuresOf(JSON.parse(run.stdout).summary);
      // What is wrong in a held-out document is not shown: the number is all that anybody may know.
      if (verbose && group !== 'heldOut') console.log(score('--verbose').stdout);
    }
    return { groups, skipped };
  } finally {
    rmSync(work, { recursive: true, force: true });
  }
}

const round = (value) => Math.round(value * 10_000) / 10_000;

function figuresOf(summary) {
  return {
    documents: summary.documents, tasks: summary.task.gold, task: round(summary.task.f1), lead: round(summary.leadOnMatched), coordinator: round(summary.coordinator.f1),
    deadline: round(summary.deadline.f1), citation: round(summary.citation.f1), reportItem: round(summary.reportItem.f1), header: round(summary.header),
    endToEnd: round(summary.endToEnd), lateDeadlines: summary.lateDeadlines, tasksInNegatives: summary.tasksInNegatives,
  };
}

/** Figures that got worse than the committed ones by more than is allowed; counts of mistakes may not rise at all. */
export function losses(committed, now) {
  const lost = [];
  for (const [group, figures] of Object.entries(committed)) {
    for (const [name, before] of Object.entries(figures)) {
      const after = now[group]?.[name];
      if (after === undefined || name === 'documents' || name === 'tasks') continue;
      const mistakes = name === 'lateDeadlines' || name === 'tasksInNegatives';
      if (mistakes ? after > before : after < before - ALLOWED_FALL) lost.push(`${group}.${name}: ${before} → ${after}`);
    }
  }
  return lost;
}

const NAMES = { seeds: 'seeds', development: 'development', heldOut: 'held out', scans: 'scans' };
const COLUMNS = ['task', 'lead', 'coordinator', 'deadline', 'citation', 'reportItem', 'header', 'endToEnd'];

function print({ groups, skipped }, committed) {
  console.log(['', ...COLUMNS].map((name) => name.padStart(12)).join(''));
  for (const [group, figures] of Object.entries(groups)) {
    const cells = COLUMNS.map((name) => {
      const change = figures[name] - (committed?.[group]?.[name] ?? figures[name]);
      const sign = Math.abs(change) < 0.0005 ? '' : ` ${change > 0 ? '+' : ''}${(100 * change).toFixed(1)}`;
      return `${(100 * figures[name]).toFixed(1)}${sign}`.padStart(12);
    });
    console.log(`${NAMES[group].padStart(12)}${cells.join('')}   ${figures.documents} documents, ${figures.tasks} tasks, ${figures.lateDeadlines} deadlines too late, ${figures.tasksInNegatives} tasks in negatives`);
  }
  for (const { id, why } of skipped) console.log(`skipped ${id}: ${why}`);
}

async function main() {
  const settings = options(process.argv.slice(2));
  if (!existsSync(settings.gold) || !existsSync(settings.scorer)) {
    console.log(`No gold documents at ${settings.gold}: nothing to evaluate.`);
    return;
  }
  const result = await evaluate(settings);
  const committed = existsSync(SCORES) ? JSON.parse(readFileSync(SCORES, 'utf8')) : null;
  if (settings.json) console.log(JSON.stringify(result, null, 1));
  else print(result, committed);
  if (settings.write) writeFileSync(SCORES, `${JSON.stringify(result.groups, null, 1)}\n`);
  if (settings.check && committed !== null) {
    const lost = losses(committed, result.groups);
    for (const line of lost) console.error(`worse: ${line}`);
    if (lost.length > 0) process.exitCode = 1;
  }
}

if (process.argv[1] !== undefined && resolve(process.argv[1]) === fileURLToPath(import.meta.url)) await main();
