import { cued, matchesOf } from './cued.js';
import type { Passage } from './tokens.js';
import { part, tokenAt, unlearned } from './tokens.js';
import type { UnitName } from './unit-source.js';
import { unitsAt } from './unit.js';

// báo cáo UBND tỉnh (qua Sở Tài chính) | gửi về Sở Nội vụ trước ngày … | báo cáo kết quả thực hiện về Văn phòng Sở | nộp báo cáo về P.TCCB
// Not: gửi các phòng lấy ý kiến (a group) | báo cáo kết quả trước ngày 15/4 (to nobody) | trình UBND tỉnh phê duyệt (an approval)
const SENDS = cued('báo gửi nộp cung', /(?:[Bb]áo\s{1,2}cáo|[Gg]ửi|[Nn]ộp|[Cc]ung\s{1,2}cấp)(?:[^.;:()]{0,90}?\s(?:về|cho|lên|tới))?\s{1,3}(?=(?:Đồng chí |đồng chí )?\p{Lu})/u);
const DESK = /^\s{0,2}[(,]?\s{0,2}(?:thông\s)?qua\s{1,2}(?=\p{Lu})/u;
const MOST_AHEAD = 400;

/** Who the result of a task is sent to, in order, each once: the desk that receives it ("qua Sở Tài chính") where one is named. */
export function reportToIn(source: Passage): UnitName[] {
  const found: UnitName[] = [];
  for (const match of matchesOf(SENDS, source)) {
    const unit = receiverAt(source, match.index + match[0].length);
    if (unit !== null && !found.some((other) => other.text === unit.text)) found.push(unit);
  }
  return found;
}

function receiverAt(source: Passage, from: number): UnitName | null {
  const unit = unitFrom(source, from);
  if (unit === null) return null;
  const desk = DESK.exec(source.text.slice(unit.end, unit.end + 24));
  return desk === null ? unit : (unitFrom(source, unit.end + desk[0].length) ?? unit);
}

function unitFrom(source: Passage, from: number): UnitName | null {
  const ahead = part(source, from, from + MOST_AHEAD);
  const unit = unitsAt(unlearned(ahead), tokenAt(ahead, 0)).units[0];
  return unit === undefined || unit.group ? null : { ...unit, start: unit.start + from, end: unit.end + from };
}
