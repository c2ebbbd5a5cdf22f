import type { CivilDate } from '#core/index.js';
import { civilDate } from '#core/index.js';
import type { DeadlineRecogniser, DeadlineValue } from './deadline-value.js';
import { cueBefore, endingCue, startIn } from './deadline-cue.js';
import { NO_DEADLINES, withinPeriod } from './deadline-value.js';
import { wordSet } from './lexicon.js';
import type { Finding } from './recogniser.js';
import type { Scene } from './scene.js';
import { wordsBefore } from './scene.js';
import { readSpokenDay } from './when-day.js';
import type { Mention } from './when-mentions.js';
import { readSpokenPeriod } from './when-period.js';
import type { When } from './when.js';

// từ ngày 01/6 đến hết ngày 15/6/2026 | từ tháng 5 đến tháng 8/2026 | từ ngày 01 đến ngày 15/6/2026 | từ 01-15/6/2026 | (20-25/7/2026) | Thời gian: Quý IV/2025 - Quý II/2026
// Not: số liệu từ ngày … đến ngày … | giai đoạn 2026 - 2030 | từ năm 2026 đến năm 2030 in a sentence
const FROM = endingCue(/(?:^|[^\p{L}\p{N}])((?:(?:trong|vào)\s{1,3})?(?:(?:khoảng\s{1,3})?thời\s{1,3}gian\s{1,3})?từ|(?:trong|vào)(?:\s{1,3}(?:các|hai|ba|\d{1,2}))?|thời\s{1,3}gian(?:\s{1,3}(?:thực\s{1,3}hiện|tổ\s{1,3}chức|triển\s{1,3}khai|hoàn\s{1,3}thành|lấy\s{1,3}ý\s{1,3}kiến|góp\s{1,3}ý|kiểm\s{1,3}tra|tiếp\s{1,3}nhận|nhận\s{1,3}hồ\s{1,3}sơ|đăng\s{1,3}ký|diễn\s{1,3}ra|khảo\s{1,3}sát|tập\s{1,3}huấn|niêm\s{1,3}yết|dự\s{1,3}kiến)){0,2}\s{0,2}:(?:\s{0,3}từ)?)\s{1,3}$/u, 48);
const TO = /^\s{0,2}(?:(?:cho\s{1,3})?(?:đến|tới)(?:\s{1,3}hết)?|-|–|,|và|,\s{1,2}và)\s{0,2}$/u;
const DAYS_OF_MONTH = /(?:^|[^\p{L}\p{N}])(từ\s{1,3}(?:ngày\s{1,3})?|(?<=\()(?:ngày\s{1,3})?(?=\d))(\d{1,2})\s{0,2}(?:-|–|đến(?:\s{1,3}hết)?)\s{0,2}$/u;

const UP_TO = wordSet(['-', '–', 'đến', 'hết']);

/** From one day, month or quarter to another. */
export const deadlineRange: DeadlineRecogniser = {
  name: 'range',
  needs: { before: [FROM.words, UP_TO] },
  find: (scene) => {
    let list: Finding<DeadlineValue>[] | null = null;
    for (let index = 0; index < scene.mentions.length; index += 1) {
      const last = scene.mentions[index];
      const found = last === undefined ? null : (pair(scene, scene.mentions[index - 1], last) ?? daysOfMonth(scene, last));
      if (found === null || last === undefined) continue;
      list ??= [];
      list.push({ start: found.start, end: last.end, by: 'range', value: withinPeriod(found.when) });
    }
    return list ?? NO_DEADLINES;
  },
};

interface Found {
  readonly start: number;
  readonly when: When;
}

// The longest way to say "to", as in "cho đến hết".
const LONGEST_TO = 24;

function pair(scene: Scene, first: Mention | undefined, last: Mention): Found | null {
  if (first === undefined || last.when === null || last.start - first.end > LONGEST_TO) return null;
  const between = scene.low.slice(first.end, last.start);
  const start = TO.test(between) ? cueBefore(scene, first, FROM) : null;
  if (start === null || !mayPair(first, last, { between, cue: scene.low.slice(start, first.start) })) return null;
  const from = firstDay(scene, first, last.when);
  return from === null || from > last.when.to ? null : { start: scene.low.charAt(start) === '(' ? start + 1 : start, when: { from, to: last.when.to, precision: last.when.precision } };
}

// Years only behind a label; "và" only between periods of one kind, and days of one month: "trong Quý III và Quý IV", "trong các ngày 20, 21 và 22/4".
function mayPair(first: Mention, last: Mention, { between, cue }: { between: string; cue: string }): boolean {
  if (first.kind === 'year' || last.kind === 'year') return cue.includes(':');
  if (first.kind === 'monthday' && /,|và/u.test(between)) return /^(?:trong|vào)\s{1,3}\S/u.test(cue);
  if (between.includes(',')) return false;
  return !/^\s{0,2}và/u.test(between) || (first.kind === last.kind && first.kind !== 'day' && first.kind !== 'monthday');
}

// What the first end leaves out, the second says: "từ ngày 01 đến ngày 15/6/2026", "từ tháng 11 đến tháng 02/2027".
function firstDay(scene: Scene, first: Mention, last: When): CivilDate | null {
  const year = Number(last.to.slice(0, 4));
  if (first.kind === 'monthday') return civilDate(year, Number(last.to.slice(5, 7)), Number(/\d{1,2}(?=$|,|\sv)/u.exec(first.text)?.[0] ?? 0));
  if (first.yearSaid || first.when === null) return first.when?.from ?? null;
  const read = (of: number): CivilDate | null => {
    const day = { ...scene.day, year: of, month: null };
    return first.kind === 'day' ? readSpokenDay(first.text, day) : (readSpokenPeriod(first.kind, first.text, day)?.from ?? null);
  };
  const here = read(year);
  return here !== null && here > last.to ? read(year - 1) : here;
}

function daysOfMonth(scene: Scene, last: Mention): Found | null {
  if (last.kind !== 'day' || last.when === null || UP_TO[last.before] !== 1) return null;
  const before = wordsBefore(scene, last.start, 24);
  const match = DAYS_OF_MONTH.exec(before);
  const start = startIn(before, DAYS_OF_MONTH, last.start);
  if (match === null || start === null) return null;
  const from = civilDate(Number(last.when.to.slice(0, 4)), Number(last.when.to.slice(5, 7)), Number(match[2]));
  return from === null || from > last.when.to ? null : { start: scene.low.charAt(start) === '(' ? start + 1 : start, when: { from, to: last.when.to, precision: 'day' } };
}
