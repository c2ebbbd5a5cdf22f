import type { AnySheetField } from '#contract/index.js';
import type { SheetOfRows } from '#documents/index.js';
import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { UnitTraits } from '../people/units.queries.js';

/** What a person chose for a table. */
export interface ImportChoice {
  readonly sheet: number;
  /** The line of the head that a person named; null finds it. */
  readonly headLine: number | null;
  /** Null reads them from the heads. */
  readonly columns: readonly (AnySheetField | null)[] | null;
  /** What words mean, by themselves: a unit, or nobody of the agency. */
  readonly units: Readonly<Record<string, string | null>>;
  readonly reason: string;
}

/** What a table is about. */
export type TableSubject = 'tasks' | 'units';

/** What an import of tasks did, by lines of the sheet. */
export interface TaskResult {
  readonly opened: readonly { readonly line: number; readonly taskId: string; readonly code: string }[];
  readonly acts: readonly { readonly line: number; readonly taskId: string; readonly entryId: string }[];
}

/** What an import of units did: `decided` are those that got another name or an end, by a decision that its job carries out. */
export interface UnitResult {
  readonly added: readonly { readonly line: number; readonly unitId: string; readonly code: string }[];
  readonly changed: readonly { readonly line: number; readonly unitId: string; readonly before: UnitTraits; readonly after: UnitTraits }[];
  readonly decided: readonly { readonly line: number; readonly unitId: string }[];
}

export interface ImportRecord {
  readonly id: string;
  readonly what: TableSubject;
  readonly person_id: string;
  readonly state: 'open' | 'done' | 'undone';
  readonly sheets: readonly SheetOfRows[];
  readonly choice: ImportChoice;
  /** As the kind of table keeps it. */
  readonly result: TaskResult | UnitResult | null;
  readonly done_at: Date | null;
  readonly file_name: string;
  readonly sha256: string;
}

/** A table that was brought in. */
export async function insertImport(tx: Tx, scope: AgencyScope, given: Pick<ImportRecord, 'id' | 'what' | 'person_id' | 'sheets' | 'choice'> & { readonly fileId: string; readonly now: Date }): Promise<void> {
  await tx.insertInto('sheet_import').values({
    agency_id: scope.agencyId, id: given.id, what: given.what, person_id: given.person_id, file_id: given.fileId, sheets: JSON.stringify(given.sheets), choice: JSON.stringify(given.choice), created_at: given.now,
  }).execute();
}

/** One table by id, its row locked where something will be done with it. */
export async function findImport(tx: Tx, scope: AgencyScope, importId: string, lock: boolean): Promise<ImportRecord | undefined> {
  const found = await sql<ImportRecord>`
    select i.id, i.what, i.person_id, i.state, i.sheets, i.choice, i.result, i.done_at, f.name as file_name, f.sha256
    from sheet_import i join file f on f.agency_id = i.agency_id and f.id = i.file_id
    where i.agency_id = ${scope.agencyId} and i.id = ${importId} ${lock ? sql`for update of i` : sql``}`.execute(tx);
  return found.rows[0];
}

/** What was chosen anew. */
export async function saveChoice(tx: Tx, scope: AgencyScope, importId: string, choice: ImportChoice): Promise<void> {
  await tx.updateTable('sheet_import').set({ choice: JSON.stringify(choice) }).where('agency_id', '=', scope.agencyId).where('id', '=', importId).execute();
}

/** What came of it. */
export async function saveResult(tx: Tx, scope: AgencyScope, done: { readonly id: string; readonly state: 'done' | 'undone'; readonly result: TaskResult | UnitResult; readonly now: Date }): Promise<void> {
  await tx.updateTable('sheet_import').set({ state: done.state, result: JSON.stringify(done.result), done_at: done.now }).where('agency_id', '=', scope.agencyId).where('id', '=', done.id).execute();
}

/** What a name of a unit means is known to the whole agency, whatever the table; it stands under no heads, among what is known of tasks. */
const NAMES = { what: 'tasks', heads: '' } as const;

interface SheetMemory {
  readonly columns: readonly (AnySheetField | null)[];
  readonly units: ImportChoice['units'];
}

interface Remembered {
  readonly what: TableSubject;
  readonly heads: string;
}

async function memoryOf(tx: Tx, scope: AgencyScope, { what, heads }: Remembered): Promise<SheetMemory | undefined> {
  return (await sql<SheetMemory>`select columns, units from sheet_memory where agency_id = ${scope.agencyId} and what = ${what} and heads = ${heads}`.execute(tx)).rows[0];
}

async function putMemory(tx: Tx, scope: AgencyScope, { what, heads, columns, units }: Remembered & SheetMemory): Promise<void> {
  const kept = { columns: JSON.stringify(columns), units: JSON.stringify(units) };
  await tx.insertInto('sheet_memory').values({ agency_id: scope.agencyId, what, heads, ...kept }).onConflict((conflict) => conflict.columns(['agency_id', 'what', 'heads']).doUpdateSet(kept)).execute();
}

/** The columns that the agency chose for the last table of these heads. */
export async function knownColumns(tx: Tx, scope: AgencyScope, of: Remembered): Promise<SheetMemory['columns'] | undefined> {
  return (await memoryOf(tx, scope, of))?.columns;
}

/** Keeps them for the next one. */
export async function rememberColumns(tx: Tx, scope: AgencyScope, of: Remembered & Pick<SheetMemory, 'columns'>): Promise<void> {
  await putMemory(tx, scope, { ...of, units: {} });
}

/** What the agency said that names mean. */
export async function knownNames(tx: Tx, scope: AgencyScope): Promise<ImportChoice['units']> {
  return (await memoryOf(tx, scope, NAMES))?.units ?? {};
}

/** Keeps what names mean; `before` is what was chosen for this table until now, of which nothing stays that was taken back. */
export async function rememberNames(tx: Tx, scope: AgencyScope, { before, now }: { readonly before: ImportChoice['units']; readonly now: ImportChoice['units'] }): Promise<void> {
  const known = Object.entries(await knownNames(tx, scope)).filter(([text]) => !(text in before));
  await putMemory(tx, scope, { ...NAMES, columns: [], units: { ...Object.fromEntries(known), ...now } });
}

/** The ids of tasks by their codes. */
export async function idsByCode(tx: Tx, scope: AgencyScope, codes: readonly string[]): Promise<readonly string[]> {
  if (codes.length === 0) return [];
  const found = await sql<{ id: string }>`select id from task where agency_id = ${scope.agencyId} and code = any(${sql.val(codes)}::text[])`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** Open tasks that some units lead, with these very words. */
export async function idsByWords(tx: Tx, scope: AgencyScope, wanted: { readonly titles: readonly string[]; readonly unitIds: readonly string[] }): Promise<readonly string[]> {
  if (wanted.titles.length === 0) return [];
  const found = await sql<{ id: string }>`
    select id from task where agency_id = ${scope.agencyId} and is_open and lead_unit_id = any(${sql.val(wanted.unitIds)}::uuid[]) and title = any(${sql.val(wanted.titles)}::text[]) order by code`.execute(tx);
  return found.rows.map(({ id }) => id);
}

/** Every post that is held on a day, with who holds it. */
export async function postsOn(tx: Tx, scope: AgencyScope, day: string): Promise<readonly { readonly id: string; readonly name: string; readonly unitId: string }[]> {
  const found = await sql<{ id: string; name: string; unitId: string }>`
    select o.id, p.name, o.unit_id as "unitId" from post o join person p on p.agency_id = o.agency_id and p.id = o.person_id
    where o.agency_id = ${scope.agencyId} and o.valid_from <= ${day} and (o.valid_to is null or o.valid_to >= ${day}) order by o.rank, o.id`.execute(tx);
  return found.rows;
}
