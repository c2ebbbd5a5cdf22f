import type { Draft } from '#core/index.js';
import type { Mark } from '#contract/index.js';
import { servesDraft } from './segments.js';

/** A stretch of the document's text. */
export interface TextSpan {
  readonly start: number;
  readonly end: number;
}

const NOTHING: readonly TextSpan[] = [];

/**
 * Where the words that a draft's doubts are about stand: in its own sentence, else in what was read for it elsewhere, as in a heading. Each place
 * once, in the order of the text.
 */
export function doubtSpans(draft: Draft | null, text: string, marks: readonly Mark[]): readonly TextSpan[] {
  if (draft === null || draft.taskId !== null || draft.status !== 'proposed') return NOTHING;
  const sentence = text.slice(draft.start, draft.end);
  const found = new Map<number, TextSpan>();
  for (const { detail } of draft.flags) {
    if (detail === '') continue;
    const at = sentence.indexOf(detail);
    const place = at !== -1 ? { start: draft.start + at, end: draft.start + at + detail.length } : marks.find((mark) => text.slice(mark.start, mark.end) === detail && servesDraft(mark, draft));
    if (place !== undefined) found.set(place.start, { start: place.start, end: place.end });
  }
  return found.size === 0 ? NOTHING : [...found.values()].sort((a, b) => a.start - b.start);
}
