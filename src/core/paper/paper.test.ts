import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { annexHead } from './annex-lines.js';
import { brokenName } from './broken-name.js';
import { enactingLines } from './enacting.js';
import { headOfPaper } from './head.js';
import { labelsOf, letterOf, romanOf, withoutLabel } from './label.js';
import { ANNEX_SIZE, BODY, HEAD_SIZES, LANDSCAPE, PAPER, RULE, SIZE, STAMP } from './layout-data.js';
import { addresseeLines, closingLine, recipientLines } from './lines.js';
import type { Label, Paper, PaperBlock } from './paper.js';
import { isPaperDate, printNumberLine, printPaperDay } from './paper-date.js';
import { printPaper } from './print-paper.js';
import { printedBlocks } from './printed-block.js';
import { textWidth } from './text-width.js';
import { tidyLines } from './tidy.js';

const NOTICE: Paper = {
  parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', symbol: 'TB-SKHCN', number: null, place: 'Lam Hồng', date: '2025-04', urgency: 'flash',
  form: { kind: 'named', title: 'Thông báo', subject: 'Kết luận của Giám đốc Sở' }, addressees: [], bases: ['Căn cứ Nghị định số 30/2020/NĐ-CP', 'Theo đề nghị của Chánh Văn phòng;'],
  outline: ['arabic', 'letter'],
  body: [
    { kind: 'paragraph', key: 'opening', text: 'Giám đốc Sở kết luận như sau:\n\nMột số nhiệm vụ trọng tâm:' },
    { kind: 'heading', key: 'office', level: 1, text: '1. Văn phòng' },
    { kind: 'item', key: 'plan', depth: 1, text: '- Tham mưu Kế hoạch.' },
    { kind: 'item', key: 'budget', depth: 2, text: 'Dự toán' },
    { kind: 'heading', key: 'law', level: 2, text: 'Rà soát văn bản;' },
    { kind: 'table', key: 'figures', heads: ['TT', 'Nội dung'], widths: [10, 90], rows: [['1', 'Rà soát\nTổng hợp'], ['2', '']] },
  ],
  closing: 'Trên đây là kết luận.', recipients: ['Ban Giám đốc', 'Lưu: VT, VP'], signing: { capacity: ['TL. Giám đốc'], title: 'Chánh Văn phòng', name: 'Lê Thị Hạnh' }, secretary: null,
  annexes: [{ title: 'Danh mục', landscape: true, body: [{ kind: 'paragraph', key: 'a1', text: 'Một' }] }, { title: 'Bảng', landscape: false, body: [] }],
};

describe('labels', () => {
  test.each([[1, 'I'], [4, 'IV'], [9, 'IX'], [14, 'XIV'], [40, 'XL'], [1999, 'MCMXCIX']])('%d is %s', (number, roman) => expect(romanOf(number)).toBe(roman));

  test('points go by the Vietnamese alphabet', () => {
    expect(Array.from({ length: 24 }, (_, index) => letterOf(index + 1)).join(' ')).toBe('a b c d đ e g h i k l m n o p q r s t u v x y aa');
  });

  test.each<[string, readonly Label[], readonly number[], string]>([
    ['deeper levels begin again', ['roman', 'arabic', 'letter'], [1, 2, 2, 3, 3, 1, 2, 3], 'I. 1. 2. a) b) II. 1. a)'],
    ['decimals carry the figures above, not the Roman ones', ['roman', 'arabic', 'decimal', 'decimal'], [1, 2, 3, 3, 4, 2, 3], 'I. 1. 1.1. 1.2. 1.2.1. 2. 2.1.'],
    ['a level above that is missing counts as the first', ['arabic', 'decimal'], [2, 2, 1], '1.1. 1.2. 1.'],
    ['articles count on, what stands under them begins again', ['article', 'arabic', 'letter'], [1, 2, 3, 3, 2, 1, 2], 'Điều 1. 1. a) b) 2. Điều 2. 1.'],
    ['brackets and nothing', ['bracket', 'none'], [1, 2, 1], '(1)  (2)'],
    ['a level that the outline does not name has none', ['roman'], [1, 4], 'I. '],
  ])('%s', (_, outline, levels, expected) => expect(labelsOf(outline, levels).join(' ')).toBe(expected));

  test.each([
    ['2.1. Công tác thanh tra', 'Công tác thanh tra'], ['IV. KẾT QUẢ', 'KẾT QUẢ'], ['đ) Về đất đai', 'Về đất đai'], ['(3) Văn phòng', 'Văn phòng'], ['1.Văn phòng', 'Văn phòng'], ['2/ Thanh tra', 'Thanh tra'],
    ['Điều 2. Giao Văn phòng Sở', 'Giao Văn phòng Sở'], ['Điều 2: Hiệu lực', 'Hiệu lực'], ['Điều 8 Nghị định này', 'Điều 8 Nghị định này'], ['3.5 triệu đồng', '3.5 triệu đồng'], ['V/v đôn đốc', 'V/v đôn đốc'], ['2025 - 2030 là giai đoạn', '2025 - 2030 là giai đoạn'], ['12/2025 hoàn thành', '12/2025 hoàn thành'], ['Chi cục', 'Chi cục'],
  ])('the number that was typed in %j is taken off', (typed, bare) => expect(withoutLabel(typed)).toBe(bare));
});

describe('number and day', () => {
  test.each([['7', 'BC-SKHCN', 'Số: 07/BC-SKHCN'], ['128', '/UBND-KT', 'Số: 128/UBND-KT'], [null, 'TB-SKHCN', 'Số:      /TB-SKHCN']])('%s of %s', (number, symbol, line) => expect(printNumberLine(number, symbol)).toBe(line));

  test.each([
    ['2025-02-08', 'ngày 08 tháng 02 năm 2025'], ['2025-04', 'ngày      tháng 4 năm 2025'], ['2025-01', 'ngày      tháng 01 năm 2025'], [null, 'ngày      tháng      năm'],
  ])('%s', (date, line) => expect(printPaperDay(date)).toBe(line));

  test.each([['2025-04-18', true], ['2025-04', true], ['2025-13', false], ['2025-04-31', false], ['2025', false]])('%s is one: %s', (text, is) => expect(isPaperDate(text)).toBe(is));
});

describe('lines of the frame', () => {
  test('recipients end in semicolons, the last in a full stop', () => expect(recipientLines(['Như trên', '– Sở Nội vụ.', '- Lưu: VT;', ' '])).toEqual(['- Như trên;', '- Sở Nội vụ;', '- Lưu: VT.']));

  test('one addressee stands beside "Kính gửi:", several under it', () => {
    expect(addresseeLines(['Sở Tài chính;'])).toEqual(['Kính gửi: Sở Tài chính']);
    expect(addresseeLines(['Sở Tài chính;', '- Sở Xây dựng'])).toEqual(['Kính gửi:', '- Sở Tài chính;', '- Sở Xây dựng.']);
  });

  test.each([['Đề nghị thực hiện', 'Đề nghị thực hiện./.'], ['Đề nghị thực hiện./.', 'Đề nghị thực hiện./.'], [' ', '']])('the last sentence %j', (closing, line) => expect(closingLine(closing)).toBe(line));

  test.each([
    ['SỞ NỘI VỤ', ['SỞ NỘI VỤ']],
    ['ỦY BAN NHÂN DÂN TỈNH LAM HỒNG', ['ỦY BAN NHÂN DÂN', 'TỈNH LAM HỒNG']],
    ['TRUNG TÂM ỨNG DỤNG TIẾN BỘ KHOA HỌC', ['TRUNG TÂM ỨNG DỤNG', 'TIẾN BỘ KHOA HỌC']],
  ])('%s is broken where it should be', (name, expected) => expect(brokenName(name, 12, 190)).toEqual(expected));

  test.each([['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 271], ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 12, 184]])('%s at %d pt is about %d pt wide', (text, size, width) => {
    expect(Math.abs(textWidth(text, size) - width)).toBeLessThan(1);
  });

  test('the head takes its larger sizes where the name of the agency keeps to one line', () => {
    expect(headOfPaper(NOTICE).left.names.map(({ size }) => size)).toEqual([12, 12]);
    expect(headOfPaper({ ...NOTICE, agency: 'Sở Nội vụ' }).left.names.map(({ size }) => size)).toEqual([13, 13]);
  });

  test('an annex names the paper that it goes with', () => {
    expect(annexHead({ ...NOTICE, number: '12', date: '2025-04-18' }, 1)).toEqual({
      word: 'Phụ lục II', title: 'BẢNG', reference: '(Kèm theo Thông báo số 12/TB-SKHCN ngày 18 tháng 4 năm 2025 của Sở Khoa học và Công nghệ)',
    });
    expect(annexHead({ ...NOTICE, annexes: NOTICE.annexes.slice(0, 1), form: { kind: 'letter', subject: 'đôn đốc' } }, 0)).toMatchObject({ word: 'Phụ lục', reference: '(Kèm theo Công văn số      /TB-SKHCN ngày      tháng 4 năm 2025 của Sở Khoa học và Công nghệ)' });
  });

  test('every measure names its place in the decree', () => {
    for (const { citation } of [PAPER, SIZE, BODY, RULE, STAMP, ANNEX_SIZE, LANDSCAPE].flatMap((each) => Object.values<{ citation: string }>(each)).concat(HEAD_SIZES)) expect(citation).toMatch(/^NĐ 30\/2020\/NĐ-CP, Phụ lục I, Phần I, Mục I/);
  });
});

describe('a decision', () => {
  const DECISION: Paper = { ...NOTICE, form: { kind: 'named', title: 'Quyết định', subject: 'Về việc giao nhiệm vụ' }, outline: ['article', 'arabic', 'letter'], annexes: [] };

  test.each<[string, Paper['signing'], string, string]>([
    ['its head', { capacity: [], title: 'Giám đốc', name: '' }, 'Sở Khoa học và Công nghệ', 'GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['a deputy for the head', { capacity: ['KT. Giám đốc'], title: 'Phó Giám đốc', name: '' }, 'Sở Khoa học và Công nghệ', 'GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ'],
    ['who acts as head', { capacity: ['Q. GIÁM ĐỐC'], title: '', name: '' }, 'Sở Nội vụ', 'GIÁM ĐỐC SỞ NỘI VỤ'],
    ['the chair for all', { capacity: ['TM. ỦY BAN NHÂN DÂN'], title: 'Chủ tịch', name: '' }, 'Ủy ban nhân dân tỉnh Lam Hồng', 'ỦY BAN NHÂN DÂN TỈNH LAM HỒNG'],
    ['one whose post names the agency', { capacity: [], title: 'Chánh Văn phòng', name: '' }, 'Văn phòng UBND tỉnh Lam Hồng', 'CHÁNH VĂN PHÒNG UBND TỈNH LAM HỒNG'],
    ['nobody yet', { capacity: [], title: '', name: '' }, 'Sở Nội vụ', 'SỞ NỘI VỤ'],
  ])('signed by %s', (_, signing, agency, authority) => expect(enactingLines({ ...DECISION, signing, agency })).toEqual({ authority, word: 'QUYẾT ĐỊNH:' }));

  test('a resolution is taken by the agency, whoever signs it', () => {
    const signing = { capacity: ['TM. HỘI ĐỒNG TRƯỜNG'], title: 'Chủ tịch', name: '' };
    expect(enactingLines({ form: { kind: 'named', title: 'Nghị quyết', subject: '' }, agency: 'Hội đồng trường Cao đẳng Lam Hồng', signing })).toEqual({ authority: 'HỘI ĐỒNG TRƯỜNG CAO ĐẲNG LAM HỒNG', word: 'QUYẾT NGHỊ:' });
  });

  test('no other paper has those lines', () => expect([NOTICE, { ...DECISION, form: { kind: 'letter', subject: 'Quyết định' } } as const].map(enactingLines)).toEqual([null, null]));

  test('says them around its grounds; only a title makes an article bold', () => {
    const heading = (level: number, text: string): PaperBlock => ({ kind: 'heading', key: text, level, text });
    const body = [heading(1, 'Điều 1. Phạm vi'), heading(2, 'Quy chế này quy định:'), heading(3, 'Đối tượng;'), heading(1, 'Giao Văn phòng Sở:')];
    expect(printPaper({ ...DECISION, body }).text).toContain('GIÁM ĐỐC SỞ KHOA HỌC VÀ CÔNG NGHỆ\n\nCăn cứ Nghị định số 30/2020/NĐ-CP;\n\nTheo đề nghị của Chánh Văn phòng.\n\nQUYẾT ĐỊNH:\n\nĐiều 1. Phạm vi\n\n1. Quy chế này quy định:\n\na) Đối tượng;\n\nĐiều 2. Giao Văn phòng Sở:');
    expect(printedBlocks(DECISION.outline, body).map(({ titled, boldLabel }) => [titled, boldLabel])).toEqual([[true, true], [false, false], [false, false], [false, true]]);
  });
});

describe('a paper as text', () => {
  test('reads as its file does', () => {
    expect(printPaper(NOTICE).text).toBe(
      [
        'UBND TỈNH LAM HỒNG\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố:      /TB-SKHCN\nHOẢ TỐC',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nLam Hồng, ngày      tháng 4 năm 2025',
        'THÔNG BÁO', 'Kết luận của Giám đốc Sở', 'Căn cứ Nghị định số 30/2020/NĐ-CP;', 'Theo đề nghị của Chánh Văn phòng.',
        'Giám đốc Sở kết luận như sau:', 'Một số nhiệm vụ trọng tâm:', '1. Văn phòng', '- Tham mưu Kế hoạch.', '+ Dự toán', 'a) Rà soát văn bản;', 'TT | Nội dung\n1 | Rà soát; Tổng hợp\n2 |',
        'Trên đây là kết luận./.', 'Nơi nhận:\n- Ban Giám đốc;\n- Lưu: VT, VP.', 'TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nLê Thị Hạnh',
        'Phụ lục I', 'DANH MỤC', '(Kèm theo Thông báo số      /TB-SKHCN ngày      tháng 4 năm 2025 của Sở Khoa học và Công nghệ)', 'Một',
        'Phụ lục II', 'BẢNG', '(Kèm theo Thông báo số      /TB-SKHCN ngày      tháng 4 năm 2025 của Sở Khoa học và Công nghệ)',
      ].join('\n\n'),
    );
  });

  test('minutes have both signatures, nơi nhận under them, and no line of place and day', () => {
    const minutes: Paper = { ...NOTICE, place: '', urgency: 'none', annexes: [], secretary: { capacity: [], title: 'Thư ký', name: 'Trần Văn Bình' }, signing: { capacity: [], title: 'Chủ toạ', name: 'Lê Thị Hạnh' } };
    const { text } = printPaper(minutes);
    expect(text.endsWith('THƯ KÝ\nTrần Văn Bình\n\nCHỦ TOẠ\nLê Thị Hạnh\n\nNơi nhận:\n- Ban Giám đốc;\n- Lưu: VT, VP.')).toBe(true);
    expect(text).toContain('Hạnh phúc\n\nTHÔNG BÁO');
  });

  const words = fc.array(fc.constantFrom('Rà', 'soát', 'Kế hoạch', 'sở', 'a)', '-', '1.', '\n', '\t', '\u0000', '\ud800', 'e\u0301', '  '), { maxLength: 8 }).map((all) => all.join(' '));
  const block: fc.Arbitrary<PaperBlock> = fc.oneof(
    fc.record({ kind: fc.constant('heading' as const), key: fc.constant(''), level: fc.integer({ min: -1, max: 9 }), text: words }),
    fc.record({ kind: fc.constant('paragraph' as const), key: fc.constant(''), text: words }),
    fc.record({ kind: fc.constant('item' as const), key: fc.constant(''), depth: fc.constantFrom(1 as const, 2 as const), text: words }),
    fc.record({ kind: fc.constant('table' as const), key: fc.constant(''), heads: fc.array(words, { minLength: 2, maxLength: 4 }), widths: fc.constant([]), rows: fc.array(fc.array(words, { maxLength: 5 }), { maxLength: 3 }) }),
  );

  test('each block is found again by its key, in the order of the paper', () => {
    fc.assert(fc.property(fc.array(block, { maxLength: 12 }), (blocks) => {
      const body = blocks.map((each, index) => ({ ...each, key: `k${index}` }));
      const { text, spans } = printPaper({ ...NOTICE, body, annexes: [] });
      expect(spans.map(({ key }) => key)).toEqual(body.map(({ key }) => key));
      let end = 0;
      for (const [index, span] of spans.entries()) {
        const own = body[index];
        expect(span.start).toBeGreaterThanOrEqual(end);
        end = span.end;
        const slice = text.slice(span.start, span.end);
        if (own?.kind === 'paragraph') expect(slice).toBe(tidyLines(own.text).join('\n\n'));
        else if (own?.kind === 'table') expect(slice.split('\n').length).toBeLessThanOrEqual(own.rows.length + 1);
        else expect(slice.trim()).toBe(slice);
      }
      expect(text).not.toMatch(/\n{3}|\p{Surrogate}/u);
      expect(text.normalize('NFC')).toBe(text);
    }));
  });
});
