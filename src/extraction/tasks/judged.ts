import type { TaskMention } from '../reading.js';
import { confidenceOf } from './confidence.js';
import type { Body } from './context.js';
import type { Draft } from './draft.js';
import { evidenceOf } from './evidence.js';
import { flagsOf } from './flags.js';

/** A task seen against the whole document: what a person should look at, and how sure the reader is. */
export function judged(task: Draft, all: readonly Draft[], body: Body): Omit<TaskMention, 'index'> {
  const flags = flagsOf({ task, all, citations: body.citations.map(({ value }) => value), units: body.units, issued: body.issued });
  return { ...task, flags, ...confidenceOf(evidenceOf(task, flags), flags) };
}
