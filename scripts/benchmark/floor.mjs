// The floor: the least that can answer the same questions. A plain schema with the right indexes in a second database of the same PostgreSQL, behind
// Fastify and pg with an API key looked up for each request; without rights, row-level security, validation, sessions, history or notices. Its schema,
// indexes and statements are those of the measurements of other products and lie beside this repository, as does the generator.
import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import fastify from 'fastify';
import pg from 'pg';
import { insertRows } from './agency.mjs';

const FILES = ['schema.sql', 'indexes.sql', 'queries.mjs', 'text.mjs'];
const DATABASE = 'floor';

/** Why there is no floor to measure beside; null where there is one. */
export function whyNoFloor(folder) {
  const missing = FILES.filter((name) => !existsSync(join(folder, name)));
  return missing.length === 0 ? null : `no ${missing.join(', ')} in ${folder}; name the folder with --floor DIR`;
}

const part = (folder, name) => import(pathToFileURL(join(folder, name)).href);
const keyOf = (user) => `floor-${user.id}`;
const hashOf = (key) => createHash('sha256').update(key).digest('hex');

function urlOf(url) {
  const address = new URL(url);
  address.pathname = `/${DATABASE}`;
  return address.href;
}

/** Makes the database and fills it with the generated agency. */
export async function loadFloor(owner, { url, folder, data }) {
  await owner.query(`create database ${DATABASE}`);
  const client = new pg.Client({ connectionString: urlOf(url) });
  await client.connect();
  try {
    const { norm, ftsText, pairText } = await part(folder, 'text.mjs');
    await client.query(readFileSync(join(folder, 'schema.sql'), 'utf8'));
    await insertRows(client, 'units', nested(data.units));
    await insertRows(client, 'users', data.users.map((user) => ({ id: user.id, login: user.login, name: user.name, unit_id: user.unit, role: user.role, key_hash: hashOf(keyOf(user)) })));
    const at = (day) => `${day} 08:00+00`;
    await insertRows(client, 'tasks', data.tasks.map((task) => ({
      id: task.id, unit_id: task.unit, parent_id: task.parent, title: task.title, body: task.text, status: task.status, closed: task.closed, progress: task.progress, due: task.due, start: task.start,
      created_at: at(task.created), updated_at: at(task.closed_on ?? task.created), closed_on: task.closed_on, assignee: task.assignee, author: task.author, urgency: task.urgency, version: 0,
    })));
    await insertRows(client, 'notes', data.notes.map((note) => ({ id: note.id, task_id: note.task, author: note.author, at: at(note.at), progress: note.progress, body: note.text })));
    await insertRows(client, 'task_search', data.tasks.map((task) => {
      const text = `${task.title} ${task.text}`;
      return { task_id: task.id, created_at: at(task.created), norm: norm(text), fts: ftsText(text), bg: pairText(text) };
    }));
    await client.query(readFileSync(join(folder, 'indexes.sql'), 'utf8'));
    await client.query("select setval(pg_get_serial_sequence('tasks', 'id'), (select max(id) from tasks)), setval(pg_get_serial_sequence('notes', 'id'), (select max(id) from notes))");
    await client.query('vacuum analyze');
  } finally {
    await client.end();
  }
}

/** Units with the bounds of what is below them. */
function nested(units) {
  const bounds = new Map();
  let next = 0;
  const walk = (unit) => {
    const left = (next += 1);
    for (const child of units.filter((each) => each.parent === unit.id)) walk(child);
    bounds.set(unit.id, { lft: left, rgt: (next += 1) });
  };
  units.filter((unit) => unit.parent === null).forEach(walk);
  return units.map(({ id, code, name, parent }) => ({ id, code, name, parent, ...bounds.get(id) }));
}

/** Starts the floor's server; answers its port, and for each row of the benchmark how the floor is asked the same. */
export async function openFloor({ url, folder, data, poolSize, open }) {
  const [{ Q }, text] = await Promise.all([part(folder, 'queries.mjs'), part(folder, 'text.mjs')]);
  const pool = new pg.Pool({ connectionString: urlOf(url), max: poolSize });
  open.push(() => pool.end());
  const app = floorApp(pool, { Q, text, today: data.meta.today, unitIds: data.units.map((unit) => unit.id) });
  open.push(() => app.close());
  await app.listen({ host: '127.0.0.1', port: 0 });
  return { port: app.server.address().port, requests: requestsOf(data) };
}

function floorApp(pool, { Q, text, today, unitIds }) {
  const rowsOf = async (query, values = []) => (await pool.query({ ...query, values })).rows;
  const countOf = async (query, values) => (await rowsOf(query, values))[0].n;
  const app = fastify({ logger: false });
  app.addHook('preHandler', async (request, reply) => {
    const [user] = await rowsOf(Q.key, [hashOf(request.headers['x-api-key'] ?? '')]);
    if (user === undefined) return reply.code(401).send({ error: 'key' });
    request.user = user;
  });
  const found = (rows) => ({ total: rows[0]?.total ?? 0, tasks: rows });
  app.get('/overdue/:unit', async ({ params }) => ({ total: await countOf(Q.cCount, [params.unit, today]), tasks: await rowsOf(Q.c, [params.unit, today]) }));
  app.get('/open', async ({ query }) => {
    const total = await countOf(Q.dCount, [unitIds]);
    return { total, tasks: query.due === undefined ? await rowsOf(Q.d, [unitIds, 0]) : await rowsOf(Q.dKey, [query.due, query.id]) };
  });
  app.get('/units/:unit/open', async ({ params }) => ({ total: await countOf(Q.g1Count, [params.unit]), tasks: await rowsOf(Q.g1, [params.unit]) }));
  app.get('/search', async ({ query: { q, exact } }) => found(exact === undefined ? await rowsOf(Q.ePlain, [text.phraseQuery(q)]) : await rowsOf(Q.eExact, [text.phraseQuery(q), q])));
  app.get('/report', async () => rowsOf(Q.f, [today]));
  app.get('/overview', async () => ({ units: await rowsOf(Q.f, [today]), soon: await rowsOf(Q.soon, [today]) }));
  app.get('/tasks/:id', async ({ params }) => ({ ...(await rowsOf(Q.one, [params.id]))[0], notes: await rowsOf(Q.notes, [params.id]) }));
  app.post('/tasks', async ({ body, user }) => {
    const words = `${body.title} ${body.text}`;
    const [made] = await rowsOf(Q.a, [body.unit, body.title, body.text, body.due, body.assignee, user.id, text.norm(words), text.ftsText(words), text.pairText(words)]);
    return made;
  });
  app.post('/tasks/:id/notes', async ({ params, body, user }) => (await rowsOf(Q.b, [params.id, body.progress, user.id, body.text]))[0]);
  return app;
}

/** The same questions as in rows.mjs, by their letter: one request for what is read, one for each task for what is written. */
function requestsOf(data) {
  const { unitMostOverdue: { unit }, phrases } = data.meta;
  const headers = { 'x-api-key': keyOf(data.users[0]) };
  const get = (path) => ({ method: 'GET', path, headers });
  const post = (path, body) => ({ method: 'POST', path, headers: { ...headers, 'content-type': 'application/json' }, body: JSON.stringify(body) });
  const search = (q, exact) => get(`/search?${new URLSearchParams({ q, ...(exact ? { exact: '1' } : {}) })}`);
  const deep = data.tasks.filter((task) => !task.closed).sort((one, other) => (one.due < other.due ? -1 : one.due > other.due ? 1 : one.id - other.id))[9_999];
  return {
    c: get(`/overdue/${unit}`), d: get('/open'), d2: get(`/open?${new URLSearchParams({ due: deep?.due ?? data.meta.today, id: String(deep?.id ?? 0) })}`), g1: get(`/units/${unit}/open`),
    e1: search(phrases.rare.accented, true), e2: search(phrases.rare.plain, false), e3: search(phrases.common.accented, true), e4: search(phrases.common.plain, false),
    f: get('/report'), g3: get('/overview'), g5: (task) => get(`/tasks/${task}`),
    a: (count) => data.tasks.slice(0, count).map((task) => post('/tasks', { unit: task.unit, title: task.title, text: task.text, due: data.meta.today, assignee: task.assignee })),
    b: (tasks) => tasks.map((task) => post(`/tasks/${task.id}/notes`, { progress: 60, text: 'Đã hoàn thành dự thảo, đang lấy ý kiến các đơn vị liên quan.' })),
  };
}
