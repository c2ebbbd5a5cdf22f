import type { ImportRow, ImportView } from '#contract/index.js';
import { isValidOn, likelyUnits, matchUnit, type PlannedRow, type Refusal, refusalSentence, ROW_KINDS, type RowKind, type SheetMark, type Unit } from '#core/index.js';
import { type ImportPlan, unknownUnits } from './plan.commands.js';
import type { ImportRecord } from './queries.js';

const SHOWN = 200;
const SHOWN_SAME = 20;
const SAMPLES = 3;
const LINES = 30;
const CANDIDATES = 5;

const sentences = (refusal: Refusal): { vi: string; en: string } => ({ vi: refusalSentence(refusal, 'vi'), en: refusalSentence(refusal, 'en') });
const said = ({ field, refusal }: SheetMark): ImportRow['problems'][number] => ({ field, ...sentences(refusal) });

/** A table with what it would do, or did. */
export function presentImport(record: ImportRecord, plan: ImportPlan, today: string): ImportView {
  const { table, refusal, rows } = plan;
  const sheet = record.sheets[record.choice.sheet] ?? record.sheets[0];
  return {
    id: record.id, fileName: record.file_name, state: record.state, sheets: record.sheets.map(({ name, rows: all }) => ({ name, rows: all.length })), sheet: record.choice.sheet, headLine: table.headLine,
    firstLines: (sheet?.rows ?? []).slice(0, LINES).map(({ line, cells }) => ({ line, text: cells.filter((cell) => cell !== '').join(' | ').slice(0, 120) })),
    columns: table.columns.map(({ head, field }, at) => ({ head, field, samples: samplesOf(table.rows.map(({ cells }) => cells[at] ?? '')) })),
    remembered: plan.remembered, counts: countsOf(rows), rows: ROW_KINDS.flatMap((kind) => rows.filter((row) => row.kind === kind).slice(0, kind === 'same' ? SHOWN_SAME : SHOWN).map((row) => presentRow(row, record.result))),
    ...presentUnits(plan, today), refusal: refusal === null ? null : { code: refusal.code, ...sentences(refusal) }, digest: plan.digest, reason: record.choice.reason, done: doneOf(record),
  };
}

/** An import counts the tasks that it changed, not the acts by which. */
function doneOf({ result, done_at: at }: ImportRecord): ImportView['done'] {
  if (result === null || at === null) return null;
  return { at: at.toISOString(), opened: result.opened.length, changed: new Set(result.acts.map(({ taskId }) => taskId)).size };
}

const samplesOf = (cells: readonly string[]): string[] => [...new Set(cells.filter((cell) => cell !== ''))].slice(0, SAMPLES).map((cell) => cell.slice(0, 80));

function countsOf(rows: readonly PlannedRow[]): ImportView['counts'] {
  const count = (kind: RowKind): number => rows.filter((row) => row.kind === kind).length;
  return { error: count('error'), new: count('new'), changed: count('changed'), same: count('same'), skipped: count('skipped') };
}

function presentRow({ line, kind, title, task, changes, problems, notes }: PlannedRow, result: ImportRecord['result']): ImportRow {
  const opened = result?.opened.find((each) => each.line === line);
  const known = opened === undefined ? task : { id: opened.taskId, code: opened.code };
  return { line, kind, title: title.slice(0, 300), task: known === null ? null : { id: known.id, code: known.code }, changes: changes.map((change) => ({ ...change })), problems: problems.map(said), notes: notes.map(said) };
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
    unknown: unknownUnits(plan, today).slice(0, SHOWN).map((each) => ({ ...each, candidates: candidates(each.text) })),
    chosen: Object.entries(plan.chosen).map(([text, unitId]) => ({ text, unit: unitId === null ? null : (byId.get(unitId) ?? null) })),
  };
}
