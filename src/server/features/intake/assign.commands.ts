import type { RouteAnswer } from '#contract/index.js';
import { assignable, continuing, correctionsOf, type Draft, leadsOf, reviewProblems } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse } from '../../refused.js';
import { saveCorrections } from '../corrections/queries.js';
import { demand } from './commands.js';
import { giveOut } from './give.commands.js';
import { lockDocument } from './queries.js';
import { draftsOf, proposedDrafts, saveReviewVersion } from './review.queries.js';

type AssignCall = Call<'assignDocument'>;

/**
 * Gives out every accepted task that is not given out yet: rows, parties, sources, words to search and the first entries of each log in one
 * transaction. A second call gives out what was accepted since, and is refused where there is nothing.
 * @throws Refused `common.not_found`, `common.changed_meanwhile`, `review.lead_needed`, `document.not_reviewed`, `document.already_assigned`, and those of core `openTask`
 */
export async function assignDocument(call: AssignCall): Promise<RouteAnswer<'assignDocument'>> {
  demand(call, 'document.assign');
  const { tx, scope } = call;
  const document = (await lockDocument(tx, scope, call.input.params.id)) ?? refuse('common.not_found');
  const drafts = await draftsOf(tx, scope, document.id);
  const ready = readyDrafts(drafts);
  if (document.review_version !== call.input.body.version) refuse('common.changed_meanwhile');
  const given = await giveOut(call, { document, drafts });
  const corrections = correctionsOf(await proposedDrafts(tx, scope, document.id), await draftsOf(tx, scope, document.id));
  await saveCorrections(tx, scope, { documentId: document.id, corrections, postId: call.postId, now: call.now });
  await saveReviewVersion(tx, scope, { documentId: document.id, version: document.review_version + 1, assignedAt: document.assigned_at ?? call.now });
  return { taskIds: [...given.taskOf.values()], continuedIds: given.older.map((draft) => draft.older.taskId), unitCount: new Set(ready.flatMap(leadsOf)).size, coordinatorsInWords: given.drafts.filter((draft) => draft.older === null).flatMap(inWords) };
}

// Parties of a task are units: a name that is none is told, not lost without a word.
const inWords = ({ taskId, coordinators }: Draft): { taskId: string; text: string }[] => (taskId === null ? [] : coordinators.flatMap(({ unitId, text }) => (unitId === null ? [{ taskId, text }] : [])));

function readyDrafts(drafts: readonly Draft[]): readonly Draft[] {
  const [problem] = reviewProblems({ drafts });
  if (problem !== undefined) refuse(problem.code, { number: problem.number });
  const ready = assignable({ drafts });
  if (ready.length > 0 || continuing({ drafts }).length > 0) return ready;
  return refuse(drafts.some((draft) => draft.taskId !== null) ? 'document.already_assigned' : 'document.not_reviewed');
}
