import { type Coordinator, type Deadline, type Draft, type DraftFlag, fold, matchUnit, type NamedUnit } from '#core/index.js';
import type { Flag, ReadDeadline, Reading, TaskMention, UnitMention } from '#extraction/index.js';
import { v7 as newId } from 'uuid';
import type { NewPassage } from './review.queries.js';

/** The text that was read and the units that existed when it was issued. */
export interface ReadAgainst {
  readonly text: string;
  readonly units: readonly NamedUnit[];
}

/** The drafts that a reading proposes, each with its place in the outline. Nothing here binds anybody yet. */
export function draftsOfReading(reading: Reading, against: ReadAgainst): readonly NewPassage[] {
  return reading.tasks
    .filter((mention) => mention.span.end > mention.span.start)
    .map((mention) => ({ draft: draftOf(mention, against), path: mention.path.join('.'), kind: mention.mode }));
}

function draftOf(mention: TaskMention, { text, units }: ReadAgainst): Draft {
  const lead = leadOf(mention.lead, units);
  const [deadline] = mention.deadlines;
  const { start, end } = mention.span;
  return {
    id: newId(), start, end, text: text.slice(start, end), title: mention.title, class: mention.class,
    leadUnitId: lead.unitId, leadText: lead.text, leadBasis: mention.lead[0]?.basis ?? null,
    coordinators: coordinatorsOf(mention.coordinators, { units, leadUnitId: lead.unitId }),
    deadline: deadline === undefined ? null : deadlineOf(deadline),
    deliverable: mention.deliverables.map((each) => each.text).join('; '),
    approval: mention.approval.map(approvalStep).join(', '),
    urgency: mention.urgency === null ? 'none' : 'urgent',
    citations: mention.citations, flags: [...mention.flags.map((flag) => flagOf(flag, mention)), ...lead.doubts],
    confidence: mention.confidence, status: 'proposed', confirmedFields: [], taskId: null, origin: 'reader',
  };
}

/** One step upwards as people say it: "trình UBND tỉnh", but "UBND tỉnh phê duyệt". */
function approvalStep({ act, authority }: TaskMention['approval'][number]): string {
  const words = act.startsWith('trình') ? [act, authority] : [authority, act];
  return words.filter((part) => part !== '').join(' ');
}

interface Lead {
  readonly unitId: string | null;
  readonly text: string | null;
  readonly doubts: readonly DraftFlag[];
}

/** The lead as one unit, or as nobody with the doubt: a group or several names are for a person to decide. */
function leadOf(mentions: readonly UnitMention[], units: readonly NamedUnit[]): Lead {
  const [first] = mentions;
  if (first === undefined) return { unitId: null, text: null, doubts: [] };
  const text = mentions.map((mention) => mention.text).join('; ');
  if (mentions.length > 1 || first.group) return { unitId: null, text, doubts: candidatesOf(first, units) };
  const unitId = unitOf(first, units);
  return { unitId, text, doubts: unitId === null ? candidatesOf(first, units) : [] };
}

/** The unit that a mention names, where it can only be one. */
function unitOf(mention: UnitMention, units: readonly NamedUnit[]): string | null {
  if (mention.group) return null;
  const known = mention.unitId !== null && units.some((unit) => unit.id === mention.unitId) ? mention.unitId : null;
  return known ?? matchUnit(mention.text, units).unitId;
}

const MOST_NAMED = 8;

function candidatesOf(mention: UnitMention, units: readonly NamedUnit[]): readonly DraftFlag[] {
  const ids = mention.candidates.length > 0 ? mention.candidates.map((each) => each.unitId) : matchUnit(mention.text, units).candidates.map((each) => each.unitId);
  const names = ids.flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);
  return names.length === 0 ? [] : [{ field: 'lead', code: 'lead_candidates', detail: names.slice(0, MOST_NAMED).join('; ') }];
}

function coordinatorsOf(mentions: readonly UnitMention[], { units, leadUnitId }: { readonly units: readonly NamedUnit[]; readonly leadUnitId: string | null }): readonly Coordinator[] {
  const named = new Map<string, Coordinator>();
  for (const mention of mentions) {
    const unitId = unitOf(mention, units);
    const key = unitId ?? `text:${fold(mention.text)}`;
    if ((unitId === null || unitId !== leadUnitId) && !named.has(key)) named.set(key, { unitId, text: mention.text });
  }
  return [...named.values()];
}

function deadlineOf(deadline: ReadDeadline): Deadline {
  const { bound, anchor, from, to, precision } = deadline;
  return { phrase: deadline.text, bound, anchor, from, to, precision, source: deadline.inherited ? 'heading' : 'own' };
}

const FIELDS: Readonly<Record<Flag['code'], DraftFlag['field']>> = {
  lead_missing: 'lead', lead_ambiguous: 'lead', lead_group: 'lead', lead_several: 'lead',
  deadline_conflict: 'deadline', deadline_before_document: 'deadline', deadline_other_year: 'deadline',
  unit_unknown: 'coordinators', citation_conflict: 'task',
};

function flagOf(flag: Flag, mention: TaskMention): DraftFlag {
  // An unknown unit is a doubt about the field in which it stands.
  const inLead = flag.code === 'unit_unknown' && mention.lead.some((lead) => lead.text === flag.detail || (lead.span !== null && lead.span.start === flag.span?.start));
  return { field: inLead ? 'lead' : FIELDS[flag.code], code: flag.code, detail: flag.detail };
}
