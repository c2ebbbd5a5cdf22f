import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const BODY = '\n\nCăn cứ kết quả kiểm tra tháng qua, yêu cầu các đơn vị thực hiện:\n\n1. Văn phòng rà soát quy chế làm việc theo Công văn số 88/SNV-CCVC ngày 02/3/2026, báo cáo trước ngày 20/5/2026.\n';
const under = (line: string): string => `UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\n${line}\n${MOTTO}\nLam Hồng, ngày 06 tháng 4 năm 2026\n\nTHÔNG BÁO\nVề việc sắp xếp trụ sở${BODY}`;
const party = (line: string): string => `TỈNH ỦY LAM HỒNG\n*\n${line}\nĐẢNG CỘNG SẢN VIỆT NAM\nLam Hồng, ngày 06 tháng 4 năm 2026\n\nTHÔNG BÁO\nvề việc sắp xếp trụ sở${BODY}`;

type Row = readonly [line: string, number: string | null, symbol: string | null];

// How the own number is written.
const LINES: readonly Row[] = [
  ['Số: 101/TB-SXD', '101', 'TB-SXD'],
  ['Số 101/TB-SXD', '101', 'TB-SXD'],
  ['Số : 101 /TB-SXD', '101', 'TB-SXD'],
  ['Số:101/TB - SXD', '101', 'TB-SXD'],
  ['Số: 101 / TB-SXD', '101', 'TB-SXD'],
  ['SỐ: 101/TB-SXD', '101', 'TB-SXD'],
  ['Số:\n101/TB-SXD', '101', 'TB-SXD'],
  ['Số: |\n| 101/TB-SXD', '101', 'TB-SXD'],
  ['Số: | 101/TB-SXD', '101', 'TB-SXD'],
  ['Số. 101/TB-SXD', '101', 'TB-SXD'],
  ['Thông báo số: 101/TB-SXD', '101', 'TB-SXD'],
  ['Nghị\nquyết số: 12/2026/NQ-HĐND', '12/2026', 'NQ-HĐND'],
  ['Nghị quyết số: 12/2026/NQ-HĐND', '12/2026', 'NQ-HĐND'],
  ['101/TB-SXD', '101', 'TB-SXD'],
  ['Số: 136/CCTTHC', '136', 'CCTTHC'],
  ['Số: 06/QC-TT.HĐND-UBND', '06', 'QC-TT.HĐND-UBND'],
  ['Số: 41/TB-HĐTĐKT', '41', 'TB-HĐTĐKT'],
  ['Số: 101/TBSXD', '101', 'TB-SXD'],
  ['Số: 04/CTUBND', '04', 'CT-UBND'],
  ['Số: 04/QĐUBND', '04', 'QĐ-UBND'],
  ['Số: 04/2026/QĐUBND', '04/2026', 'QĐ-UBND'],
  ['Số: 101 TB-SXD', '101', 'TB-SXD'],
  ['Số: 101/TB-SXD - Hỏa tốc', '101', 'TB-SXD'],
  ['Số: 101/TB-SXD Lam Hồng', '101', 'TB-SXD'],
  // Blank: as dots, as spaces, as letters that were lost, as a sign of the drafter's.
  ['Số:        /TB-SXD', null, 'TB-SXD'],
  ['Số: ……./TB-SXD', null, 'TB-SXD'],
  ['Số: ........../TB-SXD', null, 'TB-SXD'],
  ['Số: ______/TB-SXD', null, 'TB-SXD'],
  ['Số: �����/TB-SXD', null, 'TB-SXD'],
  ['Số: � � /TB-SXD', null, 'TB-SXD'],
  ['Số: xx/TB-SXD', null, 'TB-SXD'],
  ['Số: [    ]/TB-SXD', null, 'TB-SXD'],
  ['Số: (…)/TB-SXD', null, 'TB-SXD'],
  ['Số:      /2026/QĐ-UBND', null, 'QĐ-UBND'],
  ['Số: ……/2026/QĐ-UBND', null, 'QĐ-UBND'],
  ['Số:\n/TB-SXD', null, 'TB-SXD'],
  // Read wrongly in a scan: nothing is guessed.
  ['Số: 2!ĐÁ_ /TB-SXD', null, 'TB-SXD'],
  ['Số: 1O1l/TB-SXD', null, 'TB-SXD'],
  ['Số-J2Ÿ /TB-SXD', null, 'TB-SXD'],
  ['Số: 1?1/TB-SXD', null, 'TB-SXD'],
];

const PARTY: readonly Row[] = [
  ['Số: 11-TB/TU', '11', 'TB/TU'],
  ['Số 11-TB/TU', '11', 'TB/TU'],
  ['Số 11 - TB/TU', '11', 'TB/TU'],
  ['Thông báo số: 11-TB/TU', '11', 'TB/TU'],
  ['11 - TB/TU', '11', 'TB/TU'],
  ['Số 11 – TB/TU', '11', 'TB/TU'],
  ['Số: 11 — TB/BTGDVTU', '11', 'TB/BTGDVTU'],
  ['11 – KH/TĐTN-VP', '11', 'KH/TĐTN-VP'],
  ['Số 11-TB/BTGDVTU', '11', 'TB/BTGDVTU'],
  ['Số      -TB/TU', null, 'TB/TU'],
  ['Số …..-TB/TU', null, 'TB/TU'],
  ['Số: ����-TB/TU', null, 'TB/TU'],
];

describe('the own number', () => {
  test.each(LINES)('%s', (line, number, symbol) => expect(read(under(line)).header).toMatchObject({ number, symbol }));
  test.each(PARTY)('%s', (line, number, symbol) => expect(read(party(line)).header).toMatchObject({ number, symbol }));

  test.each<readonly [what: string, text: string, number: string | null, symbol: string | null]>([
    ['parted from its symbol by the motto', `UBND TỈNH LAM HỒNG\nSỞ Y TẾ\nSố:\n${MOTTO}\n/TTr-SYT\nLam Hồng, ngày    tháng 4 năm 2026\n\nTỜ TRÌNH\nVề việc ban hành giá${BODY}`, null, 'TTr-SYT'],
    ['parted from its symbol by the motto, filled in', `UBND TỈNH LAM HỒNG\nSỞ Y TẾ\nSố: 215\n${MOTTO}\n/TTr-SYT\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nTỜ TRÌNH\nVề việc ban hành giá${BODY}`, '215', 'TTr-SYT'],
    ['on one line with the motto', `UBND TỈNH LAM HỒNG CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM SỞ Y TẾ Độc lập - Tự do - Hạnh phúc Số: 215/TB-SYT Lam Hồng, ngày 6 tháng 4 năm 2026\nTHÔNG BÁO\nVề việc ban hành giá${BODY}`, '215', 'TB-SYT'],
    ['a board that is named by the decision that made it', `SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA\nTHEO QUYẾT ĐỊNH\nSỐ 1350/QĐ-SCT\nSố: 1405/KH-ĐKT\n\n${MOTTO}\nLam Hồng, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nKiểm tra an toàn hóa chất\n\nThực hiện Quyết định số 1350/QĐ-SCT ngày 06/3/2026 của Giám đốc Sở Công Thương.\n1. Phòng Kỹ thuật an toàn lập danh sách trước ngày 20/3/2026.`, '1405', 'KH-ĐKT'],
    ['the same on one line', `SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH SỐ 1350/QĐ-SCT\nSố: 14/KH-ĐKT\n\n${MOTTO}\nLam Hồng, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nKiểm tra an toàn hóa chất${BODY}`, '14', 'KH-ĐKT'],
    ['the same, its own number blank', `SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH\nSỐ 1350/QĐ-SCT\nSố:     /KH-ĐKT\n\n${MOTTO}\nLam Hồng, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nKiểm tra an toàn hóa chất${BODY}`, null, 'KH-ĐKT'],
    ['the same without a number of its own', `SỞ CÔNG THƯƠNG\nĐOÀN KIỂM TRA THEO QUYẾT ĐỊNH\nSỐ 1350/QĐ-SCT\n\n${MOTTO}\nLam Hồng, ngày 10 tháng 3 năm 2026\n\nKẾ HOẠCH\nKiểm tra an toàn hóa chất${BODY}`, null, null],
    ['a title in capitals that names another act', `TỈNH ĐOÀN LAM HỒNG\n\nKẾ HOẠCH\nTRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 57-NQ/TW NGÀY 22/12/2024 CỦA BỘ CHÍNH TRỊ${BODY}`, null, null],
    ['the same, wrapped before the number', `TỈNH ĐOÀN LAM HỒNG\n\nKẾ HOẠCH\nTRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT\nSỐ 57-NQ/TW NGÀY 22/12/2024 CỦA BỘ CHÍNH TRỊ${BODY}`, null, null],
    ['a subject that names another act before the own number', `UBND TỈNH LAM HỒNG\nSỞ Y TẾ\nV/v triển khai Quyết định\nsố 2916/QĐ-BYT của Bộ Y tế\nSố: 208/SYT-NVY\n${MOTTO}\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nKính gửi: Các bệnh viện${BODY}`, '208', 'SYT-NVY'],
    ['a subject that names another act, its own number missing', `UBND TỈNH LAM HỒNG\nSỞ Y TẾ\nV/v triển khai\nQuyết định số 2916/QĐ-BYT\n${MOTTO}\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nKính gửi: Các bệnh viện${BODY}`, null, null],
    ['a news lead that names another act', `Triển khai Nghị quyết số 12/NQ-CP\nThực hiện Nghị quyết số 12/NQ-CP ngày 02/02/2026, tỉnh vừa ban hành kế hoạch.\n\nUBND TỈNH LAM HỒNG\nSố: 77/KH-UBND\n${MOTTO}\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nKẾ HOẠCH\nTriển khai Nghị quyết số 12/NQ-CP${BODY}`, '77', 'KH-UBND'],
    ['a note that names a letter in its text only', `Phòng Tổ chức\n\nThực hiện Công văn số 88/SNV-CCVC ngày 02/3/2026, các tổ rà soát hồ sơ trước ngày 20/5/2026.`, null, null],
  ])('%s', (_what, text, number, symbol) => expect(read(text).header).toMatchObject({ number, symbol }));

  test('what is no number is said', () => {
    const codes = (line: string): string[] => read(under(line)).notes.map(({ code }) => code);
    expect(codes('Số: ……/TB-SXD')).toContain('number_blank');
    expect(codes('Số: 1?1/TB-SXD')).toContain('number_unreadable');
    expect(codes('Số: 101/TB-SXD')).not.toEqual(expect.arrayContaining([expect.stringMatching(/^number_/u)]));
  });
});
