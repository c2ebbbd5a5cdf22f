import { afterAll } from 'vitest';
import { closeWindows } from './browser.js';

/** After each file, so that no window of one asks the server for anything while the next one runs. */
afterAll(closeWindows);
