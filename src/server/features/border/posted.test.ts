import type { NeighbourView } from '#contract/index.js';
import { v7 as newId } from 'uuid';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { sql } from 'kysely';
import { afterAll, beforeAll, beforeEach, describe, expect, test, vi } from 'vitest';
import { openEnvelope } from '../../envelope/open.js';
import { newKeyPair } from '../../envelope/keys.js';
import { ENVELOPE_TYPE, sealHead } from '../../envelope/seal.js';
import { multipart } from '../../testing/notice.js';
import { PAUSES, postToNeighbour } from './post.jobs.js';
import { carryFiles, dropFile, halfOf, linkSites, orderFrom, shown, type Site, startSite, writeFile } from '../../testing/sites.js';

/** Orders between two installations over the network: two servers that listen, each posting to the other through a line that the test can cut. */
let above: Site;
let below: Site;
let line: { readonly server: Server; readonly url: string };
/** What the line does to what is posted to the one below. */
let way: 'through' | 'down' | 'answer lost' | 'changed' | 'elsewhere' = 'through';
let posts = 0;

// Two servers on two databases, on whatever machine builds this.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
beforeAll(async () => {
  [above, below] = [await startSite('a'), await startSite('b')];
  for (const site of [above, below]) site.server.clock.set('2025-04-15');
  await linkSites(above, below, 'api');
  line = await openLine();
  await above.send('admin', `/neighbours/${(await above.neighbour()).id}/channel`, { channel: 'api', address: line.url });
});
afterAll(async () => {
  line.server.closeAllConnections();
  line.server.close();
  await Promise.all([above.server.close(), below.server.close()]);
});
beforeEach(() => {
  way = 'through';
  posts = 0;
});

async function openLine(): Promise<typeof line> {
  const server = createServer();
  server.on('request', (request, answer) => {
    const chunks: Buffer[] = [];
    request.on('data', (chunk: Buffer) => chunks.push(chunk));
    request.on('end', () => {
      posts += 1;
      if (way === 'down') return void answer.destroy();
      if (way === 'elsewhere') return void answer.writeHead(200).end('<html>');
      const sent = Buffer.concat(chunks);
      if (way === 'changed') sent[sent.byteLength - 3] = (sent[sent.byteLength - 3] ?? 0) ^ 1;
      return void fetch(below.url, { method: 'POST', body: sent, headers: { 'content-type': String(request.headers['content-type']) } }).then(async (got) => {
        const body = Buffer.from(await got.arrayBuffer());
        if (way === 'answer lost') answer.destroy();
        else answer.writeHead(got.status, { 'content-type': got.headers.get('content-type') ?? '' }).end(body);
      }, () => answer.destroy());
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return { server, url: `http://127.0.0.1:${(server.address() as AddressInfo).port}/x` };
}

/** Both workers, until nothing waits on either side. */
async function exchange(): Promise<void> {
  for (let round = 0; round < 10; round += 1) {
    await above.work();
    await below.work();
    if ((await above.neighbour()).waiting.events + (await below.neighbour()).waiting.events === 0) return;
  }
}
const post = async (site: Site): Promise<void> => postToNeighbour(site.server.context, site.office.scope, (await site.neighbour()).id);
const later = (seconds: number): void => [above, below].forEach((site) => site.server.clock.forward(seconds));
const same = async (id: string): Promise<void> => {
  const [up, down] = await shown(id, above, below);
  expect(down).toEqual(up);
};
const waiting = async (site: Site): Promise<number> => (await site.neighbour()).waiting.events;

describe('orders over the network', () => {
  test('go over by themselves, and progress, files and decisions come and go; the answers acknowledge', async () => {
    const id = await orderFrom(above);
    await exchange();
    const half = (await halfOf(id, above, below)) ?? '';
    const fileId = (await (await below.browser('follower')).send('POST', '/files', multipart('so-lieu.txt', Buffer.from('Số liệu '.repeat(50_000))))).json<{ id: string }>().id;
    await below.act('registrar', half, 'receive');
    await below.act('follower', half, 'report', { body: 'Đã tổng hợp', percent: 60, evidence: [{ fileId, documentNumber: null, documentDate: null }] });
    await below.act('leader', half, 'obstacle', { body: 'Chưa có kinh phí', escalate: true });
    await exchange();
    const seen = (await above.send('leader', `/tasks/${id}`)).json;
    expect(seen).toMatchObject({ progressPercent: 60, escalatedOn: '2025-04-15', crossing: { arrivedOn: '2025-04-15', underWay: 0 } });
    const file = seen.entries.flatMap((entry) => entry.evidence).find((each) => each.file !== null)?.file;
    expect((await (await above.browser('follower')).send('GET', `/files/${file?.id ?? ''}`)).body).toBe('Số liệu '.repeat(50_000));
    await above.act('leader', id, 'instruct', { body: 'Dùng dự phòng của ngành' });
    await exchange();
    expect((await below.send('leader', `/tasks/${half}`)).json.entries.at(-1)).toMatchObject({ kind: 'decision', body: 'Dùng dự phòng của ngành' });
    await same(id);
    expect([await above.neighbour(), await below.neighbour()].map(({ waiting: left, problem, sentAt, heardAt }) => [left, problem, sentAt !== null, heardAt !== null])).toEqual([[{ events: 0, unwritten: 0, acks: 0 }, null, true, true], [{ events: 0, unwritten: 0, acks: 0 }, null, true, true]]);
  });

  test('wait while the other is down for a day, with ever longer pauses, and catch up', async () => {
    way = 'down';
    const ids = [await orderFrom(above), await orderFrom(above)];
    await above.work();
    expect(posts).toBe(1);
    const held = await above.neighbour();
    expect(held).toMatchObject({ waiting: { events: 2 }, problem: { code: 'border.no_answer' } });
    await post(above);
    expect(posts).toBe(1);
    for (const pause of [...PAUSES, 3600, 3600]) {
      later(pause);
      await post(above);
    }
    expect([posts, await waiting(above)]).toEqual([PAUSES.length + 3, 2]);
    later(20 * 3600);
    for (const id of ids) await above.act('leader', id, 'dun', { level: 1, body: 'Đề nghị báo cáo' });
    way = 'through';
    await post(above);
    await exchange();
    for (const id of ids) {
      await same(id);
      expect((await below.task((await halfOf(id, above, below)) ?? '')).dunCount).toBe(1);
    }
    expect(await above.neighbour()).toMatchObject({ problem: null, holdUntil: null, waiting: { events: 0 } });
  }, 60_000);

  test('are taken once when the answer is lost, or the server is killed between sending and keeping it', async () => {
    const id = await orderFrom(above);
    way = 'answer lost';
    await above.work();
    expect([await waiting(above), await halfOf(id, above, below)]).toEqual([1, expect.any(String)]);
    for (let times = 0; times < 3; times += 1) {
      later(3600);
      await post(above);
    }
    way = 'through';
    await above.act('leader', id, 'dun', { level: 1, body: 'x' });
    later(3600);
    await Promise.all([post(above), post(above), post(above)]);
    await post(above);
    await exchange();
    const half = (await halfOf(id, above, below)) ?? '';
    expect([(await below.task(half)).dunCount, (await below.send('leader', `/tasks/${half}`)).json.entries.filter((entry) => entry.kind === 'dunning').length]).toEqual([1, 1]);
    const orders = await below.inside((tx) => sql<{ n: number }>`select count(*)::int as n from border_pair p where p.id in (select id from border_pair where task_id = ${half})`.execute(tx));
    expect(orders.rows[0]?.n).toBe(1);
    await same(id);
  });

  test('are refused where a byte was changed on the way, kept where somebody else answers, and sent again', async () => {
    const id = await orderFrom(above);
    for (const [kind, code] of [['changed', 'border.broken'], ['elsewhere', 'border.no_answer']] as const) {
      way = kind;
      later(3600);
      await post(above);
      expect([kind, (await above.neighbour()).problem?.code, await waiting(above), await halfOf(id, above, below)]).toEqual([kind, code, 1, null]);
    }
    way = 'through';
    const there = (await above.neighbour()).id;
    expect((await above.send<NeighbourView>('registrar', `/neighbours/${there}/send`, {})).json).toMatchObject({ holdUntil: null });
    await exchange();
    await same(id);
  });

  test('may be carried as a file while the line is cut, and nothing is doubled when it is back', async () => {
    way = 'down';
    const id = await orderFrom(above);
    await above.work();
    const sent = await writeFile(above);
    expect((await dropFile(below, sent ?? Buffer.alloc(0))).json).toMatchObject({ taken: 1 });
    await below.act('registrar', (await halfOf(id, above, below)) ?? '', 'receive');
    way = 'through';
    later(3600);
    await exchange();
    await post(above);
    await carryFiles(above, below);
    expect((await above.task(id)).state).toBe('active');
    await same(id);
  });

  test('over a network that loses, doubles and cuts, with files between: both show the same, each act once', async () => {
    const ids = await Promise.all([orderFrom(above), orderFrom(above), orderFrom(above)]);
    const ways = ['answer lost', 'down', 'through', 'changed', 'answer lost', 'through', 'down', 'answer lost', 'changed', 'answer lost', 'down', 'through'] as const;
    for (const [round, next] of ways.entries()) {
      way = next;
      const id = ids[round % ids.length] ?? '';
      await above.act('leader', id, 'dun', { level: 1, body: `Lần ${round}` });
      const half = await halfOf(id, above, below);
      if (half !== null) await below.act('leader', half, 'report', { body: `Tiến độ ${round}`, percent: round * 5, evidence: [] });
      later(3600);
      await Promise.all([post(above), post(below), round % 3 === 0 ? writeFile(above).then((file) => (file === null ? null : dropFile(below, file))) : null]);
    }
    way = 'through';
    later(3600);
    await post(above);
    await post(below);
    await exchange();
    for (const id of ids) {
      await same(id);
      expect((await below.task((await halfOf(id, above, below)) ?? '')).dunCount).toBe(4);
    }
  }, 120_000);
});

describe('the address where envelopes are posted', () => {
  const to = (body: Uint8Array | string, type = ENVELOPE_TYPE) => fetch(below.url, { method: 'POST', body: body as string, headers: { 'content-type': type } });
  const code = async (answer: Response): Promise<string> => ((await answer.json()) as { code: string }).code;
  const envelope = (more: Record<string, unknown> = {}) => ({
    id: newId(), number: 0, at: '2025-04-15T02:00:00.000Z', from: { agencyId: above.office.scope.agencyId, name: 'Sở a', key: newKeyPair().publicKey }, to: { agencyId: below.office.scope.agencyId, name: 'Sở b' }, nextKey: null, events: [], acks: [], files: [], refused: [], ...more,
  });

  test('answers nobody who is not proven, and tells nothing', async () => {
    expect(await code(await to('xin chào'))).toBe('border.not_envelope');
    expect((await to('{}', 'application/json')).status).toBe(415);
    expect((await to('x', 'text/plain')).status).toBe(415);
    const { publicKey, privateKey } = newKeyPair();
    const own = { agencyId: above.office.scope.agencyId, name: 'Sở a', key: publicKey };
    expect(await code(await to(sealHead(envelope({ from: own }), privateKey)))).toBe('border.unknown_key');
    expect(await code(await to(sealHead(envelope({ from: { ...own, agencyId: newId() } }), privateKey)))).toBe('border.unknown_peer');
    expect(await code(await to(sealHead(envelope({ from: own, to: { agencyId: newId(), name: 'x' } }), privateKey)))).toBe('border.unknown_peer');
    // With the key that is known, signed by another.
    const known = (await below.inside((tx) => sql<{ key: string }>`select public_key as key from neighbour where revoked_at is null`.execute(tx))).rows[0]?.key ?? '';
    expect(await code(await to(sealHead(envelope({ from: { ...own, key: known } }), privateKey)))).toBe('border.broken');
  });

  test('answers with an envelope for the sender', async () => {
    await orderFrom(above);
    const sent = (await writeFile(above)) ?? Buffer.alloc(0);
    const answer = await to(sent);
    const opened = await openEnvelope((async function* () { yield Buffer.from(await answer.arrayBuffer()); })());
    const known = (await above.inside((tx) => sql<{ key: string }>`select public_key as key from neighbour where revoked_at is null`.execute(tx))).rows[0]?.key ?? '';
    expect(opened.contents(known)).toMatchObject({ to: { agencyId: above.office.scope.agencyId }, acks: [{ seq: 1 }], events: [], refused: [] });
    await exchange();
  });

  test('is throttled', async () => {
    const statuses = await Promise.all(Array.from({ length: 140 }, async () => (await to('x')).status));
    expect([statuses.includes(422), statuses.includes(429)]).toEqual([true, true]);
  });
});
