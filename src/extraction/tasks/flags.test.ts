import { describe, expect, test } from 'vitest';
import type { DirectoryUnit, Flag } from '../reading.js';
import { read } from '../read.js';

const HEAD = 'UBND TỈNH LAM HỒNG\nSỞ NỘI VỤ\n\nSố: 22/TB-SNV\n\nLam Hồng, ngày 6 tháng 4 năm 2026\n\nTHÔNG BÁO\nKết luận giao ban tháng 4\n\nGiám đốc Sở kết luận, giao nhiệm vụ như sau:\n\n';
const unit = (id: string, name: string): DirectoryUnit => ({ id, name, shortName: null, aliases: [], parentId: null });
const UNITS = [unit('vp', 'Văn phòng Sở'), unit('tt', 'Thanh tra Sở'), unit('tc', 'Phòng Tổ chức cán bộ')];
const flagsOf = (points: readonly string[], units: readonly DirectoryUnit[] = []): Flag[] => read(HEAD + points.map((point, index) => `${String(index + 1)}. ${point}`).join('\n\n'), { units }).tasks.flatMap(({ flags }) => flags);

type Row = readonly [code: Flag['code'], points: readonly string[], detail: string, alternatives: readonly string[]];

const SEEN: readonly Row[] = [
  ['lead_group', ['Các phòng, đơn vị thuộc Sở: Rà soát tài khoản công vụ.'], 'Các phòng, đơn vị thuộc Sở', []],
  ['lead_several', ['Văn phòng Sở, Thanh tra Sở: Rà soát tài khoản công vụ.'], 'Văn phòng Sở; Thanh tra Sở', ['Văn phòng Sở', 'Thanh tra Sở']],
  ['deadline_before_document', ['Văn phòng Sở: Báo cáo kết quả rà soát trước ngày 20/4/2025.'], 'trước ngày 20/4/2025', ['2026-04-20']],
  ['deadline_other_year', ['Văn phòng Sở: Báo cáo kết quả rà soát trước ngày 20/5/2036.'], 'trước ngày 20/5/2036', ['2026-05-20', '2027-05-20']],
  ['deadline_impossible', ['Văn phòng Sở: Báo cáo kết quả rà soát trước ngày 31/02/2027.'], 'trước ngày 31/02/2027', ['2027-02-28']],
  ['deadline_impossible', ['Văn phòng Sở: Gửi báo cáo chậm nhất là ngày 31 tháng 4 năm 2026 để tổng hợp.'], 'chậm nhất là ngày 31 tháng 4 năm 2026', ['2026-04-30']],
  ['deadline_impossible', ['Văn phòng Sở: Rà soát tài khoản công vụ, xong trước 17 giờ 00 ngày 31/6.'], 'trước 17 giờ 00 ngày 31/6', ['2026-06-30']],
  ['deadline_impossible', ['Văn phòng Sở: Tiếp nhận hồ sơ từ ngày 20/4 đến ngày 31/4/2026.'], 'từ ngày 20/4 đến ngày 31/4/2026', ['2026-04-30']],
  ['deadline_impossible', ['Văn phòng Sở: Rà soát tài khoản công vụ.\nThời gian hoàn thành: 31/9/2026.'], 'Thời gian hoàn thành: 31/9/2026', ['2026-09-30']],
  ['deadline_impossible', ['Văn phòng Sở: Gửi báo cáo trước ngày 20/13/2026.'], 'trước ngày 20/13/2026', []],
  ['citation_conflict', ['Văn phòng Sở: Triển khai Kế hoạch số 5/KH-UBND ngày 3/2/2026.', 'Thanh tra Sở: Kiểm tra việc thực hiện Kế hoạch số 5/KH-UBND ngày 5/2/2026.'], '5/KH-UBND: 2026-02-03, 2026-02-05', ['2026-02-03', '2026-02-05']],
  ['citation_issuer', ['Văn phòng Sở: Triển khai Quyết định số 1509/QĐ-BCT ngày 3/2/2026 của Thủ tướng Chính phủ.'], '1509/QĐ-BCT: Thủ tướng Chính phủ', ['Bộ']],
  ['duplicate_deliverable', ['Văn phòng Sở: Xây dựng Kế hoạch cải cách hành chính năm 2026.', 'Thanh tra Sở: Xây dựng Kế hoạch cải cách hành chính năm 2026; gửi Văn phòng Sở.'], 'Kế hoạch cải cách hành chính năm 2026', []],
];

describe('what a person should look at', () => {
  test.each(SEEN)('%s', (code, points, detail, alternatives) => {
    const found = flagsOf(points).filter((flag) => flag.code === code);
    expect(found[0]).toMatchObject({ code, detail });
    if (alternatives.length > 0) expect(found[0]?.alternatives).toEqual(alternatives);
  });

  test('lead_missing', () => expect(read('THÔNG BÁO\nKết luận\n\nYêu cầu thực hiện các nội dung sau:\n\n- Rà soát tài khoản công vụ.').tasks[0]?.flags.map(({ code }) => code)).toEqual(['lead_missing']));

  test('a unit that the directory does not have, and those that are near', () => {
    expect(flagsOf(['Phòng Tổ chức Hành chính: Lập dự toán năm 2027.'], UNITS)).toMatchObject([{ code: 'unit_unknown', alternatives: ['Phòng Tổ chức cán bộ'] }]);
  });

  test.each<[string, readonly string[]]>([
    ['two stages of one work', ['Văn phòng Sở: Hoàn thành dự thảo trước ngày 20/5/2026, trình UBND tỉnh phê duyệt trước ngày 30/5/2026.']],
    ['the same citation twice with one day, once without', ['Văn phòng Sở: Triển khai Kế hoạch số 5/KH-UBND ngày 3/2/2026 của UBND tỉnh.', 'Thanh tra Sở: Kiểm tra việc thực hiện Kế hoạch số 5/KH-UBND.']],
    ['a joint circular', ['Văn phòng Sở: Rà soát Thông tư liên tịch số 05/2014/TTLT-BTC-BNV ngày 3/2/2014 của Bộ Nội vụ.']],
    ['a day of a document that no calendar has', ['Văn phòng Sở: Triển khai Kế hoạch số 5/KH-UBND ngày 31/4/2026 của UBND tỉnh.']],
    ['figures until a day that no calendar has', ['Văn phòng Sở: Tổng hợp số liệu tính đến hết ngày 31/4/2026.']],
    ['a share of things', ['Văn phòng Sở: Rà soát 31/40 hồ sơ, báo cáo trước ngày 30/6/2026.']],
    ['another product', ['Văn phòng Sở: Xây dựng Kế hoạch cải cách hành chính năm 2026.', 'Thanh tra Sở: Xây dựng Kế hoạch thanh tra năm 2026.']],
  ])('nothing: %s', (_what, points) => expect(flagsOf(points)).toEqual([]));
});

const POINTS = ['Văn phòng Sở: Báo cáo kết quả rà soát trước ngày 20/5/2026.', 'Phòng Tài vụ: Triển khai Kế hoạch số 5/KH-UBND ngày 3/2/2026, hoàn thành trước ngày 25/5/2026.'];
const SCAN = HEAD + POINTS.map((point, index) => `${String(index + 1)}. ${point}`).join('\n\n');

/** The flags of a text of which these words may have been misread, as "task: what". */
function misread(...words: readonly string[]): string[] {
  const doubtful = words.map((word) => ({ start: SCAN.indexOf(word), end: SCAN.indexOf(word) + word.length }));
  const reading = read(SCAN, { doubtful });
  return [...reading.notes.filter(({ code }) => code.endsWith('_doubtful')).map(({ code }) => code), ...reading.tasks.flatMap(({ index, flags }) => flags.filter(({ code }) => code === 'misread_possible').map(({ detail, span }) => `${String(index)}: ${detail} (${span === null ? '' : SCAN.slice(span.start, span.end)})`))];
}

describe('words that may have been misread', () => {
  test.each<[string, readonly string[], readonly string[]]>([
    ['in a deadline', ['20/5/2026'], ['0: trước ngày 20/5/2026 (trước ngày 20/5/2026)']],
    ['in a citation', ['5/KH-UBND'], ['1: 5/KH-UBND (Kế hoạch số 5/KH-UBND ngày 3/2/2026)']],
    ['in the name of a unit', ['vụ: Triển'], ['1: Phòng Tài vụ (Phòng Tài vụ)']],
    ['in several, however they are ordered', ['25/5/2026', 'phòng Sở'], ['0: Văn phòng Sở (Văn phòng Sở)', '1: trước ngày 25/5/2026 (trước ngày 25/5/2026)']],
    ['in number and day of the document', ['22/TB', 'ngày 6'], ['number_doubtful', 'date_doubtful']],
    ['beside them', ['kết quả', 'Triển khai', 'hoàn thành'], []],
    ['nowhere', [], []],
  ])('%s', (_where, words, found) => expect(misread(...words)).toEqual(found));

  const TORN = `${HEAD}1. Văn phòng Sở: Rà soát 15 hồ sơ tồn đọng, xong trước ngpm 7x17 X05.`;
  const tornFlags = (...words: readonly string[]): string[] => read(TORN, { doubtful: words.map((word) => ({ start: TORN.indexOf(word), end: TORN.indexOf(word) + word.length })) }).tasks.flatMap(({ flags }) => flags.filter(({ code }) => code === 'misread_possible').map(({ detail }) => detail));
  test.each<[string, readonly string[], readonly string[]]>([
    ['after a word that announces a day, together with those that follow', ['ngpm', '7x17', 'X05'], ['ngpm 7x17 X05']],
    ['with the figures behind it', ['ngpm'], ['ngpm 7x17 X05']],
    ['with a figure', ['X05'], ['X05']],
    ['neither', ['tồn', 'đọng'], []],
  ])('where no deadline was read, %s', (_where, words, found) => expect(tornFlags(...words)).toEqual(found));
});
