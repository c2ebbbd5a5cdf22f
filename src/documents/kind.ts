import { isUtf8 } from 'node:buffer';

/** What a file is, by its bytes. `image` and `unknown` are never read. */
export type DocumentKind = 'txt' | 'md' | 'docx' | 'pdf' | 'doc' | 'rtf' | 'html' | 'odt' | 'xlsx' | 'image' | 'unknown';

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

function kindOfZip(bytes: Buffer): DocumentKind {
  if (bytes.subarray(0, 200).includes('mimetypeapplication/vnd.oasis.opendocument.text')) return 'odt';
  if (bytes.includes('word/document')) return 'docx';
  if (bytes.includes('xl/workbook')) return 'xlsx';
  // A cut file has lost its directory, but the first parts still say which program wrote it.
  if (bytes.includes('word/')) return 'docx';
  return bytes.includes('xl/') ? 'xlsx' : 'unknown';
}

function kindOfOle(bytes: Buffer, extension: string): DocumentKind {
  // Word and Excel put a file with a password inside an OLE wrapper, whatever its name says.
  if (bytes.includes(oleName('EncryptedPackage'))) return extension === 'xlsx' ? 'xlsx' : 'docx';
  return bytes.includes(oleName('WordDocument')) ? 'doc' : 'unknown';
}

function kindOfText(bytes: Buffer, extension: string): DocumentKind {
  const named = extension === 'md' || extension === 'markdown' ? 'md' : 'txt';
  const utf16 = startsAt(bytes, 0, '\xff\xfe') || startsAt(bytes, 0, '\xfe\xff');
  if (utf16) return named;
  if (/^(?:\ufeff)?\s*(?:<\?xml[^>]*>\s*)?<(?:!doctype html|html|head|meta)\b/i.test(bytes.subarray(0, 1024).toString('utf8'))) return 'html';
  if (isUtf8(bytes) && !bytes.subarray(0, 4096).includes(0)) return named;
  return extension === named || extension === 'markdown' ? named : 'unknown';
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
  if (buffer.subarray(0, 1024).includes('%PDF-')) return 'pdf';
  if (startsAt(buffer, 0, 'PK\x03\x04')) return kindOfZip(buffer);
  if (startsAt(buffer, 0, '\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return kindOfOle(buffer, extension);
  if (startsAt(buffer, 0, '{\\rtf')) return 'rtf';
  if (IMAGE_SIGNATURES.some(([offset, signature]) => startsAt(buffer, offset, signature))) return 'image';
  return buffer.length === 0 ? 'unknown' : kindOfText(buffer, extension);
}
