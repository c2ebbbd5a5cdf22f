import { cued, matchesOf } from '../recognise/cued.js';
import type { Passage } from '../recognise/tokens.js';
import { tokenAt } from '../recognise/tokens.js';
import type { UnitName } from '../recognise/unit-source.js';
import { unitsAt } from '../recognise/unit.js';

// phối hợp với Sở Nội vụ | phối hợp chặt chẽ với … | chủ trì phối hợp các sở | phối với Bộ Tài chính (a slip) | kết hợp với các đơn vị
// Not: phối hợp xây dựng hạ tầng số | tích cực phối hợp, hỗ trợ Sở …
const WITH = cued('đơn cơ phối kết', /(?<!\p{L})(?:(?:đơn\s{1,2}vị|cơ\s{1,2}quan)\s{1,2}phối\s{1,2}hợp(?:\s{1,2}thực\s{1,2}hiện)?\s{0,2}:\s{0,2}(?=\p{L})|(?:phối\s{1,2}hợp|phối|kết\s{1,2}hợp)(?:\s{1,2}(?:chặt\s{1,2}chẽ|thường\s{1,2}xuyên|chủ\s{1,2}động|đồng\s{1,2}bộ|hiệu\s{1,2}quả|kịp\s{1,2}thời|,))?(?:\s{1,2}(?:cùng\s{1,2}với|cùng|với))?\s{1,3}(?=\p{L}))/iu);

/** The units that a task is done together with, in order, each once. */
export function coordinatorsIn(source: Passage): UnitName[] {
  const found: UnitName[] = [];
  for (const match of matchesOf(WITH, source)) {
    if (/^phối\s{1,2}(?!hợp|với)/iu.test(match[0]) || (/^kết/iu.test(match[0]) && !/với/iu.test(match[0]))) continue;
    const named = unitsAt(source, tokenAt(source, match.index + match[0].length));
    for (const unit of named.units) {
      if (!unit.anaphor && !found.some((other) => other.text === unit.text)) found.push(unit);
    }
  }
  return found;
}
