import type { OfficialCounts } from '../../report/figures.js';
import { filledCounts } from './counted.js';
import { enumeration, filled, type Template } from './template.js';

/** How the last period went: in words of a person's own, or the counts of the four classes with what is to be named. */
export type Assessment =
  | { readonly text: string }
  | {
      readonly counts: Pick<OfficialCounts, 'onTime' | 'late' | 'onTrack' | 'overdue'>;
      /** Titles of tasks that went well. */
      readonly good: readonly string[];
      /** Titles of tasks that are late. */
      readonly late: readonly string[];
      /** What became of the orders of the meeting before; null where it gave none. */
      readonly ordered: OrderedBefore | null;
    };

/** What became of the orders of a meeting. */
export interface OrderedBefore {
  /** "tuần 14 năm 2025" */
  readonly meeting: string;
  readonly total: number;
  readonly done: number;
  /** Among those that are not done. */
  readonly late: number;
}

export type AssessmentPhrase = 'ordered' | 'figures' | 'good' | 'late';

/** What the templates of meetings say alike; how the figures are told is each one's own. */
export const ASSESSED = {
  ordered: 'Về kết luận {{cuộc họp trước}}: trong {{số đã giao}} nhiệm vụ đã giao, đã hoàn thành {{số đã xong}} nhiệm vụ, đang thực hiện {{số chưa xong}} nhiệm vụ, trong đó {{số quá hạn}} nhiệm vụ quá hạn.',
  good: 'Một số nhiệm vụ đạt kết quả tốt như: {{nhiệm vụ tốt}}.',
  late: 'Tuy nhiên, một số nhiệm vụ còn chậm so với thời hạn được giao: {{nhiệm vụ chậm}}.',
} as const satisfies Partial<Record<AssessmentPhrase, string>>;

/** The sentences of the assessment, beginning with what the meeting before ordered; those without anything to name are left out. */
export function assessmentSentences(template: Template<AssessmentPhrase>, assessment: Assessment, values: Readonly<Record<string, string>>): string[] {
  if ('text' in assessment) return [assessment.text];
  const { onTime, late, onTrack, overdue } = assessment.counts;
  const numbers = { 'tổng số': onTime + late + onTrack + overdue, 'đã hoàn thành': onTime + late, 'đúng hạn': onTime, 'hoàn thành quá hạn': late, 'trong hạn': onTrack, 'quá hạn': overdue };
  const [good, behind] = [enumeration(assessment.good), enumeration(assessment.late)];
  return [
    ...(assessment.ordered === null ? [] : [filledCounts(template.phrases.ordered, orderedCounts(assessment.ordered), { ...values, 'cuộc họp trước': assessment.ordered.meeting })]),
    ...(numbers['tổng số'] === 0 ? [] : [filledCounts(template.phrases.figures, numbers, values)]),
    ...(good === '' ? [] : [filled(template.phrases.good, { ...values, 'nhiệm vụ tốt': good })]),
    ...(behind === '' ? [] : [filled(template.phrases.late, { ...values, 'nhiệm vụ chậm': behind })]),
  ];
}

function orderedCounts({ total, done, late }: OrderedBefore): Readonly<Record<string, number>> {
  return { 'số đã giao': total, 'số đã xong': done, 'số chưa xong': total - done, 'số quá hạn': late };
}
