import type { RouteAnswer, TaskView } from '#contract/index.js';
import { DEFAULT_CHOICES } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

let server: TestServer;
let office: Office;
const browsers = new Map<string, Browser>();
const as = (key: string): Browser => browsers.get(key) ?? (() => { throw new Error(key); })();

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set('2025-04-14');
  for (const key of ['leader', 'chief', 'follower', 'head', 'head2', 'officer', 'officer2']) browsers.set(key, await signInAs(server.app, `a.${key}`));
});
afterAll(() => server.close());

type Inbox = RouteAnswer<'readInbox'>;
const inbox = async (key: string, query = ''): Promise<Inbox> => (await as(key).send('GET', `/inbox${query}`)).json<Inbox>();
const told = async (key: string, taskId: string, query = ''): Promise<string[]> => (await inbox(key, query)).groups.filter((group) => group.task?.id === taskId).flatMap((group) => group.notices.map((notice) => notice.kind));
const see = async (id: string): Promise<TaskView> => (await as('leader').send('GET', `/tasks/${id}`)).json<TaskView>();
const give = async (key: string, id: string, kind: string, body: Record<string, unknown> = {}): Promise<void> => {
  const answer = await as(key).send('POST', `/tasks/${id}/${kind}`, { body: { version: (await see(id)).version, ...body } });
  expect([kind, answer.statusCode]).toEqual([kind, 200]);
};
const day = { phrase: '', bound: 'by', anchor: '2025-05-20', from: null, to: '2025-05-20', precision: 'day', source: 'person' };
async function order(more: Record<string, unknown> = {}): Promise<string> {
  const id = newId();
  const body = { id, title: 'Rà soát danh mục', leadUnitIds: [office.units.planning], supportUnitIds: [office.units.science], deadline: day, class: 'action', urgency: 'none', isKey: false, routine: false, restricted: false, condition: null, deliverable: '', steps: [], parentId: null, orderedByPostId: null, orderedBy: '', officerPostId: null, ...more };
  expect((await as('leader').send('POST', '/tasks', { body })).statusCode).toBe(200);
  return id;
}
const EVIDENCE = { body: 'Xong', evidence: [{ fileId: null, documentNumber: '1/BC', documentDate: '2025-04-14' }], figure: null };

describe('each act is told to those whom it concerns, and to nobody else', () => {
  test('from the order to the end', async () => {
    const id = await order();
    expect([await told('head', id), await told('head2', id), await told('leader', id), await told('officer', id)]).toEqual([['given'], ['support'], [], []]);
    await give('head', id, 'receive');
    expect(await told('head', id)).toEqual([]);
    await give('head', id, 'assign_person', { postId: office.people['officer']?.postId, note: '' });
    expect(await told('officer', id)).toEqual(['named']);
    await give('head', id, 'request_extension', { requestedDue: '2025-06-20', reason: 'Chờ số liệu' });
    expect([await told('leader', id), await told('follower', id)]).toEqual([['asked'], []]);
    await give('leader', id, 'grant_request', { note: '' });
    expect([await told('leader', id), await told('head', id), (await told('officer', id)).sort()]).toEqual([[], ['decided'], ['decided', 'named']]);
    await give('officer', id, 'submit', EVIDENCE);
    expect([await told('leader', id), await told('follower', id)]).toEqual([['submitted'], ['submitted']]);
    await give('leader', id, 'redo', { reason: 'Bổ sung' });
    expect([await told('follower', id), (await told('head', id)).includes('redone')]).toEqual([[], true]);
    await give('officer', id, 'submit', EVIDENCE);
    await give('leader', id, 'confirm', { note: '', doneOn: null });
    expect([(await told('officer', id)).sort(), await told('head2', id)]).toEqual([['confirmed', 'decided'], []]);
  });

  test('a returned task, an obstacle taken up, and a single chase', async () => {
    const [a, b] = [await order(), await order()];
    await give('head', a, 'return', { reason: 'Không thuộc chức năng' });
    expect([await told('follower', a), await told('leader', a)]).toEqual([['returned'], ['returned']]);
    await give('head', b, 'obstacle', { body: 'Thiếu số liệu', escalate: true });
    expect([await told('leader', b), await told('follower', b)]).toEqual([['obstacle'], ['obstacle']]);
    await give('leader', b, 'instruct', { body: 'Làm việc với Sở Tài chính' });
    await give('follower', b, 'dun', { level: 1, body: 'Đề nghị khẩn trương' });
    expect([await told('leader', b), (await told('head', b)).sort()]).toEqual([[], ['chased', 'instructed']]);
  });

  test('what is taken back was not told', async () => {
    const id = await order();
    await give('follower', id, 'dun', { level: 1, body: 'Đề nghị khẩn trương' });
    const entryId = (await see(id)).entries.find((entry) => entry.kind === 'dunning')?.id;
    await give('follower', id, 'undo', { entryId });
    expect(await told('head', id)).toEqual(['given']);
  });

  test('a letter is one notice, however many tasks it names, and goes with the letter', async () => {
    const ids = [await order(), await order(), await order()];
    const letter = { id: newId(), unitId: office.units.planning, level: 1, body: 'Đề nghị khẩn trương', tasks: ids.map((id) => ({ id, version: 1 })) };
    expect((await as('chief').send('POST', '/follow-up/letters', { body: { letters: [letter] } })).statusCode).toBe(200);
    const ofLetter = async (): Promise<unknown[]> => (await inbox('head')).groups.filter((group) => group.key === letter.id).flatMap((group) => group.notices);
    expect(await ofLetter()).toMatchObject([{ kind: 'chased', letterId: letter.id, data: { level: 1, count: 3 } }]);
    await as('chief').send('POST', '/follow-up/letters/undo', { body: { letterIds: [letter.id] } });
    expect(await ofLetter()).toEqual([]);
  });

  test('a refused act tells nothing; the same order twice tells once', async () => {
    const before = (await inbox('head')).waiting;
    const id = await order();
    await as('leader').send('POST', `/tasks/${id}/cancel`, { body: { version: 9, reason: 'x' } });
    expect((await inbox('head')).waiting).toBe(before + 1);
  });
});

describe('the inbox', () => {
  test('counts what it shows; done and put off leave it, and come back', async () => {
    const id = await order();
    const of = async (query = '') => (await inbox('head2', query)).groups.find((group) => group.task?.id === id)?.notices ?? [];
    const [notice] = await of();
    const waiting = async (): Promise<number> => (await as('head2').send('GET', '/inbox/count')).json<{ waiting: number }>().waiting;
    const all = await inbox('head2');
    expect(all.groups.flatMap((group) => group.notices).length).toBe(all.waiting);
    const mark = (as_: string, until: string | null, key = 'head2') => as(key).send('POST', '/inbox/marks', { body: { ids: [notice?.id], as: as_, until } });
    const before = await waiting();
    expect((await mark('done', null, 'head')).json()).toEqual({ marked: 0 });
    expect((await mark('done', null)).json()).toEqual({ marked: 1 });
    expect([await waiting(), await of(), (await of('?done=true')).length]).toEqual([before - 1, [], 1]);
    await mark('waiting', null);
    expect(await waiting()).toBe(before);
    await mark('snoozed', '2025-04-16');
    expect(await waiting()).toBe(before - 1);
    expect((await mark('snoozed', '2025-04-14')).json()).toMatchObject({ code: 'common.invalid' });
    server.clock.set('2025-04-16');
    browsers.set('head2', await signInAs(server.app, 'a.head2'));
    expect(await waiting()).toBe(before);
    server.clock.set('2025-04-14');
    for (const key of browsers.keys()) browsers.set(key, await signInAs(server.app, `a.${key}`));
  });

  test('shows nothing of a task that the person may no longer see, and nothing of a group that they do not want', async () => {
    const id = await order();
    expect(await told('head2', id)).toEqual(['support']);
    await give('leader', id, 'amend', { amendment: { restricted: true, supportUnitIds: [] }, reason: 'Hạn chế' });
    expect(await told('head2', id)).toEqual([]);
    const other = await order();
    const choices = { ...DEFAULT_CHOICES, groups: { ...DEFAULT_CHOICES.groups, work: { inbox: false, digest: false, atOnce: [] } } };
    expect((await as('head2').send('PUT', '/inbox/choices', { body: { choices, address: 'lam@lamhong.example' } })).json()).toMatchObject({ address: 'lam@lamhong.example', choices: { groups: { work: { inbox: false } } } });
    expect(await told('head2', other)).toEqual([]);
  });
});
