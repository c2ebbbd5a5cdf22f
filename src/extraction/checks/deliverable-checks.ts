import { fold } from '#core/index.js';
import type { Flag } from '../reading.js';
import type { Draft } from '../tasks/draft.js';
import type { Check } from './checked.js';

const LEAST_WORDS = 5;
// A long document may deliver one thing a thousand times; to name a few of them is enough.
const MOST_NAMED = 8;

// Who delivers what, by the folded name of it: worked out once for all tasks of a document, not once for each.
const DELIVERERS = new WeakMap<readonly Draft[], ReadonlyMap<string, readonly Draft[]>>();

function deliverers(all: readonly Draft[]): ReadonlyMap<string, readonly Draft[]> {
  const known = DELIVERERS.get(all);
  if (known !== undefined) return known;
  const found = new Map<string, Draft[]>();
  for (const draft of all) {
    for (const key of new Set(draft.deliverables.map(({ text }) => fold(text)))) {
      const others = found.get(key);
      if (others === undefined) found.set(key, [draft]);
      else if (others.length <= MOST_NAMED) others.push(draft);
    }
  }
  DELIVERERS.set(all, found);
  return found;
}

/** The same thing to be delivered by two tasks of the document: one of them may be a repetition, or the lead is not one. */
export const duplicateDeliverable: Check = ({ task, all }) => task.deliverables.flatMap((deliverable): Flag[] => {
  const key = fold(deliverable.text);
  if (key.split(' ').length < LEAST_WORDS) return [];
  const others = (deliverers(all).get(key) ?? []).filter((other) => other !== task).slice(0, MOST_NAMED);
  return others.length === 0 ? [] : [{ code: 'duplicate_deliverable', detail: deliverable.text, span: deliverable.span, alternatives: others.map(({ title }) => title) }];
});
