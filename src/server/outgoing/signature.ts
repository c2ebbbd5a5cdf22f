import { createHmac, randomBytes } from 'node:crypto';

const PREFIX = 'whsec_';

/** A new secret of a subscription: 192 random bits, as standardwebhooks.com writes them. */
export function newSigningSecret(): string {
  return `${PREFIX}${randomBytes(24).toString('base64')}`;
}

/**
 * The headers by which a receiver knows the sender, the moment and the message (Standard Webhooks 1.0: HMAC-SHA256 of `id.seconds.body`). The id
 * is the same at every try, the moment is that of the try, so that a receiver may refuse what is older than five minutes.
 */
export function signatureHeaders(message: { readonly id: string; readonly body: string; readonly secret: string; readonly now: Date }): Readonly<Record<string, string>> {
  const seconds = String(Math.floor(message.now.getTime() / 1000));
  const key = Buffer.from(message.secret.slice(PREFIX.length), 'base64');
  const signature = createHmac('sha256', key).update(`${message.id}.${seconds}.${message.body}`).digest('base64');
  return { 'webhook-id': message.id, 'webhook-timestamp': seconds, 'webhook-signature': `v1,${signature}` };
}
