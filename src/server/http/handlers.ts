import { PEOPLE_HANDLERS } from '../features/people/routes.js';
import { SESSION_HANDLERS } from '../features/session/routes.js';
import type { Handlers } from './handler.js';

/** Every route with its handler. */
export const HANDLERS: Partial<Handlers> = { ...SESSION_HANDLERS, ...PEOPLE_HANDLERS };
