import type { ChannelView, DeliveryView } from '#contract/index.js';
import { type Channel, escaped, type Language } from '#core/index.js';
import { factOf } from './access.commands.js';
import type { Message } from './outbox.commands.js';
import type { LogRow } from './outbox.queries.js';
import type { ChannelRow } from './queries.js';

/** What a person reads where they have just connected. */
export function presentLinked({ name, language }: { readonly name: string; readonly language: Language }): Message {
  const say = language === 'vi'
    ? { subject: 'Đã nối với Đôn Đốc', plain: `Từ nay đồng chí ${name} nhận thông báo ở đây. Chọn loại thông báo và giờ nhận trong Hộp thông báo của hệ thống.` }
    : { subject: 'Connected with Đôn Đốc', plain: `From now on ${name} is told here. Choose what to hear of, and when, in the inbox of the system.` };
  return { ...say, html: null, url: null };
}

/** A message that says only that it arrived. */
export function presentTest({ name, agency, language }: { readonly name: string; readonly agency: string; readonly language: Language }): Message {
  const say = language === 'vi'
    ? { subject: 'Đôn Đốc: gửi thử', plain: `Kính gửi đồng chí ${name}, đây là tin gửi thử của ${agency}. Nhận được tin này là kênh đã thông.` }
    : { subject: 'Đôn Đốc: a test', plain: `Dear ${name}, this is a test from ${agency}. If you read it, this way works.` };
  return { ...say, html: `<!doctype html><html lang="${language}"><body style="font-family:sans-serif"><p>${escaped(say.plain)}</p></body></html>`, url: null };
}

const NEVER_USED: Omit<ChannelRow, 'kind'> = { access: null, facts: {}, heldUntil: null, downCount: 0, fault: null, sentAt: null, heardUpto: 0, people: 0, waiting: 0, failed: 0 };

/** A way as the settings show it; mail is set up outside and has a row only once it was used. */
export function presentChannel(kind: Channel, row: ChannelRow | undefined, of: { readonly now: Date; readonly mailFrom: string | null; readonly hook: string | null }): ChannelView {
  const { access, facts, heldUntil, fault, sentAt, people, waiting, failed } = row ?? NEVER_USED;
  const isMail = kind === 'mail';
  const works = isMail ? of.mailFrom !== null : access !== null;
  const held = heldUntil !== null && heldUntil > of.now ? { fault, holdUntil: heldUntil.toISOString() } : null;
  return {
    kind, state: !works ? 'off' : held === null ? 'active' : 'holding', name: isMail ? of.mailFrom : factOf(facts, 'name'), publicKey: factOf(facts, 'publicKey'), ...(held ?? { fault: null, holdUntil: null }),
    sentAt: sentAt?.toISOString() ?? null, people, waiting, failed, hook: works ? of.hook : null,
  };
}

export function presentDelivery(row: LogRow): DeliveryView {
  const { id, personName, channel, kind, address, createdAt, state, tries, nextAt, sentAt, error } = row;
  return { id, person: personName, channel, kind, address, at: createdAt.toISOString(), state, tries, nextAt: state === 'waiting' ? nextAt.toISOString() : null, sentAt: sentAt?.toISOString() ?? null, error };
}
