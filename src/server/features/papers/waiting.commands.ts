import type { PaperToSign } from '#contract/index.js';
import { may, paperMovesFor, paperThing } from '#core/index.js';
import { movingPaper, presentPaperRow } from './present.js';
import { papersToSign } from './queries.js';
import type { PaperCall } from './view.commands.js';

/** Papers that wait for the signature of this person, those that waited longest first. */
export async function waitingForSignature(call: Pick<PaperCall, 'tx' | 'scope' | 'actor'>, limit: number): Promise<PaperToSign[]> {
  const { tx, scope: { agencyId }, scope, actor } = call;
  if (!may(actor, 'paper.sign', { agencyId })) return [];
  const papers = await papersToSign(tx, scope, { postIds: actor.posts.map(({ postId }) => postId), limit });
  return papers.flatMap((paper) => {
    const moving = movingPaper(agencyId, paper);
    return may(actor, 'paper.sign', paperThing(moving)) ? [{ ...presentPaperRow(paper), version: paper.version, may: [...paperMovesFor(moving, actor)] }] : [];
  });
}
