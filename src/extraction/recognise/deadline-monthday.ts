import type { CivilDate } from '#core/index.js';
import { addMonths, civilDate } from '#core/index.js';
import { cueBefore, endingCue } from './deadline-cue.js';
import type { DeadlineRecogniser, DeadlineValue } from './deadline-value.js';
import { beforeDay, byDay } from './deadline-value.js';
import type { Finding } from './recogniser.js';
import type { Scene } from './scene.js';
import { sentenceBefore, wordsBehind } from './scene.js';
import type { Mention } from './when-mentions.js';

// tạm ứng lương trước ngày 20. | nộp hồ sơ chậm nhất ngày 25 để tổng hợp | xong trước 16h00 ngày 12
// Not: trước ngày 20 hằng tháng (taken before) | trước ngày 20, 25/4 | trước ngày 15 âm lịch | định kỳ … trước ngày 20
const CUE = endingCue(/(?:^|[^\p{L}\p{N}])((?:(?:chậm|muộn)\s{1,3}nhất\s{1,3}(?:là\s{1,3})?)?trước|(?:chậm|muộn)\s{1,3}nhất(?:\s{1,3}(?:là|vào|đến|trong))?)\s{1,3}$/u, 32);
const ENDS = /^\s{0,2}(?:[.;)]|$|,(?!\s{0,2}(?:ngày\s|\d))|để\s)/u;
const COMES_BACK = /(?:định\s{1,3}kỳ|hằng|hàng|mỗi|các)\s{1,3}(?:kỳ|tuần|tháng|quý|năm)?/u;

/** A day without its month, in front of which something is due: the next one after the day of the document. */
export const deadlineOnMonthday: DeadlineRecogniser = {
  name: 'before a day of the month',
  needs: { before: [CUE.words] },
  find: (scene) => scene.mentions.flatMap((mention): Finding<DeadlineValue>[] => {
    const day = mention.kind === 'monthday' && ENDS.test(wordsBehind(scene, mention.end, 12)) ? nextDay(scene, mention) : null;
    const start = day === null ? null : cueBefore(scene, mention, CUE);
    if (day === null || start === null || COMES_BACK.test(sentenceBefore(scene, start, 160))) return [];
    const precision = mention.clock ? 'hour' : 'day';
    return [{ start, end: mention.end, by: 'before a day of the month', value: scene.low.slice(start, mention.start).includes('trước') ? beforeDay(day, precision) : byDay(day, precision) }];
  }),
};

const ONE_NUMBER = /ngày\s{1,3}(\d{1,2})$/u;

// "ngày 20" in a document of the 9th is of this month, in one of the 25th of the next.
function nextDay({ day: { date } }: Scene, { text }: Mention): CivilDate | null {
  const number = ONE_NUMBER.exec(text)?.[1];
  if (number === undefined || date === undefined || date === null) return null;
  const here = inMonthOf(date, number);
  return here !== null && here > date ? here : inMonthOf(addMonths(`${date.slice(0, 8)}01`, 1), number);
}

const inMonthOf = (date: CivilDate, number: string): CivilDate | null => civilDate(Number(date.slice(0, 4)), Number(date.slice(5, 7)), Number(number));
