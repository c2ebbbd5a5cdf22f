import { type CivilDate, DEFAULT_TASK_RULES, readTypedDeadline, type TaskRules } from '#core/index.js';
import { todayOf } from '../database/local-time.js';
import { datedRules, type DatedRule, fieldOfKey, saveRule } from '../database/rules.js';
import { type AgencyScope, provenScope } from '../database/scope.js';
import { type Database, inAgency, type Tx } from '../database/transaction.js';
import { refuse } from '../refused.js';
import { agencies, atTerminal, scopeOf } from './accounts.js';

type Value = TaskRules[keyof TaskRules];

/** One rule of an agency as the terminal lists it: what holds today, on what it rests, and what is to hold later. */
export interface RuleLine {
  readonly agency: string;
  readonly key: string;
  readonly field: keyof TaskRules;
  readonly value: Value;
  readonly source: string;
  /** Null for the default of the product. */
  readonly from: string | null;
  readonly coming: readonly { readonly value: Value; readonly source: string; readonly from: string }[];
}

/** A rule to set from the terminal, as a person writes it; without a day it holds from today. */
export interface RuleToSet {
  readonly key: string;
  readonly value: string;
  readonly from: string | null;
  readonly source: string;
  readonly agency: string | null;
}

/** The rules of an agency, or of all where none is named. @throws Refused `terminal.no_agency`, `terminal.agency_unclear` */
export async function listRules(database: Database, wanted: string | null): Promise<readonly RuleLine[]> {
  const only = wanted === null ? null : (await scopeOf(database, wanted)).agencyId;
  const lines: RuleLine[] = [];
  for (const { id, symbol } of (await agencies(database)).filter((agency) => only === null || agency.id === only)) {
    lines.push(...(await inAgency(database, provenScope(id), (tx) => linesOf(tx, provenScope(id), symbol))));
  }
  return lines;
}

async function linesOf(tx: Tx, scope: AgencyScope, agency: string): Promise<readonly RuleLine[]> {
  const today = await todayOf(tx, scope, new Date());
  const rules = await datedRules(tx, scope);
  return [...new Set(rules.map(({ field }) => field))].flatMap((field) => {
    const [all, holds] = [rules.filter((rule) => rule.field === field), (rule: DatedRule): boolean => rule.from === null || rule.from <= today];
    const now = all.findLast(holds);
    if (now === undefined) return [];
    const coming = all.flatMap(({ value, citation, from }) => (from !== null && from > today ? [{ value: asValue(value, field), source: citation, from }] : []));
    return [{ agency, key: now.key, field, value: asValue(now.value, field), source: now.citation, from: now.from, coming }];
  });
}

const asValue = (value: DatedRule['value'], field: keyof TaskRules): Value => (typeof value === 'number' || typeof value === 'boolean' ? value : DEFAULT_TASK_RULES[field]);

/**
 * Sets a rule from a day on; what was done before keeps the rule of its day. The second time the same changes nothing but the log.
 * @throws Refused `terminal.*` where agency, key, value, day or source are not clear
 */
export async function setRule(database: Database, { key, value, from, source, agency }: RuleToSet): Promise<RuleLine> {
  const field = fieldOfKey(key) ?? refuse('terminal.rule_unknown', { key });
  const wanted = valueOf(field, key, value);
  const citation = source.normalize('NFC').replace(/\s+/g, ' ').trim();
  if (citation === '') refuse('terminal.rule_source');
  const scope = await scopeOf(database, agency);
  return inAgency(database, scope, async (tx) => {
    const today = await todayOf(tx, scope, new Date());
    const day = from === null ? today : dayTyped(from, today);
    if (day === null || day < today) refuse('terminal.rule_from', { from: from ?? '', today });
    await saveRule(tx, scope, { key, value: wanted, citation, from: day });
    await atTerminal(tx, scope, { act: 'rule_changed', subject: key, data: { after: String(wanted), from: day, basis: citation } });
    return (await linesOf(tx, scope, '')).find((line) => line.field === field) ?? refuse('terminal.rule_unknown', { key });
  });
}

/** A day as people type one: 1/1/2027, 2027-01-01. */
function dayTyped(text: string, today: CivilDate): CivilDate | null {
  const read = readTypedDeadline(text, today);
  return read.ok && read.value?.bound === 'by' ? read.value.to : null;
}

interface Bounds {
  readonly least: number;
  readonly most: number;
}

const DAYS: Bounds = { least: 0, most: 366 };
const OTHERS: Readonly<Partial<Record<keyof TaskRules, Bounds>>> = { weekFixedWeekday: { least: 1, most: 7 }, weekFixedHour: { least: 0, most: 23 }, morningHour: { least: 0, most: 23 } };

function valueOf(field: keyof TaskRules, key: string, text: string): Value {
  if (typeof DEFAULT_TASK_RULES[field] === 'boolean') {
    if (text !== 'true' && text !== 'false') refuse('terminal.rule_value', { key, value: text, wanted: 'true, false' });
    return text === 'true';
  }
  const { least, most } = OTHERS[field] ?? DAYS;
  if (!/^\d{1,3}$/.test(text) || Number(text) < least || Number(text) > most) refuse('terminal.rule_value', { key, value: text, wanted: `${least}–${most}` });
  return Number(text);
}
