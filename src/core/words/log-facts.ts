import { isCivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import { printRecurrence } from '../date/recurrence.js';
import type { Language } from '../refusals.js';
import { type FieldWords, labelOf } from './field-words.js';
import type { LogWords } from './log-words.js';

type Data = Readonly<Record<string, string | number | boolean | null>>;

/** An entry of a log, as far as it is told in words. */
export interface ToldEntry {
  readonly kind: string;
  readonly data: Data;
}

/** What the facts are told with: the words of the log, the labels of the field, and what the ids are called. */
export interface Telling {
  readonly say: LogWords;
  readonly field: FieldWords;
  readonly names: Readonly<Record<string, string>>;
  readonly language: Language;
}

const text = (data: Data, key: string): string => {
  const value = data[key];
  return typeof value === 'string' ? value : typeof value === 'number' ? String(value) : '';
};
const day = (data: Data, key: string): string | null => (isCivilDate(text(data, key)) ? printDay(text(data, key)) : null);
const nameOf = (id: string, { names, say }: Telling): string => names[id] ?? say.unknown;
const some = (...facts: readonly (string | null | false)[]): string[] => facts.filter((fact): fact is string => typeof fact === 'string' && fact !== '');

type Facts = (data: Data, telling: Telling) => string[];

/** A deadline that became another, or null where nothing says so. */
function moved(data: Data, { say }: Telling): string | null {
  if (!('dueTo' in data) || data['dueFrom'] === data['dueTo']) return null;
  return say.dueMoved(day(data, 'dueFrom') ?? say.noDue, day(data, 'dueTo') ?? say.noDue);
}

const opened: Facts = (data, telling) => {
  const { say } = telling;
  const lead = text(data, 'leadUnitId');
  const due = day(data, 'dueOn');
  return some(lead !== '' && say.openedLead(nameOf(lead, telling)), due === null ? say.noDue : say.due(due), text(data, 'condition') !== '' && say.condition(text(data, 'condition')));
};

const state: Facts = (data, telling) => {
  const { say, field } = telling;
  if (data['from'] === 'draft') return opened(data, telling);
  const [from, to] = [text(data, 'from'), text(data, 'to')];
  const closed = day(data, 'closedOn');
  return some(
    from !== to && say.move(labelOf(field, 'state', from), labelOf(field, 'state', to)), data['implied'] === true && say.implied, data['woken'] === true && say.woken,
    closed !== null && say.closedOn(closed), text(data, 'redoCount') !== '' && say.redone(text(data, 'redoCount')), Number(data['pausedDays'] ?? 0) > 0 && say.pausedDays(text(data, 'pausedDays')), moved(data, telling),
  );
};

const figureOf = (data: Data, say: Telling['say']): string | false => text(data, 'figure') !== '' && say.figure(text(data, 'figure'));

const progress: Facts = (data, { say }) => {
  const done = day(data, 'doneOn');
  const paper = text(data, 'documentNumber');
  return some(text(data, 'percent') !== '' && say.percent(text(data, 'percent')), figureOf(data, say), 'step' in data && (done === null ? say.stepUndone : say.stepDone(done)), paper !== '' && say.paper(paper));
};

const request: Facts = (data, telling) => {
  const { say } = telling;
  const [asked, due] = [day(data, 'requestedDue'), day(data, 'due')];
  const unit = text(data, 'unitId');
  return some(asked !== null && say.asked(asked), due !== null && say.askedFrom(due), unit !== '' && say.askedUnit(nameOf(unit, telling)));
};

const decision: Facts = (data, { say }) => {
  const { granted } = data;
  const asked = day(data, 'requestedDue');
  return some(typeof granted === 'boolean' && (granted ? say.granted : say.refused), asked !== null && say.asked(asked));
};

const list = (value: string, telling: Telling): string => value.split(',').map((id) => nameOf(id, telling)).join(', ');

/** How the values of a field are printed, where not as they stand. */
const VALUES: Readonly<Record<string, (value: string, telling: Telling) => string>> = {
  leadPostId: list, leadUnitId: list, supportUnitIds: list,
  dueOn: (value, { say }) => (isCivilDate(value) ? printDay(value) : say.noDue),
  urgency: (value, { field }) => labelOf(field, 'urgency', value),
  steps: (value, { say }) => say.stepCount(value),
  recurrence: (value, { language }) => printRecurrence({ rule: value }, language),
};

/** A value of a field in words: units and people by name, days as written, labels of the lists. */
function valueOf(data: Data, key: 'from' | 'to', telling: Telling): string {
  const { say } = telling;
  const value = data[key];
  // What it was called on that day, where the log keeps it.
  const then = text(data, `${key}Name`);
  if (then !== '') return then;
  if (typeof value === 'boolean') return value ? say.yes : say.no;
  if (value === null || value === undefined || value === '') return data['field'] === 'dueOn' ? say.noDue : say.none;
  return VALUES[text(data, 'field')]?.(String(value), telling) ?? String(value);
}

/** What a field is called; the field itself where a newer server changes one that this page does not know. */
function fieldName(data: Data, { say }: Telling): string {
  const name: unknown = (say as Readonly<Record<string, unknown>>)[`field_${text(data, 'field')}`];
  return typeof name === 'string' ? name : text(data, 'field');
}

const change: Facts = (data, telling) => {
  const { say } = telling;
  if (data['command'] === 'align') return [say.aligned];
  const name = fieldName(data, telling);
  const phrase = text(data, 'phrase');
  if (data['field'] === 'waived') return [name];
  const first = data['from'] === null && data['field'] === 'leadPostId';
  return some(first ? say.set(name, valueOf(data, 'to', telling)) : say.change(name, valueOf(data, 'from', telling), valueOf(data, 'to', telling)), phrase !== '' && say.phrase(phrase));
};

const link: Facts = (data, telling) => {
  const { say } = telling;
  if (data['link'] === 'continues') return [say.continues(text(data, 'symbol'))];
  if (data['link'] === 'merged_into') return [say.mergedInto(nameOf(text(data, 'taskId'), telling))];
  if (text(data, 'peer') !== '') return some(say.fromPeer(text(data, 'assigner'), day(data, 'on') ?? ''), text(data, 'document') !== '' && say.paper(text(data, 'document')));
  return data['origin'] === 'direct' ? [say.direct(text(data, 'assigner'), day(data, 'on') ?? '')] : [say.fromDocument];
};

const FACTS: Readonly<Record<string, Facts>> = {
  state, progress, request, decision, change, link,
  obstacle: (data, { say }) => (data['escalate'] === true ? [say.escalated] : []),
  result: (data, { say }) => some(figureOf(data, say)),
};

/** The facts of an entry in words, in the order in which people ask for them; never an id. */
export function factsOf({ kind, data }: ToldEntry, telling: Telling): string[] {
  return FACTS[kind]?.(data, telling) ?? [];
}

const CHANGES: Readonly<Record<string, 'act_assign_person' | 'act_reassign' | 'entry_due' | 'act_waive' | 'act_set_steps'>> = { leadPostId: 'act_assign_person', leadUnitId: 'act_reassign', dueOn: 'entry_due', waived: 'act_waive', steps: 'act_set_steps' };

type Heading = (data: Data, telling: Telling) => string | undefined;

const wish = (data: Data, { field }: Telling): string => labelOf(field, 'request', text(data, 'request') === '' ? 'extend' : text(data, 'request'));

const HEADINGS: Readonly<Record<string, Heading>> = {
  change: (data, { field, say }) => {
    if (data['command'] === 'align') return say.alignHead;
    if (data['field'] === 'recurrence') return field.act_set_recurrence;
    if (data['command'] === 'hand_over' && data['from'] !== null) return data['field'] === 'leadPostId' ? field.entry_left : field.entry_handed;
    const known = CHANGES[text(data, 'field')];
    return known === undefined ? field.act_amend : field[known];
  },
  state: (data, { field }) => {
    if (data['from'] === 'draft') return field.entry_given;
    if (data['command'] === 'align') return undefined;
    if (data['from'] === 'assigned' && data['to'] === 'active' && data['woken'] !== true) return field.act_receive;
    const command = text(data, 'command');
    return command === '' || command === 'grant_request' ? undefined : labelOf(field, 'act', command);
  },
  request: (data, telling) => telling.say.requestOf(wish(data, telling)),
  decision: (data, telling) => {
    if (data['decision'] === 'instruct') return telling.field.act_instruct;
    return data['decision'] === 'withdraw' ? telling.say.withdrawnOf(wish(data, telling)) : telling.say.answerTo(wish(data, telling));
  },
  dunning: (data, { say, field }) => say.dunned(labelOf(field, 'dun', text(data, 'level')), text(data, 'n')),
  progress: (data, { field }) => ('step' in data ? field.act_mark_step : undefined),
  link: (data, { say }) => (text(data, 'peer') !== '' ? say.peerHead : data['link'] === 'continues' ? say.continuesHead : data['link'] === 'merged_into' ? say.mergedHead : data['origin'] === 'direct' ? say.directHead : undefined),
};

/** What was done, by the name that people have for it; the kind of the entry where there is no better one. */
export function headingOf({ kind, data }: ToldEntry, telling: Telling): string {
  return HEADINGS[kind]?.(data, telling) ?? labelOf(telling.field, 'entry', kind);
}
