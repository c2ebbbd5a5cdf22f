import { WORD, wordNumber, wordSet } from '../recognise/lexicon.js';
import type { Passage } from '../recognise/tokens.js';
import { endOf, isCapital, isWord, phraseAt, phraseTable, startOf, wordAt } from '../recognise/tokens.js';
import type { FoundUnits, UnitName } from '../recognise/unit-source.js';
import { UNIT_WORDS } from '../recognise/unit-source.js';
import { orders } from './orders.js';
import type { Assignment } from './told-at.js';

const MOST_MORE = 9;

const HAVE_TO = wordNumber('phải');

const ENDS_NAME = wordSet(['cuối', 'xong', 'hiện', 'thiếu', 'đã', 'đang', 'sẽ', 'là', 'được', 'bị', 'còn', 'chưa', 'không', 'vừa', 'qua', 'rồi', 'chậm', 'để', 'về', 'theo', 'của', 'do', 'vì', 'nên', 'mà', 'thì', 'khi', 'nếu', 'nào', 'này', 'nêu', 'vi', 'đạt', 'mới', 'đều', 'cơ', 'nhất', 'ghi', 'tới', 'năm', 'tháng', 'ngày', 'quý', 'tuần', 'trong', 'từ', 'đến', 'trước', 'sau', 'cho', 'với', 'gồm', 'đối', 'đồng', 'việc', 'như', '.', ';', ':', '(', ')', '"', '“', '”', '/', '?', '!', '+']);

/** "Phòng Chính trị, tư tưởng tham mưu …", "GVCN các lớp hoàn thành …", "UBND các xã có điểm thi bố trí …": a name that goes on with words of no list, up to the order. */
export function longerNamed(source: Passage, at: number, { units, next }: FoundUnits): Assignment | null {
  const last = at === source.first && isCapital(source, at) ? units.at(-1) : undefined;
  if (last === undefined || isNoName(source, last, next)) return null;
  const failing = last.group ? failsFrom(source, next) : NOWHERE;
  if (failing !== NOWHERE) return whoFails(source, at, { units, next: failing });
  const end = toldBehind(source, next, last);
  return end === NOWHERE ? null : { units: [...units.slice(0, -1), longer(source, last, end)], start: startOf(source, at), end: startOf(source, end), how: 'subject' };
}

// Where behind words of a name an order stands, or what a group has to do.
function toldBehind(source: Passage, next: number, { group }: UnitName): number {
  const most = Math.min(source.last, next + MOST_MORE + 1);
  for (let end = next; end < most; end += 1) {
    if (end > next && (phraseAt(source, end, orders) > 0 || (group && wordAt(source, end) === HAVE_TO))) return end;
    if (ENDS_NAME[wordAt(source, end)] === 1 && !goesThrough(source, end)) break;
  }
  return NOWHERE;
}

const [THROUGH, GO] = [wordNumber('qua'), wordNumber('đi')];

// "… có dự án đi | qua | phải …". Not: "thời gian | qua"
const goesThrough = (source: Passage, at: number): boolean => wordAt(source, at) === THROUGH && wordAt(source, at - 1) === GO;

// "Phòng Nội vụ | , địa phương rà soát", "UBND các xã | có báo cáo gửi …"
const isNoName = (source: Passage, { anaphor }: UnitName, at: number): boolean => anaphor || (wordAt(source, at) === WORD.comma && phraseAt(source, at + 1, UNIT_WORDS.nouns) > 0) || (wordAt(source, at) === WORD.has && phraseAt(source, at + 1, orders) > 0);

const FAILING = wordSet(['chưa', 'còn', 'chậm', 'đã', 'đang', 'không']);

const URGENT = phraseTable(['phải', 'cần', 'khẩn trương', 'nhanh chóng', 'kịp thời', 'có trách nhiệm', 'chịu trách nhiệm', 'nghiêm túc', 'tiếp tục', 'gửi', 'gửi gấp', 'nộp về', 'nộp ngay', 'nộp bổ sung', 'tự kiểm tra', 'tự rà soát', 'tự đánh giá', 'báo cáo ngay', 'hoàn thành ngay']);

const MOST_FAILING = 48;

const SO_FAR = phraseTable(['đến nay', 'hiện nay', 'hiện', 'tính đến nay', 'đến thời điểm này', 'đến thời điểm hiện tại']);

const NOWHERE = -1;

// Where it is said that those named before have not done something, or have.
function failsFrom(source: Passage, next: number): number {
  const from = next + phraseAt(source, next, SO_FAR);
  return FAILING[wordAt(source, from)] === 1 ? from : NOWHERE;
}

const ENDS_FAILING = wordSet(['.', ';', ':', '?', '!']);

// What stands in quotation marks is a name: phong trào “Xanh, sạch, đẹp”; in brackets, which ones are meant: (Nà Tạ, Khe Vàng).
const QUOTES = wordSet(['"', '“', '”']);

// "Các đơn vị chưa gửi báo cáo khẩn trương hoàn thành …", "Các xã đến nay chưa gửi theo Công văn số 12/SNV-TH, khẩn trương gửi …": which of them, up to the word that presses.
function whoFails(source: Passage, at: number, { units, next }: FoundUnits): Assignment | null {
  const last = Math.min(source.last, next + MOST_FAILING);
  let aside = false;
  for (let end = next + 2; end < last && ENDS_FAILING[wordAt(source, end)] !== 1; end += 1) {
    aside = isAside(wordAt(source, end), aside);
    if (aside) continue;
    const comma = wordAt(source, end) === WORD.comma;
    const pressed = comma ? end + 1 : end;
    if (phraseAt(source, pressed, URGENT) > 0 && (comma || wordAt(source, end - 1) !== WORD.comma)) return { units, start: startOf(source, at), end: startOf(source, pressed), how: 'subject' };
    if (comma) return null;
  }
  return null;
}

const isAside = (word: number, before: boolean): boolean => (QUOTES[word] === 1 ? !before : word === WORD.opens || (before && word !== WORD.closes));

// The name up to the order, without the marks before it.
function longer(source: Passage, last: UnitName, at: number): UnitName {
  const end = endOf(source, isWord(source, at - 1) ? at - 1 : at - 2);
  return { ...last, text: `${last.text}${source.text.slice(last.end, end)}`, end };
}
