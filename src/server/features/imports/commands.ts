import type { ImportView } from '#contract/index.js';
import { fold, headsKey } from '#core/index.js';
import { readSheets, type SheetOfRows } from '#documents/index.js';
import { v7 as newId } from 'uuid';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { insertFile } from '../intake/queries.js';
import type { TaskCall } from '../tasks/list.commands.js';
import { KINDS } from './kinds.commands.js';
import { presentImport } from './present.js';
import { findImport, type ImportChoice, type ImportRecord, insertImport, knownNames, rememberColumns, rememberNames, saveChoice, type TableSubject } from './queries.js';
import type { ImportPlan } from './table.commands.js';

/** A table is brought in: kept as it came, read, and shown with what it would do. @throws Refused `document.*` for what is no table */
export const startTable = (what: TableSubject) => async (call: Call<'startImport' | 'startUnitImport'>): Promise<ImportView> => {
  const { tx, scope, actor, postId, now, context } = call;
  const upload = call.upload ?? refuse('common.file_needed');
  const sheets = valueOf(await readSheets(await context.blobs.bytes(upload.sha256), upload.name));
  const [id, fileId] = [newId(), newId()];
  await insertFile(tx, scope, { id: fileId, sha256: upload.sha256, name: upload.name, mediaType: upload.mediaType, size: upload.size, postId, now });
  // The sheet with the most rows is the list; a cover or a legend is short.
  const sheet = sheets.reduce((most, { rows }, at) => (rows.length > (sheets[most]?.rows.length ?? 0) ? at : most), 0);
  await insertImport(tx, scope, { id, what, person_id: actor.personId, fileId, sheets, now, choice: { sheet, headLine: null, columns: null, units: await namesIn(call, sheets), reason: REASONS[what](upload.name) } });
  return viewImport(call, await ownImport(call, what, { id }));
};

/** What is said of each change where the person says nothing else: of units the number of a decision, which is short. */
const REASONS: Readonly<Record<TableSubject, (name: string) => string>> = { tasks: (name) => `Cập nhật theo bảng ${name}`, units: (name) => `Bảng ${name}`.slice(0, 120) };

/** The names that the table uses and whose meaning the agency knows. */
async function namesIn({ tx, scope }: ImportCall, sheets: readonly SheetOfRows[]): Promise<ImportChoice['units']> {
  const known = Object.entries(await knownNames(tx, scope));
  if (known.length === 0) return {};
  const words = [...new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))].map(fold).join('|');
  return Object.fromEntries(known.filter(([text]) => words.includes(fold(text))));
}

/** What a table would do now. @throws Refused `common.not_found`, also for one of somebody else */
export const readTable = (what: TableSubject) => async (call: Call<'readImport' | 'readUnitImport'>): Promise<ImportView> => viewImport(call, await ownImport(call, what, call.input.params));

/** Other columns, another head, what names mean: kept with the table, and for the next one of the same heads. @throws Refused `sheet.done` */
export const arrangeTable = (what: TableSubject) => async (call: Call<'arrangeImport' | 'arrangeUnitImport'>): Promise<ImportView> => {
  const { tx, scope, input: { params, body } } = call;
  const record = await ownImport(call, what, { ...params, lock: true });
  if (record.state !== 'open') refuse('sheet.done');
  if (record.sheets[body.sheet] === undefined) refuse('common.not_found');
  // Another sheet or head has other columns.
  const moved = body.sheet !== record.choice.sheet || body.headLine !== record.choice.headLine;
  const choice = { sheet: body.sheet, headLine: body.headLine, reason: record.choice.reason, columns: moved ? null : body.columns, units: Object.fromEntries(body.units.map(({ text, unitId }) => [text, unitId])) };
  const arranged = { ...record, choice };
  const plan = await KINDS[what].plan(call, arranged);
  await saveChoice(tx, scope, record.id, choice);
  if (plan.table.headLine !== null) await rememberColumns(tx, scope, { what, heads: headsKey(plan.table.columns), columns: plan.columns });
  await rememberNames(tx, scope, { before: record.choice.units, now: choice.units });
  return presentImport(arranged, plan, { today: call.today, outcome: KINDS[what].outcomeOf(arranged) });
};

export type ImportCall = TaskCall & Pick<Call<'readImport'>, 'scope'>;

/** A table that the person brought in. @throws Refused `common.not_found` */
export async function ownImport(call: ImportCall, what: TableSubject, of: { readonly id: string; readonly lock?: boolean }): Promise<ImportRecord> {
  const record = await findImport(call.tx, call.scope, of.id, of.lock === true);
  return record === undefined || record.what !== what || record.person_id !== call.actor.personId ? refuse('common.not_found') : record;
}

/** A table as it was looked at, with the reason that the person gave. @throws Refused `sheet.done`, `sheet.errors_left`, `sheet.changed` where it would do something else by now */
export async function lookedAt<P extends ImportPlan>(call: ImportCall, record: ImportRecord, { digest, plan }: { readonly digest: string; readonly plan: (call: TaskCall, record: ImportRecord) => Promise<P> }): Promise<P> {
  if (record.state !== 'open') refuse('sheet.done');
  const planned = await plan(call, record);
  if (planned.refusal !== null) refuse(planned.refusal.code, planned.refusal.data);
  const wrong = planned.rows.filter(({ kind }) => kind === 'error').length;
  if (wrong > 0) refuse('sheet.errors_left', { count: wrong });
  if (planned.digest !== digest) refuse('sheet.changed');
  return planned;
}

/** It as its page shows it. */
export async function viewImport(call: ImportCall, record: ImportRecord): Promise<ImportView> {
  const { plan, outcomeOf } = KINDS[record.what];
  return presentImport(record, await plan(call, record), { today: call.today, outcome: outcomeOf(record) });
}
