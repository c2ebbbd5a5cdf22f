import { fold } from '#core/index.js';
import type { Flag, UnitMention } from '../reading.js';
import type { Draft } from './draft.js';

/** What speaks for or against a reading, by code. Each is seen or not; what it weighs is fitted (`calibration-data.ts`). */
export const EVIDENCE = [
  'lead_explicit', 'lead_heading', 'lead_inline', 'lead_table', 'lead_labelled', 'lead_intro', 'lead_anaphor', 'lead_issuer', 'lead_inferred',
  'lead_none', 'lead_many', 'lead_group', 'lead_long', 'lead_short', 'lead_joined', 'lead_unlinked', 'lead_by_pattern',
  'order_missing', 'order_second', 'orientation', 'long', 'short', 'sentences',
  'coordinators', 'coordinators_group', 'coordinators_many', 'coordinators_joined', 'coordinators_short', 'coordinators_unread',
  'deadline_exact', 'deadline_period', 'deadline_loose', 'deadline_several', 'deadline_inherited', 'date_unread',
  'flagged',
] as const;

export type EvidenceCode = (typeof EVIDENCE)[number];

const LONG = 420;
const SHORT = 40;
const LONG_NAME = 60;
const MANY = 3;

/** The evidence for a task as it was read, with the flags that the checks raised. */
export function evidenceOf(draft: Draft, flags: readonly Flag[]): EvidenceCode[] {
  const seen: EvidenceCode[] = [];
  const when = (is: boolean, code: EvidenceCode): void => {
    if (is) seen.push(code);
  };
  leadEvidence(draft.lead, draft.by, when);
  shapeEvidence(draft, when);
  coordinatorEvidence(draft, when);
  deadlineEvidence(draft, when);
  when(flags.some(({ code }) => !LEAD_FLAGS.has(code)), 'flagged');
  return seen;
}

/** Takes a piece of evidence down where it is seen. */
type When = (is: boolean, code: EvidenceCode) => void;

// The flags of the lead are evidence of their own.
const LEAD_FLAGS = new Set(['lead_missing', 'lead_several', 'lead_group', 'lead_ambiguous', 'unit_unknown']);

const BASES: Readonly<Record<UnitMention['basis'], EvidenceCode>> = {
  explicit: 'lead_explicit', heading: 'lead_heading', inline: 'lead_inline', table: 'lead_table', intro: 'lead_intro', section: 'lead_heading', anaphor: 'lead_anaphor', ellipsis: 'lead_anaphor', issuer: 'lead_issuer', inferred: 'lead_inferred', manual: 'lead_explicit',
};

function leadEvidence(lead: readonly UnitMention[], by: readonly string[], when: When): void {
  const first = lead[0];
  when(first === undefined, 'lead_none');
  if (first === undefined) return;
  when(true, by.includes('labelled lines') ? 'lead_labelled' : BASES[first.basis]);
  when(lead.length >= MANY, 'lead_many');
  when(lead.some((unit) => unit.group), 'lead_group');
  when(lead.some((unit) => unit.text.length > LONG_NAME), 'lead_long');
  when(lead.some((unit) => CUT_SHORT.test(unit.text)), 'lead_short');
  when(lead.some((unit) => JOINED.test(unit.text)), 'lead_joined');
  when(lead.some((unit) => unit.candidates.length > 0) && lead.some((unit) => !unit.group && unit.unitId === null), 'lead_unlinked');
  // The name as the directory writes it, or only nearly so.
  when(lead.some((unit) => unit.unitId !== null && (unit.candidates[0]?.score ?? 1) < 1), 'lead_by_pattern');
}

// "Sở Nông": every department has a name of two words or an abbreviation. "cơ quan và chính quyền" may be two.
const CUT_SHORT = /^(?:Sở|Bộ|Ban|Cục) \p{Lu}\p{Ll}{1,7}$/u;
const JOINED = /\svà\s\p{Ll}|,\s/u;
// A second order inside: "…; giao Sở X …", "… Đồng thời, UBND xã Y báo cáo …"
const SECOND = /[.;]\s(?:(?:đồng thời|Đồng thời),?\s)?(?:(?:Giao|giao|Yêu cầu|yêu cầu|Đề nghị|đề nghị)\s|(?:Sở|UBND|Ủy ban|Bộ|Công an|Thanh tra|Phòng|Văn phòng)\s\p{Lu})/u;

function shapeEvidence({ text, by, class: kind }: Draft, when: When): void {
  when(!(by.includes('order') || by.includes('table') || by.includes('labelled lines')), 'order_missing');
  when(SECOND.test(text), 'order_second');
  when(kind === 'orientation', 'orientation');
  when(text.length > LONG, 'long');
  when(text.length < SHORT, 'short');
  when(/[.;]\s\p{Lu}/u.test(text), 'sentences');
}

function coordinatorEvidence({ text, coordinators }: Draft, when: When): void {
  when(coordinators.length > 0, 'coordinators');
  when(coordinators.some((unit) => unit.group), 'coordinators_group');
  when(coordinators.length >= MANY, 'coordinators_many');
  when(coordinators.some((unit) => JOINED.test(unit.text)), 'coordinators_joined');
  when(coordinators.some((unit) => CUT_SHORT.test(unit.text)), 'coordinators_short');
  when(coordinators.length === 0 && fold(text).includes('phoi hop'), 'coordinators_unread');
}

const LOOSE = new Set(['relative', 'recurring', 'after']);

function deadlineEvidence({ text, deadlines }: Draft, when: When): void {
  const own = deadlines.filter(({ inherited }) => !inherited);
  when(own.some(({ anchor, bound }) => anchor !== null && !LOOSE.has(bound)), 'deadline_exact');
  when(own.some(({ anchor, bound }) => anchor === null && !LOOSE.has(bound)), 'deadline_period');
  when(own.some(({ bound }) => LOOSE.has(bound)), 'deadline_loose');
  when(own.length > 1, 'deadline_several');
  when(deadlines.length > own.length, 'deadline_inherited');
  when(own.length === 0 && /(?:\d{1,2}\/\d{1,2}|(?:tháng|quý|năm)\s\d|chậm nhất|trước ngày|định kỳ)/u.test(text), 'date_unread');
}
