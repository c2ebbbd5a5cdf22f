import type { Bound, CivilDate, Precision } from '#core/index.js';
import { addDays } from '#core/index.js';
import type { Duration, ReadDeadline } from '../reading.js';
import { kindOf, LETTER } from '../text/characters.js';
import type { Finding } from './recogniser.js';
import type { Scene } from './scene.js';
import type { Mention } from './when-mentions.js';
import type { When } from './when.js';

/** A deadline as recognised: what it binds to, before the task it belongs to is known. */
export interface DeadlineValue {
  readonly bound: Bound;
  readonly anchor: CivilDate | null;
  readonly from: CivilDate | null;
  readonly to: CivilDate | null;
  readonly precision: Precision;
  readonly rrule: string | null;
  readonly relativeTo: ReadDeadline['relativeTo'];
  readonly duration: Duration | null;
  readonly milestone: ReadDeadline['milestone'];
}

/** "Trước ngày D": D itself is named and, read strictly, is one day too late. */
export function beforeDay(anchor: CivilDate, precision: Precision = 'day'): DeadlineValue {
  return { bound: 'before', anchor, from: null, to: addDays(anchor, -1), precision, rrule: null, relativeTo: null, duration: null, milestone: null };
}

/** "Chậm nhất ngày D", "đến hết tháng M": that day, or the last of the period. */
export function byDay(anchor: CivilDate, precision: Precision = 'day'): DeadlineValue {
  return { bound: 'by', anchor, from: null, to: anchor, precision, rrule: null, relativeTo: null, duration: null, milestone: null };
}

/** "Trong tháng M": from its first to its last day. */
export function withinPeriod(when: When): DeadlineValue {
  return { bound: 'within', anchor: null, from: when.from, to: when.to, precision: when.precision, rrule: null, relativeTo: null, duration: null, milestone: null };
}

/** A duty that comes back, by a rule of RFC 5545 where the period is said; no day of its own. */
export function recurring(rrule: string | null): DeadlineValue {
  return { bound: 'recurring', anchor: null, from: null, to: null, precision: 'fuzzy', rrule, relativeTo: null, duration: null, milestone: null };
}

/** So long from an event: it binds once somebody says when the event was. */
export function relative(relativeTo: ReadDeadline['relativeTo'], duration: Duration | null): DeadlineValue {
  return { bound: 'relative', anchor: null, from: null, to: null, precision: 'fuzzy', rrule: null, relativeTo, duration, milestone: null };
}

/** Reads one kind of deadline in a scene. Total: what it cannot read yields nothing. */
export interface DeadlineRecogniser {
  readonly name: string;
  readonly find: (scene: Scene) => readonly Finding<DeadlineValue>[];
}

/** A deadline read from a mention: its value, and where its words begin and end. */
export interface FromMention {
  readonly start: number;
  readonly end?: number;
  readonly value: DeadlineValue;
}

/** A mention with a meaning of its own. */
export type Timed = Mention & { readonly when: When };

const isTimed = (mention: Mention): mention is Timed => mention.when !== null;

// Most texts name no day, and each is asked by many recognisers.
const NOTHING: Finding<DeadlineValue>[] = [];

/** A recogniser that looks at each mention by itself; those that only a repetition gives a meaning are left out. */
export function byMention(name: string, read: (mention: Timed, scene: Scene) => FromMention | null): DeadlineRecogniser {
  return {
    name,
    find: (scene) => {
      let list = NOTHING;
      for (const mention of scene.mentions) {
        const found = isTimed(mention) ? read(mention, scene) : null;
        if (found === null) continue;
        if (list === NOTHING) list = [];
        list.push({ start: found.start, end: found.end ?? mention.end, by: name, value: found.value });
      }
      return list;
    },
  };
}

/** A cue whose last word is one of a few: most places are told to be none by that word alone. */
export interface EndingCue {
  readonly pattern: RegExp;
  readonly last: ReadonlySet<string>;
}

/** A cue that ends in one of the words that are spelled in its pattern. */
export function endingCue(pattern: RegExp): EndingCue {
  return { pattern, last: new Set(pattern.source.replace(/\\p\{\p{L}{1,2}\}|\\\p{L}/gu, ' ').match(/\p{L}{1,9}/gu)) };
}

function lastWord(text: string): string {
  let end = text.length;
  while (end > 0 && !isLetter(text, end - 1)) end -= 1;
  let start = end;
  while (start > 0 && isLetter(text, start - 1)) start -= 1;
  return text.slice(start, end);
}

const isLetter = (text: string, at: number): boolean => (kindOf(text.charCodeAt(at)) & LETTER) !== 0;

/** Where the words of a cue begin that stands right before a place: `before` ends there, and `cue` ends in `$` with the cue in its first group. */
export function cueStart(before: string, cue: RegExp | EndingCue, at: number): number | null {
  if ('last' in cue && !cue.last.has(lastWord(before))) return null;
  const match = ('last' in cue ? cue.pattern : cue).exec(before);
  if (match?.[1] === undefined) return null;
  return at - (before.length - match.index) + match[0].indexOf(match[1]);
}
