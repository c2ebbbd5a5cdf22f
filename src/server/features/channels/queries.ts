import type { Channel } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { JsonObject } from '../../database/tables.js';
import type { Tx } from '../../database/transaction.js';

/** How an agency's way is set up, and how it fares. */
export interface ChannelRow {
  readonly kind: Channel;
  readonly access: Buffer | null;
  readonly facts: JsonObject;
  readonly heldUntil: Date | null;
  readonly downCount: number;
  readonly fault: string | null;
  readonly sentAt: Date | null;
  readonly heardUpto: number;
  readonly people: number;
  readonly waiting: number;
  readonly failed: number;
}

/** The ways that have a row: those that were set up, and those that were used. */
export async function findChannels(tx: Tx, scope: AgencyScope): Promise<readonly ChannelRow[]> {
  const found = await sql<ChannelRow>`
    select k.kind, k.access, k.facts, k.hold_until as "heldUntil", k.down_count as "downCount", k.fault, k.sent_at as "sentAt", k.heard_upto::float8 as "heardUpto",
      (select count(distinct c.person_id)::int from contact c where c.agency_id = k.agency_id and c.channel = k.kind and c.off_at is null) as people,
      (select count(*)::int from delivery d where d.agency_id = k.agency_id and d.channel = k.kind and d.state = 'waiting') as waiting,
      (select count(*)::int from delivery d where d.agency_id = k.agency_id and d.channel = k.kind and d.state = 'failed') as failed
    from channel k where k.agency_id = ${scope.agencyId}`.execute(tx);
  return found.rows;
}

/** The sealed access of a way; `lock` keeps others from renewing it at the same time. */
export async function findAccess(tx: Tx, scope: AgencyScope, { kind, lock = false }: { readonly kind: Channel; readonly lock?: boolean }): Promise<{ readonly access: Buffer | null; readonly heardUpto: number } | undefined> {
  const found = await sql<{ access: Buffer | null; heardUpto: number }>`select access, heard_upto::float8 as "heardUpto" from channel where agency_id = ${scope.agencyId} and kind = ${kind} ${lock ? sql`for update` : sql``}`.execute(tx);
  return found.rows[0];
}

/** Keeps the access of a way, or ends it; what was wrong before is over. */
export async function saveAccess(tx: Tx, scope: AgencyScope, what: { readonly kind: Channel; readonly access: Buffer | null; readonly facts: JsonObject }): Promise<void> {
  await sql`
    insert into channel (agency_id, kind, access, facts) values (${scope.agencyId}, ${what.kind}, ${what.access}, ${JSON.stringify(what.facts)}::jsonb)
    on conflict (agency_id, kind) do update set access = excluded.access, facts = excluded.facts, heard_upto = excluded.heard_upto, hold_until = null, down_count = 0, fault = null`.execute(tx);
}

/** Keeps renewed tokens; how the way fares stays as it is. */
export async function renewAccess(tx: Tx, scope: AgencyScope, what: { readonly kind: Channel; readonly access: Buffer }): Promise<void> {
  await sql`update channel set access = ${what.access} where agency_id = ${scope.agencyId} and kind = ${what.kind}`.execute(tx);
}

export async function saveHeard(tx: Tx, scope: AgencyScope, upto: number): Promise<void> {
  await sql`update channel set heard_upto = ${upto} where agency_id = ${scope.agencyId} and kind = 'telegram' and heard_upto < ${upto}`.execute(tx);
}

/** The service took something: what waits goes on. Written rarely where nothing changed. */
export async function saveUp(tx: Tx, scope: AgencyScope, { kind, now }: { readonly kind: Channel; readonly now: Date }): Promise<void> {
  await sql`
    insert into channel as k (agency_id, kind, sent_at) values (${scope.agencyId}, ${kind}, ${now})
    on conflict (agency_id, kind) do update set hold_until = null, down_count = 0, fault = null, sent_at = ${now}
    where k.hold_until is not null or k.fault is not null or k.down_count > 0 or k.sent_at is null or k.sent_at < ${now}::timestamptz - interval '1 minute'`.execute(tx);
}

/** The service did not take anything: all waits until then. @returns how often in a row it did not, this time among them */
export async function saveDown(tx: Tx, scope: AgencyScope, what: { readonly kind: Channel; readonly until: (downCount: number) => Date; readonly fault: string }): Promise<Date> {
  const found = await sql<{ count: number }>`
    insert into channel as k (agency_id, kind, down_count) values (${scope.agencyId}, ${what.kind}, 1) on conflict (agency_id, kind) do update set down_count = k.down_count + 1 returning down_count as count`.execute(tx);
  const until = what.until(found.rows[0]?.count ?? 1);
  await sql`update channel set hold_until = ${until}, fault = ${what.fault.slice(0, 300)} where agency_id = ${scope.agencyId} and kind = ${what.kind}`.execute(tx);
  return until;
}

/** The service may be asked at once. */
export async function endHold(tx: Tx, scope: AgencyScope, kind: Channel): Promise<void> {
  await sql`update channel set hold_until = null, down_count = 0, fault = null where agency_id = ${scope.agencyId} and kind = ${kind}`.execute(tx);
}

export interface ContactRow {
  readonly id: string;
  readonly channel: Channel;
  readonly label: string;
  readonly mark: string;
  readonly createdAt: Date;
  readonly offWhy: string | null;
}

export async function contactsOf(tx: Tx, scope: AgencyScope, personId: string): Promise<readonly ContactRow[]> {
  const found = await sql<ContactRow>`select id, channel, label, mark, created_at as "createdAt", off_why as "offWhy" from contact where agency_id = ${scope.agencyId} and person_id = ${personId} order by created_at, id`.execute(tx);
  return found.rows;
}

export interface NewContact {
  readonly personId: string;
  readonly channel: 'telegram' | 'zalo' | 'push';
  readonly target: Buffer;
  readonly mark: string;
  readonly label: string;
  readonly now: Date;
}

/** Keeps where a person is reached. An address that was another person's is theirs from now on. */
export async function saveContact(tx: Tx, scope: AgencyScope, made: NewContact): Promise<string> {
  const found = await sql<{ id: string }>`
    insert into contact (agency_id, id, person_id, channel, target, mark, label, created_at) values (${scope.agencyId}, ${newId()}, ${made.personId}, ${made.channel}, ${made.target}, ${made.mark}, ${made.label}, ${made.now})
    on conflict (agency_id, channel, mark) do update set person_id = excluded.person_id, target = excluded.target, label = excluded.label, created_at = excluded.created_at, off_at = null, off_why = null returning id`.execute(tx);
  return found.rows[0]?.id ?? '';
}

/** @returns whether it was this person's */
export async function removeContact(tx: Tx, scope: AgencyScope, which: { readonly personId: string } & ({ readonly id: string } | { readonly mark: string })): Promise<boolean> {
  const one = 'id' in which ? sql`id = ${which.id}` : sql`mark = ${which.mark}`;
  const gone = await sql`delete from contact where agency_id = ${scope.agencyId} and person_id = ${which.personId} and ${one}`.execute(tx);
  return (gone.numAffectedRows ?? 0n) > 0n;
}

/** Writes no more to where it is refused for good. @returns whether it was this that switched it off */
export async function switchOff(tx: Tx, scope: AgencyScope, what: { readonly personId: string; readonly contactId: string | null; readonly why: string; readonly now: Date }): Promise<boolean> {
  const why = what.why.slice(0, 300);
  const done = what.contactId === null
    ? await sql`update person set email_off_at = ${what.now}, email_off_why = ${why} where agency_id = ${scope.agencyId} and id = ${what.personId} and email_off_at is null`.execute(tx)
    : await sql`update contact set off_at = ${what.now}, off_why = ${why} where agency_id = ${scope.agencyId} and id = ${what.contactId} and off_at is null`.execute(tx);
  return (done.numAffectedRows ?? 0n) > 0n;
}

/** Who left or came back, by the mark of their address. */
export async function switchByMark(tx: Tx, scope: AgencyScope, what: { readonly channel: 'zalo'; readonly mark: string; readonly off: string | null; readonly now: Date }): Promise<void> {
  await sql`update contact set off_at = ${what.off === null ? null : what.now}, off_why = ${what.off} where agency_id = ${scope.agencyId} and channel = ${what.channel} and mark = ${what.mark}`.execute(tx);
}

export async function insertCode(tx: Tx, scope: AgencyScope, code: { readonly mark: string; readonly personId: string; readonly channel: 'telegram' | 'zalo'; readonly expiresAt: Date; readonly now: Date }): Promise<void> {
  await sql`delete from link_code where agency_id = ${scope.agencyId} and (expires_at <= ${code.now} or (person_id = ${code.personId} and channel = ${code.channel}))`.execute(tx);
  await sql`insert into link_code (agency_id, mark, person_id, channel, expires_at) values (${scope.agencyId}, ${code.mark}, ${code.personId}, ${code.channel}, ${code.expiresAt})`.execute(tx);
}

/** Whose code it is; it is used up by this. */
export async function useCode(tx: Tx, scope: AgencyScope, code: { readonly mark: string; readonly channel: 'telegram' | 'zalo'; readonly now: Date }): Promise<string | undefined> {
  const found = await sql<{ person: string }>`delete from link_code where agency_id = ${scope.agencyId} and mark = ${code.mark} and channel = ${code.channel} and expires_at > ${code.now} returning person_id as person`.execute(tx);
  return found.rows[0]?.person;
}

export async function awaitsCode(tx: Tx, scope: AgencyScope, { channel, now }: { readonly channel: 'telegram'; readonly now: Date }): Promise<boolean> {
  return (await sql`select 1 from link_code where agency_id = ${scope.agencyId} and channel = ${channel} and expires_at > ${now} limit 1`.execute(tx)).rows.length > 0;
}
