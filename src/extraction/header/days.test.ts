import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const BODY = '\n\nCăn cứ Kế hoạch số 15/KH-UBND ngày 20/01/2026, yêu cầu các đơn vị thực hiện:\n\n1. Văn phòng rà soát quy chế làm việc, báo cáo trước ngày 20/5/2026.\n';
const under = (line: string): string => `UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/TB-SXD\n${MOTTO}\n${line}\n\nTHÔNG BÁO\nVề việc sắp xếp trụ sở${BODY}`;

type Row = readonly [line: string, date: string | null, place?: string | undefined];

const LINES: readonly Row[] = [
  ['Lam Hồng, ngày 15 tháng 11 năm 2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, ngày 15 / 11 / 2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, ngày 15/1 1/2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, ngày 1 5/11/2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, ngày 16/7/20 21', '2021-07-16', 'Lam Hồng'],
  ['Lam Hồng, ngày 24 / 3 /2025', '2025-03-24', 'Lam Hồng'],
  ['Lam Hồng, ngày 15-11-2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, ngày 15.11.2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, 15.11.2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, 15/11/2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, hồi 16 giờ 30 ngày 15 tháng 11 năm 2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, 07 giờ 45 phút, ngày 15 tháng 11 năm 2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng ngày 15 tháng 11 năm 2025', '2025-11-15'],
  ['Lam Hồng, Ngày 15 tháng 11 năm 2025', '2025-11-15', 'Lam Hồng'],
  ['Lam hồng, ngày 15 tháng 11 năm 2025', '2025-11-15'],
  ['LAM HỒNG, NGÀY 15 THÁNG 11 NĂM 2025', '2025-11-15'],
  ['Lam Hồng\n, ngày 15\ntháng 11 năm 2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng,\nngày 15 tháng 11\nnăm 2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, ngày 15 | tháng 11 năm | 2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, ng\ufffdy 22 th\ufffdng 12 năm 2025', '2025-12-22', 'Lam Hồng'],
  ['Lam Hồng, ng\ufffdy 22 th\ufffdng 12 n\ufffdm 2025', '2025-12-22', 'Lam Hồng'],
  ['Lam Hồng, ngày 1 5 tháng 1 1 năm 2025', '2025-11-15', 'Lam Hồng'],
  ['Lam Hồng, ngày l5 tháng 11 năm 2025', '2025-11-15', 'Lam Hồng'],
  ['TP. Lam Hồng, ngày 15 tháng 11 năm 2025', '2025-11-15', 'TP. Lam Hồng'],
  ['Xã Sim Hạ, ngày 15 tháng 11 năm 2025', '2025-11-15', 'Xã Sim Hạ'],
  // Left blank: what is printed, no more.
  ['Lam Hồng, ngày     tháng 11 năm 2025', '2025-11', 'Lam Hồng'],
  ['Lam Hồng, ngày … tháng … năm 2025', '2025', 'Lam Hồng'],
  ['Lam Hồng, ngày \ufffd\ufffd tháng 11 năm 2025', '2025-11', 'Lam Hồng'],
  ['Lam Hồng, ngày ..... /11/2025', '2025-11', 'Lam Hồng'],
  ['Lam Hồng, ngày     /     /2025', '2025', 'Lam Hồng'],
  ['Lam Hồng, ngày      tháng      năm 202', null],
  ['Lam Hồng, ngày … tháng … năm 20…', null],
  // No day of the calendar.
  ['Lam Hồng, ngày 31 tháng 02 năm 2026', null, 'Lam Hồng'],
  ['Lam Hồng, ngày 30/02/2026', null, 'Lam Hồng'],
  ['Lam Hồng, ngày 26 tháng 19 năm 2025', null, 'Lam Hồng'],
  ['Lam Hồng, ngày 21/21/2023', null, 'Lam Hồng'],
  ['Lam Hồng, ngày 32 tháng 3 năm 2026', null, 'Lam Hồng'],
  ['Lam Hồng, ngày 00 tháng 3 năm 2026', null, 'Lam Hồng'],
  ['Lam Hồng, ngày 12 tháng 3 năm 20265', null, 'Lam Hồng'],
  ['Lam Hồng, ngày 12/3/20265', null, 'Lam Hồng'],
  ['Thứ Hai, ngày 12/3/2026', null],
  ['Triển khai Kế hoạch công tác năm của ngành ban hành trước\nngày 12/3/2026, các đơn vị', null],
  ['Lam Hồng, ngày 12 tháng 3 năm 1026', null, 'Lam Hồng'],
];

describe('the day of issue', () => {
  test.each(LINES.map((row) => [row] as const))('%s', ([line, date, place]) => {
    const { header } = read(under(line));
    expect([header.date, place === undefined ? undefined : header.place]).toEqual([date, place]);
  });

  test.each(['Lam Hồng, ngày 31 tháng 02 năm 2026', 'Lam Hồng, ngày 21/21/2023', 'Lam Hồng, ngày 12 tháng 3 năm 20265'])('that %s is no day is said, with the words', (line) => {
    const { notes } = read(under(line));
    expect(notes.filter(({ code }) => code === 'date_impossible').map(({ detail }) => detail)).toEqual([line.replace('Lam Hồng, ', '')]);
    expect(notes.map(({ code }) => code)).not.toContain('date_missing');
  });

  test('the year of a day that cannot be still tells what a deadline without one means', () => {
    const [task] = read(under('Lam Hồng, ngày 31 tháng 02 năm 2026').replace('20/5/2026', '20/5')).tasks;
    expect(task?.deadlines.map(({ anchor }) => anchor)).toEqual(['2026-05-20']);
  });

  test.each<readonly [what: string, text: string, date: string | null]>([
    ['a stamp of a signature before and a later day in it', `Người ký: Sở Xây dựng\nThời gian ký: 09/04/2026 16:20:31 +07:00\n${under('Lam Hồng, ngày 06 tháng 4 năm 2026')}`, '2026-04-06'],
    ['fields of a law site before', `Số hiệu: 101/TB-SXD\nNgày ban hành: 2026-04-06\nNgày hiệu lực: 01/5/2026\nNgười ký: Trần Văn Khê\n${under('Lam Hồng, ngày 06 tháng 4 năm 2026')}`, '2026-04-06'],
    ['front matter before', `---\ntitle: Thông báo\ndate: 2026-04-09\n---\n${under('Lam Hồng, ngày 06 tháng 4 năm 2026')}`, '2026-04-06'],
    ['a title that names another day', `UBND TỈNH LAM HỒNG\n\nKẾ HOẠCH\nTriển khai Nghị quyết số 12/NQ-CP ngày 02 tháng 02 năm 2026 của Chính phủ${BODY}`, null],
    ['a title in capitals that names another day', `UBND TỈNH LAM HỒNG\n\nKẾ HOẠCH\nTRIỂN KHAI NGHỊ QUYẾT SỐ 12/NQ-CP NGÀY 02 THÁNG 02 NĂM 2026${BODY}`, null],
    ['a subject that names another day before the own one', `UBND TỈNH LAM HỒNG\nSở Y TẾ\nSố: 12/SYT-NVY\nV/v triển khai Quyết định ngày 02 tháng 02 năm 2026\n${MOTTO}\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nKính gửi: Các bệnh viện${BODY}`, '2026-04-06'],
    ['the day of a meeting in the subject', `UBND TỈNH LAM HỒNG\nSố: 12/GM-UBND\n${MOTTO}\nLam Hồng, ngày    tháng 4 năm 2026\n\nGIẤY MỜI\nDự họp ngày 12/4/2026${BODY}`, '2026-04'],
    ['a plan that is cited with a later day', `${under('Lam Hồng, ngày 06 tháng 4 năm 2026').replace('20/01/2026', '20/9/2026')}`, '2026-04-06'],
  ])('%s', (_what, text, date) => expect(read(text).header.date).toBe(date));
});
