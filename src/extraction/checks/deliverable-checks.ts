import { fold } from '#core/index.js';
import type { Flag } from '../reading.js';
import type { Draft } from '../tasks/draft.js';
import type { Check } from './checked.js';
import { NO_FLAGS } from './checked.js';

const LEAST_WORDS = 5;
// A long document may deliver one thing a thousand times; to name a few of them is enough.
const MOST_NAMED = 8;

/** Who delivers what, by the folded name of it. */
export interface Delivered {
  readonly keyOf: ReadonlyMap<string, string>;
  readonly by: ReadonlyMap<string, readonly Draft[]>;
}

/** Who of all the tasks of a document delivers what. */
export function deliveredBy(all: readonly Draft[]): Delivered {
  const by = new Map<string, Draft[]>();
  const keyOf = new Map<string, string>();
  for (const draft of all) {
    for (const { text } of draft.deliverables) {
      const key = keyOf.get(text) ?? fold(text);
      keyOf.set(text, key);
      const others = by.get(key);
      if (others === undefined) by.set(key, [draft]);
      else if (others.length <= MOST_NAMED && others.at(-1) !== draft) others.push(draft);
    }
  }
  return { keyOf, by };
}

/** The same thing to be delivered by two tasks of the document: one of them may be a repetition, or the lead is not one. */
export const duplicateDeliverable: Check = ({ task, delivered }) => (task.deliverables.length === 0 ? NO_FLAGS : repeatedIn(task, delivered()));

function repeatedIn(task: Draft, { keyOf, by }: Delivered): readonly Flag[] {
  let flags = NO_FLAGS;
  for (const { text, span } of task.deliverables) {
    const key = keyOf.get(text) ?? '';
    const named = by.get(key) ?? [];
    if ((named.length < 2 && named[0] === task) || key.split(' ').length < LEAST_WORDS) continue;
    const others = named.filter((other) => other !== task).slice(0, MOST_NAMED);
    if (others.length > 0) flags = [...flags, { code: 'duplicate_deliverable', detail: text, span, alternatives: others.map(({ title }) => title) }];
  }
  return flags;
}
