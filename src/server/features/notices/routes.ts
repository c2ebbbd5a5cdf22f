import type { NOTICE_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { readNoticeChoices, saveNoticeChoices } from './choices.commands.js';
import { countInbox, markNotices, readInbox } from './commands.js';

export const NOTICE_HANDLERS: Handlers<keyof typeof NOTICE_ROUTES> = { readInbox, countInbox, markNotices, readNoticeChoices, saveNoticeChoices };
