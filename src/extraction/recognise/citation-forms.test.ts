import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const citing = (text: string): ReturnType<typeof read> => read(`UBND TỈNH LAM HỒNG\nSố: 3/TB-UBND\nLam Hồng, ngày 06 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận giao ban\n\nNgày 05/4/2026, Chủ tịch kết luận:\n1. Sở Y tế thực hiện ${text}; báo cáo trước ngày 20/5/2026.\n`);

type Row = readonly [text: string, key: string | null, date: string | null];

// What typists and scans make of numbers and days: a lost hyphen, a torn day, a day that no calendar has.
const FORMS: readonly Row[] = [
  ['Nghị định số 09/2017/NĐCP ngày 09/02/2017 của Chính phủ', '09/2017/NĐ-CP', '2017-02-09'],
  ['Quyết định số 12/QĐUBND ngày 02/3/2026 của UBND tỉnh', '12/QĐ-UBND', '2026-03-02'],
  ['Quyết định 418/QĐTTg ngày 02/3/2026', '418/QĐ-TTg', '2026-03-02'],
  ['Nghị quyết số 33/NQHĐND', '33/NQ-HĐND', null],
  ['Luật số 90/2025/QHI5', '90/2025/QH15', null],
  ['Nghị quyết số 98/2023/QHl5 ngày 24/6/2023', '98/2023/QH15', '2023-06-24'],
  ['Kế hoạch số 225 - KH/TĐTN-VP ngày 11/02/2026', '225-KH/TĐTN-VP', '2026-02-11'],
  ['Quy chế số 06/QC-TT.HĐND-UBND ngày 12/01/2026', '06/QC-TT.HĐND-UBND', '2026-01-12'],
  ['Công văn số 136/CCTTHC ngày 12/01/2026', '136/CCTTHC', '2026-01-12'],
  ['Công văn số 1234 /UBND - KT ngày 12/01/2026', '1234/UBND-KT', '2026-01-12'],
  ['Chỉ thị số 15 -CT/TU ngày 12/01/2026', '15-CT/TU', '2026-01-12'],
  ['Quyết định số 12 /2024/ QĐ-UBND ngày 12/01/2024', '12/2024/QĐ-UBND', '2024-01-12'],
  ['Quyết định số 12/ QĐ - UBND ngày 12/01/2024', '12/QĐ-UBND', '2024-01-12'],
  ['Nghị định số 88/2003/NĐ-CP ngày 30.7.2003 của Chính phủ', '88/2003/NĐ-CP', '2003-07-30'],
  ['Kế hoạch số 15/KH-UBND ngày 31/02/2026', '15/KH-UBND', null],
  ['Kế hoạch số 15/KH-UBND ngày 21/21/2023', '15/KH-UBND', null],
  ['Kế hoạch số 15/KH-UBND ngày 12 tháng 3 năm 20225', '15/KH-UBND', null],
  ['Kế hoạch số 15/KH-UBND ngày 12/3/20225', '15/KH-UBND', null],
  ['Kế hoạch số 15/KH-UBND ngày 16/7/20 21', '15/KH-UBND', '2021-07-16'],
  ['Kế hoạch số 15/KH-UBND ngày 15/1 1/2024', '15/KH-UBND', '2024-11-15'],
  ['Kế hoạch số 15/KH-UBND ngày 24 / 3 /2025', '15/KH-UBND', '2025-03-24'],
  ['Kế hoạch số 15/KH-UBND, ngày 24 tháng 3 năm 2025', '15/KH-UBND', '2025-03-24'],
  ['Kế hoạch số 15/KH-UBND (ngày 24/3/2025)', '15/KH-UBND', '2025-03-24'],
  ['Kế hoạch số 15/KH-UBND ban hành ngày 24/3/2025', '15/KH-UBND', '2025-03-24'],
  ['KẾ HOẠCH SỐ 15/KH-UBND NGÀY 24/3/2025 CỦA UBND TỈNH', '15/KH-UBND', '2025-03-24'],
  ['NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22 THÁNG 12 NĂM 2024 CỦA BỘ CHÍNH TRỊ', '57-NQ/TW', '2024-12-22'],
  ['Công văn số 1312/CTCP ngày 02/3/2026', '1312/CTCP', '2026-03-02'],
  ['Công văn số 88/TTCP ngày 02/3/2026', '88/TTCP', '2026-03-02'],
  ['Quyết định số: 418/QĐ-TTg ngày 02/3/2026', '418/QĐ-TTg', '2026-03-02'],
  ['Quyết định 418/QĐ-TTg, ngày 02-3-2026', '418/QĐ-TTg', '2026-03-02'],
  ['Quyết định số 418/QĐ-TTg ngày 02/3 năm 2026', '418/QĐ-TTg', '2026-03-02'],
  ['Tờ trình sô 326/TTr-SYT ngày 29/11/2017', '326/TTr-SYT', '2017-11-29'],
  ['Quyết định số ……/QĐ-UBND ngày …/…/2026', null, null],
  ['Kế hoạch số      /KH-UBND ngày    tháng 3 năm 2026', null, null],
  ['Quyết định số 53916/9Đ: BYT', null, null],
];

describe('forms of citations', () => {
  test.each(FORMS)('%s', (text, key, date) => expect(citing(text).citations.map((each) => [each.key, each.date])).toEqual(key === null ? [] : [[key, date]]));

  test.each([
    ['Kế hoạch số 15/KH-UBND ngày 31/02/2026', '15/KH-UBND, ngày 31/02/2026'],
    ['Kế hoạch số 15/KH-UBND ngày 21/21/2023 của UBND tỉnh', '15/KH-UBND, ngày 21/21/2023'],
    ['Kế hoạch số 15/KH-UBND ngày 12 tháng 3 năm 20225', '15/KH-UBND, ngày 12 tháng 3 năm 20225'],
  ])('that there is no such day is said: %s', (text, detail) => expect(citing(text).notes).toContainEqual(expect.objectContaining({ code: 'cited_day_impossible', detail })));

  test.each(['Kế hoạch số 15/KH-UBND ngày 28/02/2026', 'Kế hoạch số 15/KH-UBND', 'Kế hoạch số 15/KH-UBND ngày 5/3'])('nothing is said of %s', (text) => expect(citing(text).notes.map(({ code }) => code)).not.toContain('cited_day_impossible'));
});
