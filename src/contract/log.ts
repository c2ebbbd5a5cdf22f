import { ENTRY_KINDS, OFFICE_TOPICS, type OfficeTopic } from '#core/index.js';
import { z } from 'zod';
import { Day, Id, Instant, Params } from './common.js';
import { route } from './route.js';

const Data = z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()]));
const topics = Object.keys(OFFICE_TOPICS) as OfficeTopic[];

/** Which lines of the log: of tasks, or beside tasks; of one kind of entry, or of one topic beside tasks. */
export const LogKind = z.enum(['task', 'office', ...ENTRY_KINDS, ...topics]);
export type LogKind = z.infer<typeof LogKind>;

/** Which part of the log of the agency; the same object filters the page and its export. */
export const LogFilter = z.object({
  /** Who did it, or on whose behalf. */
  personId: Id.optional(),
  /** The unit of who did it, with all below it. */
  unitId: Id.optional(),
  kind: LogKind.optional(),
  /** The number of a task, as its page shows it. */
  task: z.string().trim().min(1).max(60).optional(),
  from: Day.optional(),
  to: Day.optional(),
});
export type LogFilter = z.infer<typeof LogFilter>;

export const LogRow = z.object({
  id: Id, at: Instant, source: z.enum(['task', 'office']), kind: z.string(), body: z.string(), data: Data,
  by: z.string(), byTitle: z.string(), unitName: z.string(), onBehalfOf: z.string().nullable(), via: z.enum(['web', 'command_line', 'system']), address: z.string(),
  task: z.object({ id: Id, code: z.string(), title: z.string() }).nullable(), subject: z.string(),
  /** It was taken back and does not stand again. */
  undone: z.boolean(),
  /** What it takes back. */
  before: z.object({ kind: z.string(), data: Data }).nullable(),
});
export type LogRow = z.infer<typeof LogRow>;

/** The first place at which a log is not what was written; for an anchor also a log that is gone, or one that said something else then. */
export const LogBreach = z.object({
  log: z.enum(['task', 'agency', 'anchor']),
  /** The task, where it is there still and may be seen; its id otherwise. */
  taskId: Id.nullable(), code: z.string().nullable(),
  ordinal: z.int(), reason: z.enum(['missing', 'altered', 'truncated', 'gone', 'rewritten']),
});
export type LogBreach = z.infer<typeof LogBreach>;

export const LogCheck = z.object({
  id: Id, askedAt: Instant, by: z.string(), against: z.string().nullable(), state: z.enum(['running', 'whole', 'broken', 'failed']),
  chainsTotal: z.int(), chainsDone: z.int(), entriesDone: z.int(), endedAt: Instant.nullable(), breachCount: z.int(), breaches: z.array(LogBreach),
  /** SHA-256 of the list of heads that it wrote: kept outside, it lets a later check find what no chain can tell by itself. */
  anchor: z.string().nullable(),
});
export type LogCheck = z.infer<typeof LogCheck>;

const Sha256 = z.string().trim().toLowerCase().transform((text) => text.replace(/[\s-]/g, '')).pipe(z.string().regex(/^[0-9a-f]{64}$/));
const gate = { act: 'log.read' } as const;

export const LOG_ROUTES = {
  listLog: route({
    method: 'GET', path: '/log', summary: 'What was done in the agency, newest first: tasks that the person may see, and everything beside tasks', gate,
    query: LogFilter.extend({ cursor: z.string().max(200).optional(), limit: z.coerce.number().int().min(1).max(200).default(50) }),
    answer: z.object({
      rows: z.array(LogRow), nextCursor: z.string().nullable(),
      /** What the ids in the facts are called: units and posts as they are called now, tasks that this person may see. */
      names: z.record(z.string(), z.string()),
    }),
  }),
  exportLog: route({
    method: 'GET', path: '/log/export', summary: 'The same as a workbook or as comma-separated values', gate,
    query: LogFilter.extend({ format: z.enum(['xlsx', 'csv']), language: z.enum(['vi', 'en']).default('vi'), about: z.string().max(1000).default('') }),
    download: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  }),
  listLogChecks: route({ method: 'GET', path: '/log/checks', summary: 'Checks of all chains, the newest first', gate, answer: z.object({ checks: z.array(LogCheck) }) }),
  checkLogs: route({
    method: 'POST', path: '/log/checks', summary: 'Recompute every chain of the agency, and look whether they still hold what an earlier list of heads says; done by a job', gate, bodyKind: 'json', idempotent: true,
    body: z.object({ id: Id, against: Sha256.nullable() }), answer: LogCheck,
  }),
  downloadAnchor: route({ method: 'GET', path: '/log/checks/:id/anchor', summary: 'The list of heads of a check; its SHA-256 is the anchor', gate, params: Params, download: 'text/plain' }),
  downloadTaskFile: route({
    method: 'GET', path: '/tasks/:id/file', summary: 'The file of a task as a zip: documents, logs, evidence and letters of it and of what is below it, with a manifest of hashes', gate: { act: 'task.read' }, params: Params,
    download: 'application/zip',
  }),
  checkTaskLog: route({
    method: 'GET', path: '/tasks/:id/log-check', summary: 'Recompute the chain of a task; names the first link that is not what was written', gate: { act: 'task.read' }, params: Params,
    answer: z.object({ checkedAt: Instant, entryCount: z.int(), head: z.string(), breach: LogBreach.pick({ ordinal: true, reason: true }).nullable() }),
  }),
} as const;
