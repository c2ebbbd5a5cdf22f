// Plays random histories of tasks over trees of two agencies on the rules and on a plain reference beside each other.
//   node scripts/histories.mjs [--count 100000] [--seed 1]
// Exits with 1 at the first difference and prints the steps that led to it.
import { parseArgs } from 'node:util';
import { join } from 'node:path';
import { ROOT } from './steps.mjs';

const { values } = parseArgs({ options: { count: { type: 'string', default: '100000' }, seed: { type: 'string', default: '1' } } });
const { playHistories } = await import(join(ROOT, 'dist', 'core', 'task', 'histories.js'));
const before = performance.now();
const { taken, difference } = playHistories(Number(values.count), Number(values.seed));
if (difference !== null) {
  console.error(difference);
  process.exit(1);
}
console.log(`${values.count} histories, ${taken} commands taken, no difference, ${((performance.now() - before) / 1000).toFixed(0)} s`);
