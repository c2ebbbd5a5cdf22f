import { leadsOf } from './review-set.js';
import type { Draft } from './review-types.js';

/** Fields in which what a person made can differ from what was read. */
export const CORRECTED_FIELDS = ['words', 'title', 'lead', 'coordinators', 'deadline', 'class', 'deliverable', 'approval', 'urgency'] as const;
export type CorrectedField = (typeof CORRECTED_FIELDS)[number];

/** `kept`: taken as read; `changed`: fields set otherwise; `added`: marked by a person; `dropped`: no task; `split`, `merged`: other bounds. */
export type CorrectionKind = 'kept' | 'changed' | 'added' | 'dropped' | 'split' | 'merged';

/** What was read beside what a person made of it: a candidate for the gold that the reader is measured against. */
export interface Correction {
  readonly draftId: string;
  readonly kind: CorrectionKind;
  readonly fields: readonly CorrectedField[];
  /** The drafts as they were proposed that it came from. */
  readonly read: readonly Draft[];
  /** Null for what was dropped. */
  readonly made: Draft | null;
}

const COMPARED: Readonly<Record<CorrectedField, (draft: Draft) => unknown>> = {
  words: (draft) => [draft.start, draft.end],
  title: (draft) => draft.title,
  // To whom it goes, in whatever order they were named.
  lead: (draft) => leadsOf(draft).sort(),
  coordinators: (draft) => draft.coordinators.map((each) => each.unitId ?? each.text).sort(),
  // Typed anew or read, the same days are the same deadline.
  deadline: ({ deadline }) => (deadline === null ? null : [deadline.bound, deadline.anchor, deadline.from, deadline.to, deadline.precision]),
  class: (draft) => draft.class,
  deliverable: (draft) => draft.deliverable,
  approval: (draft) => draft.approval,
  urgency: (draft) => draft.urgency,
};

/** Whether the words name several units, or a group, and it was given to each of them: then they were read right. */
export function isGivenToAll(read: Draft, made: Draft): boolean {
  const given = JSON.stringify(leadsOf(made).sort());
  return read.flags.some(({ options }) => options.some((option) => option.kind === 'leads' && JSON.stringify([...option.unitIds].sort()) === given));
}

/** The fields in which a draft differs from the one that was proposed. */
export function changedFields(read: Draft, made: Draft): CorrectedField[] {
  return CORRECTED_FIELDS.filter((field) => JSON.stringify(COMPARED[field](read)) !== JSON.stringify(COMPARED[field](made)) && !(field === 'lead' && isGivenToAll(read, made)));
}

/**
 * What became of what was read, for every draft that a person decided: tasks, accepted ones and dropped ones. What a person marked and dropped
 * again says nothing about the reader.
 * @param proposed the drafts as the reader proposed them, each from one task of the reading
 */
export function correctionsOf(proposed: readonly Draft[], drafts: readonly Draft[]): Correction[] {
  const byIndex = new Map(proposed.flatMap((draft) => draft.readFrom.map((index) => [index, draft] as const)));
  const uses = new Map<number, number>();
  for (const index of drafts.flatMap((draft) => draft.readFrom)) uses.set(index, (uses.get(index) ?? 0) + 1);
  return drafts.flatMap((draft): Correction[] => {
    const read = draft.readFrom.flatMap((index) => byIndex.get(index) ?? []);
    // What says an older task again was read right, and is none of its own.
    if (draft.status === 'rejected' && draft.older !== null) return [];
    if (draft.status === 'rejected') return read.length === 0 ? [] : [{ draftId: draft.id, kind: 'dropped', fields: [], read, made: null }];
    if (draft.status !== 'accepted') return [];
    const fields = read[0] === undefined ? [] : changedFields(read[0], draft);
    const isShared = draft.readFrom.some((index) => (uses.get(index) ?? 0) > 1);
    return [{ draftId: draft.id, kind: kindOf(read.length, { isShared, isChanged: fields.length > 0 }), fields, read, made: draft }];
  });
}

function kindOf(read: number, { isShared, isChanged }: { readonly isShared: boolean; readonly isChanged: boolean }): CorrectionKind {
  if (read === 0) return 'added';
  if (read > 1) return 'merged';
  if (isShared) return 'split';
  return isChanged ? 'changed' : 'kept';
}
