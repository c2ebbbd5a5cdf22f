import { type Coordinator, type Draft, type DraftFlag, fold, matchUnit, printDay, readTypedDeadline, type Unit } from '#core/index.js';
import type { Flag, Reading, TaskMention, UnitMention } from '#extraction/index.js';
import { v7 as newId } from 'uuid';
import { coordinatorOptions, openLeadOptions, otherYears, withNearLeads } from './options.commands.js';
import type { NewPassage } from './review.queries.js';
import { rhythmOf } from './rhythm.commands.js';
import { approvalStep, deadlineOf } from './said.commands.js';
import { conditionDoubt, conditionOf, stagesOf } from './stages.commands.js';

/** The text that was read and the units that existed when it was issued. */
export interface ReadAgainst {
  readonly text: string;
  readonly units: readonly Unit[];
}

/** The drafts that a reading proposes, each with its place in the outline. Nothing here binds anybody yet. */
export function draftsOfReading(reading: Reading, against: ReadAgainst): readonly NewPassage[] {
  const { date } = reading.header;
  const issuedOn = date === null ? null : date.length === 7 ? `${date}-01` : date;
  const mentions = reading.tasks.filter((mention) => mention.span.end > mention.span.start);
  const drafts = withNearLeads(mentions.map((mention) => draftOf(mention, { ...against, issuedOn })), against.units);
  return drafts.flatMap((draft, index) => {
    const mention = mentions[index];
    return mention === undefined ? [] : [{ draft, path: mention.path.join('.'), kind: mention.mode }];
  });
}

type Against = ReadAgainst & { readonly issuedOn: string | null };

function draftOf(mention: TaskMention, against: Against): Draft {
  const { text, units } = against;
  const lead = leadOf(mention.lead, units);
  const [deadline] = mention.deadlines;
  const { start, end } = mention.span;
  const condition = conditionOf(mention);
  return {
    id: newId(), start, end, text: text.slice(start, end), title: mention.title, class: mention.class,
    leadUnitId: lead.unitId, alsoLeadUnitIds: [], leadText: lead.text, leadBasis: mention.lead[0]?.basis ?? null,
    coordinators: coordinatorsOf(mention.coordinators, { units, leadUnitId: lead.unitId }),
    deadline: deadline === undefined ? null : deadlineOf(deadline),
    deliverable: mention.deliverables.map((each) => each.text).join('; '),
    approval: mention.approval.map(approvalStep).join(', '), steps: stagesOf(mention), condition, waits: false, ...rhythmOf(mention),
    urgency: mention.urgency === null ? 'none' : 'urgent',
    citations: mention.citations, flags: [...flagsOf(mention, lead, against), ...conditionDoubt(condition)],
    confidence: mention.confidence, band: advised(mention), readFrom: [mention.index], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'reader',
  };
}

interface Lead {
  readonly unitId: string | null;
  readonly text: string | null;
}

/** The lead as one unit, or as nobody: a group or several names are for a person to decide. */
function leadOf(mentions: readonly UnitMention[], units: readonly Unit[]): Lead {
  const [first] = mentions;
  if (first === undefined) return { unitId: null, text: null };
  return { unitId: mentions.length > 1 ? null : unitOf(first, units), text: mentions.map((mention) => mention.text).join('; ') };
}

/** The unit that a mention names, where it can only be one. */
function unitOf(mention: UnitMention, units: readonly Unit[]): string | null {
  if (mention.group) return null;
  const known = mention.unitId !== null && units.some((unit) => unit.id === mention.unitId) ? mention.unitId : null;
  // Where the reader offers units, their names have been looked at on the day of the document.
  return known ?? (mention.unitId === null && mention.candidates.some(({ unitId }) => units.some((unit) => unit.id === unitId)) ? null : matchUnit(mention.text, units).unitId);
}

function coordinatorsOf(mentions: readonly UnitMention[], { units, leadUnitId }: { readonly units: readonly Unit[]; readonly leadUnitId: string | null }): readonly Coordinator[] {
  const named = new Map<string, Coordinator>();
  for (const mention of mentions) {
    const unitId = unitOf(mention, units);
    const key = unitId ?? `text:${fold(mention.text)}`;
    if ((unitId === null || unitId !== leadUnitId) && !named.has(key)) named.set(key, { unitId, text: mention.text });
  }
  return [...named.values()];
}

const FIELDS: Readonly<Record<Exclude<Flag['code'], 'misread_possible'>, DraftFlag['field']>> = {
  lead_missing: 'lead', lead_ambiguous: 'lead', lead_group: 'lead', lead_several: 'lead',
  deadline_conflict: 'deadline', deadline_before_document: 'deadline', deadline_other_year: 'deadline', deadline_impossible: 'deadline',
  unit_unknown: 'coordinators', citation_conflict: 'task', citation_issuer: 'task', duplicate_deliverable: 'task',
};

/** The doubts of a task, each with what else it could be. A lead that is not one unit of the directory is always a doubt, and only one. */
function flagsOf(mention: TaskMention, lead: Lead, against: Against): DraftFlag[] {
  const read = mention.flags.map((flag) => flagOf(flag, mention, against));
  const [doubt] = read.filter((flag) => flag.field === 'lead');
  const others = [...read.filter((flag) => flag.field !== 'lead'), ...unknownCoordinators(mention, { read, units: against.units })];
  if (lead.unitId !== null) return doubt === undefined && others.length === 0 ? whyUnsure(mention) : [...(doubt === undefined ? [] : [doubt]), ...others];
  const options = openLeadOptions(mention.lead, against.units);
  const code = doubt?.code ?? (lead.text === null ? 'lead_missing' : options.length > 1 ? 'lead_ambiguous' : 'unit_unknown');
  return [{ field: 'lead', code, detail: doubt?.detail ?? lead.text ?? '', options }, ...others];
}

/** What the reader advises. To look without any reason would leave a person nothing to look for: then its confidence decides. */
const advised = ({ band, reasons, flags }: TaskMention): Draft['band'] => (band === 'look' && reasons.length === 0 && flags.length === 0 ? null : band);

/** Where nothing in particular is doubtful and the reader is still not sure: the weightiest reason, at the field that it is about. */
function whyUnsure({ band, reasons }: TaskMention): DraftFlag[] {
  const [code] = reasons;
  if (band === 'accept' || code === undefined) return [];
  const about = (['lead', 'coordinators', 'deadline'] as const).find((field) => code.startsWith(field)) ?? (code === 'date_unread' ? 'deadline' : 'task');
  return [{ field: about, code, detail: '', options: [] }];
}

function unknownCoordinators(mention: TaskMention, { read, units }: { readonly read: readonly DraftFlag[]; readonly units: readonly Unit[] }): DraftFlag[] {
  const told = new Set(read.filter((flag) => flag.field === 'coordinators').map((flag) => fold(flag.detail)));
  const unknown = mention.coordinators.filter((each) => !each.group && unitOf(each, units) === null && !told.has(fold(each.text)));
  return unknown.flatMap((each): DraftFlag[] => {
    const options = coordinatorOptions(each, units);
    // Without anything to choose it may well be a body outside the agency, which is no doubt.
    return options.length === 0 ? [] : [{ field: 'coordinators', code: 'unit_unknown', detail: each.text, options }];
  });
}

function flagOf(flag: Flag, mention: TaskMention, { text, units, issuedOn }: Against): DraftFlag {
  const at = (unit: UnitMention): boolean => unit.text === flag.detail || (unit.span !== null && unit.span.start === flag.span?.start);
  const field = flag.code === 'misread_possible' ? misreadField(flag, mention, text) : flag.code === 'unit_unknown' && mention.lead.some(at) ? 'lead' : FIELDS[flag.code];
  const coordinator = field === 'coordinators' ? mention.coordinators.find(at) : undefined;
  const detail = field === 'task' ? [flag.detail, ...flag.alternatives.filter((each) => !flag.detail.includes(each))].filter((each) => each !== '').join('; ') : flag.detail;
  const options = field === 'deadline' ? deadlineOptions(flag, mention, issuedOn) : coordinator === undefined ? [] : coordinatorOptions(coordinator, units);
  return { field, code: flag.code, detail, options };
}

/** The field whose words may have been misread. Words that were read as nothing may be the deadline that is missing; a citation, told by its key, belongs to the task. */
function misreadField({ span, detail }: Flag, { lead, coordinators, deadlines }: TaskMention, text: string): DraftFlag['field'] {
  const stands = (pieces: readonly { readonly span: Flag['span'] }[]): boolean => pieces.some((piece) => piece.span !== null && piece.span.start === span?.start && piece.span.end === span.end);
  if (stands(deadlines)) return 'deadline';
  if (stands(lead)) return 'lead';
  if (stands(coordinators)) return 'coordinators';
  return deadlines.length === 0 && span !== null && text.slice(span.start, span.end) === detail ? 'deadline' : 'task';
}

function deadlineOptions(flag: Flag, mention: TaskMention, issuedOn: string | null): DraftFlag['options'] {
  const [first] = mention.deadlines;
  // What the page says can only be seen on the page.
  if (flag.code === 'misread_possible') return [];
  if (flag.code === 'deadline_impossible') return flag.alternatives.map((day) => ({ kind: 'deadline', deadline: { phrase: printDay(day), bound: 'by', anchor: day, from: null, to: day, precision: 'day', source: 'person' } }));
  if (flag.code === 'deadline_conflict') {
    const own = mention.deadlines.map(deadlineOf);
    const said = issuedOn === null ? [] : flag.alternatives.filter((text) => !own.some((deadline) => fold(deadline.phrase) === fold(text))).map((text) => readTypedDeadline(text, issuedOn));
    return [...own, ...said.flatMap((each) => (each.ok && each.value !== null ? [each.value] : []))].map((deadline) => ({ kind: 'deadline', deadline }));
  }
  return first === undefined ? [] : otherYears(deadlineOf(first), issuedOn);
}
