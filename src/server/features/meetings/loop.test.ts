import type { MeetingView, RouteAnswer, WeekView } from '#contract/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { inAgency } from '../../database/transaction.js';
import { asking, type Asking } from '../../http/testing/ask.js';
import { type Browser, makeOffice, type Office, signInAs, startTestServer, type TestServer } from '../../http/testing/office.js';

/** What goes on around a meeting by HTTP: who is invited, the week that is fixed, the next meeting that begins with the last, numbers on two servers. */
let server: TestServer;
let office: Office;
let agency = 0;

beforeAll(async () => void (server = await startTestServer()));
afterAll(() => server.close());
beforeEach(async () => {
  agency += 1;
  server.clock.set('2025-04-10');
  office = await makeOffice(server, `l${agency}`);
});

const asked = asking(() => server);
const done: Asking['done'] = (who, ...request) => asked.done(`l${agency}.${who}`, ...request);
const post = (who: string): string => office.people[who]?.postId ?? '';
const see = (id: string): Promise<MeetingView> => done('chief', 'GET', `/meetings/${id}`);

/** A series with its next meeting. */
async function seriesOf(more: Record<string, unknown> = {}): Promise<{ readonly seriesId: string; readonly meeting: MeetingView | undefined }> {
  const seriesId = newId();
  await done('chief', 'POST', '/meeting-series', {
    id: seriesId, name: 'Trực báo', rule: 'FREQ=WEEKLY;BYDAY=MO', startsOn: '2025-04-01', before: false, beginsAt: '08:00', place: 'Phòng họp số 1', chairPostId: post('leader'), secretaryPostId: post('follower'), participantPostIds: [], participants: '',
    contributorUnitIds: [], leadDays: 2, dueDays: 1, ...more,
  });
  const { coming } = await done<RouteAnswer<'listMeetings'>>('chief', 'GET', '/meetings');
  const made = coming.find((each) => each.seriesId === seriesId);
  return { seriesId, meeting: made === undefined ? undefined : await see(made.id) };
}
async function weekly(more: Record<string, unknown> = {}): Promise<MeetingView> {
  const { meeting } = await seriesOf(more);
  if (meeting === undefined) throw new Error('the series made no meeting');
  return meeting;
}
const change = async ({ id }: Pick<MeetingView, 'id'>, facts: Record<string, unknown>, who = 'chief'): Promise<MeetingView> => {
  const { version, on, beginsAt, place, label, chair, secretary, participants } = await see(id);
  return done(who, 'PUT', `/meetings/${id}`, { version, on, beginsAt, place, label, participants, chairPostId: chair?.id ?? null, secretaryPostId: secretary?.id ?? null, participantPostIds: [post('officer')], ...facts });
};
/** Begun, concluded and closed on the day of the clock. */
async function held({ id }: Pick<MeetingView, 'id'>, texts: readonly string[]): Promise<MeetingView> {
  await done('leader', 'POST', `/meetings/${id}/start`);
  for (const text of texts) await done('follower', 'PUT', `/meetings/${id}/conclusions/${newId()}`, { version: 0, text, itemId: null, corrections: [] });
  return done('leader', 'POST', `/meetings/${id}/close`, { version: (await see(id)).version });
}
/** A paper sent round: proposed, signed by who is named, issued by the registry. */
async function issued(paperId: string): Promise<RouteAnswer<'readPaper'>> {
  let paper = await done<RouteAnswer<'readPaper'>>('chief', 'GET', `/papers/${paperId}`);
  for (const [who, act] of [['chief', 'proposal'], ['chief', 'signature'], ['registrar', 'issue']] as const) paper = await done(who, 'POST', `/papers/${paperId}/${act}`, { version: paper.version });
  return paper;
}
const toldOf = async (who: string): Promise<readonly string[]> => (await done<RouteAnswer<'readInbox'>>(who, 'GET', '/inbox')).groups.flatMap(({ notices }) => notices.filter(({ done: isDone }) => !isDone).map(({ kind }) => kind));

test('whom a series invites by post is expected, named on the invitation, told when it is issued and when the meeting is moved; who presides is no guest', async () => {
  const meeting = await weekly({ participantPostIds: [post('officer'), post('head')] });
  expect(meeting.attendance.map(({ postId }) => postId)).toEqual([post('leader'), post('follower'), post('officer'), post('head')]);
  const { paperId } = await done<{ paperId: string }>('chief', 'POST', `/meetings/${meeting.id}/papers`, { paperId: newId(), kind: 'GM' });
  const text = JSON.stringify((await done<RouteAnswer<'readPaper'>>('chief', 'GET', `/papers/${paperId}`)).file.paper);
  expect(text).toContain('trân trọng kính mời: Đồng chí Vũ Đức Thành, follower; Đồng chí Ngô Minh Quân, officer; Đồng chí Bùi Thị Hồng, head.');
  expect(await toldOf('officer')).toEqual([]);
  await issued(paperId);
  expect([await toldOf('officer'), await toldOf('head')]).toEqual([['invited'], ['invited']]);

  const moved = await change(meeting, { beginsAt: '14:00' });
  expect(moved.attendance.map(({ postId }) => postId)).toEqual([post('leader'), post('follower'), post('officer')]);
  expect([await toldOf('officer'), await toldOf('head')]).toEqual([['meeting_changed', 'invited'], ['invited']]);
  await done('leader', 'POST', `/meetings/${meeting.id}/start`);
  expect(await toldOf('officer')).toEqual([]);
});

test('the draft of an invitation follows its meeting to another day and hour; what somebody wrote in it stays, and nothing is invented that nobody said', async () => {
  const meeting = await weekly();
  const { paperId } = await done<{ paperId: string }>('chief', 'POST', `/meetings/${meeting.id}/papers`, { paperId: newId(), kind: 'GM' });
  const read = (): Promise<RouteAnswer<'readPaper'>> => done('chief', 'GET', `/papers/${paperId}`);
  const wordsOf = async (key: string): Promise<string> => (await read()).file.paper.body.flatMap((block) => (block.key === key && 'text' in block ? [block.text] : []))[0] ?? '';
  const { file, version } = await read();
  const body = file.paper.body.map((block) => (block.key === 'venue' ? { ...block, text: 'Địa điểm: Hội trường tầng 2.' } : block));
  await done('chief', 'PUT', `/papers/${paperId}`, { version, file: { ...file, paper: { ...file.paper, body } } });
  await change(meeting, { on: '2025-04-15', beginsAt: '14:30', place: 'Phòng họp số 3' });
  expect([await wordsOf('time'), await wordsOf('venue')]).toEqual(['Thời gian: 14 giờ 30, thứ Ba, ngày 15 tháng 4 năm 2025.', 'Địa điểm: Hội trường tầng 2.']);
  await change(meeting, { on: '2025-04-15', beginsAt: '' });
  expect(await wordsOf('time')).toBe('Thời gian: … giờ …, thứ Ba, ngày 15 tháng 4 năm 2025.');
  await done('chief', 'POST', `/papers/${paperId}/proposal`, { version: (await read()).version });
  await change(meeting, { beginsAt: '09:00' });
  expect(await wordsOf('time')).toContain('… giờ …');
});

test('a meeting that is moved moves the day by which units hand in; who handed in already keeps it', async () => {
  const meeting = await weekly({ contributorUnitIds: [office.units.planning, office.units.science], participantPostIds: [post('officer')] });
  expect([meeting.dueOn, meeting.contributions.map(({ dueOn }) => dueOn)]).toEqual(['2025-04-11', ['2025-04-11', '2025-04-11']]);
  const own = meeting.contributions.find(({ unitId }) => unitId === office.units.planning);
  await done('head', 'POST', `/meetings/${meeting.id}/units/${office.units.planning}/submission`, { version: own?.version, nil: true, parts: [] });
  const later = await change(meeting, { on: '2025-04-16' });
  const dues = (view: MeetingView) => new Map(view.contributions.map(({ unitId, dueOn }) => [unitId, dueOn]));
  expect([later.dueOn, dues(later).get(office.units.planning), dues(later).get(office.units.science)]).toEqual(['2025-04-15', '2025-04-11', '2025-04-15']);
  const sooner = await change(meeting, { on: '2025-04-10' });
  expect([sooner.dueOn, dues(sooner).get(office.units.science)]).toEqual(['2025-04-10', '2025-04-10']);
});

test('the calendar of the week names who comes where nobody wrote it in words', async () => {
  await weekly({ participantPostIds: [post('officer')] });
  const week = await done<WeekView>('chief', 'GET', '/meeting-weeks/2025-04-14');
  expect(week.days[0]?.meetings[0]?.participants).toContain('Ngô Minh Quân');
});

test('minutes that are written down on another day say of the hours what was planned, and leave open when it ended', async () => {
  const meeting = await weekly();
  server.clock.set('2025-04-16', '00:41');
  await held(meeting, []);
  const { paperId } = await done<{ paperId: string }>('chief', 'POST', `/meetings/${meeting.id}/papers`, { paperId: newId(), kind: 'BB' });
  const { paper } = (await done<RouteAnswer<'readPaper'>>('chief', 'GET', `/papers/${paperId}`)).file;
  const text = JSON.stringify(paper);
  expect(text).toContain('08 giờ 00, ngày 14 tháng 4 năm 2025');
  expect(text).toContain('kết thúc lúc … giờ …, ngày 14 tháng 4 năm 2025');
});

describe('the calendar of a week', () => {
  const week = (monday = '2025-04-14'): Promise<WeekView> => done('officer', 'GET', `/meeting-weeks/${monday}`);
  const changesOf = async (monday?: string) => (await week(monday)).days.flatMap(({ on, meetings, gone }) => [...meetings.flatMap((each) => (each.change === null ? [] : [[on, each.change.by, each.change.before?.beginsAt ?? null]])), ...gone.map((each) => [on, each.by, each.after?.on ?? 'off'])]);
  const paperOf = async (monday = '2025-04-14'): Promise<string> => {
    const { paperId } = await done<{ paperId: string }>('chief', 'POST', `/meeting-weeks/${monday}/paper`, { paperId: newId() });
    return JSON.stringify((await done<RouteAnswer<'readPaper'>>('chief', 'GET', `/papers/${paperId}`)).file.paper);
  };

  test('is open until Friday 17:00; afterwards a change is shown as one, with who and how it was, and the print says of when it tells', async () => {
    const meeting = await weekly({ participantPostIds: [post('officer')] });
    server.clock.set('2025-04-11', '16:59');
    await change(meeting, { beginsAt: '08:30' });
    expect(await week()).toMatchObject({ fixedOn: '2025-04-11', fixedAt: '17:00', isFixed: false });
    expect([await changesOf(), await toldOf('officer')]).toEqual([[], []]);
    expect(await paperOf()).toContain('Lịch tính đến 16 giờ 59 ngày 11/4/2025.');

    server.clock.set('2025-04-11', '17:00');
    await change(meeting, { beginsAt: '14:00' }, 'follower');
    expect(await week()).toMatchObject({ isFixed: true });
    expect([await changesOf(), await toldOf('officer')]).toEqual([[['2025-04-14', 'Vũ Đức Thành', '08:30']], ['meeting_changed']]);
    server.clock.set('2025-04-12', '10:05');
    const text = await paperOf();
    expect(text).toContain('Lịch đã chốt lúc 17 giờ 00 ngày 11/4/2025; có 1 thay đổi sau khi chốt, tính đến 10 giờ 05 ngày 12/4/2025, ghi rõ tại cột Nội dung.');
    expect(text).toContain('Trực báo tuần 16 năm 2025 (trước đây 08:30 thứ Hai 14/04/2025)');

    await change(meeting, { on: '2025-04-22' });
    expect([await changesOf(), await changesOf('2025-04-21')]).toEqual([[['2025-04-14', 'Nguyễn Thu Hà', '2025-04-22']], []]);
    await change(meeting, { on: '2025-04-14', beginsAt: '08:30' });
    expect(await changesOf()).toEqual([]);
    await done('chief', 'POST', `/meetings/${meeting.id}/cancel`, { reason: 'Giám đốc đi công tác' });
    expect(await changesOf()).toEqual([['2025-04-14', 'Nguyễn Thu Hà', 'off']]);
    expect(await paperOf()).toContain('Trực báo tuần 16 năm 2025 (không họp)');
    await done('chief', 'POST', `/meetings/${meeting.id}/restore`);
    expect(await changesOf()).toEqual([]);
  });

  test('what is called after it was fixed is an addition, of which those who are expected are told', async () => {
    const { seriesId } = await seriesOf({ rule: '', name: 'Họp chuyên đề', participantPostIds: [post('officer')] });
    server.clock.set('2025-04-12');
    await done('chief', 'POST', '/meetings', { id: newId(), seriesId, on: '2025-04-16', beginsAt: '14:00', label: 'về chuyển đổi số' });
    expect([await changesOf(), await toldOf('officer')]).toEqual([[['2025-04-16', 'Nguyễn Thu Hà', null]], ['invited']]);
  });

  test('is fixed by the rule that the agency has on that day', async () => {
    await inAgency(server.context.database, office.scope, async (tx) => {
      for (const [key, value] of [['week.fixed.weekday', 4], ['week.fixed.hour', 15]] as const) await sql`insert into rule (agency_id, id, key, value, citation, valid_from) values (${office.scope.agencyId}, ${newId()}, ${key}, ${JSON.stringify(value)}::jsonb, 'Quy chế làm việc', '2025-04-21')`.execute(tx);
    });
    expect([await week(), await week('2025-04-28')]).toMatchObject([{ fixedOn: '2025-04-11', fixedAt: '17:00' }, { fixedOn: '2025-04-24', fixedAt: '15:00' }]);
  });
});

/** Received, handed in with a document and confirmed. */
async function carriedOut(task: { readonly id: string; readonly version: number } | undefined, body: string): Promise<void> {
  const { id = '', version = 0 } = task ?? {};
  await done('head', 'POST', `/tasks/${id}/receive`, { version });
  await done('head', 'POST', `/tasks/${id}/submit`, { version: version + 1, body, evidence: [{ fileId: null, documentNumber: '15/TTr-SKHCN', documentDate: null }], figure: null });
  await done('chief', 'POST', `/tasks/${id}/confirm`, { version: version + 2, note: '', doneOn: null });
}

test('the next meeting begins with what the last one ordered: agenda, assessment, and the list of what was done in the notice of a month', async () => {
  const first = await weekly({ name: 'Giao ban', rule: 'FREQ=MONTHLY;BYMONTHDAY=11', leadDays: 0 });
  server.clock.set('2025-04-11');
  await held(first, ['Phòng Kế hoạch - Tài chính xây dựng dự toán năm 2026, hoàn thành trước ngày 18/4/2025.', 'Phòng Quản lý khoa học rà soát các đề tài quá hạn trước ngày 20/4/2025.', 'Văn phòng Sở xây dựng quy chế làm việc trước ngày 30/6/2025.']);
  const { paperId } = await done<MeetingView>('chief', 'POST', `/meetings/${first.id}/notice`, { paperId: newId() });
  await issued(paperId ?? '');
  const { coming } = await done<RouteAnswer<'listMeetings'>>('chief', 'GET', '/meetings');
  const second = await see(coming.find((each) => each.seriesId === first.seriesId)?.id ?? '');
  const task = second.previous?.orders.find(({ lead }) => lead.id === office.units.planning);
  await carriedOut(task, 'Đã trình Sở Tài chính dự toán năm 2026');

  server.clock.set('2025-05-12');
  const prepared = await done<MeetingView>('chief', 'POST', `/meetings/${second.id}/agenda`);
  expect(prepared.previous?.orders.map(({ lead, state }) => [lead.id, state === 'done'])).toEqual(expect.arrayContaining([[office.units.planning, true], [office.units.science, false], [office.units.office, false]]));
  expect(prepared.agenda.map(({ unitId, reason }) => [unitId, reason])).toEqual(expect.arrayContaining([[office.units.office, 'ordered'], [office.units.science, 'overdue']]));
  expect(prepared.assessment).toMatch(/^Về kết luận tháng 4 năm 2025: trong 3 nhiệm vụ đã giao, đã hoàn thành 1 nhiệm vụ, đang thực hiện 2 nhiệm vụ, trong đó 1 nhiệm vụ quá hạn\. Trong kỳ, /);
  await held(second, []);
  const notice = await done<MeetingView>('chief', 'POST', `/meetings/${second.id}/notice`, { paperId: newId() });
  const { file } = await done<RouteAnswer<'readPaper'>>('chief', 'GET', `/papers/${notice.paperId ?? ''}`);
  expect(file.paper.body.filter(({ key }) => key.startsWith('done:'))).toEqual([{ kind: 'item', key: `done:${task?.id ?? ''}`, depth: 1, text: 'Xây dựng dự toán năm 2026: Đã trình Sở Tài chính dự toán năm 2026.', taskIds: [task?.id] }]);
  expect([(await see(first.id)).number, notice.number]).toEqual([{ year: 2025, number: 1 }, { year: 2025, number: 2 }]);
});

describe('on two servers', () => {
  /** As the pages do: a server that has no connection free says so, and is asked again under the same key. */
  async function sentWhenFree(browser: Browser, path: string, body: unknown): Promise<number> {
    const key = newId();
    for (let turn = 0; turn < 60; turn += 1) {
      const { statusCode } = await browser.send('POST', path, { key, body });
      if (statusCode !== 503) return statusCode;
    }
    return 503;
  }

  test('fifty meetings of a series closed at once, and their notices issued at once, carry every number once and without a gap', async () => {
    const { seriesId } = await seriesOf({ rule: '', name: 'Họp chuyên đề' });
    const ids = Array.from({ length: 50 }, () => newId());
    for (const id of ids) await done('chief', 'POST', '/meetings', { id, seriesId, on: '2025-04-10', beginsAt: '08:00', label: '' });
    // As a start leaves it, but for the version: fifty of them are not what is tried here.
    await inAgency(server.context.database, office.scope, (tx) => sql`update occasion set status = 'live', started_at = ${server.clock.now()} where series_id = ${seriesId}`.execute(tx));
    const second = await startTestServer({ beside: server });
    try {
      second.clock.set('2025-04-10');
      const both = async (who: string): Promise<Browser[]> => [await signInAs(server.app, `l${agency}.${who}`), await signInAs(second.app, `l${agency}.${who}`)];
      const leaders = await both('leader');
      const close = (id: string, n: number): Promise<number> => sentWhenFree(leaders[n % 2] as Browser, `/meetings/${id}/close`, { version: 2 });
      // One is closed twice: the second time finds it closed, and takes no number.
      const answers = await Promise.all([...ids, ids[0] ?? ''].map(close));
      expect(answers.sort()).toEqual([...Array.from({ length: 50 }, () => 200), 409]);
      const numbers = await inAgency(server.context.database, office.scope, async (tx) => (await sql<{ n: number }>`select held_number as n from occasion where series_id = ${seriesId} and held_year = 2025 order by 1`.execute(tx)).rows.map(({ n }) => n));
      expect(numbers).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));

      await done('chief', 'POST', `/meetings/${ids[7] ?? ''}/reopen`, { reason: 'Thiếu một kết luận' });
      const { number, version } = await see(ids[7] ?? '');
      expect((await done<MeetingView>('leader', 'POST', `/meetings/${ids[7] ?? ''}/close`, { version })).number).toEqual(number);

      const papers = await Promise.all(ids.map(async (id) => ({ id, paperId: (await done<MeetingView>('chief', 'POST', `/meetings/${id}/notice`, { paperId: newId() })).paperId ?? '' })));
      await inAgency(server.context.database, office.scope, (tx) => sql`update paper set state = 'signed' where id = any(${sql.val(papers.map(({ paperId }) => paperId))}::uuid[])`.execute(tx));
      const registrars = await both('registrar');
      const statuses = await Promise.all(papers.map(({ paperId }, n) => sentWhenFree(registrars[n % 2] as Browser, `/papers/${paperId}/issue`, { version: 1 })));
      expect(new Set(statuses)).toEqual(new Set([200]));
      const issuedNumbers = await inAgency(server.context.database, office.scope, async (tx) => (await sql<{ n: number }>`select issued_number as n from document where issued_book = 'TB' order by 1`.execute(tx)).rows.map(({ n }) => n));
      expect(issuedNumbers).toEqual(Array.from({ length: 50 }, (_, n) => n + 1));
      expect((await see(ids[0] ?? '')).status).toBe('issued');
    } finally {
      await second.close();
    }
  }, 180_000);
});
