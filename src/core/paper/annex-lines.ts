import { romanOf } from './label.js';
import { kindWord } from './lines.js';
import type { Paper, PaperAnnex } from './paper.js';
import { printNumberLine, printPaperDay } from './paper-date.js';
import { capitals, tidyLine } from './tidy.js';

/** What stands over the body of an annex. */
export interface AnnexHead {
  /** "Phụ lục", with a Roman number where there are several. */
  readonly word: string;
  readonly title: string;
  /** "(Kèm theo Thông báo số 12/TB-SKHCN ngày 18 tháng 4 năm 2025 của Sở Khoa học và Công nghệ)" */
  readonly reference: string;
}

/** The head of the annex at `index`, from 0 (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III; mẫu 2.1). */
export function annexHead(paper: Paper, index: number): AnnexHead {
  const annex: PaperAnnex | undefined = paper.annexes[index];
  const number = printNumberLine(paper.number, paper.symbol).replace(/^Số:/u, 'số');
  return {
    word: paper.annexes.length > 1 ? `Phụ lục ${romanOf(index + 1)}` : 'Phụ lục',
    title: capitals(annex?.title ?? ''),
    reference: `(Kèm theo ${kindWord(paper.form)} ${number} ${printPaperDay(paper.date)} của ${tidyLine(paper.agency)})`,
  };
}
