import { FIXED } from './layout-data.js';
import type { Paper, Signing } from './paper.js';
import { capitals, tidyLine } from './tidy.js';

/** What a decision or a resolution says in lines of their own around its grounds. */
export interface Enacting {
  /** By whose authority, over the grounds: "GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ". */
  readonly authority: string;
  /** Under the grounds, before the first article: "QUYẾT ĐỊNH:", "QUYẾT NGHỊ:". */
  readonly word: string;
}

/** The lines of a decision or a resolution (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.1 to 1.3); null for a paper of another kind. */
export function enactingLines({ form, agency, signing }: Pick<Paper, 'form' | 'agency' | 'signing'>): Enacting | null {
  const title = form.kind === 'letter' ? '' : capitals(form.title);
  // A resolution is taken by the agency itself, whoever signs it.
  if (title === 'NGHỊ QUYẾT') return { authority: capitals(agency), word: FIXED.resolves.value };
  return `${title}:` === FIXED.decides.value ? { authority: joined(authorOf(signing), capitals(agency)), word: FIXED.decides.value } : null;
}

const ON_BEHALF_OF_ALL = /^TM\./u;
const FOR_ANOTHER = /^(?:KT|TL|TUQ|Q)\.\s{0,3}/u;

// A deputy signs for the head, whose decision it stays; what a collective decides is decided by the agency itself.
function authorOf({ capacity, title }: Signing): string {
  const [first = ''] = capacity.map(capitals).filter((line) => line !== '');
  if (ON_BEHALF_OF_ALL.test(first)) return '';
  return first === '' ? capitals(title) : first.replace(FOR_ANOTHER, '');
}

/** "CHÁNH VĂN PHÒNG" of "VĂN PHÒNG SỞ" is "CHÁNH VĂN PHÒNG SỞ": words that both have are said once. */
function joined(post: string, agency: string): string {
  const words = agency.split(' ');
  const common = words.findLastIndex((_, last) => ` ${post}`.endsWith(` ${words.slice(0, last + 1).join(' ')}`));
  return tidyLine(`${post} ${words.slice(common + 1).join(' ')}`);
}
