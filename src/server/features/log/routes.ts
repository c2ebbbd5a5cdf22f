import type { LOG_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { checkLogs, checkTaskLog, downloadAnchor, listLogChecks } from './checks.commands.js';
import { listLog } from './commands.js';
import { exportLog } from './export.commands.js';
import { downloadTaskFile } from './file.commands.js';

export const LOG_HANDLERS: Handlers<keyof typeof LOG_ROUTES> = { listLog, exportLog, listLogChecks, checkLogs, downloadAnchor, checkTaskLog, downloadTaskFile };
