import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const STATE = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const LETTER = `UBND TÍNH LAM HỒNG\nSỞ Y TẾ\nSố: 408 /SYT-NVY\nV/v triển khai Quyết định số 39/QĐ-BYT\n\n${STATE}\nLam Hồng, ngày Ê tháng 11 năm 2025\n\nKính gửi: Giám đốc các bệnh viện\n\nGiám đốc Sở Y tế yêu cầu Giám đốc các bệnh viện tổ chức thực hiện Quyết định số 39/QĐ-BYT tại đơn vị, báo cáo trước ngày 20/12/2025.\n\n`;
const COPY = `BỘ Y TẾ\nSố: 39/QĐ-BYT\n\n${STATE}\nHà Nội, ngày 28 tháng 8 năm 2025\n\nQUYẾT ĐỊNH\n\nVề việc phê duyệt hướng dẫn vệ sinh tay\n\nĐiều 1. Ban hành kèm theo Quyết định này hướng dẫn vệ sinh tay.\n\nĐiều 2. Giám đốc Sở Y tế các tỉnh chịu trách nhiệm thi hành Quyết định này.\n\nNơi nhận:\n- Như Điều 2;\n- Lưu: VT.\n\nKT. BỘ TRƯỞNG\nTHỨ TRƯỞNG\n\nVõ Đức Hải`;

// The head, the work and the signature are those of the letter, whatever is copied behind it.
describe('a letter with a copy of another document behind it', () => {
  const signed = read(`${LETTER}Nơi nhận:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐỐC\n\nTrần Minh Khôi\n\n${COPY}`);
  test('the head', () => expect(signed.header).toMatchObject({ number: '408', symbol: 'SYT-NVY', type: 'Công văn', date: '2025-11', issuer: 'Sở Y tế tỉnh Lam Hồng', subject: 'triển khai Quyết định số 39/QĐ-BYT' }));
  test('the signature and the recipients', () => {
    expect(signed.header.signer).toMatchObject({ name: 'Trần Minh Khôi', position: 'Giám đốc' });
    expect(signed.header.recipients).toEqual(['Giám đốc các bệnh viện']);
  });
  test('the work', () => expect(signed.tasks.map(({ deadlines }) => deadlines.map(({ text }) => text))).toEqual([['trước ngày 20/12/2025']]));

  test('where a stamp hides the name, it is not taken from the copy', () => {
    const { header, tasks } = read(`${LETTER}Nơinhậm:\n- Như trên;\n- Lưu: VT.\n\nGIÁM ĐÓC\n${COPY}`);
    expect(header.signer).toMatchObject({ name: null, position: 'Giám đốc' });
    expect(tasks).toHaveLength(1);
  });
});

test.each([
  ['Số-J2Ÿ7 /BC-SYT', null, 'BC-SYT'], ['Số: 2!ĐÁ_ /BC-SYT', null, 'BC-SYT'], ['Số: 07-TB/VPTU', '07', 'TB/VPTU'], ['Số:    /TB-SYT', null, 'TB-SYT'],
])('a number that is not legible is none: %s', (line, number, symbol) => expect(read(LETTER.replace('Số: 408 /SYT-NVY', line)).header).toMatchObject({ number, symbol }));
