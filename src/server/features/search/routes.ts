import type { SEARCH_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { search } from './commands.js';
import { searchAll } from './results.commands.js';

export const SEARCH_HANDLERS: Handlers<keyof typeof SEARCH_ROUTES> = { search, searchAll };
