import type { SearchHit, SearchKind, SearchResults } from '#contract/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { RUNNERS } from '../../jobs/runners.js';
import { takeJob } from '../../jobs/queue.js';
import { indexStored } from './jobs.js';

/** What is found by whom, and in which order: over documents, tasks, logs, units and people. */
let server: TestServer;
let office: Office;
let other: Office;
const browsers = new Map<string, Browser>();

beforeAll(async () => {
  server = await startTestServer();
  [office, other] = [await makeOffice(server, 'a'), await makeOffice(server, 'b')];
  await fill();
});
afterAll(() => server.close());
beforeEach(() => server.clock.set('2025-04-15'));

async function as(login: string): Promise<Browser> {
  const known = browsers.get(login) ?? (await signInAs(server.app, login));
  browsers.set(login, known);
  return known;
}

async function post(login: string, path: string, body: Record<string, unknown>): Promise<Record<string, unknown>> {
  const answer = await (await as(login)).send('POST', path, { body });
  expect(answer.statusCode, answer.body).toBeLessThan(300);
  return answer.body === '' ? {} : answer.json<Record<string, unknown>>();
}

async function order(title: string, more: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  await post('a.leader', '/tasks', {
    id, title, leadUnitIds: [office.units.planning], supportUnitIds: [], deadline: null, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [],
    parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null, ...more,
  });
  return id;
}

const FILLER = 'Các đơn vị tiếp tục duy trì chế độ trực, bảo đảm an toàn phòng cháy, chữa cháy tại trụ sở làm việc.\n'.repeat(60);
const NOTICE = `SỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 163/TB-SKHCN\n\nTHÔNG BÁO\nVề việc giám sát hành trình\n\nThực hiện Nghị quyết số 57-NQ/TW, Văn phòng Sở phối hợp rà soát.\n${FILLER}\nTrạm quan trắc mặn Cửa Bồng hoạt động từ quý tới.\n`;

async function paste(login: string, title: string, text: string): Promise<string> {
  const { id } = (await post(login, '/documents/pasted', { title, text })) as { id: string };
  for (let job = await takeJob(server.context.database, 'test'); job !== undefined; job = await takeJob(server.context.database, 'test')) {
    await RUNNERS[job.kind]?.run(server.context, { agencyId: job.agency_id } as Office['scope'], job.payload);
  }
  return id;
}

const made: Record<string, string> = {};
async function fill(): Promise<void> {
  server.clock.set('2025-04-15');
  made['dock'] = await order('Hoàn thiện hồ sơ giám sát tàu cá');
  made['folded'] = await order('Hoàn thiện hồ sơ tấu cả năm');
  made['secret'] = await order('Thanh tra kho quân khí Đầm Sen', { restricted: true, leadUnitIds: [office.units.science] });
  made['notice'] = await paste('a.registrar', 'thong bao.txt', NOTICE);
  const task = (await (await as('a.head')).send('GET', `/tasks/${made['dock']}`)).json<{ version: number }>();
  await post('a.head', `/tasks/${made['dock']}/report`, { version: task.version, body: 'Đã lắp phao tiêu ở luồng Hòn Gạc', percent: 20, evidence: [{ fileId: null, documentNumber: '789/BC-KHTC', documentDate: '2025-04-14' }] });
  const secret = (await (await as('a.leader')).send('GET', `/tasks/${made['secret']}`)).json<{ version: number }>();
  await post('a.head2', `/tasks/${made['secret']}/report`, { version: secret.version, body: 'Kiểm đếm xong lô Thạch Bàn', percent: 10, evidence: [] });
}

const palette = async (login: string, q: string): Promise<readonly SearchHit[]> => (await (await as(login)).send('GET', `/search?q=${encodeURIComponent(q)}`)).json<{ hits: SearchHit[] }>().hits;
async function results(login: string, q: string, kind?: SearchKind): Promise<SearchResults> {
  const answer = await (await as(login)).send('GET', `/search/results?q=${encodeURIComponent(q)}${kind === undefined ? '' : `&kind=${kind}`}`);
  expect(answer.statusCode, answer.body).toBe(200);
  return answer.json<SearchResults>();
}
const countsOf = ({ counts }: SearchResults): Record<string, number> => Object.fromEntries(counts.filter(({ count }) => count > 0).map(({ kind, count }) => [kind, count]));
const marked = (text: string, marks: readonly (readonly [number, number])[]): readonly string[] => marks.map(([start, end]) => text.slice(start, end));

describe('a document is found by', () => {
  test.each([
    ['a phrase deep in its text', 'quan trắc mặn Cửa Bồng', 'quan trắc mặn Cửa Bồng'],
    ['the same without marks', 'tram quan trac man cua bong', 'Trạm quan trắc mặn Cửa Bồng'],
    ['the beginning of a word', 'quan trac man cua bo', 'quan trắc mặn Cửa Bồ'],
    ['a number as printed', '57-nq', '57-NQ'],
    ['a number as spoken', 'nq 57', 'Nghị quyết số 57'],
    ['a number without "số"', 'nghi quyet 57', 'Nghị quyết số 57'],
    ['words that stand apart', 'quan trac hoat dong quy', 'quan trắc'],
  ])('%s', async (_name, q, shown) => {
    const { hits } = await results('a.officer', q, 'document');
    expect(hits.map(({ id }) => id)).toEqual([made['notice']]);
    expect(marked(hits[0]?.snippet?.text ?? '', hits[0]?.snippet?.marks ?? [])).toContain(shown);
  });

  test('its own number, in the palette', async () => {
    const hits = await palette('a.chief', '163/tb');
    expect(hits.filter(({ kind }) => kind === 'document').map(({ id }) => id)).toEqual([made['notice']]);
  });

  test('nobody whom documents do not concern', async () => expect((await palette('a.admin', 'cua bong')).map(({ kind }) => kind)).toEqual([]));
});

test('what was typed with marks stands before what only folds to it, and both are found', async () => {
  expect((await results('a.leader', 'tàu cá', 'task')).hits.map(({ id }) => id)).toEqual([made['dock'], made['folded']]);
  expect((await results('a.leader', 'tấu cả', 'task')).hits.map(({ id }) => id)).toEqual([made['folded'], made['dock']]);
  const [hit] = await palette('a.leader', 'tàu cá');
  expect(marked(hit?.title ?? '', hit?.marks ?? [])).toEqual(['tàu cá']);
});

describe('an entry of a log is found by', () => {
  test.each([['what it says', 'phao tieu o luong', 'phao tiêu ở luồng'], ['the number of its document', '789/bc', '789/BC']])('%s', async (_name, q, shown) => {
    const { hits } = await results('a.officer2', q, 'entry');
    expect(hits.map(({ taskId }) => taskId)).toEqual([made['dock']]);
    expect(marked(hits[0]?.snippet?.text ?? '', hits[0]?.snippet?.marks ?? [])).toEqual([shown]);
  });

  test('nothing once it was taken back', async () => {
    const id = await order('Dọn kho lưu trữ');
    const { version } = (await (await as('a.head')).send('GET', `/tasks/${id}`)).json<{ version: number }>();
    await post('a.head', `/tasks/${id}/report`, { version, body: 'Nhầm hẳn sang việc Bàu Trắng', percent: 20, evidence: [] });
    expect(countsOf(await results('a.head', 'bau trang'))).toEqual({ entry: 1 });
    const view = (await (await as('a.head')).send('GET', `/tasks/${id}`)).json<{ version: number; entries: { id: string; mayUndo: boolean }[] }>();
    await post('a.head', `/tasks/${id}/undo`, { version: view.version, entryId: view.entries.findLast(({ mayUndo }) => mayUndo)?.id });
    expect(countsOf(await results('a.head', 'bau trang'))).toEqual({});
  });
});

describe('a unit is found by', () => {
  test.each([
    ['its first letters', 'qlkh', 'Phòng Quản lý khoa học'], ['head and letters', 'p khtc', 'Phòng Kế hoạch - Tài chính'], ['first letters of all', 'skhcn', 'Sở Khoa học và Công nghệ tỉnh Lam Hồng'],
    ['half a name', 'ke hoach tai', 'Phòng Kế hoạch - Tài chính'], ['an alias', 'tổ sổ sách', 'Tổ Kế toán'],
  ])('%s', async (_name, q, name) => {
    if (q === 'tổ sổ sách') await post('a.chief', `/units/${office.units.group}/aliases`, { alias: 'Tổ Sổ sách' });
    const hits = await palette('a.officer', q);
    expect(hits.filter(({ kind }) => kind === 'unit')[0]?.title).toBe(name);
  });
});

test.each(['skhcn', 'P. KHTC', 'văn phòng sở'])('a unit that the words name stands before what only mentions it: %s', async (q) => {
  await order('Giao Phòng Kế hoạch - Tài chính và Văn phòng Sở của Sở Khoa học và Công nghệ tỉnh Lam Hồng kiểm kê');
  const kinds = (await palette('a.leader', q)).map(({ kind }) => kind);
  expect(kinds.slice(0, 2)).toEqual(['unit', 'task']);
  expect((await palette('a.leader', 'khoa'))[0]?.kind).not.toBe('unit');
});

test('what offices write short finds what is written in full, also with words between, and the other way', async () => {
  const [long, short] = [await order('Báo cáo công tác cải cách hành chính quý'), await order('Chấm điểm CCHC các xã')];
  expect((await palette('a.leader', 'cchc')).map(({ id }) => id).sort()).toEqual([long, short].sort());
  expect((await palette('a.leader', 'báo cáo cchc')).map(({ id }) => id)).toEqual([long]);
  expect((await palette('a.leader', 'chấm điểm cải cách hành chính')).map(({ id }) => id)).toEqual([short]);
});

test('what a unit is called in short finds what names it in full', async () => {
  await post('a.chief', `/units/${office.units.science}/aliases`, { alias: 'P.QLKH' });
  const id = await order('Giao Phòng Quản lý khoa học dự thảo quy chế họp');
  expect((await results('a.leader', 'p.qlkh dự thảo', 'task')).hits.map((hit) => hit.id)).toEqual([id]);
});

test('a person is found by any words of the name, with marks first', async () => {
  expect((await palette('a.officer', 'minh quan')).filter(({ kind }) => kind === 'person').map(({ title }) => title)).toEqual(['Ngô Minh Quân']);
  expect((await palette('a.officer', 'quan ngo')).filter(({ kind }) => kind === 'person').map(({ title }) => title)).toEqual(['Ngô Minh Quân']);
});

describe('what a person may not see', () => {
  test.each(['kho quân khí', 'dam sen', 'quan khi dam', 'kiem dem', 'thach ban', 'lô Thạch Bàn'])('is neither found nor counted: %s', async (q) => {
    const answer = await (await as('a.officer')).send('GET', `/search/results?q=${encodeURIComponent(q)}`);
    expect(countsOf(answer.json<SearchResults>())).toEqual({});
    expect(await palette('a.officer', q)).toEqual([]);
    // It is there for who gave it.
    expect(Object.keys(countsOf(await results('a.leader', q))).length).toBe(1);
  });

  test('another agency finds nothing of it', async () => {
    for (const q of ['tàu cá', 'cua bong', 'phao tieu', '163/tb']) expect(countsOf(await results('b.leader', q)), q).toEqual({});
    expect(countsOf(await results('b.leader', 'minh quan'))).toEqual({ person: 1 });
    expect(other.scope.agencyId).not.toBe(office.scope.agencyId);
  });
});

test('nothing is asked of an empty query, nor of signs', async () => {
  for (const q of ['', ' ', "'&|!:*", '()']) expect(countsOf(await results('a.leader', q)), q).toEqual({});
  expect((await results('a.leader', "tàu' & !cá:*", 'task')).hits.length).toBe(2);
});

test('a long list comes in pages without gaps or doubles', async () => {
  for (let each = 0; each < 25; each += 1) await order(`Nạo vét kênh Bà Đồng đợt ${each}`);
  const first = await results('a.leader', 'kenh ba dong', 'task');
  expect([first.hits.length, first.nextOffset, countsOf(first)['task']]).toEqual([20, 20, 25]);
  const second = (await (await as('a.leader')).send('GET', '/search/results?q=kenh%20ba%20dong&kind=task&offset=20')).json<SearchResults>();
  expect(second.nextOffset).toBeNull();
  expect(new Set([...first.hits, ...second.hits].map(({ id }) => id)).size).toBe(25);
});

test('a head that was corrected is found by the new words and not by the old', async () => {
  const id = await paste('a.registrar', 'cong van.txt', 'Kính gửi các phòng.\nĐề nghị báo cáo.');
  const { version } = (await (await as('a.registrar')).send('GET', `/documents/${id}`)).json<{ version: number }>();
  const correct = async (subject: string, seen: number): Promise<void> => void expect((await (await as('a.registrar')).send('PATCH', `/documents/${id}`, { body: { version: seen, subject } })).statusCode).toBe(200);
  await correct('Về việc đo lường Vũng Rô', version);
  expect(countsOf(await results('a.officer', 'vung ro'))).toEqual({ document: 1 });
  await correct('Về việc đo lường Mũi Né', version + 1);
  expect(countsOf(await results('a.officer', 'vung ro'))).toEqual({});
  expect(countsOf(await results('a.officer', 'mui ne'))).toEqual({ document: 1 });
});

test('what was stored before is made findable by portions, from where a killed server left', async () => {
  const { database } = server.context;
  const before = [await results('a.leader', 'cua bong'), await results('a.leader', 'phao tieu')].map(countsOf);
  await sql`truncate search_piece`.execute(database);
  expect(countsOf(await results('a.leader', 'cua bong'))).toEqual({});
  await inAgency(database, office.scope, (tx) => sql`delete from job`.execute(tx));
  for (const of of ['document', 'entry']) {
    await indexStored(server.context, office.scope, { of, after: null });
    // As a server killed after the portion does: the portion again, and the rest is asked for once.
    await indexStored(server.context, office.scope, { of, after: null });
  }
  let portions = 0;
  for (let job = await takeJob(database, 'test'); job !== undefined; job = await takeJob(database, 'test'), portions += 1) await RUNNERS[job.kind]?.run(server.context, office.scope, job.payload);
  expect(portions).toBeGreaterThan(1);
  expect([await results('a.leader', 'cua bong'), await results('a.leader', 'phao tieu')].map(countsOf)).toEqual(before);
});
