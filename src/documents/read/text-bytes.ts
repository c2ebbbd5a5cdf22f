import { isUtf8 } from 'node:buffer';
import { textOf, westernText } from './code-page.js';
import { convertLegacy } from './legacy/find.js';
import { evidenceIn, goodShare } from './legacy/evidence.js';
import type { ReadNote } from './read-text.js';
import { wideEncoding } from './wide-encoding.js';

/** Bytes of a text file as text, with a note where the encoding had to be guessed. */
export interface DecodedText {
  readonly text: string;
  readonly notes: readonly ReadNote[];
}

const FEW_BROKEN = 0.002;
const SURE_SHARE = 0.75;
const SURE_WORDS = 3;
// Characters that tell an encoding as well as the whole text would.
const ENOUGH = 200_000;
const FEW_MARKED = 0.01;

function brokenShare(text: string): number {
  let broken = 0;
  for (let at = text.indexOf('\ufffd'); at >= 0; at = text.indexOf('\ufffd', at + 1)) broken += 1;
  return broken / Math.max(1, text.length);
}

const guessed = (name: string): ReadNote => ({ code: 'encoding_guessed', detail: `Tệp không ghi bảng mã; đã đọc theo ${name}. Hãy đối chiếu với bản gốc.` });

function bytesOfOldDays(bytes: Buffer): DecodedText | null {
  const western = westernText(bytes);
  const vietnamese = textOf('windows-1258', bytes).normalize('NFC');
  const evidence = evidenceIn(vietnamese.slice(0, ENOUGH));
  if (evidence.good >= SURE_WORDS && goodShare(evidence) >= SURE_SHARE && evidence.good > evidenceIn(western.slice(0, ENOUGH)).good) return { text: vietnamese, notes: [guessed('Windows-1258')] };
  // The old fonts keep their letters at Western places; whoever turns them into Unicode says so.
  if (convertLegacy(western.slice(0, ENOUGH)).found !== null) return { text: western, notes: [] };
  const marked = western.match(/[^\0-\u007f]/gu)?.length ?? 0;
  return marked <= western.length * FEW_MARKED ? { text: western, notes: [guessed('Windows-1252')] } : null;
}

/**
 * The text of bytes in UTF-8, UTF-16, Windows-1258, one of the old Vietnamese encodings (left as it is for them), or
 * Windows-1252 where only a few letters are not plain. A few broken bytes in UTF-8 do not make it another encoding.
 *
 * @param declared the encoding that the file names itself; believed only where the bytes bear it out
 * @returns null when none of them makes sense
 */
export function decodeText(bytes: Buffer, declared: string | null = null): DecodedText | null {
  const wide = wideEncoding(bytes);
  if (wide !== null) return { text: textOf(wide, bytes), notes: [] };
  if (isUtf8(bytes)) return { text: textOf('utf-8', bytes), notes: [] };
  const lenient = textOf('utf-8', bytes);
  if (brokenShare(lenient) < FEW_BROKEN && /[\u1ea0-\u1ef9]/u.test(lenient)) {
    return { text: lenient, notes: [{ code: 'broken_bytes', detail: 'Một vài chữ trong tệp bị hỏng (hiện là \ufffd). Hãy đối chiếu với bản gốc.' }] };
  }
  const found = bytesOfOldDays(bytes);
  if (found !== null || declared === null) return found;
  try {
    return { text: textOf(declared, bytes), notes: [] };
  } catch {
    return null;
  }
}
