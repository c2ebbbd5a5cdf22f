import { type NamedPeriod, periodAfter, printPeriodName } from '../../date/period-key.js';
import type { ReportLine, ReportSection } from '../../report/report.js';
import type { PaperNote } from '../notes.js';
import type { Paper, PaperBlock } from '../paper.js';
import { tidyLine } from '../tidy.js';
import { frameValues, framed, type PaperFrame } from './frame.js';
import { filled, type Template } from './template.js';

/** T5: the report of a period, composed from its sections. */
export interface PeriodReportFacts extends PaperFrame {
  readonly period: NamedPeriod;
  readonly sections: readonly ReportSection[];
}

type Phrase = 'subject' | 'closing';

export const PERIOD_REPORT: Template<Phrase> = {
  key: 'T5',
  name: 'Báo cáo định kỳ',
  type: 'BC',
  title: 'BÁO CÁO',
  outline: ['roman', 'arabic', 'decimal'],
  phrases: {
    subject: 'Kết quả công tác {{kỳ này}} và nhiệm vụ trọng tâm {{kỳ sau}}',
    closing: 'Trên đây là báo cáo kết quả công tác {{kỳ này}} và nhiệm vụ trọng tâm {{kỳ sau}} của {{cơ quan}}',
  },
  recipients: ['Như trên', 'Lãnh đạo cơ quan', 'Các phòng, đơn vị trực thuộc', 'Lưu: VT, {{đơn vị soạn}}'],
  signing: { capacity: [], title: '{{thủ trưởng}}' },
};

/** Names of a period and the next, the year said once where both lie in it. */
export function periodNames(period: NamedPeriod): { readonly 'kỳ này': string; readonly 'kỳ sau': string } {
  const next = periodAfter(period);
  const own = printPeriodName(period);
  return { 'kỳ này': next.year === period.year ? own.replace(/ năm \d+$/u, '') : own, 'kỳ sau': printPeriodName(next) };
}

/** The report of a period: headings as in its sections, their lines as lists, a single line as a paragraph. */
export function composePeriodReport(template: Template<Phrase>, facts: PeriodReportFacts): Paper {
  const values = { ...frameValues(facts), ...periodNames(facts.period) };
  return framed(template, facts, { subject: filled(template.phrases.subject, values), body: facts.sections.flatMap(reportBlocks), closing: filled(template.phrases.closing, values) });
}

/** A section of a report as blocks; blank lines are left out. */
export function reportBlocks({ key, heading, level, items, table }: ReportSection): PaperBlock[] {
  const lines = items.flatMap(linesOf);
  return [{ kind: 'heading', key, level, text: heading }, ...lines.map((line) => lineBlock(key, line, lines.length === 1)), ...(table === undefined ? [] : [{ kind: 'table' as const, key: `${key}/table`, ...table }])];
}

/** A line of a report as the lines that were typed in it, each footnote with the one that has its words, else with the last. */
function linesOf({ id, text, taskIds, notes = [] }: ReportLine): ReportLine[] {
  const typed = typedLines(text);
  const place = ({ after }: PaperNote): number => {
    const at = after.trim() === '' ? -1 : typed.findIndex((line) => tidyLine(line).includes(tidyLine(after)));
    return at === -1 ? typed.length - 1 : at;
  };
  return typed.map((line, index) => {
    const own = notes.filter((note) => place(note) === index);
    return { id: index === 0 ? id : `${id}.${index}`, text: line, taskIds, ...(own.length === 0 ? {} : { notes: own }) };
  });
}

const typedLines = (text: string): string[] => text.split(/\n+/u).map((line) => line.trim()).filter((line) => line !== '');

function lineBlock(section: string, { id, text, taskIds, notes }: ReportLine, single: boolean): PaperBlock {
  const [key, noted] = [`${section}/${id}`, notes === undefined ? {} : { notes }];
  const depth = /^\+\s/u.test(text) ? 2 : 1;
  return single && depth === 1 && !/^[-–]\s/u.test(text) ? { kind: 'paragraph', key, text, taskIds, ...noted } : { kind: 'item', key, depth, text, taskIds, ...noted };
}
