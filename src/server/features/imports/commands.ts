import type { ImportView } from '#contract/index.js';
import { fold, headsKey } from '#core/index.js';
import { readSheets, type SheetOfRows } from '#documents/index.js';
import { v7 as newId } from 'uuid';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { insertFile } from '../intake/queries.js';
import type { TaskCall } from '../tasks/list.commands.js';
import { planImport } from './plan.commands.js';
import { presentImport } from './present.js';
import { findImport, type ImportChoice, type ImportRecord, insertImport, knownNames, rememberColumns, rememberNames, saveChoice } from './queries.js';

/** A table is brought in: kept as it came, read, and shown with what it would do. @throws Refused `document.*` for what is no table */
export async function startImport(call: Call<'startImport'>): Promise<ImportView> {
  const { tx, scope, actor, postId, now, context } = call;
  const upload = call.upload ?? refuse('common.file_needed');
  const sheets = valueOf(await readSheets(await context.blobs.bytes(upload.sha256), upload.name));
  const [id, fileId] = [newId(), newId()];
  await insertFile(tx, scope, { id: fileId, sha256: upload.sha256, name: upload.name, mediaType: upload.mediaType, size: upload.size, postId, now });
  // The sheet with the most rows is the list; a cover or a legend is short.
  const sheet = sheets.reduce((most, { rows }, at) => (rows.length > (sheets[most]?.rows.length ?? 0) ? at : most), 0);
  await insertImport(tx, scope, { id, person_id: actor.personId, fileId, sheets, now, choice: { sheet, headLine: null, columns: null, units: await namesIn(call, sheets), reason: `Cập nhật theo bảng ${upload.name}` } });
  return viewImport(call, await ownImport(call, id));
}

/** The names that the table uses and whose meaning the agency knows. */
async function namesIn({ tx, scope }: ImportCall, sheets: readonly SheetOfRows[]): Promise<ImportChoice['units']> {
  const known = Object.entries(await knownNames(tx, scope));
  if (known.length === 0) return {};
  const words = [...new Set(sheets.flatMap(({ rows }) => rows.flatMap(({ cells }) => cells)))].map(fold).join('|');
  return Object.fromEntries(known.filter(([text]) => words.includes(fold(text))));
}

/** What a table would do now. @throws Refused `common.not_found`, also for one of somebody else */
export async function readImport(call: Call<'readImport'>): Promise<ImportView> {
  return viewImport(call, await ownImport(call, call.input.params.id));
}

/** Other columns, another head, what names mean: kept with the table, and for the next one of the same heads. @throws Refused `sheet.done` */
export async function arrangeImport(call: Call<'arrangeImport'>): Promise<ImportView> {
  const { tx, scope, input: { params, body } } = call;
  const record = await ownImport(call, params.id, true);
  if (record.state !== 'open') refuse('sheet.done');
  if (record.sheets[body.sheet] === undefined) refuse('common.not_found');
  // Another sheet or head has other columns.
  const moved = body.sheet !== record.choice.sheet || body.headLine !== record.choice.headLine;
  const choice = { sheet: body.sheet, headLine: body.headLine, reason: record.choice.reason, columns: moved ? null : body.columns, units: Object.fromEntries(body.units.map(({ text, unitId }) => [text, unitId])) };
  const arranged = { ...record, choice };
  const plan = await planImport(call, arranged);
  await saveChoice(tx, scope, record.id, choice);
  if (plan.table.headLine !== null) await rememberColumns(tx, scope, headsKey(plan.table.columns), plan.columns);
  await rememberNames(tx, scope, { before: record.choice.units, now: choice.units });
  return presentImport(arranged, plan, call.today);
}

type ImportCall = TaskCall & Pick<Call<'readImport'>, 'scope'>;

/** A table that the person brought in. @throws Refused `common.not_found` */
export async function ownImport(call: ImportCall, importId: string, lock = false): Promise<ImportRecord> {
  const record = await findImport(call.tx, call.scope, importId, lock);
  return record === undefined || record.person_id !== call.actor.personId ? refuse('common.not_found') : record;
}

/** It as its page shows it. */
export async function viewImport(call: ImportCall, record: ImportRecord): Promise<ImportView> {
  return presentImport(record, await planImport(call, record), call.today);
}
