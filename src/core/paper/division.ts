import { romanOf } from './label.js';
import { DIVISIONS, type Division, type Label, type PaperBlock } from './paper.js';

const WORDS: Readonly<Record<Division, string>> = { part: 'Phần', chapter: 'Chương', section: 'Mục', subsection: 'Tiểu mục' };
// Parts and chapters are counted through the whole paper; sections begin again in each chapter, what is under them in each section.
const BEGUN_BY: Readonly<Record<Division, readonly Division[]>> = { part: [], chapter: [], section: ['chapter'], subsection: ['chapter', 'section'] };

const printed = (rank: Division, number: number): string => `${WORDS[rank]} ${rank === 'part' || rank === 'chapter' ? romanOf(number) : number}`;

/** "Chương I", "Mục 2" of each division of a body, in their order. */
export function divisionLabels(body: readonly PaperBlock[]): ReadonlyMap<PaperBlock, string> {
  const counts = new Map<Division, number>();
  const labels = new Map<PaperBlock, string>();
  for (const block of body) {
    if (block.kind !== 'division') continue;
    const number = (counts.get(block.rank) ?? 0) + 1;
    counts.set(block.rank, number);
    for (const rank of DIVISIONS) if (BEGUN_BY[rank].includes(block.rank)) counts.delete(rank);
    labels.set(block, printed(block.rank, number));
  }
  return labels;
}

/** Whether headings begin to count again under each division: articles go on through the whole paper, other headings do not. */
export const beginAgain = (outline: readonly Label[]): boolean => outline[0] !== 'article';

const OWN_WORD = /^(?:Phần|Chương)\s+(?:thứ\s+\p{L}{2,5}|[IVXLC]{1,6}|\d{1,2})(?![\p{L}\d])[.:]?\s*|^(?:Tiểu mục|Mục)\s+(?:\d{1,2}|[IVXLC]{1,6})(?![\p{L}\d])[.:]?\s*/iu;

/** A title without the word and number that its writer typed: `Chương II. Tổ chức thực hiện` gives `Tổ chức thực hiện`; "Chương trình" stays. */
export const withoutDivision = (text: string): string => text.replace(OWN_WORD, '');
