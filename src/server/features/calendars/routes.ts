import type { CALENDAR_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { addCalendar, listCalendars, revokeCalendar } from './commands.js';

export const CALENDAR_HANDLERS: Handlers<keyof typeof CALENDAR_ROUTES> = { listCalendars, addCalendar, revokeCalendar };
