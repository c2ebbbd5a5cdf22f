import type { PROGRAMME_ROUTES, REPORT_ROUTES } from '#contract/index.js';
import type { Rows } from './expected.js';

/** The rows of programmes and of reports, in the columns of `EXPECTED`. */
export const REPORT_EXPECTED: { readonly [N in keyof typeof PROGRAMME_ROUTES | keyof typeof REPORT_ROUTES]: Rows } = {
  listProgrammes: { own: '401 200 200 200 200 200 200 200 403' },
  readProgramme: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  followProgramme: { own: '401 200 200 200 200 403 403 403 403' },
  endProgramme: { own: '401 200 200 200 200 403 403 403 403', agency: '401 404 404 404 404 403 403 403 403' },
  reportProgramme: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  listDuties: { own: '401 200 200 200 200 200 200 200 403' },
  addDuty: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  changeDuty: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  endDuty: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  openDutyPeriod: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  readPart: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  // A head writes for the own unit only.
  savePart: { own: '401 403 200 200 403 200 403 403 403', unit: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 404 403 403 403' },
  submitPart: { own: '401 403 200 200 403 200 403 403 403', unit: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 404 403 403 403' },
  returnPart: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  askParts: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  takeParts: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  listReports: { own: '401 200 200 200 200 200 200 200 403' },
  openReport: { own: '401 403 200 200 200 403 403 403 403' },
  readReport: {
    own: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
  saveReport: {
    own: '401 403 200 200 200 403 403 403 403',
    agency: '401 403 404 404 404 403 403 403 403',
  },
  closeReport: {
    own: '401 403 200 200 200 403 403 403 403',
    agency: '401 403 404 404 404 403 403 403 403',
  },
  listReportVersions: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  keepReportVersion: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  compareReportVersion: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  // Of a section and a remark that the report has; who may do it is told so by 404.
  addReportComment: { own: '401 404 404 404 404 404 404 403 403', agency: '401 404 404 404 404 404 404 403 403' },
  resolveReportComment: { own: '401 404 404 404 404 404 404 403 403', agency: '401 404 404 404 404 404 404 403 403' },
  // The leadership puts reports together but drafts no papers.
  draftReportPaper: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  downloadReport: {
    own: '401 200 200 200 200 200 200 200 403',
    agency: '401 404 404 404 404 404 404 404 403',
  },
};
