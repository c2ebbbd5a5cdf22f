import { cued, lowMatchesOf } from './cued.js';
import type { Passage } from './tokens.js';

/** On what a task hangs, as offsets. */
export interface ConditionFound {
  readonly start: number;
  readonly end: number;
}

// nếu có vướng mắc | trường hợp vượt thẩm quyền | sau khi được HĐND tỉnh thông qua | ngay sau khi có kết quả | khi có yêu cầu | trên cơ sở kết quả rà soát
// Not: (nếu có) | sau khi sắp xếp (a name) | trong trường hợp nào cũng | đến | khi có thông báo mới (how long) | đối với | trường hợp cố tình ở lại (who)
const CONDITION = cued('ngay sau nếu trong trường khi', /(?:(?:ngay\s)?sau\skhi\s(?:được|có|nhận|hoàn\sthành|ban\shành|nghị\sđịnh|nghị\squyết|thông\stư|luật\s|quyết\sđịnh|đề\sán\s|kết\sthúc|thống\snhất|quốc\shội|chính\sphủ|hđnd|hội\sđồng|ubnd|ủy\sban|cấp\scó|bộ\s|sở\s)|nếu\s(?!có\)|cần\sthiết\))|(?:trong\s)?trường\shợp\s(?!cần\sthiết\))|khi\scó\s(?!liên\squan)|khi\s(?:được\s(?:phê\sduyệt|thông\squa|chấp\sthuận|giao|yêu\scầu)|phát\ssinh|xảy\sra|đủ\sđiều\skiện))[^.;,\n)]{0,160}/u);

const NO_CONDITION = /(?:^|\s)(?:(?:đến|tới|từ)|(?:đối với|với|các|những|mọi|từng|một số))\s{1,2}$/u;
const LONGEST_BEFORE = 12;

/** The conditions that a text sets, each to the end of its clause. */
export function conditionsIn(source: Passage): ConditionFound[] {
  return lowMatchesOf(CONDITION, source).flatMap((match) => {
    const low = match.input;
    const start = match.index;
    const end = start + match[0].replace(/\s(?:thì|để)\s.*$/u, '').trimEnd().length;
    return /[\p{L}(]$/u.test(low.slice(Math.max(0, start - 1), start)) || NO_CONDITION.test(low.slice(Math.max(0, start - LONGEST_BEFORE), start)) || end - start < 8 ? [] : [{ start, end }];
  });
}
