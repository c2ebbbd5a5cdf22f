import { labelsOf, withoutLabel } from '../paper/label.js';
import type { Label } from '../paper/paper.js';
import { printPeriodName, type NamedPeriod } from '../date/period-key.js';
import type { ReportSection } from './report.js';

/** What a section is made of; `text` is written by people alone. */
export const SECTION_SOURCES = ['text', 'results', 'figures', 'quantities', 'quantities_table', 'overdue', 'obstacles', 'plan'] as const;
export type SectionSource = (typeof SECTION_SOURCES)[number];

/** A section of the form of a report. */
export interface OutlineSection {
  readonly key: string;
  /** May name the period and the one after it: `KẾT QUẢ CÔNG TÁC {{kỳ này}}`, `NHIỆM VỤ TRỌNG TÂM {{kỳ sau}}`. */
  readonly heading: string;
  readonly level: 1 | 2 | 3;
  readonly from: SectionSource;
  /** The units that bring it. None: every unit that no other section of the same source names; of results each then has a heading of its own. */
  readonly unitIds: readonly string[];
}

/** How the headings of a report are numbered: `I.`, `1.`, `1.1.` (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6). */
export const REPORT_LABELS: readonly Label[] = ['roman', 'arabic', 'decimal'];

/** The form that a duty begins with: results by unit, the figures of the four classes, the plan (templates T5 and T7). */
export const DEFAULT_OUTLINE: readonly OutlineSection[] = [
  { key: 'results', heading: 'KẾT QUẢ CÔNG TÁC {{kỳ này}}', level: 1, from: 'results', unitIds: [] },
  { key: 'figures', heading: 'TÌNH HÌNH THỰC HIỆN NHIỆM VỤ ĐƯỢC GIAO', level: 1, from: 'figures', unitIds: [] },
  { key: 'plan', heading: 'NHIỆM VỤ TRỌNG TÂM {{kỳ sau}}', level: 1, from: 'plan', unitIds: [] },
];

/** The form in which the report of a programme begins: figures first, then what was done, what is late and why, what comes next (template T7). */
export const PROGRAMME_OUTLINE: readonly OutlineSection[] = [
  { key: 'figures', heading: 'TÌNH HÌNH CHUNG', level: 1, from: 'figures', unitIds: [] },
  { key: 'results', heading: 'KẾT QUẢ THỰC HIỆN {{kỳ này}}', level: 1, from: 'results', unitIds: [] },
  { key: 'overdue', heading: 'NHIỆM VỤ QUÁ HẠN', level: 1, from: 'overdue', unitIds: [] },
  { key: 'obstacles', heading: 'KHÓ KHĂN, VƯỚNG MẮC', level: 1, from: 'obstacles', unitIds: [] },
  { key: 'plan', heading: 'NHIỆM VỤ TRỌNG TÂM {{kỳ sau}}', level: 1, from: 'plan', unitIds: [] },
];

/** A heading with the names of its periods; the first level is in capitals. */
export function sectionHeading({ heading, level }: Pick<OutlineSection, 'heading' | 'level'>, { period, next }: { readonly period: NamedPeriod; readonly next: NamedPeriod }): string {
  const named = heading.replaceAll('{{kỳ này}}', printPeriodName(period)).replaceAll('{{kỳ sau}}', printPeriodName(next));
  return level === 1 ? named.toLocaleUpperCase('vi') : named;
}

/** The numbers before the headings, by their places; what a heading brings of its own is taken off. */
export function numberedHeadings(sections: readonly Pick<ReportSection, 'heading' | 'level'>[]): readonly { readonly label: string; readonly heading: string }[] {
  const labels = labelsOf(REPORT_LABELS, sections.map(({ level }) => level));
  return sections.map(({ heading }, index) => ({ label: labels[index] ?? '', heading: withoutLabel(heading.trim()) }));
}
