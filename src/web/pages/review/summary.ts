import { bandOf, needsLook } from '#core/index.js';
import type { Band, Draft } from '#core/index.js';

/** The numbers of the bar above the review. */
export interface ReviewCounts {
  /** Drafts that are not set aside. */
  readonly total: number;
  readonly accepted: number;
  readonly toLook: number;
  /** Accepted and not yet given out. */
  readonly ready: number;
  readonly assigned: number;
  /** What "accept all that is sure" would take now. */
  readonly sure: number;
  /** Drafts that nobody decided yet, by what is advised. */
  readonly bands: Readonly<Record<Band, number>>;
}

export function countReview(drafts: readonly Draft[]): ReviewCounts {
  const kept = drafts.filter((draft) => draft.status !== 'rejected');
  const accepted = kept.filter((draft) => draft.status === 'accepted');
  const bands = { accept: 0, look: 0, decide: 0 };
  for (const draft of kept) {
    const band = bandOf(draft);
    if (band !== null) bands[band] += 1;
  }
  const assigned = kept.filter((draft) => draft.taskId !== null).length;
  return {
    total: kept.length,
    accepted: accepted.length,
    toLook: bands.look + bands.decide,
    ready: accepted.filter((draft) => draft.taskId === null).length,
    assigned,
    sure: bands.accept,
    bands,
  };
}

type Position = Pick<Draft, 'id'>;

/** The id `steps` places away from the selected one; the ends hold. */
export function neighbour(drafts: readonly Position[], selected: string | null, steps: number): string | null {
  const at = drafts.findIndex((draft) => draft.id === selected);
  const wanted = at === -1 ? (steps > 0 ? 0 : drafts.length - 1) : Math.min(Math.max(at + steps, 0), drafts.length - 1);
  return drafts[wanted]?.id ?? null;
}

/** The next draft after the selected one that passes a test, going round at the end; null where there is none but it. */
export function nextWhere(drafts: readonly Draft[], selected: string | null, search: { readonly step: 1 | -1; readonly test: (draft: Draft) => boolean }): string | null {
  const count = drafts.length;
  const at = drafts.findIndex((draft) => draft.id === selected);
  const from = at === -1 ? (search.step === 1 ? -1 : count) : at;
  for (let away = 1; away <= count; away += 1) {
    const draft = drafts[(((from + search.step * away) % count) + count) % count];
    if (draft !== undefined && draft.id !== selected && search.test(draft)) return draft.id;
  }
  return null;
}

/** Where the review opens: the first draft to look at, else the first that is not decided, else the first. */
export function openingDraft(drafts: readonly Draft[]): string | null {
  const open = drafts.filter((draft) => draft.taskId === null);
  return (open.find(needsLook) ?? open.find((draft) => draft.status === 'proposed') ?? drafts[0])?.id ?? null;
}

/** The draft on or next to an offset of the text; null where the text has none near. */
export function draftAt(drafts: readonly Draft[], offset: number): string | null {
  const inside = drafts.filter((draft) => draft.start <= offset && offset <= draft.end);
  const smallest = inside.reduce<Draft | null>((best, draft) => (best === null || draft.end - draft.start < best.end - best.start ? draft : best), null);
  return smallest?.id ?? null;
}
