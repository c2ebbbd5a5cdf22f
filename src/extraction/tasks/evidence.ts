import { fold } from '#core/index.js';
import type { Flag, ReadDeadline, UnitMention } from '../reading.js';
import { CAPITAL, kindOf } from '../text/characters.js';
import type { Draft } from './draft.js';

/** What speaks for or against a reading, by code. Each is seen or not; what it weighs is fitted (`calibration-data.ts`). */
export const EVIDENCE = [
  'lead_explicit', 'lead_heading', 'lead_inline', 'lead_table', 'lead_labelled', 'lead_intro', 'lead_anaphor', 'lead_issuer', 'lead_inferred',
  'lead_none', 'lead_many', 'lead_group', 'lead_long', 'lead_short', 'lead_joined', 'lead_unlinked', 'lead_by_pattern',
  'order_missing', 'order_second', 'orientation', 'long', 'short', 'sentences',
  'coordinators', 'coordinators_group', 'coordinators_many', 'coordinators_joined', 'coordinators_short', 'coordinators_unread',
  'deadline_exact', 'deadline_period', 'deadline_loose', 'deadline_several', 'deadline_inherited', 'date_unread',
  'unsupported',
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
  leadEvidence(draft, seen);
  shapeEvidence(draft, seen);
  coordinatorEvidence(draft, seen);
  deadlineEvidence(draft, seen);
  if (!isSupported(draft)) seen.push('unsupported');
  if (flags.length > 0 && flags.some(isOfOther)) seen.push('flagged');
  return seen;
}

const FROM_ABOVE: ReadonlySet<UnitMention['basis']> = new Set(['heading', 'section', 'table']);

// Whether anything besides a name before a verb makes the words an order: a day, who helps, a heading, a row or labelled lines. On texts that the
// reader was not fitted on, a statement is taken for an order where nothing does.
const isSupported = ({ lead, coordinators, deadlines, by }: Draft): boolean =>
  deadlines.length > 0 || coordinators.length > 0 || by.includes('table') || by.includes('labelled lines') || lead.some(({ basis }) => FROM_ABOVE.has(basis));

// The flags of the lead are evidence of their own.
const LEAD_FLAGS = new Set<Flag['code']>(['lead_missing', 'lead_several', 'lead_group', 'lead_ambiguous', 'unit_unknown']);
const isOfOther = ({ code }: Flag): boolean => !LEAD_FLAGS.has(code);

const BASES: Readonly<Record<UnitMention['basis'], EvidenceCode>> = {
  explicit: 'lead_explicit', heading: 'lead_heading', inline: 'lead_inline', table: 'lead_table', intro: 'lead_intro', section: 'lead_heading', anaphor: 'lead_anaphor', ellipsis: 'lead_anaphor', issuer: 'lead_issuer', inferred: 'lead_inferred', manual: 'lead_explicit',
};

const isGroup = ({ group }: UnitMention): boolean => group;
const isLong = ({ text }: UnitMention): boolean => text.length > LONG_NAME;
// "Sở Nông": every department has a name of two words or an abbreviation.
const isCutShort = ({ text }: UnitMention): boolean => text.length <= SHORTEST_NAME && CUT_SHORT.test(text);
const CUT_SHORT = /^(?:Sở|Bộ|Ban|Cục) \p{Lu}\p{Ll}{1,7}$/u;
const SHORTEST_NAME = 12;
// "cơ quan và chính quyền" may be two.
const isJoined = ({ text }: UnitMention): boolean => (text.includes(',') || text.includes('và')) && JOINED.test(text);
const JOINED = /\svà\s\p{Ll}|,\s/u;
const hasCandidates = ({ candidates }: UnitMention): boolean => candidates.length > 0;
const isUnlinked = ({ group, unitId }: UnitMention): boolean => !group && unitId === null;
// The name as the directory writes it, or only nearly so.
const isNearlySo = ({ unitId, candidates }: UnitMention): boolean => unitId !== null && (candidates[0]?.score ?? 1) < 1;

function leadEvidence({ lead, by }: Draft, seen: EvidenceCode[]): void {
  const [first] = lead;
  if (first === undefined) {
    seen.push('lead_none');
    return;
  }
  seen.push(by.includes('labelled lines') ? 'lead_labelled' : BASES[first.basis]);
  if (lead.length >= MANY) seen.push('lead_many');
  if (lead.some(isGroup)) seen.push('lead_group');
  if (lead.some(isLong)) seen.push('lead_long');
  if (lead.some(isCutShort)) seen.push('lead_short');
  if (lead.some(isJoined)) seen.push('lead_joined');
  if (lead.some(hasCandidates) && lead.some(isUnlinked)) seen.push('lead_unlinked');
  if (lead.some(isNearlySo)) seen.push('lead_by_pattern');
}

// A second order inside: "…; giao Sở X …", "… Đồng thời, UBND xã Y báo cáo …"
const SECOND = /(?:(?:đồng thời|Đồng thời),?\s)?(?:(?:Giao|giao|Yêu cầu|yêu cầu|Đề nghị|đề nghị)\s|(?:Sở|UBND|Ủy ban|Bộ|Công an|Thanh tra|Phòng|Văn phòng)\s\p{Lu})/uy;

function shapeEvidence({ text, by, class: kind }: Draft, seen: EvidenceCode[]): void {
  if (!(by.includes('order') || by.includes('table') || by.includes('labelled lines'))) seen.push('order_missing');
  const clauses = clausesBehindMarks(text);
  if (clauses.some((at) => isSecond(text, at))) seen.push('order_second');
  if (kind === 'orientation') seen.push('orientation');
  if (text.length > LONG) seen.push('long');
  if (text.length < SHORT) seen.push('short');
  if (clauses.some((at) => isCapitalAt(text, at))) seen.push('sentences');
}

const CLAUSE_ENDS = ['. ', '; '];

// Where something begins behind a full stop or semicolon and its space; white space in the words of a task is folded.
function clausesBehindMarks(text: string): readonly number[] {
  const found: number[] = [];
  for (const mark of CLAUSE_ENDS) {
    for (let at = text.indexOf(mark); at >= 0; at = text.indexOf(mark, at + mark.length)) found.push(at + mark.length);
  }
  return found;
}

function isSecond(text: string, at: number): boolean {
  SECOND.lastIndex = at;
  return SECOND.test(text);
}

const isCapitalAt = (text: string, at: number): boolean => (kindOf(text.codePointAt(at) ?? 0) & CAPITAL) !== 0;

function coordinatorEvidence({ text, coordinators }: Draft, seen: EvidenceCode[]): void {
  if (coordinators.length === 0) {
    if (saysWithWhom(text)) seen.push('coordinators_unread');
    return;
  }
  seen.push('coordinators');
  if (coordinators.some(isGroup)) seen.push('coordinators_group');
  if (coordinators.length >= MANY) seen.push('coordinators_many');
  if (coordinators.some(isJoined)) seen.push('coordinators_joined');
  if (coordinators.some(isCutShort)) seen.push('coordinators_short');
}

// "phối hợp", however its marks came out. To fold a text is dear, so that it is looked for first what could become of it "phoi".
const saysWithWhom = (text: string): boolean => LIKE_PHOI.test(text) && fold(text).includes('phoi hop');
const LIKE_PHOI = /[Pp][Hh][OoÒ-Öò-öŌ-őƠơǑǒǪ-ǭȌ-ȏȪ-ȱṌ-ṓỌ-ợ][Ii\u0300-\u036fÌ-Ïì-ïĨ-İǏǐȈ-ȋḬ-ḯỈ-ị]/;

const isLoose = ({ bound }: ReadDeadline): boolean => bound === 'relative' || bound === 'recurring' || bound === 'after';
const DATE = /\d\/\d|(?:tháng|quý|năm)\s\d|chậm nhất|trước ngày|định kỳ/;

function deadlineEvidence({ text, deadlines }: Draft, seen: EvidenceCode[]): void {
  let exact = 0;
  let periods = 0;
  let loose = 0;
  for (const deadline of deadlines) {
    if (deadline.inherited) continue;
    if (isLoose(deadline)) loose += 1;
    else if (deadline.anchor === null) periods += 1;
    else exact += 1;
  }
  const own = exact + periods + loose;
  if (exact > 0) seen.push('deadline_exact');
  if (periods > 0) seen.push('deadline_period');
  if (loose > 0) seen.push('deadline_loose');
  if (own > 1) seen.push('deadline_several');
  if (own < deadlines.length) seen.push('deadline_inherited');
  if (own === 0 && DATE.test(text)) seen.push('date_unread');
}
