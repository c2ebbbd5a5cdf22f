import type { TaskMention } from '../reading.js';
import { confidenceOf } from './confidence.js';
import type { Body } from './context.js';
import type { Draft } from './draft.js';
import { evidenceOf } from './evidence.js';
import { flagsOf } from './flags.js';

/** Each task seen against the whole document: what a person should look at, and how sure the reader is. */
export function judged(all: readonly Draft[], body: Body): TaskMention[] {
  const citations = body.citations.map(({ value }) => value);
  return all.map((task, index) => {
    const flags = flagsOf({ task, all, citations, units: body.units, issued: body.issued });
    const { confidence, band, reasons } = confidenceOf(evidenceOf(task, flags), flags);
    return { index, ...task, flags, confidence, band, reasons };
  });
}
