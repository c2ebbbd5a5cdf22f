import type { CivilDate } from '../date/civil-date.js';

/** One time of a duty that comes again. */
export interface Occurrence {
  /** The day by its rule. */
  readonly on: CivilDate;
  /** The working day by which it is due. */
  readonly dueOn: CivilDate;
  /** From when its task stands open. */
  readonly opensOn: CivilDate;
}

/** The task of the time before. */
export interface PreviousOccurrence {
  readonly isOpen: boolean;
  readonly closedOn: CivilDate | null;
}

export interface OccurrencePlan {
  readonly open: Occurrence | null;
  readonly skipped: readonly Occurrence[];
}

/**
 * What is opened of a duty today, of the times not yet dealt with, in order: never two at once. While one is open the next is not made, and is
 * skipped when its day has passed. After a pause of the server only the latest is opened, late as it is; one that passed while its predecessor was
 * still being worked on is not.
 */
export function planOccurrence(times: readonly Occurrence[], previous: PreviousOccurrence | null, today: CivilDate): OccurrencePlan {
  const begun = times.filter((time) => time.opensOn <= today);
  if (previous?.isOpen === true) return { open: null, skipped: begun.filter((time) => time.dueOn < today) };
  const latest = begun.at(-1);
  if (latest === undefined) return { open: null, skipped: [] };
  const wasBusy = latest.dueOn < today && previous !== null && previous.closedOn !== null && previous.closedOn >= latest.opensOn;
  return wasBusy ? { open: null, skipped: begun } : { open: latest, skipped: begun.slice(0, -1) };
}
