import type { REGISTER_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { exportRegister, listUnregistered, readRegister, registerArrivals } from './commands.js';
import { downloadSettlingSheet } from './settling.commands.js';

export const REGISTER_HANDLERS: Handlers<keyof typeof REGISTER_ROUTES> = { readRegister, exportRegister, downloadSettlingSheet, listUnregistered, registerArrivals };
