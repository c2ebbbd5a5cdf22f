import type { ImportView } from '#contract/index.js';
import { addDays, type PlannedUnit, type UnitPlace, type WantedUnit } from '#core/index.js';
import { v7 as newId } from 'uuid';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { insertUnits, nextUnitPosition } from '../people/queries.js';
import { keepDecision } from '../people/reorganise.commands.js';
import { lockUnits } from '../people/reorganise.queries.js';
import { type CodedUnit, allUnits, deleteUnits, saveUnitTraits, type UnitTraits } from '../people/units.queries.js';
import { lookedAt, ownImport, viewImport } from './commands.js';
import { KINDS } from './kinds.commands.js';
import { planUnitImport } from './plan-units.commands.js';
import { presentImport } from './present.js';
import { type ImportRecord, saveResult, type UnitResult } from './queries.js';

type Applying = Call<'applyUnitImport'>;

/**
 * Adds and changes what the table says, all or nothing: names and ends as decisions that the job of reorganisations carries out, the rest at once.
 * @throws Refused as `lookedAt`, `sheet.nothing`, `sheet.decision_long`, and what a decision is refused for
 */
export async function applyUnitImport(call: Applying): Promise<ImportView> {
  const { digest, reason } = call.input.body;
  const found = await ownImport(call, 'units', { ...call.input.params, lock: true });
  const record = { ...found, choice: { ...found.choice, reason } };
  await lockUnits(call.tx, call.scope, (await allUnits(call.tx, call.scope)).map(({ id }) => id));
  const plan = await lookedAt(call, record, { digest, plan: planUnitImport });
  const active = plan.planned.filter(({ kind }) => kind === 'new' || kind === 'changed');
  if (active.length === 0) refuse('sheet.nothing');
  const isDecided = ({ unit, from, until }: PlannedUnit): boolean => unit !== null && (from !== null || until !== null);
  if (active.some(isDecided) && reason.length > LONGEST_DECISION) refuse('sheet.decision_long', { most: LONGEST_DECISION });
  const placed = placing(active);
  const added = await addRows(call, active.filter(({ kind }) => kind === 'new'), placed);
  // A unit that ends may have other traits than before, and one below it another place, before it does.
  const changed = await changeRows(call, active.filter((row) => row.kind === 'changed' && row.from === null), placed);
  const decided = await decideRows(call, active.filter(isDecided), placed);
  const result: UnitResult = { added, changed, decided };
  await saveResult(call.tx, call.scope, { id: record.id, state: 'done', result, now: call.now });
  const done: ImportRecord = { ...record, state: 'done', result, done_at: call.now };
  return presentImport(done, plan, { today: call.today, outcome: KINDS.units.outcomeOf(done) });
}

// The number of a paper, as a reorganisation keeps it.
const LONGEST_DECISION = 120;

/** Where units stand once the new ones have ids. */
interface Placed {
  readonly idOf: (line: number) => string;
  readonly parentOf: (place: UnitPlace) => string | null;
}

function placing(rows: readonly PlannedUnit[]): Placed {
  const ids = new Map(rows.filter(({ unit }) => unit === null).map(({ line }) => [line, newId()]));
  const idOf = (line: number): string => ids.get(line) ?? refuse('sheet.changed');
  return { idOf, parentOf: (place) => (place === null ? null : 'line' in place ? idOf(place.line) : place.unitId) };
}

const wantedOf = ({ wanted }: PlannedUnit): WantedUnit => wanted ?? refuse('sheet.changed');

async function addRows({ tx, scope, today }: Applying, rows: readonly PlannedUnit[], { idOf, parentOf }: Placed): Promise<UnitResult['added']> {
  const position = await nextUnitPosition(tx, scope);
  const units = rows.map((row, index) => {
    const { parent, ...traits } = wantedOf(row);
    return { ...traits, id: idOf(row.line), parentId: parentOf(parent), validFrom: row.from ?? today, position: position + index };
  });
  const codes = await insertUnits(tx, scope, units);
  return rows.map(({ line }, index) => ({ line, unitId: idOf(line), code: codes[index] ?? '' }));
}

const traitsOf = ({ code, name, shortName, symbol, kind, parentId, aliases }: UnitTraits): UnitTraits => ({ code, name, shortName, symbol, kind, parentId, aliases });
const isAs = (one: UnitTraits, other: UnitTraits): boolean => JSON.stringify(traitsOf(one)) === JSON.stringify(traitsOf(other));

async function changeRows({ tx, scope }: Applying, rows: readonly PlannedUnit[], { parentOf }: Placed): Promise<UnitResult['changed']> {
  const units = new Map((await allUnits(tx, scope)).map((unit) => [unit.id, unit]));
  const changed: UnitResult['changed'][number][] = [];
  for (const row of rows) {
    const unit = units.get(row.unit?.id ?? '') ?? refuse('sheet.changed');
    const { parent, ...rest } = wantedOf(row);
    const [before, after] = [traitsOf(unit), traitsOf({ ...unit, ...rest, parentId: parentOf(parent) })];
    if (isAs(before, after)) continue;
    await saveUnitTraits(tx, scope, unit.id, after);
    changed.push({ line: row.line, unitId: unit.id, before, after });
  }
  return changed;
}

/** Another name from a day on, or an end: each a decision of its own, under the paper that the person named. */
async function decideRows(call: Applying, rows: readonly PlannedUnit[], { parentOf }: Placed): Promise<UnitResult['decided']> {
  const decision = call.input.body.reason;
  const none = { id: newId(), decision, existingIds: [], tasks: [], posts: [] };
  for (const row of rows) {
    const { parent, name, shortName, kind, ...traits } = wantedOf(row);
    const endingIds = [row.unit?.id ?? ''];
    const plan = { ...none, id: newId(), endingIds };
    if (row.until !== null) {
      await keepDecision(call, { ...plan, kind: 'close', newUnits: [], heirId: null, effectiveOn: addDays(row.until, 1) });
      continue;
    }
    const fresh = { id: newId(), name, shortName, kind, parentId: parentOf(parent) };
    await keepDecision(call, { ...plan, kind: 'rename', newUnits: [fresh], heirId: fresh.id, effectiveOn: row.from ?? call.today }, new Map([[fresh.id, traits]]));
  }
  return rows.map(({ line, unit }) => ({ line, unitId: unit?.id ?? '' }));
}

/**
 * Takes back all that a table did, or nothing: what it changed is as before where nobody changed it since, and what it added is gone where nothing hangs
 * on it. Decisions stay. @throws Refused `common.not_found`, `sheet.decision_stays`, `sheet.unit_undo_late`
 */
export async function undoUnitImport(call: Call<'undoUnitImport'>): Promise<ImportView> {
  const { tx, scope, now } = call;
  const record = await ownImport(call, 'units', { ...call.input.params, lock: true });
  const result = record.result as UnitResult | null;
  if (record.state !== 'done' || result === null) refuse('common.not_found');
  if (result.decided.length > 0) refuse('sheet.decision_stays');
  const units = new Map((await allUnits(tx, scope)).map((unit) => [unit.id, unit]));
  for (const { unitId, before, after } of result.changed.toReversed()) {
    const unit = units.get(unitId);
    if (unit === undefined || unit.validTo !== null || !isAs(traitsOf(unit), after)) refuse('sheet.unit_undo_late', { unit: unit?.name ?? after.name });
    await saveUnitTraits(tx, scope, unitId, before);
  }
  await takeAway(call, result.added.map(({ unitId }) => unitId), units);
  await saveResult(tx, scope, { id: record.id, state: 'undone', result, now });
  return viewImport(call, await ownImport(call, 'units', record));
}

async function takeAway({ tx, scope }: Call<'undoUnitImport'>, ids: readonly string[], units: ReadonlyMap<string, CodedUnit>): Promise<void> {
  try {
    await deleteUnits(tx, scope, ids);
  } catch (error) {
    if (!isReferred(error)) throw error;
    refuse('sheet.unit_undo_late', { unit: ids.flatMap((id) => units.get(id)?.name ?? [])[0] ?? '' });
  }
}

/** The database holds something that refers to it. */
const isReferred = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '23503';
