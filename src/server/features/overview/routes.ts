import type { OVERVIEW_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { readOverview } from './commands.js';
import { readStanding } from './standing.commands.js';

export const OVERVIEW_HANDLERS: Handlers<keyof typeof OVERVIEW_ROUTES> = { readOverview, readStanding };
