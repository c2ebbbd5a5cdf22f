import type pg from 'pg';
import type { Recorded } from './recorded.js';

/** A scan that reads far more than it gives. */
export interface WideScan {
  readonly table: string;
  /** How it reads, with the index where there is one; in a function the plan is not told. */
  readonly by: string;
  readonly rows: number;
  readonly text: string;
}

/** What the plans of a request say. */
export interface Explained {
  readonly wide: readonly WideScan[];
  /** The indexes that its plans use. */
  readonly indexes: ReadonlySet<string>;
}

interface PlanNode {
  readonly 'Node Type': string;
  readonly 'Relation Name'?: string;
  readonly 'Index Name'?: string;
  readonly 'Actual Rows': number;
  readonly 'Actual Loops': number;
  readonly 'Rows Removed by Filter'?: number;
  readonly 'Rows Removed by Index Recheck'?: number;
  readonly Plans?: readonly PlanNode[];
}

/** A table read from end to end, or an index walked whose rows are nearly all thrown away, counts from so many rows on. */
export const WIDE = 10_000;

const BEGIN = /^begin(?: read only)?;?\s*/i;
const UTILITY = /^(begin|commit|rollback|set |savepoint|release)/i;

/**
 * Plays the statements of a request in its transactions, each under `explain (analyze)`, and takes everything back. `before` runs at the start of
 * each transaction as the owner of the tables, such as to take an index away.
 */
export async function explainAll(client: pg.Client, statements: readonly Recorded[], before?: string): Promise<Explained> {
  const wide: WideScan[] = [];
  const indexes = new Set<string>();
  let isInside = false;
  let counted: ReadonlyMap<string, number> = new Map();
  const begin = async (): Promise<void> => {
    await client.query('begin');
    if (before !== undefined) await client.query(before);
    counted = await sequentialReads(client);
  };
  const end = async (text: string): Promise<void> => {
    await client.query('reset role');
    for (const [table, rows] of await sequentialReads(client)) {
      const read = rows - (counted.get(table) ?? 0);
      if (read >= WIDE && !wide.some((scan) => scan.table === table)) wide.push({ table, by: 'Seq Scan in a function', rows: read, text });
    }
    await client.query('rollback');
  };
  for (const { text, values } of statements) {
    if (BEGIN.test(text)) {
      await begin();
      await client.query(text.replace(BEGIN, ''));
    }
    else if (/^commit/i.test(text)) await end('');
    else if (UTILITY.test(text)) await client.query(text);
    else {
      if (!isInside) await begin();
      const node = await planOf(client, text, values);
      collect(node, { text, wide, indexes });
      if (!isInside) await end(text);
    }
    isInside = BEGIN.test(text) || (isInside && !/^commit/i.test(text));
  }
  return { wide, indexes };
}

async function planOf(client: pg.Client, text: string, values: readonly unknown[]): Promise<PlanNode> {
  const { rows } = await client.query<{ 'QUERY PLAN': readonly [{ readonly Plan: PlanNode }] }>(`explain (analyze, timing off, summary off, format json) ${text}`, [...values]);
  const plan = rows[0]?.['QUERY PLAN'][0].Plan;
  if (plan === undefined) throw new Error(`no plan for ${text}`);
  return plan;
}

function collect(node: PlanNode, found: { readonly text: string; readonly wide: WideScan[]; readonly indexes: Set<string> }): void {
  const index = node['Index Name'];
  if (index !== undefined) found.indexes.add(index);
  const removed = ((node['Rows Removed by Filter'] ?? 0) + (node['Rows Removed by Index Recheck'] ?? 0)) * node['Actual Loops'];
  const read = node['Node Type'] === 'Seq Scan' ? removed + node['Actual Rows'] * node['Actual Loops'] : removed;
  if (node['Relation Name'] !== undefined && read >= WIDE) found.wide.push({ table: node['Relation Name'], by: `${node['Node Type']}${index === undefined ? '' : ` ${index}`}`, rows: Math.round(read), text: found.text });
  for (const child of node.Plans ?? []) collect(child, found);
}

/** Rows that this connection read by sequential scans, by table, as the database counts them: also in functions and in the checks of foreign keys. */
async function sequentialReads(client: pg.Client): Promise<ReadonlyMap<string, number>> {
  const { rows } = await client.query<{ table: string; rows: string }>('select relname as table, seq_tup_read as rows from pg_stat_xact_user_tables where seq_tup_read > 0');
  return new Map(rows.map(({ table, rows: read }) => [table, Number(read)]));
}
