import type { Draft } from './draft.js';

// "… tổng hợp số liệu cùng thời gian trên", "gửi danh sách trước thời hạn nêu trên"
const SAME_TIME = /(?:^|\s)(?:[Cc]ùng|[Tt]rước|[Tt]rong|[Tt]heo|[Đđ]úng)\s(?:mốc )?(?:thời gian|thời hạn|ngày)\s(?:đã )?(?:nêu |nói )?trên(?!\p{L})/u;

/** Whether a task is to be done by the day that was said before it, and says no day itself. */
export const meansSameTime = ({ text, deadlines }: Pick<Draft, 'text' | 'deadlines'>): boolean => deadlines.length === 0 && text.includes('trên') && SAME_TIME.test(text);

/** Tasks in the order in which they stand; those that mean "the time said above" take the nearest day or period before them. */
export function withSameTime(drafts: readonly Draft[]): readonly Draft[] {
  let said: Draft['deadlines'] = [];
  return drafts.map((draft) => {
    const days = draft.deadlines.filter(({ bound }) => bound === 'before' || bound === 'by' || bound === 'within');
    if (days.length > 0) said = days;
    return said.length > 0 && meansSameTime(draft) ? { ...draft, deadlines: said.map((deadline) => ({ ...deadline, inherited: true })) } : draft;
  });
}
