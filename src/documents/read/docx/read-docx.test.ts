import { strToU8 } from 'fflate';
import { describe, expect, it } from 'vitest';
import { docxOf, paragraph, run, RULED, table } from '../../testing/docx-of.js';
import { READ_LIMITS } from '../limits.js';
import { readDocx } from './read-docx.js';

type Parts = Parameters<typeof docxOf>[0];

const textOf = async (parts: Parts): Promise<string> => (await readDocx(Buffer.from(docxOf(parts)), READ_LIMITS)).text;

const level = (index: number, format: string, text: string, more = ''): string =>
  `<w:lvl w:ilvl="${index}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${more}</w:lvl>`;
const OUTLINE = `<w:abstractNum w:abstractNumId="7">${level(0, 'upperRoman', '%1.')}${level(1, 'decimal', '%2.')}${level(2, 'decimal', '%2.%3.')}${level(3, 'lowerLetter', '%4)')}${level(4, 'bullet', '\uf02d')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num>`;
const numbered = (text: string, ilvl: number, list = 1): string => paragraph(text, `<w:numPr><w:ilvl w:val="${ilvl}"/><w:numId w:val="${list}"/></w:numPr>`);

describe('paragraphs', () => {
  it('stand on a line of their own with a blank line between; soft breaks and tabs stay inside', async () => {
    const body = `${paragraph('Giao Sở Nội vụ')}<w:p><w:r><w:t>một</w:t><w:br/><w:t>hai</w:t><w:tab/><w:t>ba</w:t></w:r></w:p><w:p/>${paragraph('hết')}`;
    expect(await textOf({ body })).toBe('Giao Sở Nội vụ\n\nmột\nhai\tba\n\nhết');
  });

  it.each([
    ['hyphens that do not break', '<w:r><w:t>57</w:t><w:noBreakHyphen/><w:t>NQ/TW</w:t></w:r>', '57-NQ/TW'],
    ['hyphens that may break a word left out', '<w:r><w:t>57</w:t><w:softHyphen/><w:t>NQ</w:t></w:r>', '57NQ'],
    ['the letter that an old font keeps in their place', '<w:r><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr><w:t>Së C«ng Th</w:t><w:softHyphen/><w:t>¬ng</w:t></w:r>', 'Sở Công Thương'],
    ['tick boxes of symbol fonts', '<w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t> Có</w:t></w:r>', '☑ Có'],
    ['hidden text left out', `<w:r><w:rPr><w:vanish/></w:rPr><w:t>ẩn</w:t></w:r>${run('hiện')}`, 'hiện'],
    ['text said not to be hidden', '<w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>hiện</w:t></w:r>', 'hiện'],
    ['letters composed', run('Nghị quyết'.normalize('NFD')), 'Nghị quyết'],
    ['links and content controls read through', `<w:hyperlink>${run('Sở ')}</w:hyperlink><w:sdt><w:sdtPr><w:t>nhãn</w:t></w:sdtPr><w:sdtContent>${run('Y tế')}</w:sdtContent></w:sdt>`, 'Sở Y tế'],
    ['characters of XML', run('A &amp; B &lt; &#272;'), 'A & B < Đ'],
  ])('%s', async (_, inside, text) => {
    expect(await textOf({ body: `<w:p>${inside}</w:p>` })).toBe(text);
  });

  it('shows results of fields, not their codes, also of nested ones', async () => {
    const char = (type: string): string => `<w:r><w:fldChar w:fldCharType="${type}"/></w:r>`;
    const code = (text: string): string => `<w:r><w:instrText>${text}</w:instrText></w:r>`;
    const inner = `${char('begin')}${code(' X ')}${char('separate')}${run('trong')}${char('end')}`;
    const body = `<w:p>${run('Ngày ')}${char('begin')}${code(' IF ')}${inner}${char('separate')}${run('18')}${char('end')}${run('/4')}</w:p>`;
    expect(await textOf({ body })).toBe('Ngày 18/4');
  });

  it('that are typed lines of a plain text keep their lines and blank lines', async () => {
    const line = 'Giao Văn phòng chủ trì, phối hợp với các phòng rà soát, tổng hợp';
    const typed = [line, 'trước ngày 20/6.', '', line, '', line, line, 'hết.', '', line, line, line, line];
    expect(await textOf({ body: typed.map((text) => paragraph(text)).join('') })).toBe(typed.join('\n'));
  });

  it('that are only short keep a blank line between', async () => {
    const short = Array.from({ length: 12 }, (_, index) => `Mục ${index + 1}`);
    expect(await textOf({ body: short.map((text) => paragraph(text)).join('') })).toBe(short.join('\n\n'));
  });

  it('reads a text box after its paragraph and once, not again in the fallback', async () => {
    const box = `<w:txbxContent>${paragraph('HỎA TỐC')}</w:txbxContent>`;
    const inside = `<mc:AlternateContent><mc:Choice Requires="wps"><wps:txbx>${box}</wps:txbx></mc:Choice><mc:Fallback><v:textbox>${box}</v:textbox></mc:Fallback></mc:AlternateContent>`;
    expect(await textOf({ body: `<w:p><w:r>${inside}</w:r>${run('Số: 12/UBND')}</w:p>` })).toBe('Số: 12/UBND\n\nHỎA TỐC');
  });
});

describe('automatic numbers', () => {
  it('are written as Word prints them, deeper levels beginning again', async () => {
    const body = [
      numbered('Kết quả', 0),
      numbered('Văn phòng', 1),
      numbered('tổng hợp', 2),
      numbered('điểm', 3),
      numbered('điểm', 3),
      numbered('gạch', 4),
      numbered('Phòng', 1),
      numbered('tổng hợp', 2),
      numbered('Nhiệm vụ', 0),
      numbered('Văn phòng', 1),
    ].join('');
    const lines = (await textOf({ body, numbering: OUTLINE })).split('\n\n');
    expect(lines).toEqual(['I. Kết quả', '1. Văn phòng', '1.1. tổng hợp', 'a) điểm', 'b) điểm', '- gạch', '2. Phòng', '2.1. tổng hợp', 'II. Nhiệm vụ', '1. Văn phòng']);
  });

  it('go on over lists of one pattern, and begin again where a list says so', async () => {
    const more = '<w:num w:numId="2"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="3"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="1"><w:startOverride w:val="5"/></w:lvlOverride></w:num>';
    const body = [numbered('a', 1), numbered('b', 1, 2), numbered('c', 1, 3), numbered('d', 1, 3)].join('');
    expect(await textOf({ body, numbering: OUTLINE + more })).toBe('1. a\n\n2. b\n\n5. c\n\n6. d');
  });

  it('come from the style, from the style it is based on, and are taken off by list 0', async () => {
    const styles =
      '<w:style w:type="paragraph" w:styleId="Muc"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:type="paragraph" w:styleId="Con"><w:basedOn w:val="Muc"/></w:style>';
    const styled = (text: string, style: string, more = ''): string => paragraph(text, `<w:pStyle w:val="${style}"/>${more}`);
    const body = styled('một', 'Muc') + styled('hai', 'Con') + styled('trơn', 'Muc', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await textOf({ body, styles, numbering: OUTLINE })).toBe('I. một\n\nII. hai\n\ntrơn');
  });

  it('take the level that names the style', async () => {
    const styles = '<w:style w:type="paragraph" w:styleId="Diem"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>';
    const numbering = OUTLINE.replace('<w:lvlText w:val="%4)"/>', '<w:lvlText w:val="%4)"/><w:pStyle w:val="Diem"/>');
    expect(await textOf({ body: paragraph('điểm', '<w:pStyle w:val="Diem"/>'), styles, numbering })).toBe('a) điểm');
  });

  it.each([
    ['decimalZero', 4, '04'],
    ['lowerRoman', 4, 'iv'],
    ['upperLetter', 28, 'BB'],
    ['upperRoman', 49, 'XLIX'],
    ['vietnameseCounting', 21, 'hai mươi mốt'],
    ['vietnameseCounting', 15, 'mười lăm'],
    ['decimalEnclosedParen', 2, '(2)'],
    ['decimalEnclosedCircle', 3, '③'],
    ['numberInDash', 3, '- 3 -'],
    ['none', 3, ''],
    ['hindiNumbers', 3, '3'],
  ])('know %s', async (format, start, printed) => {
    const numbering = `<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/><w:lvlText w:val="(%1)"/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>`;
    expect(await textOf({ body: numbered('x', 0), numbering })).toBe(`(${printed}) x`);
  });
});

describe('numbers that do not simply count on', () => {
  const list = (levels: string, more = ''): string => `<w:abstractNum w:abstractNumId="1">${levels}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/>${more}</w:num>`;

  it('are figures on a legal level whatever the levels above are', async () => {
    const numbering = list(level(0, 'upperRoman', 'Điều %1.') + level(1, 'decimal', '%1.%2.', '<w:isLgl/>'));
    expect(await textOf({ body: numbered('a', 0) + numbered('b', 0) + numbered('c', 1), numbering })).toBe('Điều I. a\n\nĐiều II. b\n\n2.1. c');
  });

  it('begin again below the level that is said, or never', async () => {
    const numbering = list(level(0, 'upperRoman', '%1.') + level(1, 'decimal', '%2.', '<w:lvlRestart w:val="0"/>') + level(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="1"/>'));
    const body = [0, 1, 2, 1, 2, 0, 1, 2].map((ilvl) => numbered('x', ilvl)).join('');
    expect((await textOf({ body, numbering })).split('\n\n').map((line) => line.slice(0, -2))).toEqual(['I.', '1.', 'a)', '2.', 'b)', 'II.', '3.', 'a)']);
  });

  it('take a level as one use of the list redefines it', async () => {
    const numbering = list(level(0, 'decimal', '%1.'), `<w:lvlOverride w:ilvl="0">${level(0, 'lowerLetter', '%1/')}</w:lvlOverride>`);
    expect(await textOf({ body: numbered('x', 0), numbering })).toBe('a/ x');
  });

  it('are parted from the text by a space also where the list puts nothing between', async () => {
    const numbering = list(level(0, 'decimal', '%1.', '<w:suff w:val="nothing"/>'));
    expect(await textOf({ body: numbered('x', 0) + numbered(' y', 0), numbering })).toBe('1. x\n\n2. y');
  });
});

describe('fonts from before Unicode', () => {
  const inFont = (text: string, font: string): string => `<w:r><w:rPr><w:rFonts w:ascii="${font}" w:hAnsi="${font}"/></w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
  it.each([
    ['of a run', `<w:p>${inFont('b¸o c¸o', '.VnTime')}${run(' quý I')}</w:p>`, undefined, 'báo cáo quý I'],
    ['cut in two in the middle of a letter', `<w:p>${inFont('tænh ba', 'VNI-Times')}${inFont('ùo', 'VNI-Times')}</w:p>`, undefined, 'tỉnh báo'],
    ['that draw capitals', `<w:p>${inFont('së néi vô', '.VnTimeH')}</w:p>`, undefined, 'SỞ NỘI VỤ'],
    ['of the style of the paragraph', paragraph('b¸o c¸o', '<w:pStyle w:val="Cu"/>'), '<w:style w:type="paragraph" w:styleId="Cu"><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:style>', 'báo cáo'],
    ['of the whole document', paragraph('b¸o c¸o'), '<w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=".VnTime"/></w:rPr></w:rPrDefault></w:docDefaults>', 'báo cáo'],
    ['only by name, around Unicode', `<w:p>${inFont('Bộ Tài chính', '.VnTime')}</w:p>`, undefined, 'Bộ Tài chính'],
  ])('%s', async (_, body, styles, text) => {
    expect(await textOf({ body, ...(styles === undefined ? {} : { styles }) })).toBe(text);
  });
});

describe('a header', () => {
  const header = (text: string): Record<string, Uint8Array> => ({
    'word/header1.xml': strToU8(`<w:hdr xmlns:w="w">${text}</w:hdr>`),
    'word/_rels/document.xml.rels': strToU8('<Relationships><Relationship Id="r1" Type="http://x/header" Target="header1.xml"/></Relationships>'),
  });
  const motto = paragraph('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM');

  it.each([
    ['is read in front when it holds the letterhead', header(motto), paragraph('Kính gửi'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKính gửi'],
    ['is left out when it repeats the letterhead', header(motto), motto + paragraph('Kính gửi'), 'CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\n\nKính gửi'],
    ['is left out when it is only a header', header(paragraph('Trang 2')), paragraph('Kính gửi'), 'Kính gửi'],
  ])('%s', async (_, more, body, text) => {
    expect(await textOf({ body, more })).toBe(text);
  });
});

describe('tables', () => {
  const cell = (text: string, properties = ''): string => `<w:tcPr>${properties}</w:tcPr>${paragraph(text)}`;

  it('of data are read row by row, columns kept also where cells are empty or merged', async () => {
    const rows = [
      [cell('TT'), cell('Nội dung'), cell('Chủ trì'), cell('Thời hạn')],
      [cell('PHÒNG QUẢN LÝ KHOA HỌC', '<w:gridSpan w:val="4"/>')],
      [cell('1'), paragraph('Rà soát') + paragraph('Tổng hợp') + paragraph('báo cáo'), cell('An', '<w:vMerge w:val="restart"/>'), cell('20/6')],
      [cell('2'), cell('Gộp', '<w:gridSpan w:val="1"/>'), cell('thừa', '<w:vMerge/>'), cell('')],
    ];
    expect(await textOf({ body: paragraph('Phụ lục') + table(rows, RULED) })).toBe(
      'Phụ lục\n\nTT | Nội dung | Chủ trì | Thời hạn\nPHÒNG QUẢN LÝ KHOA HỌC\n1 | Rà soát; Tổng hợp báo cáo | An | 20/6\n2 | Gộp |  |',
    );
  });

  it('that hold a letterhead are read column by column', async () => {
    const rows = [
      [cell('UBND TỈNH AN BÌNH'), cell('CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM')],
      [cell('SỞ KHOA HỌC'), cell('Độc lập - Tự do - Hạnh phúc')],
      [cell('Số: 12/TB-SKH'), cell('An Bình, ngày 18 tháng 4 năm 2025')],
    ];
    expect(await textOf({ body: table(rows) })).toBe(
      'UBND TỈNH AN BÌNH\nSỞ KHOA HỌC\nSố: 12/TB-SKH\n\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nAn Bình, ngày 18 tháng 4 năm 2025',
    );
  });

  it('that only place text are read cell by cell', async () => {
    expect(await textOf({ body: table([[cell('trái'), cell('phải')]]) })).toBe('trái\n\nphải');
  });

  it('take their lines from the table style too', async () => {
    const styles = `<w:style w:type="table" w:styleId="Luoi"><w:tblPr>${RULED}</w:tblPr></w:style><w:style w:type="table" w:styleId="LuoiCon"><w:basedOn w:val="Luoi"/></w:style>`;
    expect(await textOf({ body: table([[cell('1'), cell('Rà soát')]], '<w:tblStyle w:val="LuoiCon"/>'), styles })).toBe('1 | Rà soát');
  });

  it('show the number of a cell that holds nothing else', async () => {
    const rows = [[numbered('', 1), cell('Rà soát')], [numbered('', 1), cell('Tổng hợp')]];
    expect(await textOf({ body: table(rows, RULED), numbering: OUTLINE })).toBe('1. | Rà soát\n2. | Tổng hợp');
  });
});

describe('tracked changes', () => {
  it('are read as if accepted, and it is noted', async () => {
    const inside = `${run('trước ngày ')}<w:del><w:r><w:delText>15</w:delText></w:r></w:del><w:ins>${run('20')}</w:ins><w:moveFrom>${run('cũ')}</w:moveFrom>${run('/6')}`;
    const read = await readDocx(Buffer.from(docxOf({ body: `<w:p>${inside}</w:p>` })), READ_LIMITS);
    expect(read.text).toBe('trước ngày 20/6');
    expect(read.notes.map((note) => note.code)).toEqual(['tracked_changes']);
  });

  it('join paragraphs whose end was deleted, and drop deleted rows', async () => {
    const first = paragraph('Giao Sở', '<w:rPr><w:del/></w:rPr>');
    const rows = `<w:tbl><w:tblPr>${RULED}</w:tblPr><w:tr><w:trPr><w:del/></w:trPr><w:tc>${paragraph('bỏ')}</w:tc></w:tr><w:tr><w:tc>${paragraph('giữ')}</w:tc></w:tr></w:tbl>`;
    expect(await textOf({ body: `${first}${paragraph(' Nội vụ')}${rows}` })).toBe('Giao Sở Nội vụ\n\ngiữ');
  });
});

describe('notes', () => {
  it('are called by their place and stand at the end in the order of calling', async () => {
    const call = (id: number): string => `<w:r><w:footnoteReference w:id="${id}"/></w:r>`;
    const note = (id: number, text: string): string => `<w:footnote w:id="${id}">${paragraph(text)}</w:footnote>`;
    const footnotes = `<w:footnote w:type="separator" w:id="-1">${paragraph('---')}</w:footnote>${note(1, ' xã A, xã B')}${note(2, 'theo báo cáo')}`;
    const body = `<w:p>${run('11 địa phương')}${call(2)}${run(' và 2 xã')}${call(1)}</w:p>`;
    expect(await textOf({ body, footnotes })).toBe('11 địa phương[1] và 2 xã[2]\n\n[1] theo báo cáo\n\n[2] xã A, xã B');
  });
});
