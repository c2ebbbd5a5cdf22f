import { REORGANISATION_KINDS } from '#core/index.js';
import { z } from 'zod';
import { Day, Id, Instant } from './common.js';
import { route } from './route.js';
import { TaskState } from './tasks.js';

const Named = z.object({ id: Id, name: z.string() });

export const ReorganisationView = z.object({
  id: Id, kind: z.enum(REORGANISATION_KINDS), decision: z.string(), effectiveOn: Day, state: z.enum(['waiting', 'running', 'done']), taskCount: z.int(), movedCount: z.int(),
  by: z.string(), madeAt: Instant, doneAt: Instant.nullable(),
  /** With the names that they had. */
  ending: z.array(Named), after: z.array(Named),
});
export type ReorganisationView = z.infer<typeof ReorganisationView>;

/** What a reorganisation of some units would have to move. A task that the person may not see is there as a number: without its title. */
export const ReorganisationPreview = z.object({
  tasks: z.array(z.object({ id: Id, code: z.string(), title: z.string(), state: TaskState, dueOn: Day.nullable(), unitId: Id, officerPostId: Id.nullable(), officer: z.string() })),
  /** Open tasks in which one of the units coordinates. */
  supportCount: z.int(),
  posts: z.array(z.object({ id: Id, personName: z.string(), title: z.string(), roles: z.array(z.string()), unitId: Id })),
});
export type ReorganisationPreview = z.infer<typeof ReorganisationPreview>;

const idList = z.string().max(4000).transform((text) => text.split(',')).pipe(z.array(Id).min(1).max(100));

export const REORGANISATION_ROUTES = {
  listReorganisations: route({
    method: 'GET', path: '/reorganisations', summary: 'Decisions about units, the newest first, with how far each has been carried out', gate: { act: 'units.reorganise' },
    answer: z.object({ reorganisations: z.array(ReorganisationView) }),
  }),
  previewReorganisation: route({ method: 'GET', path: '/reorganisations/preview', summary: 'Open tasks and posts of units that would end', gate: { act: 'units.reorganise' }, query: z.object({ unitIds: idList }), answer: ReorganisationPreview }),
  reorganise: route({
    method: 'POST', path: '/reorganisations', summary: 'Merge, split, rename or close units from a day on; tasks and people pass over', gate: { act: 'units.reorganise' }, bodyKind: 'json', idempotent: true,
    body: z.object({
      id: Id, kind: z.enum(REORGANISATION_KINDS), decision: z.string().trim().min(1).max(120), effectiveOn: Day, endingIds: z.array(Id).min(1).max(100),
      newUnits: z.array(z.object({ id: Id, name: z.string().trim().min(1).max(200), shortName: z.string().trim().max(80), kind: z.string(), parentId: Id.nullable() })).max(50),
      existingIds: z.array(Id).max(100),
      /** Takes what is not given to another, and the figures of the past. */
      heirId: Id.nullable(),
      tasks: z.array(z.object({ taskId: Id, unitId: Id })).max(20_000),
      /** Where people go, where not to the heir with the title that they have; `unitId: null` leaves. */
      posts: z.array(z.object({ postId: Id, unitId: Id.nullable(), title: z.string().trim().min(1).max(120), isHead: z.boolean() })).max(5000),
    }),
    answer: ReorganisationView,
  }),
} as const;
