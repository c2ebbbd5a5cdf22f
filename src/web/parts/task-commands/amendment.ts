import type { TaskView } from '#contract/index.js';

export const URGENCIES = ['none', 'urgent', 'very_urgent', 'flash'] as const satisfies readonly TaskView['urgency'][];

/** What can be corrected of a task that was given out. */
export interface Amended {
  readonly title: string;
  /** Empty for none. */
  readonly programme: string;
  readonly supportUnitIds: string[];
  readonly urgency: TaskView['urgency'];
  readonly isKey: boolean;
  readonly routine: boolean;
  readonly restricted: boolean;
}

const plain = (value: unknown): string => (typeof value === 'string' ? value.normalize('NFC').replace(/\s+/g, ' ').trim() : JSON.stringify(value));

/** The fields that became others; spaces alone change nothing, and emptied words of a task are no words. */
export function changedOf(present: Amended, wanted: Amended): Partial<Amended> {
  const keys = Object.keys(present) as (keyof Amended)[];
  return Object.fromEntries(keys.filter((key) => plain(wanted[key]) !== plain(present[key]) && (key === 'programme' || plain(wanted[key]) !== '')).map((key) => [key, wanted[key]]));
}
