import { WORD, wordSet } from './lexicon.js';
import type { Passage } from './tokens.js';
import { isCapital, phraseAt, phraseTable, wordAt } from './tokens.js';
import { describedTo, qualifiersAt } from './unit-described.js';
import { officeAt } from './unit-offices.js';
import { properRun } from './unit-places.js';
import { POSTS } from './unit-posts.js';
import type { FoundUnits } from './unit-source.js';
import { joins, made } from './unit-source.js';

/** What a person is by rank or learning, in front of the name: "Trung tá | Lò Văn Sin", "Bác sĩ | Trịnh Hữu Phước", "BSCKII. | Trần Thị B" */
export const RANKS = phraseTable(['Đại tướng', 'Thượng tướng', 'Trung tướng', 'Thiếu tướng', 'Đại tá', 'Thượng tá', 'Trung tá', 'Thiếu tá', 'Đại úy', 'Thượng úy', 'Trung úy', 'Thiếu úy', 'Đại uý', 'Thượng uý', 'Trung uý', 'Thiếu uý', 'Thượng sĩ', 'Trung sĩ', 'Bác sĩ', 'BS', 'BSCKI', 'BSCKII', 'BS.CKI', 'BS.CKII', 'Dược sĩ', 'DS', 'Kỹ sư', 'Thạc sĩ', 'ThS', 'Tiến sĩ', 'TS', 'PGS', 'GS', 'PGS.TS']);

const PEOPLE = phraseTable(['đảng ủy viên', 'cấp ủy viên', 'huyện ủy viên', 'thành ủy viên', 'tỉnh ủy viên', 'chi ủy viên', 'ủy viên ban chấp hành', 'ủy viên BCH', 'thành viên ban chỉ đạo', 'thành viên tổ công tác']);

/** "Các đồng chí | Đảng ủy viên phụ trách khu phố | dự sinh hoạt …": several told by a kind of people. */
export function politeGroup(source: Passage, at: number, polite: number): FoundUnits | null {
  const people = polite > at && wordAt(source, at) === WORD.all ? phraseAt(source, polite, PEOPLE) : 0;
  return people === 0 ? null : made(source, polite, describedTo(source, qualifiersAt(source, polite + people)), { group: true });
}

const BEFORE_OFFICE = wordSet(['-', '–', ',', '(']);

function rankEnd(source: Passage, at: number): number {
  const rank = isCapital(source, at) ? phraseAt(source, at, RANKS) : 0;
  return at + rank + (rank > 0 && wordAt(source, at + rank) === WORD.stop ? 1 : 0);
}

const FEWEST_IN_NAME = 2;

// "Đ/c Thủy | TPT Đội", "Đ/c Hà | Kế toán": past a post right behind the name, which may look as if it were part of it.
function postInName(source: Passage, from: number, name: number): number {
  for (let at = from + 1; at <= from + name; at += 1) {
    const post = isCapital(source, at) ? phraseAt(source, at, POSTS) : 0;
    if (post > 0) return at + post;
  }
  return from + name;
}

/** "Đ/c Hòa - PCT.UBND xã", "đồng chí Nguyễn Văn An, Phó Giám đốc Sở", "Trung tá Lò Văn Sin": by name, with the office behind it, as printed. Without "đồng chí" or the like the name has two words or more. */
export function personAt(source: Passage, at: number, polite: number): FoundUnits | null {
  const from = rankEnd(source, polite);
  const name = from === at ? 0 : properRun(source, from);
  if (name < (polite === at ? FEWEST_IN_NAME : 1)) return null;
  const behind = postInName(source, from, name);
  const office = BEFORE_OFFICE[wordAt(source, behind)] === 1 ? officesHeld(source, behind + 1) : null;
  if (office === null || office.units.length > 1) return made(source, at, behind);
  return made(source, at, wordAt(source, behind) === WORD.opens && wordAt(source, office.next) === WORD.closes ? office.next + 1 : office.next);
}

const SIDE_OFFICES = phraseTable(['ủy viên', 'uỷ viên', 'bí thư', 'phó bí thư', 'phó bí thư thường trực', 'thành viên', 'đảng ủy viên', 'đảng uỷ viên']);

const MOST_HELD = 4;

// "Ủy viên Ban Thường vụ, Trưởng Ban Tổ chức Tỉnh ủy": behind an office of the Party, the next is held by the same person.
function officesHeld(source: Passage, at: number): FoundUnits | null {
  let found = officeAt(source, at);
  let from = at;
  for (let turn = 0; turn < MOST_HELD && found?.units.length === 1 && phraseAt(source, from, SIDE_OFFICES) > 0 && wordAt(source, found.next) === WORD.comma; turn += 1) {
    from = found.next + 1;
    const more = officeAt(source, from);
    if (more?.units.length !== 1) return found;
    found = more;
  }
  return found;
}

const TITLES = wordSet(['ông', 'bà', 'thầy', 'cô']);
// As colleagues call each other, at the start of what they are told: "Anh Tuấn chuẩn bị …". Elsewhere as often a place: "huyện Anh Sơn"
const COLLEAGUES = wordSet(['anh', 'chị']);

// "ông Trần Văn B", "các ông, bà Trưởng thôn", "Ông/Bà"
function titlesEnd(source: Passage, at: number): number {
  if (at === source.first && isCapital(source, at) && COLLEAGUES[wordAt(source, at)] === 1) return at + 1;
  let next = at;
  while (TITLES[wordAt(source, next)] === 1) next += TITLES[wordAt(source, next + 2)] === 1 && joins(source, next + 1) ? 2 : 1;
  return next;
}

/** "đồng chí Bộ trưởng", "các đồng chí Bí thư": the politeness is not part of the name. */
export function politeAt(source: Passage, at: number): number {
  const start = wordAt(source, at) === WORD.all ? at + 1 : at;
  const titled = titlesEnd(source, start);
  if (titled > start && isCapital(source, titled)) return titled;
  if (wordAt(source, start) === WORD.initial && wordAt(source, start + 1) === WORD.slash && wordAt(source, start + 2) === WORD.c) return start + 3;
  return wordAt(source, start) === WORD.com && wordAt(source, start + 1) === WORD.rade ? start + 2 : at;
}
