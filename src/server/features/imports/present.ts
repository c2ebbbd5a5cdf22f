import type { ImportRow, ImportView } from '#contract/index.js';
import { isValidOn, likelyUnits, matchUnit, type Refusal, refusalSentence, ROW_KINDS, type RowKind, type SheetMark, type Unit } from '#core/index.js';
import type { AnySheetField } from '#contract/index.js';
import type { ImportRecord } from './queries.js';
import type { ImportOutcome, ImportPlan, PlannedTarget } from './table.commands.js';

const SHOWN = 200;
const SHOWN_SAME = 20;
const SAMPLES = 3;
const LINES = 30;
const CANDIDATES = 5;
const MISSING = 20;

const sentences = (refusal: Refusal): { vi: string; en: string } => ({ vi: refusalSentence(refusal, 'vi'), en: refusalSentence(refusal, 'en') });
const said = ({ field, refusal }: SheetMark<AnySheetField>): ImportRow['problems'][number] => ({ field, ...sentences(refusal) });

/** A table with what it would do, or did. */
export function presentImport(record: ImportRecord, plan: ImportPlan, { today, outcome }: { readonly today: string; readonly outcome: ImportOutcome | null }): ImportView {
  const { table, refusal, rows } = plan;
  const sheet = record.sheets[record.choice.sheet] ?? record.sheets[0];
  return {
    id: record.id, fileName: record.file_name, state: record.state, sheets: record.sheets.map(({ name, rows: all }) => ({ name, rows: all.length })), sheet: record.choice.sheet, headLine: table.headLine,
    firstLines: (sheet?.rows ?? []).slice(0, LINES).map(({ line, cells }) => ({ line, text: cells.filter((cell) => cell !== '').join(' | ').slice(0, 120) })),
    columns: table.columns.map(({ head, field }, at) => ({ head, field, samples: samplesOf(table.rows.map(({ cells }) => cells[at] ?? '')) })),
    remembered: plan.remembered, counts: countsOf(rows), rows: ROW_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind).slice(0, kind === 'same' ? SHOWN_SAME : SHOWN).map((row) => presentRow(row, outcome))),
    ...presentUnits(plan, today), refusal: refusal === null ? null : { code: refusal.code, ...sentences(refusal) }, digest: plan.digest, reason: record.choice.reason, missing: { count: plan.missing.length, names: plan.missing.slice(0, MISSING) }, done: doneOf(record, outcome),
  };
}

function doneOf({ done_at: at }: ImportRecord, outcome: ImportOutcome | null): ImportView['done'] {
  return outcome === null || at === null ? null : { at: at.toISOString(), opened: outcome.opened.length, changed: outcome.changed };
}

const samplesOf = (cells: readonly string[]): string[] => [...new Set(cells.filter((cell) => cell !== ''))].slice(0, SAMPLES).map((cell) => cell.slice(0, 80));

function countsOf(rows: ImportPlan['rows']): ImportView['counts'] {
  const count = (kind: RowKind): number => rows.filter((row) => row.kind === kind).length;
  return { error: count('error'), new: count('new'), changed: count('changed'), same: count('same'), skipped: count('skipped') };
}

function presentRow({ line, kind, title, target, changes, problems, notes }: PlannedTarget, outcome: ImportOutcome | null): ImportRow {
  const known = outcome?.opened.find((each) => each.line === line) ?? target;
  return { line, kind, title: title.slice(0, 300), target: known === null ? null : { id: known.id, code: known.code }, changes: changes.map((change) => ({ ...change })), problems: problems.map(said), notes: notes.map(said) };
}

function presentUnits(plan: ImportPlan, today: string): Pick<ImportView, 'unknown' | 'chosen'> {
  const live = plan.units.filter((unit) => isValidOn(unit, today));
  const named = (unit: Unit): { id: string; name: string; shortName: string } => ({ id: unit.id, name: unit.name, shortName: unit.shortName });
  const byId = new Map(plan.units.map((unit) => [unit.id, named(unit)]));
  const candidates = (text: string): ImportView['unknown'][number]['candidates'] => {
    const ids = [...matchUnit(text, live).candidates, ...likelyUnits(text, live)].map(({ unitId }) => unitId);
    return [...new Set(ids)].slice(0, CANDIDATES).flatMap((id) => byId.get(id) ?? []);
  };
  return {
    unknown: plan.unknown.slice(0, SHOWN).map((each) => ({ ...each, candidates: candidates(each.text) })),
    chosen: Object.entries(plan.chosen).map(([text, unitId]) => ({ text, unit: unitId === null ? null : (byId.get(unitId) ?? null) })),
  };
}
