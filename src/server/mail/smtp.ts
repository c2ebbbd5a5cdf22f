import type { Config } from '../config.js';

/** A mail as it goes out. */
export interface OutgoingMail {
  readonly id: string;
  readonly to: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
}

type MailConfig = Pick<Config, 'smtpUrl' | 'mailFrom'>;

const PATIENCE = 15_000;

/** Loaded with the first mail: many offices send none. */
async function transportTo(url: string) {
  const { createTransport } = (await import('nodemailer')).default;
  return createTransport({ url, connectionTimeout: PATIENCE, greetingTimeout: PATIENCE, socketTimeout: PATIENCE });
}

/** The address that mail is sent from; null where none is told and the server's user is none. */
export function senderOf({ smtpUrl, mailFrom }: MailConfig): string | null {
  if (mailFrom !== '') return mailFrom;
  const user = smtpUrl === null ? '' : decodeURIComponent(new URL(smtpUrl).username);
  return user.includes('@') ? user : null;
}

/**
 * Hands a mail to the server. A second try of the same mail carries the same Message-ID, so that whoever keeps it keeps it once.
 * Throws where no server is set, and what the server or the line said.
 */
export async function sendMail(config: MailConfig, mail: OutgoingMail): Promise<void> {
  const from = senderOf(config);
  if (config.smtpUrl === null || from === null) throw new Error('no mail server or sender is set');
  const transport = await transportTo(config.smtpUrl);
  try {
    const domain = /@([^>\s]+)/.exec(from)?.[1] ?? 'dondoc';
    await transport.sendMail({ from, to: mail.to, subject: mail.subject, text: mail.plain, html: mail.html, messageId: `<${mail.id}@${domain}>`, headers: { 'Auto-Submitted': 'auto-generated' } });
  } finally {
    transport.close();
  }
}

/** Asks the server whether it takes mail from us. Throws what it said. */
export async function checkMail(smtpUrl: string): Promise<void> {
  const transport = await transportTo(smtpUrl);
  try {
    await transport.verify();
  } finally {
    transport.close();
  }
}
