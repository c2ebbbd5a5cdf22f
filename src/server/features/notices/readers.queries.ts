import { sql } from 'kysely';
import type { AgencyScope } from '../../database/scope.js';
import type { Tx } from '../../database/transaction.js';

/** Somebody who can be written to: with an account that is open, a post on the day, and a way that reaches them. */
export interface Reader {
  readonly personId: string;
  readonly name: string;
  readonly language: 'vi' | 'en';
}

export async function readersOn(tx: Tx, scope: AgencyScope, of: { readonly day: string; readonly mailWorks: boolean; readonly personId?: string }): Promise<readonly Reader[]> {
  const one = of.personId === undefined ? sql`true` : sql`p.id = ${of.personId}`;
  const found = await sql<Reader>`
    select distinct on (p.id) p.id as "personId", p.name, a.language from person p join account a on a.agency_id = p.agency_id and a.person_id = p.id and a.disabled_at is null
    where p.agency_id = ${scope.agencyId} and ${one}
      and ((${of.mailWorks} and p.email is not null and p.email_off_at is null) or exists (select from contact c join channel k on k.agency_id = c.agency_id and k.kind = c.channel and k.access is not null where c.agency_id = p.agency_id and c.person_id = p.id and c.off_at is null))
      and exists (select from post o where o.agency_id = p.agency_id and o.person_id = p.id and o.valid_from <= ${of.day} and (o.valid_to is null or o.valid_to >= ${of.day})) order by p.id`.execute(tx);
  return found.rows;
}

/** A notice to be sent at once, with the task, the letter or the paper that it is about. */
export interface NoticeToSend {
  readonly kind: string;
  readonly done: boolean;
  readonly task_id: string | null;
  readonly letter: string | null;
  readonly paper_id: string | null;
  readonly paper: string | null;
}

export async function noticeToSend(tx: Tx, scope: AgencyScope, id: string): Promise<NoticeToSend | undefined> {
  const found = await sql<NoticeToSend>`select n.kind, n.done_at is not null as done, n.task_id, l.body as letter, n.paper_id, p.subject as paper from notice n left join letter l on l.agency_id = n.agency_id and l.id = n.letter_id left join paper p on p.agency_id = n.agency_id and p.id = n.paper_id where n.agency_id = ${scope.agencyId} and n.id = ${id}`.execute(tx);
  return found.rows[0];
}
