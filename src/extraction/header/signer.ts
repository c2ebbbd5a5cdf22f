import type { Signer } from '../reading.js';
import { properCase } from './proper-case.js';
import type { Line } from '../text/paragraphs.js';
import { CAPITAL, kindOf, SPACE } from '../text/characters.js';
import { isUpperCase, squeezed } from '../text/letters.js';

export interface PlacedSigner extends Signer {
  readonly start: number;
  readonly end: number;
}

// TM. ỦY BAN NHÂN DÂN | KT. CHỦ TỊCH | TL.GIÁM ĐỐC | TUQ. … | Q. GIÁM ĐỐC | T/M BAN THƯỜNG VỤ | K/T TRƯỞNG BAN (the Party: Hướng dẫn 36-HD/VPTW)
const MODE = /(?:^|\s)(?:(TM|KT|TL|TUQ|Q)\s?[.\/]|(T\s?\/\s?M|K\s?\/\s?T|T\s?\/\s?L)\.?)\s{0,2}(?=\p{Lu}{2}|(?:bộ trưởng|chủ tịch|giám đốc|[ủu][yỷ] ban|thủ tướng)(?!\p{L}))/u;
const OFFICES = 'TỔNG GIÁM Đ[ỐÓÔỒ]C|GIÁM Đ[ỐÓÔỒ]C|CHỦ TỊCH|BỘ TRƯỞNG|THỨ TRƯỞNG|THỦ TRƯỞNG|CHÁNH|TRƯỞNG|THỦ TƯỚNG|CHỦ NHIỆM|CỤC TRƯỞNG|CHI CỤC TRƯỞNG|VỤ TRƯỞNG|TỔNG|HIỆU TRƯỞNG|VIỆN TRƯỞNG|BÍ THƯ|TP\\.|GIÁM THỊ|THỐNG ĐỐC|CHỈ HUY TRƯỞNG|CHỈ HUY PHÓ|CHÍNH ỦY|CHÍNH UỶ|TƯ LỆNH|TỔ TRƯỞNG|CHỦ TỌA|CHÁNH ÁN|ỦY VIÊN|UỶ VIÊN|NGƯỜI BÁO CÁO|NGƯỜI LẬP|PHÓ ';
const OFFICE = new RegExp(`^(?:PHÓ |Q\\. ?)?(?:${OFFICES})`, 'u');
const RANKS = '(?:TS|ThS|Th\\.S|Ths|PGS|GS|BS|BSCKI{1,2}|BS\\.CKI{1,2}|CN|KS|DS|LS|NGND|NGƯT|Đại tá|Thượng tá|Trung tá|Thiếu tá|Đại úy|Đại tướng|Thượng tướng|Trung tướng|Thiếu tướng|(?:Ông|Bà)(?![. ]{1,2}(?:Thị|Văn|Đình|Đức)\\s)|Đ/c)';
const NAME = new RegExp(`^(?:${RANKS}[. ]{1,2}){0,4}(\\p{Lu}\\p{Ll}{0,8}(?:\\s{1,3}\\p{Lu}\\p{Ll}{0,8}){1,4})[.,]?$`, 'u');
// The family names that nearly everybody has: in capitals only they tell a name from an office.
const SURNAME = /^(?:NGUYỄN|TRẦN|LÊ|PHẠM|HOÀNG|HUỲNH|PHAN|VŨ|VÕ|ĐẶNG|BÙI|ĐỖ|HỒ|NGÔ|DƯƠNG|LÝ|ĐINH|TRỊNH|ĐOÀN|MAI|TRƯƠNG|LƯƠNG|LÂM|CAO|TẠ|HÀ|ĐÀO|TÔ|PHÙNG|CHÂU|QUÁCH|THÁI|LA|NÔNG|VI|LÒ|VÀNG|GIÀNG|HẦU|SÙNG|CHU|KIỀU|TĂNG|NGHIÊM|VƯƠNG|LỤC|KHÚC|THẠCH|KIM|SƠN|DANH|RƠ|KSOR|SIU|CẦM|QUÀNG|TÒNG|HOÀN)\s\p{Lu}/u;

const hasMode = (text: string): boolean => (text.includes('.') || text.includes('/')) && MODE.test(text);

/** The signature block in the lines after the body, each column on its own: by whose authority, as what, who. Null when no office stands there. */
export function readSigner(tail: readonly Line[]): PlacedSigner | null {
  const lines = tail.flatMap(apart);
  const first = lines.findIndex(({ text }) => hasMode(text) || (isUpperCase(text) && OFFICE.test(text)));
  const from = lines[first];
  if (from === undefined) return null;
  const block = lines.slice(first, first + LONGEST_BLOCK);
  const at = nameAt(block);
  const above = at < 0 ? block : block.slice(0, at);
  const offices = above.flatMap((line) => officeIn(line) ?? []);
  const own = offices.at(-1);
  if (own === undefined) return null;
  const named = block[at];
  const modes = offices.flatMap((office) => office.mode ?? []);
  // Two who sign side by side: the first name belongs to the first office.
  const aside = modes.length === 0 && at >= 0 && nameIn(block[at + 1]) !== null ? (offices[0] ?? own) : own;
  return {
    name: named === undefined ? null : (nameIn(named) ?? squeezed(named.text)), position: properCase(aside.text),
    mode: modes.length === 0 ? null : modes.join('+'), chain: offices.map(({ text, mode }) => (mode === null ? text : `${mode}. ${text}`)),
    start: from.start, end: (named ?? from).end,
  };
}

const LONGEST_BLOCK = 24;
const LONGEST_OFFICE = 80;
const LEFT_OPEN = /^\(?(?:Đã ký|đã ký|ĐÃ KÝ|[Kk]ý tên|Ký, ghi rõ|[Cc]hữ ký)[^\n]{0,60}$/u;

/** Whether texts that end a document are no more than a signature: an office in capitals, the name of a person, and "(Đã ký)" at most between them. */
export function isSignature(texts: readonly string[]): boolean {
  const [office = '', ...rest] = texts;
  if (office.length > LONGEST_OFFICE || !isUpperCase(office) || !OFFICE.test(office)) return false;
  const [name, ...more] = rest.filter((text) => !LEFT_OPEN.test(text));
  return name !== undefined && more.length === 0 && !isUpperCase(name) && NAME.test(name);
}


function nameAt(block: readonly Line[]): number {
  const plain = block.findIndex((line, index) => index > 0 && nameIn(line) !== null);
  return plain >= 0 ? plain : block.findIndex((line, index) => index > 0 && isUpperCase(line.text) && SURNAME.test(line.text) && /^\p{Lu}{1,8}(?:\s\p{Lu}{1,8}){1,4}$/u.test(line.text));
}

function nameIn(line: Line | undefined): string | null {
  if (line === undefined || isUpperCase(line.text) || hasMode(line.text)) return null;
  const name = NAME.exec(line.text)?.[1];
  return name === undefined ? null : squeezed(name);
}

const NO_OFFICE = /^(?:[-–(]|NƠI NHẬN|ĐÃ KÝ)/u;
// Of a document that is attached.
const LETTERHEAD = /^(?:C[ỘOỔÔ]NG H|BỘ (?!TRƯỞNG|CH[ÍI])|SỞ |UBND |[ỦU][YỶ] BAN NHÂN DÂN )/u;

interface Office {
  readonly text: string;
  readonly mode: string | null;
}

function officeIn({ text }: Line): Office | null {
  const mode = MODE.exec(text);
  const rest = (mode === null ? text : text.slice(mode.index + mode[0].length)).replace(/[,.;]$/, '').trim();
  if (NO_OFFICE.test(rest) || (mode === null ? !isUpperCase(rest) || LETTERHEAD.test(rest) : !isUpperCase(rest) && rest.length > 60)) return null;
  return { text: rest, mode: (mode?.[1] ?? mode?.[2])?.replace(/[\s/]/g, '') ?? null };
}

// What a scan leaves on one line: "Nơi nhận: KT. GIÁM ĐỐC", "- Như trên; PHÓ GIÁM ĐỐC", "TM. … / KT. … / PHÓ …".
const ASIDE = new RegExp(`[\\s;.,:](?=(?:(?:TM|KT|TL|TUQ|Q)\\s?\\.\\s{0,2}\\p{Lu}{2}|T/M\\s|K/T\\s|T/L\\s|(?:PHÓ )?(?:${OFFICES.replace('|PHÓ ', '').replace('|TP\\.', '')})(?!\\p{L}))[\\p{Lu}\\s.,/-]{0,80}$)`, 'u');

const ASIDE_ENDS = '.,/-';

// Whether the last character can be that of an office in capitals.
function mayEndAside(text: string): boolean {
  const last = text.length - 1;
  return ASIDE_ENDS.includes(text.charAt(last)) || (kindOf(text.charCodeAt(last)) & (CAPITAL | SPACE)) !== 0;
}

const SLASHED = /\s\/\s/;

// "KT. CHỦ TỊCH PHÓ CHỦ TỊCH Nguyễn Khắc Toàn": a cell of a table whose lines were put together.
const PACKED = /^((?:(?:TM|KT|TL|TUQ|Q)\s?\.|PHÓ |T\/M |K\/T |T\/L )[\p{Lu}\s.,-]{4,140}\p{Lu})(?: ;){0,3} (\p{Lu}\p{Ll}[\p{L}\s.]{3,50})$/u;
const NEXT_OFFICE = /(?<=[^.\s]) (?=(?:TM|KT|TL|TUQ)\s?\.|PHÓ |CHÁNH )/u;

function unpacked(line: Line): Line[] | null {
  const packed = PACKED.exec(line.text);
  if (packed === null || !NAME.test(packed[2] ?? '')) return null;
  return [...(packed[1] ?? '').split(NEXT_OFFICE), packed[2] ?? ''].map((text) => ({ ...line, text: text.trim() }));
}

function apart(line: Line): Line[] {
  const cell = unpacked(line);
  if (cell !== null) return cell;
  const slashed = line.text.includes('/') ? line.text.split(SLASHED) : [line.text];
  if (slashed.length > 1 && isUpperCase(line.text)) return slashed.map((text) => ({ ...line, text: text.trim() }));
  const at = isUpperCase(line.text) || !mayEndAside(line.text) ? -1 : line.text.search(ASIDE);
  return at < 0 ? [line] : [{ ...line, end: line.start + at + 1, text: line.text.slice(0, at + 1).trim() }, { ...line, start: line.start + at + 1, text: line.text.slice(at + 1).trim() }];
}
