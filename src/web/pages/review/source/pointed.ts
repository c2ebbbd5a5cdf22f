import type { Mark } from '#contract/index.js';
import { useState } from 'react';
import { servesDraft } from '../text/segments.js';
import type { DraftSpan } from '../text/segments.js';

const NOTHING: readonly Mark[] = [];
const MOST = 3;

/** What was read at a piece of the text that the page shows. */
export function marksAt(piece: Element | null, marks: readonly Mark[]): readonly Mark[] {
  if (piece?.hasAttribute('data-kinds') !== true) return NOTHING;
  const at = Number(piece.getAttribute('data-at'));
  return marks.filter((mark) => mark.start <= at && at < mark.end).slice(0, MOST);
}

/** The draft that a mark leads to: the selected one where it serves that, else the first that it serves. A heading's unit stands in no draft itself. */
export function draftServed(marks: readonly Mark[], drafts: readonly DraftSpan[], selectedId: string | null): string | null {
  const served = drafts.filter((draft) => marks.some((mark) => mark.tasks.length > 0 && servesDraft(mark, draft)));
  return (served.find((draft) => draft.id === selectedId) ?? served[0])?.id ?? null;
}

interface PointedAt {
  readonly marks: readonly Mark[];
  readonly selected: DraftSpan | null;
  readonly caret: number | null;
  readonly pulse: Mark['kind'] | null;
}

/** What the person points at: with the mouse, by being in a field of the open task, or with the caret. */
export function usePointed({ marks, selected, caret, pulse }: PointedAt): { readonly marks: readonly Mark[]; readonly over: (marks: readonly Mark[]) => void } {
  const [over, setOver] = useState<readonly Mark[]>(NOTHING);
  const change = (next: readonly Mark[]): void => setOver((before) => (before.length === next.length && next.every((mark, index) => mark === before[index]) ? before : next));
  if (over.length > 0) return { marks: over, over: change };
  if (pulse !== null && selected !== null) return { marks: marks.filter((mark) => mark.kind === pulse && servesDraft(mark, selected)).slice(0, MOST), over: change };
  return { marks: caret === null ? NOTHING : marks.filter((mark) => mark.start <= caret && caret < mark.end).slice(0, MOST), over: change };
}
