import { MEETING_PARTS, type MeetingPart } from '../../meeting/occasion.js';
import type { Paper, PaperBlock } from '../paper.js';
import { tidyLine } from '../tidy.js';
import { frameValues, framed, paragraph, type PaperFrame } from './frame.js';
import type { NoticeOrder } from './notice-orders.js';
import { enumeration, filled, type Template } from './template.js';

/** T6: what a unit reports to a briefing. In its frame the agency stands above and the unit in the place of the agency. */
export interface UnitReportFacts extends PaperFrame {
  /** "Hội nghị trực báo tuần 15 năm 2025" */
  readonly meeting: string;
  /** "tuần 14 năm 2025" */
  readonly before: string;
  /** "tuần 15" */
  readonly next: string;
  /** The lines of each part; no line in any of them: the unit has nothing to report. */
  readonly parts: Readonly<Record<MeetingPart, readonly NoticeOrder[]>>;
}

type Phrase = 'subject' | 'opening' | MeetingPart | 'nil' | 'closing';

export const UNIT_REPORT: Template<Phrase> = {
  key: 'T6',
  name: 'Báo cáo giao ban của đơn vị',
  type: '',
  title: 'BÁO CÁO',
  outline: ['arabic'],
  phrases: {
    subject: 'Kết quả công tác và nhiệm vụ, phục vụ {{cuộc họp}}',
    opening: '{{đơn vị}} báo cáo kết quả {{kỳ trước}}, việc tồn đọng, nhiệm vụ {{kỳ tới}} và kiến nghị như sau:',
    results: 'Kết quả {{kỳ trước}}',
    backlog: 'Tồn đọng, lý do',
    next: 'Nhiệm vụ {{kỳ tới}}',
    proposals: 'Kiến nghị',
    nil: '{{đơn vị}} không có nội dung báo cáo kỳ này.',
    closing: 'Trên đây là báo cáo của {{đơn vị}}',
  },
  recipients: ['Lãnh đạo cơ quan', 'Văn phòng', 'Lưu: Đơn vị'],
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

const WIDTHS: Readonly<Record<MeetingPart, number>> = { results: 29, backlog: 23, next: 27, proposals: 21 };

const cellOf = (lines: readonly NoticeOrder[]): string => lines.map(({ text }) => tidyLine(text).replace(/^[-–+•]\s{0,5}/u, '')).filter((text) => text !== '').map((text) => `- ${text}`).join('\n');

/** The report of a unit to a briefing: one table with the four parts side by side. It is an inner paper and bears no number of the agency. */
export function composeUnitReport(template: Template<Phrase>, facts: UnitReportFacts): Paper {
  const values = { ...frameValues(facts), 'đơn vị': tidyLine(facts.agency), 'cuộc họp': enumeration([facts.meeting]), 'kỳ trước': facts.before, 'kỳ tới': facts.next };
  const say = (phrase: Phrase): string => filled(template.phrases[phrase], values);
  const row = MEETING_PARTS.map((part) => cellOf(facts.parts[part]));
  const taskIds = [...new Set(MEETING_PARTS.flatMap((part) => facts.parts[part].flatMap((line) => line.taskIds ?? [])))];
  const told: readonly PaperBlock[] = [...paragraph('opening', [say('opening')]), { kind: 'table', key: 'parts', heads: MEETING_PARTS.map(say), widths: MEETING_PARTS.map((part) => WIDTHS[part]), rows: [row], taskIds }];
  return framed(template, facts, { subject: say('subject'), body: row.every((cell) => cell === '') ? paragraph('nil', [say('nil')]) : told, closing: say('closing') });
}
