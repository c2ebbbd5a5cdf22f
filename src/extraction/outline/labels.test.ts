import { expect, test } from 'vitest';
import { readLabel } from './labels.js';

/** How offices number: by marks of many years, and what only looks like it. */
const LINES: readonly (readonly [line: string, kind: string | null])[] = [
  ['1- Sở Y tế rà soát', 'number'], ['1.- Sở Y tế rà soát', 'number'], ['1/- Sở Y tế rà soát', 'number'], ['1)- Sở Y tế rà soát', 'number'], ['1– Sở Y tế rà soát', 'number'],
  ['3.1- Sở Y tế rà soát', 'number2'], ['3.1-Sở Y tế rà soát', 'number2'], ['1.1/ Sở Y tế rà soát', 'number2'], ['3.1.2- Sở Y tế rà soát', 'number3'],
  ['A- TÌNH HÌNH', 'capital'], ['B/ NHIỆM VỤ', 'capital'], ['A/- NHIỆM VỤ', 'capital'], ['a- Sở Y tế rà soát', 'letter'], ['o Sở Y tế rà soát', 'dash'],
  ['- 3. Sở Y tế rà soát', 'dash'], ['II HÌNH THỨC THỰC HIỆN', 'roman'], ['III Thời gian thực hiện', 'roman'], ['1 MỤC ĐÍCH', 'number'], ['2 yêu cầu của Sở', null], ['I love', null],
  ['3.1 - 3.5 tỷ đồng', null], ['3.1-3.5%', null], ['5– 10 người', null], ['1-2 ngày', null], ['e-Cabinet', null], ['A/H5N1', null], ['A- rồi B', null], ['o ép doanh nghiệp', null],
];

test.each(LINES)('%s', (line, kind) => {
  expect(readLabel(line)?.kind ?? null).toBe(kind);
});
