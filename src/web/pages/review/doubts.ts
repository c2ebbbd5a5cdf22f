import { bandOf } from '#core/index.js';
import type { Draft, DraftFlag, DraftOption } from '#core/index.js';
import type { ReviewWords } from './words.js';

export type DoubtField = DraftFlag['field'];

/** What is doubtful about a field, as one sentence, with what else it could be. */
export interface Doubt {
  readonly sentence: string;
  readonly options: readonly DraftOption[];
}

type Said = (words: ReviewWords, detail: string) => string;
const reason = (key: 'whyLead' | 'whyGroup' | 'whyOrder' | 'whyOrientation' | 'whyLong' | 'whyShort' | 'whyCoordinators' | 'whyUnread' | 'whyDate' | 'whyDeadline'): Said => (words) => words[key];

/** Why the reader is not surer, where nothing in particular is doubtful. */
const REASONS: Readonly<Record<string, Said>> = {
  lead_inline: reason('whyLead'), lead_intro: reason('whyLead'), lead_anaphor: reason('whyLead'), lead_issuer: reason('whyLead'), lead_inferred: reason('whyLead'), lead_long: reason('whyLead'), lead_unlinked: reason('whyLead'),
  lead_by_pattern: reason('whyLead'), lead_heading: reason('whyLead'), lead_table: reason('whyLead'), lead_labelled: reason('whyLead'), lead_explicit: reason('whyLead'), lead_many: reason('whyGroup'),
  order_missing: reason('whyOrder'), unsupported: reason('whyOrder'), orientation: reason('whyOrientation'), long: reason('whyLong'), sentences: reason('whyLong'), short: reason('whyShort'),
  coordinators: reason('whyCoordinators'), coordinators_group: reason('whyCoordinators'), coordinators_many: reason('whyCoordinators'), coordinators_unread: reason('whyUnread'),
  date_unread: reason('whyDate'), deadline_exact: reason('whyDeadline'), deadline_period: reason('whyDeadline'), deadline_loose: reason('whyDeadline'), deadline_several: reason('whyDeadline'), deadline_inherited: reason('whyDeadline'),
};

const SENTENCES: Readonly<Record<string, Said>> = {
  lead_missing: (words) => words.flagLeadMissing,
  lead_ambiguous: (words, detail) => words.flagLeadAmbiguous(detail),
  lead_group: (words, detail) => words.flagLeadGroup(detail),
  lead_several: (words, detail) => words.flagLeadSeveral(detail),
  deadline_conflict: (words, detail) => words.flagDeadlineConflict(detail),
  deadline_before_document: (words, detail) => words.flagDeadlineBefore(detail),
  deadline_other_year: (words, detail) => words.flagDeadlineYear(detail),
  deadline_impossible: (words, detail) => words.flagDeadlineImpossible(detail),
  unit_unknown: (words, detail) => words.flagUnitUnknown(detail),
  citation_conflict: (words, detail) => words.flagCitation(detail),
  ...REASONS,
  citation_issuer: (words, detail) => words.flagCitationIssuer(detail),
  misread_possible: (words, detail) => words.flagMisread(detail),
  condition_read: (words, detail) => words.flagCondition(detail),
  duplicate_deliverable: (words, detail) => words.flagDuplicate(detail),
};

/** The words for a doubt, by what a person can do about it: a body outside the agency may help but not lead, and not every wrong day has a last real one. */
function sentenceOf({ code, field, options }: DraftFlag): Said | undefined {
  if (code === 'unit_unknown' && field === 'coordinators') return (words, detail) => words.flagUnitOutside(detail);
  if (code === 'deadline_impossible' && options.length === 0) return (words, detail) => words.flagDeadlineNoDay(detail);
  return SENTENCES[code];
}

const NOTHING: readonly DraftOption[] = [];

/** What is doubtful about a field of a draft; empty where nothing is. An assigned or decided draft has no doubts left. A code without words is never shown. */
export function doubtsOf(draft: Draft, field: DoubtField, words: ReviewWords): Doubt[] {
  const band = bandOf(draft);
  if (band === null) return [];
  const all = draft.flags.filter((flag) => flag.field === field);
  // Of a name that may be misread it says nothing more that no directory has it.
  const misread = new Set(all.filter(({ code }) => code === 'misread_possible').map(({ detail }) => detail));
  const flagged = all.filter(({ code, detail, options }) => code === 'misread_possible' || options.length > 0 || !misread.has(detail));
  const told = flagged.map((flag): Doubt => ({ sentence: sentenceOf(flag)?.(words, flag.detail) ?? words.flagOther(flag.detail === '' ? words.flagUnknown : flag.detail), options: flag.options }));
  if (told.length > 0) return [...new Map(told.map((doubt) => [doubt.sentence, doubt])).values()];
  if (field === 'lead' && draft.leadUnitId === null) return [{ sentence: words.noLead, options: NOTHING }];
  if (field === 'task' && band !== 'accept' && draft.leadUnitId !== null && draft.flags.length === 0) return [{ sentence: words.notSure(String(Math.round(draft.confidence * 100))), options: NOTHING }];
  return [];
}

const ORDER: readonly DoubtField[] = ['task', 'lead', 'coordinators', 'deadline', 'condition'];

/** The first field of a draft that a person should look at, in the order of the screen; null where none is. */
export function firstDoubt(draft: Draft, words: ReviewWords): DoubtField | null {
  return ORDER.find((field) => doubtsOf(draft, field, words).length > 0) ?? null;
}

/** Keys 1 to 9. */
const MOST_CHOICES = 9;

/** Everything that can be chosen for a draft, in the order of the screen: the first is taken by key 1. */
export function choicesOf(draft: Draft, words: ReviewWords): readonly DraftOption[] {
  return ORDER.flatMap((field) => doubtsOf(draft, field, words).flatMap((doubt) => doubt.options)).slice(0, MOST_CHOICES);
}
