import type { BorderFileView, NeighbourView, RouteAnswer } from '#contract/index.js';
import { writeFile as writeFileOnDisk } from 'node:fs/promises';
import { join } from 'node:path';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test, vi } from 'vitest';
import { verifyTaskChain } from '../../database/history.js';
import { multipart } from '../../testing/notice.js';
import { carryFiles, dropFile, enter, halfOf, linkSites, orderFrom, shown, type Site, startSite, writeFile } from '../../testing/sites.js';

/** Orders between two installations by files that people carry: two servers, two databases, two data folders. */
let above: Site;
let below: Site;

// Two servers on two databases, on whatever machine builds this.
vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });
beforeAll(async () => {
  [above, below] = [await startSite('a'), await startSite('b')];
  for (const site of [above, below]) site.server.clock.set('2025-04-15');
  await linkSites(above, below, 'file');
});
afterAll(() => Promise.all([above.server.close(), below.server.close()]));

const file = async (site: Site): Promise<Buffer> => (await writeFile(site)) ?? (() => { throw new Error('nothing waits'); })();
const EVIDENCE = { body: 'Đã xong', figure: null };
const accept = (half: string) => below.act('registrar', half, 'accept', { leadUnitIds: [below.office.units.planning], supportUnitIds: [], deadline: null, note: '' });
async function ordered(): Promise<{ readonly id: string; readonly half: string }> {
  const id = await orderFrom(above);
  await carryFiles(above, below);
  return { id, half: (await halfOf(id, above, below)) ?? '' };
}

describe('a link', () => {
  test('is entered on both sides from an invitation, and holds once the numbers were compared', async () => {
    const [here, there] = [await above.neighbour(), await below.neighbour()];
    expect(here).toMatchObject({ side: 'below', channel: 'file', confirmed: true, name: 'Sở Khoa học và Công nghệ b', unit: { name: 'Phòng Quản lý khoa học' } });
    expect(there).toMatchObject({ side: 'above', channel: 'file', confirmed: true, unit: null });
    const own = async (site: Site) => (await site.send<RouteAnswer<'listNeighbours'>>('admin', '/neighbours')).json.own.fingerprint;
    expect([here.fingerprint, there.fingerprint]).toEqual([await own(below), await own(above)]);
    expect(here.fingerprint).toMatch(/^(\d{5} ){7}\d{5}$/);
    expect(here.fingerprint).not.toBe(there.fingerprint);
  });

  test('keeps its private keys under a key that the database has not, and tells them to nobody', async () => {
    const rows = (await above.inside((tx) => sql<{ key: Buffer; public: string }>`select private_key as key, public_key as public from border_key`.execute(tx))).rows;
    expect(rows).toHaveLength(1);
    // PKCS #8 of Ed25519 begins with these bytes; base64 of them is what is sealed.
    expect(rows[0]?.key.toString('latin1')).not.toContain('MC4CAQAwBQYDK2Vw');
    const { text } = (await above.send<RouteAnswer<'makeInvitation'>>('admin', '/neighbours/invitation', {})).json;
    expect(Object.keys(JSON.parse(text) as object).sort()).toEqual(['address', 'agencyId', 'format', 'key', 'name', 'signature', 'version']);
  });

  test('nothing is sent or taken before the numbers were compared, nor after the link has ended', async () => {
    const [c, d] = [await startSite('c'), await startSite('d')];
    const far = await enter(c, d, { side: 'below', channel: 'file' });
    const inside = await orderFrom(c);
    expect((await c.send(`leader`, `/tasks/${inside}`)).json.border).toBeNull();
    expect((await c.send('registrar', `/neighbours/${far.id}/files`, {})).json.code).toBe('border.not_confirmed');
    expect((await c.send('admin', `/neighbours/${far.id}/confirm`, { fingerprint: (await above.neighbour()).fingerprint ?? '' })).json.code).toBe('common.changed_meanwhile');
    await c.send('admin', `/neighbours/${far.id}/confirm`, { fingerprint: far.fingerprint });
    await orderFrom(c);
    const sent = await file(c);
    expect((await dropFile(d, sent)).json.code).toBe('border.unknown_peer');
    const near = await enter(d, c, { side: 'above', channel: 'file' });
    expect((await dropFile(d, sent)).json.code).toBe('border.not_confirmed');
    await d.send('admin', `/neighbours/${near.id}/confirm`, { fingerprint: near.fingerprint });
    expect((await dropFile(d, sent)).json).toMatchObject({ taken: 1, refused: [] });
    await d.send('admin', `/neighbours/${near.id}/revoke`, {});
    expect((await dropFile(d, sent)).json.code).toBe('border.unknown_peer');
    // Linked anew, what comes for the pair that is over is acknowledged and has no effect.
    const anew = await enter(d, c, { side: 'above', channel: 'file' });
    await d.send('admin', `/neighbours/${anew.id}/confirm`, { fingerprint: anew.fingerprint });
    expect((await dropFile(d, sent)).json).toMatchObject({ taken: 0, known: 1, answer: { events: 0, acks: 1 } });
    await dropFile(c, await file(d));
    expect((await c.neighbour()).waiting).toEqual({ events: 0, unwritten: 0, acks: 0 });
    await Promise.all([c.server.close(), d.server.close()]);
  });

  test.each([
    ['no invitation', 'Kính gửi Sở'], ['half of one', '{"format":"dondoc-invitation","version":1'],
  ])('is refused for %s', async (_what, invitation) => {
    expect((await above.send('admin', '/neighbours/links', { id: newId(), invitation, side: 'above', unitId: null, channel: 'file', address: '' })).json.code).toBe('border.not_invitation');
  });

  test('is refused for an invitation in which one letter is another, for one of its own, and twice', async () => {
    const text = async (site: Site): Promise<string> => (await site.send<RouteAnswer<'makeInvitation'>>('admin', '/neighbours/invitation', {})).json.text;
    const link = async (invitation: string, side: 'above' | 'below' = 'above') => (await above.send('admin', '/neighbours/links', { id: newId(), invitation, side, unitId: side === 'below' ? above.office.units.planning : null, channel: 'file', address: '' })).json.code;
    expect(await link((await text(below)).replace('Công nghệ b', 'Công nghệ c'))).toBe('border.not_invitation');
    expect(await link(await text(above))).toBe('border.own_file');
    expect(await link(await text(below), 'below')).toBe('border.unit_taken');
    // What a mail program puts around it does no harm.
    expect(await link(`Kính gửi anh,\n\n> ${await text(below)}\nTrân trọng`, 'below')).toBe('border.unit_taken');
  });
});

describe('orders by files', () => {
  test('an order goes over, its result with its file comes back, is sent back and at last confirmed', async () => {
    const id = await orderFrom(above);
    expect((await above.neighbour()).waiting).toEqual({ events: 1, unwritten: 1, acks: 0 });
    const order = await file(above);
    expect((await dropFile(below, order)).json).toMatchObject({ neighbour: { name: 'Sở Khoa học và Công nghệ a' }, again: false, taken: 1, known: 0, waiting: 0, refused: [], answer: { events: 1, unwritten: 1, acks: 1 } });
    const half = (await halfOf(id, above, below)) ?? '';
    await accept(half);
    const child = (await below.send('registrar', `/tasks/${half}`)).json.children[0]?.id ?? '';
    const browser = await below.browser('head');
    const fileId = (await browser.send('POST', '/files', multipart('bao-cao.txt', Buffer.from('Kết quả chuyển đổi số')))).json<{ id: string }>().id;
    await below.act('head', child, 'submit', { ...EVIDENCE, evidence: [{ fileId, documentNumber: null, documentDate: null }] });
    await below.act('follower', child, 'confirm', { note: '', doneOn: null });
    const own = (await (await below.browser('follower')).send('POST', '/files', multipart('tong-hop.txt', Buffer.from('Tổng hợp toàn Sở')))).json<{ id: string }>().id;
    expect((await below.act('follower', half, 'submit', { ...EVIDENCE, evidence: [{ fileId: own, documentNumber: '12/BC-SKHCN', documentDate: '2025-04-15' }] })).status).toBe(200);
    await carryFiles(below, above);
    const waiting = (await above.send('leader', `/tasks/${id}`)).json;
    expect(waiting).toMatchObject({ state: 'submitted', crossing: { arrivedOn: '2025-04-15', underWay: 0 } });
    const evidence = waiting.entries.flatMap((entry) => entry.evidence).find((each) => each.file !== null)?.file;
    const download = await (await above.browser('follower')).send('GET', `/files/${evidence?.id ?? ''}`);
    expect([evidence?.name, download.body]).toEqual(['tong-hop.txt', 'Tổng hợp toàn Sở']);
    // What stayed inside did not cross.
    expect(JSON.stringify(waiting)).not.toContain('bao-cao.txt');
    await above.act('follower', id, 'redo', { reason: 'Thiếu phụ lục' });
    await carryFiles(above, below);
    expect((await below.send('leader', `/tasks/${half}`)).json).toMatchObject({ state: 'active', redoCount: 1 });
    await below.act('follower', half, 'submit', { ...EVIDENCE, evidence: [{ fileId: null, documentNumber: '13/BC-SKHCN', documentDate: '2025-04-15' }] });
    await carryFiles(below, above);
    await above.act('follower', id, 'confirm', { note: 'Đạt', doneOn: null });
    await carryFiles(above, below);
    expect((await below.send('leader', `/tasks/${half}`)).json.state).toBe('done');
    const [up, down] = await shown(id, above, below);
    expect(down).toEqual(up);
    expect([await above.inside((tx) => verifyTaskChain(tx, above.office.scope, id)), await below.inside((tx) => verifyTaskChain(tx, below.office.scope, half))]).toEqual([{ ok: true }, { ok: true }]);
  });

  test('a file dropped twice changes nothing the second time, and says so', async () => {
    await orderFrom(above);
    const sent = await file(above);
    const count = async (): Promise<number> => (await below.inside((tx) => sql<{ n: number }>`select count(*)::int as n from task`.execute(tx))).rows[0]?.n ?? 0;
    expect((await dropFile(below, sent)).json).toMatchObject({ again: false, taken: 1, known: 0 });
    const before = await count();
    expect((await dropFile(below, sent)).json).toMatchObject({ again: true, taken: 0, known: 1, refused: [] });
    expect(await count()).toBe(before);
    await carryFiles(below, above);
  });

  test('a lost file is made good by the next, and files in the wrong order come to the same', async () => {
    const { id, half } = await ordered();
    const dun = (level: number) => above.act('leader', id, 'dun', { level, body: 'Đề nghị báo cáo' });
    await dun(1);
    const first = await file(above);
    await dun(2);
    const second = await file(above);
    await dun(3);
    const third = await file(above);
    const levels = async (): Promise<number> => (await below.task(half)).dunCount;
    // The second carries what the first did, because nobody had acknowledged it.
    expect((await dropFile(below, second)).json).toMatchObject({ taken: 2, waiting: 0 });
    expect((await dropFile(below, first)).json).toMatchObject({ taken: 0, known: 1 });
    expect(await levels()).toBe(2);
    expect((await dropFile(below, third)).json).toMatchObject({ taken: 1, known: 2 });
    await carryFiles(above, below);
    expect([await levels(), (await above.neighbour()).waiting.events]).toEqual([3, 0]);
    const [up, down] = await shown(id, above, below);
    expect(down).toEqual(up);
  });

  test('a file that came before the one that it rests on waits for it', async () => {
    const { id, half } = await ordered();
    await above.act('leader', id, 'dun', { level: 1, body: 'Lần một' });
    const first = await file(above);
    // As though the other side had said that it has the first.
    await above.inside((tx) => sql`update border_pair set acked = sent where task_id = ${id}`.execute(tx));
    await above.act('leader', id, 'dun', { level: 2, body: 'Lần hai' });
    const second = await file(above);
    expect((await dropFile(below, second)).json).toMatchObject({ taken: 0, waiting: 1 });
    expect((await below.task(half)).dunCount).toBe(0);
    expect((await dropFile(below, first)).json).toMatchObject({ taken: 1, waiting: 0 });
    expect((await below.task(half)).dunCount).toBe(2);
    await carryFiles(above, below);
  });

  test('is downloaded again as the same bytes, and stands in the list of both', async () => {
    await orderFrom(above);
    const sent = await file(above);
    const { id } = await above.neighbour();
    const list = async (site: Site): Promise<readonly BorderFileView[]> => (await site.send<{ files: BorderFileView[] }>('registrar', `/neighbours/${(await site.neighbour()).id}/files`)).json.files;
    const [newest] = await list(above);
    expect(newest).toMatchObject({ direction: 'out', events: 1, size: sent.byteLength, by: 'Trần Thị Lụa' });
    expect((await (await above.browser('registrar')).send('GET', `/border-files/${newest?.id ?? ''}/content`)).rawPayload.equals(sent)).toBe(true);
    await dropFile(below, sent);
    expect((await list(below))[0]).toMatchObject({ id: newest?.id, direction: 'in', number: newest?.number });
    expect((await above.send('registrar', `/neighbours/${id}/files`, {})).status).toBe(200);
    await carryFiles(above, below);
    expect((await above.send('registrar', `/neighbours/${id}/files`, {})).json.code).toBe('border.nothing_to_send');
  });
});

describe('what is not taken', () => {
  const codeOf = async (bytes: Uint8Array, site: Site = below): Promise<string | undefined> => (await dropFile(site, bytes)).json.code;

  test('says why, leaves everything as it was, and the whole file is taken afterwards', async () => {
    const { id, half } = await ordered();
    await accept(half);
    const fileId = (await (await below.browser('follower')).send('POST', '/files', multipart('a.txt', Buffer.from('Minh chứng '.repeat(2000))))).json<{ id: string }>().id;
    await below.act('follower', half, 'report', { body: 'Đã làm', percent: 60, evidence: [{ fileId, documentNumber: null, documentDate: null }] });
    const sent = await file(below);
    const lines = [sent.indexOf('\n'), sent.indexOf('\n', sent.indexOf('\n') + 1)] as const;
    const flipped = (at: number): Buffer => {
      const copy = Buffer.from(sent);
      copy[at] = (copy[at] ?? 0) ^ 1;
      return copy;
    };
    expect(await codeOf(sent, below)).toBe('border.own_file');
    expect(await codeOf(Buffer.from('PK\u0003\u0004'), above)).toBe('border.not_envelope');
    expect(await codeOf(Buffer.alloc(0), above)).toBe('border.not_envelope');
    expect(await codeOf(Buffer.concat([Buffer.from('dondoc-border 2 '), sent.subarray(16)]), above)).toBe('border.newer_version');
    for (const end of [lines[0] + 1, lines[1] - 5, lines[1]]) expect([end, await codeOf(sent.subarray(0, end), above)]).toEqual([end, 'border.truncated']);
    for (const end of [lines[1] + 1, sent.byteLength - 1]) expect([end, await codeOf(sent.subarray(0, end), above)]).toEqual([end, 'border.truncated']);
    expect(await codeOf(Buffer.concat([sent, Buffer.from('x')]), above)).toBe('border.broken');
    // A byte of the signature, of the words, of a file.
    const word = sent.indexOf('Đã làm');
    for (const at of [40, word, lines[1] + 10, sent.byteLength - 1]) expect([at, await codeOf(flipped(at), above)]).toEqual([at, 'border.broken']);
    expect((await above.task(id)).progressPercent).toBe(0);
    expect((await dropFile(above, sent)).json).toMatchObject({ refused: [] });
    expect((await above.task(id)).progressPercent).toBe(60);
    await carryFiles(above, below);
  });

  test('a file for another agency, and one of an agency that is not linked', async () => {
    const other = await startSite('e');
    const { id, fingerprint } = await enter(other, below, { side: 'below', channel: 'file' });
    await other.send('admin', `/neighbours/${id}/confirm`, { fingerprint });
    await orderFrom(other);
    const sent = await file(other);
    const refused = await dropFile(above, sent);
    expect([refused.json.code, JSON.stringify(refused.json)]).toEqual(['border.other_addressee', expect.stringContaining('Sở Khoa học và Công nghệ b')]);
    expect(await codeOf(sent)).toBe('border.unknown_peer');
    await other.server.close();
  });
});

describe('another key', () => {
  const change = (site: Site, days: number) => site.send<RouteAnswer<'changeOwnKey'>>('admin', '/neighbours/own-key', { days });
  const number = async (site: Site): Promise<string | null> => (await site.send<RouteAnswer<'listNeighbours'>>('admin', '/neighbours')).json.own.fingerprint;

  test('is announced by the former, which is accepted until the day; nobody compares numbers again', async () => {
    await ordered();
    const former = await number(above);
    await orderFrom(above);
    const before = await file(above);
    expect((await change(above, 30)).json.own).toMatchObject({ changingUntil: '2025-05-15', fingerprint: former });
    expect((await change(above, 30)).json).toMatchObject({ code: 'border.key_changing' });
    expect((await dropFile(below, await file(above))).status).toBe(200);
    const learned = await below.neighbour();
    expect([learned.fingerprint === former, learned.formerUntil]).toEqual([false, '2025-05-15']);
    // Written before the change, and dropped within the time.
    expect((await dropFile(below, before)).json).toMatchObject({ taken: 0, known: 1 });
    for (const site of [above, below]) site.server.clock.set('2025-05-16');
    expect(await number(above)).toBe(learned.fingerprint);
    expect((await dropFile(below, before)).json.code).toBe('border.old_key');
    await orderFrom(above);
    expect((await dropFile(below, await file(above))).json.refused).toEqual([]);
    await carryFiles(above, below);
  });

  test('at once, for a key that others may have: a new invitation, whose number is compared', async () => {
    await change(above, 0);
    const id = await orderFrom(above);
    const sent = await file(above);
    expect((await dropFile(below, sent)).json.code).toBe('border.unknown_key');
    const { text } = (await above.send<RouteAnswer<'makeInvitation'>>('admin', '/neighbours/invitation', {})).json;
    const there = await below.neighbour();
    const renewed = (await below.send<NeighbourView>('admin', `/neighbours/${there.id}/invitation`, { invitation: text })).json;
    expect([renewed.offered, renewed.fingerprint]).toEqual([await number(above), there.fingerprint]);
    expect((await dropFile(below, sent)).json.code).toBe('border.unknown_key');
    expect((await below.send<NeighbourView>('admin', `/neighbours/${there.id}/confirm`, { fingerprint: renewed.offered })).json).toMatchObject({ offered: null, fingerprint: renewed.offered });
    expect((await dropFile(below, sent)).json.taken).toBe(1);
    expect(await halfOf(id, above, below)).not.toBeNull();
    await carryFiles(above, below);
  });

  test('a data folder of another server cannot sign, and says what to do', async () => {
    await writeFileOnDisk(join(above.server.context.config.dataFolder, 'outgoing.key'), 'another key of another server');
    await orderFrom(above);
    const { id } = await above.neighbour();
    expect((await above.send('registrar', `/neighbours/${id}/files`, {})).json.code).toBe('border.key_lost');
    await change(above, 0);
    expect((await above.send('registrar', `/neighbours/${id}/files`, {})).status).toBe(200);
  });
});
