import type { ReviewChange, ReviewView } from '#contract/index.js';
import { applyEdit, type Draft, type DraftOption, isValidOn, may, type ReviewContext, type ReviewEdit, type Unit } from '#core/index.js';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { demand, documentOrNone, viewOf } from './commands.js';
import { demandOlder } from './older.commands.js';
import { marksOf } from './present.js';
import { type DocumentRecord, findPlainText, findText, lockDocument } from './queries.js';
import { correctedShare } from '../corrections/queries.js';
import { allUnits } from '../people/units.queries.js';
import { type Before, deletePassages, draftsById, draftsOf, insertEdit, insertPassages, lastEdit, lastSavedAt, markUndone, mayUndo, saveReviewVersion, updateDrafts } from './review.queries.js';

type ReviewCall = Pick<Call<'readReview'>, 'tx' | 'scope' | 'actor' | 'postId' | 'now' | 'today'>;

/** The review of a document: its text, what was read in it, and the drafts as people left them. */
export async function readReview(call: Call<'readReview'>): Promise<ReviewView> {
  demand(call, 'document.read');
  return reviewOf(call, await documentOrNone(call, call.input.params.id));
}

type ReviewState = Omit<ReviewChange, 'drafts' | 'gone'>;

async function reviewOf(call: ReviewCall, document: DocumentRecord): Promise<ReviewView> {
  const { tx, scope, today } = call;
  const stored = await findText(tx, scope, document.id);
  const drafts = await draftsOf(tx, scope, document.id);
  return {
    ...(await stateOf(call, { documentId: document.id, version: document.review_version, mayUndo: await mayUndo(tx, scope, document.id) })),
    document: await viewOf(call, document), correctionRate: await correctedShare(tx, scope, today), text: stored?.text ?? '', drafts: drafts.map(presentDraft), marks: stored?.reading ? marksOf(stored.reading) : [],
  };
}

async function stateOf({ tx, scope, actor }: ReviewCall, at: { readonly documentId: string; readonly version: number; readonly mayUndo: boolean }): Promise<ReviewState> {
  const savedAt = await lastSavedAt(tx, scope, at.documentId);
  const allowed = (['document.review', 'document.assign', 'units.alias'] as const).filter((act) => may(actor, act, { agencyId: scope.agencyId }));
  return { version: at.version, savedAt: savedAt?.toISOString() ?? null, canUndo: at.mayUndo && allowed.includes('document.review'), may: allowed };
}

/** What is other than before, so that a review of thousands of drafts does not travel with each edit, nor is read from the database for it. */
async function changeOf(call: ReviewCall, made: { readonly documentId: string; readonly version: number; readonly mayUndo: boolean; readonly touched: readonly string[]; readonly gone: readonly string[] }): Promise<ReviewChange> {
  const { documentId, touched, gone } = made;
  return { ...(await stateOf(call, made)), drafts: (await draftsById(call.tx, call.scope, { documentId, ids: touched })).map(presentDraft), gone: [...gone] };
}

/** A draft as pages show it. */
export const presentDraft = (draft: Draft): ReviewView['drafts'][number] => ({
  ...draft, alsoLeadUnitIds: [...draft.alsoLeadUnitIds], steps: draft.steps.map((step) => ({ ...step })), coordinators: draft.coordinators.map((each) => ({ ...each })), citations: [...draft.citations], readFrom: [...draft.readFrom], confirmedFields: [...draft.confirmedFields],
  flags: draft.flags.map((flag) => ({ ...flag, options: flag.options.map(presentOption) })),
});

function presentOption(option: DraftOption): ReviewView['drafts'][number]['flags'][number]['options'][number] {
  if (option.kind === 'lead') return { ...option, others: option.others.map((other) => ({ ...other })) };
  return option.kind === 'leads' ? { ...option, unitIds: [...option.unitIds] } : { ...option };
}

/** The document with its row locked, where its review is still the one that the person saw. */
async function lockReview(call: ReviewCall, seen: { readonly documentId: string; readonly version: number }): Promise<{ readonly document: DocumentRecord; readonly text: string }> {
  const document = (await lockDocument(call.tx, call.scope, seen.documentId)) ?? refuse('common.not_found');
  const text = await findPlainText(call.tx, call.scope, document.id);
  if (text === undefined) refuse('review.draft_missing');
  if (document.review_version !== seen.version) refuse('common.changed_meanwhile');
  return { document, text };
}

// What is done to one draft asks for no other; all others look at the drafts around or at every one.
const OF_ONE: ReadonlySet<ReviewEdit['kind']> = new Set(['set', 'choose', 'accept', 'reject', 'restore', 'drop_name']);

async function draftsFor(call: ReviewCall, documentId: string, edit: ReviewEdit): Promise<readonly Draft[]> {
  return 'draftId' in edit && OF_ONE.has(edit.kind) ? draftsById(call.tx, call.scope, { documentId, ids: [edit.draftId] }) : draftsOf(call.tx, call.scope, documentId);
}

/**
 * One edit of a review, kept with what it replaced. The same edit sent again under a new key names an old version and is refused.
 * @throws Refused `common.not_found`, `common.changed_meanwhile`, and the refusals of core `applyEdit`
 */
export async function editReview(call: Call<'editReview'>): Promise<ReviewChange> {
  demand(call, 'document.review');
  const { version } = call.input.body;
  const edit = call.input.body.edit satisfies ReviewEdit;
  const { document, text } = await lockReview(call, { documentId: call.input.params.id, version });
  await demandOlder(call, edit);
  const drafts = await draftsFor(call, document.id, edit);
  const after = valueOf(applyEdit({ drafts }, edit, await contextOf(call, text)));
  const { before, touched, gone } = await saveDifference(call, { documentId: document.id, before: drafts, after: after.drafts });
  const next = version + 1;
  await insertEdit(call.tx, call.scope, { documentId: document.id, ordinal: next, edit, before, postId: call.postId, now: call.now });
  await saveReviewVersion(call.tx, call.scope, { documentId: document.id, version: next });
  // Nothing that is a task can be edited, so that what was just done can be taken back.
  return changeOf(call, { documentId: document.id, version: next, mayUndo: true, touched, gone });
}

async function contextOf(call: ReviewCall, text: string): Promise<ReviewContext> {
  const units = await unitsToday(call);
  const names = new Map(units.map((unit) => [unit.id, unit.name]));
  return { textLength: text.length, text, unitName: (id) => names.get(id) };
}

/** The units that exist today. */
export async function unitsToday(call: Pick<ReviewCall, 'tx' | 'scope' | 'today'>): Promise<readonly Unit[]> {
  return (await allUnits(call.tx, call.scope)).filter((unit) => isValidOn(unit, call.today));
}

interface Difference {
  /** What was replaced. */
  readonly before: Before;
  /** Ids of the drafts that are new or other than before. */
  readonly touched: readonly string[];
  /** Ids of those that are no more. */
  readonly gone: readonly string[];
}

/** Writes what differs between two lists of drafts. */
async function saveDifference(call: ReviewCall, change: { readonly documentId: string; readonly before: readonly Draft[]; readonly after: readonly Draft[] }): Promise<Difference> {
  const old = new Map(change.before.map((draft) => [draft.id, draft]));
  const kept = new Set(change.after.map((draft) => draft.id));
  const created = change.after.filter((draft) => !old.has(draft.id));
  const changed = change.after.filter((draft) => old.has(draft.id) && old.get(draft.id) !== draft);
  const gone = change.before.filter((draft) => !kept.has(draft.id));
  await deletePassages(call.tx, call.scope, gone.map((draft) => draft.id));
  await updateDrafts(call.tx, call.scope, changed);
  await insertPassages(call.tx, call.scope, { documentId: change.documentId, passages: created.map((draft) => ({ draft, path: '', kind: 'directive' })) });
  return {
    before: { drafts: [...gone, ...changed.flatMap((draft) => old.get(draft.id) ?? [])], created: created.map((draft) => draft.id) },
    touched: [...changed, ...created].map((draft) => draft.id), gone: gone.map((draft) => draft.id),
  };
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
  const restored = edit.before.drafts.map((draft) => draft.id);
  const standing = await draftsById(tx, scope, { documentId: document.id, ids: [...edit.before.created, ...restored] });
  // Where an edit touched a draft that has become a task since, it stands.
  if (standing.some((draft) => draft.taskId !== null)) refuse('document.already_assigned');
  const present = new Set(standing.map((draft) => draft.id));
  await deletePassages(tx, scope, edit.before.created);
  await updateDrafts(tx, scope, edit.before.drafts.filter((draft) => present.has(draft.id)));
  await insertPassages(tx, scope, { documentId: document.id, passages: edit.before.drafts.filter((draft) => !present.has(draft.id)).map((draft) => ({ draft, path: '', kind: 'directive' })) });
  await markUndone(tx, scope, { documentId: document.id, ordinal: edit.ordinal, now });
  await saveReviewVersion(tx, scope, { documentId: document.id, version: version + 1 });
  return changeOf(call, { documentId: document.id, version: version + 1, mayUndo: await mayUndo(tx, scope, document.id), touched: restored, gone: edit.before.created });
}
