import type { IMPORT_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { applyImport, undoImport } from './apply.commands.js';
import { arrangeImport, readImport, startImport } from './commands.js';
import { importWorkbook } from './workbook.commands.js';

export const IMPORT_HANDLERS: Handlers<keyof typeof IMPORT_ROUTES> = { startImport, readImport, arrangeImport, applyImport, undoImport, importWorkbook };
