import type { MEETING_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { composeAgenda, decideInMeeting, editAgenda } from './agenda.commands.js';
import { cancelMeeting, changeMeeting, closeMeeting, listMeetings, readMeeting, reopenMeeting, restoreMeeting, saveAttendance, startMeeting, writeAssessment } from './commands.js';
import { dropConclusion, moveConclusion, readConclusion, saveConclusion } from './conclusions.commands.js';
import { askUnits, readContribution, returnContribution, saveContribution, submitContribution } from './contributions.commands.js';
import { makeNotice } from './notice.commands.js';
import { draftMeetingPaper, draftWeek } from './papers.commands.js';
import { addSeries, callMeeting, changeSeries, endSeries } from './series.commands.js';
import { downloadUnitReport } from './unit-report.commands.js';
import { readWeek } from './week.commands.js';

export const MEETING_HANDLERS: Handlers<keyof typeof MEETING_ROUTES> = {
  listMeetings, addSeries, changeSeries, endSeries, callMeeting, readMeeting, changeMeeting, writeAssessment, cancelMeeting, restoreMeeting, askUnits, composeAgenda, editAgenda, readContribution, saveContribution, submitContribution,
  returnContribution, startMeeting, saveAttendance, readConclusion, saveConclusion, dropConclusion, moveConclusion, decideInMeeting, closeMeeting, reopenMeeting, makeNotice, draftMeetingPaper, draftWeek, readWeek, downloadUnitReport,
};
