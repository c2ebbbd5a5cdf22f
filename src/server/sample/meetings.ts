import { addDays, type CivilDate, partsOf, printDay, weekdayOf } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { composeAgenda } from '../features/meetings/agenda.commands.js';
import { closeMeeting, listMeetings, readMeeting, startMeeting } from '../features/meetings/commands.js';
import { saveConclusion } from '../features/meetings/conclusions.commands.js';
import { submitContribution } from '../features/meetings/contributions.commands.js';
import { makeNotice } from '../features/meetings/notice.commands.js';
import { addSeries } from '../features/meetings/series.commands.js';
import { issuePaper } from '../features/papers/issue.commands.js';
import { proposePaper, signPaper } from '../features/papers/moves.commands.js';
import type { Cast, Player } from './cast.js';
import { callAt, type Moment } from './papers.js';

/** What was concluded in the last briefing of the sample; its notice is issued, so that the next one begins with it. */
const conclusionsOn = (day: CivilDate): readonly string[] => [
  `Phòng Quản lý khoa học chủ trì, phối hợp với Phòng Kế hoạch - Tài chính xây dựng danh mục đặt hàng nhiệm vụ khoa học và công nghệ năm sau, hoàn thành trước ngày ${printDay(addDays(day, 45))}.`,
  'Trung tâm Công nghệ thông tin và Truyền thông kiểm tra hệ thống họp trực tuyến của Sở và các xã, phường, báo cáo Giám đốc Sở.',
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
const lastMonday = (today: CivilDate): CivilDate => addDays(today, -(weekdayOf(today) === 1 ? 7 : weekdayOf(today) - 1));

/**
 * A weekly briefing and a monthly meeting of the sample department: the last briefing was held and told in an issued notice, the next is being
 * prepared, and one unit has handed in for it. All by the commands that people use.
 */
export async function playMeetings({ cast, today, at }: MeetingsToPlay): Promise<void> {
  const monday = lastMonday(today);
  const [before, chief] = [addDays(monday, -4), (minute: number): Moment => at('chanhvanphong', monday, minute)];
  const facts = { startsOn: before, before: false, place: 'Phòng họp số 1', chairPostId: postOf(cast, 'giamdoc'), secretaryPostId: postOf(cast, 'tonghop'), participantPostIds: [postOf(cast, 'phogiamdoc')], participants: 'Ban Giám đốc Sở; Trưởng các phòng, đơn vị thuộc Sở' };
  const weekly = { ...facts, id: newId(), name: 'Trực báo', rule: 'FREQ=WEEKLY;BYDAY=MO', beginsAt: '08:00', contributorUnitIds: CONTRIBUTORS.map((key) => cast.unitIds.get(key) ?? ''), leadDays: 5, dueDays: 1 };
  const monthly = { ...facts, id: newId(), name: 'Giao ban', rule: `FREQ=MONTHLY;BYMONTHDAY=${Math.min(28, partsOf(addDays(today, 12)).day)}`, beginsAt: '14:00', contributorUnitIds: [], leadDays: 3, dueDays: 1 };
  // Before the calendar of the week is fixed.
  for (const body of [weekly, monthly]) await addSeries({ ...callAt(at('chanhvanphong', before, 480)), input: { body } });
  const held = await meetingOf(chief(470), weekly.id);
  await hold(chief, held);
  await tell({ chief: chief(620), registry: at('vanthu', monday, 640) }, held);
  await prepare({ chief: at('chanhvanphong', today, 425), head: at('gd.kythuat', today, 415) }, { id: await meetingOf(chief(660), weekly.id), unitId: cast.unitIds.get('kt') ?? '' });
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
async function hold(chief: (minute: number) => Moment, id: string): Promise<void> {
  const params = { id };
  await startMeeting({ ...callAt(chief(480)), input: { params } });
  for (const [index, text] of conclusionsOn(chief(500).day).entries()) await saveConclusion({ ...callAt(chief(500 + index)), input: { params: { id, conclusionId: newId() }, body: { version: 0, text, itemId: null, corrections: [] } } });
  const closing = callAt(chief(555));
  const { version } = await readMeeting({ ...closing, input: { params } });
  await closeMeeting({ ...closing, input: { params, body: { version } } });
}

/** Drafted, signed on the director's order and issued by the registry on the day of the briefing. */
async function tell({ chief, registry }: { readonly chief: Moment; readonly registry: Moment }, id: string): Promise<void> {
  const call = callAt(chief);
  const { paperId } = await makeNotice({ ...call, input: { params: { id }, body: { paperId: newId() } } });
  const params = { id: paperId ?? '' };
  const proposed = await proposePaper({ ...call, input: { params, body: { version: 1, note: '' } } });
  const signed = await signPaper({ ...call, input: { params, body: { version: proposed.version, note: '' } } });
  await issuePaper({ ...callAt(registry), input: { params, body: { version: signed.version } } });
}

/** One unit has handed in, and the agenda has been brought up to date since. */
async function prepare({ chief, head }: { readonly chief: Moment; readonly head: Moment }, { id, unitId }: { readonly id: string; readonly unitId: string }): Promise<void> {
  const line = (text: string): { id: string; text: string; taskIds: string[] } => ({ id: newId(), text, taskIds: [] });
  const parts = [{ key: 'results' as const, lines: [line('Kiểm định 120 phương tiện đo tại 04 chợ.')] }, { key: 'proposals' as const, lines: [line('Cho phép thuê xe lưu động để kiểm định tại các xã vùng cao.')] }];
  await submitContribution({ ...callAt(head), input: { params: { id, unitId }, body: { version: 1, nil: false, parts } } });
  await composeAgenda({ ...callAt(chief), input: { params: { id } } });
}
