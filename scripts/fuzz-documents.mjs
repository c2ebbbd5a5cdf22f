// Reads small invented files of every kind with random changes, in the limited process, and says what came of it.
//   node scripts/fuzz-documents.mjs [--runs 2000] [--seed N] [--kind rtf]
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT } from './steps.mjs';

const { readDocument } = await import('../dist/documents/index.js');
const { mutated, seeded } = await import('../dist/documents/testing/mutations.js');
const { samples } = await import('../dist/documents/testing/samples.js');

const { values } = parseArgs({ options: { runs: { type: 'string', default: '2000' }, seed: { type: 'string', default: '1' }, kind: { type: 'string' } } });
const doc = (name) => readFileSync(join(ROOT, 'src/documents/testing', name));
const files = [...samples({ 'notice.doc': doc('notice.doc'), 'plan.doc': doc('plan.doc') })].filter(([name]) => values.kind === undefined || name.endsWith(`.${values.kind}`));
const random = seeded(Number(values.seed));
const counts = new Map();
const slow = [];

for (let run = 0; run < Number(values.runs); run += 1) {
  const [name, bytes] = files[run % files.length];
  const changed = mutated(bytes, random);
  const began = performance.now();
  try {
    const outcome = await readDocument(changed, name, { recognise: false });
    const code = outcome.ok ? 'read' : outcome.refusal.code;
    counts.set(`${name} ${code}`, (counts.get(`${name} ${code}`) ?? 0) + 1);
    if (code === 'document.too_slow' || code === 'document.inflates') slow.push(`${name}, run ${run}: ${code} after ${Math.round(performance.now() - began)} ms`);
  } catch (error) {
    const kept = join(ROOT, '.cache', `fuzz-${values.seed}-${run}-${name}`);
    writeFileSync(kept, changed);
    console.error(`${name}, run ${run}: ${error.message} (kept as ${kept})`);
    process.exitCode = 1;
  }
}
for (const [what, count] of [...counts].sort()) console.log(`${String(count).padStart(6)}  ${what}`);
for (const line of slow) console.log(line);
