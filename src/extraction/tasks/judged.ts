import { daysInConflict } from '../checks/citation-checks.js';
import { deliveredBy } from '../checks/deliverable-checks.js';
import type { Span, TaskMention } from '../reading.js';
import { originOf } from '../text/mapped-text.js';
import { confidenceOf } from './confidence.js';
import type { Body } from './context.js';
import type { Draft } from './draft.js';
import { evidenceOf } from './evidence.js';
import { flagsOf } from './flags.js';
import { unreadDeadlines } from './impossible-days.js';
import { lazily } from './once.js';

/** Each task seen against the whole document: what a person should look at, and how sure the reader is. */
export function judged(all: readonly Draft[], body: Body): TaskMention[] {
  const citations = body.citations.map(({ value }) => value);
  const { units, issued, doubtful } = body;
  const placeOf = (citation: number): Span => originOf(body.mapped, body.citations[citation]?.start ?? 0, body.citations[citation]?.end ?? 0);
  const conflicts = lazily(() => daysInConflict(citations));
  const delivered = lazily(() => deliveredBy(all));
  const unread = unreadDeadlines(all, body);
  return all.map((task, index) => {
    const flags = flagsOf({ task, citations, units, issued, unread, doubtful, conflicts, delivered, placeOf });
    return mentionOf(task, { index, flags, ...confidenceOf(evidenceOf(task, flags), flags) });
  });
}

// Written out, since a copy key by key is several times as slow. What is read from a table keeps the order of keys that it has always had.
function mentionOf(task: Draft, { index, flags, confidence, band, reasons }: Judgement): TaskMention {
  if (IN_ROWS.has(task.by[0] ?? '')) return { index, ...task, flags, confidence, band, reasons };
  const { text, span, title, path, class: kind, mode, lead, coordinators, reportTo, deadlines, urgency, deliverables, approval, quantities, conditions, citations, by } = task;
  return { index, text, span, title, path, class: kind, mode, lead, coordinators, reportTo, deadlines, urgency, deliverables, approval, quantities, conditions, citations, by, flags, confidence, band, reasons };
}

const IN_ROWS = new Set(['table', 'labelled lines']);

type Judgement = Pick<TaskMention, 'index' | 'flags' | 'confidence' | 'band' | 'reasons'>;
