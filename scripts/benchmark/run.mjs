// Loads a generated agency of 100,000 tasks into the product and takes the time of its answers, beside the same SQL straight through pg.
//   node scripts/benchmark/run.mjs [--generator PATH | --data DIR] [--tasks 100000] [--runs 200] [--json] [--keep]
// The generator is that of the measurements of other products; without --generator it is looked for beside this repository. --keep leaves
// the loaded database running until Ctrl-C and prints its address. Ends with 1 where a total is wrong, an answer is slow, or a large table is read whole.
import { chmodSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, step } from '../steps.mjs';
import { readData, whyNoData } from './data.mjs';

const { values } = parseArgs({
  options: {
    generator: { type: 'string', default: join(ROOT, '..', 'shared', 'bench', 'gen.mjs') }, data: { type: 'string' }, tasks: { type: 'string', default: '100000' }, runs: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false },
  },
});
const source = { generator: resolve(values.generator), ...(values.data === undefined ? {} : { folder: resolve(values.data) }) };
const runs = Number(values.runs);

const obstacle = whyNoData(source) ?? (existsSync(join(ROOT, 'dist', 'server', 'http', 'app.js')) ? null : 'the product is not built: run `npm run build` first');
if (obstacle !== null) {
  console.error(`benchmark: ${obstacle}`);
  process.exit(2);
}

const folder = mkdtempSync(join(tmpdir(), 'dondoc-benchmark-'));
chmodSync(folder, 0o711);
const open = [];
process.once('SIGINT', () => close().then(() => process.exit(130)));
try {
  process.exitCode = await benchmark();
} finally {
  await close();
}

async function benchmark() {
  // The built product is loaded only now: above, it may not be there.
  const [{ openMeasured, startDatabase }, { castOf, fence, layOutAgency }, load, { signIn }, { readRows, writeRows }, { wrongAnswers }, replaying, { measureRead, measureWrite, openClient }, { faultsOf, tableOf }] = await Promise.all([
    import('./product.mjs'), import('./agency.mjs'), import('./load.mjs'), import('./people.mjs'), import('./rows.mjs'), import('./check.mjs'), import('./replay.mjs'), import('./measure.mjs'), import('./report.mjs'),
  ]);
  const data = await step('data', async () => readData({ ...source, tasks: Number(values.tasks), into: join(folder, 'generated') }));
  const database = await step('database', () => startDatabase(join(folder, 'data')));
  open.push(() => database.close());
  const replay = await replaying.openReplay(database.url);
  open.push(() => replay.end());

  const scope = await layOutAgency(database.connection.database, replay, data);
  await step(`load ${data.tasks.length.toLocaleString('en')} tasks`, () => load.loadTasks(replay, { scope, data }));
  const documentIds = await load.loadReviewedDocuments(replay, { scope, data, count: 2 * runs + 40 });
  await fence(replay, null);
  await step('make documents and logs findable, by the job that does it for what is stored', () => load.indexStoredTexts(database.connection.database, scope));
  await replay.query('vacuum analyze search_piece');

  const now = Date.parse(`${data.meta.today}T02:00:00Z`);
  const { port, recorder } = await openMeasured({ folder, connection: database.connection, now, open });
  const client = openClient(port);
  open.push(() => client.close());

  const cast = castOf(data);
  const people = {};
  for (const [index, [name, user]] of Object.entries(cast).entries()) people[name] = await signIn(`http://127.0.0.1:${port}`, user.login, index + 1);
  const rows = await readRows(people, data);
  const wrong = await step('compare totals with the right answers', () => wrongAnswers(rows, people, data));
  const [loadBefore] = loadavg();
  const tools = { client, recorder, replay };
  const results = [];
  for (const row of rows) results.push(await step(`${row.key} ${row.name}`, () => measureRead(tools, row, runs)));
  for (const row of writeRows(people, { data, documentIds })) results.push(await step(`${row.key} ${row.name}`, () => measureWrite(tools, row, runs)));
  const faults = [...wrong, ...faultsOf(results)];
  const [loadAfter] = loadavg();
  if (values.json) console.log(JSON.stringify({ seed: data.meta.seed, tasks: data.meta.tasks, runs, load: [loadBefore, loadAfter], results, faults }, null, 1));
  else {
    console.log(tableOf(results));
    console.log(`\n${data.meta.tasks.toLocaleString('en')} tasks, ${runs} runs of each row one at a time; load of the machine ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`);
    console.log(wrong.length === 0 ? 'every total is the right one' : 'WRONG TOTALS');
    for (const fault of faults) console.log(`✗ ${fault}`);
  }
  if (values.keep) await stay(database.url);
  return faults.length === 0 ? 0 : 1;
}

async function stay(url) {
  console.error(`the database stays: psql '${url}'\nCtrl-C ends it`);
  await new Promise(() => setInterval(() => undefined, 1000));
}

async function close() {
  while (open.length > 0) await open.pop()();
  rmSync(folder, { recursive: true, force: true });
}
