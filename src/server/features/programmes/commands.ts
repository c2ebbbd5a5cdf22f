import type { ProgrammeRow, ProgrammeView, RouteAnswer } from '#contract/index.js';
import { type Act, inDirectoryOrder, inTreeOrder, isProgramme, may, programmeName, type TreeLine } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { paperOf } from '../intake/programme.commands.js';
import { findDocument, findPlainText } from '../intake/queries.js';
import { groupsUnder } from '../overview/standing.commands.js';
import { agenciesOfUnits } from '../overview/standing.queries.js';
import { allUnits } from '../people/units.queries.js';
import { findReports } from '../reports/queries.js';
import { presentReportRow } from '../reports/present.js';
import type { TaskLens } from '../tasks/filter.queries.js';
import { lensOf, taskRows } from '../tasks/list.commands.js';
import { documentOf, presentFigures, presentProgramme, sumOf } from './present.js';
import { type Counted, countFigures, endProgramme as saveEnd, findProgramme, findProgrammes, keepProgramme, type PlacedTask, type ProgrammeRecord, tasksOfProgramme } from './queries.js';

type ProgrammeCall = Pick<Call<'readProgramme'>, 'tx' | 'scope' | 'actor' | 'today' | 'now' | 'postId'>;

/** What is followed with how it stands, and what could be: names that tasks carry, most first. */
export async function listProgrammes(call: Call<'listProgrammes'>): Promise<RouteAnswer<'listProgrammes'>> {
  const lens = await lensOf(call);
  const records = await findProgrammes(call.tx, call.scope);
  const counted = await countFigures(call.tx, lens, { by: 'programme', only: {} });
  const known = new Set(records.map(({ name }) => name));
  const others = [...counted].filter(([name, { total }]) => !known.has(name) && total > 0).sort(([one, { total: a }], [other, { total: b }]) => b - a || (one < other ? -1 : 1));
  return {
    programmes: records.map((record) => presentProgramme(record, counted.get(record.name))),
    others: others.slice(0, MOST_OTHERS).map(([name, counts]) => ({ name, total: presentFigures(counts, { programme: name }).total })), may: actsOn(call),
  };
}

const MOST_OTHERS = 50;
const ACTS_HERE = ['document.assign', 'report.compose'] as const satisfies readonly Act[];
const actsOn = ({ actor, scope }: Pick<ProgrammeCall, 'actor' | 'scope'>): string[] => ACTS_HERE.filter((act) => may(actor, act, { agencyId: scope.agencyId }));

/** The programme, or a refusal as if there were none. @throws Refused `common.not_found` */
export async function programmeOrNone(call: Pick<ProgrammeCall, 'tx' | 'scope'>, by: { readonly id: string } | { readonly name: string }): Promise<ProgrammeRecord> {
  return (await findProgramme(call.tx, call.scope, by)) ?? refuse('common.not_found');
}

/** One programme: its tasks under the headings of its document, its units, its reports. @throws Refused `common.not_found` */
export async function readProgramme(call: Call<'readProgramme'>): Promise<ProgrammeView> {
  const { params, query } = call.input;
  const record = await programmeOrNone(call, params);
  const lens = await lensOf(call);
  const byUnit = await countFigures(call.tx, lens, { by: 'unit', only: { programme: record.name } });
  const row = presentProgramme(record, sumOf([...byUnit.values()]));
  const tasks = await tasksOfProgramme(call.tx, lens, { programme: record.name, limit: query.tasks });
  const reports = (await findReports(call.tx, call.scope)).filter(({ programme }) => programme === record.name);
  return {
    ...row, units: await unitsOf(call, record.name, byUnit), parts: await partsOf(call, { record, tasks, lens }), more: Math.max(0, row.figures.total.value - row.figures.draft.value - tasks.length),
    reports: may(call.actor, 'report.read', { agencyId: call.scope.agencyId }) ? reports.map(presentReportRow) : [], may: actsOn(call),
  };
}

/** The parts of the agency that lead tasks of it, each with all below it. */
async function unitsOf(call: ProgrammeCall, programme: string, counted: ReadonlyMap<string, Counted>): Promise<ProgrammeView['units']> {
  const units = inDirectoryOrder(await allUnits(call.tx, call.scope));
  const top = units.find((unit) => unit.parentId === null);
  const agencies = await agenciesOfUnits(call.tx, call.scope);
  return groupsUnder(units, top?.id ?? '').flatMap(({ unit: { id, name, shortName }, isOwn, unitIds }) => {
    const counts = unitIds.flatMap((unitId) => counted.get(unitId) ?? []);
    if (counts.length === 0) return [];
    return [{ unit: { id, name, shortName }, own: isOwn, agency: agencies.get(id) ?? null, figures: presentFigures(sumOf(counts), { programme, unitId: id, ...(isOwn ? {} : { below: true }) }) }];
  });
}

interface ToPart {
  readonly record: ProgrammeRecord;
  readonly tasks: readonly PlacedTask[];
  readonly lens: TaskLens;
}

/** Its tasks as a tree, under the headings of its own document first, then under the documents that gave the others. */
async function partsOf(call: ProgrammeCall, { record, tasks, lens }: ToPart): Promise<ProgrammeView['parts']> {
  const rows = new Map((await taskRows(call, tasks.map(({ id }) => id), lens)).map((row) => [row.id, row]));
  const headings = await headingsOf(call, record, tasks);
  const byId = new Map(tasks.map((task) => [task.id, task]));
  const parts = new Map<string, { readonly headings: string[]; readonly document: ProgrammeView['parts'][number]['document']; readonly lines: TreeLine<PlacedTask>[] }>();
  for (const line of inTreeOrder(tasks)) {
    const root = byId.get(line.rootId) ?? line.task;
    const own = headings.get(root.id) ?? [];
    const isOwn = root.documentId !== null && root.documentId === record.documentId;
    const key = isOwn ? `0 ${own.join('\n')}` : `1 ${root.documentId ?? ''}`;
    const part = parts.get(key) ?? { headings: isOwn ? [...own] : [], document: isOwn ? null : documentOf(root), lines: [] };
    part.lines.push(line);
    parts.set(key, part);
  }
  const ordered = [...parts].sort(([one], [other]) => Number(one.startsWith('1')) - Number(other.startsWith('1')));
  return ordered.map(([, { lines, ...part }]) => ({ ...part, lines: lines.flatMap(({ task, depth, lateBelow }) => rowLine(rows.get(task.id), { depth, lateBelow })) }));
}

const rowLine = <T>(task: T | undefined, place: { readonly depth: number; readonly lateBelow: boolean }): { task: T; depth: number; lateBelow: boolean }[] => (task === undefined ? [] : [{ task, ...place }]);

/** The headings above what the document of a programme ordered, by task. */
async function headingsOf(call: ProgrammeCall, { documentId }: ProgrammeRecord, tasks: readonly PlacedTask[]): Promise<ReadonlyMap<string, readonly string[]>> {
  const placed = tasks.flatMap((task) => (task.documentId !== null && task.documentId === documentId && task.at !== null ? [{ id: task.id, at: task.at }] : []));
  const text = documentId === null || placed.length === 0 ? undefined : await findPlainText(call.tx, call.scope, documentId);
  if (text === undefined) return new Map();
  const { headingsAbove } = await import('#extraction/index.js');
  const above = headingsAbove(text, placed.map(({ at }) => at));
  return new Map(placed.map(({ id }, index) => [id, above[index] ?? []]));
}

/** Follows a programme, by its document or by the name that its tasks carry. @throws Refused `common.not_found`, `document.no_programme` */
export async function followProgramme(call: Call<'followProgramme'>): Promise<ProgrammeRow> {
  const { id, from } = call.input.body;
  const named = from.by === 'name' ? { name: from.name, title: '', documentId: null } : await namedBy(call, from.documentId);
  await keepProgramme(call.tx, call.scope, { id, ...named });
  return rowOf(call, named.name);
}

async function namedBy(call: ProgrammeCall, documentId: string): Promise<Pick<ProgrammeRecord, 'name' | 'title' | 'documentId'>> {
  const document = (await findDocument(call.tx, call.scope, documentId)) ?? refuse('common.not_found');
  const paper = paperOf(document);
  const name = programmeName(paper);
  if (!isProgramme(paper) || name === '') refuse('document.no_programme');
  return { name, title: paper.title, documentId };
}

async function rowOf(call: ProgrammeCall, name: string): Promise<ProgrammeRow> {
  const counted = await countFigures(call.tx, await lensOf(call), { by: 'programme', only: { programme: name } });
  return presentProgramme(await programmeOrNone(call, { name }), counted.get(name));
}

/** Follows a programme no longer. @throws Refused `common.not_found`, `common.changed_meanwhile` */
export async function endProgramme(call: Call<'endProgramme'>): Promise<ProgrammeRow> {
  const { params: { id }, body: { version } } = call.input;
  const { name } = await programmeOrNone(call, { id });
  if (!(await saveEnd(call.tx, call.scope, { id, seenVersion: version, on: call.today }))) refuse('common.changed_meanwhile');
  return rowOf(call, name);
}
