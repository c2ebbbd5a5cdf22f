import { recall, remember } from './memory.js';

// The number grows when the form of an answer changes: what was kept in the old form is not shown.
const PREFIX = 'dondoc.kept.2.';
const NAMES = ['overview', 'mine'] as const;
export type KeptName = (typeof NAMES)[number];

/** An answer kept in this browser for the next first paint, with the moment it was made and the person it was made for. */
export interface Kept<T> {
  readonly personId: string;
  readonly at: number;
  readonly answer: T;
}

/** Keeps the last answer of a page, so that it can be shown at once and without a network. */
export function keepAnswer(name: KeptName, personId: string, answer: unknown): void {
  remember(PREFIX + name, JSON.stringify({ personId, at: Date.now(), answer }));
}

/** The kept answer of a page, when it was made for this person. */
export function keptAnswer<T>(name: KeptName, personId: string): Kept<T> | null {
  const text = recall(PREFIX + name);
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as Kept<T>;
    return kept.personId === personId ? kept : null;
  } catch {
    return null;
  }
}

/** Leaves nothing of the agency in a browser whose person has signed out. */
export function forgetCaches(): void {
  for (const name of NAMES) remember(PREFIX + name, null);
}
