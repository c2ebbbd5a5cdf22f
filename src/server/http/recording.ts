import { type Actor, actsOf } from '#core/index.js';
import { type Gate, type RouteContract, type RouteName, ROUTES } from '#contract/index.js';
import { appendOfficeEntry, type OfficeAuthor } from '../database/office-log.js';
import type { SessionCall } from './handler.js';
import { RECORDS, type Told } from './records.js';
import { subjectName } from './subjects.js';

type AnyRecording = (done: { readonly input: unknown; readonly answer: unknown }) => Told | null;

const recordingOf = (name: RouteName): AnyRecording | null => {
  const recording = (RECORDS as Readonly<Partial<Record<RouteName, AnyRecording | string>>>)[name];
  return typeof recording === 'function' ? recording : null;
};

/** Whether a route writes into the log of the agency what it did. */
export const leavesRecord = (name: RouteName): boolean => recordingOf(name) !== null;

/** Writes into the log of the agency what a route did, in its transaction and after everything else of it; nothing where `RECORDS` says that it is kept elsewhere. */
export async function recordRoute(name: RouteName, call: SessionCall<RouteName>, done: { readonly answer: unknown; readonly address: string }): Promise<void> {
  const recording = recordingOf(name);
  if (recording === null) return;
  const told = recording({ input: call.input, answer: done.answer });
  if (told === null) return;
  const { tx, scope, actor, now } = call;
  const contract: RouteContract = ROUTES[name];
  const entry = { act: told.act, subject: told.about === undefined ? '' : await subjectName(tx, scope, told.about), subjectId: told.about?.id ?? null, data: told.data ?? {} };
  const author: OfficeAuthor = { via: 'web', personId: actor.personId, ...actingPost(actor, contract.gate, call.postId), address: done.address, at: now };
  await appendOfficeEntry(tx, scope, { entry, author });
}

/** The post that gave the right; where it is held for somebody, the own post and on whose behalf. */
function actingPost(actor: Actor, gate: Gate, postId: string | null): Pick<OfficeAuthor, 'postId' | 'onBehalfOfPostId'> {
  const able = typeof gate === 'string' ? undefined : actor.posts.find((post) => actsOf({ ...actor, posts: [post] }).some((act) => act === gate.act));
  return able?.heldFor === undefined ? { postId: able?.postId ?? postId } : { postId: able.heldFor.byPostId, onBehalfOfPostId: able.postId };
}
