import { type Language, type PlannedRow, refusalSentence, type SheetField } from '#core/index.js';
import { markSheets, type SheetMarks } from '#documents/index.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { valueOf } from '../../refused.js';
import { ownImport } from './commands.js';
import { type ImportPlan, planImport } from './plan.commands.js';
import type { ImportResult } from './queries.js';

const CHECKED = 'Đôn Đốc kiểm tra';
const CODE = 'Mã nhiệm vụ';
const CODE_NOTE = 'Mã do phần mềm cấp';

/** The workbook that was brought in, with what was found in it: wrong cells coloured with a note, a column that says of each row what comes of it, and the codes of its tasks once they are given. */
export async function importWorkbook(call: Call<'importWorkbook'>): Promise<FileAnswer> {
  const record = await ownImport(call, call.input.params.id);
  const plan = await planImport(call, record);
  const marks = { sheet: record.choice.sheet, headLine: plan.table.headLine ?? 1, cells: markedCells(plan), columns: columnsOf(plan, record.result, 'vi') };
  const [bytes, name] = [await call.context.blobs.bytes(record.sha256), record.file_name];
  const draw = async (): Promise<Uint8Array> => valueOf(await markSheets(bytes, name, marks));
  return { fileName: `${name.replace(/\.[a-z]{2,5}$/i, '')} (${record.state === 'done' ? 'đã nhập' : 'đã kiểm tra'}).xlsx`, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: { draw } };
}

function markedCells({ rows, columns }: ImportPlan): SheetMarks['cells'] {
  const place = (field: SheetField | null): number => (field === null ? -1 : columns.indexOf(field));
  return rows.flatMap(({ line, kind, problems, changes }) => [
    ...problems.map(({ field, refusal }) => ({ line, column: Math.max(place(field), 0), text: refusalSentence(refusal, 'vi'), look: 'wrong' as const })),
    ...(kind !== 'changed' ? [] : changes.map(({ field, from, to }) => ({ line, column: Math.max(place(field), 0), text: `Đổi: ${from} → ${to}`, look: 'changed' as const }))),
  ]);
}

function columnsOf(plan: ImportPlan, result: ImportResult | null, language: Language): SheetMarks['columns'] {
  const codeAt = plan.columns.indexOf('code');
  const codes = (result?.opened ?? []).map(({ line, code }) => ({ line, text: code }));
  const checked = { head: CHECKED, cells: plan.rows.map((row) => ({ line: row.line, text: wordsOf(row, language) })).filter(({ text }) => text !== '') };
  if (codes.length === 0) return [checked];
  return [{ head: plan.columns.includes('code') ? CODE_NOTE : CODE, ...(codeAt < 0 ? {} : { at: codeAt }), cells: codes }, checked];
}

const KIND_WORDS = { error: 'Lỗi', new: 'Mới', changed: 'Đổi', same: 'Không đổi', skipped: 'Bỏ qua' } as const;

function wordsOf({ kind, problems, notes }: PlannedRow, language: Language): string {
  const said = (problems.length > 0 ? problems : notes).map(({ refusal }) => refusalSentence(refusal, language));
  return [KIND_WORDS[kind], ...said].join('. ').replace(/\.\./g, '.');
}
