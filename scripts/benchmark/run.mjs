// Loads a generated agency of 100,000 tasks into the product and takes the time of its answers, beside the same SQL straight through pg, and beside the
// floor: a plain schema behind Fastify and pg without anything else (floor.mjs).
//   node scripts/benchmark/run.mjs [--generator PATH | --data DIR] [--floor DIR] [--tasks 100000] [--runs 200] [--rows c,d] [--in DIR] [--json] [--keep]
// The generator and the floor's SQL are those of the measurements of other products; without --generator and --floor they are looked for beside this
// repository, and where there is no floor its columns are left out. --in keeps the loaded database in a folder, where the next run finds it with what this
// one wrote. --keep leaves the database running until Ctrl-C and prints its address. Ends with 1 where a total is wrong, an answer is slow, or a large
// table is read whole.
import { chmodSync, existsSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, step } from '../steps.mjs';
import { readData, whyNoData } from './data.mjs';

const { values } = parseArgs({
  options: {
    generator: { type: 'string', default: join(ROOT, '..', 'shared', 'bench', 'gen.mjs') }, data: { type: 'string' }, floor: { type: 'string' }, in: { type: 'string' }, rows: { type: 'string' }, tasks: { type: 'string', default: '100000' }, runs: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false }, keep: { type: 'boolean', default: false },
  },
});
const source = { generator: resolve(values.generator), ...(values.data === undefined ? {} : { folder: resolve(values.data) }) };
const floorFolder = resolve(values.floor ?? dirname(source.generator));
/** Heads who report progress at once. */
const HEADS = 12;
const runs = Number(values.runs);
const wanted = values.rows?.split(',');

const obstacle = whyNoData(source) ?? (existsSync(join(ROOT, 'dist', 'server', 'http', 'app.js')) ? null : 'the product is not built: run `npm run build` first');
if (obstacle !== null) {
  console.error(`benchmark: ${obstacle}`);
  process.exit(2);
}

const kept = values.in === undefined ? null : resolve(values.in);
if (kept !== null) mkdirSync(kept, { recursive: true });
const folder = kept ?? mkdtempSync(join(tmpdir(), 'dondoc-benchmark-'));
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
  const [{ openMeasured, POOL_SIZE, startDatabase }, { activeVersions, busiestHeads, castOf }, { signIn }, { readRows, writeRows }, { wrongAnswers }, replaying, { measureRead, measureWrite, openClient }, report, { openFloor, whyNoFloor }] = await Promise.all([
    import('./product.mjs'), import('./agency.mjs'), import('./people.mjs'), import('./rows.mjs'), import('./check.mjs'), import('./replay.mjs'), import('./measure.mjs'), import('./report.mjs'), import('./floor.mjs'),
  ]);
  const noFloor = whyNoFloor(floorFolder);
  if (noFloor !== null) console.error(`benchmark: the floor is left out: ${noFloor}`);
  const generated = join(folder, 'generated');
  const data = await step('data', async () => readData({ ...source, ...(existsSync(join(generated, 'meta.json')) ? { folder: generated } : {}), tasks: Number(values.tasks), into: generated }));
  const database = await step('database', () => startDatabase(join(folder, 'data')));
  open.push(() => database.close());
  const replay = await replaying.openReplay(database.url);
  open.push(() => replay.end());
  const documentIds = await loadOnce({ database, replay, data, hasFloor: noFloor === null });

  const now = Date.parse(`${data.meta.today}T02:00:00Z`);
  const { port, recorder } = await openMeasured({ folder, connection: database.connection, now, open });
  const floor = noFloor === null ? await openFloor({ url: database.url, folder: floorFolder, data, poolSize: POOL_SIZE, open }) : undefined;
  const client = openClient(port);
  open.push(() => client.close());

  let hop = 0;
  const enter = (user) => signIn(`http://127.0.0.1:${port}`, user.login, (hop += 1));
  const people = {};
  for (const [name, user] of Object.entries(castOf(data))) people[name] = await enter(user);
  const heads = new Map();
  for (const [unit, user] of busiestHeads(data, HEADS)) heads.set(unit, await enter(user));
  const reads = (await readRows(people, data)).filter(({ key }) => wanted?.includes(key) ?? true);
  const writes = writeRows({ ...people, heads }, { data, documentIds, versions: await activeVersions(database.url) }).filter(({ key }) => wanted?.includes(key) ?? true);
  const wrong = wanted === undefined ? await step('compare totals with the right answers', () => wrongAnswers(reads, people, data)) : [];
  const [loadBefore] = loadavg();
  const tools = { client, recorder, replay, floor };
  const results = [];
  for (const row of reads) results.push(await step(`${row.key} ${row.name}`, () => measureRead(tools, row, runs)));
  for (const row of writes) results.push(await step(`${row.key} ${row.name}`, () => measureWrite(tools, row, runs)));
  const faults = [...wrong, ...report.faultsOf(results)];
  const [loadAfter] = loadavg();
  if (values.json) console.log(JSON.stringify({ seed: data.meta.seed, tasks: data.meta.tasks, runs, load: [loadBefore, loadAfter], results, faults }, null, 1));
  else {
    console.log(report.tableOf(results));
    if (floor !== undefined) console.log(`\n${report.floorTableOf(results)}`);
    console.log(`\n${data.meta.tasks.toLocaleString('en')} tasks, ${runs} runs of each row one at a time; load of the machine ${loadBefore.toFixed(1)} before and ${loadAfter.toFixed(1)} after`);
    console.log(wrong.length > 0 ? 'WRONG TOTALS' : wanted === undefined ? 'every total is the right one' : 'totals were not compared');
    for (const fault of faults) console.log(`✗ ${fault}`);
  }
  if (values.keep) await stay(database.url);
  return faults.length === 0 ? 0 : 1;
}

/** Fills both databases, unless the folder was filled before. Answers the documents whose tasks can be given out. */
async function loadOnce({ database, replay, data, hasFloor }) {
  const [{ documentIdOf, fence, layOutAgency }, load, { loadFloor }] = await Promise.all([import('./agency.mjs'), import('./load.mjs'), import('./floor.mjs')]);
  const count = 2 * runs + 40;
  const mark = join(folder, 'loaded');
  if (existsSync(mark)) return Array.from({ length: count }, (_, index) => documentIdOf(index));
  const scope = await layOutAgency(database.connection.database, replay, data);
  await step(`load ${data.tasks.length.toLocaleString('en')} tasks`, () => load.loadTasks(replay, { scope, data }));
  const documentIds = await load.loadReviewedDocuments(replay, { scope, data, count: kept === null ? count : Math.max(count, 1000) });
  await fence(replay, null);
  await step('make documents and logs findable, by the job that does it for what is stored', () => load.indexStoredTexts(database.connection.database, scope));
  await replay.query('vacuum analyze search_piece');
  if (hasFloor) await step('load the floor', () => loadFloor(replay, { url: database.url, folder: floorFolder, data }));
  writeFileSync(mark, `${new Date().toISOString()}\n`);
  return documentIds.slice(0, count);
}

async function stay(url) {
  console.error(`the database stays: psql '${url}'\nCtrl-C ends it`);
  await new Promise(() => setInterval(() => undefined, 1000));
}

async function close() {
  while (open.length > 0) await open.pop()();
  if (kept === null) rmSync(folder, { recursive: true, force: true });
}
