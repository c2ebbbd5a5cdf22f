import type { IMPORT_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { applyImport, undoImport } from './apply.commands.js';
import { applyUnitImport, undoUnitImport } from './apply-units.commands.js';
import { arrangeTable, readTable, startTable } from './commands.js';
import { exportUnits } from './export-units.commands.js';
import { tableWorkbook } from './workbook.commands.js';

export const IMPORT_HANDLERS: Handlers<keyof typeof IMPORT_ROUTES> = {
  startImport: startTable('tasks'), readImport: readTable('tasks'), arrangeImport: arrangeTable('tasks'), applyImport, undoImport, importWorkbook: tableWorkbook('tasks'),
  startUnitImport: startTable('units'), readUnitImport: readTable('units'), arrangeUnitImport: arrangeTable('units'), applyUnitImport, undoUnitImport, unitImportWorkbook: tableWorkbook('units'), exportUnits,
};
