import type { EnvelopeTaken, NeighbourView, RouteAnswer, TaskView } from '#contract/index.js';
import { publishedOf, type Task } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { inAgency, type Tx } from '../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../http/testing/office.js';
import { finishJob, takeJob } from '../jobs/queue.js';
import { RUNNERS } from '../jobs/runners.js';
import { findTask, taskOf } from '../features/tasks/queries.js';

/** One agency on an installation of its own: database, files, clock and address. For tests. */
export interface Site {
  readonly server: TestServer;
  readonly office: Office;
  readonly url: string;
  send<T = TaskView & { readonly code?: string }>(who: string, path: string, body?: Record<string, unknown>): Promise<{ readonly status: number; readonly json: T }>;
  /** A command on a task as it stands. */
  act(who: string, id: string, kind: string, body?: Record<string, unknown>): Promise<{ readonly status: number; readonly json: TaskView & { readonly code?: string } }>;
  /** What the workers do, until nothing may start any more. */
  work(): Promise<void>;
  inside<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  neighbour(): Promise<NeighbourView>;
  task(id: string): Promise<Task>;
  browser(who: string): Promise<Browser>;
}

export async function startSite(prefix: string): Promise<Site> {
  const server = await startTestServer({ environment: { DONDOC_OUTGOING_ALLOW: '127.0.0.1' } });
  const office = await makeOffice(server, prefix);
  const address = await server.app.listen({ port: 0, host: '127.0.0.1' });
  const browsers = new Map<string, Promise<Browser>>();
  const browser = (who: string): Promise<Browser> => {
    // A session does not outlive a test that lets days pass.
    const key = `${who} ${server.clock.now().toISOString()}`;
    const found = browsers.get(key) ?? signInAs(server.app, `${prefix}.${who}`);
    browsers.set(key, found);
    return found;
  };
  const inside: Site['inside'] = (work) => inAgency(server.context.database, office.scope, work);
  const send = async <T = TaskView & { readonly code?: string }>(who: string, path: string, body?: Record<string, unknown>): Promise<{ readonly status: number; readonly json: T }> => {
    const answer = await (await browser(who)).send(body === undefined ? 'GET' : 'POST', path, body === undefined ? {} : { body });
    return { status: answer.statusCode, json: JSON.parse(answer.body === '' ? '{}' : answer.body) as T };
  };
  const act: Site['act'] = async (who, id, kind, body = {}) => send(who, `/tasks/${id}/${kind}`, { version: (await send(who, `/tasks/${id}`)).json.version, ...body });
  const work = async (): Promise<void> => {
    for (let job = await takeJob(server.context.database, 'w'); job !== undefined; job = await takeJob(server.context.database, 'w')) {
      await RUNNERS[job.kind]?.run(server.context, office.scope, job.payload);
      await finishJob(server.context.database, { ...job, worker: 'w' });
    }
  };
  const neighbour = async (): Promise<NeighbourView> => {
    const { neighbours: [first] } = (await send<RouteAnswer<'listNeighbours'>>('admin', '/neighbours')).json;
    if (first === undefined) throw new Error('no neighbour');
    return first;
  };
  const task = (id: string): Promise<Task> => inside(async (tx) => {
    const found = await findTask(tx, office.scope, id);
    if (found === undefined) throw new Error('no task');
    return taskOf(found);
  });
  return { server, office, url: `${address}/api/v1/border/envelopes`, send, act, work, inside, neighbour, task, browser };
}

/** Enters one agency at the other from its invitation; answers the number of its key as seen there. */
export async function enter(at: Site, other: Site, link: { readonly side: 'above' | 'below'; readonly channel: 'file' | 'api' }): Promise<{ readonly id: string; readonly fingerprint: string | null }> {
  const { text } = (await other.send<RouteAnswer<'makeInvitation'>>('admin', '/neighbours/invitation', {})).json;
  const unitId = link.side === 'below' ? at.office.units.science : null;
  const answer = await at.send<NeighbourView>('admin', '/neighbours/links', { id: newId(), invitation: text, side: link.side, unitId, channel: link.channel, address: link.channel === 'api' ? other.url : '' });
  if (answer.status !== 200) throw new Error(JSON.stringify(answer.json));
  return answer.json;
}

/** Both sides enter each other and compare the numbers. */
export async function linkSites(above: Site, below: Site, channel: 'file' | 'api'): Promise<void> {
  for (const [at, other, side] of [[above, below, 'below'], [below, above, 'above']] as const) {
    const { id, fingerprint } = await enter(at, other, { side, channel });
    const confirmed = await at.send('admin', `/neighbours/${id}/confirm`, { fingerprint });
    if (confirmed.status !== 200) throw new Error(JSON.stringify(confirmed.json));
  }
}

export async function orderFrom(site: Site, more: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  const made = await site.send('leader', '/tasks', {
    id, title: 'Báo cáo kết quả chuyển đổi số', leadUnitIds: [site.office.units.science], supportUnitIds: [], deadline: null, class: 'action', urgency: 'urgent', isKey: false, routine: false, restricted: false, condition: null,
    deliverable: 'Báo cáo', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null, ...more,
  });
  if (made.status !== 200) throw new Error(JSON.stringify(made.json));
  return id;
}

/** The other half of a task, by the id of their pair; null while the order is not there. */
export async function halfOf(id: string, from: Site, to: Site): Promise<string | null> {
  const pair = (await from.inside((tx) => sql<{ id: string }>`select id from border_pair where task_id = ${id} order by opened_at desc limit 1`.execute(tx))).rows[0];
  return (await to.inside((tx) => sql<{ task_id: string }>`select task_id from border_pair where id = ${pair?.id ?? null}`.execute(tx))).rows[0]?.task_id ?? null;
}

/** Both halves as the border lets them be seen. */
export async function shown(id: string, from: Site, to: Site): Promise<readonly [unknown, unknown]> {
  return [publishedOf(await from.task(id)), publishedOf(await to.task((await halfOf(id, from, to)) ?? ''))];
}

/** The clerk writes a file and downloads it; null where nothing waits. */
export async function writeFile(site: Site): Promise<Buffer | null> {
  const { id } = await site.neighbour();
  const written = await site.send<{ readonly id: string }>('registrar', `/neighbours/${id}/files`, {});
  if (written.status !== 200) return null;
  const answer = await (await site.browser('registrar')).send('GET', `/border-files/${written.json.id}/content`);
  return answer.rawPayload;
}

export async function dropFile(site: Site, bytes: Uint8Array): Promise<{ readonly status: number; readonly json: EnvelopeTaken & { readonly code?: string } }> {
  const head = Buffer.from('--border\r\ncontent-disposition: form-data; name="file"; filename="a.dondoc"\r\ncontent-type: application/octet-stream\r\n\r\n');
  const payload = Buffer.concat([head, bytes, Buffer.from('\r\n--border--\r\n')]);
  const answer = await (await site.browser('registrar')).send('POST', '/border-files', { payload, headers: { 'content-type': 'multipart/form-data; boundary=border' } });
  return { status: answer.statusCode, json: answer.json() };
}

/** Files to and fro until neither has anything to say. */
export async function carryFiles(a: Site, b: Site): Promise<void> {
  for (let round = 0; round < 20; round += 1) {
    const [fromA, fromB] = [await writeFile(a), await writeFile(b)];
    if (fromA === null && fromB === null) return;
    for (const [file, to] of [[fromA, b], [fromB, a]] as const) {
      const taken = file === null ? null : await dropFile(to, file);
      if (taken !== null && taken.status !== 200) throw new Error(JSON.stringify(taken.json));
    }
  }
  throw new Error('they never come to an end');
}
