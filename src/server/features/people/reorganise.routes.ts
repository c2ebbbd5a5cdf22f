import type { REORGANISATION_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { listReorganisations, previewReorganisation, reorganise } from './reorganise.commands.js';

export const REORGANISATION_HANDLERS: Handlers<keyof typeof REORGANISATION_ROUTES> = { listReorganisations, previewReorganisation, reorganise };
