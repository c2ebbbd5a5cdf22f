import type { Channel } from '#core/index.js';
import type { Config } from '../../config.js';
import type { AgencyScope } from '../../database/scope.js';
import { inAgency } from '../../database/transaction.js';
import type { JsonObject } from '../../database/tables.js';
import type { ServerContext } from '../../http/context.js';
import type { PushAccess } from '../../outgoing/channels/push.js';
import type { TelegramAccess } from '../../outgoing/channels/telegram.js';
import { zaloRefreshRequest, zaloTokensIn } from '../../outgoing/channels/zalo.js';
import { fenceOf } from '../../outgoing/fence.js';
import { sealSecret, unsealSecret } from '../../outgoing/own-key.js';
import { sendOut } from '../../outgoing/send.js';
import { findAccess, renewAccess } from './queries.js';

/** All that an agency has of its official account; tokens change, the rest was typed. */
export interface ZaloKept {
  readonly appId: string;
  readonly secretKey: string;
  readonly oaSecret: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  readonly expiresAt: string;
  readonly api?: string;
  readonly oauth?: string;
}

/** What is kept for each way. Mail is set up for the whole server. */
export interface Kept {
  readonly telegram: TelegramAccess;
  readonly zalo: ZaloKept;
  readonly push: PushAccess;
}

/** A server of one's own in place of the service's, where one was typed. */
export const typedServer = <K extends string>(name: K, typed: string): { readonly [P in K]?: string } => (typed === '' ? {} : ({ [name]: typed.replace(/\/+$/, '') } as { readonly [P in K]?: string }));

export async function sealed(value: object, config: Config): Promise<Buffer> {
  return sealSecret(JSON.stringify(value), config);
}

/** What was sealed; null where the key is another. */
export async function unsealed<T>(bytes: Buffer | null, config: Config): Promise<T | null> {
  const text = bytes === null ? null : await unsealSecret(bytes, config);
  return text === null ? null : (JSON.parse(text) as T);
}

/** The access of a way; null where it is not set up, or was sealed under another key. */
export async function accessTo<K extends keyof Kept>(context: ServerContext, scope: AgencyScope, kind: K): Promise<Kept[K] | null> {
  const row = await inAgency(context.database, scope, (tx) => findAccess(tx, scope, { kind }));
  return unsealed<Kept[K]>(row?.access ?? null, context.config);
}

/** Tokens are renewed so long before they end. */
const AHEAD = 5 * 60_000;

export type ZaloReady = { readonly ok: true; readonly kept: ZaloKept } | { readonly ok: false; readonly credentials: boolean; readonly why: string };

/**
 * The account's access with a token that holds. A refresh token is good for one use: whoever renews holds the row, and the others wait for what
 * came of it.
 */
export async function zaloAccess(context: ServerContext, scope: AgencyScope): Promise<ZaloReady> {
  const { config, clock } = context;
  const holds = (kept: ZaloKept): boolean => new Date(kept.expiresAt).getTime() - AHEAD > clock.now().getTime();
  const kept = await accessTo(context, scope, 'zalo');
  if (kept === null) return { ok: false, credentials: true, why: 'key' };
  if (holds(kept)) return { ok: true, kept };
  return inAgency(context.database, scope, async (tx): Promise<ZaloReady> => {
    const latest = await unsealed<ZaloKept>((await findAccess(tx, scope, { kind: 'zalo', lock: true }))?.access ?? null, config);
    if (latest === null) return { ok: false, credentials: true, why: 'key' };
    if (holds(latest)) return { ok: true, kept: latest };
    const sent = await sendOut(zaloRefreshRequest(latest), fenceOf(config));
    const tokens = zaloTokensIn(sent, clock.now());
    if (tokens === null) return { ok: false, credentials: sent.status !== null && sent.status < 500, why: sent.fault ?? `refresh ${sent.status}` };
    const renewed: ZaloKept = { ...latest, accessToken: tokens.accessToken, refreshToken: tokens.refreshToken, expiresAt: tokens.expiresAt.toISOString() };
    await renewAccess(tx, scope, { kind: 'zalo', access: await sealed(renewed, config) });
    return { ok: true, kept: renewed };
  });
}

/** A fact of a way that may be shown, as a text. */
export function factOf(facts: JsonObject, name: string): string | null {
  const value = facts[name];
  return typeof value === 'string' ? value : null;
}

/** Ways that an agency sets up itself. */
export const OWN: readonly Channel[] = ['telegram', 'zalo', 'push'];
