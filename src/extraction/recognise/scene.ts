import type { ReadingDay } from './recogniser.js';
import { cued, hasCue, hasNumber } from './cued.js';
import type { Passage } from './tokens.js';
import { lowOf } from './tokens.js';
import type { Mention } from './when-mentions.js';
import { mentionsIn } from './when-mentions.js';
import type { Repeat } from './when-repeats.js';
import { repeatsIn } from './when-repeats.js';

/** A text with the days, periods and repetitions that it names: what every deadline recogniser looks at, found once. */
export interface Scene {
  readonly source: Passage;
  readonly low: string;
  readonly day: ReadingDay;
  readonly mentions: readonly Mention[];
  readonly repeats: readonly Repeat[];
}

const CUE = /định kỳ|h[àằ]ng (?:ngày|tuần|tháng|quý|năm)|mỗi (?:ngày|tuần|tháng|quý|năm)|năm (?:nay|tới|sau)|(?:tuần|tháng|quý) (?:này|tới|sau)|tháng cuối|(?:ngày|tuần) (?:cuối|đầu)|hôm nay|ngày mai|(?:sáng|trưa|chiều|tối|đêm) (?:nay|mai)|(?:quý|kỳ) |trước |cuối năm|trong (?:năm|tháng|ngày)|(?:vòng|hạn) (?:một|hai|ba|bốn|năm|sáu|bảy|mười) |(?:một|hai) lần|thứ (?:hai|ba|tư|năm|sáu|bảy),? (?:phải |cần )?(?:báo|trình|gửi|nộp|hoàn|xong)/u;

// Every match of CUE holds one of these words, and begins at one of the others.
const ANY_CUE = cued('0-9 thứ định hằng hàng mỗi năm ngày tuần tháng nay mai quý kỳ trước trong vòng hạn', CUE);
const PAIRS = cued('định hàng hằng mỗi năm tuần tháng quý hôm ngày sáng trưa chiều tối đêm cuối trong một hai vòng hạn', CUE, 'một hai ba bốn sáu bảy mười kỳ ngày tuần tháng quý năm nay này tới sau cuối đầu mai lần');
const SINGLE = cued('quý kỳ trước thứ', CUE);

/** The scene of a text, or null where nothing in it can be a deadline. */
export function sceneOf(source: Passage, day: ReadingDay): Scene | null {
  if (!hasCue(ANY_CUE, source)) return null;
  const low = lowOf(source);
  const known = hasNumber(source) || /\d/.test(low) || ((hasCue(SINGLE, source) || hasCue(PAIRS, source)) && CUE.test(low));
  return known ? { source, low, day, mentions: mentionsIn(source, day), repeats: repeatsIn(source) } : null;
}

const LOOK = 72;

/** The words before a place, enough of them to tell what a day is for. */
export function wordsBefore(scene: Scene, at: number, length = LOOK): string {
  return scene.low.slice(Math.max(0, at - length), at);
}

/** The words of the same sentence before a place. */
export function sentenceBefore(scene: Scene, at: number, length = 240): string {
  const before = wordsBefore(scene, at, length);
  return before.slice(Math.max(before.lastIndexOf('. '), before.lastIndexOf('; '), before.lastIndexOf(': ')) + 1);
}

/** What stands behind a place. */
export function wordsBehind(scene: Scene, at: number, length = 60): string {
  return scene.low.slice(at, at + length);
}

/** The index of the last of some places, in order, that ends at or before `at`; -1 for none. */
export function lastBefore(places: readonly { readonly end: number }[], at: number): number {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
