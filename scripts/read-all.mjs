// Every file of a folder gives a reading or a refusal with its code, never an exception: the promise of the reader on files nobody chose.
//   node scripts/read-all.mjs [FOLDER] [--recognise]
// Scans are recognised only with --recognise: it takes seconds for each page.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { dirname, extname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));
const layer = (name) => import(pathToFileURL(join(ROOT, 'dist', name, 'index.js')).href);
const folder = resolve(process.argv.slice(2).find((word) => !word.startsWith('--')) ?? join(ROOT, '..', 'shared', 'extraction', 'unlabelled'));
const recognise = process.argv.includes('--recognise');

if (!existsSync(folder)) {
  console.log(`No folder ${folder}: nothing to read.`);
  process.exit(0);
}
const { readDocument } = await layer('documents');
const { read } = await layer('extraction');

/** What became of one file: a kind of answer by its extension, or the fault. */
async function answerOf(name) {
  try {
    const outcome = await readDocument(readFileSync(join(folder, name)), name, { recognise });
    if (!outcome.ok) return { name, said: outcome.refusal.code };
    const reading = read(outcome.value.text, { tables: outcome.value.tables ?? [] });
    const outside = reading.tasks.find(({ span }) => !(span.start >= 0 && span.start <= span.end && span.end <= outcome.value.text.length));
    return outside === undefined ? { name, said: 'read', tasks: reading.tasks.length } : { name, fault: `a task outside of the text: ${JSON.stringify(outside.span)}` };
  } catch (error) {
    return { name, fault: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

const waiting = readdirSync(folder).sort();
const answers = [];
const worker = async () => {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) answers.push({ ...(await answerOf(name)) });
};
await Promise.all(Array.from({ length: availableParallelism() }, worker));

const byKind = answers.reduce((map, each) => map.set(extname(each.name), [...(map.get(extname(each.name)) ?? []), each]), new Map());
for (const [kind, list] of [...byKind].sort()) {
  const refused = list.filter(({ said }) => said !== undefined && said !== 'read').map(({ said }) => said);
  console.log(`${kind.padEnd(6)} ${list.filter(({ said }) => said === 'read').length} of ${list.length} read${refused.length === 0 ? '' : `, refused: ${[...new Set(refused)].join(', ')}`}`);
}
const faults = answers.filter(({ fault }) => fault !== undefined);
for (const { name, fault } of faults) console.error(`✗ ${name}: ${fault}`);
process.exitCode = faults.length === 0 ? 0 : 1;
