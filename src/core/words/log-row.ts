import { isCivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import { labelOf } from './field-words.js';
import { factsOf, headingOf, type Telling, type ToldEntry } from './log-facts.js';
import type { OfficeWords } from './office-words.js';

/** A line of the log of an agency: of a task, or of what was done beside tasks. */
export interface LogLineToTell extends ToldEntry {
  readonly source: 'task' | 'office';
  /** What it was done to, beside tasks. */
  readonly subject: string;
  /** The entry that it takes back. */
  readonly before: ToldEntry | null;
}

/** What the lines of an agency are told with. */
export interface OfficeTelling extends Telling {
  readonly office: OfficeWords;
}

/** What was done, in one phrase. */
export function lineHeading(line: LogLineToTell, telling: OfficeTelling): string {
  if (line.source === 'office') return wordOf(telling.office, line.kind) ?? line.kind;
  return line.before === null ? headingOf(line, telling) : telling.say.undid(headingOf(line.before, telling));
}

/** The facts of a line in words; never an id. */
export function lineFacts(line: LogLineToTell, telling: OfficeTelling): string[] {
  if (line.source === 'task') return factsOf(line, telling);
  const facts = Object.entries(line.data).flatMap(([key, value]) => officeFact(key, value, telling) ?? []);
  return line.subject === '' ? facts : [line.subject, ...facts];
}

function officeFact(key: string, value: string | number | boolean | null, telling: OfficeTelling): string | null {
  const say: unknown = (telling.office as Readonly<Record<string, unknown>>)[`fact_${key}`];
  if (typeof say !== 'function' || value === '') return null;
  const printed = value === null ? telling.office.empty : printedFact(key, String(value), telling);
  return (say as (value: string) => string)(printed);
}

const PRINTED: Readonly<Record<string, (value: string, telling: OfficeTelling) => string>> = {
  roles: (value, { field }) => value.split(',').map((role) => labelOf(field, 'role', role)).join(', '),
  unitKind: (value, { field }) => labelOf(field, 'kind', value),
  scope: (value, { office }) => wordOf(office, `scope_${value}`) ?? value,
  reorganisation: (value, { office }) => wordOf(office, `reorganisation_${value}`) ?? value,
  channel: (value, { office }) => wordOf(office, `channel_${value}`) ?? value,
  format: (value) => (value === 'xlsx' ? 'Excel' : value.toUpperCase()),
};

function printedFact(key: string, value: string, telling: OfficeTelling): string {
  if (isCivilDate(value)) return printDay(value);
  if (key.endsWith('Id')) return telling.names[value] ?? telling.say.unknown;
  return PRINTED[key]?.(value, telling) ?? value;
}

function wordOf(words: OfficeWords, key: string): string | undefined {
  const word: unknown = (words as Readonly<Record<string, unknown>>)[key];
  return typeof word === 'string' ? word : undefined;
}
