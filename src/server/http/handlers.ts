import { BORDER_HANDLERS } from '../features/border/routes.js';
import { CHANNEL_HANDLERS } from '../features/channels/routes.js';
import { CALENDAR_HANDLERS } from '../features/calendars/routes.js';
import { CORRECTION_HANDLERS } from '../features/corrections/routes.js';
import { DOCUMENT_HANDLERS } from '../features/intake/routes.js';
import { FOLLOW_UP_HANDLERS } from '../features/follow-up/routes.js';
import { IMPORT_HANDLERS } from '../features/imports/routes.js';
import { LOG_HANDLERS } from '../features/log/routes.js';
import { NOTICE_HANDLERS } from '../features/notices/routes.js';
import { OVERVIEW_HANDLERS } from '../features/overview/routes.js';
import { PAPER_HANDLERS } from '../features/papers/routes.js';
import { PEOPLE_HANDLERS } from '../features/people/routes.js';
import { DELEGATION_HANDLERS } from '../features/people/delegations.routes.js';
import { REORGANISATION_HANDLERS } from '../features/people/reorganise.routes.js';
import { REGISTER_HANDLERS } from '../features/registers/routes.js';
import { MEETING_HANDLERS } from '../features/meetings/routes.js';
import { PROGRAMME_HANDLERS } from '../features/programmes/routes.js';
import { REPORT_HANDLERS } from '../features/reports/routes.js';
import { SEARCH_HANDLERS } from '../features/search/routes.js';
import { SESSION_HANDLERS } from '../features/session/routes.js';
import { SETUP_HANDLERS } from '../features/setup/routes.js';
import { LIST_HANDLERS, TASK_HANDLERS } from '../features/tasks/routes.js';
import { WEBHOOK_HANDLERS } from '../features/webhooks/routes.js';
import type { Handlers } from './handler.js';

/** Every route with its handler; a route without one does not compile. */
export const HANDLERS: Handlers = { ...SESSION_HANDLERS, ...SETUP_HANDLERS, ...PEOPLE_HANDLERS, ...DELEGATION_HANDLERS, ...DOCUMENT_HANDLERS, ...CORRECTION_HANDLERS, ...TASK_HANDLERS, ...BORDER_HANDLERS, ...OVERVIEW_HANDLERS, ...FOLLOW_UP_HANDLERS, ...NOTICE_HANDLERS, ...REPORT_HANDLERS, ...PROGRAMME_HANDLERS, ...MEETING_HANDLERS, ...PAPER_HANDLERS, ...REORGANISATION_HANDLERS, ...CALENDAR_HANDLERS, ...WEBHOOK_HANDLERS, ...CHANNEL_HANDLERS, ...LIST_HANDLERS, ...IMPORT_HANDLERS, ...REGISTER_HANDLERS, ...SEARCH_HANDLERS, ...LOG_HANDLERS };
