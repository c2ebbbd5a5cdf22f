import { describe, expect, it } from 'vitest';
import { zipSync } from 'fflate';
import { kindOf } from './kind.js';
import { docxOf } from './testing/docx-of.js';

const latin1 = (text: string): Uint8Array => Buffer.from(text, 'latin1');
const utf8 = (text: string): Uint8Array => Buffer.from(text, 'utf8');
const OLE = '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1';
const wide = (text: string): string => Buffer.from(text, 'utf16le').toString('latin1');

describe('kindOf', () => {
  it.each([
    ['a pdf', latin1('%PDF-1.4\n'), 'a.pdf', 'pdf'],
    ['a pdf after a few stray bytes', latin1('\r\n\r\n%PDF-1.7'), 'a', 'pdf'],
    ['a docx', latin1('PK\x03\x04....word/document.xml'), 'a.docx', 'docx'],
    ['a docx cut before its directory', docxOf({ body: '' }).subarray(0, 300), 'a', 'docx'],
    ['an xlsx', latin1('PK\x03\x04....xl/workbook.xml'), 'a.docx', 'xlsx'],
    ['an odt', latin1('PK\x03\x04\x14\0mimetypeapplication/vnd.oasis.opendocument.text'), 'a', 'odt'],
    ['another zip', latin1('PK\x03\x04....readme'), 'a.docx', 'zip'],
    ['a zip that holds a docx, not packed', zipSync({ 'a.docx': [docxOf({ body: '' }), { level: 0 }] }), 'a.zip', 'zip'],
    ['a zip that holds a pdf, not packed', zipSync({ 'a.pdf': [latin1('%PDF-1.7\n'), { level: 0 }] }), 'a.zip', 'zip'],
    ['a presentation', zipSync({ '[Content_Types].xml': utf8('x'), 'ppt/presentation.xml': utf8('x') }), 'a.docx', 'unknown'],
    ['a mail', utf8('Received: from a\r\nFrom: a@b.vn\r\nSubject: x\r\nMIME-Version: 1.0\r\n\r\nGiao'), 'a', 'eml'],
    ['a page in a mail envelope, named doc', utf8('MIME-Version: 1.0\nFrom: <Word>\nDate: x\nContent-Type: multipart/related;\n\tboundary="a"\n\n--a'), 'a.doc', 'mht'],
    ['a text with a labelled head', utf8('Kính gửi: Sở Nội vụ\nTo: a\nDate: b\n\nGiao'), 'a.txt', 'txt'],
    ['a piece of a page named doc', utf8('<div class="a">Giao</div>'), 'a.doc', 'html'],
    ['a piece of a page inside Markdown', utf8('<div class="a">Giao</div>\n\n# Giao'), 'a.md', 'md'],
    ['a page in UTF-16', Buffer.from('\ufeff<html><body>Giao', 'utf16le'), 'a.doc', 'html'],
    ['UTF-16 text without its mark', Buffer.from('Giao Sở Nội vụ chủ trì', 'utf16le'), 'a', 'txt'],
    ['another XML', utf8('<?xml version="1.0"?><pkg:package/>'), 'a.xml', 'unknown'],
    ['a doc cut before its names', latin1(`${OLE}....`), 'a.doc', 'doc'],
    ['an xls', latin1(`${OLE}....${wide('Workbook')}`), 'a.doc', 'xls'],
    ['a doc', latin1(`${OLE}....${wide('WordDocument')}`), 'a', 'doc'],
    ['a docx with a password', latin1(`${OLE}....${wide('EncryptedPackage')}`), 'a.docx', 'docx'],
    ['an xlsx with a password', latin1(`${OLE}....${wide('EncryptedPackage')}`), 'a.xlsx', 'xlsx'],
    ['another OLE file', latin1(`${OLE}....${wide('PowerPoint Document')}`), 'a.doc', 'unknown'],
    ['an rtf named doc', latin1('{\\rtf1\\ansi'), 'a.doc', 'rtf'],
    ['html named doc', utf8('\ufeff\r\n<html xmlns="x"><head>'), 'lich.doc', 'html'],
    ['a png named pdf', latin1('\x89PNG\r\n'), 'a.pdf', 'image'],
    ['a jpeg', latin1('\xff\xd8\xff\xe0'), 'a', 'image'],
    ['text', utf8('Số: 12/TB-SKHCN'), 'a.txt', 'txt'],
    ['text without a name', utf8('Giao Văn phòng'), '', 'txt'],
    ['text named docx', utf8('Giao Văn phòng'), 'a.docx', 'txt'],
    ['Markdown', utf8('# Thông báo'), 'TB.MD', 'md'],
    ['UTF-16 text', Buffer.from('\ufeffGiao', 'utf16le'), 'a.txt', 'txt'],
    ['text in a legacy code page, named txt', latin1('Giao V\xe3n ph\xf2ng'), 'a.txt', 'txt'],
    ['bytes named txt', latin1('ab\0cd'), 'a.txt', 'txt'],
    ['bytes without a known name', latin1('ab\0cd\xff'), 'a.bin', 'unknown'],
    ['nothing', latin1(''), 'a.txt', 'unknown'],
  ])('%s', (_, bytes, name, kind) => {
    expect(kindOf(bytes, name)).toBe(kind);
  });
});
