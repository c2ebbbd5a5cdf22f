import { WORD, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, isWord, phraseAt, phraseTable, wordAt } from './tokens.js';
import type { FoundUnits } from './unit-source.js';
import { made, UNIT_WORDS } from './unit-source.js';

const HEADS = phraseTable(['phòng', 'trung tâm', 'chi cục', 'ban', 'tổ', 'khoa', 'văn phòng', 'đội', 'trạm', 'hạt', 'bộ phận', 'ban quản lý', 'công ty', 'nhà máy']);
const NO_DESK = phraseTable(['phòng chống', 'phòng ngừa', 'phòng cháy', 'phòng bệnh', 'phòng dịch', 'phòng vệ', 'phòng hộ', 'phòng thủ', 'phòng trừ', 'ban hành', 'ban đầu', 'ban ngày', 'tổ chức', 'khoa học', 'đội ngũ', 'đội hình', 'trung tâm của', 'văn phòng phẩm', 'văn phòng điện tử', 'trạm bơm', 'ban ngành', 'ban công']);
// "Tổ trưởng", "đội viên", "ban giám hiệu"
const OF_PEOPLE = wordSet(['trưởng', 'phó', 'viên', 'giám', 'lãnh']);
const MOST_FIELD = 7;

/**
 * A desk as its own people call it, in small letters up to the order or a colon; nothing where none stands. Only where somebody is told: elsewhere small letters name things.
 *
 * Reads: "phòng khoa học | rà soát …", "tổ tài chính kế toán: …". Leaves alone: "phòng ngừa dịch bệnh", "tổ chức", "Tổ trưởng"
 */
export function smallDeskAt(source: Passage, at: number): FoundUnits {
  const head = phraseAt(source, at, HEADS);
  const behind = at + head;
  if (head === 0 || phraseAt(source, at, NO_DESK) > 0 || OF_PEOPLE[wordAt(source, behind)] === 1) return { units: [], next: at };
  for (let next = behind; next < behind + MOST_FIELD; next += 1) {
    if (next > behind && isTold(source, next)) return made(source, at, next);
    if (!isWord(source, next) || isCapital(source, next) || phraseAt(source, next, UNIT_WORDS.stops) > 0) break;
  }
  return { units: [], next: at };
}

const isTold = (source: Passage, at: number): boolean => phraseAt(source, at, UNIT_WORDS.acts) > 0 || phraseAt(source, at, UNIT_WORDS.must) > 0 || wordAt(source, at) === WORD.colon;
