import type { MEETING_ROUTES } from '#contract/index.js';
import type { Rows } from './expected.js';

/** The rows of meetings, in the columns of `EXPECTED`. */
export const MEETING_EXPECTED: { readonly [N in keyof typeof MEETING_ROUTES]: Rows } = {
  listMeetings: { own: '401 200 200 200 200 200 200 200 403' },
  addSeries: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  changeSeries: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  endSeries: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  callMeeting: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  readMeeting: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  changeMeeting: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  writeAssessment: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  cancelMeeting: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  restoreMeeting: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  askUnits: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  composeAgenda: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  editAgenda: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  readContribution: { own: '401 200 200 200 200 200 200 200 403', agency: '401 404 404 404 404 404 404 404 403' },
  // There is nothing to print before the unit has handed in.
  downloadUnitReport: { own: '401 409 409 409 409 409 409 409 403', agency: '401 404 404 404 404 404 404 404 403' },
  // A head writes for the own unit only.
  saveContribution: { own: '401 403 200 200 403 200 403 403 403', unit: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 404 403 403 403' },
  submitContribution: { own: '401 403 200 200 403 200 403 403 403', unit: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 404 403 403 403' },
  returnContribution: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  startMeeting: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  saveAttendance: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  readConclusion: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  saveConclusion: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  dropConclusion: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  moveConclusion: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  decideInMeeting: { own: '401 403 404 404 404 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  closeMeeting: { own: '401 403 200 200 200 403 403 403 403', agency: '401 403 404 404 404 403 403 403 403' },
  reopenMeeting: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  makeNotice: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  draftMeetingPaper: { own: '401 403 200 200 403 403 403 403 403', agency: '401 403 404 404 403 403 403 403 403' },
  draftWeek: { own: '401 403 200 200 403 403 403 403 403' },
  readWeek: { own: '401 200 200 200 200 200 200 200 403' },
};
