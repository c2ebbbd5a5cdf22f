import { WORD, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, isDigit, isWord, phraseAt, phraseTable, wordAt } from './tokens.js';
import { qualifiersAt } from './unit-described.js';
import { nounsAt } from './unit-groups.js';
import { properRun } from './unit-places.js';
import type { FoundUnits } from './unit-source.js';
import { joins, made, UNIT_WORDS } from './unit-source.js';

/** Posts that are told by their name alone: "Kế toán: lập dự toán", "Các ông, bà Trưởng khoa: rà soát …". Not: "Kế toán: Trần Thị B" */
export const POSTS = phraseTable(['Thư viện', 'Thiết bị', 'Bảo vệ', 'Kế toán', 'Văn thư', 'Thủ quỹ', 'Trưởng khoa', 'Trưởng trạm', 'Trưởng bộ môn', 'Trưởng thôn', 'Tổng phụ trách Đội', 'Hiệu trưởng', 'Chánh Văn phòng', 'Tổng phụ trách', 'TPT Đội', 'Giáo viên chủ nhiệm', 'Giáo viên', 'GV', 'GVCN', 'Giáo viên bộ môn', 'Nhân viên y tế', 'Nhân viên thư viện', 'Nhân viên thiết bị', 'Tổ trưởng chuyên môn', 'Tổ khối', 'Tổ phó chuyên môn', 'Nhóm trưởng chuyên môn', 'Tổ trưởng tổ chuyên môn', 'Phó Hiệu trưởng', 'Điều dưỡng trưởng', 'Nhân viên văn thư', 'Nhân viên kế toán', 'Nhân viên bảo vệ', 'Cán bộ thư viện', 'Cán bộ y tế', 'Cán bộ thiết bị', 'Lớp trưởng', 'Ban cán sự lớp', 'Tổ trưởng tổ dân phố', 'Công chức địa chính', 'Công chức văn phòng - thống kê', 'Công chức tư pháp - hộ tịch', 'Công chức văn hóa - xã hội', 'Bí thư Đoàn trường', 'Thư ký hội đồng', 'Giáo viên Tổng phụ trách Đội', 'Trưởng bản', 'Trưởng ấp', 'Trưởng khu phố', 'Trưởng khu dân cư', 'Trưởng xóm', 'Trưởng Ban công tác Mặt trận', 'Bí thư chi bộ', 'Thú y viên', 'Khuyến nông viên', 'Công an viên', 'Nhân viên thú y', 'Cấp dưỡng', 'Nhân viên cấp dưỡng', 'Y tế trường học', 'Cán bộ thú y']);

/** "Các đồng chí Trưởng thôn: …", "đồng chí Bí thư chi bộ rà soát …": all who hold a post, or the one. Not: "các đồng chí Trưởng phòng Nội vụ" */
export function politePost(source: Passage, at: number, polite: number): FoundUnits | null {
  const next = polite > at ? polite + phraseAt(source, polite, POSTS) : at;
  if (next <= polite || !isCapital(source, polite)) return null;
  const ends = wordAt(source, next) === WORD.colon || phraseAt(source, next, UNIT_WORDS.acts) > 0 || phraseAt(source, next, UNIT_WORDS.must) > 0;
  return ends ? made(source, polite, next, { group: wordAt(source, at) === WORD.all }) : null;
}

const CLERKS = phraseTable(['công chức', 'cán bộ', 'chuyên viên', 'viên chức', 'nhân viên']);

const MOST_OF_CLERK = 8;

/** "Đ/c | công chức ĐC-XD | : hoàn chỉnh …", "đồng chí cán bộ thống kê | lập …": what somebody is in charge of, up to the order or a colon. */
export function politeClerk(source: Passage, at: number, polite: number): FoundUnits | null {
  const clerk = phraseAt(source, polite, CLERKS);
  if (clerk === 0 || (polite === at && !isClerkInFront(source, at, at + clerk))) return null;
  for (let next = polite + clerk; next < polite + MOST_OF_CLERK; next += 1) {
    if (isToldHere(source, next)) return next === polite + clerk ? null : made(source, polite, next, { group: wordAt(source, at) === WORD.all });
    if (!isWord(source, next) && wordAt(source, next) !== WORD.dash) return null;
  }
  return null;
}

// "Công chức | Tài chính - Kế toán | tổng hợp …" in front of a sentence. Not: "Cán bộ trực cơ quan bảo đảm …"
const isClerkInFront = (source: Passage, at: number, behind: number): boolean => at === source.first && isCapital(source, at) && isCapital(source, behind);

const isToldHere = (source: Passage, at: number): boolean => wordAt(source, at) === WORD.colon || phraseAt(source, at, UNIT_WORDS.acts) > 0 || phraseAt(source, at, UNIT_WORDS.must) > 0;

const GRADES = wordSet(['khối', 'lớp', ',', 'và']);

/** "GVCN | các lớp", "Giáo viên bộ môn | Toán", "Giáo viên chủ nhiệm | khối 1 | hoàn thành …", "Tổ khối | 4, 5 | tổ chức …", "Kế toán | công khai …": a post that is told without a mark. */
export function postAsSubject(source: Passage, at: number): FoundUnits | null {
  const behind = at + phraseAt(source, at, POSTS);
  if (behind === at || !isCapital(source, at)) return null;
  let next = behind;
  while (next < behind + MOST_GRADES && (GRADES[wordAt(source, next)] === 1 || isDigit(source, next))) next += 1;
  const others = wordAt(source, next) === WORD.all ? nounsAt(source, next + 1) : next;
  if (others > next + 1) return made(source, at, namedPlacesEnd(source, qualifiersAt(source, others)), { group: true });
  if (next === behind) next = subjectsEnd(source, next);
  const told = wordAt(source, next) === WORD.colon ? next + 1 : next;
  return phraseAt(source, told, UNIT_WORDS.stops) > 0 && wordAt(source, next - 1) !== WORD.comma ? made(source, at, next) : null;
}

const MOST_GRADES = 8;

const MOST_SUBJECTS = 12;

// "Giáo viên | Tin học, Ngoại ngữ | nhập điểm …", "Giáo viên bộ môn | Toán | …": subjects, each with a capital.
function subjectsEnd(source: Passage, at: number): number {
  let next = at;
  let from = at;
  for (let run = subjectAt(source, from); run > 0 && next < at + MOST_SUBJECTS; run = subjectAt(source, from)) {
    next = from + run;
    if (!joins(source, next)) break;
    from = next + 1;
  }
  return next;
}

// "Tin | học", "Ngoại | ngữ": one capital, and a second syllable in small letters where it is no verb.
function subjectAt(source: Passage, at: number): number {
  const run = properRun(source, at);
  const more = run === 1 && isWord(source, at + 1) && !isCapital(source, at + 1) && phraseAt(source, at + 1, UNIT_WORDS.stops) === 0 && !joins(source, at + 1);
  return more ? run + 1 : run;
}

// "Thú y viên các thôn | Đông, Đoài, Thượng | : tiêm phòng …": names up to a colon; the same place where none stands there.
function namedPlacesEnd(source: Passage, at: number): number {
  let next = at;
  for (let run = properRun(source, next); run > 0 && next < at + MOST_GRADES * 2; run = joins(source, next) ? properRun(source, next + 1) : 0) next += run + (joins(source, next) ? 1 : 0);
  return wordAt(source, next) === WORD.colon ? next : at;
}

/** "Kế toán | : lập dự toán …": a post at `at` that ends where its colon stands. */
export function postBeforeColon(source: Passage, at: number, colon: number): FoundUnits | null {
  const post = isCapital(source, at) && phraseAt(source, at, POSTS) === colon - at;
  return post && phraseAt(source, colon + 1, UNIT_WORDS.stops) > 0 ? made(source, at, colon) : null;
}
