import type { CivilDate } from '../../date/civil-date.js';
import { printWeekday } from '../../date/print.js';
import type { Paper, PaperTable } from '../paper.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import { BY_ORDER_OF_HEAD, filled, OWN_UNITS, type BlankValues, type Template } from './template.js';
import { dayInText, hourInText } from './words.js';

/** Something on the calendar of an agency's week. */
export interface WeekEvent {
  readonly on: CivilDate;
  /** "08:00" */
  readonly at: string;
  readonly content: string;
  readonly chair: string;
  readonly participants: string;
  readonly place: string;
  /** Who prepares it. */
  readonly preparation: string;
  /** What was changed about it after the calendar was fixed, in words; '' for nothing. */
  readonly change: string;
}

/** An hour of a day, "17:00". */
export interface DayAndHour {
  readonly on: CivilDate;
  readonly at: string;
}

/** T10: the calendar of a week. */
export interface WeekScheduleFacts extends PaperFrame {
  /** "tuần 15 năm 2025" */
  readonly week: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
  /** The moment of which the calendar tells. */
  readonly asOf: DayAndHour;
  /** When it was fixed; null before that. */
  readonly fixed: DayAndHour | null;
  readonly events: readonly WeekEvent[];
}

/** A paper or project on the programme of a month (CV 4168/BNV-CQĐP). */
export interface ProgrammeItem {
  readonly title: string;
  readonly content: string;
  readonly lead: string;
  readonly supports: string;
  /** When it is submitted, in words. */
  readonly submitted: string;
  readonly taskId: string;
}

/** T10: the programme of a month. */
export interface MonthProgrammeFacts extends PaperFrame {
  /** "tháng 5 năm 2025" */
  readonly month: string;
  readonly items: readonly ProgrammeItem[];
}

type SchedulePhrase = 'subject' | 'opening' | 'annex' | 'closing';

type WeekPhrase = SchedulePhrase | 'asOf' | 'fixed';

export const WEEK_SCHEDULE: Template<WeekPhrase> = {
  key: 'T10-week',
  name: 'Lịch công tác tuần',
  type: 'TB',
  title: 'THÔNG BÁO',
  outline: ['arabic'],
  phrases: {
    subject: 'Lịch công tác {{tuần}}',
    opening: '{{cơ quan}} thông báo lịch công tác {{tuần}} (từ ngày {{từ ngày}} đến ngày {{đến ngày}}) tại Phụ lục kèm theo.',
    asOf: 'Lịch tính đến {{giờ}} ngày {{ngày}}.',
    fixed: 'Lịch đã chốt lúc {{giờ chốt}} ngày {{ngày chốt}}; có {{số thay đổi}} thay đổi sau khi chốt, tính đến {{giờ}} ngày {{ngày}}, ghi rõ tại cột Nội dung.',
    annex: 'Lịch công tác {{tuần}}',
    closing: 'Lịch này thay cho giấy mời; khi có thay đổi, Văn phòng thông báo sau',
  },
  recipients: OWN_UNITS,
  signing: BY_ORDER_OF_HEAD,
};

export const MONTH_PROGRAMME: Template<SchedulePhrase> = {
  key: 'T10-month',
  name: 'Chương trình công tác tháng',
  type: 'CTr',
  title: 'CHƯƠNG TRÌNH',
  outline: ['arabic'],
  phrases: {
    subject: 'Công tác {{tháng}} của {{cơ quan}}',
    opening: '{{cơ quan}} ban hành Chương trình công tác {{tháng}} với các đề án, văn bản tại Phụ lục kèm theo.',
    annex: 'Đề án, văn bản trình trong {{tháng}}',
    closing: 'Trên đây là Chương trình công tác {{tháng}} của {{cơ quan}}',
  },
  recipients: OWN_UNITS,
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

const WEEK_COLUMNS: readonly (readonly [head: string, width: number])[] = [['Ngày', 13], ['Giờ', 9], ['Nội dung', 26], ['Chủ trì', 14], ['Thành phần', 16], ['Địa điểm', 11], ['Chuẩn bị', 11]];
/** Heads of the programme of a month with their shares of the width, in hundredths (CV 4168/BNV-CQĐP 2025). */
export const MONTH_COLUMNS: readonly (readonly [head: string, width: number])[] = [['STT', 6], ['Tên đề án, văn bản', 24], ['Nội dung', 24], ['Chủ trì', 16], ['Phối hợp', 16], ['Thời gian trình', 14]];

function tableOf(key: string, columns: readonly (readonly [string, number])[], rows: PaperTable['rows']): PaperTable {
  return { kind: 'table', key, heads: columns.map(([head]) => head), widths: columns.map(([, width]) => width), rows };
}

interface ToSchedule<P extends string> {
  readonly values: BlankValues;
  readonly table: PaperTable;
  /** What is said besides, before the table. */
  readonly also?: P;
}

/** A schedule: a sentence or two, and its wide table in an annex that lies on its side. */
function scheduled<P extends string>(template: Template<P | SchedulePhrase>, facts: PaperFrame, { values, table, also }: ToSchedule<P>): Paper {
  const say = (phrase: P | SchedulePhrase): string => filled(template.phrases[phrase], { ...frameValues(facts), ...values });
  return framed(template, { ...facts, annexes: [{ title: say('annex'), landscape: true, body: [table] }, ...(facts.annexes ?? [])] }, {
    subject: say('subject'), body: [...paragraph('opening', [say('opening')]), ...(also === undefined ? [] : paragraph(also, [say(also)]))], closing: say('closing'),
  });
}

/** The calendar of a week, by day and hour, as of a moment; what was changed after it was fixed says so. */
export function composeWeekSchedule(template: Template<WeekPhrase>, facts: WeekScheduleFacts): Paper {
  const { asOf, fixed } = facts;
  const events = [...facts.events].sort((a, b) => (`${a.on} ${a.at}` < `${b.on} ${b.at}` ? -1 : 1));
  const rows = events.map(({ on, at, content, chair, participants, place, preparation, change }) => [`${firstUpper(printWeekday(on, 'vi'))} ${dayInText(on)}`, at === '' ? '' : hourInText(at), change === '' ? content : `${content} (${change})`, chair, participants, place, preparation]);
  const values = {
    tuần: facts.week, 'từ ngày': dayInText(facts.from), 'đến ngày': dayInText(facts.to), giờ: hourInText(asOf.at), ngày: dayInText(asOf.on),
    ...(fixed === null ? {} : { 'giờ chốt': hourInText(fixed.at), 'ngày chốt': dayInText(fixed.on), 'số thay đổi': String(events.filter(({ change }) => change !== '').length) }),
  };
  return scheduled<'asOf' | 'fixed'>(template, facts, { values, table: tableOf('events', WEEK_COLUMNS, rows), also: fixed === null ? 'asOf' : 'fixed' });
}

const firstUpper = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The programme of a month: what is submitted, by whom and when. */
export function composeMonthProgramme(template: Template<SchedulePhrase>, facts: MonthProgrammeFacts): Paper {
  const rows = facts.items.map(({ title, content, lead, supports, submitted }, index) => [String(index + 1), title, content, lead, supports, submitted]);
  return scheduled(template, facts, { values: { tháng: facts.month }, table: { ...tableOf('items', MONTH_COLUMNS, rows), taskIds: facts.items.map(({ taskId }) => taskId) } });
}
