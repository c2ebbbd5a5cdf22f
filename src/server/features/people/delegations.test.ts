import type { Session, TaskView } from '#contract/index.js';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { verifyTaskChain } from '../../database/history.js';
import { inAgency } from '../../database/transaction.js';
import { type Target, targetOf } from '../../http/matrix/targets.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { leavePosts } from './jobs.js';

/** Acting for somebody, and leaving a post: what holds from the next request on, and what becomes of the open work. */
let server: TestServer;
let office: Office;
let planning: Target;

beforeAll(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  planning = targetOf(server, office, 'planning');
});
afterAll(() => server.close());
beforeEach(() => server.clock.set('2025-04-15'));

type Json = Readonly<Record<string, unknown>> & { readonly code?: string };

async function send<T = Json>(key: string, path: string, body?: Record<string, unknown>, method: 'GET' | 'POST' = body === undefined ? 'GET' : 'POST'): Promise<T & { readonly code?: string }> {
  const answer = await (await signInAs(server.app, `a.${key}`)).send(method, path, body === undefined ? {} : { body });
  return answer.json();
}
const postOf = (key: string): string => office.people[key]?.postId ?? '';
const personOf = (key: string): string => office.people[key]?.personId ?? '';
const order = (from: string, to: string, more: Record<string, unknown> = {}): Record<string, unknown> =>
  ({ id: newId(), fromPostId: postOf(from), toPostId: postOf(to), scope: 'all', validFrom: '2025-04-15', validTo: '2025-04-20', basis: '15/GUQ-SKHCN', ...more });
const see = (id: string, key = 'leader'): Promise<TaskView> => send<TaskView>(key, `/tasks/${id}`);
const session = (key: string): Promise<Session> => send<Session>(key, '/session');

describe('acting for somebody', () => {
  test('the holder gives it with a day and a paper; both see it at once, and it ends at once', async () => {
    const made = await send('head', '/delegations', order('head', 'officer'));
    expect(made).toMatchObject({ state: 'running', basis: '15/GUQ-SKHCN', mayEnd: true, from: { personName: 'Bùi Thị Hồng' }, to: { personName: 'Ngô Minh Quân' } });
    const acting = await session('officer');
    expect(acting.posts.map((post) => post.actingFor)).toEqual([null, { personName: 'Bùi Thị Hồng', scope: 'all', until: '2025-04-20' }]);
    expect((await session('head')).actedForBy).toEqual([{ personName: 'Ngô Minh Quân', title: 'head', scope: 'all', until: '2025-04-20' }]);
    const id = await planning.task('assigned');
    expect((await send('officer', `/tasks/${id}/receive`, { version: 1 }))['state']).toBe('active');
    expect((await send('officer', `/delegations/${String(made['id'])}/end`, {})).code).toBe('common.not_allowed');
    expect(await send('head', `/delegations/${String(made['id'])}/end`, {})).toMatchObject({ state: 'over', mayEnd: false });
    expect((await session('officer')).posts).toHaveLength(1);
    expect((await send('officer', `/tasks/${await planning.task('assigned')}/receive`, { version: 1 })).code).toBe('task.move_not_yours');
  });

  test('it begins and ends with its days, without anybody doing anything', async () => {
    await send('leader', '/delegations', order('leader', 'head2', { validFrom: '2025-04-16', validTo: '2025-04-17', scope: 'confirm' }));
    const days = ['2025-04-15', '2025-04-16', '2025-04-17', '2025-04-18'];
    const held: number[] = [];
    for (const day of days) {
      server.clock.set(day);
      held.push((await session('head2')).posts.length);
    }
    expect(held).toEqual([1, 2, 2, 1]);
  });

  test.each([
    ['for a post that is another’s', 'head', order.bind(null, 'leader', 'head'), 'common.not_allowed'],
    ['for oneself', 'head', order.bind(null, 'head', 'head'), 'people.delegation_self'],
    ['for days that are over', 'head', order.bind(null, 'head', 'officer', { validFrom: '2025-04-01', validTo: '2025-04-14' }), 'people.delegation_days'],
    ['for days that run backwards', 'head', order.bind(null, 'head', 'officer', { validFrom: '2025-05-02', validTo: '2025-05-01' }), 'people.delegation_days'],
    ['for a post that is not there', 'head', order.bind(null, 'head', 'nobody', { toPostId: newId() }), 'common.not_found'],
  ] as const)('%s it is refused', async (_what, key, body, code) => expect((await send(key, '/delegations', body())).code).toBe(code));

  test('the chief of office and the admin give it for others; twice in the same days it is refused', async () => {
    expect((await send('chief', '/delegations', order('head2', 'officer2')))['state']).toBe('running');
    expect((await send('admin', '/delegations', order('head2', 'officer2', { scope: 'sign' }))).code).toBe('people.delegation_overlaps');
    const seen = async (key: string): Promise<number> => (await send<{ delegations: unknown[] }>(key, '/delegations')).delegations.length;
    expect([await seen('officer2'), await seen('auditor')]).toEqual([1, 0]);
    expect(await seen('admin')).toBeGreaterThan(1);
  });

  test('signing papers for the admin does not open the register of people, and what was handed over is not handed on', async () => {
    await send('admin', '/delegations', order('admin', 'registrar', { scope: 'sign' }));
    await send('admin', '/delegations', order('chief', 'registrar', { scope: 'all' }));
    expect((await session('registrar')).acts).not.toContain('people.manage');
    expect((await send('registrar', `/people/${await planning.person()}/disable`, {})).code).toBe('common.not_allowed');
    expect((await send('registrar', '/delegations', order('follower', 'head'))).code).toBe('common.not_allowed');
  });
});

describe('leaving a post', () => {
  async function given(post: string): Promise<string> {
    const id = await planning.task('active');
    await send('head', `/tasks/${id}/assign_person`, { version: 1, postId: post, note: '' });
    return id;
  }

  test('at once: nothing may be done by it, the open work is the head’s again, the history stays', async () => {
    const postId = await planning.post();
    const [open, done] = [await given(postId), await given(postId)];
    await send('leader', `/tasks/${done}/cancel`, { version: 2, reason: 'Không còn cần' });
    await send('leader', `/tasks/${done}/reopen`, { version: 3, reason: 'Vẫn cần' });
    await send('head', `/tasks/${open}/submit`, { version: 2, body: 'Đã xong', evidence: [{ fileId: null, documentNumber: '3/BC', documentDate: null }], figure: null });
    const left = await send<{ releasedTaskCount: number; person: { posts: { validTo: string }[] } }>('admin', `/posts/${postId}/end`, { from: '2025-04-15', basis: '20/QĐ-SKHCN' });
    expect([left.releasedTaskCount, left.person.posts[0]?.validTo]).toEqual([2, '2025-04-14']);
    const task = await see(open);
    expect(task).toMatchObject({ state: 'submitted', officer: null });
    expect(task.entries.at(-1)).toMatchObject({ kind: 'change', by: '', data: { field: 'leadPostId', from: postId, to: null, command: 'hand_over' } });
    expect(task.entries.some((entry) => entry.data['to'] === postId)).toBe(true);
    await inAgency(server.context.database, office.scope, async (tx) => expect(await verifyTaskChain(tx, office.scope, open)).toEqual({ ok: true }));
    // What the post had cannot come back to it.
    const entryId = task.entries.at(-1)?.id;
    expect((await send('follower', `/tasks/${open}/undo`, { version: task.version, entryId })).code).toBe('task.person_not_in_unit');
  });

  test('on a day to come: until then it is held, on that day the work goes back, once', async () => {
    const postId = await planning.post();
    const id = await given(postId);
    expect((await send('admin', `/posts/${postId}/end`, { from: '2025-05-01', basis: '' }))['releasedTaskCount']).toBe(0);
    server.clock.set('2025-04-30');
    expect(await leavePosts(server.context, office.scope)).toBe(0);
    expect((await see(id)).officer?.id).toBe(postId);
    server.clock.set('2025-05-01');
    expect([await leavePosts(server.context, office.scope), await leavePosts(server.context, office.scope)]).toEqual([1, 0]);
    expect((await see(id)).officer).toBeNull();
  });

  test('to another unit: the work stays behind; within the unit it goes along', async () => {
    const [away, within] = [await planning.post(), await planning.post()];
    const [left, kept] = [await given(away), await given(within)];
    const move = (unitId: string): Record<string, unknown> => ({ id: newId(), unitId, title: 'Phó Trưởng phòng', roles: ['head'], from: '2025-04-15', basis: '21/QĐ-SKHCN' });
    expect((await send('admin', `/posts/${away}/move`, move(office.units.science)))['releasedTaskCount']).toBe(1);
    expect((await see(left)).officer).toBeNull();
    const promoted = move(office.units.planning);
    await send('admin', `/posts/${within}/move`, promoted);
    expect((await see(kept)).officer).toMatchObject({ id: promoted['id'], title: 'Phó Trưởng phòng' });
  });

  test('before it began, twice, or as the one who does it: refused', async () => {
    const postId = await planning.post();
    expect((await send('admin', `/posts/${postId}/end`, { from: '2025-01-01', basis: '' })).code).toBe('people.post_too_short');
    await send('admin', `/posts/${postId}/end`, { from: '2025-04-10', basis: '' });
    expect((await send('admin', `/posts/${postId}/end`, { from: '2025-04-12', basis: '' })).code).toBe('people.post_over');
    expect((await send('admin', `/posts/${postOf('admin')}/end`, { from: '2025-04-15', basis: '' })).code).toBe('common.not_allowed');
    expect(personOf('admin')).not.toBe('');
  });
});
