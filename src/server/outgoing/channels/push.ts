import webPush from 'web-push';
import type { Sent } from '../send.js';
import { byStatus, type Channel, type Outcome } from './channel.js';

/** What a browser gave when the person allowed notices (Push API). */
export interface PushTarget {
  readonly endpoint: string;
  readonly p256dh: string;
  readonly auth: string;
}

/** The key pair by which push services know this server, and whom they may write to (VAPID, RFC 8292). */
export interface PushAccess {
  readonly subject: string;
  readonly publicKey: string;
  readonly privateKey: string;
}

const DAY_IN_SECONDS = 86_400;
/** Every push service carries 4,096 bytes (RFC 8030, 7.2); a character of Vietnamese takes up to three. */
const MOST = { title: 200, body: 800 } as const;

/** A new key pair for a server. */
export function newPushKeys(): Pick<PushAccess, 'publicKey' | 'privateKey'> {
  return webPush.generateVAPIDKeys();
}

/** Web push: encrypted for the browser alone (RFC 8291, aes128gcm), so that the service in between reads nothing. */
export const push: Channel<PushAccess, PushTarget> = {
  kind: 'push',
  request: (notice, { access, to: { endpoint, p256dh, auth } }) => {
    const payload = JSON.stringify({ id: notice.id, title: notice.title.slice(0, MOST.title), body: notice.body.slice(0, MOST.body), url: notice.url });
    const made = webPush.generateRequestDetails({ endpoint, keys: { p256dh, auth } }, payload, { vapidDetails: { ...access }, TTL: DAY_IN_SECONDS, contentEncoding: 'aes128gcm', urgency: 'normal' });
    const headers = Object.fromEntries(Object.entries(made.headers as Record<string, unknown>).map(([name, value]) => [name.toLowerCase(), String(value)]));
    return { url: made.endpoint, headers, body: made.body };
  },
  outcome,
};

/** A subscription that ended answers 404 or 410 (RFC 8030, 7.3); one that was made for another key of ours, 403 (RFC 8292, 4.2): it has to be made anew. */
function outcome(sent: Sent): Outcome {
  const why = String(sent.status);
  if (sent.status === 404 || sent.status === 410 || sent.status === 403) return { kind: 'gone', why };
  const outcome = byStatus(sent);
  // Each browser has a service of its own, and its address was typed by a person: one that does not answer, or says that we are not who we are, keeps nobody else waiting.
  if (outcome.kind === 'credentials') return { kind: 'later', seconds: null, why, alone: true };
  return outcome.kind === 'later' ? { ...outcome, alone: true } : outcome;
}
