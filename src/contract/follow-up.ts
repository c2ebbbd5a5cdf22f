import { ATTENTIONS, HANDS } from '#core/index.js';
import { z } from 'zod';
import { Day, Id, Instant, Params, UnitName } from './common.js';
import { Figure } from './overview.js';
import { route } from './route.js';
import { DunLevel, TaskRow } from './tasks.js';

/** A task that has to be looked at: why, in whose hands it lies since when, and how often it was chased. */
export const FollowedTask = TaskRow.extend({
  attention: z.array(z.enum(ATTENTIONS)),
  hand: z.enum(HANDS), holder: z.string(), since: Day.nullable(),
  dunning: z.object({ count: z.int(), level: z.int(), on: Day }).nullable(),
  /** The step of the ladder that is proposed, as far as this person may go. */
  proposedLevel: DunLevel,
  /** Below a late task: the latest of the late ones at the ends of the tree. */
  lateLeaf: z.object({ id: Id, title: z.string(), lead: z.string(), dueOn: Day }).nullable(),
});
export type FollowedTask = z.infer<typeof FollowedTask>;

export const SentLetter = z.object({ id: Id, unit: UnitName, level: DunLevel, body: z.string(), by: z.string(), at: Instant, taskCount: z.int(), paper: z.object({ id: Id, label: z.string() }).nullable(), undone: z.boolean(), mayUndo: z.boolean() });
export type SentLetter = z.infer<typeof SentLetter>;

export const FollowUp = z.object({
  today: Day,
  /** By when a letter of today asks for an answer: some working days on. */
  answerBy: Day,
  all: Figure,
  reasons: z.array(Figure),
  /** Open tasks by how long ago they were given. */
  ages: z.array(Figure),
  units: z.array(z.object({ unit: UnitName, all: Figure, tasks: z.array(FollowedTask) })),
  /** More tasks than are shown: choose a unit. */
  notShown: z.int(),
  letters: z.array(SentLetter),
  mayChase: z.boolean(),
});
export type FollowUp = z.infer<typeof FollowUp>;

const NewLetter = z.object({ id: Id, unitId: Id, level: DunLevel, body: z.string().trim().max(60_000), tasks: z.array(z.object({ id: Id, version: z.int() })).min(1).max(300) });

export const FOLLOW_UP_ROUTES = {
  readFollowUp: route({
    method: 'GET', path: '/follow-up', summary: 'What has to be chased, by unit, with who holds it and since when', gate: { act: 'overview.read' },
    query: z.object({ attention: z.enum(ATTENTIONS).optional(), unitId: Id.optional() }), answer: FollowUp,
  }),
  sendLetters: route({
    method: 'POST', path: '/follow-up/letters', summary: 'Chase: one letter for each unit, recorded in the log of every task it names; all or nothing', gate: { act: 'task.read' }, bodyKind: 'json', idempotent: true,
    body: z.object({ letters: z.array(NewLetter).min(1).max(300) }), answer: z.object({ letterIds: z.array(Id), taskCount: z.int() }),
  }),
  draftDunPaper: route({
    method: 'POST', path: '/follow-up/papers', summary: 'Draft the official letter (T8) about what has to be chased, all or some of it; issuing it chases every task of its annex', gate: { act: 'paper.write' }, bodyKind: 'json', idempotent: true,
    body: z.object({ paperId: Id, attention: z.enum(ATTENTIONS).optional(), unitId: Id.optional(), taskIds: z.array(Id).min(1).max(500).optional() }), answer: z.object({ paperId: Id }),
  }),
  undoLetters: route({
    method: 'POST', path: '/follow-up/letters/undo', summary: 'Take letters back in the logs of all tasks that they name; all or nothing', gate: { act: 'task.read' }, bodyKind: 'json', idempotent: true,
    body: z.object({ letterIds: z.array(Id).min(1).max(300) }), answer: z.object({ taskCount: z.int() }),
  }),
  readLetter: route({ method: 'GET', path: '/follow-up/letters/:id', summary: 'A letter with the tasks that it names', gate: { act: 'task.read' }, params: Params, answer: SentLetter.extend({ tasks: z.array(TaskRow) }) }),
} as const;
