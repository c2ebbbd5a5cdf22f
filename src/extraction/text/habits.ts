import { ORDER_WORDS } from '../words/verbs.js';
import { CAPITAL, kindOf, SMALL } from './characters.js';
import { hasEnded } from './line-ends.js';
import { beginsCapital } from './line-starts.js';
import type { Wrapping } from './wrapping.js';
import { isFullBefore } from './wrapping.js';

/** How often something is seen at the end of a paragraph for sure, since its line had room for more, and how often in the middle of a line. */
interface Habit {
  ends: number;
  middles: number;
}

interface Habits {
  /** Whether each of the lines is of a paragraph that begins with a label. */
  readonly isPoint: readonly boolean[];
  readonly sentencesInPoints: Habit;
  readonly sentencesInText: Habit;
  readonly colonsInPoints: Habit;
}

const KNOWN = new WeakMap<Wrapping, Habits>();

/**
 * Whether a sentence, or a colon of a point, that ends just where its line is full ends its paragraph too. Nothing at that place tells;
 * but who writes one sentence to a paragraph does so throughout: what is seen more often elsewhere in the document is taken for this place.
 * @param index of the line behind it
 */
export function endsByHabit(wrapping: Wrapping, index: number): boolean {
  const habits = KNOWN.get(wrapping) ?? habitsOf(wrapping);
  const isPoint = habits.isPoint[index - 1] === true;
  const before = wrapping.lines[index - 1]?.text ?? '';
  if (before.endsWith(':')) return isPoint && isEnd(habits.colonsInPoints);
  const line = wrapping.lines[index]?.text ?? '';
  if (TIED.test(line)) return false;
  return isPoint ? !isOrder(line) && isEnd(habits.sentencesInPoints) : isEnd(habits.sentencesInText);
}

// Twice as often, since a sentence that goes on is lost where it is cut off.
const isEnd = ({ ends, middles }: Habit): boolean => ends > middles * 2;

// Words that tie a sentence to the one before it.
const TIED = /^(?:Tuy |Trong (?:đó|khi|trường hợp)|Cùng dự|Tham dự|Đồng thời|Về việc này|Nếu |Do đó|Vì vậy|Như vậy|Qua |Ngoài |Theo đó|Mặt khác|Đặc biệt|Cụ thể|Trên cơ sở|Trường hợp|Thành phần|Địa điểm|Thời gian)/u;

// "… theo quy định. / Tăng cường kiểm tra …": a point goes on with orders to the same unit.
const ORDERS: readonly string[] = ORDER_WORDS.filter((word) => !['giao', 'yêu cầu', 'đề nghị', 'căn cứ'].includes(word)).map((word) => `${word.charAt(0).toUpperCase()}${word.slice(1)}`);

const isOrder = (line: string): boolean => ORDERS.some((word) => line.startsWith(word));

const habit = (): Habit => ({ ends: 0, middles: 0 });

// "… theo quy định. Sở Tài chính …", "- Về biên chế: Giao Sở Nội vụ …"
function countMiddles(habits: Habits, text: string, { from, isPoint }: { from: number; isPoint: boolean }): void {
  for (const mark of MARKS) {
    for (let at = text.indexOf(mark, from); at >= 0; at = text.indexOf(mark, at + 1)) {
      if (text.charAt(at + 1) === ' ' && isCapitalized(text, at + 2)) countOf(habits, mark, isPoint).middles += 1;
    }
  }
}

const MARKS = ['.', ':'] as const;

// "Sở", not "UBND", which stands behind abbreviations.
const isCapitalized = (text: string, at: number): boolean => (kindOf(text.charCodeAt(at)) & CAPITAL) !== 0 && (kindOf(text.charCodeAt(at + 1)) & SMALL) !== 0;

function habitsOf(wrapping: Wrapping): Habits {
  const isPoint: boolean[] = [];
  const habits: Habits = { isPoint, sentencesInPoints: habit(), sentencesInText: habit(), colonsInPoints: habit() };
  wrapping.lines.forEach(({ text }, index) => {
    const label = wrapping.labels[index] ?? null;
    const end = label === null && wrapping.rows[index] === false ? endBefore(wrapping, index) : null;
    const wasPoint = isPoint[index - 1] === true;
    if (end !== null) countOf(habits, end, wasPoint).ends += 1;
    isPoint.push(label !== null || (wasPoint && end === null));
    countMiddles(habits, text, { from: label?.length ?? 0, isPoint: isPoint[index] === true });
  });
  KNOWN.set(wrapping, habits);
  return habits;
}

function countOf(habits: Habits, mark: string, isPoint: boolean): Habit {
  if (mark.startsWith(':')) return isPoint ? habits.colonsInPoints : habit();
  return isPoint ? habits.sentencesInPoints : habits.sentencesInText;
}

// The mark that the line before ends with, where it had room for the first word of this one.
function endBefore(wrapping: Wrapping, index: number): string | null {
  const { lines, rows } = wrapping;
  const [before, line] = [lines[index - 1], lines[index]];
  if (before === undefined || line === undefined || rows[index - 1] === true) return null;
  return hasEnded(before.text) && !before.text.endsWith(';') && beginsCapital(line.text) && !isFullBefore(wrapping, index) ? before.text.slice(-1) : null;
}
