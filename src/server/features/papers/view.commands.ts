import type { PaperView } from '#contract/index.js';
import { may, paperThing, type Signer, signersOf } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { movingPaper, presentPaper } from './present.js';
import { findPaper, linkedPapers, lockPaper, movesOfPaper, signerPosts, sourceOfPaper, type WholePaper } from './queries.js';

export type PaperCall = Pick<Call<'readPaper'>, 'tx' | 'scope' | 'actor' | 'postId' | 'now' | 'today' | 'context'>;

/** Who could sign on a day. */
export async function signersToday({ tx, scope, today }: Pick<PaperCall, 'tx' | 'scope' | 'today'>): Promise<readonly Signer[]> {
  return signersOf(await signerPosts(tx, scope, today));
}

/** The paper, or a refusal as if there were none, also where the person may not see it. @throws Refused `common.not_found` */
export async function paperOrNone(call: Pick<PaperCall, 'tx' | 'scope' | 'actor'>, paperId: string, find = findPaper): Promise<WholePaper> {
  const paper = (await find(call.tx, call.scope, paperId)) ?? refuse('common.not_found');
  return may(call.actor, 'paper.read', paperThing(movingPaper(call.scope.agencyId, paper))) ? paper : refuse('common.not_found');
}

/** The paper, locked, as the caller saw it. @throws Refused `common.not_found`, `common.changed_meanwhile` */
export async function paperSeen(call: PaperCall, seen: { readonly id: string; readonly version: number }): Promise<WholePaper> {
  const paper = await paperOrNone(call, seen.id, lockPaper);
  return paper.version === seen.version ? paper : refuse('common.changed_meanwhile');
}

/** The page of a paper. */
export async function viewOf(call: PaperCall, paper: WholePaper): Promise<PaperView> {
  const { tx, scope, actor } = call;
  return presentPaper(paper, { actor, agencyId: scope.agencyId, moves: await movesOfPaper(tx, scope, paper.id), signers: await signersToday(call), links: await linkedPapers(tx, scope, paper), source: await sourceOfPaper(tx, scope, paper) });
}
