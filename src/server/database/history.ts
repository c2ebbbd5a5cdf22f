import type { NewEntry } from '#core/index.js';
import { sql } from 'kysely';
import { v7 as newId } from 'uuid';
import { type ChainRow, type ChainVerdict, type LogEnd, linkHash, verifyChain } from './chain.js';
import { indexEntries, type WordedEntry } from './pieces.js';
import type { AgencyScope } from './scope.js';
import type { Tx } from './transaction.js';
import { together } from './together.js';

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
export interface TaskLink {
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
    const link: TaskLink = {
      taskId: task.id, ordinal: task.entryCount + index + 1, id: entry.id ?? newId(), at: author.at.toISOString(), byPostId: author.postId, onBehalfOfPostId: author.onBehalfOfPostId ?? null,
      kind: entry.kind, body: entry.body, data: entry.data, evidence: entry.evidence, occurredOn: entry.occurredOn, undoesEntryId: entry.undoesEntryId ?? null,
      ...(entry.changes === undefined ? {} : { changes: entry.changes }),
    };
    const previous = head;
    head = linkHash(previous, link);
    return rowOf(scope, { link, previous, hash: head });
  });
  return { entryCount: task.entryCount + rows.length, entryHead: head, entryIds: rows.map((row) => row.id), rows, worded: rows.map(({ id, body }, index) => ({ id, body, numbers: entries[index]?.evidence.flatMap(({ documentNumber }) => documentNumber ?? []) ?? [] })) };
}

function rowOf(scope: AgencyScope, { link, previous, hash }: { readonly link: TaskLink; readonly previous: string; readonly hash: string }) {
  return {
    agency_id: scope.agencyId, id: link.id, task_id: link.taskId, ordinal: link.ordinal, at: link.at, by_post_id: link.byPostId, on_behalf_of_post_id: link.onBehalfOfPostId, kind: link.kind, body: link.body,
    data: JSON.stringify(link.data), evidence: JSON.stringify(link.evidence), occurred_on: link.occurredOn, undoes_entry_id: link.undoesEntryId,
    changes: link.changes === undefined ? null : JSON.stringify(link.changes), prev_hash: previous, hash,
  };
}

async function insertAll(tx: Tx, rows: readonly ReturnType<typeof rowOf>[]): Promise<void> {
  for (let at = 0; at < rows.length; at += AT_ONCE) await tx.insertInto('entry').values(rows.slice(at, at + AT_ONCE)).execute();
}

/** Writes linked entries and makes them findable; the only writer of `entry`. */
export async function insertEntries(tx: Tx, scope: AgencyScope, logs: readonly LinkedEntries[]): Promise<void> {
  const rows = logs.flatMap((log) => log.rows);
  await together([insertAll(tx, rows), indexEntries(tx, scope, logs.flatMap((log) => log.worded))]);
}

/** The log of a task as it is stored, with the end that its row names. */
export interface StoredChain {
  readonly taskId: string;
  readonly end: LogEnd;
  readonly rows: readonly (ChainRow & { readonly link: TaskLink })[];
}

interface ChainRecord {
  readonly task_id: string;
  readonly entry_count: number;
  readonly entry_head: string;
  readonly ordinal: number | null;
  readonly prev_hash: string;
  readonly hash: string;
  readonly id: string;
  readonly at: Date;
  readonly by_post_id: string | null;
  readonly on_behalf_of_post_id: string | null;
  readonly kind: string;
  readonly body: string;
  readonly data: unknown;
  readonly evidence: unknown;
  readonly occurred_on: string;
  readonly undoes_entry_id: string | null;
  readonly changes: unknown;
}

/** The logs of tasks, in the order of the ids; a task that is not there is left out. One statement, so that what is written meanwhile is there whole or not at all. */
export async function storedChains(tx: Tx, scope: AgencyScope, taskIds: readonly string[]): Promise<readonly StoredChain[]> {
  const found = await sql<ChainRecord>`
    select t.id as task_id, t.entry_count, t.entry_head, e.ordinal, e.prev_hash, e.hash, e.id, e.at, e.by_post_id, e.on_behalf_of_post_id, e.kind, e.body, e.data, e.evidence, e.occurred_on, e.undoes_entry_id, e.changes
    from task t left join entry e on e.agency_id = t.agency_id and e.task_id = t.id
    where t.agency_id = ${scope.agencyId} and t.id = any(${sql.val(taskIds)}::uuid[]) order by t.id, e.ordinal`.execute(tx);
  const chains = new Map<string, StoredChain & { rows: StoredChain['rows'][number][] }>();
  for (const record of found.rows) {
    const chain = chains.get(record.task_id) ?? { taskId: record.task_id, end: { entryCount: record.entry_count, entryHead: record.entry_head }, rows: [] };
    chains.set(record.task_id, chain);
    if (record.ordinal !== null) chain.rows.push({ ordinal: record.ordinal, prevHash: record.prev_hash, hash: record.hash, link: linkOf(record, record.ordinal) });
  }
  return [...chains.values()];
}

function linkOf(record: ChainRecord, ordinal: number): TaskLink {
  return {
    taskId: record.task_id, ordinal, id: record.id, at: record.at.toISOString(), byPostId: record.by_post_id, onBehalfOfPostId: record.on_behalf_of_post_id, kind: record.kind, body: record.body,
    data: record.data, evidence: record.evidence, occurredOn: record.occurred_on, undoesEntryId: record.undoes_entry_id,
    ...(record.changes === null ? {} : { changes: record.changes }),
  };
}

/** Recomputes the chain of a task against its own hashes and the end kept in the task row: finds entries edited, removed, inserted, reordered or cut off at the end. */
export async function verifyTaskChain(tx: Tx, scope: AgencyScope, taskId: string): Promise<ChainVerdict> {
  const [chain] = await storedChains(tx, scope, [taskId]);
  if (chain === undefined) throw new Error('a chain is verified of a task that is there');
  return verifyChain(chain.rows, chain.end);
}
