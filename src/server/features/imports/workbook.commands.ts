import type { AnySheetField } from '#contract/index.js';
import { type Language, refusalSentence } from '#core/index.js';
import { markSheets, type SheetMarks } from '#documents/index.js';
import type { Call, FileAnswer } from '../../http/handler.js';
import { valueOf } from '../../refused.js';
import { ownImport } from './commands.js';
import { KINDS } from './kinds.commands.js';
import type { TableSubject } from './queries.js';
import type { ImportPlan, PlannedTarget, TableKind } from './table.commands.js';

const CHECKED = 'Đôn Đốc kiểm tra';

/** The workbook that was brought in, with what was found in it: wrong cells coloured with a note, a column that says of each row what comes of it, and the codes of its tasks or units once they are given. */
export const tableWorkbook = (what: TableSubject) => async (call: Call<'importWorkbook' | 'unitImportWorkbook'>): Promise<FileAnswer> => {
  const record = await ownImport(call, what, call.input.params);
  const kind = KINDS[what];
  const plan = await kind.plan(call, record);
  const marks = { sheet: record.choice.sheet, headLine: plan.table.headLine ?? 1, cells: markedCells(plan), columns: columnsOf(plan, { codes: kind.outcomeOf(record)?.opened ?? [], heads: kind.codeHeads }, 'vi') };
  const [bytes, name] = [await call.context.blobs.bytes(record.sha256), record.file_name];
  const draw = async (): Promise<Uint8Array> => valueOf(await markSheets(bytes, name, marks));
  return { fileName: `${name.replace(/\.[a-z]{2,5}$/i, '')} (${record.state === 'done' ? 'đã nhập' : 'đã kiểm tra'}).xlsx`, mediaType: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', content: { draw } };
};

function markedCells({ rows, columns }: ImportPlan): SheetMarks['cells'] {
  const place = (field: AnySheetField | null): number => (field === null ? -1 : columns.indexOf(field));
  return rows.flatMap(({ line, kind, problems, changes }) => [
    ...problems.map(({ field, refusal }) => ({ line, column: Math.max(place(field), 0), text: refusalSentence(refusal, 'vi'), look: 'wrong' as const })),
    ...(kind !== 'changed' ? [] : changes.map(({ field, from, to }) => ({ line, column: Math.max(place(field), 0), text: `Đổi: ${from} → ${to}`, look: 'changed' as const }))),
  ]);
}

interface Given {
  readonly codes: readonly { readonly line: number; readonly code: string }[];
  readonly heads: TableKind['codeHeads'];
}

function columnsOf(plan: ImportPlan, { codes, heads }: Given, language: Language): SheetMarks['columns'] {
  const codeAt = plan.columns.indexOf('code');
  const checked = { head: CHECKED, cells: plan.rows.map((row) => ({ line: row.line, text: wordsOf(row, language) })).filter(({ text }) => text !== '') };
  if (codes.length === 0) return [checked];
  return [{ head: codeAt < 0 ? heads.added : heads.beside, ...(codeAt < 0 ? {} : { at: codeAt }), cells: codes.map(({ line, code }) => ({ line, text: code })) }, checked];
}

const KIND_WORDS = { error: 'Lỗi', new: 'Mới', changed: 'Đổi', same: 'Không đổi', skipped: 'Bỏ qua' } as const;

function wordsOf({ kind, problems, notes }: PlannedTarget, language: Language): string {
  const said = (problems.length > 0 ? problems : notes).map(({ refusal }) => refusalSentence(refusal, language));
  return [KIND_WORDS[kind], ...said].join('. ').replace(/\.\./g, '.');
}
