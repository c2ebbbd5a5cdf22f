import type { PROGRAMME_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { endProgramme, followProgramme, listProgrammes, readProgramme } from './commands.js';
import { reportProgramme } from './report.commands.js';

export const PROGRAMME_HANDLERS: Handlers<keyof typeof PROGRAMME_ROUTES> = { listProgrammes, readProgramme, followProgramme, endProgramme, reportProgramme };
