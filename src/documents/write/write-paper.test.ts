import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { readDocument } from '../read/read-document.js';
import { brokenName } from './broken-name.js';
import { HEAD_SIZES, PAPER, SIZE } from './layout-data.js';
import { writeMonthlyReport, type MonthlyReportDocument } from './monthly-report.js';
import type { OfficialPaper } from './official-paper.js';
import { recipientLines } from './paper-foot.js';
import { textWidth } from './text-width.js';
import { writeOfficialPaper } from './write-paper.js';

const REPORT: MonthlyReportDocument = {
  parentAgency: 'UBND tỉnh An Bình',
  agency: 'Sở Khoa học và Công nghệ',
  symbol: 'BC-SKHCN',
  number: '7',
  place: 'An Bình',
  date: '2025-02-08',
  title: 'BÁO CÁO',
  subject: 'Kết quả công tác tháng 02 và kế hoạch tháng 3 năm 2025',
  addressees: ['Ủy ban nhân dân tỉnh'],
  sections: [
    { heading: 'Kết quả công tác tháng 02 năm 2025', level: 1, paragraphs: ['Trong tháng đã hoàn thành 18/21 nhiệm vụ.'] },
    { heading: 'Công tác tham mưu', level: 2, paragraphs: ['- Trình dự thảo Kế hoạch & dự toán <2025>.\n- Tổng hợp báo cáo.'] },
    { heading: 'Thanh tra', level: 2, paragraphs: [] },
    { heading: 'II. Nhiệm vụ tháng 3 năm 2025', level: 1, paragraphs: [] },
    { heading: '1. Văn phòng', level: 2, paragraphs: ['- Rà soát hồ sơ.'] },
  ],
  closing: 'Trên đây là báo cáo của Sở Khoa học và Công nghệ.',
  recipients: ['UBND tỉnh', '- Các phòng, đơn vị;', 'Lưu: VT, VP.'],
  signing: { capacity: ['KT. GIÁM ĐỐC'], title: 'Phó Giám đốc', name: 'Nguyễn Văn An' },
};

const LETTER: OfficialPaper = {
  parentAgency: '',
  agency: 'Ủy ban nhân dân tỉnh An Bình',
  symbol: '/UBND-KT',
  number: null,
  place: 'An Bình',
  date: null,
  form: { kind: 'letter', subject: 'đôn đốc nhiệm vụ quý IV' },
  addressees: ['Sở Tài chính;', '- Sở Xây dựng'],
  body: [{ kind: 'paragraph', text: 'Đề nghị các sở báo cáo.' }],
  closing: 'Đề nghị thực hiện./.',
  recipients: ['Như trên', 'Lưu: VT, KT'],
  signing: { capacity: ['TM. ỦY BAN NHÂN DÂN', 'KT. CHỦ TỊCH'], title: 'PHÓ CHỦ TỊCH', name: 'Trần Thị Bình' },
};

async function reread(docx: Uint8Array): Promise<string> {
  const outcome = await readDocument(docx, 'a.docx');
  return outcome.ok ? outcome.value.text : outcome.refusal.code;
}

const partOf = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());

describe('a monthly report', () => {
  it('holds nothing that XML forbids, whatever was pasted into it', async () => {
    const pasted = 'Đã\u0000 trình\u0007 dự\u000b thảo\u001b.\ufffe\ud800';
    const parts = unzipSync(await writeMonthlyReport({ ...REPORT, sections: [{ heading: pasted, level: 1, paragraphs: [pasted] }] }));
    const xml = strFromU8(parts['word/document.xml'] ?? new Uint8Array());
    expect(xml).toContain('Đã trình dự thảo.\ufffd');
    expect(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u.test(xml)).toBe(false);
  });

  it('is read back as it was written', async () => {
    expect(await reread(await writeMonthlyReport(REPORT))).toBe(
      [
        'UBND TỈNH AN BÌNH\nSỞ KHOA HỌC VÀ CÔNG NGHỆ\nSố: 07/BC-SKHCN',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày 08 tháng 02 năm 2025',
        'BÁO CÁO',
        'Kết quả công tác tháng 02 và kế hoạch tháng 3 năm 2025',
        'Kính gửi: Ủy ban nhân dân tỉnh',
        'I. KẾT QUẢ CÔNG TÁC THÁNG 02 NĂM 2025',
        'Trong tháng đã hoàn thành 18/21 nhiệm vụ.',
        '1. Công tác tham mưu',
        '- Trình dự thảo Kế hoạch & dự toán <2025>.',
        '- Tổng hợp báo cáo.',
        '2. Thanh tra',
        'II. NHIỆM VỤ THÁNG 3 NĂM 2025',
        '1. Văn phòng',
        '- Rà soát hồ sơ.',
        'Trên đây là báo cáo của Sở Khoa học và Công nghệ./.',
        'Nơi nhận:\n- UBND tỉnh;\n- Các phòng, đơn vị;\n- Lưu: VT, VP.',
        'KT. GIÁM ĐỐC\nPHÓ GIÁM ĐỐC\nNguyễn Văn An',
      ].join('\n\n'),
    );
  });

  it('gives the same bytes for the same report, at any moment, and others for another', async () => {
    const first = Buffer.from(await writeMonthlyReport(REPORT));
    // The zip format counts time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await writeMonthlyReport(REPORT)).equals(first)).toBe(true);
    expect(Buffer.from(await writeMonthlyReport({ ...REPORT, number: '8' })).equals(first)).toBe(false);
  });
});

describe('the frame of NĐ 30', () => {
  it.each([
    ['paper and margins', 'word/document.xml', /<w:pgSz w:w="11906" w:h="16838"[^>]*\/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"/],
    ['a first page of its own', 'word/document.xml', /<w:titlePg\/>/],
    ['no lines around the head', 'word/document.xml', /<w:tblBorders><w:top w:val="none"/],
    ['the number at 13', 'word/document.xml', /<w:sz w:val="26"\/><w:szCs w:val="26"\/><\/w:rPr><w:t[^>]*>Số: 07\/BC-SKHCN/],
    ['place and date at 14, italic', 'word/document.xml', /<w:i\/><w:iCs\/><w:sz w:val="28"\/><w:szCs w:val="28"\/><\/w:rPr><w:t[^>]*>An Bình, ngày/],
    ['Times New Roman 14 in Vietnamese', 'word/styles.xml', /<w:rFonts w:ascii="Times New Roman"[^>]*\/><w:color w:val="000000"\/><w:sz w:val="28"\/><w:szCs w:val="28"\/><w:lang w:val="vi-VN"/],
    ['the body justified, 1.27 cm in, 6 pt apart', 'word/styles.xml', /w:styleId="PaperBody".*?<w:spacing w:after="120" w:before="0" w:line="240" w:lineRule="auto"\/><w:ind w:firstLine="720"\/><w:jc w:val="both"\/>/],
    ['the closing sentence kept with the signature', 'word/document.xml', /<w:keepNext\/><w:keepLines\/><\/w:pPr><w:r><w:t[^>]*>Trên đây/],
    ['headings of Word', 'word/document.xml', /<w:pStyle w:val="Heading1"\/>/],
    ['nơi nhận at 12, bold and italic', 'word/styles.xml', /w:styleId="PaperRecipientsWord".*?<w:b\/><w:bCs\/><w:i\/><w:iCs\/><w:sz w:val="24"\/>/],
    ['its list at 11', 'word/styles.xml', /w:styleId="PaperRecipients".*?<w:sz w:val="22"\/>/],
    ['the page number at 13, centred', 'word/header1.xml', /<w:jc w:val="center"\/>.*<w:sz w:val="26"\/>.*PAGE/],
    ['nothing above the first page', 'word/header2.xml', /<w:hdr[^>]*><w:p>(?:<w:r><w:t[^>]*><\/w:t><\/w:r>|<w:r><w:t[^>]*\/><\/w:r>)?<\/w:p><\/w:hdr>/],
  ])('has %s', async (_, part, pattern) => {
    expect(partOf(await writeMonthlyReport(REPORT), part)).toMatch(pattern);
  });

  it('names a citation beside every measure', () => {
    for (const { citation } of [...Object.values(PAPER), ...Object.values(SIZE), ...HEAD_SIZES]) expect(citation).toMatch(/^NĐ 30\/2020\/NĐ-CP, Phụ lục/);
  });

  it('leaves room for a number and a date that are not there yet, and carries the subject of a letter under its number', async () => {
    expect(await reread(await writeOfficialPaper(LETTER))).toBe(
      [
        'ỦY BAN NHÂN DÂN\nTỈNH AN BÌNH\nSố:       /UBND-KT\nV/v đôn đốc nhiệm vụ quý IV',
        'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày      tháng      năm',
        'Kính gửi:',
        '- Sở Tài chính;',
        '- Sở Xây dựng.',
        'Đề nghị các sở báo cáo.',
        'Đề nghị thực hiện./.',
        'Nơi nhận:\n- Như trên;\n- Lưu: VT, KT.',
        'TM. ỦY BAN NHÂN DÂN\nKT. CHỦ TỊCH\nPHÓ CHỦ TỊCH\nTrần Thị Bình',
      ].join('\n\n'),
    );
  });
});

describe('pieces of the frame', () => {
  it.each([
    ['CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM', 13, 271],
    ['SỞ KHOA HỌC VÀ CÔNG NGHỆ', 12, 184],
  ])('%s at %d pt is about %d pt wide', (text, size, width) => {
    expect(Math.abs(textWidth(text, size) - width)).toBeLessThan(1);
  });

  it.each([
    ['SỞ NỘI VỤ', ['SỞ NỘI VỤ']],
    ['ỦY BAN NHÂN DÂN TỈNH AN BÌNH', ['ỦY BAN NHÂN DÂN', 'TỈNH AN BÌNH']],
    ['TRUNG TÂM ỨNG DỤNG TIẾN BỘ KHOA HỌC', ['TRUNG TÂM ỨNG DỤNG', 'TIẾN BỘ KHOA HỌC']],
  ])('%s is broken where it should be', (name, lines) => {
    expect(brokenName(name, 12, 190)).toEqual(lines);
  });

  it('recipients end in semicolons, the last in a full stop', () => {
    expect(recipientLines(['Như trên', '– Sở Nội vụ.', '- Lưu: VT;'])).toEqual(['- Như trên;', '- Sở Nội vụ;', '- Lưu: VT.']);
  });
});
