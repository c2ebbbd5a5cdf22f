import { addMonths, partsOf } from '../../date/civil-date.js';
import { monthPeriod } from '../../date/period.js';
import type { ReportLine, ReportSection } from '../../report/report.js';
import type { Paper, PaperBlock } from '../paper.js';
import { frameValues, framed, type PaperFrame } from './frame.js';
import { filled, type Template } from './template.js';

/** T5: the monthly report, composed from its sections; see `composeMonth`. */
export interface MonthlyReportFacts extends PaperFrame {
  readonly year: number;
  /** 1..12 */
  readonly month: number;
  readonly sections: readonly ReportSection[];
}

type Phrase = 'subject' | 'closing';

export const MONTHLY_REPORT: Template<Phrase> = {
  key: 'T5',
  name: 'Báo cáo tháng',
  type: 'BC',
  title: 'BÁO CÁO',
  outline: ['roman', 'arabic', 'decimal'],
  phrases: {
    subject: 'Kết quả công tác {{tháng báo cáo}} và nhiệm vụ trọng tâm {{tháng sau}}',
    closing: 'Trên đây là báo cáo kết quả công tác {{tháng báo cáo}} và nhiệm vụ trọng tâm {{tháng sau}} của {{cơ quan}}',
  },
  recipients: ['Như trên', 'Lãnh đạo cơ quan', 'Các phòng, đơn vị trực thuộc', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

// Months 1 and 2 take a zero (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 4).
const monthName = (month: number): string => `tháng ${month <= 2 ? `0${month}` : month}`;

/** The report of a month: headings as in its sections, their lines as lists, a single line as a paragraph. */
export function composeMonthlyReport(template: Template<Phrase>, facts: MonthlyReportFacts): Paper {
  const next = partsOf(addMonths(monthPeriod(facts.year, facts.month).from, 1));
  const values = {
    ...frameValues(facts),
    // The year is said once where both months lie in it.
    'tháng báo cáo': `${monthName(facts.month)}${next.year === facts.year ? '' : ` năm ${facts.year}`}`,
    'tháng sau': `${monthName(next.month)} năm ${next.year}`,
  };
  return framed(template, facts, {
    subject: filled(template.phrases.subject, values),
    body: facts.sections.flatMap(reportBlocks),
    closing: filled(template.phrases.closing, values),
  });
}

/** A section of a report as blocks; blank lines are left out. */
export function reportBlocks({ key, heading, level, items }: ReportSection): PaperBlock[] {
  const lines = items.flatMap(({ id, text, taskIds }) => typedLines(text).map((line, index): ReportLine => ({ id: index === 0 ? id : `${id}.${index}`, text: line, taskIds })));
  return [{ kind: 'heading', key, level, text: heading }, ...lines.map((line) => reportBlock(key, line, lines.length === 1))];
}

const typedLines = (text: string): string[] => text.split(/\n+/u).map((line) => line.trim()).filter((line) => line !== '');

function reportBlock(section: string, { id, text, taskIds }: ReportLine, single: boolean): PaperBlock {
  const key = `${section}/${id}`;
  const depth = /^\+\s/u.test(text) ? 2 : 1;
  return single && depth === 1 && !/^[-–]\s/u.test(text) ? { kind: 'paragraph', key, text, taskIds } : { kind: 'item', key, depth, text, taskIds };
}
