import type { BORDER_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { acceptOrder } from './accept.commands.js';
import { addNeighbour, listNeighbours, revokeNeighbour } from './neighbours.commands.js';

export const BORDER_HANDLERS: Handlers<keyof typeof BORDER_ROUTES> = { acceptOrder, listNeighbours, addNeighbour, revokeNeighbour };
