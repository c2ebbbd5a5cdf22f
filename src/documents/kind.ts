import { isUtf8 } from 'node:buffer';
import { wideEncoding } from './read/wide-encoding.js';

/** What a file is, by its bytes. `mht` is a web page in a mail envelope, as Word saves it; `eml`, `edxml` (QCVN 102:2016/BTTTT) and `zip` hold other files. */
export type DocumentKind = 'txt' | 'md' | 'docx' | 'pdf' | 'doc' | 'rtf' | 'html' | 'mht' | 'odt' | 'xlsx' | 'xls' | 'csv' | 'eml' | 'edxml' | 'zip' | 'image' | 'unknown';

const IMAGE_SIGNATURES: readonly (readonly [offset: number, signature: string])[] = [
  [0, '\x89PNG'],
  [0, '\xff\xd8\xff'],
  [0, 'GIF8'],
  [0, 'II*\0'],
  [0, 'MM\0*'],
  [8, 'WEBP'],
  [4, 'ftypheic'],
  [4, 'ftypmif1'],
];

/** The directory of an OLE file holds its stream names in UTF-16. */
const oleName = (name: string): Buffer => Buffer.from(name, 'utf16le');

const view = (bytes: Uint8Array): Buffer => Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);

const extensionOf = (name: string): string => /\.([a-z0-9]{1,8})\s*$/i.exec(name)?.[1]?.toLowerCase() ?? '';

const startsAt = (bytes: Buffer, offset: number, signature: string): boolean =>
  bytes.subarray(offset, offset + signature.length).equals(Buffer.from(signature, 'latin1'));

const END_OF_ZIP = 'PK\x05\x06';
const ENTRY_OF_ZIP = 'PK\x01\x02';
const MOST_NAMES = 5000;
// What Office puts first: a file that was cut has lost its directory, but begins with one of these.
const OFFICE_FIRST = /^(?:\[Content_Types\]\.xml|_rels\/|docProps\/|word\/|xl\/|customXml\/)/;

/** The names in the directory of a zip; none where it was cut. A zip inside a zip has one too, so only the last counts. */
function namesInZip(bytes: Buffer): ReadonlySet<string> {
  const names = new Set<string>();
  const end = bytes.lastIndexOf(END_OF_ZIP, undefined, 'latin1');
  if (end < 0 || end + 20 > bytes.length) return names;
  let at = bytes.readUInt32LE(end + 16);
  while (names.size < MOST_NAMES && at + 46 <= bytes.length && startsAt(bytes, at, ENTRY_OF_ZIP)) {
    const length = bytes.readUInt16LE(at + 28);
    names.add(bytes.toString('latin1', at + 46, at + 46 + length).replaceAll('\\', '/'));
    at += 46 + length + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return names;
}

function kindOfCutZip(bytes: Buffer): DocumentKind {
  const first = bytes.length < 30 ? '' : bytes.toString('latin1', 30, 30 + Math.min(100, bytes.readUInt16LE(26)));
  if (!OFFICE_FIRST.test(first) && !bytes.includes('word/document') && !bytes.includes('xl/workbook')) return 'zip';
  return bytes.includes('xl/') && !bytes.includes('word/') ? 'xlsx' : 'docx';
}

function kindOfZip(bytes: Buffer): DocumentKind {
  if (bytes.subarray(0, 200).includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  const names = namesInZip(bytes);
  if (names.size === 0) return kindOfCutZip(bytes);
  for (const name of names) {
    if (name.startsWith('word/')) return 'docx';
    if (name.startsWith('xl/')) return 'xlsx';
  }
  return names.has('[Content_Types].xml') || names.has('mimetype') ? 'unknown' : 'zip';
}

function kindOfOle(bytes: Buffer, extension: string): DocumentKind {
  // Word and Excel put a file with a password inside an OLE wrapper, whatever its name says.
  if (bytes.includes(oleName('EncryptedPackage'))) return extension === 'xlsx' ? 'xlsx' : 'docx';
  if (bytes.includes(oleName('WordDocument'))) return 'doc';
  if (bytes.includes(oleName('Workbook')) || bytes.includes(oleName('Book\0'))) return 'xls';
  // The names stand near the end: a file that was cut has lost them, and then its own name is all there is.
  return extension === 'doc' && !bytes.includes(oleName('PowerPoint')) ? 'doc' : 'unknown';
}

const HEAD = 4096;
const HTML = /^(?:\ufeff)?\s{0,500}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!--.{0,500}?-->\s{0,100}){0,5}<(?:!doctype\s+html|html|head|meta|body|title)\b/is;
// Pages that e-offices print into a file begin anywhere; only a name that is not of plain text lets them pass for a page.
const HTML_PIECE = /^(?:\ufeff)?\s{0,500}<(?:style|table|div|p|center|font|span)\b[^>]{0,500}>/i;
// By its own name for its root, whatever the namespace: a wrong one is refused by name when it is read.
const EDXML = /^(?:\ufeff)?\s{0,100}(?:<\?xml[^>]{0,200}>\s{0,100})?(?:<!DOCTYPE[^>[]{0,200}(?:\[[^\]]{0,2000}\])?>\s{0,100})?<(?:edXML:)?edXML(?:Envelope)?[\s>]/;
const OTHER_XML = /^(?:\ufeff)?\s{0,100}<\?xml\b/;
const MAIL_HEADER = /^(?:received|return-path|delivered-to|message-id|mime-version|from|to|cc|subject|date|content-type|content-transfer-encoding|x-[a-z-]{1,40}|dkim-signature|reply-to|user-agent|thread-[a-z]{1,20}|authentication-results|arc-[a-z-]{1,40}):/i;
const FEWEST_MAIL_HEADERS = 3;

/** A mail by the head it begins with; one whose parts make a single page is a page (RFC 2557). */
function kindOfMail(head: string): DocumentKind | null {
  const lines = (/^[^]{0,4096}?(?=\r?\n\r?\n|$)/.exec(head)?.[0] ?? '').split(/\r?\n/).filter((line) => !/^\s/.test(line));
  if (!/^[A-Za-z-]{2,40}:/.test(lines[0] ?? '')) return null;
  const headers = lines.filter((line) => MAIL_HEADER.test(line)).length;
  if (headers < FEWEST_MAIL_HEADERS || !/^(?:mime-version|from|received|message-id):/im.test(head)) return null;
  return /^content-type:\s{0,20}multipart\/related/im.test(head) ? 'mht' : 'eml';
}

/** Text in markup or with a mail's head; null for text that is only text. */
function kindOfMarkedText(head: string, isPlainName: boolean): DocumentKind | null {
  if (EDXML.test(head)) return 'edxml';
  if (HTML.test(head) || (!isPlainName && HTML_PIECE.test(head))) return 'html';
  if (!isPlainName && OTHER_XML.test(head)) return 'unknown';
  return kindOfMail(head);
}

// Cells parted by commas, semicolons or tabs are text like any other: only the name tells.
const TABLE_NAMES: ReadonlySet<string> = new Set(['csv', 'tsv']);

function kindOfText(bytes: Buffer, extension: string): DocumentKind {
  if (TABLE_NAMES.has(extension) && !bytes.subarray(0, HEAD).includes('<')) return 'csv';
  const named = extension === 'md' || extension === 'markdown' ? 'md' : 'txt';
  const isPlainName = extension === named || extension === 'markdown';
  const wide = wideEncoding(bytes);
  const head = wide === null ? bytes.subarray(0, HEAD).toString('utf8') : new TextDecoder(wide).decode(bytes.subarray(0, HEAD));
  const marked = kindOfMarkedText(head, isPlainName);
  if (marked !== null) return marked;
  if (wide !== null) return named;
  if (isUtf8(bytes) && !bytes.subarray(0, HEAD).includes(0)) return named;
  return isPlainName ? named : 'unknown';
}

/**
 * What a file is: first by its content, and by its name only where content cannot tell (txt from md).
 *
 * @param bytes the whole file
 * @param name the name it was given, with or without a path; never trusted
 */
export function kindOf(bytes: Uint8Array, name: string): DocumentKind {
  const buffer = view(bytes);
  const extension = extensionOf(name);
  // Before the pdf: one that lies unpacked in a zip has its mark in the first bytes too.
  if (startsAt(buffer, 0, 'PK\x03\x04')) return kindOfZip(buffer);
  if (buffer.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsAt(buffer, 0, END_OF_ZIP)) return 'zip';
  if (startsAt(buffer, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfOle(buffer, extension);
  if (startsAt(buffer, 0, '{\\rtf')) return 'rtf';
  if (IMAGE_SIGNATURES.some(([offset, signature]) => startsAt(buffer, offset, signature))) return 'image';
  return buffer.length === 0 ? 'unknown' : kindOfText(buffer, extension);
}
