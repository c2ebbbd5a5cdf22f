import { officeOf } from '../../database/office.js';
import { seesCommitted, type Tx } from '../../database/transaction.js';
import type { TaskRecord } from './queries.js';

/**
 * A task and what proves its row: the versions that the database gave to the rows it was read from. Whoever changes one of them, by whichever way, makes a
 * new version of it. Coordinating units need none: they change with the row of their task, in one transaction (`carryOut`, `keepOpened`).
 */
export interface ProvenRow {
  readonly id: string;
  readonly proof: string;
}

interface KeptRow {
  readonly proof: string;
  /** The number of the office whose names it has. */
  readonly office: string;
  readonly record: TaskRecord;
}

/** With the line that is shown of it some 6 KB each: of the memory of the server no more than it can spare. */
const MOST_KEPT = 2000;
const memories = new WeakMap<object, Map<string, KeptRow>>();

/** The rows that were read over a database, in the order in which they were read. */
function memoryOf(kept: object): Map<string, KeptRow> {
  const known = memories.get(kept) ?? new Map<string, KeptRow>();
  memories.set(kept, known);
  return known;
}

/** Whether rows of an earlier request may stand for those of this one: it changes nothing, and knows the number of its office. */
export function mayUseKept(tx: Tx): boolean {
  return seesCommitted(tx) && officeOf(tx) !== undefined;
}

/**
 * The rows of tasks, by their ids: from memory where what proves them is still the same, all others as `read` reads them, which then are kept. What the
 * person may see of them, and do with them, is no part of a row.
 */
export async function keptRows(tx: Tx, proven: readonly ProvenRow[], read: (ids: readonly string[]) => Promise<readonly (TaskRecord & ProvenRow)[]>): Promise<ReadonlyMap<string, TaskRecord>> {
  const office = officeOf(tx);
  if (office === undefined) throw new Error('rows are kept under the number of an office');
  const memory = memoryOf(office.kept);
  const rows = new Map<string, TaskRecord>();
  for (const { id, proof } of proven) {
    const known = memory.get(id);
    if (known === undefined || known.proof !== proof || known.office !== office.version) continue;
    rows.set(id, known.record);
  }
  const missing = proven.flatMap(({ id }) => (rows.has(id) ? [] : [id]));
  if (missing.length === 0) return rows;
  for (const record of await read(missing)) {
    rows.set(record.id, record);
    keep(memory, { proof: record.proof, office: office.version, record });
  }
  return rows;
}

/** Puts a row behind all others; the one that was read first leaves. To move each that is used would cost more than to read a used one again now and then. */
function keep(memory: Map<string, KeptRow>, row: KeptRow): void {
  memory.delete(row.record.id);
  memory.set(row.record.id, row);
  if (memory.size <= MOST_KEPT) return;
  for (const oldest of memory.keys()) return void memory.delete(oldest);
}
