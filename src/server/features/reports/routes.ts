import type { REPORT_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { closeReport, draftReportPaper } from './closing.commands.js';
import { listReports, openReport, readReport, saveReport } from './commands.js';
import { addReportComment, resolveReportComment } from './comments.commands.js';
import { addDuty, changeDuty, endDuty, listDuties, openDutyPeriod } from './duties.commands.js';
import { downloadReport } from './paper.commands.js';
import { compareReportVersion, keepReportVersion, listReportVersions } from './versions.commands.js';
import { askParts, readPart, returnPart, savePart, submitPart, takeParts } from './parts.commands.js';

export const REPORT_HANDLERS: Handlers<keyof typeof REPORT_ROUTES> = {
  listReports, openReport, readReport, saveReport, closeReport, draftReportPaper, listReportVersions, keepReportVersion, compareReportVersion, addReportComment, resolveReportComment, downloadReport, listDuties, addDuty, changeDuty, endDuty, openDutyPeriod, readPart, savePart, submitPart, returnPart, askParts, takeParts,
};
