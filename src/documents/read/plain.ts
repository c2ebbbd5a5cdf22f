import { isUtf8 } from 'node:buffer';
import type { ReadText } from './read-text.js';
import { joinPages, storedText } from './stored-text.js';
import { Unreadable } from './unreadable.js';

function decoded(bytes: Buffer): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  // Before the encoding is blamed: a NUL means this was never text.
  if (bytes.includes(0)) throw new Unreadable('document.not_readable_text');
  // Windows-1258, TCVN3 and VNI cannot be told apart by bytes alone, and a wrong guess would silently change words.
  if (!isUtf8(bytes)) throw new Unreadable('document.not_unicode');
  return bytes.toString('utf8');
}

/**
 * The text of a txt or md file in UTF-8, or UTF-16 with its mark. Form feeds, where the file has them, are page ends.
 *
 * @throws Unreadable `document.not_readable_text` for NUL, `document.not_unicode` for any other encoding
 */
export function readPlain(bytes: Buffer, kind: 'txt' | 'md'): ReadText {
  const source = decoded(bytes);
  if (source.includes('\0')) throw new Unreadable('document.not_readable_text');
  if (!source.includes('\f')) return { text: storedText(source), kind, pages: null, notes: [] };
  return { ...joinPages(source.split('\f')), kind, notes: [] };
}
