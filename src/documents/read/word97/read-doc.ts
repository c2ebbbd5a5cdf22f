import WordExtractor from 'word-extractor';
import type { ReadText } from '../read-text.js';
import { joinedPieces, plain } from '../../table/text-table.js';
import { storedText } from '../stored-text.js';
import { Unreadable } from '../unreadable.js';
import { withTables } from './tables.js';

// Byte 11 of the FIB holds the flag of a file under a password ([MS-DOC] 2.5.2, fEncrypted).
const FIB_SIGNATURE = Buffer.from([0xec, 0xa5]);
const SECTOR = 512;
// Word writes a hyphen that may not break as a control character or as U+2011; on paper it is a hyphen.
const HARD_HYPHEN = /\u001e|\u2011/gu;
const FLAGS_AT = 11;
const ENCRYPTED = 1;

function isEncrypted(bytes: Buffer): boolean {
  for (let at = SECTOR; at + FLAGS_AT < bytes.length; at += SECTOR) {
    if (bytes.subarray(at, at + 2).equals(FIB_SIGNATURE)) return ((bytes[at + FLAGS_AT] ?? 0) & ENCRYPTED) !== 0;
  }
  return false;
}

/**
 * The text of a .doc (Word 97 to 2003). Automatic numbers are not in it, and of merged cells only their number is known.
 *
 * @throws Unreadable `document.encrypted` or `document.damaged`
 */
export async function readDoc(bytes: Buffer): Promise<ReadText> {
  if (isEncrypted(bytes)) throw new Unreadable('document.encrypted');
  const file = await new WordExtractor().extract(bytes);
  // Its own wish is to turn quotation marks and dashes into ASCII; the source is kept as it is.
  const asIs = { filterUnicode: false };
  const notes = [file.getTextboxes({ ...asIs, includeHeadersAndFooters: false }), file.getFootnotes(asIs), file.getEndnotes(asIs)];
  const { text, tables } = joinedPieces([withTables(file.getBody(asIs), cleaned), ...notes.map((part) => plain(cleaned(part)))], '\n\n');
  return { text: storedText(text), kind: 'doc', pages: null, tables, notes: [] };
}

function cleaned(part: string): string {
  const printed = part.replace(HARD_HYPHEN, '-').replace(/[^\P{Cc}\n\t]/gu, '').trim();
  return storedText(printed.replace(/[ \t]+$/gmu, '').replace(/\n{3,}/g, '\n\n'));
}
