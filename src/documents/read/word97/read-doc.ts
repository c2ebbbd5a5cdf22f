import WordExtractor from 'word-extractor';
import type { ReadText } from '../read-text.js';
import { storedText } from '../stored-text.js';
import { Unreadable } from '../unreadable.js';

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
 * The text of a .doc (Word 97 to 2003). Automatic numbers are not in it, and table cells are parted by tabs.
 *
 * @throws Unreadable `document.encrypted` or `document.damaged`
 */
export async function readDoc(bytes: Buffer): Promise<ReadText> {
  if (isEncrypted(bytes)) throw new Unreadable('document.encrypted');
  const file = await new WordExtractor().extract(bytes);
  // Its own wish is to turn quotation marks and dashes into ASCII; the source is kept as it is.
  const asIs = { filterUnicode: false };
  const parts = [file.getBody(asIs), file.getTextboxes({ ...asIs, includeHeadersAndFooters: false }), file.getFootnotes(asIs), file.getEndnotes(asIs)];
  const text = parts.map((part) => part.replace(HARD_HYPHEN, '-').replace(/[^\P{Cc}\n\t]/gu, '').trim()).filter((part) => part !== '').join('\n\n');
  return { text: storedText(text.replace(/[ \t]+$/gmu, '').replace(/\n{3,}/g, '\n\n')), kind: 'doc', pages: null, notes: [] };
}
