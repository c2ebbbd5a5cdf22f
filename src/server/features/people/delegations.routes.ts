import type { DELEGATION_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { addDelegation, endDelegation, listDelegations } from './delegations.commands.js';
import { endPost, movePost } from './posts.commands.js';

export const DELEGATION_HANDLERS: Handlers<keyof typeof DELEGATION_ROUTES> = { listDelegations, addDelegation, endDelegation, endPost, movePost };
