import { createHash, timingSafeEqual } from 'node:crypto';
import type { Outgoing, Sent } from '../send.js';
import { answerOf, byStatus, type Channel, type Outcome, textOf } from './channel.js';

const API = 'https://openapi.zalo.me';
const OAUTH = 'https://oauth.zaloapp.com';
/** Characters of one message. */
const MOST = 2000;

export interface ZaloAccess {
  readonly accessToken: string;
  readonly api?: string;
}

/**
 * An official account of Zalo: a consulting message (tin tư vấn) of Open API v3 to a person who follows it. The account's token travels in the
 * header `access_token`; answers come with status 200, and say in `error` how it went.
 */
export const zalo: Channel<ZaloAccess, { readonly userId: string }> = {
  kind: 'zalo',
  request: (notice, { access: { accessToken, api = API }, to: { userId } }) => ({
    url: `${api}/v3.0/oa/message/cs`,
    headers: { 'content-type': 'application/json', access_token: accessToken },
    body: JSON.stringify({ recipient: { user_id: userId }, message: { text: textOf(notice, MOST) } }),
  }),
  outcome,
};

/** Codes of the account itself: the token is wrong or over, or the application lacks the right. Published tables differ on -201, which then stands for the token or for a parameter; its words decide. */
const CREDENTIALS: readonly number[] = [-202, -205, -206, -216, -124];
/** Codes of the person: no such user, does not follow, or has not written for so long that the account may not write. */
const GONE: readonly number[] = [-207, -213, -227, -230];
/** Codes of too much at once, and of faults on their side. */
const LATER: readonly number[] = [-32, -200, -211, -218, -228, -320];

function outcome(sent: Sent): Outcome {
  const { error, message } = answerOf(sent);
  if (typeof error !== 'number') return sent.status !== null && sent.status < 300 ? { kind: 'later', seconds: null, why: 'answer' } : byStatus(sent);
  if (error === 0) return { kind: 'sent' };
  const why = `${error} ${typeof message === 'string' ? message.slice(0, 200) : ''}`.trim();
  if (CREDENTIALS.includes(error) || (error === -201 && /token/i.test(why))) return { kind: 'credentials', why };
  if (GONE.includes(error)) return { kind: 'gone', why };
  return LATER.includes(error) ? { kind: 'later', seconds: null, why } : { kind: 'refused', why };
}

/** Tokens of an official account; the refresh token is good for one use, so both are saved together before the next. */
export interface ZaloTokens {
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: Date;
}

/** Asks for new tokens (OAuth v4): a form, with the secret of the application in the header `secret_key`. */
export function zaloRefreshRequest(of: { readonly appId: string; readonly secretKey: string; readonly refreshToken: string; readonly oauth?: string }): Outgoing {
  return {
    url: `${of.oauth ?? OAUTH}/v4/oa/access_token`,
    headers: { 'content-type': 'application/x-www-form-urlencoded', secret_key: of.secretKey },
    body: new URLSearchParams({ app_id: of.appId, grant_type: 'refresh_token', refresh_token: of.refreshToken }).toString(),
  };
}

/** The new tokens; null where none were given. `expires_in` comes as text. */
export function zaloTokensIn(sent: Sent, now: Date): ZaloTokens | null {
  const { access_token: accessToken, refresh_token: refreshToken, expires_in: seconds } = answerOf(sent);
  if (typeof accessToken !== 'string' || typeof refreshToken !== 'string' || accessToken === '' || refreshToken === '') return null;
  const lasts = Number(seconds);
  return { accessToken, refreshToken, expiresAt: new Date(now.getTime() + (Number.isFinite(lasts) && lasts > 0 ? lasts : 3600) * 1000) };
}

/** What Zalo tells of a person: they wrote something, began to follow the account, or left it. */
export interface ZaloTold {
  readonly kind: 'said' | 'follow' | 'unfollow';
  readonly userId: string;
  readonly text: string;
}

/**
 * An event as Zalo posts it, where the signature proves it: `X-ZEvent-Signature: mac=sha256(appId + body + timestamp + OA secret)` over the bytes
 * as they came. Null where it is not theirs, or tells nothing that we follow.
 */
export function zaloToldIn(body: string, by: { readonly signature: string; readonly appId: string; readonly oaSecret: string }): ZaloTold | null {
  const event = answerOf({ status: 200, body, fault: null, ms: 0 });
  const signed = createHash('sha256').update(`${by.appId}${body}${String(event['timestamp'])}${by.oaSecret}`).digest();
  const given = Buffer.from(by.signature.replace(/^mac=/, ''), 'hex');
  if (given.byteLength !== signed.byteLength || !timingSafeEqual(given, signed)) return null;
  const { event_name: name, sender, follower, message } = event as Event;
  if (name === 'user_send_text') return withUser({ kind: 'said', userId: sender?.id, text: message?.text });
  return name === 'follow' || name === 'unfollow' ? withUser({ kind: name, userId: follower?.id, text: '' }) : null;
}

interface Event {
  readonly event_name?: unknown;
  readonly sender?: { readonly id?: unknown };
  readonly follower?: { readonly id?: unknown };
  readonly message?: { readonly text?: unknown };
}

function withUser({ kind, userId, text }: { readonly kind: ZaloTold['kind']; readonly userId: unknown; readonly text: unknown }): ZaloTold | null {
  return typeof userId === 'string' && userId !== '' ? { kind, userId, text: typeof text === 'string' ? text : '' } : null;
}
