import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

export interface MailRecord {
  readonly id: string;
  readonly address: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly sent_at: Date | null;
}

export interface NewMail {
  readonly personId: string;
  readonly key: string;
  readonly address: string;
  readonly subject: string;
  readonly plain: string;
  readonly html: string;
  readonly now: Date;
}

/** Keeps a mail to send; one under the same key is kept once. @returns its id, or undefined where it was kept before */
export async function insertMail(tx: Tx, scope: AgencyScope, mail: NewMail): Promise<string | undefined> {
  const written = await tx
    .insertInto('mail')
    .values({ agency_id: scope.agencyId, id: newId(), person_id: mail.personId, unique_key: mail.key, address: mail.address, subject: mail.subject, plain: mail.plain, html: mail.html, created_at: mail.now })
    .onConflict((conflict) => conflict.columns(['agency_id', 'person_id', 'unique_key']).doNothing())
    .returning('id').executeTakeFirst();
  return written?.id;
}

export async function findMail(tx: Tx, scope: AgencyScope, id: string): Promise<MailRecord | undefined> {
  return tx.selectFrom('mail').select(['id', 'address', 'subject', 'plain', 'html', 'sent_at']).where('agency_id', '=', scope.agencyId).where('id', '=', id).executeTakeFirst();
}

/** What became of a try: sent, failed and to be tried again, or given up. */
export async function saveTry(tx: Tx, scope: AgencyScope, what: { readonly id: string; readonly sentAt: Date | null; readonly failedAt: Date | null; readonly error: string | null }): Promise<void> {
  await sql`update mail set tries = tries + ${what.failedAt === null ? 1 : 0}, sent_at = ${what.sentAt}, failed_at = ${what.failedAt}, last_error = ${what.error?.slice(0, 500) ?? null}
    where agency_id = ${scope.agencyId} and id = ${what.id} and sent_at is null`.execute(tx);
}

/** Somebody who can be written to: with an account that is open, an address, and a post on the day. */
export interface Reader {
  readonly personId: string;
  readonly name: string;
  readonly address: string;
  readonly language: 'vi' | 'en';
}

export async function readersOn(tx: Tx, scope: AgencyScope, of: { readonly day: string; readonly personId?: string }): Promise<readonly Reader[]> {
  const one = of.personId === undefined ? sql`true` : sql`p.id = ${of.personId}`;
  const found = await sql<Reader>`
    select distinct on (p.id) p.id as "personId", p.name, p.email as address, a.language from person p join account a on a.agency_id = p.agency_id and a.person_id = p.id and a.disabled_at is null
    where p.agency_id = ${scope.agencyId} and p.email is not null and ${one}
      and exists (select from post o where o.agency_id = p.agency_id and o.person_id = p.id and o.valid_from <= ${of.day} and (o.valid_to is null or o.valid_to >= ${of.day})) order by p.id`.execute(tx);
  return found.rows;
}

/** A notice to be sent at once, with the task or the letter that it is about. */
export interface NoticeToSend {
  readonly kind: string;
  readonly done: boolean;
  readonly task_id: string | null;
  readonly letter: string | null;
}

export async function noticeToSend(tx: Tx, scope: AgencyScope, id: string): Promise<NoticeToSend | undefined> {
  const found = await sql<NoticeToSend>`select n.kind, n.done_at is not null as done, n.task_id, l.body as letter from notice n left join letter l on l.agency_id = n.agency_id and l.id = n.letter_id where n.agency_id = ${scope.agencyId} and n.id = ${id}`.execute(tx);
  return found.rows[0];
}
