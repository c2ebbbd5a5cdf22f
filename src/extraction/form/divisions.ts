import type { FormFinding, FormRule } from '#core/index.js';
import { type FormCheck, type FormDocument, finding, spanOfClean } from './form-document.js';

const RANKS = ['Phần', 'Chương', 'Mục', 'Tiểu mục'] as const;
type Rank = (typeof RANKS)[number];

// Chương I   CHƯƠNG II. TỔ CHỨC THỰC HIỆN   Mục 1: Quy định riêng   Phần thứ hai   not "Chương II của Luật …" nor "Mục 2. Giao Sở lập hồ sơ."
const DIVISION = /^(?:\|\s{0,2})?(Phần|PHẦN|Chương|CHƯƠNG|Tiểu mục|TIỂU MỤC|Mục|MỤC)\s{1,3}(?:(?:thứ|THỨ)\s{1,3}(\p{L}{2,5})|([IVXLC]{1,6}|\d{1,2}))(?:\s{0,2}[.:]?|\s{0,2}[.:]\s{0,3}\p{L}[^\n]{0,150}[^\s.,;:]|\s{1,3}\p{Lu}[^\p{Ll}\n]{1,150})$/u;
// A regulation that is attached begins its chapters anew.
const ATTACHED = /^\(?(?:ban hành\s{1,3})?kèm theo\s|^(?:phụ lục|quy chế|quy định|điều lệ)(?:\s{1,3}[IVXLC\d]{1,5})?$/iu;

const ORDINALS = ['nhất', 'hai', 'ba', 'tư', 'năm', 'sáu', 'bảy', 'tám', 'chín', 'mười'];
const ROMAN: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50, C: 100 };
const romanValue = (letters: string): number => Array.from(letters, (letter) => ROMAN[letter] ?? 0).reduce((sum, value, at, all) => sum + (value < (all[at + 1] ?? 0) ? -value : value), 0);

interface Division {
  readonly rank: Rank;
  /** As printed, with its number: "Chương III". */
  readonly words: string;
  readonly number: number;
  /** Whether it is counted as its rank is: parts and chapters in Roman figures, sections in Arabic ones. */
  readonly rightFigures: boolean;
  readonly start: number;
  readonly end: number;
}

function divisionIn({ text, start }: FormDocument['lines'][number]): Division | null {
  const found = DIVISION.exec(text.trimEnd());
  if (found === null) return null;
  const [, word = '', ordinal, figures = ''] = found;
  const rank = RANKS.find((each) => each.toLocaleLowerCase('vi') === word.toLocaleLowerCase('vi')) ?? 'Phần';
  const isArabic = /^\d/u.test(figures);
  const number = ordinal === undefined ? (isArabic ? Number(figures) : romanValue(figures.toUpperCase())) : ORDINALS.indexOf(ordinal.toLocaleLowerCase('vi')) + 1;
  const words = `${rank} ${ordinal === undefined ? figures : `thứ ${ordinal}`}`;
  const from = start + found[0].indexOf(word);
  return number < 1 ? null : { rank, words, number, rightFigures: ordinal !== undefined || isArabic === (rank === 'Mục' || rank === 'Tiểu mục'), start: from, end: from + words.length };
}

/**
 * Parts, chapters, sections and subsections: a section stands in a chapter and a subsection in a section, parts and chapters are counted through the
 * paper in Roman figures, sections in each chapter from 1 in Arabic ones (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6).
 */
export const divisionsInOrder: FormCheck = (paper) => {
  let seen: Seen = NOTHING;
  return paper.lines.flatMap((line): FormFinding[] => {
    if (ATTACHED.test(line.text.trim())) seen = NOTHING;
    const division = divisionIn(line);
    if (division === null) return [];
    const found = [...misplaced(division, seen), ...(division.rightFigures ? [] : [['division_figures', division.words] as const])];
    seen = withDivision(seen, division);
    return found.map(([rule, detail]) => finding(rule, detail, spanOfClean(paper, division.start, division.end)));
  });
};

/** What was passed on the way to a place. */
interface Seen {
  /** In which the place lies. */
  readonly open: readonly Rank[];
  /** The last of each rank that its next one is counted from. */
  readonly last: ReadonlyMap<Rank, Division>;
}

const NOTHING: Seen = { open: [], last: new Map() };
const ABOVE: Readonly<Partial<Record<Rank, Rank>>> = { Mục: 'Chương', 'Tiểu mục': 'Mục' };
type Found = readonly [rule: FormRule, detail: string];

function misplaced({ rank, words, number }: Division, { open, last }: Seen): Found[] {
  const above = ABOVE[rank];
  if (above !== undefined && !open.includes(above)) return [['division_alone', `${words} không nằm trong ${above.toLocaleLowerCase('vi')} nào`]];
  const before = last.get(rank);
  // Chapters go on through the parts of a paper, or begin again in each: both are seen.
  const mayBegin = rank === 'Chương' && open.includes('Phần') && !open.includes('Chương') && number === 1;
  return number === (before?.number ?? 0) + 1 || mayBegin ? [] : [['division_order', before === undefined ? `bắt đầu bằng ${words}` : `${words} đứng sau ${before.words}`]];
}

/** A division closes those of its rank and under it, and what stands in it begins to be counted anew, but for chapters. */
function withDivision({ open, last }: Seen, division: Division): Seen {
  const under = RANKS.slice(RANKS.indexOf(division.rank) + 1);
  const kept = [...last].filter(([rank]) => !under.includes(rank) || (rank === 'Chương' && division.rank === 'Phần'));
  return { open: [...open.filter((rank) => rank !== division.rank && !under.includes(rank)), division.rank], last: new Map([...kept, [division.rank, division]]) };
}
