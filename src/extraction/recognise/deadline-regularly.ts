import { cued, lowMatchesOf } from './cued.js';
import type { DeadlineRecogniser } from './deadline-value.js';
import { recurring } from './deadline-value.js';
import { periodNamed, ruleOf } from './recurrence-rule.js';
import { wordSet } from './lexicon.js';
import { wordsBefore, wordsBehind } from './scene.js';
import type { Passage } from './tokens.js';
import { tokenAt, wordAt } from './tokens.js';
import { isOfWord } from './when-mentions.js';

// định kỳ (hằng năm) đánh giá … | Định kỳ hằng năm, báo cáo … | định kỳ sáu tháng báo cáo … | theo định kỳ hoặc đột xuất | định kỳ 06 tháng, hằng năm
// Not: các báo cáo định kỳ | chế độ báo cáo định kỳ | lịch tiếp công dân định kỳ | kiểm tra định kỳ
const REGULARLY = cued('theo định', /(theo\s{1,3})?định\s{1,3}kỳ(?:\s{0,2}\(?(?:(?:vào\s{1,3})?(?:(?:hằng|hàng|mỗi)\s{1,3}(?:ngày|tuần|tháng|quý|năm)(?!\p{L})|(?:theo\s{1,3})?(?:quý|tháng|tuần|năm)(?!\p{L})|(?:\d{1,2}|một|hai|ba|sáu)(?:\s\(\p{L}{2,4}\))?\s{1,3}(?:tháng|tuần|năm|quý)(?:\s?\/\s?lần|\s(?:một|1|01)\slần)?)|vào\s[^,.;]{3,30})\)?)?/u, 'kỳ định');
const AFTER_NOUN = /(?:báo\scáo|chế\sđộ|tiếp\scông\sdân|kiểm\stra|họp|giao\sban|sinh\shoạt|bảo\sdưỡng|thông\stin|lịch|đối\sthoại|thanh\stra|khám\s(?:sức\skhỏe|sức\skhoẻ)|kiểm\sđịnh|luân\schuyển|đánh\sgiá|tập\shuấn|quan\strắc|bảo\strì|không|xuất\sbản|bản\stin)\s{1,3}$/u;
// The words with which one of those nouns ends.
const NOUN_ENDS = wordSet(['cáo', 'độ', 'dân', 'tra', 'họp', 'ban', 'hoạt', 'dưỡng', 'tin', 'lịch', 'thoại', 'khỏe', 'khoẻ', 'định', 'chuyển', 'giá', 'huấn', 'trắc', 'trì', 'không', 'bản']);

// tổng hợp, báo cáo định kỳ về … | tổ chức kiểm tra định kỳ …: an order and how often, where "các báo cáo định kỳ" is a name
const ORDERED = /(?:^|[,;.:]\s{0,3}|(?:và|thực\shiện|tổ\schức|tiến\shành|phải|tăng\scường|gửi)\s{1,3}|[,;]\s{0,3}\p{L}{2,6}\s\p{L}{2,6}\s{1,3})(?:kiểm\stra|thanh\stra|báo\scáo|đánh\sgiá|rà\ssoát|giám\ssát|sơ\skết|tập\shuấn|quan\strắc)\s{1,3}$/u;
const NAMED = /(?:chế\sđộ|công\stác|thông\stin|nội\sdung|việc|các|mẫu|hoàn\sthành|không|lịch)(?:\s\p{L}{2,7}){0,2}[\s,]{1,3}(?:kiểm\stra|thanh\stra|báo\scáo|đánh\sgiá|rà\ssoát|giám\ssát|sơ\skết|tập\shuấn|quan\strắc)\s{1,3}$/u;
// thực hiện nghiêm chế độ báo cáo định kỳ: the order to keep it up
const KEPT_UP = /(?:thực\shiện|chấp\shành|duy\strì|bảo\sđảm|đảm\sbảo)\s(?:\p{L}{2,7}\s){0,2}chế\sđộ(?:\s\p{L}{2,7}){0,3}[\s,]{1,3}(?:và\s)?báo\scáo\s{1,3}$/u;
const OR_AT_ANY_TIME = /^\s{0,2}(?:,|và|hoặc|,\shoặc)\s{0,2}(?:hoặc\s)?đột\sxuất/u;

/** "Định kỳ" and what follows. */
export const deadlineRegularly: DeadlineRecogniser = {
  name: 'regularly',
  needs: { cue: REGULARLY },
  find: (scene) => lowMatchesOf(REGULARLY, scene.source).flatMap((match) => {
    if (isOfWord(scene.low, match.index - 1)) return [];
    const before = wordsBefore(scene, match.index, 48);
    const bare = match[0].trim().length <= 8;
    if (match[1] === undefined && bare && NOUN_ENDS[wordEnding(scene.source, match.index)] === 1 && isNoun(before, wordsBehind(scene, match.index + match[0].length, 16))) return [];
    const named = periodNamed(match[0].replace(/^(?:theo\s{1,3})?định\s{1,3}kỳ\s{0,2}\(?(?:vào\s{1,3})?/u, ''));
    return [{ start: match.index, end: match.index + match[0].trimEnd().length, by: 'regularly', value: recurring(named === null || bare ? null : ruleOf(named)) }];
  }),
};

const wordEnding = (source: Passage, at: number): number => wordAt(source, tokenAt(source, at) - 1);

function isNoun(before: string, behind: string): boolean {
  if (!AFTER_NOUN.test(before) || OR_AT_ANY_TIME.test(behind)) return false;
  return NAMED.test(before) ? !KEPT_UP.test(before) : !ORDERED.test(before);
}
