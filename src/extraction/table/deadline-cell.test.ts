import { describe, expect, test } from 'vitest';
import { readDeadlineCell } from './deadline-cell.js';

const day = { year: 2026, month: 4, date: '2026-04-07' };

/** "within 2026-01-01 2026-12-31", "recurring FREQ=YEARLY": enough to tell two meanings apart. */
const said = (text: string): string[] => readDeadlineCell(text, day).map(({ bound, anchor, from, to, rrule, relativeTo }) => [bound, ...[anchor ?? from, to, rrule, relativeTo].filter((each) => each !== null)].join(' '));

describe('a week in the plan of a month', () => {
  test.each([
    ['Tuần 3', 7, '2026-07-13', '2026-07-19'],
    ['Tuần I', 11, '2026-11-02', '2026-11-08'],
    ['Tuần thứ hai', 7, '2026-07-06', '2026-07-12'],
  ])('%s of month %i', (text, month, from, to) => {
    expect(readDeadlineCell(text, { ...day, planned: { year: 2026, month } })).toMatchObject([{ bound: 'within', from, to }]);
  });
});

describe('what the time column says', () => {
  test.each([
    ['15/12/2026', ['by 2026-12-15 2026-12-15']],
    ['Ngày 15/12/2026.', ['by 2026-12-15 2026-12-15']],
    ['15/12', ['by 2026-12-15 2026-12-15']],
    ['Trước ngày 15/12/2026', ['before 2026-12-15 2026-12-14']],
    ['Thời gian hoàn thành trước ngày 15/12/2026.', ['before 2026-12-15 2026-12-14']],
    ['Thời gian hoàn thành 15/12/26', ['by 2026-12-15 2026-12-15']],
    ['Tuần 1 (02/11 - 07/11)', ['within 2026-11-02 2026-11-07']],
    ['Tuần 35, từ ngày 24/8 đến 28/8/2026', ['within 2026-08-24 2026-08-28']],
    ['Tuần 3', []],
    ['Tháng 12/2026', ['within 2026-12-01 2026-12-31']],
    ['12/2026', ['within 2026-12-01 2026-12-31']],
    ['T12/2026', ['within 2026-12-01 2026-12-31']],
    ['Trong tháng 12', ['within 2026-12-01 2026-12-31']],
    ['Trước tháng 12/2026', ['before 2026-12-01 2026-11-30']],
    ['Trước tháng 8/2026 (sau khi Chính phủ ban hành Nghị định mới)', ['before 2026-08-01 2026-07-31']],
    ['Tháng 9/2026 (sau khi kết thúc kỳ tuyển sinh năm học 2026 - 2027)', ['within 2026-09-01 2026-09-30']],
    ['Quý IV/2026', ['within 2026-10-01 2026-12-31']],
    ['Quý III Năm 2026', ['within 2026-07-01 2026-09-30']],
    ['Quý II/năm 2026', ['within 2026-04-01 2026-06-30']],
    ['Quý IV/2026 - Quý II/2027', ['within 2026-10-01 2027-06-30']],
    ['- Dự thảo: 20/4/2026\n- Trình: 05/5/2026', ['by 2026-04-20 2026-04-20', 'by 2026-05-05 2026-05-05']],
    ['Lần 1: 20/4/2026; Lần 2: 05/5/2026', ['by 2026-04-20 2026-04-20', 'by 2026-05-05 2026-05-05']],
    ['20/4/2026, 20/7/2026, 20/10/2026', ['by 2026-04-20 2026-04-20', 'by 2026-07-20 2026-07-20', 'by 2026-10-20 2026-10-20']],
    ['Quý II: khảo sát; Quý III: trình duyệt', ['within 2026-04-01 2026-06-30', 'within 2026-07-01 2026-09-30']],
    ['Q3/2026', ['within 2026-07-01 2026-09-30']],
    ['Quý 3/2026', ['within 2026-07-01 2026-09-30']],
    ['Quý II-III/2026', ['within 2026-04-01 2026-09-30']],
    ['T4-T6/2026', ['within 2026-04-01 2026-06-30']],
    ['Tháng 4-6/2026', ['within 2026-04-01 2026-06-30']],
    ['20-25/4/2026', ['within 2026-04-20 2026-04-25']],
    ['05 ngày làm việc kể từ ngày nhận hồ sơ', ['relative receipt']],
    ['30 ngày', ['relative']],
    ['14h00 thứ Năm hằng tuần', ['recurring FREQ=WEEKLY;BYDAY=TH;BYHOUR=14;BYMINUTE=0']],
    ['20/4/2026 theo Công văn số 5/UBND ngày 10/4/2026', ['by 2026-04-20 2026-04-20']],
    ['Quý III, IV/2026', ['within 2026-07-01 2026-12-31']],
    ['Quý I/2027, sau khi HĐND tỉnh thông qua Nghị quyết', ['within 2027-01-01 2027-03-31']],
    ['Năm 2026', ['within 2026-01-01 2026-12-31']],
    ['2026', ['within 2026-01-01 2026-12-31']],
    ['Cả năm 2026', ['within 2026-01-01 2026-12-31']],
    ['Trong năm 2026', ['within 2026-01-01 2026-12-31']],
    ['Trước năm 2028', ['before 2028-01-01 2027-12-31']],
    ['2026 - 2030', ['within 2026-01-01 2030-12-31']],
    ['Giai đoạn 2026-2030', ['within 2026-01-01 2030-12-31']],
    ['Từ năm 2026 đến năm 2028', ['within 2026-01-01 2028-12-31']],
    ['Từ năm 2026 đến hết năm 2028', ['within 2026-01-01 2028-12-31']],
    ['Từ tháng 5/2026 đến tháng 8/2026', ['within 2026-05-01 2026-08-31']],
    ['Từ tháng 5 đến tháng 8/2026', ['within 2026-05-01 2026-08-31']],
    ['Tháng 5 đến tháng 8 năm 2026', ['within 2026-05-01 2026-08-31']],
    ['Tháng 10, 11/2026', ['within 2026-10-01 2026-11-30']],
    ['Tháng 6 và tháng 12/2026', ['within 2026-06-01 2026-06-30', 'within 2026-12-01 2026-12-31']],
    ['Tháng 6/2026 và tháng 12/2026', ['within 2026-06-01 2026-06-30', 'within 2026-12-01 2026-12-31']],
    ['Tháng 12/2026 và tháng 6/2027', ['within 2026-12-01 2026-12-31', 'within 2027-06-01 2027-06-30']],
    ['T6, T12/2026', ['within 2026-06-01 2026-06-30', 'within 2026-12-01 2026-12-31']],
    ['Các tháng 6, 9, 12 năm 2026', ['within 2026-06-01 2026-06-30', 'within 2026-09-01 2026-09-30', 'within 2026-12-01 2026-12-31']],
    ['Tháng 6, 9, 12', ['within 2026-06-01 2026-06-30', 'within 2026-09-01 2026-09-30', 'within 2026-12-01 2026-12-31']],
    ['Quý II và quý IV/2026', ['within 2026-04-01 2026-06-30', 'within 2026-10-01 2026-12-31']],
    ['Quý II, IV/2026', ['within 2026-04-01 2026-06-30', 'within 2026-10-01 2026-12-31']],
    ['Ngày 26, 27/12/2026', ['within 2026-12-26 2026-12-27']],
    ['26 và 27/12/2026', ['within 2026-12-26 2026-12-27']],
    ['Ngày 05, 20/6/2026', ['by 2026-06-05 2026-06-05', 'by 2026-06-20 2026-06-20']],
    ['8h00-10h00 ngày 28/12/2026', ['by 2026-12-28 2026-12-28']],
    ['Quý 1,2/2026', ['within 2026-01-01 2026-06-30']],
    ['T3-T5', ['within 2026-03-01 2026-05-31']],
    ['2026, 2027, 2028', ['within 2026-01-01 2028-12-31']],
    ['Hoàn thành trong tháng 6; báo cáo trước 30/6/2026', ['within 2026-06-01 2026-06-30', 'before 2026-06-30 2026-06-29']],
    ['Tháng 5 và tháng 6/2026', ['within 2026-05-01 2026-06-30']],
    ['Tháng 11/2026 - 02/2027', ['within 2026-11-01 2027-02-28']],
    ['Từ 01/6/2026 đến 15/8/2026', ['within 2026-06-01 2026-08-15']],
    ['15/12/2026-15/02/2027', ['within 2026-12-15 2027-02-15']],
    ['Tháng 5/2026 và thường xuyên', ['within 2026-05-01 2026-05-31']],
    ['Thí điểm trong giai đoạn 2026 - 2027 và thực hiện mở rộng sau năm 2027', ['within 2026-01-01 2027-12-31']],
    ['Hoàn thành trong giai đoạn 2026 - 2027 và vận hành thường xuyên, liên tục', ['within 2026-01-01 2027-12-31']],
    ['Trong Quý II và trước ngày 30/6/2026', ['within 2026-04-01 2026-06-30', 'before 2026-06-30 2026-06-29']],
    ['Hằng năm', ['recurring FREQ=YEARLY']],
    ['Thường xuyên, hằng năm', ['recurring FREQ=YEARLY']],
    ['Năm 2026 và hằng năm', ['within 2026-01-01 2026-12-31', 'recurring FREQ=YEARLY']],
    ['Hằng quý', ['recurring FREQ=MONTHLY;INTERVAL=3']],
    ['06 tháng/lần', ['recurring FREQ=MONTHLY;INTERVAL=6']],
    ['Trước ngày 25 hằng tháng', ['recurring FREQ=MONTHLY;BYMONTHDAY=25']],
    ['Trước 15/12 hằng năm', ['recurring FREQ=YEARLY;BYMONTH=12;BYMONTHDAY=15']],
    ['Tháng 12 hằng năm', ['recurring FREQ=YEARLY;BYMONTH=12']],
    ['Quý IV hằng năm', ['recurring FREQ=YEARLY;BYMONTH=10,11,12']],
    ['Kỳ họp cuối năm 2026', ['relative event']],
    ['Sau khi cơ quan Trung ương ban hành văn bản hướng dẫn', ['relative event']],
    ['Trong 10 ngày kể từ ngày nhận được văn bản', ['relative receipt']],
  ])('“%s”', (text, expected) => expect(said(text)).toEqual(expected));

  test.each(['Thường xuyên', 'Triển khai từ năm 2026', 'Triển khai từ năm 2026 và thực hiện thường xuyên, liên tục', 'Năm 2026 và các năm tiếp theo', 'Năm 2026 và những năm tiếp theo', 'Thực hiện thường xuyên, liên tục', 'Nhiệm vụ thường xuyên', 'Chưa xác định', 'Chưa xác định thời gian xử lý', 'Chưa đề xuất', 'Theo kế hoạch', 'Theo tiến độ dự án', '', '-', 'Đề xuất giao Sở Xây dựng tham mưu'])('“%s” names no day', (text) => expect(said(text)).toEqual([]));
});
