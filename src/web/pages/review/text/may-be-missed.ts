import { unmark } from '#core/index.js';

const BULLET = /^(?:[-–+•*\s]|\(?\d{1,3}[.)]|[a-zd]\))+/u;
const CUES = [
  'chu tri', 'chu dong', 'phoi hop', 'tham muu', 'khan truong', 'hoan thanh', 'hoan thien', 'to chuc', 'trien khai', 'xay dung', 'ra soat', 'tong hop', 'bao cao',
  'de xuat', 'tang cuong', 'tiep tuc', 'yeu cau', 'de nghi', 'giao ', 'kiem tra', 'don doc', 'huong dan', 'nghien cuu', 'thuc hien', 'cap nhat', 'chuan bi',
];
const DONE = /(^|\s)(da|vua qua|ghi nhan|bieu duong)(\s|$)/u;

/**
 * Whether a paragraph that no rule read as a task starts like a directive, so that a person should not pass over it.
 * What is told as already done ("đã", "vừa qua") is no directive.
 */
export function mayBeMissed(paragraph: string): boolean {
  const words = unmark(paragraph).replace(BULLET, '').trim();
  return words.length > 40 && CUES.some((cue) => words.startsWith(cue)) && !DONE.test(words.slice(0, 120));
}
