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

/** The signature block in the lines after the body: by whose authority, as what, who. Null when no name stands there. */
export function readSigner(tail: readonly Line[]): PlacedSigner | null {
  const first = tail.findIndex((line) => MODE.test(line.text) || OFFICE.test(line.text));
  const from = tail[first];
  if (from === undefined) return null;
  const modes: string[] = [];
  const offices: string[] = [];
  for (const line of tail.slice(first, first + 24)) {
    const mode = MODE.exec(line.text);
    const rest = mode === null ? line.text : line.text.slice(mode.index + mode[0].length);
    if (mode?.[1] !== undefined) modes.push(mode[1]);
    const name = NAME.exec(line.text);
    if (mode === null && name?.[1] !== undefined && !isUpperCase(line.text) && offices.length > 0) {
      return { name: squeezed(name[1]), position: positionOf(offices), mode: modes.length === 0 ? null : modes.join('+'), start: from.start, end: line.end };
    }
    if (isUpperCase(rest) && !/^[-–(]/u.test(rest)) offices.push(rest.replace(/[,.]$/, ''));
  }
  return offices.length === 0 ? null : { name: null, position: positionOf(offices), mode: modes.length === 0 ? null : modes.join('+'), start: from.start, end: from.end };
}

// The last office is the signer's own: "KT. CHỦ TỊCH / PHÓ CHỦ TỊCH".
function positionOf(offices: readonly string[]): string {
  return properCase(offices.at(-1) ?? '');
}
