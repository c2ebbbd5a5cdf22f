import type { CivilDate } from '../../date/civil-date.js';
import { printWeekday } from '../../date/print.js';
import type { Paper, PaperTable } from '../paper.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import { filled, type BlankValues, type Template } from './template.js';
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
}

/** T10: the calendar of a week. */
export interface WeekScheduleFacts extends PaperFrame {
  /** "tuần 15 năm 2025" */
  readonly week: string;
  readonly from: CivilDate;
  readonly to: CivilDate;
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

export const WEEK_SCHEDULE: Template<SchedulePhrase> = {
  key: 'T10-week',
  name: 'Lịch công tác tuần',
  type: 'TB',
  title: 'THÔNG BÁO',
  outline: ['arabic'],
  phrases: {
    subject: 'Lịch công tác {{tuần}}',
    opening: '{{cơ quan}} thông báo lịch công tác {{tuần}} (từ ngày {{từ ngày}} đến ngày {{đến ngày}}) tại Phụ lục kèm theo.',
    annex: 'Lịch công tác {{tuần}}',
    closing: 'Lịch này thay cho giấy mời; khi có thay đổi, Văn phòng thông báo sau',
  },
  recipients: ['Lãnh đạo cơ quan', 'Các phòng, đơn vị trực thuộc', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: { capacity: ['TL. {{thủ trưởng}}'], title: 'Chánh Văn phòng' },
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
  recipients: ['Lãnh đạo cơ quan', 'Các phòng, đơn vị trực thuộc', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

const WEEK_COLUMNS: readonly (readonly [head: string, width: number])[] = [['Ngày', 13], ['Giờ', 9], ['Nội dung', 26], ['Chủ trì', 14], ['Thành phần', 16], ['Địa điểm', 11], ['Chuẩn bị', 11]];
const MONTH_COLUMNS: readonly (readonly [head: string, width: number])[] = [['STT', 6], ['Tên đề án, văn bản', 24], ['Nội dung', 24], ['Chủ trì', 16], ['Phối hợp', 16], ['Thời gian trình', 14]];

function tableOf(key: string, columns: readonly (readonly [string, number])[], rows: PaperTable['rows']): PaperTable {
  return { kind: 'table', key, heads: columns.map(([head]) => head), widths: columns.map(([, width]) => width), rows };
}

/** A schedule: a sentence, and its wide table in an annex that lies on its side. */
function scheduled(template: Template<SchedulePhrase>, facts: PaperFrame, { values, table }: { readonly values: BlankValues; readonly table: PaperTable }): Paper {
  const say = (phrase: SchedulePhrase): string => filled(template.phrases[phrase], { ...frameValues(facts), ...values });
  return framed(template, { ...facts, annexes: [{ title: say('annex'), landscape: true, body: [table] }, ...(facts.annexes ?? [])] }, {
    subject: say('subject'), body: paragraph('opening', [say('opening')]), closing: say('closing'),
  });
}

/** The calendar of a week, by day and hour. */
export function composeWeekSchedule(template: Template<SchedulePhrase>, facts: WeekScheduleFacts): Paper {
  const events = [...facts.events].sort((a, b) => (`${a.on} ${a.at}` < `${b.on} ${b.at}` ? -1 : 1));
  const rows = events.map(({ on, at, content, chair, participants, place, preparation }) => [`${firstUpper(printWeekday(on, 'vi'))} ${dayInText(on)}`, hourInText(at), content, chair, participants, place, preparation]);
  return scheduled(template, facts, { values: { tuần: facts.week, 'từ ngày': dayInText(facts.from), 'đến ngày': dayInText(facts.to) }, table: tableOf('events', WEEK_COLUMNS, rows) });
}

const firstUpper = (text: string): string => text.charAt(0).toLocaleUpperCase('vi') + text.slice(1);

/** The programme of a month: what is submitted, by whom and when. */
export function composeMonthProgramme(template: Template<SchedulePhrase>, facts: MonthProgrammeFacts): Paper {
  const rows = facts.items.map(({ title, content, lead, supports, submitted }, index) => [String(index + 1), title, content, lead, supports, submitted]);
  return scheduled(template, facts, { values: { tháng: facts.month }, table: { ...tableOf('items', MONTH_COLUMNS, rows), taskIds: facts.items.map(({ taskId }) => taskId) } });
}
