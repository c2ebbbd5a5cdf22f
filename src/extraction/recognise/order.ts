import { deadlineBefore } from './deadline-before.js';
import { deadlineForFeast, deadlineLatest, deadlineOnDay, deadlineSince, deadlineUntil } from './deadline-by.js';
import { deadlineOnBareDay } from './deadline-bare-day.js';
import { deadlineComing } from './deadline-coming.js';
import { deadlineEvent } from './deadline-event.js';
import { deadlineAtHour } from './deadline-hour.js';
import { mayMeet, metIn, needTable } from './deadline-needs.js';
import { deadlineOnMonthday } from './deadline-monthday.js';
import { deadlineRange } from './deadline-range.js';
import { deadlineEveryClause } from './deadline-every-clause.js';
import { deadlineEvery, deadlineEveryBefore } from './deadline-recurring.js';
import { deadlineRegularly } from './deadline-regularly.js';
import { deadlineAfterwards, deadlineAhead, deadlineRelative } from './deadline-relative.js';
import type { DeadlineRecogniser, DeadlineValue } from './deadline-value.js';
import { NO_DEADLINES } from './deadline-value.js';
import { deadlineDoneIn, deadlineInPeriod, deadlineInYear } from './deadline-within.js';
import { milestoneBefore } from './milestone.js';
import type { Finding, ReadingDay } from './recogniser.js';
import type { Scene } from './scene.js';
import { lastBefore, sceneOf } from './scene.js';
import type { Passage } from './tokens.js';

/** The deadline recognisers in the order in which they may take a place. Every position below has its reason. */
export const DEADLINES: readonly DeadlineRecogniser[] = [
  deadlineEvery, // before "before a day": "trước ngày 20/11 hằng năm" is no day
  deadlineEveryBefore, // the same, the other way round
  deadlineRelative, // before "latest": "chậm nhất 15 ngày kể từ …" is no date
  deadlineAhead, // beside it
  deadlineAfterwards, // beside both
  deadlineRange, // before all that would take only one of its ends
  deadlineBefore, // takes "chậm nhất trước ngày D" from "latest", for which D would be allowed
  deadlineLatest,
  deadlineForFeast, // before "on a day", which would take "vào dịp"
  deadlineOnDay,
  deadlineUntil,
  deadlineSince,
  deadlineInPeriod, // before "done within", which would take the words "hoàn thành" into the phrase
  deadlineDoneIn,
  deadlineInYear,
  deadlineRegularly,
  deadlineEveryClause,
  deadlineEvent, // behind all that have a day: what has one needs no event
  deadlineAtHour, // behind all that have a day: an hour alone has none
  deadlineOnMonthday, // behind all that come back and all that have a month
  deadlineComing,
  deadlineOnBareDay, // last: only where nothing stands before the day
];

const NEEDS = needTable(DEADLINES);

/** Every deadline that a text says, in order, look-alikes among them. Of findings that overlap, the earlier recogniser's stays. */
export function deadlinesIn(source: Passage, day: ReadingDay): readonly Finding<DeadlineValue>[] {
  const scene = mayMeet(source, NEEDS) ? sceneOf(source, day) : null;
  if (scene === null) return NO_DEADLINES;
  const kept = apart(scene);
  if (kept.length === 0) return kept;
  const said = kept.length === 1 ? kept : withoutRepetition(kept, scene.low);
  return said.map(({ start, end, by, value }) => ({ start, end, by, value: withMilestone(value, milestoneBefore(source, start)) }));
}

// The findings of all recognisers in the order of their places, without those whose place another has taken before.
function apart(scene: Scene): Finding<DeadlineValue>[] {
  const kept: Finding<DeadlineValue>[] = [];
  const met = metIn(scene, NEEDS);
  for (let index = 0; met >> index !== 0; index += 1) {
    if ((met & (1 << index)) === 0) continue;
    for (const finding of DEADLINES[index]?.find(scene) ?? NO_DEADLINES) {
      const at = lastBefore(kept, finding.start) + 1;
      const next = kept[at];
      if (next === undefined) kept.push(finding);
      else if (next.start >= finding.end) kept.splice(at, 0, finding);
    }
  }
  return kept;
}

// Written out, as are the values themselves: one shape, made quickly.
const withMilestone = ({ bound, anchor, from, to, precision, rrule, relativeTo, duration }: DeadlineValue, milestone: DeadlineValue['milestone']): DeadlineValue => ({ bound, anchor, from, to, precision, rrule, relativeTo, duration, milestone });

// "Hằng năm và định kỳ báo cáo … trước ngày 20/11" is one duty: of what comes back in one sentence, what says most stays, or the first.
function withoutRepetition(found: readonly Finding<DeadlineValue>[], low: string): Finding<DeadlineValue>[] {
  const kept: Finding<DeadlineValue>[] = [];
  let best: Finding<DeadlineValue> | null = null;
  for (const finding of found) {
    if (finding.value.bound === 'recurring' && best !== null && !/[.;]\s/u.test(low.slice(best.end, Math.min(finding.start, best.end + FARTHEST)))) {
      if (weightOf(finding) < 2 && weightOf(finding) <= weightOf(best)) continue;
      if (weightOf(best) < weightOf(finding)) kept.splice(kept.lastIndexOf(best), 1);
    }
    kept.push(finding);
    if (finding.value.bound === 'recurring') best = finding;
  }
  return kept;
}

const FARTHEST = 600;
const weightOf = ({ value }: Finding<DeadlineValue>): number => (value.rrule === null ? 0 : value.rrule.includes('BY') ? 2 : 1);
