import { expect, test } from 'vitest';
import { read } from '../read.js';

test('a number and a day that are written with capitals', () => {
  const { header } = read('UBND HUYỆN TAM GIẾNG\nTRƯỜNG THCS BẾN SẬY\nSỐ: 45/TB-THCS\nTam Giếng, Ngày 5 Tháng 4 Năm 2022\nTHÔNG BÁO\nVề việc họp phụ huynh\nCác lớp họp vào tuần tới.');
  expect([header.number, header.symbol, header.date, header.issuer]).toEqual(['45', 'TB-THCS', '2022-04-05', 'Trường THCS Bến Sậy']);
});
