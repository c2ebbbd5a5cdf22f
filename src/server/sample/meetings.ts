import { addDays, type CivilDate, partsOf, printDay, weekdayOf } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { draftsOf } from '../features/intake/review.queries.js';
import { composeAgenda } from '../features/meetings/agenda.commands.js';
import { closeMeeting, listMeetings, readMeeting, startMeeting } from '../features/meetings/commands.js';
import { saveConclusion } from '../features/meetings/conclusions.commands.js';
import { submitContribution } from '../features/meetings/contributions.commands.js';
import { makeNotice } from '../features/meetings/notice.commands.js';
import { addSeries } from '../features/meetings/series.commands.js';
import { savePaperBooks } from '../features/papers/books.commands.js';
import { issuePaper } from '../features/papers/issue.commands.js';
import { proposePaper, signPaper } from '../features/papers/moves.commands.js';
import type { Cast, Player } from './cast.js';
import { noticeNumber, spokenOrders, type SpokenOrder } from './notices.js';
import { callAt, type GivenTask, type Moment } from './papers.js';

/** What was concluded beside the orders of the week, as one speaks: an order to two and praise. */
const besideOn = (day: CivilDate): readonly string[] => [
  `Phòng Quản lý khoa học chủ trì, phối hợp với Phòng Kế hoạch - Tài chính xây dựng danh mục đặt hàng nhiệm vụ khoa học và công nghệ năm sau, hoàn thành trước ngày ${printDay(addDays(day, 45))}.`,
  'Biểu dương các phòng, đơn vị đã hoàn thành nhiệm vụ đúng hạn.',
];

/** Units that bring something to the weekly briefing. */
const CONTRIBUTORS = ['tt', 'cntt', 'kt'] as const;

type At = (login: string, day: CivilDate, minute: number) => Moment;

/** Where the meetings of the sample are held. */
export interface MeetingsToPlay {
  readonly cast: Cast;
  readonly today: CivilDate;
  readonly at: At;
}

/** The last Monday before today, on which the last briefing was held. */
export const lastMonday = (today: CivilDate): CivilDate => addDays(today, -(weekdayOf(today) === 1 ? 7 : weekdayOf(today) - 1));

/** The last briefing of the sample, told in an issued notice. */
export interface HeldBriefing {
  readonly seriesId: string;
  readonly day: CivilDate;
  readonly tasks: readonly GivenTask[];
}

/**
 * Sets up a weekly briefing and a monthly meeting of the sample department, and holds the last briefing: its orders are typed as conclusions and told in
 * an issued notice, whose number follows those of the notices that were read in. All by the commands that people use.
 */
export async function holdBriefing({ cast, today, at }: MeetingsToPlay, week: number): Promise<HeldBriefing> {
  const monday = lastMonday(today);
  const [before, chief] = [addDays(monday, -4), (minute: number): Moment => at('chanhvanphong', monday, minute)];
  const facts = { startsOn: before, before: false, place: 'Phòng họp số 1', chairPostId: postOf(cast, 'giamdoc'), secretaryPostId: postOf(cast, 'tonghop'), participantPostIds: [postOf(cast, 'phogiamdoc')], participants: 'Ban Giám đốc Sở; Trưởng các phòng, đơn vị thuộc Sở' };
  const weekly = { ...facts, id: newId(), name: 'Trực báo', rule: 'FREQ=WEEKLY;BYDAY=MO', beginsAt: '08:00', contributorUnitIds: CONTRIBUTORS.map((key) => cast.unitIds.get(key) ?? ''), leadDays: 5, dueDays: 1 };
  const monthly = { ...facts, id: newId(), name: 'Giao ban', rule: `FREQ=MONTHLY;BYMONTHDAY=${Math.min(28, partsOf(addDays(today, 12)).day)}`, beginsAt: '14:00', contributorUnitIds: [], leadDays: 3, dueDays: 1 };
  const setUp = callAt(at('chanhvanphong', before, 480));
  // Earlier notices of the year bear the numbers of a book of paper.
  const books = [{ name: 'Thông báo', kinds: ['TB'], first: noticeNumber(week) }];
  await savePaperBooks({ ...setUp, input: { body: { version: '', from: before, source: 'Sổ văn bản đi bằng giấy của năm', books } } });
  // Before the calendar of the week is fixed.
  for (const body of [weekly, monthly]) await addSeries({ ...setUp, input: { body } });
  const [held, orders] = [await meetingOf(chief(470), weekly.id), spokenOrders(week, monday)];
  await hold(chief, held, [...orders.map(({ said }) => said), ...besideOn(monday)]);
  const paperId = await tell({ chief: chief(620), registry: at('vanthu', monday, 640) }, held);
  return { seriesId: weekly.id, day: monday, tasks: await givenBy(chief(650), paperId, orders) };
}

/** The tasks that the notice opened, each with the order that it came from. */
async function givenBy({ tx, cast }: Moment, paperId: string, orders: readonly SpokenOrder[]): Promise<readonly GivenTask[]> {
  return (await draftsOf(tx, cast.scope, paperId)).flatMap(({ text, taskId }) => {
    const found = orders.find(({ order }) => text.includes(order.text.slice(1, 60)));
    return found === undefined || taskId === null ? [] : [{ taskId, order: found.order }];
  });
}

/** The next briefing as it is being prepared: one unit has handed in for it. */
export async function prepareBriefing({ cast, today, at }: MeetingsToPlay, { seriesId, day }: HeldBriefing): Promise<void> {
  const id = await meetingOf(at('chanhvanphong', day, 660), seriesId);
  await prepare({ chief: at('chanhvanphong', today, 425), head: at('gd.kythuat', today, 415) }, { id, unitId: cast.unitIds.get('kt') ?? '' });
}

function postOf(cast: Cast, login: string): string {
  const player: Player | undefined = cast.players.get(login);
  if (player === undefined) throw new Error(`nobody of the sample is called ${login}`);
  return player.postId;
}

/** The next meeting of a series. */
async function meetingOf(moment: Moment, seriesId: string): Promise<string> {
  const { coming } = await listMeetings({ ...callAt(moment), input: {} });
  const found = coming.find((each) => each.seriesId === seriesId);
  if (found === undefined) throw new Error('a series of the sample made no meeting');
  return found.id;
}

/** Begun at eight, concluded and closed. */
async function hold(chief: (minute: number) => Moment, id: string, conclusions: readonly string[]): Promise<void> {
  const params = { id };
  await startMeeting({ ...callAt(chief(480)), input: { params } });
  for (const [index, text] of conclusions.entries()) await saveConclusion({ ...callAt(chief(500 + index)), input: { params: { id, conclusionId: newId() }, body: { version: 0, text, itemId: null, corrections: [] } } });
  const closing = callAt(chief(555));
  const { version } = await readMeeting({ ...closing, input: { params } });
  await closeMeeting({ ...closing, input: { params, body: { version } } });
}

/** Drafted, signed on the director's order and issued by the registry on the day of the briefing. @returns the id of the notice */
async function tell({ chief, registry }: { readonly chief: Moment; readonly registry: Moment }, id: string): Promise<string> {
  const call = callAt(chief);
  const { paperId } = await makeNotice({ ...call, input: { params: { id }, body: { paperId: newId() } } });
  const params = { id: paperId ?? '' };
  const proposed = await proposePaper({ ...call, input: { params, body: { version: 1, note: '' } } });
  const signed = await signPaper({ ...call, input: { params, body: { version: proposed.version, note: '' } } });
  await issuePaper({ ...callAt(registry), input: { params, body: { version: signed.version } } });
  return params.id;
}

/** One unit has handed in, and the agenda has been brought up to date since. */
async function prepare({ chief, head }: { readonly chief: Moment; readonly head: Moment }, { id, unitId }: { readonly id: string; readonly unitId: string }): Promise<void> {
  const line = (text: string): { id: string; text: string; taskIds: string[] } => ({ id: newId(), text, taskIds: [] });
  const parts = [{ key: 'results' as const, lines: [line('Kiểm định 120 phương tiện đo tại 04 chợ.')] }, { key: 'proposals' as const, lines: [line('Cho phép thuê xe lưu động để kiểm định tại các xã vùng cao.')] }];
  await submitContribution({ ...callAt(head), input: { params: { id, unitId }, body: { version: 1, nil: false, parts } } });
  await composeAgenda({ ...callAt(chief), input: { params: { id } } });
}
