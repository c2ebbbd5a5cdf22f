import { accepted, refused } from '../outcome.js';
import type { Outcome } from '../outcome.js';
import { bandOf } from './review-band.js';
import { choose, nameUnit } from './review-choose.js';
import { createDraft, mergeDraft, splitDraft } from './review-spans.js';
import { setField, withoutName } from './review-set.js';
import type { Draft, DraftFlag, DraftStatus, OlderTask, Review, ReviewContext, ReviewEdit, ReviewProblem } from './review-types.js';

/**
 * A review after one edit. The server applies it as the truth, the web in advance: both call this.
 * Refuses with `review.draft_missing`, `review.split_outside`, `review.nothing_above`, `review.span_outside`, `document.already_assigned`
 * (the draft has become a task) or `common.invalid` (a unit that is not there, an id that is taken). The review given is never changed.
 */
export function applyEdit(review: Review, edit: ReviewEdit, context: ReviewContext): Outcome<Review> {
  if (!('draftId' in edit)) return ofWhole(review, edit, context);
  const draft = review.drafts.find((each) => each.id === edit.draftId);
  if (draft === undefined) return refused('review.draft_missing');
  if (draft.taskId !== null) return refused('document.already_assigned');
  switch (edit.kind) {
    case 'set':
      return replaced(review, draft, setField(draft, edit, context));
    case 'choose':
      return replaced(review, draft, choose(draft, edit.option, context));
    case 'drop_name':
      return replaced(review, draft, accepted(withoutName(draft, edit.text)));
    case 'accept':
      return replaced(review, draft, accepted(withStatus(draft, 'accepted')));
    case 'reject':
      return replaced(review, draft, accepted(withStatus(draft, 'rejected')));
    case 'restore':
      return replaced(review, draft, accepted(withStatus(draft, 'proposed')));
    case 'split':
      return splitDraft(review, { draft, at: edit.at, newId: edit.newId }, context);
    case 'merge':
      return mergeDraft(review, draft, context);
  }
}

function ofWhole(review: Review, edit: Exclude<ReviewEdit, { readonly draftId: string }>, context: ReviewContext): Outcome<Review> {
  switch (edit.kind) {
    case 'accept_sure':
      return accepted(acceptSure(review, edit.threshold));
    case 'create':
      return createDraft(review, edit, context);
    case 'name_unit':
      return nameUnit(review, edit, context);
  }
}

function replaced(review: Review, old: Draft, outcome: Outcome<Draft>): Outcome<Review> {
  if (!outcome.ok) return outcome;
  return accepted({ drafts: review.drafts.map((draft) => (draft === old ? outcome.value : draft)) });
}

function withStatus(draft: Draft, status: DraftStatus): Draft {
  // What is looked at again, or dropped for itself, is no longer settled by an older task.
  return { ...draft, status, older: status === 'accepted' ? draft.older : null };
}

function acceptSure(review: Review, threshold: number): Review {
  const sure = (draft: Draft): boolean => bandOf(draft) === 'accept' && (draft.confidence >= threshold || draft.confirmedFields.length > 0);
  return { drafts: review.drafts.map((draft) => (sure(draft) ? withStatus(draft, 'accepted') : draft)) };
}

/** The fields that carry a flag, each once. A person who sets a field clears its flags. */
export function doubtfulFields(draft: Draft): DraftFlag['field'][] {
  return [...new Set(draft.flags.map((flag) => flag.field))];
}

/** Whether a person should look before accepting: a proposed draft that the reader does not advise to take as it is. */
export function needsLook(draft: Draft): boolean {
  const band = bandOf(draft);
  return band === 'look' || band === 'decide';
}

/** The drafts that can become tasks now: accepted, not yet a task, with a lead unit. */
export function assignable(review: Review): Draft[] {
  return review.drafts.filter((draft) => draft.status === 'accepted' && draft.taskId === null && draft.older === null && draft.leadUnitId !== null);
}

/** The drafts that go on with an older task: accepted, and not linked to it yet. They need no lead: the task has one. */
export function continuing(review: Review): (Draft & { readonly older: OlderTask })[] {
  return review.drafts.flatMap((draft) => (draft.status === 'accepted' && draft.taskId === null && draft.older?.kind === 'continues' ? [{ ...draft, older: draft.older }] : []));
}

/** What keeps accepted drafts from being assigned, in the order of the text. Acceptance itself asks for nothing. */
export function reviewProblems(review: Review): ReviewProblem[] {
  return review.drafts.flatMap((draft, index) =>
    draft.status === 'accepted' && draft.taskId === null && draft.older === null && draft.leadUnitId === null ? [{ draftId: draft.id, number: index + 1, code: 'review.lead_needed' as const }] : [],
  );
}

/** Words that name who coordinates, of a draft that would be given out, where no unit of the agency is meant by them. */
export interface CoordinatorInWords {
  readonly draftId: string;
  /** Place of the draft in the review, from 1. */
  readonly number: number;
  readonly text: string;
}

/** Who coordinates only in words, in the order of the text: a task's parties are units, so that these stay in its sentence and nobody is told. */
export function coordinatorsInWords(review: Review): CoordinatorInWords[] {
  return review.drafts.flatMap((draft, index) =>
    draft.status === 'accepted' && draft.taskId === null && draft.older === null ? draft.coordinators.flatMap(({ unitId, text }) => (unitId === null ? [{ draftId: draft.id, number: index + 1, text }] : [])) : [],
  );
}
