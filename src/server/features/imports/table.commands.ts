import { createHash } from 'node:crypto';
import { type AnySheetField, MOST_SHEET_ROWS } from '#contract/index.js';
import { findTable, type FoundTable, type HeadReader, headsKey, type PlannedLine, type Refusal, type Unit } from '#core/index.js';
import type { TaskCall } from '../tasks/list.commands.js';
import { type ImportChoice, type ImportRecord, knownColumns } from './queries.js';

/** A row with what it would do, and the task or unit that it is. */
export type PlannedTarget = PlannedLine<AnySheetField> & { readonly target: { readonly id: string; readonly code: string } | null };

/** A table as it was understood, and what each row would do. */
export interface ImportPlan {
  readonly table: FoundTable<AnySheetField>;
  readonly columns: readonly (AnySheetField | null)[];
  readonly remembered: boolean;
  readonly chosen: ImportChoice['units'];
  readonly units: readonly Unit[];
  readonly rows: readonly PlannedTarget[];
  /** Words of the rows that name no unit, with how often they stand there. */
  readonly unknown: readonly { readonly text: string; readonly rows: number; readonly isLead: boolean }[];
  /** Names of what the table says nothing of, where that is said. */
  readonly missing: readonly string[];
  readonly refusal: Refusal | null;
  readonly digest: string;
}

/** What came of a table: what is new by its lines, and how many others were changed. */
export interface ImportOutcome {
  readonly opened: readonly { readonly line: number; readonly id: string; readonly code: string }[];
  readonly changed: number;
}

/** What is the own of one kind of table. */
export interface TableKind {
  readonly plan: (call: TaskCall, record: ImportRecord) => Promise<ImportPlan>;
  readonly outcomeOf: (record: ImportRecord) => ImportOutcome | null;
  /** The head of the column of codes that is written into the workbook, and where that has one already. */
  readonly codeHeads: { readonly added: string; readonly beside: string };
}

/** Reads the columns of a table as they were chosen, as the agency chose them the last time, or by their heads. `refine` knows more of what columns hold. */
export async function readColumns<F extends AnySheetField>(call: TaskCall, { choice, sheets, what }: ImportRecord, reading: { readonly reader: HeadReader<F>; readonly fields: readonly F[]; readonly refine?: (table: FoundTable<F>) => FoundTable<F> }) {
  const { reader, fields, refine = (table) => table } = reading;
  const sheet = sheets[choice.sheet] ?? sheets[0];
  const found = refine(findTable(sheet?.rows ?? [], reader, choice.headLine ?? undefined));
  const known = choice.columns === null && found.headLine !== null ? await knownColumns(call.tx, call.scope, { what, heads: headsKey(found.columns) }) : undefined;
  const chosen = choice.columns ?? known;
  const columns = found.columns.map(({ field }, at): F | null => (chosen === undefined ? field : (fields.find((each) => each === chosen[at]) ?? null)));
  return { table: { ...found, columns: found.columns.map(({ head }, at) => ({ head, field: columns[at] ?? null })) }, columns, remembered: known !== undefined };
}

/** Why a table as a whole cannot be imported; one of `needed` has to be among its columns. */
export function tableRefusal<F extends AnySheetField>({ columns, rows, headLine }: FoundTable<F>, { needed, missing }: { readonly needed: readonly F[]; readonly missing: Refusal['code'] }): Refusal | null {
  if (rows.length > MOST_SHEET_ROWS) return { code: 'sheet.too_long', data: { count: rows.length, most: MOST_SHEET_ROWS } };
  if (columns.some(({ field }) => field !== null && needed.includes(field))) return null;
  return { code: headLine === null ? 'sheet.no_head' : missing, data: {} };
}

/** One text for what was looked at. */
export const digestOf = (looked: unknown): string => createHash('sha256').update(JSON.stringify(looked)).digest('hex');
