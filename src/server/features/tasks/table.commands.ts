import { citationOf, taskTableRow, type TaskTableRow } from '#core/index.js';
import type { TaskCall } from './list.commands.js';
import { presentTaskRow, type Viewing } from './present.js';
import type { TaskRecord } from './queries.js';
import { citedDocuments } from './table.queries.js';

/** Tasks as the lines of the table that follows them (T9), and the documents that gave them, each cited once. */
export async function tableOf({ tx, scope }: Pick<TaskCall, 'tx' | 'scope'>, records: readonly TaskRecord[], viewing: Viewing): Promise<{ readonly rows: readonly TaskTableRow[]; readonly sources: readonly string[] }> {
  const documents = await citedDocuments(tx, scope, [...new Set(records.flatMap(({ document_id: id }) => (id === null ? [] : [id])))]);
  const rows = records.map((record) => taskTableRow(presentTaskRow(record, viewing), { today: viewing.today, document: documents.get(record.document_id ?? '') }));
  return { rows, sources: [...documents.values()].map(citationOf) };
}
