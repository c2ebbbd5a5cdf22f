import type { Bound, CivilDate, Precision } from '#core/index.js';
import { addDays } from '#core/index.js';
import type { Duration, ReadDeadline } from '../reading.js';
import type { Cued } from './cued.js';
import type { WordSet } from './lexicon.js';
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

/** "Kể từ ngày D": not before that day, with no last one. */
export function fromDay(from: CivilDate): DeadlineValue {
  return { bound: 'after', anchor: null, from, to: null, precision: 'day', rrule: null, relativeTo: null, duration: null, milestone: null };
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

/** What a text must hold for a recogniser to find anything in it: one of these. */
export interface Needs {
  /** A word that stands right before a day or period. */
  readonly before?: readonly WordSet[];
  /** A word with which one begins. */
  readonly begins?: WordSet;
  readonly repeat?: true;
  readonly cue?: Cued;
}

/** Reads one kind of deadline in a scene. Total: what it cannot read yields nothing. */
export interface DeadlineRecogniser {
  readonly name: string;
  /** It is not asked where nothing of it is there, which is so in most texts. */
  readonly needs: Needs;
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

/** What recognisers give that find nothing; most texts name no day, and each is asked by many. */
export const NO_DEADLINES: readonly Finding<DeadlineValue>[] = [];

/** A recogniser that looks at each mention by itself; those that only a repetition gives a meaning are left out. */
export function byMention(name: string, needs: Needs, read: (mention: Timed, scene: Scene) => FromMention | null): DeadlineRecogniser {
  return {
    name,
    needs,
    find: (scene) => {
      let list: Finding<DeadlineValue>[] | null = null;
      for (const mention of scene.mentions) {
        const found = isTimed(mention) ? read(mention, scene) : null;
        if (found === null) continue;
        list ??= [];
        list.push({ start: found.start, end: found.end ?? closedEnd(mention, scene.low), by: name, value: found.value });
      }
      return list ?? NO_DEADLINES;
    },
  };
}

// "trước thứ Năm (12/11|)": what opens in the words of a day closes behind them.
const closedEnd = ({ text, end }: Mention, low: string): number => (low.charAt(end) === ')' && text.includes('(') ? end + 1 : end);

const isTimed = (mention: Mention): mention is Timed => mention.when !== null;
