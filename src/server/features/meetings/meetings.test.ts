import type { ContributionView, MeetingView, RouteAnswer } from '#contract/index.js';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { targetOf } from '../../http/matrix/targets.js';
import { asking, type Asking } from '../../http/testing/ask.js';
import { makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';
import { wordsOfDocx } from '../../testing/words-of-docx.js';
import { makeMeetings } from './jobs.js';

/** Weekly briefings by HTTP against a real database: made once, asked for, prepared, held, concluded, closed, and remembered by the next. */
let server: TestServer;
let office: Office;
let agency = 0;

beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());
beforeEach(async () => {
  agency += 1;
  server.clock.set('2025-04-09');
  office = await makeOffice(server, `g${agency}`);
});

const asked = asking(() => server);
const ask: Asking['ask'] = (who, ...request) => asked.ask(`g${agency}.${who}`, ...request);
const done: Asking['done'] = (who, ...request) => asked.done(`g${agency}.${who}`, ...request);
const see = (id: string, who = 'chief'): Promise<MeetingView> => done(who, 'GET', `/meetings/${id}`);

const facts = () => ({
  name: 'Trực báo', rule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: '2025-04-01', before: false, beginsAt: '08:00', place: 'Phòng họp số 1', chairPostId: office.people['leader']?.postId ?? null, secretaryPostId: null, participantPostIds: [], participants: 'Ban Giám đốc',
  contributorUnitIds: [office.units.planning, office.units.science], leadDays: 2, dueDays: 1,
});

/** A weekly series and its next meeting, on Monday 14 April. */
async function weekly(): Promise<MeetingView> {
  await done('chief', 'POST', '/meeting-series', { id: newId(), ...facts() });
  const { coming } = await done<RouteAnswer<'listMeetings'>>('chief', 'GET', '/meetings');
  return see(coming[0]?.id ?? '');
}
const run = (day: string): Promise<number> => {
  server.clock.set(day);
  return makeMeetings(server.context, office.scope);
};
const conclude = (meeting: string, text: string, more: Record<string, unknown> = {}, id = newId()) => done<MeetingView['conclusions'][number]>('follower', 'PUT', `/meetings/${meeting}/conclusions/${id}`, { version: 0, text, itemId: null, corrections: [], ...more });

describe('meetings of a series', () => {
  test('the next one stands there as soon as the series does, by its week, with those who are expected', async () => {
    const meeting = await weekly();
    expect(meeting).toMatchObject({ label: 'tuần 16 năm 2025', periodKey: '2025-W16', on: '2025-04-14', dueOn: '2025-04-11', nextOn: '2025-04-21', status: 'planned', chair: { personName: 'Phạm Quốc Khánh' } });
    expect(meeting.attendance.map(({ name }) => name)).toEqual(['Phạm Quốc Khánh', 'Bùi Thị Hồng', 'Đặng Văn Lâm'].sort((a, b) => meeting.attendance.findIndex((each) => each.name === a) - meeting.attendance.findIndex((each) => each.name === b)));
  });

  test('three servers at once make each period once, ask each unit once, and tell each head once', async () => {
    await weekly();
    await Promise.all([run('2025-04-10'), run('2025-04-10'), run('2025-04-10')]);
    const again = await Promise.all([run('2025-04-14'), run('2025-04-14'), run('2025-04-14')]);
    expect(again.reduce((sum, each) => sum + each, 0)).toBe(1);
    const { coming } = await done<RouteAnswer<'listMeetings'>>('chief', 'GET', '/meetings');
    expect(coming.map(({ label, status, asked }) => [label, status, asked])).toEqual([['tuần 16 năm 2025', 'collecting', 2], ['tuần 17 năm 2025', 'planned', 0]]);
    const inbox = await done<RouteAnswer<'readInbox'>>('head', 'GET', '/inbox');
    expect(inbox.groups.flatMap(({ notices }) => notices.map(({ kind }) => kind))).toEqual(['contribute']);
  });

  test('on a holiday it is held on the next working day, in the week that it is of', async () => {
    server.clock.set('2025-04-28');
    await done('chief', 'POST', '/meeting-series', { id: newId(), ...facts(), rule: 'FREQ=WEEKLY;BYDAY=TH', startsOn: '2025-05-01' });
    const { coming } = await done<RouteAnswer<'listMeetings'>>('chief', 'GET', '/meetings');
    expect(coming.map(({ on, periodKey }) => [on, periodKey])).toEqual([['2025-05-05', '2025-W18']]);
  });

  test('one is called outside the rhythm, called off and held after all; an ended series makes no more', async () => {
    const series = newId();
    await done('chief', 'POST', '/meeting-series', { id: series, ...facts(), rule: '', contributorUnitIds: [] });
    const called = await done<MeetingView>('chief', 'POST', '/meetings', { id: newId(), seriesId: series, on: '2025-04-16', beginsAt: '14:00', label: 'về chuyển đổi số' });
    expect(called).toMatchObject({ label: 'về chuyển đổi số', beginsAt: '14:00' });
    expect((await done<MeetingView>('chief', 'POST', `/meetings/${called.id}/cancel`, { reason: 'Giám đốc đi công tác' })).status).toBe('cancelled');
    expect((await ask('chief', 'POST', `/meetings/${called.id}/start`)).body.code).toBe('meeting.wrong_state');
    expect((await done<MeetingView>('chief', 'POST', `/meetings/${called.id}/restore`)).status).toBe('planned');
    const weeklySeries = (await weekly()).seriesId;
    await done('chief', 'POST', `/meeting-series/${weeklySeries}/end`, { version: 1 });
    expect(await run('2025-04-21')).toBe(0);
    expect((await ask('chief', 'POST', '/meeting-series', { id: newId(), ...facts(), rule: 'FREQ=DAILY' })).body.code).toBe('meeting.rule_unreadable');
  });

  test('the calendar of the week tells them by day', async () => {
    await weekly();
    const week = await done<RouteAnswer<'readWeek'>>('officer', 'GET', '/meeting-weeks/2025-04-17');
    expect([week.monday, week.fixedOn, week.days.map(({ meetings }) => meetings.length)]).toEqual(['2025-04-14', '2025-04-11', [1, 0, 0, 0, 0, 0, 0]]);
  });
});

describe('what units bring', () => {
  test('is proposed from their own work, handed in once, given back with a reason, and its proposals come on the agenda', async () => {
    const id = await targetOf(server, office, 'planning').task('active');
    await done('head', 'POST', `/tasks/${id}/report`, { version: 1, body: 'Đã lấy ý kiến các đơn vị', percent: 40, evidence: [] });
    const meeting = await weekly();
    await run('2025-04-10');
    const path = `/meetings/${meeting.id}/units/${office.units.planning}`;
    const { contribution, proposed } = await done<RouteAnswer<'readContribution'>>('head', 'GET', path);
    expect([contribution.status, proposed.find(({ key }) => key === 'results')?.lines.map(({ text }) => text)]).toEqual(['asked', ['Báo cáo: Đã lấy ý kiến các đơn vị.']]);
    const parts = [{ key: 'proposals', lines: [{ id: 'a', text: 'Cho phép thuê chuyên gia', taskIds: [] }] }];
    const saved = await done<ContributionView>('head', 'PUT', path, { version: 1, parts });
    expect(saved).toMatchObject({ status: 'working', version: 2 });
    expect((await ask('head', 'PUT', path, { version: 1, parts: [] })).body.code).toBe('common.changed_meanwhile');
    expect((await ask('head2', 'POST', `${path}/submission`, { version: 2, nil: true, parts: [] })).status).toBe(403);
    expect(await done<ContributionView>('head', 'POST', `${path}/submission`, { version: 2, nil: false, parts })).toMatchObject({ status: 'submitted', submittedBy: 'Bùi Thị Hồng' });
    const printed = (await (await signInAs(server.app, `g${agency}.officer2`)).send('GET', `${path}/file?format=docx`)).rawPayload;
    expect(await wordsOfDocx(printed)).toMatch(/Kết quả tuần 15 năm 2025[^]*Kiến nghị[^]*- Cho phép thuê chuyên gia[^]*Bùi Thị Hồng/u);
    expect((await ask('head', 'GET', `/meetings/${meeting.id}/units/${office.units.science}/file?format=docx`)).body.code).toBe('meeting.contribution_open');
    expect((await done<RouteAnswer<'readInbox'>>('head', 'GET', '/inbox')).waiting).toBe(0);
    expect((await ask('head', 'PUT', path, { version: 3, parts })).body.code).toBe('meeting.contribution_closed');
    const composed = await done<MeetingView>('follower', 'POST', `/meetings/${meeting.id}/agenda`);
    expect(composed.agenda.filter(({ kind }) => kind === 'proposal').map(({ body, unitId }) => [body, unitId])).toEqual([['Cho phép thuê chuyên gia', office.units.planning]]);
    expect(await done<ContributionView>('chief', 'POST', `${path}/return`, { version: 3, reason: 'Thiếu kết quả' })).toMatchObject({ status: 'returned', returnedWhy: 'Thiếu kết quả' });
    expect((await done<RouteAnswer<'readInbox'>>('head', 'GET', '/inbox')).waiting).toBe(1);
    expect(await done<ContributionView>('head2', 'POST', `/meetings/${meeting.id}/units/${office.units.science}/submission`, { version: 1, nil: true, parts: [] })).toMatchObject({ status: 'nil' });
    expect(await see(meeting.id)).toMatchObject({ asked: 2, handedIn: 1 });
  });
});

describe('an agenda', () => {
  test('is composed from tasks, belongs to people, and does not bring back what they took off', async () => {
    const [planning, science] = [targetOf(server, office, 'planning'), targetOf(server, office, 'science')];
    await planning.task('active', { request: true });
    await planning.task('active', { restricted: true });
    const late = await science.task('active');
    server.clock.set('2025-05-05');
    const meeting = await weekly();
    server.clock.set('2025-05-12');
    const composed = await done<MeetingView>('follower', 'POST', `/meetings/${meeting.id}/agenda`);
    expect(composed.agenda.map(({ unitId, reason }) => [unitId, reason])).toEqual([[office.units.planning, 'overdue'], [office.units.science, 'overdue']]);
    const [first, second] = composed.agenda.map(({ id }) => id);
    const edit = (body: unknown) => done<MeetingView>('follower', 'POST', `/meetings/${meeting.id}/agenda/edits`, body);
    expect((await edit({ kind: 'move', itemId: second, behind: null })).agenda.map(({ id }) => id)).toEqual([second, first]);
    await edit({ kind: 'drop', itemId: second });
    const added = await edit({ kind: 'add', newId: newId(), unitId: null, taskId: null, heading: 'Công tác cải cách hành chính', body: '' });
    expect(added.agenda.map(({ heading }) => heading)).toEqual(['Báo cáo', 'Công tác cải cách hành chính']);
    const again = await done<MeetingView>('follower', 'POST', `/meetings/${meeting.id}/agenda`);
    expect([again.agenda.length, again.dropped.map(({ task }) => task?.id)]).toEqual([2, [late]]);
    expect((await edit({ kind: 'restore', itemId: second })).agenda).toHaveLength(3);
    expect((await ask('follower', 'POST', `/meetings/${meeting.id}/agenda/edits`, { kind: 'drop', itemId: newId() })).status).toBe(404);
  });
});

describe('a meeting', () => {
  test('concludes: what is said is read at once, under the unit that is spoken about, and corrections stand over what is read', async () => {
    const meeting = await weekly();
    await done('leader', 'POST', `/meetings/${meeting.id}/start`);
    const said = await done<RouteAnswer<'readConclusion'>>('follower', 'POST', `/meetings/${meeting.id}/readings`, { text: 'Phòng Kế hoạch - Tài chính chủ trì, phối hợp với Phòng Quản lý khoa học xây dựng dự toán năm 2026, hoàn thành trước ngày 25/4/2025.', itemId: null, corrections: [] });
    expect(said.drafts[0]).toMatchObject({ leadUnitId: office.units.planning, coordinators: [{ unitId: office.units.science }], deadline: { to: '2025-04-24' } });
    const spoken = await done<RouteAnswer<'readConclusion'>>('follower', 'POST', `/meetings/${meeting.id}/readings`, { text: 'Giao Phòng Quản lý khoa học xem lại hồ sơ, thứ Sáu tuần sau báo cáo.', itemId: null, corrections: [] });
    expect(spoken.drafts[0]).toMatchObject({ leadUnitId: office.units.science, deadline: { bound: 'by', to: '2025-04-18' } });
    const typed = await done<RouteAnswer<'readConclusion'>>('follower', 'POST', `/meetings/${meeting.id}/readings`, { text: 'yêu cầu phòng quản lý khoa học báo cáo sáng mai', itemId: null, corrections: [] });
    expect(typed.drafts[0]).toMatchObject({ leadUnitId: office.units.science });
    const item = (await done<MeetingView>('follower', 'POST', `/meetings/${meeting.id}/agenda/edits`, { kind: 'add', newId: newId(), unitId: office.units.science, taskId: null, heading: 'Đề tài cấp tỉnh', body: '' })).agenda.at(-1)?.id ?? '';
    const id = newId();
    const kept = await conclude(meeting.id, 'Rà soát các đề tài quá hạn, báo cáo Giám đốc trước ngày 20/4/2025.', { itemId: item }, id);
    expect(kept).toMatchObject({ leadUnitId: office.units.science, version: 1, draft: { id, deadline: { to: '2025-04-19' } } });
    const corrected = await done<MeetingView['conclusions'][number]>('follower', 'PUT', `/meetings/${meeting.id}/conclusions/${id}`, { version: 1, text: kept.text, itemId: item, corrections: [{ field: 'leadUnitId', value: office.units.office }] });
    expect(corrected).toMatchObject({ leadUnitId: office.units.office, draft: { confirmedFields: ['leadUnitId'] } });
    const retyped = await done<MeetingView['conclusions'][number]>('follower', 'PUT', `/meetings/${meeting.id}/conclusions/${id}`, { version: 2, text: 'Rà soát các đề tài quá hạn, báo cáo Giám đốc trước ngày 22/4/2025.', itemId: item, corrections: [] });
    expect(retyped).toMatchObject({ leadUnitId: office.units.office, draft: { deadline: { to: '2025-04-21' } } });
    expect((await ask('follower', 'PUT', `/meetings/${meeting.id}/conclusions/${id}`, { version: 2, text: 'x', itemId: null, corrections: [] })).body.code).toBe('common.changed_meanwhile');
    expect((await see(meeting.id, 'officer')).conclusions).toEqual([]);
    await done('follower', 'POST', `/meetings/${meeting.id}/conclusions/${id}/drop`, { version: 3, dropped: true });
    expect((await see(meeting.id)).conclusions).toEqual([]);
    expect((await done<MeetingView>('follower', 'POST', `/meetings/${meeting.id}/conclusions/${id}/drop`, { version: 4, dropped: false })).conclusions).toHaveLength(1);
  });

  test('an order to all units offers to go to each of them, and is then a task of each once the notice is issued', async () => {
    const meeting = await weekly();
    await done('leader', 'POST', `/meetings/${meeting.id}/start`);
    const text = 'Các phòng, đơn vị gửi báo cáo tổng kết năm trước ngày 25/4/2025.';
    const { drafts: [heard] } = await done<RouteAnswer<'readConclusion'>>('follower', 'POST', `/meetings/${meeting.id}/readings`, { text, itemId: null, corrections: [] });
    const all = heard?.flags.flatMap(({ options }) => options).flatMap((option) => (option.kind === 'leads' ? [option.unitIds] : []))[0] ?? [];
    expect(all.length).toBeGreaterThan(2);
    const corrections = [{ field: 'leadUnitId', value: null }, { field: 'alsoLeadUnitIds', value: all }];
    const kept = await conclude(meeting.id, text, { corrections });
    expect([kept.leadUnitId, kept.draft?.alsoLeadUnitIds]).toEqual([all[0], all.slice(1)]);
    const retyped = await done<MeetingView['conclusions'][number]>('follower', 'PUT', `/meetings/${meeting.id}/conclusions/${kept.id}`, { version: 1, text: text.replace('25/4', '26/4'), itemId: null, corrections: [] });
    expect(retyped.draft).toMatchObject({ leadUnitId: all[0], alsoLeadUnitIds: all.slice(1), deadline: { anchor: '2025-04-26' } });
    await done('leader', 'POST', `/meetings/${meeting.id}/close`, { version: (await see(meeting.id)).version });
    const { paperId } = await done<MeetingView>('chief', 'POST', `/meetings/${meeting.id}/notice`, { paperId: newId() });
    await issue(await done<RouteAnswer<'readPaper'>>('chief', 'GET', `/papers/${paperId ?? ''}`));
    const tasks = await done<RouteAnswer<'listTasks'>>('chief', 'GET', `/tasks?documentId=${paperId ?? ''}`);
    expect(tasks.tasks.map(({ lead }) => lead.id)).toEqual(expect.arrayContaining([...all]));
  });

  test('reads a sentence well within 150 ms', async () => {
    const meeting = await weekly();
    const follower = await signInAs(server.app, `g${agency}.follower`);
    const text = 'Giao Phòng Kế hoạch - Tài chính chủ trì, phối hợp với Văn phòng Sở rà soát, tham mưu Giám đốc Sở ban hành kế hoạch ứng dụng công nghệ thông tin năm 2026, hoàn thành trước ngày 25/4/2025.';
    const times: number[] = [];
    for (let turn = 0; turn < 7; turn += 1) {
      const begun = performance.now();
      await follower.send('POST', `/meetings/${meeting.id}/readings`, { body: { text, itemId: null, corrections: [] } });
      times.push(performance.now() - begun);
    }
    expect(times.sort((a, b) => a - b)[3]).toBeLessThan(150);
  });

  test('decides about tasks at once and remembers the act with its item', async () => {
    const taskId = await targetOf(server, office, 'planning').task('active', { request: true });
    const meeting = await weekly();
    await done('leader', 'POST', `/meetings/${meeting.id}/start`);
    const added = await done<MeetingView>('follower', 'POST', `/meetings/${meeting.id}/agenda/edits`, { kind: 'add', newId: newId(), unitId: null, taskId, heading: 'Báo cáo', body: '' });
    const item = added.agenda.at(-1);
    const decided = await done<MeetingView>('leader', 'POST', `/meetings/${meeting.id}/agenda/${item?.id ?? ''}/decision`, { taskVersion: item?.task?.version, decision: { kind: 'grant_request', note: 'Đồng ý gia hạn' } });
    expect(decided.agenda.at(-1)).toMatchObject({ decision: { kind: 'grant_request', body: 'Đồng ý gia hạn' }, task: { dueOn: '2025-05-20', hasRequest: false } });
    expect((await ask('leader', 'POST', `/meetings/${meeting.id}/agenda/${item?.id ?? ''}/decision`, { taskVersion: 1, decision: { kind: 'cancel', reason: 'x' } })).body.code).toBe('common.changed_meanwhile');
  });

  test('closes with its figures and its assessment frozen, is opened again with a reason, and the next begins with it', async () => {
    await targetOf(server, office, 'planning').task('active');
    const meeting = await weekly();
    await run('2025-04-14');
    const started = await done<MeetingView>('leader', 'POST', `/meetings/${meeting.id}/start`);
    expect(started.attendance.every(({ state }) => state === 'present')).toBe(true);
    const spoken = await conclude(meeting.id, 'Văn phòng Sở đôn đốc các đơn vị báo cáo trước ngày 18/4/2025.');
    const closed = await done<MeetingView>('leader', 'POST', `/meetings/${meeting.id}/close`, { version: (await see(meeting.id)).version });
    expect(closed).toMatchObject({ status: 'closed', concluded: 1, figures: { total: 1, onTrack: 1 }, assessment: 'Kết quả thực hiện nhiệm vụ trong tuần 15: các phòng, đơn vị được giao 1 nhiệm vụ; đang thực hiện 1 nhiệm vụ trong hạn.' });
    expect((await ask('follower', 'PUT', `/meetings/${meeting.id}/conclusions/${spoken.id}`, { version: 1, text: 'x', itemId: null, corrections: [] })).body.code).toBe('meeting.frozen');
    expect((await ask('chief', 'POST', `/meetings/${meeting.id}/reopen`, { reason: '' })).body.code).toBe('meeting.reason_needed');
    await targetOf(server, office, 'planning').task('active');
    expect((await see(meeting.id)).figures.total).toBe(1);
    expect((await done<MeetingView>('chief', 'POST', `/meetings/${meeting.id}/reopen`, { reason: 'Thiếu một kết luận' })).status).toBe('live');
    expect((await see(meeting.id)).figures.total).toBe(2);
    await done('leader', 'POST', `/meetings/${meeting.id}/close`, { version: (await see(meeting.id)).version });
    const { coming } = await done<RouteAnswer<'listMeetings'>>('chief', 'GET', '/meetings');
    expect(await see(coming[0]?.id ?? '')).toMatchObject({ label: 'tuần 17 năm 2025', previous: { id: meeting.id, label: 'tuần 16 năm 2025' } });
  });

  test('the same conclusion sent twice under one key is one, and under another names an old version', async () => {
    const meeting = await weekly();
    const id = newId();
    await conclude(meeting.id, 'Văn phòng báo cáo.', {}, id);
    expect((await ask('follower', 'PUT', `/meetings/${meeting.id}/conclusions/${id}`, { version: 0, text: 'Văn phòng báo cáo.', itemId: null, corrections: [] })).body.code).toBe('common.changed_meanwhile');
    expect((await see(meeting.id)).conclusions).toHaveLength(1);
  });
});

test('the notice carries what was concluded; issued, its orders are tasks, and the next meeting begins with them', async () => {
  const meeting = await weekly();
  server.clock.set('2025-04-14');
  await makeMeetings(server.context, office.scope);
  await done('leader', 'POST', `/meetings/${meeting.id}/start`);
  await conclude(meeting.id, 'Phòng Kế hoạch - Tài chính chủ trì, phối hợp với Phòng Quản lý khoa học xây dựng dự toán năm 2026, hoàn thành trước ngày 18/4/2025.');
  await conclude(meeting.id, 'Rà soát các đề tài quá hạn.', { corrections: [{ field: 'leadUnitId', value: office.units.science }] });
  await conclude(meeting.id, 'Biểu dương các phòng, đơn vị.');
  expect((await ask('chief', 'POST', `/meetings/${meeting.id}/notice`, { paperId: newId() })).body.code).toBe('meeting.wrong_state');
  await done('leader', 'POST', `/meetings/${meeting.id}/close`, { version: (await see(meeting.id)).version });
  const { paperId } = await done<MeetingView>('chief', 'POST', `/meetings/${meeting.id}/notice`, { paperId: newId() });
  expect((await done<MeetingView>('chief', 'POST', `/meetings/${meeting.id}/notice`, { paperId: newId() })).paperId).toBe(paperId);
  const paper = await done<RouteAnswer<'readPaper'>>('chief', 'GET', `/papers/${paperId ?? ''}`);
  expect(paper.subject).toBe('Kết luận của Phó trưởng phòng tại Hội nghị trực báo tuần 16 năm 2025'.replace('Phó trưởng phòng', meeting.chair?.title ?? ''));
  expect(paper.file.paper.body.filter(({ kind }) => kind === 'heading').map((block) => ('text' in block ? block.text : ''))).toEqual(['Các phòng, đơn vị', 'Phòng Kế hoạch - Tài chính', 'Phòng Quản lý khoa học']);
  expect(paper.file.orders).toHaveLength(2);
  expect((await ask('chief', 'POST', `/meetings/${meeting.id}/reopen`, { reason: 'Thiếu một kết luận' })).body.code).toBe('meeting.notice_begun');
  const issued = await issue(paper);
  expect(issued.state).toBe('issued');
  server.clock.set('2025-04-21');
  await makeMeetings(server.context, office.scope);
  const { coming, past } = await done<RouteAnswer<'listMeetings'>>('chief', 'GET', '/meetings');
  expect(past[0]).toMatchObject({ status: 'issued', orders: { total: 2, done: 0, late: 1 }, documentId: paperId });
  const next = await see(coming[0]?.id ?? '');
  expect(next.previous?.orders.map(({ lead, dueOn }) => [lead.id, dueOn])).toEqual(expect.arrayContaining([[office.units.planning, '2025-04-18'], [office.units.science, null]]));
  expect(next.agenda.map(({ reason }) => reason)).toEqual(['overdue', 'ordered']);
  expect((await ask('chief', 'POST', `/meetings/${meeting.id}/reopen`, { reason: 'x' })).body.code).toBe('meeting.notice_begun');
});

/** Sends a draft round: proposed, signed by who is named, issued by the registry. */
async function issue(paper: RouteAnswer<'readPaper'>): Promise<RouteAnswer<'readPaper'>> {
  const moved = (who: string, way: string, version: number) => done<RouteAnswer<'readPaper'>>(who, 'POST', `/papers/${paper.id}/${way}`, { version });
  const proposed = await moved('chief', 'proposal', paper.version);
  const signed = await moved('chief', 'signature', proposed.version);
  return moved('registrar', 'issue', signed.version);
}

test('its other papers are drafts too: the invitation before, the minutes after, the calendar of the week, and the notice of a month in its own form', async () => {
  const series = newId();
  server.clock.set('2025-04-24');
  await done('chief', 'POST', '/meeting-series', { id: series, ...facts(), name: 'Giao ban', rule: 'FREQ=MONTHLY;BYMONTHDAY=28', contributorUnitIds: [office.units.planning] });
  const { coming } = await done<RouteAnswer<'listMeetings'>>('chief', 'GET', '/meetings');
  const meeting = await see(coming[0]?.id ?? '');
  expect(meeting).toMatchObject({ label: 'tháng 4 năm 2025', on: '2025-04-28' });
  const draft = async (kind: string, path = `/meetings/${meeting.id}/papers`) => done<{ paperId: string }>('chief', 'POST', path, { paperId: newId(), ...(kind === '' ? {} : { kind }) });
  const text = async (paperId: string): Promise<string> => JSON.stringify((await done<RouteAnswer<'readPaper'>>('chief', 'GET', `/papers/${paperId}`)).file.paper);
  const invitation = await draft('GM');
  expect(await draft('GM')).toEqual(invitation);
  expect(await text(invitation.paperId)).toMatch(/Hội nghị giao ban tháng 4 năm 2025.*08 giờ 00, thứ Hai/);
  expect((await ask('chief', 'POST', `/meetings/${meeting.id}/papers`, { paperId: newId(), kind: 'BB' })).body.code).toBe('meeting.wrong_state');
  expect(await text((await draft('', '/meeting-weeks/2025-04-28/paper')).paperId)).toContain('Giao ban tháng 4 năm 2025');
  server.clock.set('2025-04-28', '08:05');
  await done('leader', 'POST', `/meetings/${meeting.id}/start`);
  await conclude(meeting.id, 'Phòng Kế hoạch - Tài chính trình dự toán trước ngày 15/5/2025.');
  server.clock.set('2025-04-28', '09:30');
  await done('leader', 'POST', `/meetings/${meeting.id}/close`, { version: (await see(meeting.id)).version });
  expect(await text((await draft('BB')).paperId)).toMatch(/08 giờ 05.*trình dự toán.*09 giờ 30/);
  const { paperId } = await done<MeetingView>('chief', 'POST', `/meetings/${meeting.id}/notice`, { paperId: newId() });
  expect(await text(paperId ?? '')).toMatch(/Đánh giá kết quả thực hiện nhiệm vụ tháng 4 năm 2025.*Nhiệm vụ trọng tâm tháng 5 năm 2025/);
});
