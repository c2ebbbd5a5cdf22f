import type { Signer } from '../reading.js';
import { properCase } from './issuer.js';
import type { Line } from '../text/paragraphs.js';
import { isUpperCase, squeezed } from '../text/letters.js';

export interface PlacedSigner extends Signer {
  readonly start: number;
  readonly end: number;
}

// TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | TL.GIÁM ĐỐC | TUQ. … | Q. GIÁM ĐỐC
const MODE = /(?:^|\s)(TM|KT|TL|TUQ|Q)\s?\.\s{0,2}(?=\p{Lu}{2})/u;
const OFFICE = /^(?:PHÓ |Q\. ?)?(?:GIÁM ĐỐC|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|CHÁNH|TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM|CỤC TRƯỞNG|TỔNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ|TP\.|GIÁM THỊ|THỐNG ĐỐC|PHÓ )/u;
const NAME = /^(?:(?:TS|ThS|PGS|GS|BS|BSCKII|KS)[. ]{1,2})*(\p{Lu}\p{Ll}{0,8}(?:\s{1,3}\p{Lu}\p{Ll}{0,8}){1,4})[.,]?$/u;

/** The signature block in the lines after the body: by whose authority, as what, who. Null when no office stands there. */
export function readSigner(tail: readonly Line[]): PlacedSigner | null {
  const first = tail.findIndex((line) => MODE.test(line.text) || OFFICE.test(line.text));
  const from = tail[first];
  if (from === undefined) return null;
  const block = tail.slice(first, first + LONGEST_BLOCK);
  const at = block.findIndex((line, index) => index > 0 && nameIn(line) !== null);
  const above = at < 0 ? block : block.slice(0, at);
  const offices = above.map(officeIn).filter((office) => office !== null);
  const modes = above.flatMap((line) => MODE.exec(line.text)?.[1] ?? []);
  const named = block[at];
  if (offices.length === 0) return null;
  return { name: named === undefined ? null : nameIn(named), position: positionOf(offices), mode: modes.length === 0 ? null : modes.join('+'), start: from.start, end: (named ?? from).end };
}

const LONGEST_BLOCK = 24;

function nameIn({ text }: Line): string | null {
  const name = MODE.test(text) || isUpperCase(text) ? undefined : NAME.exec(text)?.[1];
  return name === undefined ? null : squeezed(name);
}

function officeIn({ text }: Line): string | null {
  const mode = MODE.exec(text);
  const rest = mode === null ? text : text.slice(mode.index + mode[0].length);
  return isUpperCase(rest) && !/^[-–(]/u.test(rest) ? rest.replace(/[,.]$/, '') : null;
}

// The last office is the signer's own: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH".
function positionOf(offices: readonly string[]): string {
  return properCase(offices.at(-1) ?? '');
}
