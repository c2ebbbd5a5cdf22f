import { answerOf, byStatus, type Channel, type Outcome, textOf } from './channel.js';
import type { Sent } from '../send.js';

const API = 'https://api.telegram.org';
/** Characters of one message (Bot API, sendMessage). */
const MOST = 4096;

export interface TelegramAccess {
  /** Of the bot, as BotFather wrote it: `123456:ABC…`. */
  readonly botToken: string;
  /** Another server of the same interface (`telegram-bot-api` run by oneself). */
  readonly api?: string;
}

/**
 * A bot of Telegram: `sendMessage` of the Bot API, as plain text, so that nothing in a title is taken for mark-up. The chat is one that the
 * person opened with the bot.
 */
export const telegram: Channel<TelegramAccess, { readonly chatId: string }> = {
  kind: 'telegram',
  request: (notice, { access: { botToken, api = API }, to: { chatId } }) => ({
    url: `${api}/bot${botToken}/sendMessage`,
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ chat_id: chatId, text: textOf(notice, MOST), link_preview_options: { is_disabled: true } }),
  }),
  outcome,
};

/** `{ok: true}`, or `{ok: false, error_code, description, parameters: {retry_after}}`. */
function outcome(sent: Sent): Outcome {
  const { ok, error_code: code, description, parameters } = answerOf(sent);
  if (ok === true) return { kind: 'sent' };
  if (ok !== false) return sent.status !== null && sent.status < 300 ? { kind: 'later', seconds: null, why: 'answer' } : byStatus(sent);
  const why = typeof description === 'string' ? description.slice(0, 200) : String(code);
  return code === 429 ? { kind: 'later', seconds: secondsIn(parameters), why } : byCode(code, why);
}

function byCode(code: unknown, why: string): Outcome {
  if (code === 401 || code === 404) return { kind: 'credentials', why };
  // Blocked the bot, closed the account, or was never there.
  if (code === 403 || (code === 400 && /chat not found|user is deactivated/i.test(why))) return { kind: 'gone', why };
  return code === 400 ? { kind: 'refused', why } : { kind: 'later', seconds: null, why };
}

function secondsIn(parameters: unknown): number | null {
  const seconds = typeof parameters === 'object' && parameters !== null && 'retry_after' in parameters ? parameters.retry_after : null;
  return typeof seconds === 'number' && seconds >= 0 ? Math.min(seconds, 86_400) : null;
}
