import type { NoticeKind, PaperMoveKind } from '#core/index.js';
import { deliver } from '../notices/tell.commands.js';
import { holdersOf, peopleWith, settleOfPaper } from '../notices/queries.js';
import { tellInvited } from './invite.commands.js';
import { movesOfPaper, type WholePaper } from './queries.js';
import type { PaperCall } from './view.commands.js';

interface Told {
  readonly paper: WholePaper;
  readonly kind: PaperMoveKind;
  readonly note: string;
}

/** What a move tells, and whom: who has to take the next step, or who sent it. */
const TOLD: Readonly<Partial<Record<PaperMoveKind, { readonly kind: NoticeKind; readonly to: 'signer' | 'registry' | 'proposer' }>>> = {
  propose: { kind: 'paper_to_sign', to: 'signer' },
  sign: { kind: 'paper_to_issue', to: 'registry' },
  return: { kind: 'paper_returned', to: 'proposer' },
  issue: { kind: 'paper_issued', to: 'proposer' },
  recall: { kind: 'paper_recalled', to: 'proposer' },
};

/** Tells a move in its transaction; what waited for it is settled, and an invitation that is issued reaches whom it invites. The one who acts is never told. */
export async function tellMove(call: PaperCall, told: Told): Promise<void> {
  const { tx, scope, now, actor } = call;
  const { paper, note } = told;
  await settleOfPaper(tx, scope, { paperId: paper.id, now });
  if (told.kind === 'issue') await tellInvited(call, paper);
  const telling = TOLD[told.kind];
  if (telling === undefined) return;
  const people = new Set(await audience(call, paper, telling.to));
  people.delete(actor.personId);
  const key = `${telling.kind}:${paper.id}:${paper.version}`;
  await deliver(call, [...people].map((personId) => ({ personId, taskId: null, paperId: paper.id, entryId: null, kind: telling.kind, data: { subject: paper.file.paper.form.subject, ...(note === '' ? {} : { note }) }, key })));
}

async function audience({ tx, scope, today }: PaperCall, paper: WholePaper, to: 'signer' | 'registry' | 'proposer'): Promise<readonly string[]> {
  const { signerPostId } = paper.file;
  if (to === 'registry') return peopleWith(tx, scope, { roles: ['registrar'], today });
  if (to === 'signer') return signerPostId === null ? peopleWith(tx, scope, { roles: ['leader'], today }) : holdersOf(tx, scope, { postIds: [signerPostId], today });
  const proposed = (await movesOfPaper(tx, scope, paper.id)).findLast(({ kind }) => kind === 'propose');
  return proposed === undefined ? [] : [proposed.by_person_id];
}
