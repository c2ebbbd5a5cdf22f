import type { SESSION_ROUTES } from '#contract/index.js';
import type { Handlers } from '../../http/handler.js';
import { changeOwnPassword, proveCurrentPassword, signIn } from './commands.js';
import { presentSession } from './present.js';
import { removeSession, saveLanguage } from './queries.js';

type Names = Exclude<keyof typeof SESSION_ROUTES, 'readFront' | 'previewUnits' | 'setUp'>;

export const SESSION_HANDLERS: Handlers<Names> = {
  signIn: ({ context, input, caller, now }) => signIn(context, { ...input.body, caller, now }),
  readSession: (call) => presentSession(call.tx, call.scope, call),
  signOut: async ({ tx, scope, session }) => {
    await removeSession(tx, scope, session.tokenHash);
    return undefined;
  },
  setLanguage: async ({ tx, scope, session, input }) => {
    await saveLanguage(tx, scope, { accountId: session.accountId, language: input.body.language });
    return undefined;
  },
  changePassword: { before: proveCurrentPassword, act: changeOwnPassword },
};
