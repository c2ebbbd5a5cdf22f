import { describe, expect, test } from 'vitest';
import type { ReportSection } from '../../report/report.js';
import { printPaper } from '../print-paper.js';
import { composePeriodReport, PERIOD_REPORT } from './report.js';
import { orderSentence } from './notice-orders.js';
import { DUN_PAPER } from './dun-paper.js';
import { fillPhrase, withFittingWording, withWording } from './template.js';
import { composeUnitReport, UNIT_REPORT } from './unit-report.js';
import { composeWeeklyNotice, WEEKLY_NOTICE, type WeeklyNoticeFacts } from './weekly-notice.js';

const FRAME = {
  parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', agencySymbol: 'SKHCN', unitSymbol: 'VP', place: 'Lam Hồng', number: null, date: '2025-04', urgency: 'none',
  head: 'Giám đốc', signer: 'Lê Thị Hạnh',
} as const;

const WEEK: WeeklyNoticeFacts = {
  ...FRAME, meeting: 'Hội nghị trực báo tuần 15 năm 2025', on: '2025-04-07', chair: { name: 'Trần Văn Bình', title: 'Giám đốc Sở' }, participants: ['các Phó Giám đốc Sở', 'Trưởng các phòng, đơn vị thuộc Sở'],
  reporter: 'Chánh Văn phòng Sở', before: 'tuần 14', next: 'tuần 15',
  assessment: { counts: { onTime: 8, late: 1, onTrack: 3, overdue: 2 }, good: ['Tổ chức Ngày hội sáng tạo.'], late: ['thẩm định hồ sơ dự án kho lạnh'], ordered: null },
  sections: [
    { key: 'u1', heading: 'Văn phòng Sở:', orders: [{ key: 'o1', text: 'Rà soát quy chế làm việc.', taskIds: ['t1'] }, { key: 'o2', text: 'Tham mưu kế hoạch chuyển đổi số.' }] },
    { key: 'u2', heading: 'Thanh tra Sở', orders: [{ key: 'o3', text: 'Tổng hợp kết quả tiếp công dân.' }] },
  ],
};

describe('phrases', () => {
  test.each([
    ['Ngày {{ngày}}, {{cơ quan}}', { ngày: '07/4/2025', 'cơ quan': 'Sở' }, 'Ngày 07/4/2025, Sở'],
    ['một {{ trống }} , hai', { trống: '' }, 'một, hai'],
    ['không có chỗ trống', {}, 'không có chỗ trống'],
  ])('%s', (text, values, sentence) => expect(fillPhrase(text, values)).toEqual({ ok: true, value: sentence }));

  test('what is put into a blank is no phrase of its own', () => expect(fillPhrase('{{a}} {{b}}', { a: '{{b}}', b: '$&' })).toEqual({ ok: true, value: '{{b}} $&' }));

  test('a blank without a value is refused by its name', () => {
    expect(fillPhrase('{{a}} và {{b}}', { a: 'x' })).toEqual({ ok: false, refusal: { code: 'template.blank_missing', data: { name: 'b' } } });
    expect(fillPhrase('{{toString}}', {})).toMatchObject({ ok: false });
  });

  test.each([
    [{ demand: 'Đề nghị các đơn vị:' }, { code: 'template.blank_missing', data: { name: 'chức danh chủ trì' } }],
    [{ demand: '{{chức danh chủ trì}} và {{ai đó}}:' }, { code: 'template.blank_unknown', data: { name: 'ai đó' } }],
    [{ other: 'x' }, { code: 'template.phrase_unknown', data: { name: 'other' } }],
    [{ toString: 'x' }, { code: 'template.phrase_unknown', data: { name: 'toString' } }],
  ])('wording %j is refused', (phrases, refusal) => expect(withWording(WEEKLY_NOTICE, { phrases })).toEqual({ ok: false, refusal }));

  test('an agency may say it in its own words', () => {
    const own = withWording(WEEKLY_NOTICE, { phrases: { demand: 'Đồng chí {{chức danh chủ trì}} giao:' }, recipients: ['Lưu: VT'] });
    const text = own.ok ? printPaper(composeWeeklyNotice(own.value, WEEK)).text : own.refusal.code;
    expect(text).toContain('\n\nĐồng chí Giám đốc Sở giao:\n\n');
    expect(text).toContain('Nơi nhận:\n- Lưu: VT.');
  });

  test('of a wording that a release left behind, what still fits is said and the rest is named', () => {
    const standing = 'Đến ngày {{ngày}} còn nhiệm vụ chậm.';
    const { template, unfit } = withFittingWording(DUN_PAPER, { phrases: { standing, annex: 'Danh mục' }, recipients: ['Lưu: VT'] });
    expect([template.phrases.standing, template.phrases.annex, template.recipients, unfit]).toEqual([DUN_PAPER.phrases.standing, 'Danh mục', ['Lưu: VT'], [{ name: 'standing', text: standing }]]);
  });

  test.each([
    [{ content: 'rà soát quy chế.', supports: ['Phòng A', 'Phòng B'], deadline: 'trước ngày 15/6/2025' }, 'Rà soát quy chế, phối hợp với Phòng A, Phòng B, hoàn thành trước ngày 15/6/2025.'],
    [{ content: 'Rà soát', supports: [], deadline: '' }, 'Rà soát.'],
  ])('an order %j', (facts, sentence) => expect(orderSentence(facts)).toBe(sentence));
});

describe('T1', () => {
  test('the notice of a weekly meeting', () => {
    const { text, spans } = printPaper(composeWeeklyNotice(WEEKLY_NOTICE, WEEK));
    expect(text.split('\n\n').slice(2)).toEqual([
      'THÔNG BÁO', 'Kết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025',
      'Ngày 07/4/2025, Sở Khoa học và Công nghệ tổ chức Hội nghị trực báo tuần 15 năm 2025. Đồng chí Trần Văn Bình, Giám đốc Sở chủ trì Hội nghị. Tham dự Hội nghị có các Phó Giám đốc Sở, Trưởng các phòng, đơn vị thuộc Sở.',
      'Sau khi nghe Chánh Văn phòng Sở báo cáo kết quả công tác tuần 14, nhiệm vụ công tác tuần 15 và ý kiến thảo luận, đề xuất của các phòng, đơn vị, đồng chí Giám đốc Sở kết luận như sau:',
      'Kết quả thực hiện nhiệm vụ tuần 14: các phòng, đơn vị được giao 14 nhiệm vụ; đã hoàn thành 9 nhiệm vụ, trong đó 8 nhiệm vụ đúng hạn, 1 nhiệm vụ quá hạn; đang thực hiện 3 nhiệm vụ trong hạn, 2 nhiệm vụ quá hạn. Một số nhiệm vụ đạt kết quả tốt như: Tổ chức Ngày hội sáng tạo. Tuy nhiên, một số nhiệm vụ còn chậm so với thời hạn được giao: thẩm định hồ sơ dự án kho lạnh.',
      'Giám đốc Sở yêu cầu các phòng, đơn vị tập trung thực hiện các nhiệm vụ trọng tâm sau:',
      '1. Văn phòng Sở', '- Rà soát quy chế làm việc.', '- Tham mưu kế hoạch chuyển đổi số.', '2. Thanh tra Sở', 'Tổng hợp kết quả tiếp công dân.',
      'Trên đây là kết luận của Giám đốc Sở tại Hội nghị trực báo tuần 15 năm 2025, Sở Khoa học và Công nghệ thông báo để các phòng, đơn vị biết và tổ chức thực hiện./.',
      'Nơi nhận:\n- Lãnh đạo cơ quan;\n- Các phòng, đơn vị trực thuộc;\n- Lưu: VT, VP.', 'TL. GIÁM ĐỐC\nCHÁNH VĂN PHÒNG\nLê Thị Hạnh',
    ]);
    const order = spans.find(({ key }) => key === 'o1');
    expect(text.slice(order?.start, order?.end)).toBe('Rà soát quy chế làm việc.');
  });

  test('what a person wrote of the week stands as it is written', () => {
    const body = composeWeeklyNotice(WEEKLY_NOTICE, { ...WEEK, assessment: { text: 'Các đơn vị đã cố gắng.' } }).body;
    expect(body.find(({ key }) => key === 'assessment')).toMatchObject({ text: 'Các đơn vị đã cố gắng.' });
  });
});

describe('T5', () => {
  const line = (id: string, text: string) => ({ id, text, taskIds: [id] });
  const sections: ReportSection[] = [
    { key: 'results', heading: 'I. Kết quả công tác', level: 1, items: [] },
    { key: 'r1', heading: '1. Văn phòng', level: 2, items: [line('a', 'Đã trình Kế hoạch.'), line('b', '- Đã họp.\n+ Tại xã A.')] },
    { key: 'plan', heading: 'II. Nhiệm vụ', level: 1, items: [line('c', 'Trình dự thảo.'), line('d', ' ')] },
  ];
  test.each([
    ['month', 2025, 1, 'Kết quả công tác tháng 01 và nhiệm vụ trọng tâm tháng 02 năm 2025'],
    ['month', 2025, 12, 'Kết quả công tác tháng 12 năm 2025 và nhiệm vụ trọng tâm tháng 01 năm 2026'],
    ['quarter', 2025, 2, 'Kết quả công tác quý II và nhiệm vụ trọng tâm quý III năm 2025'],
    ['year', 2025, 1, 'Kết quả công tác năm 2025 và nhiệm vụ trọng tâm năm 2026'],
  ] as const)('the %s %i/%i: %s', (rhythm, year, index, subject) => expect(composePeriodReport(PERIOD_REPORT, { ...FRAME, period: { rhythm, year, index }, sections }).form.subject).toBe(subject));

  test('lines of a section are a list, one alone is a paragraph', () => {
    const { text } = printPaper(composePeriodReport(PERIOD_REPORT, { ...FRAME, period: { rhythm: 'month', year: 2025, index: 4 }, sections }));
    expect(text).toContain('I. KẾT QUẢ CÔNG TÁC\n\n1. Văn phòng\n\n- Đã trình Kế hoạch.\n\n- Đã họp.\n\n+ Tại xã A.\n\nII. NHIỆM VỤ\n\nTrình dự thảo.\n\nTrên đây');
  });
});

describe('T6', () => {
  const line = (key: string, text: string) => ({ key, text, taskIds: [key] });
  const facts = { ...FRAME, parentAgency: 'Sở Khoa học và Công nghệ', agency: 'Phòng Chuyển đổi số', date: '2025-04-04', meeting: 'Hội nghị trực báo tuần 15 năm 2025', before: 'tuần 14 năm 2025', next: 'tuần 15', head: 'Trưởng phòng' } as const;
  const nothing = { results: [], backlog: [], next: [], proposals: [] };

  test('what a unit brings stands side by side, without a number of the agency', () => {
    const paper = composeUnitReport(UNIT_REPORT, { ...facts, parts: { ...nothing, results: [line('a', 'Trình Kế hoạch.'), line('b', '- Họp tổ công tác.')], next: [line('a', 'Ban hành Kế hoạch.')] } });
    expect(paper.body.find(({ kind }) => kind === 'table')).toMatchObject({ heads: ['Kết quả tuần 14 năm 2025', 'Tồn đọng, lý do', 'Nhiệm vụ tuần 15', 'Kiến nghị'], rows: [['- Trình Kế hoạch.\n- Họp tổ công tác.', '', '- Ban hành Kế hoạch.', '']], taskIds: ['a', 'b'] });
    const { text } = printPaper(paper);
    expect(text.split('\n\n')[0]).toBe('SỞ KHOA HỌC\nVÀ CÔNG NGHỆ\nPHÒNG CHUYỂN ĐỔI SỐ');
    expect(text).not.toContain('Số:');
    expect(text).toContain('TRƯỞNG PHÒNG\nLê Thị Hạnh');
  });

  test('a unit without anything says so', () => expect(composeUnitReport(UNIT_REPORT, { ...facts, parts: nothing }).body).toEqual([{ kind: 'paragraph', key: 'nil', text: 'Phòng Chuyển đổi số không có nội dung báo cáo kỳ này.' }]));
});
