import { fold } from '#core/index.js';
import type { Flag } from '../reading.js';
import type { Check } from './checked.js';

const LEAST_WORDS = 5;

/** The same thing to be delivered by two tasks of the document: one of them may be a repetition, or the lead is not one. */
export const duplicateDeliverable: Check = ({ task, all }) => task.deliverables.flatMap((deliverable): Flag[] => {
  const key = fold(deliverable.text);
  if (key.split(' ').length < LEAST_WORDS) return [];
  const others = all.filter((other) => other !== task && other.deliverables.some(({ text }) => fold(text) === key));
  return others.length === 0 ? [] : [{ code: 'duplicate_deliverable', detail: deliverable.text, span: deliverable.span, alternatives: others.map(({ title }) => title) }];
});
