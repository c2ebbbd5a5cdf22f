import { formattedNumber } from '../docx/number-format.js';
import type { Attributes } from '../docx/xml.js';
import { printedSigns } from '../symbols.js';

/** One level of a list style of OpenDocument 1.3 (16.30): how its items are labelled. */
interface Level {
  readonly bullet: string | null;
  readonly format: string;
  readonly prefix: string;
  readonly suffix: string;
  readonly shown: number;
  readonly start: number;
}

export type ListStyle = Map<number, Level>;

const FORMATS: Readonly<Record<string, string>> = { '1': 'decimal', a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman', '01': 'decimalZero' };
const DEEPEST = 10;

const whole = (value: string | undefined, otherwise: number): number => (value === undefined || !/^\d{1,6}$/u.test(value) ? otherwise : Number(value));

/** Adds a level as its element describes it; `bullet` levels draw a sign, others count. */
export function addLevel(style: ListStyle, name: string, attributes: Attributes): void {
  style.set(whole(attributes['level'], 1), {
    bullet: name === 'list-level-style-number' || name === 'outline-level-style' ? null : printedSigns(attributes['bullet-char'] ?? '-'),
    format: FORMATS[attributes['num-format'] ?? ''] ?? 'none',
    prefix: attributes['num-prefix'] ?? '',
    suffix: attributes['num-suffix'] ?? '',
    shown: whole(attributes['display-levels'], 1),
    start: whole(attributes['start-value'], 1),
  });
}

/** Counts the items of the lists of one style. */
export interface ListCounter {
  /** The label of the next item on a level (1 is the outermost), with the space after it. */
  next(level: number, start: number | null): string;
  /** Makes all levels begin again. */
  restart(): void;
}

export function listCounter(style: ListStyle): ListCounter {
  let counts: (number | undefined)[] = [];
  const printedLevel = (level: number): string => {
    const named = style.get(level);
    return named === undefined || named.bullet !== null || named.format === 'none' ? '' : formattedNumber(counts[level] ?? named.start, named.format);
  };
  return {
    next(level, start) {
      const own = style.get(level);
      if (own === undefined || level > DEEPEST) return '';
      counts[level] = start ?? (counts[level] === undefined ? own.start : counts[level] + 1);
      counts.length = level + 1;
      if (own.bullet !== null) return `${own.bullet} `;
      if (own.format === 'none') return own.prefix + own.suffix === '' ? '' : `${own.prefix}${own.suffix} `;
      const first = Math.max(1, level - own.shown + 1);
      const numbers = Array.from({ length: level - first + 1 }, (_, index) => printedLevel(first + index)).filter((number) => number !== '');
      return `${own.prefix}${numbers.join('.')}${own.suffix} `;
    },
    restart() {
      counts = [];
    },
  };
}
