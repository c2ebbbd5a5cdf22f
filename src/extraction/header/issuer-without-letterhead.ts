import { kindOf, LETTER } from '../text/characters.js';
import { lexed } from '../recognise/tokens.js';
import { unitsAt } from '../recognise/unit.js';

export interface IssuerClues {
  readonly symbol: string | null;
  readonly place: string | null;
  readonly subject: string | null;
  /** The first lines. */
  readonly head: () => string;
  /** The text of the body, in which the agency names itself. */
  readonly body: () => string;
}

// Văn phòng Chính phủ thông báo để … biết, thực hiện
const ANNOUNCES = /(?:^|\n)((?:Văn phòng|VPCP|Thanh tra|Sở|Bộ|UBND|Ủy ban)[^.\n]{2,80}?)\sthông báo (?:để|đến|đề)/u;
const NAMES_ITSELF = /(?:Giám đốc|của|tại)\s(?=Sở|Bộ|Trung tâm|Chi cục|Ban)/gu;

const CENTRAL: Readonly<Record<string, string>> = { VPCP: 'Văn phòng Chính phủ', TTg: 'Thủ tướng Chính phủ', CP: 'Chính phủ', TTCP: 'Thanh tra Chính phủ', BCT: 'Bộ Công Thương', BTC: 'Bộ Tài chính', BNV: 'Bộ Nội vụ', BKHCN: 'Bộ Khoa học và Công nghệ', BYT: 'Bộ Y tế', BXD: 'Bộ Xây dựng', BTP: 'Bộ Tư pháp', BGDĐT: 'Bộ Giáo dục và Đào tạo', BNNMT: 'Bộ Nông nghiệp và Môi trường', BCA: 'Bộ Công an', BQP: 'Bộ Quốc phòng', BNG: 'Bộ Ngoại giao', BVHTTDL: 'Bộ Văn hóa, Thể thao và Du lịch' };

// "Sở Khoa học và Công nghệ": SKHCN
function initials(name: string): string {
  let letters = '';
  let inWord = false;
  for (let at = 0; at < name.length; at += 1) {
    const isLetter = (kindOf(name.charCodeAt(at)) & LETTER) !== 0;
    if (isLetter && !inWord) letters += name.charAt(at);
    inWord = isLetter;
  }
  return letters.toUpperCase().replace('VC', 'C');
}

// Letters of the wanted one, in order, in the symbol: SKHCN in SKHCCN (drafters add letters).
function within(wanted: string, symbol: string): boolean {
  let at = 0;
  for (const letter of symbol) if (letter === wanted[at]) at += 1;
  return wanted.length >= 2 && at === wanted.length;
}

/** The agency of a document whose letterhead was lost: from its symbol, from how it names itself, from who it says announces it. */
export function issuerFromClues(clues: IssuerClues): string | null {
  const told = toldIssuer(clues.head());
  if (told !== null) return told;
  const central = fromSymbol(clues);
  if (central !== null) return central;
  const body = clues.body();
  return namesItself(clues, body) ?? announced(body) ?? namedFirst(clues.head());
}

// What a law site says of the document: Cơ quan ban hành | UBND tỉnh Lam Hồng
const TOLD = /(?:Cơ quan|Đơn vị) ban hành[\s|:]{1,12}(\p{Lu}[^\n|]{3,80}\p{L})/u;
const toldIssuer = (head: string): string | null => (head.includes('ban hành') ? (TOLD.exec(head)?.[1] ?? null) : null);

// "BTC" is also a board that organises something: then the text says so, and nothing of the ministry.
const BOARD = /Ban Tổ chức(?: (?:Hội|Cuộc|Giải|Lễ|Liên|Đại|Ngày)(?: (?:thi|diễn|nghị|hội|thao|giải|hoan|thảo|khoe))?)?/u;

const boardIn = (text: string): string | undefined => (text.includes('Bộ Tài chính') ? undefined : BOARD.exec(text)?.[0]);

const CITY = /^(?:Thành phố|thành phố|TP\.?|Tp\.?|T\.P\.?)\s{0,2}/u;

function fromSymbol({ symbol, place, body }: IssuerClues): string | null {
  const parts = (symbol ?? '').split(/[-/]/);
  const board = parts.includes('BTC') ? boardIn(body()) : undefined;
  if (board !== undefined) return board;
  const central = parts.map((part) => CENTRAL[part]).find((name) => name !== undefined);
  if (central !== undefined) return central;
  if (!parts.includes('UBND')) return null;
  return place === null ? 'Ủy ban nhân dân' : `UBND ${levelled(place, body()) ?? `tỉnh ${place}`}`;
}

const LEVEL = /(?:UBND|[ỦU][yỷ] ban [Nn]hân dân|địa bàn) (tỉnh|[Tt]hành phố|TP|huyện|quận|thị xã|xã|phường|thị trấn|đặc khu)(?!\p{L}|,)/gu;

// "thành phố Lam Hồng", "huyện Vân Hải": the place of the date, and of what level the committee that gives work out calls itself.
function levelled(place: string, body: string): string | null {
  if (CITY.test(place)) return place.replace(CITY, 'thành phố ');
  const counts = new Map<string, number>();
  for (const [, printed = ''] of body.matchAll(LEVEL)) {
    const level = printed === 'TP' ? 'thành phố' : printed.toLowerCase();
    counts.set(level, (counts.get(level) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most === undefined ? null : `${most[0]} ${place}`;
}

/** A committee of the people whose letterhead lost the line with its place, as pages that flatten tables lose it: with the place of its date. */
export function withPlace(issuer: string | null, { place, body }: IssuerClues): string | null {
  if (issuer === null || place === null || !BARE.test(issuer)) return issuer;
  const where = levelled(place, body());
  return where === null ? issuer : `${issuer} ${where}`;
}

const BARE = /^[ỦU][yỷ] ban nhân dân$/u;

function namesItself({ symbol, place }: IssuerClues, body: string): string | null {
  const organ = symbol?.split(/[-/]/).at(-1) ?? '';
  if (organ.length < 2) return null;
  NAMES_ITSELF.lastIndex = 0;
  for (let match = NAMES_ITSELF.exec(body); match !== null; match = NAMES_ITSELF.exec(body)) {
    const from = match.index + match[0].length;
    // The symbol begins with the letter that the name does.
    if (!organ.includes(body.charAt(from))) continue;
    const unit = unitsAt(lexed(body.slice(from, from + 120)), 0).units[0];
    if (unit === undefined || unit.anaphor || unit.group) continue;
    const bare = unit.text.replace(/\s(?:tỉnh|thành phố)\s.*$/u, '');
    if (within(initials(bare), organ)) return unit.text === bare && place !== null ? `${bare} tỉnh ${place}` : unit.text;
  }
  return null;
}

function announced(body: string): string | null {
  const printed = ANNOUNCES.exec(body.slice(-2400))?.[1];
  const unit = printed === undefined ? undefined : unitsAt(lexed(printed), 0).units[0];
  return unit === undefined || unit.anaphor || /^Văn phòng Sở/u.test(unit.text) ? null : unit.text;
}

// [Công đoàn cơ sở, Trường Cao đẳng …] | [Chi bộ 3, Văn phòng]: bodies inside an agency, in brackets over a note
const NOTED = /(?:^|[\n\s])\[((?:Công đoàn|Chi bộ|Đảng bộ|Đoàn Thanh niên|Đoàn cơ sở|Chi đoàn|Hội Cựu chiến binh|Ban Nữ công|Tổ công đoàn)[^\]\n]{0,90}\p{L})\]/u;

const LONGEST_LINE = 200;

// [Phòng Quản lý khoa học …] | Phòng X (a note without letterhead names its author in the first lines)
function namedFirst(head: string): string | null {
  const noted = NOTED.exec(head)?.[1];
  if (noted !== undefined) return noted;
  for (const match of head.matchAll(/(?:^|[\n[(:])\s{0,2}(?=(?:Phòng|Trung tâm|Chi cục|Văn phòng|Ban|Sở|Khoa|Đảng ủy|Đảng uỷ|Trường|Bệnh viện)\s)/gu)) {
    const [line = ''] = head.slice(match.index + match[0].length, match.index + LONGEST_LINE).split('\n', 1);
    const unit = unitsAt(lexed(line), 0).units[0];
    if (unit !== undefined && !unit.anaphor && !unit.group && unit.start === 0) return unit.text;
  }
  return null;
}
