import { addDays, type CivilDate } from '#core/index.js';
import { byDay, byMention, type Timed, withinPeriod } from './deadline-value.js';
import { wordSet } from './lexicon.js';
import { type Scene, wordsBefore, wordsBehind } from './scene.js';

// What is handed in at that time: "…, thứ Sáu tuần sau báo cáo Giám đốc". Not: "thứ Sáu họp giao ban"
const HANDED_IN = /^[\s,]{1,3}(?:phải\s|cần\s)?(?:báo\scáo|trình|gửi|nộp|hoàn\sthành|xong)(?!\p{L}|\sviên)/u;
const BEGINS_CLAUSE = /(?:^|[,;.:(–-]\s{0,2}|\s(?:và|thì|để|đến))\s{0,2}$/u;
// "trình Giám đốc đầu tuần sau." Not: "báo cáo tuần này" (the report of a week)
const GIVEN_IN = /(?:^|[\s,;])(?:trình|gửi|nộp|trả\slời|hoàn\sthành|xong|báo\scáo\s\p{L}{2,8})(?:\s[^.;:,]{0,40})?\s$/u;
// "báo cáo thứ Sáu tuần sau": a day has no report of its own.
const REPORTED = /(?:^|[\s,;])báo\scáo\s$/u;
const PAST = /\s(?:đã|vừa|được)\s/u;
const ENDS = /^\s{0,2}(?:[.;,()]|$|và\s|để\s)/u;
const COMING = /(?:này|tới|sau)$/u;
const BEGINS = wordSet(['thứ', 'chủ', 'sáng', 'chiều', 'đầu', 'giữa', 'cuối', 'tuần', 'tháng', 'quý']);

/** A time to come, as one speaks of it, beside the verb of what is handed in then: "thứ Sáu tuần sau báo cáo", "trình Giám đốc đầu tuần tới", "tháng sau gửi". */
export const deadlineComing = byMention('a time to come', { begins: BEGINS }, (mention, scene) => {
  const { kind, when, text, start } = mention;
  if ((kind !== 'weekday' && !COMING.test(text)) || !isBesideVerb(mention, scene)) return null;
  return { start, value: kind === 'weekday' ? byDay(comingDay(when.to, text, scene.day.date), 'day') : withinPeriod(when) };
});

function isBesideVerb({ kind, text, start, end }: Timed, scene: Scene): boolean {
  const before = wordsBefore(scene, start, 72);
  if (PAST.test(before)) return false;
  if (BEGINS_CLAUSE.test(before) && HANDED_IN.test(wordsBehind(scene, end, 24))) return true;
  return COMING.test(text) && ENDS.test(wordsBehind(scene, end, 6)) && (GIVEN_IN.test(before) || (kind === 'weekday' && REPORTED.test(before)));
}

// Whoever says on a Monday "thứ Hai báo cáo lại" means the next.
const comingDay = (to: CivilDate, text: string, today: CivilDate | null | undefined): CivilDate => (to === today && !COMING.test(text) ? addDays(to, 7) : to);
