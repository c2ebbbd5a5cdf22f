import { z } from 'zod';
import { Day, Id, Params, UnitName } from './common.js';
import { Figure } from './overview.js';
import { ReportRow } from './reports.js';
import { route } from './route.js';
import { TaskRow } from './tasks.js';

const FIGURE_NAMES = ['total', 'done', 'onTime', 'late', 'open', 'onTrack', 'dueSoon', 'overdue', 'undated', 'paused', 'cancelled', 'draft'] as const;

/** How the tasks of a programme stand; each number is that of the list it leads to, and `total` is done, open, cancelled and not given out together. */
export const ProgrammeFigures = z.record(z.enum(FIGURE_NAMES), Figure);
export type ProgrammeFigures = z.infer<typeof ProgrammeFigures>;

export const ProgrammeRow = z.object({
  id: Id,
  /** As its tasks carry it: "47/KH-UBND (2025)". */
  name: z.string(), title: z.string(), document: z.object({ id: Id, label: z.string() }).nullable(), endedOn: Day.nullable(), version: z.int(), figures: ProgrammeFigures,
});
export type ProgrammeRow = z.infer<typeof ProgrammeRow>;

export const ProgrammeView = ProgrammeRow.extend({
  /** The units that lead its tasks, each with all below it; `agency` where one gets its orders as an agency of its own. */
  units: z.array(z.object({ unit: UnitName, own: z.boolean(), agency: z.string().nullable(), figures: ProgrammeFigures })),
  /** Its tasks under the headings of its document, then under the other documents that gave them; a task stands below the one that it is part of. */
  parts: z.array(z.object({
    headings: z.array(z.string()), document: z.object({ id: Id, label: z.string() }).nullable(),
    lines: z.array(z.object({ task: TaskRow, depth: z.int(), /** Something below it is overdue. */ lateBelow: z.boolean() })),
  })),
  /** Tasks that are not among those asked for. */
  more: z.int(),
  reports: z.array(ReportRow), may: z.array(z.string()),
});
export type ProgrammeView = z.infer<typeof ProgrammeView>;

const follow = { gate: { act: 'document.assign' }, bodyKind: 'json', idempotent: true } as const;

export const PROGRAMME_ROUTES = {
  listProgrammes: route({
    method: 'GET', path: '/programmes', summary: 'Programmes, plans and resolutions that are followed, with how their tasks stand; and names that tasks carry and nobody follows', gate: { act: 'task.read' },
    answer: z.object({ programmes: z.array(ProgrammeRow), others: z.array(z.object({ name: z.string(), total: Figure })), may: z.array(z.string()) }),
  }),
  readProgramme: route({
    method: 'GET', path: '/programmes/:id', summary: 'One programme: its parts with their tasks, its units, its reports', gate: { act: 'task.read' }, params: Params,
    query: z.object({ /** How many of its tasks, from the first. */ tasks: z.coerce.number().int().min(1).max(10_000).default(300) }), answer: ProgrammeView,
  }),
  followProgramme: route({
    method: 'POST', path: '/programmes', summary: 'Follow a programme: by its document, or by the name that its tasks carry; one that is known is answered', ...follow,
    body: z.object({ id: Id, from: z.discriminatedUnion('by', [z.object({ by: z.literal('document'), documentId: Id }), z.object({ by: z.literal('name'), name: z.string().trim().min(1).max(200) })]) }), answer: ProgrammeRow,
  }),
  endProgramme: route({ method: 'POST', path: '/programmes/:id/end', summary: 'Follow a programme no longer; its tasks stay as they are', ...follow, params: Params, body: z.object({ version: z.int() }), answer: ProgrammeRow }),
  reportProgramme: route({
    method: 'POST', path: '/programmes/:id/reports', summary: 'The report of the running period on a programme; its duty is made where there is none', gate: { act: 'report.compose' }, bodyKind: 'json', idempotent: true, params: Params,
    body: z.object({ dutyId: Id }), answer: ReportRow,
  }),
} as const;
