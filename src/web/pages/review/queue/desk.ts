import { applyEdit, inTextOrder } from '#core/index.js';
import type { Draft, Review, ReviewContext } from '#core/index.js';
import type { DraftView, ReviewChange, ReviewEditBody, ReviewView } from '#contract/index.js';

export type Operation = { readonly kind: 'edit'; readonly edit: ReviewEditBody } | { readonly kind: 'undo' };

/** Something a person did that the server has not confirmed yet. */
export interface Pending {
  /** Idempotency key: sent again after a lost answer, the server answers the same and does it once. */
  readonly key: string;
  readonly operation: Operation;
  /** The version it was sent with; null while it was never sent. A repeat must send the same bytes. */
  readonly sentVersion: number | null;
}

/** What the clerk works on: the server's last word and everything done since, in order. */
export interface Desk {
  readonly server: ReviewView;
  readonly pending: readonly Pending[];
}

export type UnitName = ReviewContext['unitName'];

/** The review as it will be once everything pending is kept. What cannot be applied (the server will refuse it) changes nothing. */
export function shownDrafts(desk: Desk, unitName: UnitName): readonly Draft[] {
  const context: ReviewContext = { textLength: desk.server.text.length, text: desk.server.text, unitName };
  return desk.pending.reduce<Review>((review, { operation }) => {
    if (operation.kind === 'undo') return review;
    const next = applyEdit(review, operation.edit, context);
    return next.ok ? next.value : review;
  }, { drafts: desk.server.drafts }).drafts;
}

/** The desk after one more edit. */
export function withEdit(desk: Desk, edit: ReviewEditBody, key: string): Desk {
  return { ...desk, pending: [...desk.pending, { key, operation: { kind: 'edit', edit }, sentVersion: null }] };
}

/** The desk after an undo: an edit that never left is dropped, anything older is taken back by the server. */
export function withUndo(desk: Desk, key: string): Desk {
  const last = desk.pending.at(-1);
  if (last?.operation.kind === 'edit' && last.sentVersion === null) return { ...desk, pending: desk.pending.slice(0, -1) };
  return { ...desk, pending: [...desk.pending, { key, operation: { kind: 'undo' }, sentVersion: null }] };
}

/** Whether there is anything to take back, counting undos that still wait. */
export function canUndo(desk: Desk): boolean {
  const edits = desk.pending.filter((each) => each.operation.kind === 'edit').length;
  const undos = desk.pending.length - edits;
  return edits > undos || (desk.server.canUndo && edits >= undos);
}

/** The desk with its first pending operation marked as sent with the version the server is at. */
export function sending(desk: Desk): Desk {
  const [first, ...rest] = desk.pending;
  if (first === undefined) return desk;
  return { ...desk, pending: [{ ...first, sentVersion: first.sentVersion ?? desk.server.version }, ...rest] };
}

/** The review after a change: text, marks and every draft that did not change are the very ones of before, so that nothing of them is drawn anew. */
function changed(before: ReviewView, { drafts, gone, ...state }: ReviewChange): ReviewView {
  // An answer that was lost and came again belongs to a version that a reload has passed.
  if (state.version <= before.version) return before;
  const now = new Map<string, DraftView>([...before.drafts, ...drafts].map((draft) => [draft.id, draft]));
  for (const id of gone) now.delete(id);
  return { ...before, ...state, drafts: inTextOrder([...now.values()]).flatMap(({ id }) => now.get(id) ?? []) };
}

/** The desk once the server has kept an operation: its answer is the truth. */
export function confirmed(desk: Desk, key: string, change: ReviewChange): Desk {
  return { server: changed(desk.server, change), pending: desk.pending.filter((each) => each.key !== key) };
}

/** The desk without an operation that the server refused. */
export function withoutPending(desk: Desk, key: string): Desk {
  return { ...desk, pending: desk.pending.filter((each) => each.key !== key) };
}

// A split or a new draft whose id is there already was kept, and only its answer was lost.
function madeBy(operation: Operation, fresh: ReviewView): boolean {
  if (operation.kind === 'undo' || !('newId' in operation.edit)) return false;
  const { newId } = operation.edit;
  return fresh.drafts.some((draft) => draft.id === newId);
}

const draftOf = (edit: ReviewEditBody): string | null => ('draftId' in edit ? edit.draftId : null);

/**
 * The desk after somebody else changed the review: edits of drafts that nobody else touched go on, under new keys, the others are given up.
 * An undo is given up too, since the last edit is no longer the one that the person saw.
 */
export function rebased(desk: Desk, fresh: ReviewView, newKey: () => string): { readonly desk: Desk; readonly lost: number } {
  const before = new Map(desk.server.drafts.map((draft) => [draft.id, JSON.stringify(draft)]));
  const untouched = new Set(fresh.drafts.filter((draft) => before.get(draft.id) === JSON.stringify(draft)).map((draft) => draft.id));
  const made = new Set<string>();
  const arrived = desk.pending.filter(({ operation }) => madeBy(operation, fresh));
  const kept = desk.pending.filter((each) => {
    const { operation } = each;
    if (arrived.includes(each)) return false;
    if (operation.kind === 'undo') return false;
    const { edit } = operation;
    const draftId = draftOf(edit);
    const stays = draftId === null || untouched.has(draftId) || made.has(draftId);
    if (stays && 'newId' in edit) made.add(edit.newId);
    return stays;
  });
  const pending = kept.map((each) => ({ ...each, key: newKey(), sentVersion: null }));
  return { desk: { server: fresh, pending }, lost: desk.pending.length - pending.length - arrived.length };
}
