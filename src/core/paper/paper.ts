import type { Urgency } from '../task/task.js';
import type { PaperNote } from './notes.js';
import type { PaperDate } from './paper-date.js';

/** Who signs: capacities such as "KT. GIÁM ĐỐC" each on a line, then the post, room for signature and seal, the name (NĐ 30/2020/NĐ-CP, Đ13). */
export interface Signing {
  readonly capacity: readonly string[];
  readonly title: string;
  readonly name: string;
}

/**
 * How a paper is called: named kinds carry a title over the subject (NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4), a letter (công văn, mẫu 1.5) has
 * "V/v …" under its number.
 */
export type PaperForm = { readonly kind: 'named'; readonly title: string; readonly subject: string } | { readonly kind: 'letter'; readonly subject: string };

/**
 * How headings of one level are numbered: `Điều 1.`, `I.`, `1.`, `2.1.` (with the numbers above it), `a)` by the Vietnamese alphabet without ă â ê ô ơ ư
 * and without f j w z, `(1)`, or not at all.
 */
export const LABELS = ['article', 'roman', 'arabic', 'decimal', 'letter', 'bracket', 'none'] as const;
export type Label = (typeof LABELS)[number];

/** What every part of a body has: a key by which its characters in the text are found again, and the tasks that it tells of. */
interface Part {
  readonly key: string;
  readonly taskIds?: readonly string[];
}

/** A part in words, which may have footnotes. */
interface WordedPart extends Part {
  readonly notes?: readonly PaperNote[] | undefined;
}

export interface PaperHeading extends WordedPart {
  readonly kind: 'heading';
  /** From 1; the paper's `outline` says how this level is numbered. A number already in the text is taken off. */
  readonly level: number;
  readonly text: string;
}

/** What gathers articles or headings of a long paper: Phần I, Chương I, Mục 1, Tiểu mục 1 (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6). */
export const DIVISIONS = ['part', 'chapter', 'section', 'subsection'] as const;
export type Division = (typeof DIVISIONS)[number];

/** Its word and number in the middle of a line of their own, its title in capitals under it. */
export interface PaperDivision extends WordedPart {
  readonly kind: 'division';
  readonly rank: Division;
  readonly text: string;
}

/** A paragraph with the indent of the first line. */
export interface PaperParagraph extends WordedPart {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** A line of a list under a heading or a paragraph: "- …", or "+ …" under it. */
export interface PaperItem extends WordedPart {
  readonly kind: 'item';
  readonly depth: 1 | 2;
  readonly text: string;
}

/** A ruled table with a head that is repeated on every page. Widths are hundredths of the width between the margins and add up to 100. */
export interface PaperTable extends Part {
  readonly kind: 'table';
  readonly heads: readonly string[];
  readonly widths: readonly number[];
  readonly rows: readonly (readonly string[])[];
}

export type PaperBlock = PaperHeading | PaperDivision | PaperParagraph | PaperItem | PaperTable;

/** What follows the signature on pages of its own, numbered from 1 again (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III). */
export interface PaperAnnex {
  /** In capitals when printed. */
  readonly title: string;
  readonly landscape: boolean;
  readonly body: readonly PaperBlock[];
}

/** Everything on an official paper in the frame of NĐ 30/2020/NĐ-CP. A text may carry blanks that are written in by hand; what is not known of number and day leaves room. */
export interface Paper {
  /** The agency above; empty where there is none. */
  readonly parentAgency: string;
  readonly agency: string;
  /** What follows the number and its slash, such as `BC-SKHCN`; '' on an inner paper of a unit, which has no line for a number. */
  readonly symbol: string;
  readonly number: string | null;
  /** Empty where the form has no line of place and day (minutes tell them in their text, mẫu 1.9). */
  readonly place: string;
  readonly date: PaperDate | null;
  /** The stamp of urgency (HOẢ TỐC, THƯỢNG KHẨN, KHẨN); `none` prints no stamp. */
  readonly urgency: Urgency;
  readonly form: PaperForm;
  readonly addressees: readonly string[];
  /** Căn cứ: in italics, each closed by a semicolon, the last by a full stop. */
  readonly bases: readonly string[];
  /** How headings are numbered, by level: `['roman', 'arabic', 'decimal']` prints I., 1., 1.1. */
  readonly outline: readonly Label[];
  readonly body: readonly PaperBlock[];
  /** The last sentence, closed by "./." whatever the writer put there; may be empty. */
  readonly closing: string;
  readonly recipients: readonly string[];
  readonly signing: Signing;
  /** Who signs at left on minutes: the secretary (mẫu 1.9), with nơi nhận under both signatures; null elsewhere. */
  readonly secretary: Signing | null;
  readonly annexes: readonly PaperAnnex[];
}
