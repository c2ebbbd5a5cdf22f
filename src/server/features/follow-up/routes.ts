import type { FOLLOW_UP_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { readFollowUp, readLetter } from './commands.js';
import { sendLetters, undoLetters } from './letter.commands.js';
import { draftDunPaper } from './paper.commands.js';

export const FOLLOW_UP_HANDLERS: Handlers<keyof typeof FOLLOW_UP_ROUTES> = { readFollowUp, readLetter, sendLetters, undoLetters, draftDunPaper };
