import { CHANNELS, NOTICE_GROUPS } from '#core/index.js';
import { z } from 'zod';
import { Day, Id, Instant } from './common.js';
import { route } from './route.js';
import { TaskRow } from './tasks.js';

export const NoticeView = z.object({
  id: Id, kind: z.string(), data: z.record(z.string(), z.union([z.string(), z.number(), z.boolean(), z.null()])), at: Instant, letterId: Id.nullable(), paperId: Id.nullable(), done: z.boolean(),
});
export type NoticeView = z.infer<typeof NoticeView>;

const Hour = z.int().min(0).max(23);
const GroupChoice = z.object({ inbox: z.boolean(), digest: z.boolean(), atOnce: z.array(z.enum(CHANNELS)).max(CHANNELS.length).readonly() });
const GROUPS = Object.fromEntries(NOTICE_GROUPS.map((group) => [group, GroupChoice])) as Record<(typeof NOTICE_GROUPS)[number], typeof GroupChoice>;
export const NoticeChoices = z.object({ groups: z.object(GROUPS), digestBy: z.enum([...CHANNELS, 'none']), quietFrom: Hour, quietUntil: Hour });

/** One way of being told: whether the agency has it, and where it reaches me. */
export const OwnChannel = z.object({
  kind: z.enum(CHANNELS), works: z.boolean(),
  /** What it is called there: the name of the bot or of the account. */
  name: z.string().nullable(),
  /** By which a browser subscribes. */
  publicKey: z.string().nullable(),
  /** `mark` lets a browser know its own; `off` says why nothing is sent there any more. */
  contacts: z.array(z.object({ id: Id, label: z.string(), mark: z.string(), since: Instant, off: z.string().nullable() })),
});
export type OwnChannel = z.infer<typeof OwnChannel>;

export const OwnChoices = z.object({ choices: NoticeChoices, address: z.string(), addressOff: z.string().nullable(), mailWorks: z.boolean(), channels: z.array(OwnChannel) });

export const NOTICE_ROUTES = {
  readInbox: route({
    method: 'GET', path: '/inbox', summary: 'What concerns me, by task, newest first', gate: 'signed_in', query: z.object({ done: z.stringbool().optional() }),
    answer: z.object({ groups: z.array(z.object({ key: z.string(), task: TaskRow.nullable(), notices: z.array(NoticeView) })), waiting: z.int() }),
  }),
  countInbox: route({ method: 'GET', path: '/inbox/count', summary: 'How many notices wait', gate: 'signed_in', answer: z.object({ waiting: z.int() }) }),
  markNotices: route({
    method: 'POST', path: '/inbox/marks', summary: 'Mark own notices as done, put them off to a day, or take both back', gate: 'signed_in', bodyKind: 'json', idempotent: true,
    body: z.object({ ids: z.array(Id).min(1).max(500), as: z.enum(['done', 'waiting', 'snoozed']), until: Day.nullable() }), answer: z.object({ marked: z.int() }),
  }),
  readNoticeChoices: route({ method: 'GET', path: '/inbox/choices', summary: 'What I want to hear of, and how', gate: 'signed_in', answer: OwnChoices }),
  saveNoticeChoices: route({
    method: 'PUT', path: '/inbox/choices', summary: 'Choose what to hear of, and how', gate: 'signed_in', bodyKind: 'json', idempotent: true,
    body: z.object({ choices: NoticeChoices, address: z.union([z.literal(''), z.email().max(200)]) }), answer: OwnChoices,
  }),
} as const;
