import { ROW_KINDS, SHEET_FIELDS, UNIT_FIELDS } from '#core/index.js';
import { z } from 'zod';
import { Id, Instant, Params, UnitName } from './common.js';
import { route } from './route.js';

/** The fields of tables of tasks and of units. */
export const SheetField = z.enum([...SHEET_FIELDS, ...UNIT_FIELDS]);
export type AnySheetField = z.infer<typeof SheetField>;
const Said = z.object({ field: SheetField.nullable(), vi: z.string(), en: z.string() });

/** What a row of the sheet would do, or did. */
export const ImportRow = z.object({
  line: z.int(), kind: z.enum(ROW_KINDS), title: z.string(),
  /** The task or the unit that it is, or became. */
  target: z.object({ id: Id, code: z.string() }).nullable(),
  changes: z.array(z.object({ field: SheetField, from: z.string(), to: z.string() })),
  /** What keeps it from being imported, and what is only said. */
  problems: z.array(Said), notes: z.array(Said),
});
export type ImportRow = z.infer<typeof ImportRow>;

/** Words of the sheet that name no unit of the agency, or could name several. */
const UnknownUnit = z.object({ text: z.string(), rows: z.int(), isLead: z.boolean(), candidates: z.array(UnitName) });
export type UnknownUnit = z.infer<typeof UnknownUnit>;
const ChosenUnit = z.object({ text: z.string(), unit: UnitName.nullable() });

export const ImportView = z.object({
  id: Id, fileName: z.string(), state: z.enum(['open', 'done', 'undone']),
  sheets: z.array(z.object({ name: z.string(), rows: z.int() })), sheet: z.int(),
  /** The line of the sheet with the names of the columns; null where none was found. */
  headLine: z.int().nullable(),
  /** The first lines, among which the head may be chosen. */
  firstLines: z.array(z.object({ line: z.int(), text: z.string() })),
  columns: z.array(z.object({ head: z.string(), field: SheetField.nullable(), samples: z.array(z.string()) })),
  /** The columns are as they were chosen for the last table of these heads. */
  remembered: z.boolean(),
  counts: z.object({ error: z.int(), new: z.int(), changed: z.int(), same: z.int(), skipped: z.int() }),
  /** The first of each kind; the workbook holds them all. */
  rows: z.array(ImportRow),
  unknown: z.array(UnknownUnit), chosen: z.array(ChosenUnit),
  /** Units that no row is: they stay as they are. The first of them, and how many there are. */
  missing: z.object({ count: z.int(), names: z.array(z.string()) }),
  /** Why the table as a whole cannot be imported. */
  refusal: z.object({ code: z.string(), vi: z.string(), en: z.string() }).nullable(),
  /** What was looked at: the import is refused where it would do something else by then. */
  digest: z.string(),
  /** Said of each change in the log of its task. */
  reason: z.string(),
  done: z.object({ at: Instant, opened: z.int(), changed: z.int() }).nullable(),
});
export type ImportView = z.infer<typeof ImportView>;

/** How many rows one table may have. */
export const MOST_SHEET_ROWS = 5000;

const task = { gate: { act: 'task.create' } } as const;
const unit = { gate: { act: 'units.manage' } } as const;
const write = { idempotent: true, answer: ImportView } as const;
const arranging = {
  params: Params, bodyKind: 'json', ...write,
  body: z.object({
    sheet: z.int().min(0).max(500), headLine: z.int().min(1).nullable(), columns: z.array(SheetField.nullable()).max(60).nullable(),
    /** `unitId: null` is nobody of the agency. */
    units: z.array(z.object({ text: z.string().max(2000), unitId: Id.nullable() })).max(1000),
  }),
} as const;
const applying = { params: Params, bodyKind: 'json', body: z.object({ digest: z.string().max(100), reason: z.string().trim().min(1).max(500) }), ...write } as const;
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

export const IMPORT_ROUTES = {
  startImport: route({ method: 'POST', path: '/imports', summary: 'Bring in a table of tasks; nothing is given yet', bodyKind: 'upload', ...task, ...write }),
  readImport: route({ method: 'GET', path: '/imports/:id', summary: 'What a table that one brought in would do', ...task, params: Params, answer: ImportView }),
  arrangeImport: route({ method: 'PUT', path: '/imports/:id', summary: 'Choose sheet, head, columns and what names mean', ...task, ...arranging }),
  applyImport: route({ method: 'POST', path: '/imports/:id/apply', summary: 'Give and change what the table says, all or nothing', ...task, ...applying }),
  undoImport: route({ method: 'POST', path: '/imports/:id/undo', summary: 'Take back all that a table did: changes are undone, new tasks cancelled', params: Params, ...task, ...write }),
  importWorkbook: route({ method: 'GET', path: '/imports/:id/workbook', summary: 'The same workbook with what was found in it, or with the codes of its tasks', ...task, params: Params, download: WORKBOOK }),
  startUnitImport: route({ method: 'POST', path: '/unit-imports', summary: 'Bring in a table of units; nothing is changed yet', bodyKind: 'upload', ...unit, ...write }),
  readUnitImport: route({ method: 'GET', path: '/unit-imports/:id', summary: 'What a table of units that one brought in would do', ...unit, params: Params, answer: ImportView }),
  arrangeUnitImport: route({ method: 'PUT', path: '/unit-imports/:id', summary: 'Choose sheet, head, columns and what names mean, for a table of units', ...unit, ...arranging }),
  applyUnitImport: route({ method: 'POST', path: '/unit-imports/:id/apply', summary: 'Add and change units as the table says, all or nothing', ...unit, ...applying }),
  undoUnitImport: route({ method: 'POST', path: '/unit-imports/:id/undo', summary: 'Take back all that a table of units did, while nothing hangs on it', params: Params, ...unit, ...write }),
  unitImportWorkbook: route({ method: 'GET', path: '/unit-imports/:id/workbook', summary: 'The same workbook with what was found in it, or with the codes of its units', ...unit, params: Params, download: WORKBOOK }),
  exportUnits: route({ method: 'GET', path: '/unit-export', summary: 'The units of today as a workbook or as comma-separated values, as an import reads them', gate: { act: 'units.manage' }, query: z.object({ format: z.enum(['xlsx', 'csv']), language: z.enum(['vi', 'en']).default('vi') }), download: WORKBOOK }),
} as const;
