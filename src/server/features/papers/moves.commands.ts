import { createHash } from 'node:crypto';
import type { PaperView } from '#contract/index.js';
import { type ActorPost, decidePaper, type Outcome, type PaperCommand, type PaperDecision, type PaperFile, paperThing, postFor } from '#core/index.js';
import { canonicalJson } from '../../database/canonical-json.js';
import type { Call } from '../../http/handler.js';
import { valueOf } from '../../refused.js';
import { movingPaper } from './present.js';
import { insertMove, type SavedPaper, savePaper, type WholePaper } from './queries.js';
import { tellMove } from './tell.commands.js';
import { type PaperCall, paperOrNone, paperSeen, viewOf } from './view.commands.js';

/** Whether a person may move a paper so. */
export function decided(call: Pick<PaperCall, 'scope' | 'actor'>, paper: WholePaper, command: PaperCommand): Outcome<PaperDecision> {
  return decidePaper(movingPaper(call.scope.agencyId, paper), command, call.actor);
}

/** What a move brings with it besides the state: the body where the move changes it, and what else the row keeps. */
type Besides = Partial<Pick<SavedPaper, 'file' | 'signedOn' | 'documentId'>>;

/**
 * The one way in which a paper moves; its row is locked and as the caller saw it. The move is appended with the hash of what it says, and whole
 * where that is proposed or issued; then who has to take the next step is told.
 */
export async function keepMove(call: PaperCall, paper: WholePaper, command: PaperCommand, besides: Besides = {}): Promise<PaperDecision> {
  const { tx, scope, actor, now } = call;
  const decision = valueOf(decided(call, paper, command));
  const { by, state, note } = decision;
  const file = besides.file ?? paper.file;
  await savePaper(tx, scope, { id: paper.id, version: paper.version + 1, now, state, ...besides });
  await insertMove(tx, scope, {
    paperId: paper.id, kind: command.kind, state, note, file: command.kind === 'propose' || command.kind === 'issue' ? file : null, hash: hashOf(file), personId: actor.personId, now,
    ...moverOf(postFor(actor, by, paperThing(movingPaper(scope.agencyId, paper)))),
  });
  await tellMove(call, { paper, kind: command.kind, note });
  return decision;
}

/** By which post somebody moves it; where that is held for somebody, by the own post on behalf of the other. */
function moverOf(post: ActorPost | undefined): { readonly postId: string | null; readonly onBehalfOfPostId: string | null } {
  if (post?.heldFor === undefined) return { postId: post?.postId ?? null, onBehalfOfPostId: null };
  return { postId: post.heldFor.byPostId, onBehalfOfPostId: post.postId };
}

/** The hash of what a paper says: the same when it is proposed, signed and issued, whatever its number and day. */
function hashOf(file: PaperFile): string {
  return createHash('sha256').update(canonicalJson({ ...file, paper: { ...file.paper, number: null, date: null } })).digest('hex');
}

/** Sends a draft to who signs. */
export async function proposePaper(call: Call<'proposePaper'>): Promise<PaperView> {
  return moved(call, { kind: 'propose', note: call.input.body.note });
}

/** Takes a proposed paper back. */
export async function withdrawPaper(call: Call<'withdrawPaper'>): Promise<PaperView> {
  return moved(call, { kind: 'withdraw', note: '' });
}

/** Gives it back to who drafts it; a signature is gone with it. */
export async function returnPaper(call: Call<'returnPaper'>): Promise<PaperView> {
  return moved(call, { kind: 'return', note: call.input.body.reason }, { signedOn: null });
}

/** Signs. */
export async function signPaper(call: Call<'signPaper'>): Promise<PaperView> {
  return moved(call, { kind: 'sign', note: call.input.body.note }, { signedOn: call.today });
}

type MoveCall = PaperCall & { readonly input: { readonly params: { readonly id: string }; readonly body: { readonly version: number } } };

/** @throws Refused `common.not_found`, `common.changed_meanwhile`, and those of core `decidePaper` */
export async function moved(call: MoveCall, command: PaperCommand, besides: Besides = {}): Promise<PaperView> {
  const paper = await paperSeen(call, { id: call.input.params.id, version: call.input.body.version });
  await keepMove(call, paper, command, besides);
  return viewOf(call, await paperOrNone(call, paper.id));
}
