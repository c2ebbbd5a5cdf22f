import { describe, expect, test } from 'vitest';
import { printArrival, registerRows, type RegisteredDocument } from './register-rows.js';
import { REGISTER_FORMS, REGISTERS } from './registers.js';

const DOCUMENT: RegisteredDocument = {
  arrivalNumber: 7, arrivedOn: '2025-04-14', author: 'UBND tỉnh Lam Hồng', symbol: '42/TB-UBND', issuedOn: '2025-04-10', type: 'TB', subject: 'Kết luận giao ban', urgency: 'urgent', signer: 'Phạm Quốc Khánh', recipients: ['Các phòng', 'Lãnh đạo Sở'], passedOn: '2025-04-15', copies: null, became: null,
  tasks: [
    { lead: 'Văn phòng Sở', state: 'done', timeliness: 'on_time', deadline: '30/04/2025', answers: ['55/BC-SKHCN'] }, { lead: 'Văn phòng Sở', state: 'active', timeliness: 'overdue', deadline: '10/04/2025', answers: [] },
    { lead: 'Phòng QLKH', state: 'active', timeliness: 'on_track', deadline: 'quý II/2025 (30/06/2025)', answers: [] },
  ],
};

test.each(REGISTERS)('%s: as many cells as the form has columns, and the whole width of the paper', (book) => {
  const { heads, widths } = REGISTER_FORMS[book];
  expect([heads.length, widths.length]).toEqual(book === 'settling' ? [7, 7] : [10, 10]);
  expect(heads[REGISTER_FORMS[book].subjectColumn]).toMatch(/^Tên loại/u);
  expect(widths.reduce((sum, width) => sum + width, 0)).toBe(100);
  for (const row of registerRows(book, DOCUMENT)) expect(row).toHaveLength(heads.length);
});

describe('the lines of a document', () => {
  test('coming in', () => expect(registerRows('arrivals', DOCUMENT)).toEqual([['14/04/2025', '07', 'UBND tỉnh Lam Hồng', '42/TB-UBND', '10/04/2025', 'Thông báo Kết luận giao ban', 'Văn phòng Sở; Phòng QLKH', '15/04/2025', '', 'Khẩn']]));
  test('going out', () => expect(registerRows('departures', DOCUMENT)[0]?.slice(0, 5)).toEqual(['42/TB-UBND', '10/04/2025', 'Thông báo Kết luận giao ban', 'Phạm Quốc Khánh', 'Các phòng; Lãnh đạo Sở']));
  test('going out of our own registry: where it is filed, how many copies, and what became of it', () =>
    expect(registerRows('departures', { ...DOCUMENT, recipients: ['Các phòng', 'Lưu: VT, VP.'], copies: 8, became: 'recalled' })[0]?.slice(4)).toEqual(['Các phòng', 'VT, VP', '08', '15/04/2025', '', 'Khẩn, Đã thu hồi']));
  test('how it is settled, a line for each unit', () => expect(registerRows('settling', DOCUMENT)).toEqual([
    ['07', 'Thông báo 42/TB-UBND ngày 10/04/2025 của UBND tỉnh Lam Hồng', 'Văn phòng Sở', '30/04/2025; 10/04/2025', '1/2 nhiệm vụ hoàn thành, 1 quá hạn', '55/BC-SKHCN', 'Khẩn'],
    ['07', 'Thông báo 42/TB-UBND ngày 10/04/2025 của UBND tỉnh Lam Hồng', 'Phòng QLKH', 'quý II/2025 (30/06/2025)', 'Đang thực hiện', '', 'Khẩn'],
  ]));
  test('without tasks it says which of the two it is', () => {
    const progress = (passedOn: string | null) => registerRows('settling', { ...DOCUMENT, tasks: [], passedOn })[0]?.[4];
    expect([progress(null), progress('2025-04-15')]).toEqual(['Chưa giao', 'Không có nhiệm vụ']);
  });
});

test.each([[1, '01'], [10, '10'], [1205, '1205'], [null, '']])('number %s is stamped %s', (number, text) => expect(printArrival(number)).toBe(text));
