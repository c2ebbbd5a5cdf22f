import { createHash } from 'node:crypto';
import type { NewEntry } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { canonicalJson } from './canonical-json.js';
import { indexEntries, type WordedEntry } from './pieces.js';
import type { AgencyScope } from './scope.js';
import type { Tx } from './transaction.js';

/** The end of a task's log: how many entries it has and the hash of the newest; '' for none. Kept in the task row. */
export interface LogEnd {
  readonly entryCount: number;
  readonly entryHead: string;
}

/** Whose log it is, and where it ends now. Read it under the row lock of the task, or two writers will claim one ordinal. */
export interface LoggedTask extends LogEnd {
  readonly id: string;
}

export interface Author {
  /** The post that acts; null for the system itself. */
  readonly postId: string | null;
  readonly onBehalfOfPostId?: string | null;
  readonly at: Date;
}

/** What happened, under an id of the caller's choice where something refers to it. */
export type EntryToAppend = NewEntry & { readonly id?: string };

/** A link of the chain: everything that the entry says, and where it stands. */
interface Link {
  readonly taskId: string;
  readonly ordinal: number;
  readonly id: string;
  readonly at: string;
  readonly byPostId: string | null;
  readonly onBehalfOfPostId: string | null;
  readonly kind: string;
  readonly body: string;
  readonly data: unknown;
  readonly evidence: unknown;
  readonly occurredOn: string;
  readonly undoesEntryId: string | null;
  /** Absent from entries that begin no act, and from those written before acts were kept whole. */
  readonly changes?: unknown;
}

/** sha256(previous hash ‖ canonical JSON). The JSON sorts its keys, because a jsonb column does not keep their order. */
function hashOf(previous: string, link: Link): string {
  return createHash('sha256').update(previous).update(canonicalJson(link)).digest('hex');
}

export interface EntriesToAppend {
  readonly task: LoggedTask;
  readonly entries: readonly EntryToAppend[];
  readonly author: Author;
}

export type Appended = LogEnd & { readonly entryIds: readonly string[] };

const AT_ONCE = 200;

/** The entries of a log as rows, each linked to the one before it, with the new end of the log. */
export interface LinkedEntries extends Appended {
  readonly rows: ReturnType<typeof rowOf>[];
  /** The same as search reads them. */
  readonly worded: readonly WordedEntry[];
}

/** Links entries to the end of a task's log without writing them, for many logs at once; `insertEntries` writes them. */
export function linkEntries(scope: AgencyScope, { task, entries, author }: EntriesToAppend): LinkedEntries {
  let head = task.entryHead;
  const rows = entries.map((entry, index) => {
    const link: Link = {
      taskId: task.id, ordinal: task.entryCount + index + 1, id: entry.id ?? newId(), at: author.at.toISOString(), byPostId: author.postId, onBehalfOfPostId: author.onBehalfOfPostId ?? null,
      kind: entry.kind, body: entry.body, data: entry.data, evidence: entry.evidence, occurredOn: entry.occurredOn, undoesEntryId: entry.undoesEntryId ?? null,
      ...(entry.changes === undefined ? {} : { changes: entry.changes }),
    };
    const previous = head;
    head = hashOf(previous, link);
    return rowOf(scope, { link, previous, hash: head });
  });
  return { entryCount: task.entryCount + rows.length, entryHead: head, entryIds: rows.map((row) => row.id), rows, worded: rows.map(({ id, body }, index) => ({ id, body, numbers: entries[index]?.evidence.flatMap(({ documentNumber }) => documentNumber ?? []) ?? [] })) };
}

function rowOf(scope: AgencyScope, { link, previous, hash }: { readonly link: Link; readonly previous: string; readonly hash: string }) {
  return {
    agency_id: scope.agencyId, id: link.id, task_id: link.taskId, ordinal: link.ordinal, at: link.at, by_post_id: link.byPostId, on_behalf_of_post_id: link.onBehalfOfPostId, kind: link.kind, body: link.body,
    data: JSON.stringify(link.data), evidence: JSON.stringify(link.evidence), occurred_on: link.occurredOn, undoes_entry_id: link.undoesEntryId,
    changes: link.changes === undefined ? null : JSON.stringify(link.changes), prev_hash: previous, hash,
  };
}

/** Writes linked entries and makes them findable; the only writer of `entry`. */
export async function insertEntries(tx: Tx, scope: AgencyScope, logs: readonly LinkedEntries[]): Promise<void> {
  const rows = logs.flatMap((log) => log.rows);
  for (let at = 0; at < rows.length; at += AT_ONCE) await tx.insertInto('entry').values(rows.slice(at, at + AT_ONCE)).execute();
  await indexEntries(tx, scope, logs.flatMap((log) => log.worded));
}

export type ChainVerdict = { readonly ok: true } | { readonly ok: false; readonly ordinal: number; readonly reason: 'missing' | 'altered' | 'truncated' };

/** Recomputes the chain of a task against its own hashes and the end kept in the task row: finds entries edited, removed, inserted, reordered or cut off at the end. */
export async function verifyTaskChain(tx: Tx, scope: AgencyScope, taskId: string): Promise<ChainVerdict> {
  const task = await tx.selectFrom('task').select(['entry_count', 'entry_head']).where('agency_id', '=', scope.agencyId).where('id', '=', taskId).executeTakeFirstOrThrow();
  const rows = await tx.selectFrom('entry').selectAll().where('agency_id', '=', scope.agencyId).where('task_id', '=', taskId).orderBy('ordinal').execute();
  let previous = '';
  for (const [index, row] of rows.entries()) {
    const ordinal = index + 1;
    if (row.ordinal !== ordinal) return { ok: false, ordinal, reason: 'missing' };
    const hash = hashOf(previous, {
      taskId, ordinal, id: row.id, at: row.at.toISOString(), byPostId: row.by_post_id, onBehalfOfPostId: row.on_behalf_of_post_id, kind: row.kind, body: row.body,
      data: row.data, evidence: row.evidence, occurredOn: row.occurred_on, undoesEntryId: row.undoes_entry_id,
      ...(row.changes === null ? {} : { changes: row.changes }),
    });
    if (row.prev_hash !== previous || row.hash !== hash) return { ok: false, ordinal, reason: 'altered' };
    previous = hash;
  }
  const isWhole = task.entry_count === rows.length && task.entry_head === previous;
  return isWhole ? { ok: true } : { ok: false, ordinal: rows.length + 1, reason: 'truncated' };
}
