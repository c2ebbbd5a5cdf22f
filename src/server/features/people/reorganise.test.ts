import type { ReorganisationView, RouteAnswer, Standing, TaskView } from '#contract/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { verifyTaskChain } from '../../database/history.js';
import { inAgency } from '../../database/transaction.js';
import { targetOf } from '../../http/matrix/targets.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { RUNNERS } from '../../jobs/runners.js';
import { carryOutReorganisation, moveStragglers } from './reorganise.jobs.js';

/** Merging, splitting, renaming and closing units: every open task has somebody after it, and old papers stay as they were. */
let server: TestServer;
let office: Office;

beforeEach(async () => {
  server = await startTestServer();
  office = await makeOffice(server, 'a');
  server.clock.set('2025-07-01');
});
afterEach(() => server.close());

type Answer<T> = T & { readonly code?: string };
async function send<T>(key: string, path: string, body?: Record<string, unknown>): Promise<Answer<T>> {
  const answer = await (await signInAs(server.app, `a.${key}`)).send(body === undefined ? 'GET' : 'POST', path, body === undefined ? {} : { body });
  return answer.json();
}
const see = (id: string): Promise<TaskView> => send<TaskView>('leader', `/tasks/${id}`);
const postOf = (key: string): string => office.people[key]?.postId ?? '';
const inside = <T>(work: Parameters<typeof inAgency<T>>[2]): Promise<T> => inAgency(server.context.database, office.scope, work);
const fresh = (name: string): Record<string, unknown> & { id: string } => ({ id: newId(), name, shortName: '', kind: 'division', parentId: office.units.root });

const decision = (more: Record<string, unknown>): Record<string, unknown> =>
  ({ id: newId(), kind: 'merge', decision: '57/QĐ-SKHCN', effectiveOn: '2025-07-01', endingIds: [office.units.planning, office.units.science], newUnits: [], existingIds: [], heirId: null, tasks: [], posts: [], ...more });
async function decide(more: Record<string, unknown>): Promise<Answer<ReorganisationView>> {
  const made = await send<ReorganisationView>('chief', '/reorganisations', decision(more));
  if (made.code === undefined) await carryOutReorganisation(server.context, office.scope, made.id);
  return made;
}
const listed = async (): Promise<ReorganisationView | undefined> => (await send<{ reorganisations: ReorganisationView[] }>('leader', '/reorganisations')).reorganisations[0];
const led = (unitId: string): Promise<number> => inside(async (tx) => (await sql<{ n: number }>`select count(*)::int as n from task where lead_unit_id = ${unitId} and is_open`.execute(tx)).rows[0]?.n ?? -1);
const total = async (query: string): Promise<number> => (await send<{ total: number }>('leader', `/tasks?${query}`)).total;

describe('two units become one', () => {
  test('every open task goes over in its state, officers go along, closed ones and the log keep the old names, and nobody is lost', async () => {
    const [planning, science] = [targetOf(server, office, 'planning'), targetOf(server, office, 'science')];
    const states = ['assigned', 'returned', 'active', 'submitted', 'paused'] as const;
    const open = await Promise.all(states.map((state) => planning.task(state)));
    const [done, foreign, secret] = [await science.task('done'), await science.task('active'), await science.task('active', { restricted: true })];
    await send('head', `/tasks/${open[0] ?? ''}/assign_person`, { version: 1, postId: postOf('officer'), note: '' });
    const merged = fresh('Phòng Kế hoạch và Quản lý khoa học');

    const preview = await send<{ tasks: { id: string; title: string }[]; posts: unknown[] }>('chief', `/reorganisations/preview?unitIds=${office.units.planning},${office.units.science}`);
    expect([preview.tasks.length, preview.posts.length, preview.tasks.find((task) => task.id === secret)?.title]).toEqual([7, 4, '']);
    await decide({ newUnits: [merged], heirId: merged.id, posts: [{ postId: postOf('head2'), unitId: merged.id, title: 'Phó Trưởng phòng', isHead: false }] });

    const after = await Promise.all(open.map(see));
    expect(after.map((task) => task.state)).toEqual(states);
    expect(new Set(after.map((task) => task.lead.id))).toEqual(new Set([merged.id]));
    expect(after[0]?.officer).toMatchObject({ personName: 'Ngô Minh Quân', unitId: merged.id });
    expect(after[2]?.entries.at(-1)).toMatchObject({ by: 'Nguyễn Thu Hà', body: '57/QĐ-SKHCN', data: { field: 'leadUnitId', fromName: 'Phòng Kế hoạch - Tài chính', toName: merged['name'] } });
    expect((await see(done)).lead.name).toBe('Phòng Quản lý khoa học');
    expect([await led(office.units.planning), await led(office.units.science), await led(merged.id)]).toEqual([0, 0, 7]);
    expect(await listed()).toMatchObject({ state: 'done', taskCount: 7, movedCount: 7, ending: [{ name: 'Phòng Kế hoạch - Tài chính' }, { name: 'Phòng Quản lý khoa học' }], by: 'Nguyễn Thu Hà' });
    await inside(async (tx) => expect(await verifyTaskChain(tx, office.scope, open[3] ?? '')).toEqual({ ok: true }));

    // Rights at the next request: the heads have the new unit's work, one of them as an officer.
    expect((await send<{ posts: { title: string; roles: string[]; unitId: string }[] }>('head2', '/session')).posts).toMatchObject([{ title: 'Phó Trưởng phòng', roles: ['officer'], unitId: merged.id }]);
    expect((await send<TaskView>('head', `/tasks/${foreign}/report`, { version: (await see(foreign)).version, body: 'Đang làm', percent: 10, evidence: [] })).state).toBe('active');
    // Figures by the unit of then, or by the unit of today.
    expect([await total(`state=all&unitId=${merged.id}`), await total(`state=all&unitId=${merged.id}&former=true`), await total(`state=all&unitId=${office.units.science}`)]).toEqual([7, 8, 1]);
    // Groups and the table of the agency, by the units of then and of today: every number is that of its list, and they add up to the same.
    for (const former of ['', '&former=true']) {
      const { groups } = await send<{ groups: { key: string; total: number; filter: Record<string, string> }[] }>('leader', `/task-groups?by=unit&state=all${former}`);
      for (const group of groups) expect([group.key, await total(new URLSearchParams(group.filter).toString())]).toEqual([group.key, group.total]);
      expect(groups.reduce((sum, group) => sum + group.total, 0)).toBe(await total('state=all'));
      expect(groups.some(({ key }) => key === office.units.science)).toBe(former === '');
      const table = await send<Standing>('leader', `/overview/units?against=quarter${former}`);
      for (const row of table.rows) for (const figure of [row.open, row.done, row.overdue]) expect([row.unit.name, figure.key, await total(new URLSearchParams(Object.entries(figure.filter).map(([key, value]): [string, string] => [key, String(value)])).toString())]).toEqual([row.unit.name, figure.key, figure.value]);
      expect([table.hasFormer, table.rows.reduce((sum, row) => sum + row.done.value, 0), table.rows.some(({ unit }) => unit.id === office.units.science)]).toEqual([true, table.total.done.value, former === '']);
    }
    // The group below one of them stands below the new one, and papers that use an old name find it.
    const { units } = await send<{ units: { id: string; parentId: string; aliases: string[] }[] }>('leader', '/units');
    expect(units.some((unit) => unit.id === office.units.planning)).toBe(false);
    expect(units.find((unit) => unit.id === office.units.group)?.parentId).toBe(merged.id);
    expect(units.find((unit) => unit.id === merged.id)?.aliases).toContain('Phòng Quản lý khoa học');
  });

  test('an act from before is not taken back into a unit that is over', async () => {
    const id = await targetOf(server, office, 'planning').task('active');
    const merged = fresh('Phòng Kế hoạch và Khoa học');
    await decide({ newUnits: [merged], heirId: merged.id });
    const task = await see(id);
    expect((await send('follower', `/tasks/${id}/undo`, { version: task.version, entryId: task.entries.at(-1)?.id })).code).toBe('task.lead_not_valid');
  });

  test('killed in the middle it goes on; run again it does nothing; what came late goes along', async () => {
    const target = targetOf(server, office, 'planning');
    await Promise.all(Array.from({ length: 130 }, () => target.task('active')));
    const merged = fresh('Phòng Kế hoạch và Khoa học');
    const made = await send<ReorganisationView>('chief', '/reorganisations', decision({ newUnits: [merged], heirId: merged.id }));
    // The clock fails after some portions, as a server that goes down.
    let asked = 0;
    const dying = { ...server.context, clock: { now: () => { asked += 1; if (asked > 3) throw new Error('gone'); return server.clock.now(); } } };
    await expect(carryOutReorganisation(dying, office.scope, made.id)).rejects.toThrow('gone');
    expect([await led(office.units.planning), (await listed())?.state]).toEqual([30, 'running']);
    await target.task('assigned');
    await carryOutReorganisation(server.context, office.scope, made.id);
    await carryOutReorganisation(server.context, office.scope, made.id);
    expect([await led(office.units.planning), await led(merged.id), (await listed())?.movedCount]).toEqual([0, 131, 131]);
    await target.task('active');
    expect([await moveStragglers(server.context, office.scope), await moveStragglers(server.context, office.scope), await led(merged.id)]).toEqual([1, 0, 132]);
    const posts = await inside((tx) => sql<{ n: number }>`select count(*)::int as n from post where unit_id = ${merged.id}`.execute(tx));
    expect(posts.rows[0]?.n).toBe(4);
  });
});

describe('other decisions', () => {
  test('a split: each task where it was sent, the rest to the heir; a coordinator becomes the heir', async () => {
    const target = targetOf(server, office, 'planning');
    const [one, two, other] = [await target.task('active'), await target.task('active'), await targetOf(server, office, 'science').task('active')];
    await send('follower', `/tasks/${other}/amend`, { version: 1, reason: '', amendment: { supportUnitIds: [office.units.planning] } });
    const [plans, money] = [fresh('Phòng Kế hoạch'), fresh('Phòng Tài chính')];
    const split = { kind: 'split', endingIds: [office.units.planning], newUnits: [plans, money], heirId: plans.id, tasks: [{ taskId: two, unitId: money.id }], posts: [{ postId: postOf('officer'), unitId: money.id, title: 'Chuyên viên', isHead: false }] };
    await decide(split);
    expect([(await see(one)).lead.id, (await see(two)).lead.id, (await see(other)).supports.map((unit) => unit.id)]).toEqual([plans.id, money.id, [plans.id]]);
    const links = await inside((tx) => sql<{ to: string; kind: string; main: boolean }>`select to_unit_id as to, kind, is_main as main from unit_link order by is_main`.execute(tx));
    expect(links.rows).toEqual([{ to: money.id, kind: 'split_into', main: false }, { to: plans.id, kind: 'split_into', main: true }]);
  });

  test('another name on a day to come: until then nothing changes, on the day it does by itself', async () => {
    const id = await targetOf(server, office, 'science').task('active');
    const renamed = fresh('Phòng Khoa học và Đổi mới');
    const made = await decide({ kind: 'rename', endingIds: [office.units.science], newUnits: [renamed], heirId: renamed.id, effectiveOn: '2025-08-01' });
    expect([made.state, (await see(id)).lead.id, (await listed())?.state]).toEqual(['waiting', office.units.science, 'waiting']);
    server.clock.set('2025-08-01');
    await RUNNERS['new_day']?.run(server.context, office.scope, {});
    const jobs = await sql<{ kind: string }>`select kind from job where kind = 'reorganise' and done_at is null`.execute(server.context.database);
    expect(jobs.rows).toHaveLength(1);
    await RUNNERS['reorganise']?.run(server.context, office.scope, { id: made.id });
    expect((await see(id)).lead.name).toBe('Phòng Khoa học và Đổi mới');
    expect((await send<{ posts: { unitName: string }[] }>('head2', '/session')).posts[0]?.unitName).toBe('Phòng Khoa học và Đổi mới');
  });

  test('a briefing and a report go on asking who is there: a renamed unit under its new name, a closed one no more', async () => {
    const facts = { startsOn: '2025-06-01', before: false, beginsAt: '08:00', place: '', chairPostId: postOf('leader'), secretaryPostId: postOf('head2'), participantPostIds: [postOf('officer'), postOf('officer2')], participants: '' };
    await send('chief', '/meeting-series', { id: newId(), name: 'Trực báo', rule: 'FREQ=WEEKLY;BYDAY=WE', ...facts, contributorUnitIds: [office.units.planning, office.units.science], leadDays: 0, dueDays: 0 });
    const section = (key: string, unitIds: readonly string[]) => ({ key, heading: key, level: 1, from: 'results', unitIds });
    const duty = newId();
    await send('chief', '/report-duties', {
      id: duty, name: 'Báo cáo quý', rhythm: 'quarter', rules: { window: null, sendBy: { day: 25, monthsAfter: 0 } }, outline: [section('one', [office.units.science]), section('both', [office.units.planning, office.units.science])], addressee: '', citation: '', recipients: [],
      contributorUnitIds: [office.units.science], leadDays: 5, dueDays: 2,
    });
    const asked = async () => {
      const { series } = await send<RouteAnswer<'listMeetings'>>('chief', '/meetings');
      const { duties } = await send<RouteAnswer<'listDuties'>>('chief', '/report-duties');
      const own = duties.find(({ id }) => id === duty);
      return [series[0]?.contributorUnitIds, own?.contributorUnitIds, own?.outline.map(({ unitIds }) => unitIds)];
    };
    const renamed = fresh('Phòng Khoa học và Đổi mới');
    await decide({ kind: 'rename', endingIds: [office.units.science], newUnits: [renamed], heirId: renamed.id });
    expect(await asked()).toEqual([[office.units.planning, renamed.id], [renamed.id], [[renamed.id], [office.units.planning, renamed.id]]]);
    const postNow = async (key: string) => (await send<{ posts: { id: string }[] }>(key, '/session')).posts[0]?.id;
    const { series: [followed] } = await send<RouteAnswer<'listMeetings'>>('chief', '/meetings');
    expect([followed?.chairPostId, followed?.secretaryPostId, followed?.participantPostIds]).toEqual([postOf('leader'), await postNow('head2'), [postOf('officer'), await postNow('officer2')]]);
    expect(followed?.secretaryPostId).not.toBe(postOf('head2'));
    server.clock.set('2025-08-01');
    await decide({ kind: 'close', endingIds: [renamed.id], existingIds: [office.units.planning], heirId: office.units.planning, effectiveOn: '2025-08-01' });
    expect(await asked()).toEqual([[office.units.planning], [office.units.planning], [[office.units.planning], [office.units.planning]]]);
  });

  test('a unit is not closed while a task of it has nowhere to go', async () => {
    const target = targetOf(server, office, 'science');
    const [one, two] = [await target.task('active'), await target.task('paused')];
    const close = { kind: 'close', endingIds: [office.units.science], existingIds: [office.units.office, office.units.planning] };
    expect((await decide({ ...close, tasks: [{ taskId: one, unitId: office.units.office }] })).code).toBe('units.tasks_left');
    expect((await decide({ ...close, tasks: [{ taskId: one, unitId: office.units.group }], heirId: office.units.office })).code).toBe('task.lead_not_valid');
    await decide({ ...close, tasks: [{ taskId: one, unitId: office.units.office }, { taskId: two, unitId: office.units.planning }], posts: [{ postId: postOf('officer2'), unitId: null, title: 'x', isHead: false }] });
    expect([(await see(one)).lead.id, (await see(two)).lead.id, (await see(two)).state]).toEqual([office.units.office, office.units.planning, 'paused']);
    expect((await send<{ posts: unknown[] }>('officer2', '/session')).posts).toEqual([]);
  });
});
