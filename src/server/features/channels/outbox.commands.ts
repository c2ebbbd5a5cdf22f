import { type NoticeChoices, quietHoursLeft } from '#core/index.js';
import { localTimeOf } from '../../database/local-time.js';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';
import type { ServerContext } from '../../http/context.js';
import { enqueue } from '../../jobs/queue.js';
import { insertDelivery, replaceOlderDigests, type Way } from './outbox.queries.js';

/** The job that hands a kept message to its service. */
export const SEND_DELIVERY = 'send-delivery';

const HOUR = 3_600_000;

/** What a person is told, word for word as it goes out. */
export interface Message {
  readonly subject: string;
  readonly plain: string;
  readonly html: string | null;
  readonly url: string | null;
}

type QuietHours = Pick<NoticeChoices, 'quietFrom' | 'quietUntil'>;

/** Kinds that a person asked for a moment ago: they come at any hour. */
export const ASKED_FOR: readonly string[] = ['test', 'linked'];

export interface ToKeep {
  readonly personId: string;
  readonly way: Way;
  readonly kind: string;
  readonly noticeId: string | null;
  readonly key: string;
  readonly message: Message;
  /** Whose quiet hours it waits for; none for what the person asked for just now. */
  readonly quiet: QuietHours | null;
}

/** Keeps a message to one person by one way, and the job that sends it: both with the transaction, once for a key. */
export async function keepDelivery(context: Pick<ServerContext, 'clock'>, tx: Tx, scope: AgencyScope, what: ToKeep): Promise<void> {
  const now = context.clock.now();
  const { way, key, kind, message, personId, noticeId, quiet } = what;
  const at = quiet === null ? null : await quietUntil(tx, scope, { choices: quiet, now });
  const id = await insertDelivery(tx, scope, { ...way, ...message, personId, noticeId, kind, key, now, at: at ?? now });
  if (id === undefined) return;
  if (kind === 'digest') await replaceOlderDigests(tx, scope, { personId, key });
  await askToSend(tx, scope, at === null ? { id } : { id, at });
}

/** When a person's quiet hours end; null outside them. */
export async function quietUntil(tx: Tx, scope: AgencyScope, { choices, now }: { readonly choices: QuietHours; readonly now: Date }): Promise<Date | null> {
  const hours = quietHoursLeft(choices, (await localTimeOf(tx, scope, now)).hour);
  if (hours === 0) return null;
  // To the full hour: quiet until six ends at six, whenever within the hour it was asked.
  return new Date(Math.floor(now.getTime() / HOUR) * HOUR + hours * HOUR);
}

/** Asks for the sending of what is kept, now or at a moment to come. */
export async function askToSend(tx: Tx, scope: AgencyScope, { id, at }: { readonly id: string; readonly at?: Date }): Promise<void> {
  // The moment is part of the key: the job that asks for a later try still runs.
  await enqueue(tx, { scope, kind: SEND_DELIVERY, payload: { deliveryId: id }, uniqueKey: `${id}:${at?.getTime() ?? 'now'}`, ...(at === undefined ? {} : { runAt: at }) });
}
