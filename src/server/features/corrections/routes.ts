import type { CORRECTION_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { exportGold, readCorrections } from './commands.js';

export const CORRECTION_HANDLERS: Handlers<keyof typeof CORRECTION_ROUTES> = { readCorrections, exportGold };
