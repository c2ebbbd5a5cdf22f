import type { LogRow } from '#contract/index.js';
import type { LogEntryRecord, OfficeEntryRecord } from './queries.js';

// The other agency of a task that crosses a border, and who acted there, are in the line itself.
const textOf = (value: string | number | boolean | null | undefined): string => (typeof value === 'string' ? value : '');

/** A line of a task's log. */
export function presentEntryRow(entry: LogEntryRecord, undone: boolean): LogRow {
  return {
    id: entry.id, at: entry.at.toISOString(), source: 'task', kind: entry.kind, body: entry.body, data: { ...entry.data },
    by: entry.by ?? textOf(entry.data['by']), byTitle: entry.title ?? '', unitName: entry.unit_name ?? textOf(entry.data['peer']), onBehalfOf: entry.on_behalf_of, via: entry.by === null && textOf(entry.data['by']) === '' ? 'system' : 'web', address: '',
    task: { id: entry.task_id, code: entry.task_code, title: entry.task_title }, subject: '', undone, before: entry.before_kind === null ? null : { kind: entry.before_kind, data: { ...entry.before_data } },
  };
}

/** A line of the log of the agency. */
export function presentOfficeRow(entry: OfficeEntryRecord): LogRow {
  return {
    id: entry.id, at: entry.at.toISOString(), source: 'office', kind: entry.kind, body: '', data: { ...entry.data }, by: entry.by ?? '', byTitle: entry.title ?? '', unitName: entry.unit_name ?? '',
    onBehalfOf: entry.on_behalf_of, via: entry.via, address: entry.address, task: null, subject: entry.subject, undone: false, before: null,
  };
}
