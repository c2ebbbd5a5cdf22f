import type { Figure, FigureThen, Standing, TaskFilter } from '#contract/index.js';
import { type Actor, addDays, addMonths, type CivilDate, daysBetween, inDirectoryOrder, type Unit } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { heirsOf } from '../people/reorganise.queries.js';
import { allUnits } from '../people/units.queries.js';
import type { ReadyFilter } from '../tasks/filter.queries.js';
import { lensOf } from '../tasks/list.commands.js';
import { countByUnit } from './queries.js';
import { agenciesOfUnits, doneByUnit, stoodOn } from './standing.queries.js';

const MONTHS_BACK = { month: 1, quarter: 3 } as const;

/**
 * The parts of the agency, or of a unit, by how their work stands, beside how it stood a month or a quarter ago. A row counts a unit with all below
 * it, the first row what the unit above leads itself, so that the rows add up; every number is that of the list it leads to. Of one programme only, or
 * of who ordered, where that is asked for.
 * @throws Refused `common.not_found`
 */
export async function readStanding(call: Call<'readStanding'>): Promise<Standing> {
  const { tx, scope, today, input: { query: { unitId, against, former, ...only } } } = call;
  const units = inDirectoryOrder(await allUnits(tx, scope));
  const top = topOf(units, unitId ?? unitHeaded(call.actor)) ?? refuse('common.not_found');
  const then = addMonths(today, -MONTHS_BACK[against]);
  const heirs = await heirsOf(tx, scope);
  const kept: TaskFilter = { ...only, ...(former === true ? { former } : {}) };
  const counted = underHeirs(await countedByUnit(call, then, only), former === true ? heirs : new Map());
  const groups = groupsUnder(units, top.id);
  const agencies = await agenciesOfUnits(tx, scope);
  const rows = groups.map(({ unit, isOwn, unitIds }) => ({
    unit: nameOf(unit), own: isOwn, divided: !isOwn && unitIds.length > 1, agency: agencies.get(unit.id) ?? null, ...figuresOf(sumOf(counted, unitIds), { base: isOwn ? { unitId: unit.id, ...kept } : { unitId: unit.id, below: true, ...kept }, then, today }),
  }));
  const above = units.find((unit) => unit.id === top.parentId);
  return {
    today, at: call.now.toISOString(), then, hasFormer: heirs.size > 0, top: nameOf(top), above: above === undefined ? null : nameOf(above),
    rows: rows.filter((row) => row.open.value + row.open.then + row.done.value + row.done.then > 0),
    total: figuresOf(sumOf(counted, groups.flatMap((group) => group.unitIds)), { base: { unitId: top.id, below: true, ...kept }, then, today }),
  };
}

const nameOf = ({ id, name, shortName }: Unit): { id: string; name: string; shortName: string } => ({ id, name, shortName });

const OF_ALL: readonly string[] = ['leader', 'chief_of_office', 'follower', 'registrar', 'auditor'];

/** Who answers for a unit alone begins there. */
function unitHeaded({ posts }: Actor): string | undefined {
  return posts.some((post) => post.roles.some((role) => OF_ALL.includes(role))) ? undefined : posts.find((post) => post.roles.includes('head'))?.unitId;
}

const topOf = (units: readonly Unit[], unitId: string | undefined): Unit | undefined => units.find((unit) => (unitId === undefined ? unit.parentId === null : unit.id === unitId));

/** A part of a unit, or of the agency, with the units that count there. */
export interface Group {
  readonly unit: Unit;
  /** What the unit above leads itself. */
  readonly isOwn: boolean;
  readonly unitIds: readonly string[];
}

/** The unit itself, and each unit right below it with all below that; units stand in directory order, parents first. */
export function groupsUnder(units: readonly Unit[], topId: string): readonly Group[] {
  const groups = new Map<string, { readonly unit: Unit; readonly isOwn: boolean; readonly unitIds: string[] }>();
  const groupOf = new Map<string, string>([[topId, topId]]);
  for (const unit of units) {
    const key = unit.id === topId ? topId : unit.parentId === topId ? unit.id : groupOf.get(unit.parentId ?? '');
    if (key === undefined || (key === topId && unit.id !== topId)) continue;
    groupOf.set(unit.id, key);
    const group = groups.get(key) ?? { unit, isOwn: key === topId, unitIds: [] };
    group.unitIds.push(unit.id);
    groups.set(key, group);
  }
  return [...groups.values()];
}

type Count = 'open' | 'overdue' | 'dueSoon' | 'undated' | 'paused' | 'openThen' | 'overdueThen' | 'done' | 'doneThen';
type Counts = Readonly<Record<Count, number>>;

const NOTHING: Counts = { open: 0, overdue: 0, dueSoon: 0, undated: 0, paused: 0, openThen: 0, overdueThen: 0, done: 0, doneThen: 0 };
const COUNTS = Object.keys(NOTHING) as readonly Count[];

/** What is counted of each unit, now and then. What was done is counted over as many days as lie between. */
async function countedByUnit(call: Call<'readStanding'>, then: CivilDate, only: ReadyFilter): Promise<ReadonlyMap<string, Counts>> {
  const { tx, today } = call;
  const lens = await lensOf(call);
  const now = new Map((await countByUnit(tx, lens, only)).map((row) => [row.unitId, row]));
  const stood = new Map((await stoodOn(tx, lens, { day: then, only })).map((row) => [row.unitId, row]));
  const done = await doneByUnit(tx, lens, { from: addDays(then, 1), to: today, only });
  const doneThen = await doneByUnit(tx, lens, { from: addDays(then, 1 - daysBetween(then, today)), to: then, only });
  const unitIds = new Set([...now.keys(), ...stood.keys(), ...done.keys(), ...doneThen.keys()]);
  return new Map([...unitIds].map((id) => [id, { ...NOTHING, ...now.get(id), openThen: stood.get(id)?.open ?? 0, overdueThen: stood.get(id)?.overdue ?? 0, done: done.get(id) ?? 0, doneThen: doneThen.get(id) ?? 0 }]));
}

/** What past units have, told under the units that followed them. */
function underHeirs(counted: ReadonlyMap<string, Counts>, heirs: ReadonlyMap<string, string>): ReadonlyMap<string, Counts> {
  if (heirs.size === 0) return counted;
  const led = new Map<string, string[]>();
  for (const id of counted.keys()) led.set(heirs.get(id) ?? id, [...(led.get(heirs.get(id) ?? id) ?? []), id]);
  return new Map([...led].map(([id, unitIds]) => [id, sumOf(counted, unitIds)]));
}

function sumOf(counted: ReadonlyMap<string, Counts>, unitIds: readonly string[]): Counts {
  const found = unitIds.flatMap((id) => counted.get(id) ?? []);
  return Object.fromEntries(COUNTS.map((key) => [key, found.reduce((sum, counts) => sum + counts[key], 0)])) as Counts;
}

function figuresOf(counts: Counts, { base, then, today }: { readonly base: TaskFilter; readonly then: CivilDate; readonly today: CivilDate }): Standing['total'] {
  const figure = (key: string, value: number, filter: TaskFilter): Figure => ({ key, value, filter: { ...base, ...filter } });
  const change = (key: string, values: readonly [now: number, then: number], filter: TaskFilter): FigureThen => ({ ...figure(key, values[0], filter), then: values[1] });
  return {
    open: change('open', [counts.open, counts.openThen], { state: 'open' }),
    onTrack: figure('onTrack', counts.open - counts.overdue - counts.dueSoon - counts.undated - counts.paused, { state: 'open', timeliness: 'on_track' }),
    dueSoon: figure('dueSoon', counts.dueSoon, { state: 'open', timeliness: 'due_soon' }),
    overdue: change('overdue', [counts.overdue, counts.overdueThen], { state: 'open', timeliness: 'overdue' }),
    undated: figure('undated', counts.undated, { state: 'open', timeliness: 'undated' }),
    paused: figure('paused', counts.paused, { state: 'paused' }),
    done: change('done', [counts.done, counts.doneThen], { state: 'done', closedFrom: addDays(then, 1), closedTo: today }),
  };
}
