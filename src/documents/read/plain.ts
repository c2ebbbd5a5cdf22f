import type { SourceText } from './read-text.js';
import { joinPages, storedText } from './stored-text.js';
import { decodeText } from './text-bytes.js';
import { Unreadable } from './unreadable.js';
import { wideEncoding } from './wide-encoding.js';

/**
 * The text of a txt or md file in any encoding that Vietnamese is kept in. Form feeds, where the file has them, are page ends.
 *
 * @throws Unreadable `document.not_readable_text` for NUL, `document.not_unicode` for an encoding that cannot be told
 */
export function readPlain(bytes: Buffer, kind: 'txt' | 'md'): SourceText {
  // Before the encoding is blamed: a NUL means this was never text.
  if (wideEncoding(bytes) === null && bytes.includes(0)) throw new Unreadable('document.not_readable_text');
  const decoded = decodeText(bytes);
  if (decoded === null) throw new Unreadable('document.not_unicode');
  const { text: source, notes } = decoded;
  if (source.includes('\0')) throw new Unreadable('document.not_readable_text');
  if (!source.includes('\f')) return { text: storedText(source), kind, pages: null, notes };
  return { ...joinPages(source.split('\f')), kind, notes };
}
