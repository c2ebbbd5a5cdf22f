import { randomUUID } from 'node:crypto';
import { setTimeout as sleep } from 'node:timers/promises';
import pg from 'pg';

const WRITERS = 4;
const PATIENCE = 30_000;

/**
 * Writers of rows straight into the database, one transaction of two rows each: an acknowledged one must be there, wholly and once.
 * With `control` a write counts as acknowledged before its commit.
 */
export async function databaseWriters(url) {
  const acknowledged = [];
  let stopped = false;
  await ask(url, 'create table if not exists crash_probe (id uuid not null, half int not null)');
  const writeUntilBroken = async (control) => {
    const client = new pg.Client({ connectionString: url });
    client.on('error', () => undefined);
    try {
      await client.connect();
      while (!stopped) {
        const id = randomUUID();
        await client.query('begin');
        await client.query('insert into crash_probe values ($1, 1)', [id]);
        await client.query('insert into crash_probe values ($1, 2)', [id]);
        if (control) acknowledged.push(id);
        await client.query('commit');
        if (!control) acknowledged.push(id);
      }
    } catch {
      // Killed in the middle, as intended.
    } finally {
      await client.end().catch(() => undefined);
    }
  };
  return {
    write: async ({ control }) => {
      stopped = false;
      await Promise.all(Array.from({ length: WRITERS }, () => writeUntilBroken(control)));
    },
    settle: async () => {
      stopped = true;
      await until(() => ask(url, 'select 1'));
    },
    compare: async () => {
      const ids = acknowledged.splice(0);
      const rows = await ask(url, 'select id, count(*)::int as n from crash_probe where id = any($1) group by id', [ids]);
      const counts = new Map(rows.map((row) => [row.id, row.n]));
      return { acknowledged: ids.length, lost: ids.filter((id) => (counts.get(id) ?? 0) < 2).length, twice: ids.filter((id) => (counts.get(id) ?? 0) > 2).length };
    },
    close: async () => undefined,
  };
}

/**
 * Writers over HTTP on the sample agency: two paste documents, two comment on a task each. A write that gets no answer is sent again
 * with the same key, so it must be there once. With `control` a write counts as acknowledged when it is sent, and is not sent again.
 */
export async function httpWriters(firstUrl) {
  const state = { url: firstUrl, stopped: false, acknowledged: [] };
  const session = await signIn(state, 'registrar');
  const { tasks } = await call(state, session, 'GET', '/tasks?state=open&limit=100');
  const commented = tasks.filter((task) => task.may.includes('comment')).slice(0, 2);
  if (commented.length < 2) throw new Error('the sample has no two tasks that its registrar may comment on');
  const jobs = [...commented.map((task) => () => comment(state, session, task.id)), () => paste(state, session), () => paste(state, session)];
  return {
    write: async ({ control }) => {
      state.stopped = false;
      await Promise.all(jobs.map((job) => writeUntilStopped(state, job, control)));
    },
    settle: async (url) => {
      state.url = url;
      await until(async () => {
        const ready = await fetch(`${url}/readyz`);
        if (!ready.ok) throw new Error(`not ready: ${ready.status}`);
      });
      state.stopped = true;
    },
    compare: () => compare(state, session, commented),
    close: async () => undefined,
  };
}

async function writeUntilStopped(state, job, control) {
  while (!state.stopped) {
    const write = { key: randomUUID(), ...(await retry(state, job)) };
    if (control) {
      state.acknowledged.push(write);
      try {
        write.id = await write.send(write.key);
        continue;
      } catch {
        return;
      }
    }
    const id = await retry(state, () => write.send(write.key));
    if (id !== null) state.acknowledged.push({ ...write, id });
  }
}

/** Sends again until there is an answer, also past the moment of the kill: the person waits for the page to come back. */
async function retry(state, work) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > end || error.final === true) throw error;
      await sleep(50);
    }
  }
}

async function comment(state, session, taskId) {
  const { version } = await call(state, session, 'GET', `/tasks/${taskId}`);
  const words = randomUUID();
  return {
    kind: 'comment', words, id: taskId,
    send: async (key) => {
      await call(state, session, 'POST', `/tasks/${taskId}/comment`, { key, body: { version, body: words } });
      return taskId;
    },
  };
}

async function paste(state, session) {
  const words = randomUUID();
  const text = `SỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nTHÔNG BÁO\n\n1. Giao Văn phòng Sở kiểm tra bản ghi ${words} trước ngày 30/12/2026.\n`;
  return {
    kind: 'paste', words, id: null,
    send: async (key) => (await call(state, session, 'POST', '/documents/pasted', { key, body: { title: words, text } })).id,
  };
}

async function compare(state, session, commented) {
  const writes = state.acknowledged.splice(0);
  const bodies = new Map();
  for (const task of commented) bodies.set(task.id, (await call(state, session, 'GET', `/tasks/${task.id}`)).entries.map((entry) => entry.body));
  let lost = 0;
  let twice = 0;
  for (const write of writes) {
    const times = write.kind === 'comment' ? bodies.get(write.id).filter((body) => body === write.words).length : await timesStored(state, session, write);
    if (times === 0) lost += 1;
    if (times > 1) twice += 1;
  }
  return { acknowledged: writes.length, lost, twice };
}

/** A pasted document counts when its row and its bytes are there. */
async function timesStored(state, session, write) {
  if (write.id === null) return 0;
  const answer = await fetch(`${state.url}/api/v1/documents/${write.id}/file`, { headers: { cookie: session.cookie } });
  return answer.ok && (await answer.text()).includes(write.words) ? 1 : 0;
}

async function signIn(state, role) {
  const front = await (await fetch(`${state.url}/api/v1/front`)).json();
  const account = front.sampleAccounts.find(({ roles }) => roles.includes(role));
  const answer = await fetch(`${state.url}/api/v1/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ login: account.login, password: front.samplePassword }) });
  if (!answer.ok) throw new Error(`sign-in of ${account.login}: ${answer.status} ${await answer.text()}`);
  return { cookie: answer.headers.getSetCookie().map((line) => line.split(';')[0]).join('; '), token: (await answer.json()).csrfToken };
}

async function call(state, session, method, path, { key, body } = {}) {
  const headers = { cookie: session.cookie, ...(method === 'GET' ? {} : { 'content-type': 'application/json', 'x-csrf-token': session.token, 'idempotency-key': key }) };
  const answer = await fetch(`${state.url}/api/v1${path}`, { method, headers, ...(body === undefined ? {} : { body: JSON.stringify(body) }), signal: AbortSignal.timeout(10_000) });
  if (answer.ok) return answer.json();
  const error = new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`);
  // Asking again changes nothing about a refusal, but the database may come back.
  error.final = answer.status < 500 && answer.status !== 429;
  throw error;
}

async function until(work) {
  const end = performance.now() + PATIENCE;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (performance.now() > end) throw error;
      await sleep(25);
    }
  }
}

async function ask(url, sql, values = []) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return (await client.query(sql, values)).rows;
  } finally {
    await client.end();
  }
}
