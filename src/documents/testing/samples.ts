import { strToU8, zipSync } from 'fflate';
import { docxOf, paragraph, RULED, table } from './docx-of.js';
import { pdfOf } from './pdf-of.js';

const NUMBERING =
  '<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="upperRoman"/><w:lvlText w:val="%1."/></w:lvl></w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="1"/></w:num>';
const ITEM = '<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>';

function docx(): Uint8Array {
  const rows = [['TT', 'Việc', 'Chủ trì', 'Hạn'], ['1', 'Rà soát', 'Văn phòng', '20/6/2025']].map((row) => row.map((text) => paragraph(text)));
  const note = `<w:footnote w:id="1">${paragraph('xã An Lộc')}</w:footnote>`;
  const body = `${paragraph('Giao Sở Nội vụ', ITEM)}<w:p><w:r><w:t>Các xã</w:t></w:r><w:r><w:footnoteReference w:id="1"/></w:r></w:p>${table(rows, RULED)}`;
  return docxOf({ body, numbering: NUMBERING, footnotes: note });
}

function odt(): Uint8Array {
  const spaces = ['office', 'text', 'table', 'style'].map((name) => `xmlns:${name}="urn:${name}"`).join(' ');
  const styles = '<text:list-style style:name="L1"><text:list-level-style-number text:level="1" style:num-format="1" style:num-suffix="."/></text:list-style>';
  const body = '<text:list text:style-name="L1"><text:list-item><text:p>Giao Sở Nội vụ</text:p></text:list-item></text:list><table:table><table:table-row><table:table-cell><text:p>TT</text:p></table:table-cell></table:table-row></table:table>';
  const content = `<office:document-content ${spaces}><office:automatic-styles>${styles}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`;
  return zipSync({ mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }], 'content.xml': strToU8(content) });
}

function xlsx(): Uint8Array {
  const sheet = '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData><row r="1"><c r="A1" t="inlineStr"><is><t>TT</t></is></c><c r="B1" t="inlineStr"><is><t>Việc</t></is></c></row><row r="2"><c r="A2"><v>1</v></c></row></sheetData></worksheet>';
  const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
  return zipSync({
    '[Content_Types].xml': strToU8('<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>'),
    '_rels/.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/officeDocument" Target="xl/workbook.xml"/></Relationships>`),
    'xl/workbook.xml': strToU8(`<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="${relation}"><sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>`),
    'xl/_rels/workbook.xml.rels': strToU8(`<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1" Type="${relation}/worksheet" Target="worksheets/sheet1.xml"/></Relationships>`),
    'xl/worksheets/sheet1.xml': strToU8(sheet),
  });
}

const RTF = "{\\rtf1\\ansi\\deff0{\\fonttbl{\\f0 Times New Roman;}{\\f1 .VnTime;}}\\pard Giao S\\u7903? {\\f1 N\\'e9i v\\'f4}\\par{\\listtext 1.\\tab}m\\par\\trowd\\clbrdrl\\brdrs\\cellx900\\cellx4000\\pard\\intbl TT\\cell Viec\\cell\\row\\pard {\\footnote a}\\par}";
const HTML = '<html><head><meta charset="utf-8"><style>p{}</style></head><body><p>Giao Sở Nội vụ</p><ol start="3"><li>một<ul><li>hai</li></ul></li></ol><table border=1><tr><td rowspan=2>TT<td colspan=2>Việc</table><font face=".VnTime">Néi vô</font></body></html>';
const MAIL = `From: a@b.example\r\nSubject: Giao\r\nMIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary=x\r\n\r\n--x\r\nContent-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nGiao S=E1=BB=9F\r\n--x\r\nContent-Type: text/html; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n${Buffer.from(HTML).toString('base64')}\r\n--x--\r\n`;

/** A small invented file of each kind, by its name. @param docs files of Word 97 to 2003, which nothing here can write */
export function samples(docs: Readonly<Record<string, Uint8Array>>): ReadonlyMap<string, Uint8Array> {
  return new Map<string, Uint8Array>([
    ...Object.entries(docs),
    ['a.docx', docx()],
    ['a.odt', odt()],
    ['a.xlsx', xlsx()],
    ['a.pdf', pdfOf([[{ text: 'Giao Sở Nội vụ', x: 85, y: 100 }], [{ text: 'trước ngày 20/6', x: 85, y: 100 }]])],
    ['a.rtf', Buffer.from(RTF)],
    ['a.html', Buffer.from(HTML)],
    ['a.eml', Buffer.from(MAIL)],
    ['a.mht', Buffer.from(MAIL.replace('multipart/alternative', 'multipart/related'))],
    ['a.zip', zipSync({ 'a.docx': docx(), 'b.zip': zipSync({ 'c.txt': strToU8('Giao') }) })],
    ['a.csv', Buffer.from('TT,Việc\n1,"Rà soát, tổng hợp"\n')],
    ['a.md', Buffer.from('# Thông báo\n\n- Giao Sở Nội vụ\n\n| TT | Việc |\n|---|---|\n| 1 | Rà soát |\n')],
    ['tcvn3.txt', Buffer.from('T\xd7nh h\xd7nh th\xf9c hi\xd6n nhi\xd6m v\xf4 k\xd5 ho\xb9ch', 'latin1')],
    ['utf16.txt', Buffer.from('\ufeffGiao Sở Nội vụ chủ trì', 'utf16le')],
  ]);
}
