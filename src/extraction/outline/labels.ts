import { kindOf, LETTER as LETTER_KIND } from '../text/characters.js';
import { unitAt } from '../text/units.js';

/** The kinds of label that Vietnamese documents number their points with. */
export type LabelKind =
  | 'part' | 'capital' | 'roman' | 'article' | 'number' | 'number2' | 'number3' | 'ordinal'
  | 'bracket' | 'letter' | 'small-roman' | 'dash' | 'plus' | 'topic';

export interface Label {
  readonly kind: LabelKind;
  /** The label itself: "10", "k", "IV", "-". */
  readonly value: string;
  /** How many characters of the paragraph it takes, with the space after it. */
  readonly length: number;
}

const ORDINALS = 'nhất|hai|ba|tư|năm|sáu|bảy|bẩy|tám|chín|mười';
const CARDINALS = 'Một|Hai|Ba|Bốn|Năm|Sáu|Bảy|Tám|Chín|Mười';

const DIGITS = '0123456789';
const LETTERS = 'abcdefghijklmnopqrstuvwxyzđ';
const LETTER = /^\(?([a-zđ])(?:\)|\/(?!\p{L}(?!\p{L}))|\.(?=\s)|[-–](?=\s\p{Lu}))[.]?\s{0,4}/u;

// With the signs that fonts of symbols have in their own part of Unicode: what is copied from a text processor brings them.
const BULLETS = `•▪●○‹*·∙■□▫◦◆◇❖►▶➢➤➔✓✔⁃‣${Array.from({ length: 0xe0 }, (_, index) => String.fromCharCode(0xf020 + index)).join('')}`;

const SECTION_NAMES = 'Mục đích|Mục tiêu|Yêu cầu|Nội dung|Nhiệm vụ|Giải pháp|Hình thức|Biện pháp|Thời gian|Địa điểm|Thành phần|Đối tượng|Kinh phí|Tổ chức thực hiện|Phân công|Kết quả|Đánh giá|Phương hướng|Kế hoạch';

// All that \s is.
const SPACES = ' \t\n\v\f\r\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u2028\u2029\u202f\u205f\u3000\ufeff';

/** With the characters that each may begin with, and those that may stand second, where few may. In this order: "I." is a part number before it is a capital letter, "1.1." is a sub-point before it is a point. */
const SHAPES: readonly (readonly [kind: LabelKind, begins: string, second: string | null, shape: RegExp])[] = [
  // PHẦN THỨ NHẤT   Phần II.
  ['part', 'P', 'Hh', /^(?:PHẦN|Phần)\s{1,3}(?:(?:THỨ|thứ)\s{1,3})?(\p{L}{1,6})(?:[.:]\s{0,4}|\s{1,4}|$)/u],
  // I. ĐÁNH GIÁ CHUNG   II- NHIỆM VỤ   IV/ …
  ['roman', 'IVX', `IVX.-/)–:${SPACES}`, /^(?!V\/V)([IVX]{1,5})\s?(?:[.\-/)–:]{1,2})(?![\dv])\s{0,4}(?=\S|$)/u],
  // II HÌNH THỨC THỰC HIỆN   III Thời gian thực hiện: without a mark only before what sections are called
  ['roman', 'IVX', `IVX${SPACES}`, new RegExp(`^([IVX]{1,5})\\s{1,3}(?=(?:${SECTION_NAMES})[^.;:]{0,80}:?$)`, 'iu')],
  // A. TÌNH HÌNH   A- TÌNH HÌNH   A/ …
  ['capital', 'ABCDEFGH', '.-–/', /^([A-H])(?:\.|[-–]|\/[-–]?)\s{1,4}(?=\p{Lu})/u],
  // Điều 2. Giao Sở …
  ['article', 'Đ', 'iI', /^(?:Điều|ĐIỀU)\s{1,3}(\d{1,3}[a-zđ]?)\s?[.:]\s{0,4}/u],
  // 2.1.3. …   3.1.2 …   3.1.2- …
  ['number3', DIGITS, `.${DIGITS}`, /^(\d{1,2}\.\d{1,2}\.\d{1,2})(?:[.)]?[-–]\s{0,4}(?=\p{Lu})|[.)]?\s{1,4}(?=\S))/u],
  // 2.1. Công tác …   3.1 …   3.1- …   3.1/ …
  ['number2', DIGITS, `.${DIGITS}`, /^(\d{1,2}\.\d{1,2})(?:[.)/]?[-–]\s{0,4}(?=\p{Lu})|\/\s{1,4}(?=\p{Lu})|[.)]?\s{1,4}(?=\p{L}|["“(]))/u],
  // 1. Văn phòng Sở   1/ …   1- …   1) …   1.- …   1/- …
  ['number', DIGITS, `.)/-–${DIGITS}`, /^(\d{1,2})(?:[.)/][-–](?=\s|\p{Lu})|[.)]|[/–-](?=\s|\p{Lu}\p{Ll}))\s{0,4}(?=[\p{L}"“(*]|$)/u],
  // 1 MỤC ĐÍCH
  ['number', DIGITS, `${DIGITS}${SPACES}`, new RegExp(`^(\\d{1,2})\\s{1,3}(?=(?:${SECTION_NAMES.toLocaleUpperCase('vi')})[^.;:\\p{Ll}]{0,60}:?$)`, 'u')],
  // (1) Phòng Quản lý khoa học:
  ['bracket', '(', DIGITS, /^\((\d{1,2})\)[.:]?\s{0,4}/u],
  // (i) …
  ['small-roman', '(ivx', 'ivx)', /^\(?([ivx]{1,5})\)[.:]?\s{0,4}/u],
  // a) …   đ. …   c/ …   a- …   not đ/c Nga, b/c Bộ
  ['letter', LETTERS, ')/.-–', LETTER],
  ['letter', '(', LETTERS, LETTER],
  // Thứ nhất, …   Một là, …
  ['ordinal', 'TMHBNSC', 'hộưaốảăá', new RegExp(`^(Thứ (?:${ORDINALS})|(?:${CARDINALS}) là)\\s{0,2}[,:]\\s{0,4}`, 'u')],
  // - …   – …   • …   ➢ …   - 3. Tổ chức …
  ['dash', `-–${BULLETS}`, null, new RegExp(`^([-–${BULLETS}])[_.]?\\s{0,4}(?:\\d{1,2}[.)]\\s{1,3}(?=\\p{Lu}))?(?=\\S)`, 'u')],
  // o …: the circle of a text processor, copied as a letter
  ['dash', 'o', ' \t', /^(o)\s{1,4}(?=\p{Lu})/u],
  // + …
  ['plus', '+', null, /^(\+)\s{0,4}(?=\S)/u],
  // [Công tác tuyển sinh] …
  ['topic', '[', null, /^\[([^\]\n]{2,100})\]\s{0,4}/u],
];

// Every line is asked for its label several times, and most begin with letters that no label begins with.
const BY_FIRST = new Map<string, (readonly [LabelKind, string | null, RegExp])[]>();
for (const [kind, begins, second, shape] of SHAPES) for (const first of begins) BY_FIRST.set(first, [...(BY_FIRST.get(first) ?? []), [kind, second, shape]]);

const LONGEST_LABEL = 120;

/** The label that a paragraph begins with, or null. */
export function readLabel(paragraph: string): Label | null {
  const first = unitAt(paragraph, 0);
  if (first === DASH || first === LONG_DASH || first === PLUS) return plainDash(paragraph, first) ?? shapedLabel(paragraph);
  return isDigit(first) ? plainNumber(paragraph) ?? shapedLabel(paragraph) : shapedLabel(paragraph);
}

const DASH = 45;
const LONG_DASH = 0x2013;
const PLUS = 43;
const STOP = 46;
const CLOSES = 41;
const BLANK = 32;
const MOST_BLANKS = 4;

const isDigit = (code: number): boolean => code >= 48 && code <= 57;

// "1. Văn phòng", "12) Báo cáo": by far the most labels besides dashes: read without a pattern where a letter stands behind their spaces.
function plainNumber(paragraph: string): Label | null {
  const digits = isDigit(unitAt(paragraph, 1)) ? 2 : 1;
  const mark = unitAt(paragraph, digits);
  if (mark !== STOP && mark !== CLOSES) return null;
  let end = digits + 1;
  while (end <= digits + MOST_BLANKS && unitAt(paragraph, end) === BLANK) end += 1;
  return (kindOf(unitAt(paragraph, end)) & LETTER_KIND) === 0 ? null : { kind: 'number', value: paragraph.slice(0, digits), length: end };
}

// "- Sở Tài chính": a dash, one space at most, and a letter.
function plainDash(paragraph: string, first: number): Label | null {
  const length = unitAt(paragraph, 1) === BLANK ? 2 : 1;
  return (kindOf(unitAt(paragraph, length)) & LETTER_KIND) === 0 ? null : { kind: first === PLUS ? 'plus' : 'dash', value: paragraph.slice(0, 1), length };
}

function shapedLabel(paragraph: string): Label | null {
  const shapes = BY_FIRST.get(paragraph.charAt(0));
  if (shapes === undefined) return null;
  const next = paragraph.charAt(1);
  for (const [kind, second, shape] of shapes) {
    if (second?.includes(next) === false) continue;
    const match = shape.exec(paragraph.slice(0, LONGEST_LABEL));
    if (match !== null) return { kind, value: match[1] ?? '', length: match[0].length };
  }
  return null;
}
