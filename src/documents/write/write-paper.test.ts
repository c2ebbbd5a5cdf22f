import fc from 'fast-check';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { type Paper, printPaper } from '#core/index.js';
import { READ_LIMITS } from '../read/limits.js';
import { readDocx } from '../read/docx/read-docx.js';
import { anyPaper } from '../testing/any-paper.js';
import { writePaper } from './write-paper.js';

const REPORT: Paper = {
  parentAgency: 'UBND tỉnh Lam Hồng', agency: 'Sở Khoa học và Công nghệ', symbol: 'BC-SKHCN', number: '7', place: 'Lam Hồng', date: '2025-02-08', urgency: 'none',
  form: { kind: 'named', title: 'BÁO CÁO', subject: 'Kết quả công tác tháng 02 và kế hoạch tháng 3 năm 2025' }, addressees: ['Ủy ban nhân dân tỉnh'], bases: [], outline: ['roman', 'arabic'],
  body: [
    { kind: 'heading', key: 'I', level: 1, text: 'Kết quả công tác tháng 02 năm 2025' },
    { kind: 'paragraph', key: 'I0', text: 'Trong tháng đã hoàn thành 18/21 nhiệm vụ.' },
    { kind: 'heading', key: 'I1', level: 2, text: 'Công tác tham mưu' },
    { kind: 'item', key: 'I10', depth: 1, text: 'Trình dự thảo Kế hoạch & dự toán <2025>.' },
    { kind: 'heading', key: 'I2', level: 2, text: 'Thanh tra' },
    { kind: 'heading', key: 'II', level: 1, text: 'II. Nhiệm vụ tháng 3 năm 2025' },
    { kind: 'heading', key: 'II1', level: 2, text: '1. Văn phòng' },
  ],
  closing: 'Trên đây là báo cáo của Sở Khoa học và Công nghệ.', recipients: ['UBND tỉnh', '- Các phòng, đơn vị;', 'Lưu: VT, VP.'],
  signing: { capacity: ['KT. GIÁM ĐỐC'], title: 'Phó Giám đốc', name: 'Nguyễn Văn An' }, secretary: null, annexes: [],
};

const WITH_ANNEX: Paper = {
  ...REPORT, urgency: 'flash', bases: ['Căn cứ Nghị định số 30/2020/NĐ-CP'],
  annexes: [{ title: 'Danh mục nhiệm vụ', landscape: true, body: [{ kind: 'table', key: 't', heads: ['TT', 'Nội dung', 'Chủ trì'], widths: [10, 60, 30], rows: [['1', 'Rà soát', 'Văn phòng']] }] }],
};

const textOf = async (docx: Uint8Array): Promise<string> => (await readDocx(Buffer.from(docx), READ_LIMITS)).text;
const partOf = (docx: Uint8Array, name: string): string => strFromU8(unzipSync(docx)[name] ?? new Uint8Array());

describe('a paper as docx', () => {
  it('is read as it is printed, whatever is in it', async () => {
    await fc.assert(fc.asyncProperty(anyPaper, async (paper) => {
      expect(await textOf(await writePaper(paper))).toBe(printPaper(paper).text);
    }), { numRuns: 150 });
  });

  it('holds nothing that XML forbids, whatever was pasted into it', async () => {
    const pasted = 'Đã\u0000 trình\u0007 dự\u000b thảo\u001b.\ufffe\ud800';
    const paper: Paper = { ...REPORT, agency: pasted, body: [{ kind: 'heading', key: 'h', level: 1, text: pasted }, { kind: 'paragraph', key: 'p', text: pasted }] };
    const docx = await writePaper(paper);
    expect(partOf(docx, 'word/document.xml')).toContain('Đã trình dự thảo.\ufffd');
    expect(await textOf(docx)).toBe(printPaper(paper).text);
    for (const part of ['word/document.xml', 'docProps/core.xml']) expect(/(?![\t\n\r])[\p{Cc}\ufffe\uffff]/u.test(partOf(docx, part))).toBe(false);
  });

  it('has the same bytes for the same paper, at any moment, and others for another', async () => {
    const first = Buffer.from(await writePaper(REPORT));
    // The zip format counts time in steps of two seconds.
    await new Promise((resolve) => setTimeout(resolve, 2100));
    expect(Buffer.from(await writePaper(REPORT)).equals(first)).toBe(true);
    expect(Buffer.from(await writePaper({ ...REPORT, number: '8' })).equals(first)).toBe(false);
  });
});

it('calls footnotes where they stand, as notes of Word, and has no part for them without', async () => {
  const noted: Paper = { ...REPORT, body: [{ kind: 'paragraph', key: 'p', text: 'Trong tháng đã hoàn thành 18/21 nhiệm vụ.', notes: [{ after: '18/21', text: 'Theo hệ thống theo dõi.' }] }] };
  const docx = await writePaper(noted);
  expect(partOf(docx, 'word/footnotes.xml')).toContain('Theo hệ thống theo dõi.');
  expect(partOf(docx, 'word/document.xml')).toMatch(/18\/21<\/w:t><\/w:r><w:r>.{0,80}<w:footnoteReference w:id="1"\/>/u);
  const text = await textOf(docx);
  expect(text).toContain('hoàn thành 18/21[1] nhiệm vụ.');
  expect(text.endsWith('\n\n[1] Theo hệ thống theo dõi.')).toBe(true);
  expect(partOf(await writePaper(REPORT), 'word/document.xml')).not.toContain('footnoteReference');
});

describe('the frame of NĐ 30', () => {
  it.each([
    ['paper and margins', 'word/document.xml', /<w:pgSz w:w="11906" w:h="16838"[^>]*\/><w:pgMar w:top="1134" w:right="1134" w:bottom="1134" w:left="1701" w:header="567"/],
    ['a first page of its own', 'word/document.xml', /<w:titlePg\/>/],
    ['no lines around the head', 'word/document.xml', /<w:tblBorders><w:top w:val="none"/],
    ['the number at 13', 'word/document.xml', /<w:sz w:val="26"\/><w:szCs w:val="26"\/><\/w:rPr><w:t[^>]*>Số: 07\/BC-SKHCN/],
    ['place and date at 14, italic', 'word/document.xml', /<w:i\/><w:iCs\/><w:sz w:val="28"\/><w:szCs w:val="28"\/><\/w:rPr><w:t[^>]*>Lam Hồng, ngày/],
    ['Times New Roman 14 in Vietnamese', 'word/styles.xml', /<w:rFonts w:ascii="Times New Roman"[^>]*\/><w:color w:val="000000"\/><w:sz w:val="28"\/><w:szCs w:val="28"\/><w:lang w:val="vi-VN"/],
    ['the body justified, 1.27 cm in, 6 pt apart', 'word/styles.xml', /w:styleId="PaperBody".*?<w:spacing w:after="120" w:before="0" w:line="240" w:lineRule="auto"\/><w:ind w:firstLine="720"\/><w:jc w:val="both"\/>/],
    ['the closing sentence kept with the signature', 'word/document.xml', /<w:keepNext\/><w:keepLines\/><\/w:pPr><w:r><w:t[^>]*>Trên đây/],
    ['headings of Word', 'word/document.xml', /<w:pStyle w:val="Heading1"\/>/],
    ['nơi nhận at 12, bold and italic', 'word/styles.xml', /w:styleId="PaperRecipientsWord".*?<w:b\/><w:bCs\/><w:i\/><w:iCs\/><w:sz w:val="24"\/>/],
    ['its list at 11', 'word/styles.xml', /w:styleId="PaperRecipients".*?<w:sz w:val="22"\/>/],
    ['the page number at 13, centred', 'word/header1.xml', /<w:jc w:val="center"\/>.*<w:sz w:val="26"\/>.*PAGE/],
    ['nothing above the first page', 'word/header2.xml', /<w:hdr[^>]*><w:p>(?:<w:r><w:t[^>]*><\/w:t><\/w:r>|<w:r><w:t[^>]*\/><\/w:r>)?<\/w:p><\/w:hdr>/],
    ['heads of tables that are known as heads and repeated', 'word/document.xml', /<w:tr><w:trPr><w:cantSplit\/><w:tblHeader\/>/],
    ['an annex on its side with its own pages', 'word/document.xml', /<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/><w:pgMar w:top="1701"[^>]*\/><w:pgNumType w:start="1"/],
    ['headings counted by Word', 'word/numbering.xml', /<w:lvl w:ilvl="0"[^>]*><w:start w:val="1"\/><w:numFmt w:val="upperRoman"\/>/],
    ['dashes as a list', 'word/numbering.xml', /<w:numFmt w:val="bullet"\/><w:suff w:val="space"\/><w:lvlText w:val="-"\/>/],
    ['grounds in italics', 'word/styles.xml', /w:styleId="PaperBasis".*?<w:i\/>/],
    ['a stamp of 30 x 8 mm', 'word/document.xml', /<w:tblW w:type="dxa" w:w="1701"\/>.*?<w:trHeight w:val="454" w:hRule="exact"\/>.*?HOẢ TỐC/],
    ['a title among its properties', 'docProps/core.xml', /<dc:title>BÁO CÁO Kết quả công tác/],
  ])('has %s', async (_, part, pattern) => {
    expect(partOf(await writePaper(WITH_ANNEX), part)).toMatch(pattern);
  });
});

it('keeps the signature with the last sentence, whichever that is', async () => {
  const sentence = (key: string): Paper['body'][number] => ({ kind: 'heading', key, level: 2, text: `Việc ${key}.` });
  const keptIn = async (closing: string): Promise<string[]> => {
    const written = partOf(await writePaper({ ...REPORT, closing, body: [sentence('một'), sentence('hai')] }), 'word/document.xml');
    return written.split('<w:p>').filter((each) => each.includes('<w:keepNext/>')).flatMap((each) => /Việc \p{L}+|Hết/u.exec(each)?.[0] ?? []);
  };
  expect(await keptIn('')).toEqual(['Việc hai']);
  expect(await keptIn('Hết')).toEqual(['Hết']);
});
