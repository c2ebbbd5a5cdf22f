import type { Passage } from '../recognise/tokens.js';
import { part, phraseAt, tokenAt } from '../recognise/tokens.js';
import { unitsAt } from '../recognise/unit.js';
import { acting, startsWithOrder } from './orders.js';
import type { Segment } from './segment.js';
import type { Assignment } from './told-at.js';

/** Behind "Phòng A: …" also a verb that elsewhere is as often a noun: "…; | tạm ứng lương trước ngày 20/4". */
export const beginsOrder = (words: Passage, { assignment }: Segment): boolean => startsWithOrder(words) || LEADERSHIP.test(words.text) || (assignment?.how === 'labelled' && phraseAt(words, words.first, acting) > 0);

/** "…: hạn 05/4/2026; | giao Văn phòng Sở.": whose the order before is, and no order of its own. */
export const isOnlyWho = (words: Passage, assignment: Assignment | null): boolean => assignment?.how === 'given' && assignment.start === 0 && /^[\s.;,]{0,4}$/u.test(words.text.slice(assignment.end));

// "…, mời kiểm toán; | đ/c Phó Trưởng ban chỉ đạo.": who watches over the order before.
const WATCHES = /^(?:trực tiếp )?(?:theo dõi,? )?(?:chỉ đạo|phụ trách)(?: chung| thực hiện)?[\s.;]{0,4}$/u;

const isWatched = (words: Passage, assignment: Assignment | null): boolean => assignment?.how === 'subject' && assignment.start === 0 && /^(?:đ\/c|đồng chí)/iu.test(words.text) && WATCHES.test(words.text.slice(assignment.end));

/** A clause that says only whose the order before is, or who watches over it. */
export const givesNothing = (words: Passage, assignment: Assignment | null): boolean => isOnlyWho(words, assignment) || isWatched(words, assignment);

// "Đảng ủy UBND tỉnh lãnh đạo rà soát …; lãnh đạo phân bổ …": as a verb. Not: lãnh đạo Sở (those who lead)
const LEADERSHIP = /^lãnh đạo,?\s(?:chỉ đạo\s)?\p{Ll}/u;

interface Clause {
  readonly assignment: Assignment | null;
  readonly last: Segment;
}

/** Whether a clause gives work to somebody it names, other than the end of a list of those who act. */
export function namesItsUnit(words: Passage, { assignment, last }: Clause): boolean {
  if (assignment === null || assignment.units.every((unit) => unit.anaphor)) return false;
  // "Sở Y tế: cấp phát …; Sở Nội vụ: rà soát …", the same shape again
  if (assignment.how === 'labelled') return assignment.start === 0 && last.assignment?.how === 'labelled' && startsWithOrder(part(words, assignment.end, words.text.length));
  // "UBND các xã (Giao Công an tỉnh tham mưu)": the end of a list, and whose the work before it is
  if (isInBrackets(assignment)) return startsWithOrder(words);
  return assignment.start === 0 || isAsked(words, assignment) || /^(?:đồng thời|riêng|ngoài ra|bên cạnh đó),?\s{1,2}$/iu.test(words.text.slice(0, assignment.start));
}

/** "(Giao Công an tỉnh tham mưu)": what is given in brackets stands at no place of its own. */
export const isInBrackets = ({ how, start, end }: Assignment): boolean => how === 'given' && start === 0 && end === 0;

// "…; UBND tỉnh yêu cầu các sở báo cáo trước ngày 30/3": who asks stands in front.
function isAsked(words: Passage, { how, start }: Assignment): boolean {
  if (how !== 'given') return false;
  const { units, next } = unitsAt(words, words.first);
  return units.length === 1 && next === tokenAt(words, start);
}
