import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { WEEKENDS_ONLY, FORM_RULES, FORM_RULE_WORDS, printFormFinding, type FormFinding } from '#core/index.js';
import { checkForm } from './check-form.js';
import type { FormOptions } from './form-document.js';

const NOTICE = `UBND TỈNH LAM HỒNG
SỞ KHOA HỌC VÀ CÔNG NGHỆ

CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM
Độc lập - Tự do - Hạnh phúc

Số: 05/TB-SKHCN

Lam Hồng, ngày 07 tháng 4 năm 2025

THÔNG BÁO
Kết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025

Ngày 07/4/2025, Sở Khoa học và Công nghệ tổ chức Hội nghị trực báo tuần 15 năm 2025. Giám đốc Sở kết luận như sau:

1. Văn phòng Sở
a) Trình ban hành Quy chế làm việc trước ngày 18/4/2025.
b) Rà soát hồ sơ theo Quyết định số 41/2019/QĐ-UBND ngày 22/10/2019 của UBND tỉnh Lam Hồng về chế độ báo cáo định kỳ.
c) Cập nhật phần mềm.
d) Chuẩn bị hội nghị.
đ) Báo cáo kết quả.

Trên đây là kết luận của Giám đốc Sở, Văn phòng Sở thông báo để các phòng, đơn vị biết và tổ chức thực hiện./.

Nơi nhận:
- Ban Giám đốc;
- Các phòng, đơn vị thuộc Sở;
- Lưu: VT, VP.

TL. GIÁM ĐỐC
CHÁNH VĂN PHÒNG

Nguyễn Minh Hà
`;

const OPTIONS: FormOptions = { agencySymbols: ['SKHCN'], calendar: WEEKENDS_ONLY };
const rulesOf = (findings: readonly FormFinding[]): string[] => findings.map(({ rule, detail }) => (rule === 'part_missing' ? `${rule} ${detail}` : rule));
const changed = (from: string | RegExp, to: string, text = NOTICE): string => {
  const next = text.replace(from, to);
  if (next === text) throw new Error(`nothing changed: ${String(from)}`);
  return next;
};

test('a paper in good form', () => expect(checkForm(NOTICE, OPTIONS)).toEqual([]));

describe('a decision', () => {
  const decision = changed(/THÔNG BÁO[\s\S]+thực hiện\.\/\./u, `QUYẾT ĐỊNH
Về việc giao nhiệm vụ quản lý kho dữ liệu dùng chung

GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ

Theo đề nghị của Chánh Văn phòng Sở.

QUYẾT ĐỊNH:

Điều 1. Giao Văn phòng Sở quản lý kho dữ liệu dùng chung:
1. Theo dõi việc cập nhật:
a) Của các phòng;
b) Của các đơn vị thuộc Sở.
2. Báo cáo kết quả.

Điều 2. Quyết định này có hiệu lực thi hành kể từ ngày ký.

Điều 3. Chánh Văn phòng, Trưởng các phòng, đơn vị thuộc Sở chịu trách nhiệm thi hành Quyết định này./.`).replace('TB-SKHCN', 'QĐ-SKHCN');

  test.each<readonly [string, string, readonly string[]]>([
    ['in good form', decision, []],
    ['without its word', decision.replace('QUYẾT ĐỊNH:\n\n', ''), ['decides_missing']],
    ['that is enacted in a sentence', decision.replace('QUYẾT ĐỊNH:', 'Giám đốc Sở ban hành Quyết định về quản lý kho dữ liệu dùng chung.'), []],
    ['with a point skipped', decision.replace('b) Của', 'c) Của'), ['point_letters']],
  ])('%s', (_name, text, rules) => expect(rulesOf(checkForm(text, OPTIONS))).toEqual(rules));
});

describe('parts, chapters and sections', () => {
  const regulation = (...divisions: readonly string[]): string => changed('1. Văn phòng Sở', `${divisions.map((each, index) => `${each}\n\nĐiều ${index + 1}. Phạm vi điều chỉnh\n\n`).join('')}1. Văn phòng Sở`);

  test.each<readonly [string, readonly string[], readonly string[]]>([
    ['in good order', ['Phần I\nNHỮNG QUY ĐỊNH CHUNG', 'Chương I\nPHẠM VI', 'Mục 1\nĐỐI TƯỢNG', 'Tiểu mục 1', 'Tiểu mục 2', 'Mục 2. Nguyên tắc', 'CHƯƠNG II. TỔ CHỨC', 'Mục 1', 'Phần II', 'Chương III'], []],
    ['chapters that begin again in each part, counted in words', ['Phần thứ nhất', 'Chương I', 'Chương II', 'PHẦN THỨ HAI', 'Chương I'], []],
    ['chapters of a regulation that is attached', ['Chương I', 'Chương II', 'QUY CHẾ\nLàm việc của Sở\n(Ban hành kèm theo Quyết định này)\n\nChương I', 'Chương II'], []],
    ['a section without a chapter', ['Mục 1\nPHẠM VI', 'Mục 2\nĐỐI TƯỢNG'], ['division_alone', 'division_alone']],
    ['a section of a new part without a chapter', ['Phần I', 'Chương I', 'Phần II', 'Mục 1'], ['division_alone']],
    ['a subsection without a section', ['Chương I', 'Tiểu mục 1'], ['division_alone']],
    ['a chapter that is left out', ['Chương I', 'Chương III'], ['division_order']],
    ['a chapter that comes twice', ['Chương I', 'Chương I'], ['division_order']],
    ['a chapter that comes twice in a part', ['Phần I', 'Chương I', 'Chương I'], ['division_order']],
    ['chapters that begin with the second', ['Chương II'], ['division_order']],
    ['sections that go on in the next chapter', ['Chương I', 'Mục 1', 'Chương II', 'Mục 2'], ['division_order']],
    ['a chapter in Arabic figures, a section in Roman ones', ['Chương 1', 'Mục I'], ['division_figures', 'division_figures']],
  ])('%s', (_name, divisions, rules) => expect(rulesOf(checkForm(regulation(...divisions), OPTIONS))).toEqual(rules));

  test('what only speaks of them', () => {
    const text = changed('c) Cập nhật phần mềm.', 'c) Cập nhật phần mềm theo\nMục 2 Chương II của Quy chế làm việc của Sở và\nMục 3. Giao Sở Nội vụ lập hồ sơ.');
    expect(rulesOf(checkForm(text, OPTIONS))).toEqual([]);
  });

  test('are told with their place and how they are counted', () => {
    const text = regulation('Chương I', 'Chương III\nTỔ CHỨC THỰC HIỆN');
    const [found] = checkForm(text, OPTIONS);
    expect(text.slice(found?.span?.start, found?.span?.end)).toBe('Chương III');
    expect(found === undefined ? '' : printFormFinding(found, 'vi')).toBe('Phần, chương, mục phải đánh số liên tục: Chương III đứng sau Chương I.');
  });
});

describe('what is against the form', () => {
  test.each<readonly [string, string, readonly string[]]>([
    ['no national name', changed('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n', ''), ['part_missing national']],
    ['no motto', changed('Độc lập - Tự do - Hạnh phúc\n', ''), ['part_missing motto']],
    ['a motto with dashes of another kind', changed('Độc lập - Tự do - Hạnh phúc', 'Độc lập – Tự do – Hạnh phúc'), ['motto_form']],
    ['no recipients', changed(/Nơi nhận:[^T]+/u, ''), ['part_missing recipients']],
    ['a number without its zero', changed('Số: 05/', 'Số: 5/'), ['number_zero']],
    ['a day without its zero', changed('ngày 07 tháng 4', 'ngày 7 tháng 4'), ['date_zero']],
    ['a month without its zero', changed('ngày 07 tháng 4 năm 2025', 'ngày 17 tháng 2 năm 2025'), ['date_zero']],
    ['the point đ skipped', changed('đ) Báo cáo', 'e) Báo cáo'), ['point_letters']],
    ['points that begin with b', changed('a) Trình', 'b) Trình'), ['point_letters', 'point_letters']],
    ['a citation without its day', changed(' ngày 22/10/2019 của UBND tỉnh Lam Hồng về chế độ báo cáo định kỳ', ''), ['citation_incomplete']],
    ['no closing mark', changed('thực hiện./.', 'thực hiện.'), ['ending_missing']],
    ['recipients that do not end with the archive', changed('- Lưu: VT, VP.\n', ''), ['recipients_last']],
    ['sixty recipients that do not end with the archive', changed('- Lưu: VT, VP.\n', `${'- Ủy ban nhân dân xã Suối Mây;\n'.repeat(60)}`), ['recipients_last']],
    ['sixty recipients that do', changed('- Lưu: VT, VP.\n', `${'- Ủy ban nhân dân xã Suối Mây;\n'.repeat(60)}- Lưu: VT, VP.\n`), []],
    ['recipients that end behind the signature', changed('- Lưu: VT, VP.\n', '').replace('Nguyễn Minh Hà\n', 'Nguyễn Minh Hà\n\n- Sở Nội vụ;\n- Lưu: VT, VP.\n'), []],
    ['a capacity without its dot', changed('TL. GIÁM', 'TL GIÁM'), ['capacity_form']],
    ['a capacity without its space', changed('TL. GIÁM', 'TL.GIÁM'), ['capacity_form']],
    ['the symbol of another agency', changed('TB-SKHCN', 'TB-SKHCCN'), ['symbol_agency']],
    ['a deadline before the paper', changed('18/4/2025', '18/3/2025'), ['deadline_past']],
    ['a deadline on a Sunday', changed('18/4/2025', '20/4/2025'), ['deadline_day_off']],
    ['two leads', changed('a) Trình ban hành Quy chế làm việc trước', 'a) Phòng Kế hoạch - Tài chính và Phòng Quản lý Khoa học chủ trì, trình ban hành Quy chế làm việc trước'), ['lead_several']],
    ['an addressee on a notice', changed('Ngày 07/4/2025, Sở', 'Kính gửi: Các phòng.\n\nNgày 07/4/2025, Sở'), ['addressee_needless']],
  ])('%s', (_name, text, rules) => expect(rulesOf(checkForm(text, OPTIONS))).toEqual(rules));

  test('what was read elsewhere is told without the options too', () => expect(checkForm(changed('TB-SKHCN', 'TB-SKHCCN'))).toEqual([]));

  test.each([
    ['Tổng số 10 nhiệm vụ; đã hoàn thành 6 (đúng hạn 5, chiếm 50,00%; quá hạn 1, chiếm 10,00%); chưa hoàn thành 4 (trong hạn 3, chiếm 30,00%; quá hạn 1, chiếm 10,00%).', []],
    ['Tổng số 11 nhiệm vụ; đã hoàn thành 6 (đúng hạn 5; quá hạn 1); chưa hoàn thành 4 (trong hạn 3; quá hạn 1).', ['figures_sum']],
    ['Tổng số 10 nhiệm vụ; đã hoàn thành 6 (đúng hạn 5; quá hạn 2); chưa hoàn thành 4 (trong hạn 3; quá hạn 1).', ['figures_sum']],
    ['Tổng số 3 nhiệm vụ; đã hoàn thành 2 (đúng hạn 1, chiếm 33,33%; quá hạn 1, chiếm 33,33%); chưa hoàn thành 1 (trong hạn 1, chiếm 33,33%; quá hạn 0, chiếm 0,00%).', ['percents_sum']],
  ])('sums: %s', (sentence, rules) => expect(rulesOf(checkForm(changed('1. Văn phòng Sở', `${sentence}\n\n1. Văn phòng Sở`), OPTIONS))).toEqual(rules));

  test('a month that was left over from the year before', () => {
    const report = NOTICE.replace('THÔNG BÁO\nKết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025', 'BÁO CÁO\nKết quả công tác tháng 3 và nhiệm vụ trọng tâm tháng 4 năm 2025').replace('TB-SKHCN', 'BC-SKHCN').replace('c) Cập nhật phần mềm.', 'c) Trong tháng 3/2024 không có đơn thư; so với tháng 3/2024 giảm 2 vụ.');
    expect(checkForm(report, OPTIONS).map(({ rule, detail }) => [rule, detail])).toEqual([['year_other', 'tháng 3/2024']]);
  });

  test('a letter without an addressee', () => {
    const letter = NOTICE.replace('THÔNG BÁO\nKết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025', '').replace('Số: 05/TB-SKHCN', 'Số: 05/SKHCN-VP\nV/v chuẩn bị hội nghị');
    expect(rulesOf(checkForm(letter, OPTIONS))).toEqual(['addressee_missing']);
  });

  test('a paper of the Party is held against its sums and its orders, not against the decree', () => {
    const party = NOTICE.replace('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc', 'ĐẢNG CỘNG SẢN VIỆT NAM').replace('./.', '.').replace('18/4/2025', '18/3/2025');
    expect(rulesOf(checkForm(party)).filter((rule) => rule !== 'date_zero')).toEqual(['deadline_past']);
  });
});

test('a finding stands on the words that it is about', () => {
  const text = changed('TL. GIÁM', 'TL.GIÁM');
  const [found] = checkForm(text, OPTIONS);
  expect(text.slice(found?.span?.start, found?.span?.end)).toBe('TL.');
});

test('every rule has words in both languages', () => {
  for (const rule of FORM_RULES) for (const language of ['vi', 'en'] as const) expect(printFormFinding({ rule, detail: 'x' }, language).endsWith('.')).toBe(true);
  expect(printFormFinding({ rule: 'part_missing', detail: 'signer' }, 'vi')).toBe('Thiếu chức vụ, họ tên người ký.');
  expect(Object.values(FORM_RULE_WORDS).every(({ citation }) => citation !== '')).toBe(true);
});

test('any text gives an answer, and places lie inside it', () => {
  const pieces = NOTICE.split(/(?<=\s)/u);
  fc.assert(fc.property(fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 12 })), { maxLength: 120 }), (parts) => {
    const text = parts.join('');
    for (const { span } of checkForm(text, OPTIONS)) if (span !== null) expect(0 <= span.start && span.start <= span.end && span.end <= Math.max(1, text.length)).toBe(true);
  }), { numRuns: 200 });
});
