import type { ReviewChange, ReviewView } from '#contract/index.js';
import { applyEdit, type Draft, isValidOn, may, type ReviewContext, type ReviewEdit, type Unit } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { demand, documentOrNone, viewOf } from './commands.js';
import { marksOf } from './present.js';
import { type DocumentRecord, findText, lockDocument, type TextRecord } from './queries.js';
import { correctedShare } from '../corrections/queries.js';
import { allUnits } from '../people/units.queries.js';
import { type Before, deletePassages, draftsOf, insertEdit, insertPassages, lastEdit, lastSavedAt, markUndone, saveReviewVersion, updateDrafts } from './review.queries.js';

type ReviewCall = Pick<Call<'readReview'>, 'tx' | 'scope' | 'actor' | 'postId' | 'now' | 'today'>;

/** The review of a document: its text, what was read in it, and the drafts as people left them. */
export async function readReview(call: Call<'readReview'>): Promise<ReviewView> {
  demand(call, 'document.read');
  return reviewOf(call, await documentOrNone(call, call.input.params.id));
}

type ReviewState = Omit<ReviewChange, 'drafts' | 'gone'>;

async function reviewOf(call: ReviewCall, document: DocumentRecord): Promise<ReviewView> {
  const stored = await findText(call.tx, call.scope, document.id);
  const drafts = await draftsOf(call.tx, call.scope, document.id);
  return { ...(await stateOf(call, document, drafts)), text: stored?.text ?? '', drafts: drafts.map(presentDraft), marks: stored?.reading ? marksOf(stored.reading) : [] };
}

async function stateOf(call: ReviewCall, document: DocumentRecord, drafts: readonly Draft[]): Promise<ReviewState> {
  const { tx, scope, actor } = call;
  const savedAt = await lastSavedAt(tx, scope, document.id);
  const last = await lastEdit(tx, scope, document.id);
  const allowed = (['document.review', 'document.assign', 'units.alias'] as const).filter((act) => may(actor, act, { agencyId: scope.agencyId }));
  return {
    document: await viewOf(call, document), version: document.review_version, savedAt: savedAt?.toISOString() ?? null,
    canUndo: last !== undefined && !isBound(last.before, drafts) && allowed.includes('document.review'), may: allowed, correctionRate: await correctedShare(tx, scope, call.today),
  };
}

/** What is other than before, so that a review of thousands of drafts does not travel with each edit. */
async function changeOf(call: ReviewCall, documentId: string, before: readonly Draft[]): Promise<ReviewChange> {
  const drafts = await draftsOf(call.tx, call.scope, documentId);
  const old = new Map(before.map((draft) => [draft.id, JSON.stringify(draft)]));
  const kept = new Set(drafts.map((draft) => draft.id));
  return {
    ...(await stateOf(call, await documentOrNone(call, documentId), drafts)),
    drafts: drafts.filter((draft) => old.get(draft.id) !== JSON.stringify(draft)).map(presentDraft),
    gone: before.filter((draft) => !kept.has(draft.id)).map((draft) => draft.id),
  };
}

const presentDraft = (draft: Draft): ReviewView['drafts'][number] => ({
  ...draft, coordinators: draft.coordinators.map((each) => ({ ...each })), citations: [...draft.citations], readFrom: [...draft.readFrom], confirmedFields: [...draft.confirmedFields],
  flags: draft.flags.map((flag) => ({ ...flag, options: flag.options.map((option) => (option.kind === 'lead' ? { ...option, others: option.others.map((other) => ({ ...other })) } : { ...option })) })),
});

/** The document with its row locked, where its review is still the one that the person saw. */
async function lockReview(call: ReviewCall, seen: { readonly documentId: string; readonly version: number }): Promise<{ readonly document: DocumentRecord; readonly stored: TextRecord }> {
  const document = (await lockDocument(call.tx, call.scope, seen.documentId)) ?? refuse('common.not_found');
  const stored = await findText(call.tx, call.scope, document.id);
  if (stored === undefined) refuse('review.draft_missing');
  if (document.review_version !== seen.version) refuse('common.changed_meanwhile');
  return { document, stored };
}

/**
 * One edit of a review, kept with what it replaced. The same edit sent again under a new key names an old version and is refused.
 * @throws Refused `common.not_found`, `common.changed_meanwhile`, and the refusals of core `applyEdit`
 */
export async function editReview(call: Call<'editReview'>): Promise<ReviewChange> {
  demand(call, 'document.review');
  const { version, edit } = call.input.body;
  const { document, stored } = await lockReview(call, { documentId: call.input.params.id, version });
  const drafts = await draftsOf(call.tx, call.scope, document.id);
  const after = valueOf(applyEdit({ drafts }, edit satisfies ReviewEdit, await contextOf(call, stored)));
  const before = await saveDifference(call, { documentId: document.id, before: drafts, after: after.drafts });
  const next = version + 1;
  await insertEdit(call.tx, call.scope, { documentId: document.id, ordinal: next, edit, before, postId: call.postId, now: call.now });
  await saveReviewVersion(call.tx, call.scope, { documentId: document.id, version: next });
  return changeOf(call, document.id, drafts);
}

async function contextOf(call: ReviewCall, stored: TextRecord): Promise<ReviewContext> {
  const units = await unitsToday(call);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return { textLength: stored.text.length, text: stored.text, unitName: (id) => names.get(id) };
}

/** The units that exist today. */
export async function unitsToday(call: Pick<ReviewCall, 'tx' | 'scope' | 'today'>): Promise<readonly Unit[]> {
  return (await allUnits(call.tx, call.scope)).filter((unit) => isValidOn(unit, call.today));
}

/** Writes what differs between two lists of drafts, and answers what it replaced. */
async function saveDifference(call: ReviewCall, change: { readonly documentId: string; readonly before: readonly Draft[]; readonly after: readonly Draft[] }): Promise<Before> {
  const old = new Map(change.before.map((draft) => [draft.id, draft]));
  const kept = new Set(change.after.map((draft) => draft.id));
  const created = change.after.filter((draft) => !old.has(draft.id));
  const changed = change.after.filter((draft) => old.has(draft.id) && old.get(draft.id) !== draft);
  const gone = change.before.filter((draft) => !kept.has(draft.id));
  await deletePassages(call.tx, call.scope, gone.map((draft) => draft.id));
  await updateDrafts(call.tx, call.scope, changed);
  await insertPassages(call.tx, call.scope, { documentId: change.documentId, passages: created.map((draft) => ({ draft, path: '', kind: 'directive' })) });
  return { drafts: [...gone, ...changed.flatMap((draft) => old.get(draft.id) ?? [])], created: created.map((draft) => draft.id) };
}

/** Whether an edit touched a draft that has become a task since: then it stands. */
function isBound(before: Before, drafts: readonly Draft[]): boolean {
  const touched = new Set([...before.created, ...before.drafts.map((draft) => draft.id)]);
  return drafts.some((draft) => touched.has(draft.id) && draft.taskId !== null);
}

/**
 * Takes back the newest edit that still stands, then the one before it, without limit.
 * @throws Refused `review.nothing_to_undo`, `document.already_assigned` where the edit belongs to a task by now, `common.changed_meanwhile`
 */
export async function undoReviewEdit(call: Call<'undoReviewEdit'>): Promise<ReviewChange> {
  demand(call, 'document.review');
  const { version } = call.input.body;
  const { document } = await lockReview(call, { documentId: call.input.params.id, version });
  const { tx, scope, now } = call;
  const edit = (await lastEdit(tx, scope, document.id)) ?? refuse('review.nothing_to_undo');
  const drafts = await draftsOf(tx, scope, document.id);
  if (isBound(edit.before, drafts)) refuse('document.already_assigned');
  const present = new Set(drafts.map((draft) => draft.id));
  await deletePassages(tx, scope, edit.before.created);
  await updateDrafts(tx, scope, edit.before.drafts.filter((draft) => present.has(draft.id)));
  await insertPassages(tx, scope, { documentId: document.id, passages: edit.before.drafts.filter((draft) => !present.has(draft.id)).map((draft) => ({ draft, path: '', kind: 'directive' })) });
  await markUndone(tx, scope, { documentId: document.id, ordinal: edit.ordinal, now });
  await saveReviewVersion(tx, scope, { documentId: document.id, version: version + 1 });
  return changeOf(call, document.id, drafts);
}
