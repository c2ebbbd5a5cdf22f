import type { Channel } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** One way to one person: their mailbox, or a contact. */
export interface Way {
  readonly channel: Channel;
  /** None for mail. */
  readonly contactId: string | null;
  /** The mailbox, or what the contact is called. */
  readonly address: string;
}

/** The ways by which a person can be reached now: set up by the agency, given by the person, and not refused for good. */
export async function waysOf(tx: Tx, scope: AgencyScope, of: { readonly personId: string; readonly mailWorks: boolean }): Promise<readonly Way[]> {
  const found = await sql<Way>`
    select 'mail' as channel, null::uuid as "contactId", p.email as address from person p where p.agency_id = ${scope.agencyId} and p.id = ${of.personId} and ${of.mailWorks} and p.email is not null and p.email_off_at is null
    union all
    (select c.channel, c.id, c.label from contact c join channel k on k.agency_id = c.agency_id and k.kind = c.channel and k.access is not null
    where c.agency_id = ${scope.agencyId} and c.person_id = ${of.personId} and c.off_at is null order by c.created_at)`.execute(tx);
  return found.rows;
}

export interface NewDelivery extends Way {
  readonly personId: string;
  readonly noticeId: string | null;
  /** The kind of notice, or `digest`, `test`, `linked`. */
  readonly kind: string;
  /** The same to the same person by the same way under the same key is kept once. */
  readonly key: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string | null;
  readonly url: string | null;
  readonly now: Date;
  readonly at: Date;
}

/** @returns its id, or undefined where it was kept before */
export async function insertDelivery(tx: Tx, scope: AgencyScope, made: NewDelivery): Promise<string | undefined> {
  const written = await sql<{ id: string }>`
    insert into delivery (agency_id, id, person_id, channel, contact_id, notice_id, kind, unique_key, address, subject, plain, html, url, created_at, next_at)
    values (${scope.agencyId}, ${newId()}, ${made.personId}, ${made.channel}, ${made.contactId}, ${made.noticeId}, ${made.kind}, ${made.key}, ${made.address}, ${made.subject}, ${made.plain}, ${made.html}, ${made.url}, ${made.now}, ${made.at})
    on conflict (agency_id, person_id, channel, contact_id, unique_key) do nothing returning id`.execute(tx);
  return written.rows[0]?.id;
}

/** A digest that still waits says less than the one of today: it is left out. */
export async function replaceOlderDigests(tx: Tx, scope: AgencyScope, of: { readonly personId: string; readonly key: string }): Promise<void> {
  await sql`update delivery set state = 'dropped', last_error = 'replaced' where agency_id = ${scope.agencyId} and person_id = ${of.personId} and kind = 'digest' and state = 'waiting' and unique_key <> ${of.key}`.execute(tx);
}

/** A delivery in the hands of one worker, with what decides whether it may go. */
export interface TakenDelivery {
  readonly id: string;
  readonly personId: string;
  readonly personName: string;
  readonly channel: Channel;
  readonly kind: string;
  readonly contactId: string | null;
  readonly address: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string | null;
  readonly url: string | null;
  readonly tries: number;
  /** Why it is not wanted any more. */
  readonly unwanted: 'withdrawn' | 'off' | null;
  readonly target: Buffer | null;
  readonly heldUntil: Date | null;
}

/** Takes what waits for one worker; undefined where it is over, or another worker has it. */
export async function takeDelivery(tx: Tx, scope: AgencyScope, { id, now, until }: { readonly id: string; readonly now: Date; readonly until: Date }): Promise<TakenDelivery | undefined> {
  const found = await sql<TakenDelivery>`
    update delivery d set leased_until = ${until} from person p
    where d.agency_id = ${scope.agencyId} and d.id = ${id} and d.state = 'waiting' and (d.leased_until is null or d.leased_until <= ${now}) and p.agency_id = d.agency_id and p.id = d.person_id
    returning d.id, d.person_id as "personId", p.name as "personName", d.channel, d.kind, d.contact_id as "contactId", d.address, d.subject, d.plain, d.html, d.url, d.tries,
      case when d.notice_id is not null and not exists (select from notice n where n.agency_id = d.agency_id and n.id = d.notice_id) then 'withdrawn'
        when d.channel = 'mail' and (p.email_off_at is not null or p.email is distinct from d.address) then 'off'
        when d.channel <> 'mail' and not exists (select from contact c where c.agency_id = d.agency_id and c.id = d.contact_id and c.person_id = d.person_id and c.off_at is null)
          or d.channel <> 'mail' and not exists (select from channel k where k.agency_id = d.agency_id and k.kind = d.channel and k.access is not null) then 'off' end as unwanted,
      (select c.target from contact c where c.agency_id = d.agency_id and c.id = d.contact_id) as target,
      (select k.hold_until from channel k where k.agency_id = d.agency_id and k.kind = d.channel) as "heldUntil"`.execute(tx);
  return found.rows[0];
}

/** Until when another worker has what waits; null where nobody does or nothing waits. */
export async function leasedUntil(tx: Tx, scope: AgencyScope, id: string): Promise<Date | null> {
  const found = await sql<{ at: Date | null }>`select leased_until as at from delivery where agency_id = ${scope.agencyId} and id = ${id} and state = 'waiting'`.execute(tx);
  return found.rows[0]?.at ?? null;
}

/** What became of a delivery; `tried` where it was handed to the service. */
export interface Settled {
  readonly id: string;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  readonly tried: boolean;
  readonly error: string | null;
  readonly nextAt: Date;
  readonly now: Date;
}

export async function saveSettled(tx: Tx, scope: AgencyScope, { id, state, tried, error, nextAt, now }: Settled): Promise<void> {
  await sql`update delivery set state = ${state}, tries = tries + ${tried ? 1 : 0}, last_error = ${error?.slice(0, 500) ?? null}, next_at = ${nextAt}, leased_until = null,
    sent_at = ${state === 'sent' ? now : null}::timestamptz, failed_at = ${state === 'failed' ? now : null}::timestamptz where agency_id = ${scope.agencyId} and id = ${id} and state = 'waiting'`.execute(tx);
}

/** What waits since before a moment and should have gone: its job was lost. */
export async function overlooked(tx: Tx, scope: AgencyScope, before: Date): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`select id from delivery where agency_id = ${scope.agencyId} and state = 'waiting' and next_at < ${before} order by created_at limit 5000`.execute(tx);
  return found.rows.map((row) => row.id);
}

export interface LogFilter {
  readonly state?: 'waiting' | 'sent' | 'failed' | 'dropped' | undefined;
  readonly channel?: Channel | undefined;
  readonly limit: number;
}

export interface LogRow {
  readonly id: string;
  readonly personName: string;
  readonly channel: Channel;
  readonly kind: string;
  readonly address: string;
  readonly createdAt: Date;
  readonly state: 'waiting' | 'sent' | 'failed' | 'dropped';
  readonly tries: number;
  readonly nextAt: Date;
  readonly sentAt: Date | null;
  readonly error: string | null;
}

/** The newest deliveries. What they say is not shown: whoever keeps the server need not read the work. */
export async function findLog(tx: Tx, scope: AgencyScope, { state, channel, limit }: LogFilter): Promise<readonly LogRow[]> {
  const found = await sql<LogRow>`
    select d.id, p.name as "personName", d.channel, d.kind, d.address, d.created_at as "createdAt", d.state, d.tries, d.next_at as "nextAt", d.sent_at as "sentAt", d.last_error as error
    from delivery d join person p on p.agency_id = d.agency_id and p.id = d.person_id
    where d.agency_id = ${scope.agencyId} and (${state ?? null}::text is null or d.state = ${state ?? null}) and (${channel ?? null}::text is null or d.channel = ${channel ?? null})
    order by d.created_at desc, d.id desc limit ${limit}`.execute(tx);
  return found.rows;
}

/** What failed, or one delivery that is over or waits, waits from now on with all its tries. @returns the ids */
export async function waitAgain(tx: Tx, scope: AgencyScope, which: { readonly id: string | null; readonly channel: Channel | null; readonly now: Date }): Promise<readonly string[]> {
  const condition = which.id === null ? sql`state = 'failed' and (${which.channel}::text is null or channel = ${which.channel})` : sql`id = ${which.id}`;
  const found = await sql<{ id: string }>`
    update delivery set state = 'waiting', next_at = ${which.now}, tries = 0, leased_until = null, failed_at = null, sent_at = null where agency_id = ${scope.agencyId} and ${condition} returning id`.execute(tx);
  return found.rows.map((row) => row.id);
}

/** What waits for a way may go at once. @returns the ids */
export async function hurry(tx: Tx, scope: AgencyScope, which: { readonly channel: Channel; readonly now: Date }): Promise<readonly string[]> {
  const found = await sql<{ id: string }>`update delivery set next_at = ${which.now} where agency_id = ${scope.agencyId} and state = 'waiting' and channel = ${which.channel} and last_error is not null returning id`.execute(tx);
  return found.rows.map((row) => row.id);
}
