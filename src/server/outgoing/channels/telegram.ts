import { answerOf, byStatus, type Channel, type Outcome, textOf } from './channel.js';
import type { Outgoing, Sent } from '../send.js';

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

/** Asks who the bot is; the answer proves its token. */
export function telegramSelfRequest({ botToken, api = API }: TelegramAccess): Outgoing {
  return { url: `${api}/bot${botToken}/getMe`, headers: { 'content-type': 'application/json' }, body: '{}' };
}

/** The bot's name, without @; null where the answer is none of a bot. */
export function telegramSelfIn(sent: Sent): string | null {
  const { ok, result } = answerOf(sent);
  return ok === true && typeof result === 'object' && result !== null && 'username' in result && typeof result.username === 'string' ? result.username : null;
}

const HEARD_AT_ONCE = 20;

/** Asks what was said to the bot after a message (`getUpdates`): a server behind a firewall hears so without being called. */
export function telegramHearRequest({ botToken, api = API }: TelegramAccess, upto: number): Outgoing {
  return { url: `${api}/bot${botToken}/getUpdates`, headers: { 'content-type': 'application/json' }, body: JSON.stringify({ offset: upto + 1, limit: HEARD_AT_ONCE, timeout: 0, allowed_updates: ['message'] }) };
}

/** What a person said to the bot, alone with it. */
export interface Said {
  readonly updateId: number;
  readonly text: string;
  /** None where it was not said in a private chat. */
  readonly chatId: string | null;
  readonly name: string;
}

/** What was said, in its order; null where the answer is none. */
export function telegramHeardIn(sent: Sent): readonly Said[] | null {
  const { ok, result } = answerOf(sent);
  if (ok !== true || !Array.isArray(result)) return null;
  return result.flatMap((update: Update) => (typeof update?.update_id === 'number' ? [saidIn(update.update_id, update.message)] : []));
}

interface Update {
  readonly update_id?: unknown;
  readonly message?: { readonly text?: unknown; readonly chat?: { readonly id?: unknown; readonly type?: unknown }; readonly from?: { readonly username?: unknown; readonly first_name?: unknown } };
}

function saidIn(updateId: number, message: Update['message']): Said {
  const isAlone = message?.chat?.type === 'private' && typeof message.chat.id === 'number';
  const { username, first_name: first } = message?.from ?? {};
  return { updateId, text: typeof message?.text === 'string' ? message.text : '', chatId: isAlone ? String(message.chat?.id) : null, name: typeof username === 'string' ? `@${username}` : typeof first === 'string' ? first : '' };
}
