import type { Block } from '../outline/blocks.js';
import { CAPITAL, kindOf, SPACE } from '../text/characters.js';
import { squeezed } from '../text/letters.js';
import { isAddressed } from './type-and-subject.js';

const ENDS = ';.,';
const MOST_ENDS = 4;

// White space folded, and without the marks at the end.
function tidy(text: string): string {
  const words = squeezed(text);
  let end = words.length;
  while (end > 0 && end > words.length - MOST_ENDS && (ENDS.includes(words.charAt(end - 1)) || (kindOf(words.charCodeAt(end - 1)) & SPACE) !== 0)) end -= 1;
  return words.slice(0, end);
}

/** Addressees: what stands behind "Kính gửi:", one by one. */
export function readAddressees(blocks: readonly Block[]): string[] {
  const at = blocks.findIndex((block) => isAddressed(block.text));
  const first = blocks[at];
  if (first === undefined) return [];
  const here = tidy(first.text.replace(/^.{0,80}(?:điện|Điện|ĐIỆN|gửi)\s{0,2}:$/u, '').replace(/^K[íi]nh gửi\s{0,3}:?\s{0,3}-?\s{0,3}/u, ''));
  // "Kính gửi: - Các sở, ban, ngành;" and the others below it, each behind its dash.
  if (here !== '' && !GOES_ON.test(first.text)) return here.split(/;\s{1,3}/u).map(tidy);
  const listed: string[] = here === '' ? [] : [here];
  for (const block of blocks.slice(at + 1, at + 40)) {
    if (block.text.length > 240 || (block.label?.kind !== 'dash' && listed.length > 0)) break;
    listed.push(tidy(block.text));
    if (/\.$/.test(block.text)) break;
  }
  return listed.filter((each) => each !== '');
}

const GOES_ON = /^.{0,12}:\s{0,3}[-–+*].{2,240}[;,]\s{0,2}$/u;

/** Who a document is sent to, and what for where it says so. */
export interface Recipient {
  readonly name: string;
  readonly purpose: string | null;
}

const SENT_TO = /^(?:Nơi|NƠI) ?(?:nh[ậâạ][nm]|NH[ẬÂẠ]N|gửi)/u;

/** The list under "Nơi nhận:", one entry to a line, and the register line "Lưu: …", which is for the archive and no recipient. */
export function readRecipients(blocks: readonly Block[]): { listed: readonly string[]; withPurpose: readonly Recipient[] } {
  const at = blocks.findIndex((block) => block.text.startsWith('N') && SENT_TO.test(block.text));
  const listed: string[] = [];
  const withPurpose: Recipient[] = [];
  if (at < 0) return { listed, withPurpose };
  for (const block of blocks.slice(at + 1, at + 40)) {
    if (block.label?.kind !== 'dash') break;
    const capital = (kindOf(block.text.charCodeAt(block.text.length - 1)) & CAPITAL) !== 0;
    const entry = tidy(capital ? block.text.replace(BESIDE, '') : block.text);
    const kept = entry.startsWith('Lưu') ? KEPT.exec(entry) : null;
    if (kept !== null) {
      withPurpose.push({ name: kept[1] ?? '', purpose: 'Lưu' });
      break;
    }
    listed.push(entry);
    withPurpose.push(purposeOf(entry));
  }
  return { listed, withPurpose };
}

const KEPT = /^Lưu\s{0,2}:?\s{0,2}(.*)$/u;

// "- Như trên; PHÓ GIÁM ĐỐC": what stands in capitals behind the end mark is the other column.
const BESIDE = /(?<=[;.,])\s{1,3}(?:(?:KT|TM|TL|TUQ|Q)\.\s?)?\p{Lu}{2,10}(?:\s\p{Lu}{1,10}){1,6}$/u;

// UBND tỉnh (để b/c) | Các phòng (để thực hiện) | Như trên để thực hiện | TT. Tỉnh ủy (b/c)
const PURPOSE = /^(.{2,200}?)[\s,]{1,3}(?:\(\s?((?:để\s)?(?:b\/c|báo cáo|t\/h|th\/h|p\/h|thực hiện|phối hợp|biết|chỉ đạo|theo dõi|đăng|đưa tin|triển khai|giám sát|phục vụ)[^()]{0,60})\)|(để\s(?:b\/c|báo cáo|t\/h|thực hiện|p\/h|phối hợp|biết|chỉ đạo|theo dõi)[^()]{0,60}))$/u;

function purposeOf(entry: string): Recipient {
  const match = entry.endsWith(')') || entry.includes('để') ? PURPOSE.exec(entry) : null;
  return match === null ? { name: entry, purpose: null } : { name: match[1] ?? entry, purpose: match[2] ?? match[3] ?? null };
}
