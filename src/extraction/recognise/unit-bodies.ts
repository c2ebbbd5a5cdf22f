import { PURPOSES } from '../words/name-parts.js';
import { WORD, wordNumber, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, isDigit, isWord, phraseAt, phraseTable, wordAt } from './tokens.js';
import type { FoundUnits } from './unit-source.js';
import { joins, made, UNIT_WORDS } from './unit-source.js';

const BODIES = phraseTable(['Ban Chỉ đạo', 'BCĐ', 'Tổ công tác', 'Tổ giúp việc', 'Tổ', 'Hội đồng', 'Tiểu ban', 'Ban Tổ chức', 'Đoàn công tác', 'Đoàn kiểm tra', 'Ban Chỉ huy', 'Ban Vận động', 'Ban']);
const LINKS = phraseTable(['về', 'thực hiện', 'triển khai', 'liên ngành', 'liên ngành về', 'phối hợp', 'công tác']);
// "Ban Chỉ đạo | Trung ương | về phòng, chống thiên tai", "Ban Chỉ đạo | quốc gia | phòng, chống dịch"
const RANKS = phraseTable(['trung ương', 'quốc gia', 'nhà nước', 'cấp tỉnh', 'tỉnh', 'thành phố', 'liên ngành', 'các cấp']);
const FIELDS = phraseTable(PURPOSES);
const MOST_FIELDS = 3;

/**
 * Past a body and what it is for in small letters; `at` where none stands.
 *
 * Reads: "Ban Chỉ đạo chuyển đổi số (tỉnh)", "Hội đồng bồi thường, hỗ trợ, tái định cư", "Tổ công nghệ số cộng đồng". Leaves alone: "Ban Chỉ đạo rà soát …", "Tổ công tác triển khai các nhiệm vụ"
 */
export function bodyFor(source: Passage, at: number): number {
  const body = phraseAt(source, at, BODIES);
  if (body === 0 || !isCapital(source, at)) return at;
  const rank = at + body + phraseAt(source, at + body, RANKS);
  const link = rank + phraseAt(source, rank, LINKS);
  const first = phraseAt(source, link, FIELDS);
  const known = first === 0 ? at : moreFields(source, link + first);
  return Math.max(known, placedPurpose(source, at + body, known) ?? at);
}

const PLACED = phraseTable(['tỉnh', 'thành phố', 'huyện', 'thị xã', 'quận', 'xã', 'phường', 'thị trấn', 'đặc khu', 'quốc gia', 'trung ương']);
const MOST_PURPOSE = 14;
// Behind these the place is where something is, not whose the body is: "Ban Chỉ đạo rà soát các dự án trên địa bàn tỉnh trình …"
const BEFORE_PLACE = wordSet(['của', 'tại', 'trên', 'bàn', 'toàn', 'cho', 'với', 'các', 'trong', 'từng', 'mỗi', 'cấp', 'từ', 'về', 'ở', 'tỉnh', ',', 'và', 'ubnd', 'hđnd', 'dân', 'an', 'sở', 'do']);
// A purpose may begin with these, though they are orders elsewhere.
const OF_PURPOSE = phraseTable(['phòng, chống', 'phòng chống', 'phòng ngừa', 'xây dựng', 'thực hiện', 'triển khai', 'quản lý', 'phát triển', 'tổ chức', 'bảo vệ', 'giảm', 'xóa', 'chống', 'đổi mới']);
// "các nhiệm vụ tỉnh | giao": what the place does, not what the body is told.
const BY_PLACE = wordSet(['giao', 'phê', 'ban', 'quản', 'đề', 'yêu']);

// "Ban Chỉ đạo | diệt trừ cây mai dương huyện | phối hợp …", "Ban Chỉ đạo | phòng, chống tác hại của thuốc lá tỉnh | rà soát …": a purpose of no list, up to the place whose the body is and the order behind it.
function placedPurpose(source: Passage, from: number, known: number): number | null {
  if (isCapital(source, from) || !isWord(source, from)) return null;
  if (known <= from && phraseAt(source, from, UNIT_WORDS.stops) > 0 && phraseAt(source, from, OF_PURPOSE) === 0) return null;
  for (let next = Math.max(from, known); next < from + MOST_PURPOSE; next += 1) {
    if (next > from + 1 && isItsPlace(source, next)) return next;
    if (!isWord(source, next) && !(wordAt(source, next) === WORD.comma && !isCapital(source, next + 1))) return null;
  }
  return null;
}

function isItsPlace(source: Passage, at: number): boolean {
  const place = BEFORE_PLACE[wordAt(source, at - 1)] === 1 || isCapital(source, at) ? 0 : phraseAt(source, at, PLACED);
  return place > 0 && orderedAt(source, at + place);
}

const orderedAt = (source: Passage, at: number): boolean => BY_PLACE[wordAt(source, at)] !== 1 && (phraseAt(source, at, UNIT_WORDS.acts) > 0 || phraseAt(source, at, UNIT_WORDS.must) > 0);

// "… phát triển khoa học, công nghệ, đổi mới sáng tạo | và chuyển đổi số"
function moreFields(source: Passage, from: number): number {
  let next = from;
  for (let turn = 0; turn < MOST_FIELDS && joins(source, next); turn += 1) {
    const more = phraseAt(source, next + 1, FIELDS);
    if (more === 0) return next;
    next += more + 1;
  }
  return next;
}

const NUMBER_WORD = wordNumber('số');
const NUMBERED = phraseTable(['chỉ đạo', 'công tác', 'quân khu', 'thuế cơ sở', 'khu vực', 'hải đội', 'hải đoàn', 'lữ đoàn', 'sư đoàn', 'trung đoàn', 'quân đoàn']);
const LONGEST_NUMBERED = 3;

/** Past the number that a name ends with: "Ban Chỉ đạo | 389 | tỉnh", "Quân khu | 4", "Đoàn kiểm tra | số 2". Not: "Đoàn kiểm tra | 05 đơn vị" */
export function numberTail(source: Passage, at: number): number {
  if (wordAt(source, at) === NUMBER_WORD && isDigit(source, at + 1)) return at + 2;
  if (!isDigit(source, at)) return at;
  for (let length = 2; length <= LONGEST_NUMBERED; length += 1) if (phraseAt(source, at - length, NUMBERED) === length) return at + 1;
  return at;
}

const IN_NUMBERS = phraseTable(['Tổ', 'Tổ chuyên môn', 'Tổ khối', 'Đội', 'Đội sản xuất', 'Nhóm', 'Chi bộ', 'Tổ công tác', 'Tiểu ban', 'Cụm', 'Hải đội', 'Tổ dân phố', 'Khu phố', 'Phân xưởng', 'Đoàn kiểm tra', 'Đoàn công tác']);
const MOST_NUMBERS = 12;
const IN_DAYS = wordSet(['/', '-', '%']);

/** A unit, or several told together, by numbers: "Tổ 4, 5", "Tổ chuyên môn 1, 2 và 3", as printed; null where the numbers count something. */
export function numberedAt(source: Passage, at: number): FoundUnits | null {
  const head = phraseAt(source, at, IN_NUMBERS);
  const behind = at + head + (wordAt(source, at + head) === NUMBER_WORD ? 1 : 0);
  if (head === 0 || !isCapital(source, at) || !isDigit(source, behind)) return null;
  let last = behind;
  while (last < behind + MOST_NUMBERS && isAnother(source, last + 1)) last += 2;
  return isCounting(source, last + 1) || (last === behind && head === 1) ? null : made(source, at, last + 1);
}

const isAnother = (source: Passage, at: number): boolean => joins(source, at) && isDigit(source, at + 1) && IN_DAYS[wordAt(source, at + 2)] !== 1;

// "Đoàn công tác 05 | người", "Tổ 4/5": a word that is no order, or more of a day or a share.
function isCounting(source: Passage, at: number): boolean {
  if (!isWord(source, at) || isCapital(source, at)) return IN_DAYS[wordAt(source, at)] === 1;
  return wordAt(source, at) !== WORD.and && phraseAt(source, at, UNIT_WORDS.stops) === 0 && phraseAt(source, at, UNIT_WORDS.places) === 0;
}
