// Sixty agencies with a million tasks in one database, and how long what people look at most takes there.
//   node scripts/benchmark/many-agencies.mjs load --in DIR [--generator PATH] [--tasks 1000000] [--agencies 60]
//   node scripts/benchmark/many-agencies.mjs measure --in DIR [--runs 200] [--json]
// The folder keeps the database, so that it is loaded once and measured as often as one likes. A tenth of the tasks belong to one large agency; the
// others are alike: one is generated and loaded, and copied row by row under the ids of the rest. `measure` ends with 1 where a total is wrong, 95 of
// 100 answers take longer than 100 ms, or a large table is read from end to end.
import { chmodSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { loadavg } from 'node:os';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { ROOT, step } from '../steps.mjs';
import { readData, whyNoData } from './data.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    in: { type: 'string' }, generator: { type: 'string', default: join(ROOT, '..', 'shared', 'bench', 'gen.mjs') }, tasks: { type: 'string', default: '1000000' }, agencies: { type: 'string', default: '60' }, runs: { type: 'string', default: '200' }, json: { type: 'boolean', default: false },
  },
});
const [act] = positionals;
const folder = values.in === undefined ? undefined : resolve(values.in);
const obstacle = (act !== 'load' && act !== 'measure') || folder === undefined ? 'usage: many-agencies.mjs load|measure --in DIR'
  : act === 'load' ? (whyNoData({ generator: resolve(values.generator) }) ?? (existsSync(join(folder, 'loaded')) ? `${folder} is loaded already` : null))
    : existsSync(join(folder, 'loaded')) ? null : `nothing is loaded in ${folder}`;
if (obstacle !== null) {
  console.error(`benchmark: ${obstacle}`);
  process.exit(2);
}

const open = [];
process.once('SIGINT', () => close().then(() => process.exit(130)));
try {
  process.exitCode = await (act === 'load' ? load() : measure());
} finally {
  await close();
}

async function close() {
  while (open.length > 0) await open.pop()();
}

async function start() {
  const { startDatabase } = await import('./product.mjs');
  const { openReplay } = await import('./replay.mjs');
  const database = await step('database', () => startDatabase(join(folder, 'data')));
  open.push(() => database.close());
  const client = await openReplay(database.url);
  open.push(() => client.end());
  return { database, client };
}

/** The generated data of the large agency and of the one that is copied; the logins of the two are kept apart. */
function dataOf(name, tasks) {
  const into = join(folder, name);
  const source = existsSync(join(into, 'meta.json')) ? { folder: into } : { generator: resolve(values.generator), tasks, into };
  const data = readData(source);
  return { ...data, users: data.users.map((user) => ({ ...user, login: `${name}.${user.login}` })) };
}

async function load() {
  const [{ fence, layOutAgency }, { indexStoredTexts, insertTasks, withoutIndexes }] = await Promise.all([import('./agency.mjs'), import('./load.mjs')]);
  const [tasks, agencies] = [Number(values.tasks), Number(values.agencies)];
  const large = Math.round(tasks / 10);
  const small = Math.round((tasks - large) / (agencies - 1));
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o711);
  const { database, client } = await start();
  const restore = await withoutIndexes(client);
  const scopes = {};
  for (const [name, count] of [['large', large], ['small', small]]) {
    const data = dataOf(name, count);
    scopes[name] = await layOutAgency(database.connection.database, client, data);
    await step(`load ${count.toLocaleString('en')} tasks`, () => insertTasks(client, { scope: scopes[name], data }));
    await fence(client, null);
    await step('make logs findable', () => indexStoredTexts(database.connection.database, scopes[name]));
  }
  const { copyAgency, withOpenFences } = await import('./copy.mjs');
  await withOpenFences(client, async () => {
    for (let copy = 2; copy < agencies; copy += 1) await step(`agency ${copy + 1} of ${agencies}`, () => copyAgency(client, { from: scopes.small.agencyId, number: copy }));
  });
  await step('indexes', restore);
  await step('vacuum', () => client.query('vacuum analyze'));
  const { rows: [{ n }] } = await client.query("select sum(n_live_tup)::int as n from pg_stat_user_tables where relname = 'task'");
  console.log(`${Number(n).toLocaleString('en')} tasks`);
  writeFileSync(join(folder, 'loaded'), `${JSON.stringify({ tasks, agencies, large, small })}\n`);
  return 0;
}

async function measure() {
  const [{ openMeasured }, { castOf }, { signIn }, { readRows }, { wrongAnswers }, { measureRead, openClient }, { faultsOf, tableOf }] = await Promise.all([
    import('./product.mjs'), import('./agency.mjs'), import('./people.mjs'), import('./rows.mjs'), import('./check.mjs'), import('./measure.mjs'), import('./report.mjs'),
  ]);
  const { database, client: replay } = await start();
  const data = { large: dataOf('large'), small: dataOf('small') };
  const now = Date.parse(`${data.large.meta.today}T02:00:00Z`);
  const { port, recorder } = await openMeasured({ folder, connection: database.connection, now, open });
  const client = openClient(port);
  open.push(() => client.close());
  const [before] = loadavg();
  const [results, wrong] = [[], []];
  let hop = 0;
  for (const [name, of] of Object.entries(data)) {
    const people = {};
    for (const [role, user] of Object.entries(castOf(of))) people[role] = await signIn(`http://127.0.0.1:${port}`, user.login, (hop += 1));
    const rows = await readRows(people, of);
    wrong.push(...(await step(`totals of the ${name} agency`, () => wrongAnswers(rows, people, of))));
    for (const row of rows) {
      const named = { ...row, name: `${name} agency: ${row.name}` };
      results.push(await step(`${row.key} ${named.name}`, () => measureRead({ client, recorder, replay }, named, Number(values.runs))));
    }
  }
  const faults = [...wrong, ...faultsOf(results)];
  const [after] = loadavg();
  if (values.json) console.log(JSON.stringify({ runs: Number(values.runs), load: [before, after], results, faults }, null, 1));
  else {
    console.log(tableOf(results));
    console.log(`\n${values.runs} runs of each row one at a time; load of the machine ${before.toFixed(1)} before and ${after.toFixed(1)} after`);
    console.log(wrong.length === 0 ? 'every total is the right one' : 'WRONG TOTALS');
    for (const fault of faults) console.log(`✗ ${fault}`);
  }
  return faults.length === 0 ? 0 : 1;
}
