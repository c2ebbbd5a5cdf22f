import type { Outcome } from '../outgoing/channels/channel.js';

interface SmtpFault {
  readonly code?: unknown;
  readonly command?: unknown;
  readonly response?: unknown;
  readonly responseCode?: unknown;
  readonly message?: unknown;
}

/** No such mailbox (RFC 3463: 5.1.x), or moved and disabled (5.2.1); some servers say it without the longer code. */
const NO_MAILBOX = /\b5\.(?:1\.[0-36]|2\.1)\b/;
/** Codes that say why in their own way: not the mailbox but our right to write to it, its room, or what we wrote. */
const SAID_OTHERWISE = /\b5\.(?:[2-7])\.\d/;

/** What a mail server's refusal means: of this mailbox for good, of this mail, of our access, or of the moment. */
export function mailOutcome(fault: unknown): Outcome {
  const { code, command, responseCode } = fault as SmtpFault;
  const why = wordsOf(fault as SmtpFault);
  const status = typeof responseCode === 'number' ? responseCode : 0;
  const isOfMailbox = command === 'RCPT TO' || command === 'DATA';
  if (code === 'EAUTH' || (status >= 500 && !isOfMailbox)) return { kind: 'credentials', why };
  if (status >= 500) return command === 'RCPT TO' && isGone(status, why) ? { kind: 'gone', why } : { kind: 'refused', why };
  const isAlone = isOfMailbox && status >= 400 && status !== 421;
  return { kind: 'later', seconds: null, why, ...(isAlone ? { alone: true as const } : {}) };
}

function wordsOf({ response, message }: SmtpFault): string {
  return String(response ?? message ?? '').slice(0, 300);
}

function isGone(status: number, why: string): boolean {
  return NO_MAILBOX.test(why) || ([550, 551, 553].includes(status) && !SAID_OTHERWISE.test(why));
}
