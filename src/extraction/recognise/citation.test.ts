import { describe, expect, test } from 'vitest';
import type { CitationMention } from '../reading.js';
import { read } from '../read.js';

const HEAD = 'UBND TỈNH LAM HỒNG\nSỞ NỘI VỤ\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\n\nSố: 22/TB-SNV\n\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận giao ban tháng 4\n\nGiám đốc Sở kết luận, giao nhiệm vụ như sau:\n\n1. Văn phòng Sở: ';
const citationsOf = (text: string): readonly CitationMention[] => read(`${HEAD}${text}\n`).citations;
const numbered = (text: string): CitationMention[] => citationsOf(text).filter(({ key }) => key !== '');

type Row = readonly [text: string, key: string, more: Partial<CitationMention>];

const PRINTED: readonly Row[] = [
  ['rà soát Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị về đột phá phát triển khoa học.', '57-NQ/TW', { type: 'Nghị quyết', date: '2024-12-22', issuer: 'Bộ Chính trị', kind: 'full', title: 'về đột phá phát triển khoa học' }],
  ['thực hiện Kết luận Số 07-KL/VPTW ngày 3/2/2026.', '07-KL/VPTW', { type: 'Kết luận', date: '2026-02-03' }],
  ['theo Nghị quyết số 30c/NQ-CP ngày 08/11/2011 của Chính phủ.', '30c/NQ-CP', { date: '2011-11-08', issuer: 'Chính phủ' }],
  ['trả lời Công văn số 1945SYT-NVY ngày 3/3/2026 của Sở Y tế.', '1945SYT-NVY', { type: 'Công văn', date: '2026-03-03', issuer: 'Sở Y tế', relation: 'answers' }],
  ['tại Công văn số 4085/UBND-ĐT ngày 30 tháng 3 năm 2026 của UBND tỉnh.', '4085/UBND-ĐT', { date: '2026-03-30', issuer: 'UBND tỉnh' }],
  ['triển khai Nghị quyết số 34-\nNQ/TU ngày 5/1/2026 của Tỉnh ủy Lam Hồng.', '34-NQ/TU', { date: '2026-01-05', issuer: 'Tỉnh ủy Lam Hồng' }],
  ['theo Công văn số 9151- CV/BTCTW ngày 1/4/2026.', '9151-CV/BTCTW', { date: '2026-04-01' }],
  ['theo Nghị định số 182/2026/NĐ- CP của Chính phủ.', '182/2026/NĐ-CP', { type: 'Nghị định', issuer: 'Chính phủ', kind: 'partial' }],
  ['theo Quyết định số 144 /2002/QĐ/BTC ngày 25/3/2002.', '144/2002/QĐ/BTC', { type: 'Quyết định', date: '2002-03-25' }],
  ['quy định tại khoản 1 Điều 7 Nghị định số 30/2020/NĐ-CP ngày 05/3/2020 của Chính phủ về công tác văn thư.', '30/2020/NĐ-CP', { type: 'Nghị định', date: '2020-03-05', title: 'về công tác văn thư' }],
  ['thực hiện Kế hoạch 02-KH/BCĐTW.', '02-KH/BCĐTW', { type: 'Kế hoạch', relation: 'implements', kind: 'partial' }],
  ['theo Thông tư liên tịch số 05/2008/TTLT-BKHCN-BNV ngày 18/6/2008 của Bộ Khoa học và Công nghệ và Bộ Nội vụ.', '05/2008/TTLT-BKHCN-BNV', { type: 'Thông tư liên tịch', issuer: 'Bộ Khoa học và Công nghệ và Bộ Nội vụ' }],
  ['theo Luật số 57/2009/QH12, ngày 23 tháng 11 năm 2009.', '57/2009/QH12', { type: 'Luật', date: '2009-11-23' }],
  ['theo Luật Đầu tư công số 58/2024/QH15 ngày 29/11/2024.', '58/2024/QH15', { type: 'Luật', title: 'Đầu tư công', date: '2024-11-29' }],
  ['thực hiện Giấy phép dịch vụ nổ mìn số 333/GP-ATMT ngày 10/5/2024.', '333/GP-ATMT', { type: 'Giấy phép', date: '2024-05-10' }],
  ['tại văn bản số 621/BC-BTC ngày 11 tháng 11 năm 2025.', '621/BC-BTC', { type: 'văn bản', date: '2025-11-11' }],
  ['theo QĐ số 12/QĐ-UBND ngày 5.3.2026 của UBND tỉnh.', '12/QĐ-UBND', { type: 'Quyết định', date: '2026-03-05' }],
  ['theo Văn bản số 01-GCN-MT ngày 21/4/2026 của Công ty Hoa Sim.', '01-GCN-MT', { type: 'Văn bản', date: '2026-04-21' }],
  ['theo Văn bản số 21.4/GĐN ngày 21/4/2026.', '21.4/GĐN', { date: '2026-04-21' }],
  ['theo Văn bản số 02 ngày 21/4/2026 của Công ty Hoa Sim.', '02', { date: '2026-04-21' }],
  ['theo Văn bản số 11/2026CV-YVG ngày 18/4/2026.', '11/2026CV-YVG', { date: '2026-04-18' }],
  ['đáp ứng Quy chuẩn kỹ thuật quốc gia QCVN 01:2019/BCT về an toàn.', 'QCVN 01:2019/BCT', { kind: 'standard', type: 'Quy chuẩn kỹ thuật quốc gia' }],
  ['áp dụng Tiêu chuẩn TCVN ISO 9001:2015.', 'TCVN ISO 9001:2015', { kind: 'standard', type: 'Tiêu chuẩn' }],
  ['thực hiện Nghị quyết số 12/NQ-HĐND ngày 3/3/2026 của HĐND tỉnh Quy định mức chi.', '12/NQ-HĐND', { issuer: 'HĐND tỉnh' }],
  ['thực hiện Báo cáo số 4243/BC-SCT ngày 15/3/2026 của Sở Công Thương (phạm vi toàn tỉnh).', '4243/BC-SCT', { issuer: 'Sở Công Thương' }],
  ['thực hiện Kế hoạch số 8/KH-UBND ngày 15/3/2026, Sở Nội vụ phối hợp với Sở Tài chính lập dự toán.', '8/KH-UBND', { issuer: null }],
  ['rà soát Quyết định sửa đổi, bổ sung Quyết định số 8/QĐ-UBND ngày 15/3/2026.', '8/QĐ-UBND', { relation: 'amends' }],
  ['dự thảo Quyết định thay thế Quyết định số 8/QĐ-UBND ngày 15/3/2026.', '8/QĐ-UBND', { relation: 'replaces' }],
  ['căn cứ Quyết định số 8/QĐ-UBND ngày 15/3/2026.', '8/QĐ-UBND', { relation: 'basis' }],
  ['thực hiện Đề án 06 trên địa bàn.', '06', { type: 'Đề án', kind: 'short', relation: 'implements' }],
];

describe('what is cited by number', () => {
  test.each(PRINTED)('%s', (text, key, more) => expect(numbered(text)).toMatchObject([{ key, ...more }]));

  test('a list of numbers behind one type', () => {
    const found = numbered('rà soát các Quyết định số 12/QĐ-UBND, 13/QĐ-UBND và 14/QĐ-UBND ngày 5/3/2026 của UBND tỉnh.');
    expect(found.map(({ key, type }) => [key, type])).toEqual([['12/QĐ-UBND', 'Quyết định'], ['13/QĐ-UBND', 'Quyết định'], ['14/QĐ-UBND', 'Quyết định']]);
  });

  test.each([
    ['rà soát các Quyết định số 12, 13/QĐ-UBND ngày 5/3/2026.', '12 13/QĐ-UBND'], ['thực hiện Nghị quyết số 57 và 59-NQ/TW.', '57 59-NQ/TW'], ['trả lời Công văn số 12/SNV, 13/SXD và số 14/STC.', '12/SNV 13/SXD 14/STC'],
    ['thực hiện Kế hoạch số: 12 / KH - UBND ngày 4/3/2026.', '12/KH-UBND'], ['thực hiện Kế hoạch số 12/KH-\nUBND ngày 4/3/2026.', '12/KH-UBND'], ['theo Nghị định số 75/2017/NĐ- -CP.', '75/2017/NĐ-CP'], ['thực hiện Chỉ thị số 15/CT.UBND.', '15/CT.UBND'],
    ['rà soát Kế hoạch số 12/KH-UBND - Sở Nội vụ chủ trì.', '12/KH-UBND'], ['theo Kế hoạch số 12/KH-UBND. Sở Nội vụ chủ trì.', '12/KH-UBND'], ['theo Nghị định số 15/2026/NĐ-CP -- Ngày ban hành 3/2/2026.', '15/2026/NĐ-CP'], ['trả lời Công văn số 1234/BTC - NSNN.', '1234/BTC-NSNN'],
    ['thực hiện QĐ 1719/QĐ-TTg và NQ 57-NQ/TW.', '1719/QĐ-TTg 57-NQ/TW'], ['trả lời CV số 123/UBND.', '123/UBND'], ['theo Mẫu số 02 ban hành kèm theo Thông tư số 9/2026/TT-BNV.', '9/2026/TT-BNV'],
    ['theo Đề án số 08 ban hành kèm theo Nghị quyết số 35-NQ/TU.', '08 35-NQ/TU'], ['xét đề nghị của Sở Tài chính tại Tờ trình số 12/TTr-STC ngày 3/3/2026.', '12/TTr-STC'],
  ])('%s', (text, keys) => expect(citationsOf(text).map(({ key }) => key).join(' ')).toBe(keys));

  test('the own number in the foot of a page is no citation', () => expect(citationsOf('rà soát hồ sơ.\n22/TB-SNV\n\n2. Thanh tra Sở: Kiểm tra.')).toEqual([]));

  test.each([
    ['xuất bản bản tin số 02/2025 của Sở.'], ['trực 24/7 trong dịp lễ.'], ['đạt 1.700km/năm.'], ['kiểm tra đợt 2/2026.'], ['dùng mạng 4G/5G.'], ['tỷ lệ bản đồ 1/500.'], ['gửi 10/Sở và 2/Trung tâm.'],
    ['chuẩn bị kỳ họp thứ 5 ngày 3/4/2026.'],
    ['lập theo Mẫu số 01/BC-TH, 02/BC-TH kèm theo.'], ['tổng hợp vào Biểu mẫu 03/BM-SNV.'], ['gửi Phụ lục số 01/PL-KH.'], ['thu hồi thửa số 12/BĐ-03.'], ['mở gói thầu số 05/XL-TB.'], ['nộp vào tài khoản số 1234567/KBNN.'],
    ['đối chiếu hóa đơn số 00123/HĐGTGT ngày 3/3/2026.'], ['tổ chức cuộc họp số 05/HN ngày 3/4/2026.'], ['rà soát tổ 5/KP3 và lớp 12/THPT.'], ['mở đường số 7/KCN.'], ['sửa đoạn Km 12/ĐT.603.'], ['đạt 12/UBND xã.'], ['đọc lại Điều 12/NĐ.'], ['trình phiên họp thứ 12/UBTVQH15.'], ['làm việc tại số 12 đường Trần Phú.'], ['đón đoàn số 2 ngày 4/5/2026.'], ['rà soát Nghị quyết, chương trình công tác.'], ['lập Kế hoạch số 5 năm 2 lần.'], ['lập Kế hoạch 5 năm.'],
  ])('no citation: %s', (text) => expect(numbered(text)).toEqual([]));

  test('what a web page says of a document before its head is no citation; what its annex says is one', () => {
    const page = `Số hiệu:\n|\n22/TB-SNV\n|\nLoại văn bản:\n|\nThông báo\n|\n${HEAD}Rà soát hồ sơ.\n\nPhụ lục\n(Kèm theo Thông báo số 22/TB-SNV ngày 6/4/2026 của Sở Nội vụ)`;
    expect(read(page).citations.map(({ key, date }) => [key, date])).toEqual([['22/TB-SNV', '2026-04-06']]);
  });
});

describe('what is cited by name, and what points back', () => {
  test.each([
    ['hướng dẫn Luật Đầu tư công năm 2024.', 'Luật', 'Đầu tư công'],
    ['theo Luật Khoa học, công nghệ và đổi mới sáng tạo; báo cáo kết quả.', 'Luật', 'Khoa học, công nghệ và đổi mới sáng tạo'],
    ['theo quy định của Bộ luật Lao động, rà soát hợp đồng.', 'Bộ luật', 'Lao động'],
  ])('%s', (text, type, title) => expect(citationsOf(text)).toMatchObject([{ key: '', kind: 'named', type, title }]));

  test('no law: %s', () => expect(citationsOf('chấp hành pháp luật; Luật sư được mời tham dự.')).toEqual([]));

  test('a short number means the one cited in full', () => {
    const found = citationsOf('thực hiện Nghị quyết số 57-NQ/TW ngày 22/12/2024 của Bộ Chính trị.\n\n2. Thanh tra Sở: Kiểm tra việc thực hiện Nghị quyết 57 và Nghị quyết số 57-NQ/TW tại các đơn vị.');
    expect(found.map(({ key, kind, refersTo }) => [key, kind, refersTo])).toEqual([['57-NQ/TW', 'full', null], ['57', 'short', 0], ['57-NQ/TW', 'partial', 0]]);
  });

  test('"nêu trên" points at the last one of its type', () => {
    const found = citationsOf('theo Công văn số 12/UBND-KT ngày 3/4/2026 của UBND tỉnh và Kế hoạch số 4/KH-UBND ngày 1/2/2026.\n\n2. Thanh tra Sở: Báo cáo kết quả thực hiện Công văn nêu trên.');
    expect(found.at(-1)).toMatchObject({ key: '', kind: 'short', type: 'Công văn', refersTo: 0, text: 'Công văn nêu trên' });
  });

  test('a name given in brackets is remembered', () => {
    const found = citationsOf('thực hiện Kế hoạch số 4/KH-UBND ngày 1/2/2026 của UBND tỉnh (sau đây gọi tắt là Kế hoạch số 4).\n\n2. Thanh tra Sở: Báo cáo kết quả thực hiện Kế hoạch số 4.');
    expect(found.map(({ key, refersTo }) => [key, refersTo])).toEqual([['4/KH-UBND', null], ['4', 0], ['4', 0]]);
  });

  test('the document itself is no citation', () => expect(citationsOf('tổ chức thực hiện Thông báo này.')).toEqual([]));
});
