import type { CivilDate } from '#core/index.js';

export interface PaperHeading {
  readonly kind: 'heading';
  /** 1 prints "I." in capitals, 2 prints "1."; a number already in the text is taken off. */
  readonly level: 1 | 2;
  readonly text: string;
}

export interface PaperParagraph {
  readonly kind: 'paragraph';
  readonly text: string;
}

/** Who signs: capacities such as "KT. GIÁM ĐỐC" each on a line, then the post, room for signature and seal, the name. */
export interface Signing {
  readonly capacity: readonly string[];
  readonly title: string;
  readonly name: string;
}

/** How a paper is called: named kinds carry a title over the subject, a letter (công văn) has "V/v …" under its number. */
export type PaperForm = { readonly kind: 'named'; readonly title: string; readonly subject: string } | { readonly kind: 'letter'; readonly subject: string };

/** Everything on an official paper in the frame of NĐ 30/2020/NĐ-CP, Phụ lục III, mẫu 1.4 (named) and 1.5 (letter). */
export interface OfficialPaper {
  /** The agency above; empty where there is none. */
  readonly parentAgency: string;
  readonly agency: string;
  /** What follows the number and its slash, such as `BC-SKHCN`. */
  readonly symbol: string;
  /** Null leaves room to write it in. */
  readonly number: string | null;
  readonly place: string;
  /** Null leaves room to write it in. */
  readonly date: CivilDate | null;
  readonly form: PaperForm;
  readonly addressees: readonly string[];
  readonly body: readonly (PaperHeading | PaperParagraph)[];
  readonly closing: string;
  readonly recipients: readonly string[];
  readonly signing: Signing;
}
