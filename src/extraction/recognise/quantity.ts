import type { Quantity } from '../reading.js';
import { firstAmong, placesOf } from './cue-index.js';
import { cued, lowMatchesOf, NUMBERS } from './cued.js';
import { wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { lowOf, wordAt } from './tokens.js';

export interface QuantityFound extends Omit<Quantity, 'span' | 'text'> {
  readonly start: number;
  readonly end: number;
}

const AT_LEAST = 'ít nhất|tối thiểu|trên|hơn|không dưới|không ít hơn|không thấp hơn|từ|lớn hơn|vượt|đạt trên';
const AT_MOST = 'nhiều nhất|tối đa|dưới|không quá|không vượt quá|không cao hơn|không nhiều hơn|nhỏ hơn|xuống còn|còn dưới';
const ABOUT = 'khoảng|gần|xấp xỉ|ước|chừng';
const COMPARATOR = `(?:(${AT_LEAST})|(${AT_MOST})|(${ABOUT}))\\s{1,2}(?:(?:khoảng|là|đạt)\\s{1,2})?`;
const NUMBER = '\\d{1,3}(?:[.]\\d{3}){1,4}(?:,\\d{1,3})?|\\d{1,9}(?:,\\d{1,3})?';
const SCALE = '(?:(?:nghìn|ngàn|triệu|tỷ|tỉ)(?:\\s(?:triệu|tỷ|tỉ))?\\s{0,2})?';
const UNIT = `(?:đồng|usd|đô la|km2|km|m2|m3|m²|m³|mét|ha|héc ta|tấn|kg|mw|kwh|hồ sơ|dự án|nhiệm vụ|đề tài|doanh nghiệp|hợp tác xã|người|học sinh|sinh viên|giáo viên|cán bộ|công chức|viên chức|hộ(?: dân| nghèo)?|xã|phường|thôn|trường|lớp|cơ sở|đơn vị|mô hình|sản phẩm|tin|bài|cuộc|lượt|vụ|văn bản|thủ tục|căn|giường|ca|mẫu|công trình|chỉ tiêu|lao động|khách|thửa|cây|con|điểm|phần trăm|lần|suất)(?![\\p{L}])`;
// "05 ngày" and "12 tháng" are times, "Điều 5" and "khoản 2" are places in a law: neither is an amount.
const QUANTITY = cued('0-9 ít tối trên hơn không từ lớn vượt đạt nhiều dưới nhỏ xuống còn khoảng gần xấp ước chừng', new RegExp(`(?:${COMPARATOR})?(${NUMBER})\\s{0,2}(?:(%)(?:\\s(?:số|tổng số)?\\s{0,1}(?:các\\s)?(?:${UNIT}))?|(${SCALE}${UNIT}|(?:tỷ|tỉ|triệu)(?!\\p{L})))(?:\\s(trở lên|trở xuống))?`, 'u'));

// The first words of what is counted, to be looked for behind a number before the pattern is tried.
const COUNTED = wordSet('% đồng usd đô km2 km² km m2 m3 m² m³ mét ha héc tấn kg mw kwh hồ dự nhiệm đề doanh hợp người học sinh giáo cán công viên hộ xã phường thôn trường lớp cơ đơn mô sản tin bài cuộc lượt vụ văn thủ căn giường ca mẫu chỉ lao khách thửa cây con điểm phần lần suất nghìn ngàn triệu tỷ tỉ'.split(' '));
const isDigit = (code: number): boolean => code >= 48 && code <= 57;

// Whether behind any number stands what can be counted, or right at it: "5ha".
function countsSomething(source: Passage): boolean {
  const { sheet, first, last } = source;
  const numbers = placesOf(NUMBERS, sheet);
  for (let index = firstAmong(numbers, first), at = numbers[index] ?? last; at < last; index += 1, at = numbers[index] ?? last) {
    if (COUNTED[wordAt(source, at + 1)] === 1 || !isDigit(sheet.text.charCodeAt((sheet.ends[at] ?? 0) - 1))) return true;
  }
  return false;
}

// ít nhất 95% | trên 3.000 tỷ đồng | 100% hồ sơ | khoảng 1.700 km | không quá 3% | đạt 41,97% | 30 doanh nghiệp trở lên
// Not: 05 ngày | Điều 5 | số 12/2026 | năm 2026 | 18/4/2026 | 41,97 alone

/** The amounts that a text names, with how they bind; a number without a comparator is meant exactly. */
export function quantitiesIn(source: Passage): QuantityFound[] {
  if (!countsSomething(source)) return [];
  const { text } = source;
  const low = lowOf(source);
  return lowMatchesOf(QUANTITY, source).flatMap((match): QuantityFound[] => {
    const [printed, least, most, about, number = '', percent, unit, open] = match;
    const start = match.index;
    const before = low.slice(Math.max(0, start - 2), start);
    if (/[\p{L}\p{N}]$/u.test(before) || /\d[./,-]$/.test(before)) return [];
    const end = start + printed.trimEnd().length;
    return [{ start, end, value: valueOf(number), unit: percent === undefined ? squeezedUnit(text, unit, { start, printed, open }) : '%', comparator: comparatorOf({ least, most, about, open }) }];
  });
}

const valueOf = (number: string): number => Number(number.replace(/\./g, '').replace(',', '.'));

function squeezedUnit(text: string, unit: string | undefined, { start, printed, open }: { start: number; printed: string; open: string | undefined }): string {
  const low = unit ?? '';
  const at = start + printed.length - low.length - (open === undefined ? 0 : open.length + 1);
  return text.slice(at, at + low.length).replace(/\s{1,8}/g, ' ').trim();
}

function comparatorOf({ least, most, about, open }: { least: string | undefined; most: string | undefined; about: string | undefined; open: string | undefined }): Quantity['comparator'] {
  if (least !== undefined || open === 'trở lên') return 'at-least';
  if (most !== undefined || open === 'trở xuống') return 'at-most';
  return about === undefined ? 'exactly' : 'about';
}
