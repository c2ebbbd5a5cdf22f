import { expect, test } from 'vitest';
import { headOfPaper } from './head.js';
import { placedRecipients } from './foot.js';
import type { Paper } from './paper.js';
import { subjectShape } from './subject-shape.js';
import { textWidth } from './text-width.js';
import { wrapped } from './wrapped.js';

const SIGNING = { capacity: ['KT. Giám đốc'], title: 'Phó Giám đốc', name: 'Lê Thị Hạnh' };
const PAPER: Paper = {
  parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', symbol: 'TB-SKHCN', number: '15', place: 'Lam Hồng', date: '2025-04-08', urgency: 'none', form: { kind: 'named', title: 'THÔNG BÁO', subject: 'Kết luận' },
  addressees: [], bases: [], outline: [], body: [], closing: '', recipients: [], signing: SIGNING, secretary: null, annexes: [],
};
const communes = (count: number): string[] => [...Array.from({ length: count - 1 }, (_, index) => `UBND xã thứ ${index + 1}`), 'Lưu: VT, VP'];

test.each([[4, 0], [16, 0], [40, 30]])('of %i recipients %i go on under the signature', (count, under) => {
  const placed = placedRecipients({ ...PAPER, recipients: communes(count) });
  expect(placed.under.length).toBe(under);
  expect([...placed.beside, ...placed.under]).toHaveLength(count);
  expect([...placed.beside, ...placed.under].at(-1)).toBe('- Lưu: VT, VP.');
});

test('those beside the signature fill its height, so that the list has no gap', () => {
  const [line, signature] = [11 * 1.149, 3 * 14 * 1.149 + 72];
  const { beside } = placedRecipients({ ...PAPER, recipients: communes(40) });
  expect(beside.length * line + 12 * 1.149).toBeGreaterThan(signature);
  expect(beside.length * line).toBeLessThan(signature + 2 * line);
});

test('where two sign, the list stands under both', () => {
  expect(placedRecipients({ ...PAPER, recipients: communes(3), secretary: SIGNING })).toEqual({ beside: [], under: ['- UBND xã thứ 1;', '- UBND xã thứ 2;', '- Lưu: VT, VP.'] });
});

test('the name of an agency is broken into as many lines as hold it, the rule by the last of them', () => {
  const { left } = headOfPaper({ ...PAPER, agency: 'Trung tâm Kỹ thuật Tiêu chuẩn Đo lường Chất lượng và Ứng dụng tiến bộ khoa học công nghệ vùng Bắc Trung Bộ' });
  const own = left.names.filter(({ bold }) => bold === true);
  expect(own.length).toBeGreaterThan(2);
  for (const { text, size } of left.names) expect(textWidth(text, size)).toBeLessThanOrEqual(left.width);
  expect(left.rule).toBeCloseTo(textWidth(own.at(-1)?.text ?? '', own[0]?.size ?? 0) * 0.4);
});

test('lines of a subject are about equally long, with no word alone on the last; one line stays as it is', () => {
  const subject = 'Tình hình thực hiện nhiệm vụ Ủy ban nhân dân tỉnh Lam Hồng giao đến tháng 4 năm 2025';
  const room = 453.5;
  const plain = wrapped(subject, 14, room);
  expect(textWidth(plain.at(-1) ?? '', 14) / textWidth(plain[0] ?? '', 14)).toBeLessThan(0.4);
  const shape = subjectShape([subject]);
  const [first = '', last = '', ...others] = wrapped(subject, 14, room - 2 * (shape.sides[0] ?? 0));
  expect(others).toEqual([]);
  expect(textWidth(last, 14) / textWidth(first, 14)).toBeGreaterThan(0.8);
  expect(shape.rule / textWidth(last, 14)).toBeCloseTo(0.4);
  expect(subjectShape(['Kết luận']).sides).toEqual([0]);
});
