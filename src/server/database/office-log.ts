import { type OfficeAct, topicOf } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { type ChainRow, type LogEnd, linkHash } from './chain.js';
import type { AgencyScope } from './scope.js';
import type { JsonObject } from './tables.js';
import type { Tx } from './transaction.js';

/** The facts of an act; texts are kept as people read them, because a name of today may be another tomorrow. */
export type OfficeFacts = Readonly<Record<string, string | number | boolean | null>>;

/** Something that was done beside tasks: a right given, a password set, a file taken out. */
export interface OfficeEntry {
  readonly act: OfficeAct;
  /** What it was done to, as it is called now; '' where it is about nothing else. */
  readonly subject?: string;
  readonly subjectId?: string | null;
  readonly data?: OfficeFacts;
}

/** Who did it and how: a person on the pages, somebody at the terminal of the server, or the product by itself. */
export interface OfficeAuthor {
  readonly via: 'web' | 'command_line' | 'system';
  readonly personId: string | null;
  readonly postId: string | null;
  readonly onBehalfOfPostId?: string | null;
  readonly address?: string;
  readonly at: Date;
}

/** A link of the chain of an agency: everything that the entry says, and where it stands. */
interface OfficeLink {
  readonly agencyId: string;
  readonly ordinal: number;
  readonly id: string;
  readonly at: string;
  readonly byPersonId: string | null;
  readonly byPostId: string | null;
  readonly onBehalfOfPostId: string | null;
  readonly via: string;
  readonly topic: string;
  readonly kind: string;
  readonly subject: string;
  readonly subjectId: string | null;
  readonly data: unknown;
  readonly address: string;
}

/**
 * Appends to the log of an agency. Writers wait here for each other until they commit, so this comes last in a transaction, when every other lock is
 * held already.
 */
export async function appendOfficeEntry(tx: Tx, scope: AgencyScope, { entry, author }: { readonly entry: OfficeEntry; readonly author: OfficeAuthor }): Promise<void> {
  const { agencyId } = scope;
  await sql`insert into agency_log (agency_id) values (${agencyId}) on conflict do nothing`.execute(tx);
  const end = await tx.selectFrom('agency_log').select(['entry_count', 'entry_head']).where('agency_id', '=', agencyId).forUpdate().executeTakeFirstOrThrow();
  const link: OfficeLink = {
    agencyId, ordinal: end.entry_count + 1, id: newId(), at: author.at.toISOString(), byPersonId: author.personId, byPostId: author.postId, onBehalfOfPostId: author.onBehalfOfPostId ?? null,
    via: author.via, topic: topicOf(entry.act), kind: entry.act, subject: entry.subject ?? '', subjectId: entry.subjectId ?? null, data: entry.data ?? {}, address: author.address ?? '',
  };
  const hash = linkHash(end.entry_head, link);
  await tx.insertInto('agency_entry').values({
    agency_id: agencyId, id: link.id, ordinal: link.ordinal, at: link.at, by_person_id: link.byPersonId, by_post_id: link.byPostId, on_behalf_of_post_id: link.onBehalfOfPostId, via: link.via,
    topic: link.topic, kind: link.kind, subject: link.subject, subject_id: link.subjectId, data: JSON.stringify(link.data), address: link.address, prev_hash: end.entry_head, hash,
  }).execute();
  await tx.updateTable('agency_log').set({ entry_count: link.ordinal, entry_head: hash }).where('agency_id', '=', agencyId).execute();
}

/** Where the log of an agency ends, as it is kept beside it, and the highest ordinal that is there; one statement, so that nothing is written between the two. */
export async function officeEnd(tx: Tx, scope: AgencyScope): Promise<LogEnd & { readonly highest: number }> {
  const found = await sql<{ entry_count: number; entry_head: string; highest: number }>`
    select coalesce(max(l.entry_count), 0) as entry_count, coalesce(max(l.entry_head), '') as entry_head, coalesce((select max(ordinal) from agency_entry where agency_id = ${scope.agencyId}), 0) as highest
    from agency_log l where l.agency_id = ${scope.agencyId}`.execute(tx);
  const [{ entry_count: entryCount, entry_head: entryHead, highest } = { entry_count: 0, entry_head: '', highest: 0 }] = found.rows;
  return { entryCount, entryHead, highest };
}

/** A part of the log of an agency as it is stored: at most so many entries after an ordinal. */
export async function storedOfficeEntries(tx: Tx, scope: AgencyScope, part: { readonly after: number; readonly most: number }): Promise<readonly ChainRow[]> {
  const found = await sql<OfficeRecord>`
    select ordinal, prev_hash, hash, id, at, by_person_id, by_post_id, on_behalf_of_post_id, via, topic, kind, subject, subject_id, data, address
    from agency_entry where agency_id = ${scope.agencyId} and ordinal > ${part.after} order by ordinal limit ${part.most}`.execute(tx);
  return found.rows.map((record) => ({ ordinal: record.ordinal, prevHash: record.prev_hash, hash: record.hash, link: linkOf(scope, record) }));
}

interface OfficeRecord {
  readonly ordinal: number;
  readonly prev_hash: string;
  readonly hash: string;
  readonly id: string;
  readonly at: Date;
  readonly by_person_id: string | null;
  readonly by_post_id: string | null;
  readonly on_behalf_of_post_id: string | null;
  readonly via: string;
  readonly topic: string;
  readonly kind: string;
  readonly subject: string;
  readonly subject_id: string | null;
  readonly data: JsonObject;
  readonly address: string;
}

function linkOf({ agencyId }: AgencyScope, record: OfficeRecord): OfficeLink {
  return {
    agencyId, ordinal: record.ordinal, id: record.id, at: record.at.toISOString(), byPersonId: record.by_person_id, byPostId: record.by_post_id, onBehalfOfPostId: record.on_behalf_of_post_id, via: record.via,
    topic: record.topic, kind: record.kind, subject: record.subject, subjectId: record.subject_id, data: record.data, address: record.address,
  };
}
