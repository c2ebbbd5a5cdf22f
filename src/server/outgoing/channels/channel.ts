import type { Outgoing, Sent } from '../send.js';

/** What a person is told, in their language, without any mark-up. */
export interface Notice {
  /** Stable over tries: a receiver that can tell doubles apart by it is given it. */
  readonly id: string;
  readonly title: string;
  readonly body: string;
  /** Where it leads; null where the server does not know its own address. */
  readonly url: string | null;
}

/**
 * What came of a try, as whoever keeps the outbox must know it: `sent`; `later`, with the seconds that the receiver asked for, and whether the fault
 * is of this address `alone`, so that others may be tried meanwhile; `gone`, this
 * person is not to be written to this way again; `refused`, the message itself is at fault; `credentials`, the office's own access does not hold.
 */
export type Outcome =
  | { readonly kind: 'sent' }
  | { readonly kind: 'later'; readonly seconds: number | null; readonly why: string; readonly alone?: true }
  | { readonly kind: 'gone' | 'refused' | 'credentials'; readonly why: string };

/** A way to reach people: how its message looks on the wire, and what its answers mean. Both are pure; sending is `sendOut`, behind the fence. */
export interface Channel<Access, To> {
  readonly kind: 'telegram' | 'zalo' | 'push';
  readonly request: (notice: Notice, by: { readonly access: Access; readonly to: To }) => Outgoing;
  readonly outcome: (sent: Sent) => Outcome;
}

/** The notice as plain text of at most so many UTF-16 units, its link always whole. */
export function textOf({ title, body, url }: Notice, most: number): string {
  const link = url === null ? '' : `\n${url}`;
  const words = body === '' ? title : `${title}\n${body}`;
  const room = most - link.length;
  if (words.length <= room) return `${words}${link}`;
  // Half a surrogate pair is no character.
  const cut = words.slice(0, room - 1).replace(/[\ud800-\udbff]$/, '');
  return `${cut}…${link}`;
}

/** The answer as an object; empty where it is none. */
export function answerOf(sent: Sent): Readonly<Record<string, unknown>> {
  try {
    const value: unknown = JSON.parse(sent.body);
    return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Readonly<Record<string, unknown>>) : {};
  } catch {
    return {};
  }
}

/** What an answer means by its status alone, for what a channel does not say in its own way. */
export function byStatus(sent: Sent): Outcome {
  if (sent.status === null) return { kind: 'later', seconds: null, why: sent.fault };
  const why = String(sent.status);
  if (sent.status >= 200 && sent.status < 300) return { kind: 'sent' };
  if (sent.status === 408 || sent.status === 429 || sent.status >= 500 || sent.status < 400) return { kind: 'later', seconds: null, why };
  return sent.status === 401 ? { kind: 'credentials', why } : { kind: 'refused', why };
}
