import { DUN_PAPER } from './dun-paper.js';
import { INVITATION } from './invitation.js';
import { MINUTES } from './minutes.js';
import { MONTHLY_NOTICE } from './monthly-notice.js';
import { PROVINCE_NOTICE } from './province-notice.js';
import { QUARTERLY_NOTICE } from './quarterly-notice.js';
import { PERIOD_REPORT } from './report.js';
import { ANSWER, EXTENSION, OPINION } from './requests.js';
import { MONTH_PROGRAMME, WEEK_SCHEDULE } from './schedule.js';
import { PROJECT_SHEET, SETTLING_SHEET } from './sheets.js';
import { PLAN, SUBMISSION } from './submission.js';
import { TASK_REPORT } from './task-report.js';
import type { Template } from './template.js';
import { UNIT_REPORT } from './unit-report.js';
import { WEEKLY_NOTICE } from './weekly-notice.js';

/** All templates, in the order in which an office looks for them. */
export const TEMPLATES: readonly Template[] = [
  WEEKLY_NOTICE, MONTHLY_NOTICE, QUARTERLY_NOTICE, PROVINCE_NOTICE, PERIOD_REPORT, UNIT_REPORT, TASK_REPORT, DUN_PAPER, WEEK_SCHEDULE, MONTH_PROGRAMME, INVITATION, MINUTES, SUBMISSION, PLAN, OPINION, EXTENSION,
  SETTLING_SHEET, ANSWER, PROJECT_SHEET,
];

/** The template of a key; undefined for a key that names none. */
export const templateOf = (key: string): Template | undefined => TEMPLATES.find((template) => template.key === key);
