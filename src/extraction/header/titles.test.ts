import { describe, expect, test } from 'vitest';
import { read } from '../read.js';

const MOTTO = 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc';
const DAY = 'Lam Hồng, ngày 06 tháng 4 năm 2026';
const BODY = '\n\nCăn cứ kết quả kiểm tra tháng qua, yêu cầu các đơn vị thực hiện:\n\n1. Văn phòng rà soát quy chế làm việc, báo cáo trước ngày 20/5/2026.\n';
const DEAR = '\n\nKính gửi: Các phòng, đơn vị trực thuộc Sở\n\nSở yêu cầu các phòng, đơn vị rà soát hồ sơ, báo cáo trước ngày 20/5/2026.\n';
const under = (number: string, title: string): string => `UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: ${number}\n${MOTTO}\n${DAY}\n\n${title}${BODY}`;

type Row = readonly [number: string, title: string, type: string | null, subject: string | null];

const TITLES: readonly Row[] = [
  ['101/TB-SXD', 'THÔNG BÁO\nVề việc sắp xếp trụ sở', 'Thông báo', 'Về việc sắp xếp trụ sở'],
  ['101/TB-SXD', 'THÔNG BÁOVề việc sắp xếp trụ sở', 'Thông báo', 'Về việc sắp xếp trụ sở'],
  ['101/QĐ-SXD', 'QUYẾT ĐỊNHVề việc kiện toàn Ban Chủ nhiệm', 'Quyết định', 'Về việc kiện toàn Ban Chủ nhiệm'],
  ['101/QĐ-SXD', 'QUYẾT ĐỊNH\nV/v kiện toàn Ban Chủ nhiệm', 'Quyết định', 'V/v kiện toàn Ban Chủ nhiệm'],
  ['101/QĐ-SXD', 'QUYẾT ĐỊNH V/V KIỆN TOÀN BAN CHỦ NHIỆM', 'Quyết định', 'V/V KIỆN TOÀN BAN CHỦ NHIỆM'],
  ['101/QĐ-SXD', 'QUYẾT ĐỊNH V/v kiện toàn Ban Chủ nhiệm', 'Quyết định', 'V/v kiện toàn Ban Chủ nhiệm'],
  ['101/QĐ-SXD', 'QUYẾT ĐỊNH\nV/V KIỆN TOÀN BAN CHỦ NHIỆM', 'Quyết định', 'V/V KIỆN TOÀN BAN CHỦ NHIỆM'],
  ['101/KH-SXD', 'KẾ HOẠCH\nHÀNH ĐỘNG\nThực hiện Chiến lược phát triển nhà ở', 'Kế hoạch', 'Thực hiện Chiến lược phát triển nhà ở'],
  ['101/KH-SXD', 'KẾ HOẠCH HÀNH ĐỘNG\nThực hiện Chiến lược phát triển nhà ở', 'Kế hoạch', 'Thực hiện Chiến lược phát triển nhà ở'],
  ['101/SXD-QLN', 'HƯỚNG DẪN CÔNG TÁC KIỂM ĐỊNH NĂM 2026', 'Hướng dẫn', 'CÔNG TÁC KIỂM ĐỊNH NĂM 2026'],
  ['101/SXD-QLN', 'HƯỚNG DẪN\nCông tác kiểm định năm 2026', 'Hướng dẫn', 'Công tác kiểm định năm 2026'],
  ['101/SXD-QLN', 'KẾ HOẠCH KIỂM TRA CÔNG TÁC VĂN THƯ NĂM 2026', 'Kế hoạch', 'KIỂM TRA CÔNG TÁC VĂN THƯ NĂM 2026'],
  ['101/SXD', 'BÁO CÁO TÌNH HÌNH QUẢN LÝ NHÀ Ở QUÝ I NĂM 2026', 'Báo cáo', 'TÌNH HÌNH QUẢN LÝ NHÀ Ở QUÝ I NĂM 2026'],
  ['27-QĐ/TU', 'QUY ĐỊNH\nvề chế độ làm việc', 'Quy định', 'về chế độ làm việc'],
  ['27-QĐ/TU', 'QUYẾT ĐỊNH\nvề chế độ làm việc', 'Quyết định', 'về chế độ làm việc'],
  ['101/KH-SXD', 'KẾ HOẠCH\nTRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 12/NQ-CP\nNGÀY 02 THÁNG 02 NĂM 2026 CỦA CHÍNH PHỦ', 'Kế hoạch', 'TRIỂN KHAI THỰC HIỆN NGHỊ QUYẾT SỐ 12/NQ-CP NGÀY 02 THÁNG 02 NĂM 2026 CỦA CHÍNH PHỦ'],
];

const LETTERS: readonly (readonly [head: string, subject: string])[] = [
  [`UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/SXD-QLN\nV/v sắp xếp trụ sở\n${MOTTO}\n${DAY}`, 'sắp xếp trụ sở'],
  [`UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/SXD-QLN\nV/v: sắp xếp trụ sở\n${MOTTO}\n${DAY}`, 'sắp xếp trụ sở'],
  [`UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/SXD-QLN\nVề: sắp xếp trụ sở\n${MOTTO}\n${DAY}`, 'sắp xếp trụ sở'],
  [`UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/SXD-QLN\nViv sắp xếp trụ sở\n${MOTTO}\n${DAY}`, 'sắp xếp trụ sở'],
  [`UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/SXD-QLN\nVề việc sắp xếp trụ sở\n${MOTTO}\n${DAY}`, 'Về việc sắp xếp trụ sở'],
  [`UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/SXD-QLN\n${MOTTO}\n${DAY}\nV/v sắp xếp trụ sở`, 'sắp xếp trụ sở'],
  [`UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/SXD-QLN\n${MOTTO}\nV/v tăng cường công tác tiếp công\n${DAY}\ndân trước kỳ họp Hội đồng nhân dân tỉnh`, 'tăng cường công tác tiếp công dân trước kỳ họp Hội đồng nhân dân tỉnh'],
  [`UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/SXD-QLN\nV/v tăng cường công tác tiếp công\ndân trước kỳ họp\n${MOTTO}\n${DAY}`, 'tăng cường công tác tiếp công dân trước kỳ họp'],
  [`| UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG | ${MOTTO} |\n| Số: 101/SXD-QLN\nV/v sắp xếp trụ sở | ${DAY} |`, 'sắp xếp trụ sở'],
];

describe('what it is and what it is about', () => {
  test.each(TITLES)('%s %s', (number, title, type, subject) => expect(read(under(number, title)).header).toMatchObject({ type, subject }));

  test.each(LETTERS)('%s', (head, subject) => expect(read(head + DEAR).header).toMatchObject({ type: 'Công văn', number: '101', date: '2026-04-06', subject }));

  test.each<readonly [what: string, text: string, type: string | null]>([
    ['a part of a report that is headed like a plan', under('101/BC-SXD', 'BÁO CÁO\nKết quả công tác tháng 4').replace('\n1. Văn phòng', '\nKẾ HOẠCH THÁNG 5\n\n1. Văn phòng'), 'Báo cáo'],
    ['a letter whose body has a title in it', `UBND TỈNH LAM HỒNG\nSỞ XÂY DỰNG\nSố: 101/SXD-QLN\nV/v gửi kế hoạch\n${MOTTO}\n${DAY}${DEAR}\nKẾ HOẠCH KIỂM TRA NĂM 2026\n\n1. Văn phòng lập danh sách trước ngày 20/5/2026.\n`, 'Công văn'],
    ['a title without a letterhead', `KẾ HOẠCH\nTổ chức hội thao\n\n1. Văn phòng lập danh sách trước ngày 20/5/2026.\n`, 'Kế hoạch'],
    ['an order that shouts', under('101/TB-SXD', 'THÔNG BÁO\nVề việc trực Tết').replace('\n1. Văn phòng', '\nBÁO CÁO NGAY KHI CÓ SỰ CỐ\n\n1. Văn phòng'), 'Thông báo'],
    ['a schedule of a week', `SỞ GD&ĐT LAM HỒNG\nTRƯỜNG THPT HOA SIM\n\nLỊCH CÔNG TÁC TUẦN 12\n(Từ 24/11/2025 đến 29/11/2025)\n\n- Tổ trưởng nộp kế hoạch chậm nhất ngày 28/11/2025.\n`, null],
  ])('%s', (_what, text, type) => expect(read(text).header.type).toBe(type));
});
