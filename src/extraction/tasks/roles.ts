import { cued, matchesOf } from '../recognise/cued.js';
import type { Passage } from '../recognise/tokens.js';
import { tokenAt, wordAt } from '../recognise/tokens.js';
import { bareGroupAt } from '../recognise/unit-groups.js';
import type { UnitName } from '../recognise/unit-source.js';
import { DETERMINERS } from '../recognise/unit-source.js';
import { unitsAt } from '../recognise/unit.js';

// phối hợp với Sở Nội vụ | phối hợp chặt chẽ với … | chủ trì phối hợp các sở | phối với Bộ Tài chính (a slip) | kết hợp với các đơn vị
// chủ trì cùng với Chi cục Thủy lợi | kết hợp các ngành chức năng | phối hợp với giáo viên chủ nhiệm
// Not: phối hợp xây dựng hạ tầng số | tích cực phối hợp, hỗ trợ Sở …
const WITH = cued('đơn cơ chủ phối kết', /(?<!\p{L})(?:(?:đơn\s{1,2}vị|cơ\s{1,2}quan)\s{1,2}phối\s{1,2}hợp(?:\s{1,2}thực\s{1,2}hiện)?\s{0,2}:\s{0,2}(?=\p{L})|chủ\s{1,2}trì,?\s{1,2}cùng(?:\s{1,2}với)?\s{1,3}|(?:phối\s{1,2}hợp|phối|kết\s{1,2}hợp)(?:[\s,]{1,3}(?:chặt\s{1,2}chẽ|thường\s{1,2}xuyên|chủ\s{1,2}động|đồng\s{1,2}bộ|hiệu\s{1,2}quả|kịp\s{1,2}thời|trực\s{1,2}tiếp|thống\s{1,2}nhất|nhịp\s{1,2}nhàng|tốt|tích\s{1,2}cực|và)){0,4},?(?:\s{1,2}(?:cùng\s{1,2}với|cùng|với))?\s{1,3}(?=\p{L}))/iu);

/** The units that a task is done together with, in order, each once. */
export function coordinatorsIn(source: Passage): UnitName[] {
  const found: UnitName[] = [];
  for (const match of matchesOf(WITH, source)) {
    for (const unit of unitsBehind(source, match)) {
      if (!unit.anaphor && !found.some((other) => other.text === unit.text)) found.push(unit);
    }
  }
  return found;
}

function unitsBehind(source: Passage, match: RegExpExecArray): readonly UnitName[] {
  const [words] = match;
  const at = tokenAt(source, match.index + words.length);
  const slip = /^phối\s{1,2}(?!hợp|với)/iu.test(words) || (/^kết/iu.test(words) && !/với/iu.test(words) && DETERMINERS[wordAt(source, at)] !== 1);
  if (slip) return [];
  const { units } = unitsAt(source, at);
  return units.length > 0 || !/(?:với|cùng)\s{1,3}$/iu.test(words) ? units : (bareGroupAt(source, at)?.units ?? []);
}
