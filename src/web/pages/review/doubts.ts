import { SURE } from '#core/index.js';
import type { Draft, DraftFlag } from '#core/index.js';
import type { ReviewWords } from './words.js';

export type DoubtField = DraftFlag['field'];

const SENTENCES: Readonly<Record<string, (words: ReviewWords, detail: string) => string>> = {
  lead_missing: (words) => words.flagLeadMissing,
  lead_ambiguous: (words, detail) => words.flagLeadAmbiguous(detail),
  lead_group: (words, detail) => words.flagLeadGroup(detail),
  lead_several: (words, detail) => words.flagLeadSeveral(detail),
  deadline_conflict: (words, detail) => words.flagDeadlineConflict(detail),
  deadline_before_document: (words, detail) => words.flagDeadlineBefore(detail),
  deadline_other_year: (words, detail) => words.flagDeadlineYear(detail),
  unit_unknown: (words, detail) => words.flagUnitUnknown(detail),
  citation_conflict: (words, detail) => words.flagCitation(detail),
  citation_issuer: (words, detail) => words.flagCitationIssuer(detail),
  duplicate_deliverable: (words, detail) => words.flagDuplicate(detail),
};

/** What is doubtful about a field of a draft, each as one sentence; empty where nothing is. An assigned or dropped draft has no doubts left. */
export function doubtsOf(draft: Draft, field: DoubtField, words: ReviewWords): string[] {
  if (draft.taskId !== null || draft.status !== 'proposed') return [];
  const flagged = draft.flags.filter((flag) => flag.field === field).map((flag) => SENTENCES[flag.code]?.(words, flag.detail) ?? words.flagOther(flag.detail === '' ? flag.code : flag.detail));
  if (flagged.length > 0) return [...new Set(flagged)];
  if (field === 'lead' && draft.leadUnitId === null) return [words.noLead];
  if (field === 'task' && draft.confidence < SURE && draft.flags.length === 0) return [words.notSure(String(Math.round(draft.confidence * 100)))];
  return [];
}

const ORDER: readonly DoubtField[] = ['task', 'lead', 'coordinators', 'deadline'];

/** The first field of a draft that a person should look at, in the order of the screen; null where none is. */
export function firstDoubt(draft: Draft, words: ReviewWords): DoubtField | null {
  return ORDER.find((field) => doubtsOf(draft, field, words).length > 0) ?? null;
}
