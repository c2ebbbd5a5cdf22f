import { describe, expect, test } from 'vitest';
import { divisionLabels, withoutDivision } from './division.js';
import type { Division, Label, PaperBlock } from './paper.js';
import { printedBlocks } from './printed-block.js';

const division = (rank: Division, text = ''): PaperBlock => ({ kind: 'division', rank, key: '', text });
const heading = (level: number, text: string): PaperBlock => ({ kind: 'heading', level, key: '', text });
const labels = (outline: readonly Label[], body: readonly PaperBlock[]): string[] => printedBlocks(outline, body).map(({ label }) => label);

const REGULATION = [
  division('chapter', 'Chương I. Quy định chung'), heading(1, 'Phạm vi điều chỉnh'), heading(2, 'Quy chế này quy định.'), heading(1, 'Đối tượng áp dụng'),
  division('chapter', 'Tổ chức thực hiện'), division('section', 'Trách nhiệm'), heading(1, 'Của văn phòng'), heading(2, 'Theo dõi.'), division('section', 'Kinh phí'), heading(1, 'Nguồn'), division('chapter'), division('section'), division('subsection'), heading(1, 'Hiệu lực'),
];

describe('divisions of a paper', () => {
  test('articles are counted through all chapters, sections anew in each, clauses anew in each article', () => {
    expect(labels(['article', 'arabic', 'letter'], REGULATION)).toEqual(['Chương I', 'Điều 1.', '1.', 'Điều 2.', 'Chương II', 'Mục 1', 'Điều 3.', '1.', 'Mục 2', 'Điều 4.', 'Chương III', 'Mục 1', 'Tiểu mục 1', 'Điều 5.']);
  });

  test('headings of a plan begin again under each part, and chapters go on over parts', () => {
    const plan = [heading(1, 'Căn cứ'), division('part', 'Tình hình'), heading(1, 'Kết quả'), heading(1, 'Hạn chế'), division('chapter'), division('part', 'Nhiệm vụ'), heading(1, 'Mục tiêu'), division('chapter')];
    expect(labels(['roman', 'arabic'], plan)).toEqual(['I.', 'Phần I', 'I.', 'II.', 'Chương I', 'Phần II', 'I.', 'Chương II']);
  });

  test('a title stands in capitals, without the word that its writer typed', () => {
    const [first] = printedBlocks(['article'], REGULATION);
    expect(first).toMatchObject({ label: 'Chương I', lines: ['QUY ĐỊNH CHUNG'], titled: true });
    for (const kept of ['Chương trình công tác', 'Phần mềm dùng chung', 'Mục tiêu, yêu cầu', 'Mục đích']) expect(withoutDivision(kept)).toBe(kept);
    for (const [typed, bare] of [['PHẦN THỨ NHẤT Tình hình', 'Tình hình'], ['Mục 2: Kinh phí', 'Kinh phí'], ['Tiểu mục 1. Chi', 'Chi'], ['Chương II', '']]) expect(withoutDivision(typed ?? '')).toBe(bare);
  });

  test('what is no division has no such label', () => expect(divisionLabels([heading(1, 'Một'), { kind: 'paragraph', key: '', text: 'Hai' }]).size).toBe(0));
});
