import { expect, test } from 'vitest';
import { fullNameOf, shortNamesIn } from './short-names.js';

const MADE: readonly (readonly [text: string, names: readonly (readonly [string, string])[]])[] = [
  ['ý kiến của Vụ Kế hoạch - Tài chính (Vụ KHTC), Cục Quản lý đường bộ (Cục QLĐB)', [['Vụ KHTC', 'Vụ Kế hoạch - Tài chính'], ['Cục QLĐB', 'Cục Quản lý đường bộ']]],
  ['sau khi nghe Văn phòng Bộ (VP Bộ) báo cáo', [['VP Bộ', 'Văn phòng Bộ']]],
  ['giao Ban Chỉ huy Quân sự xã (Ban CHQS xã)', [['Ban CHQS xã', 'Ban Chỉ huy Quân sự xã']]],
  ['Sở Khoa học và Công nghệ (Sở KH&CN)', [['Sở KH&CN', 'Sở Khoa học và Công nghệ']]],
  ['Sở Nội vụ (cơ quan thường trực); Ủy ban nhân dân (UBND) xã; (Vụ KHTC); báo cáo (Cục QLĐB)', []],
  ['Sở Tài chính (Phòng TCHC)', []],
  ['Ủy ban nhân dân tỉnh (UBND tỉnh)', []],
  ['một dấu ngoặc mở ( không đóng', []],
];

test.each(MADE)('%s', (text, names) => {
  expect([...shortNamesIn(text)]).toEqual(names);
});

test('a short name in a heading in capitals is known by its letters', () => {
  const names = shortNamesIn('sau khi nghe Văn phòng Bộ (VP Bộ) báo cáo');
  expect(fullNameOf(names, 'VP bộ')).toBe('Văn phòng Bộ');
  expect(fullNameOf(names, 'VP sở')).toBeNull();
});
