import type { REPORT_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { closeReport, listReports, openReport, readReport, saveReport } from './commands.js';
import { downloadReport } from './paper.commands.js';

export const REPORT_HANDLERS: Handlers<keyof typeof REPORT_ROUTES> = { listReports, openReport, readReport, saveReport, closeReport, downloadReport };
