import type { PaperView, RouteAnswer } from '#contract/index.js';
import { type Actor, BLANK_KINDS, blankPaper, blocksOf, formalUnitSymbol, isCivilDate, kindName, LETTER, may, OPEN_PAPER_STATES, type PaperFile, type PaperState, SHEET_TEMPLATES, type Template, templateSheet } from '#core/index.js';
import { cursorAfter, keyOfCursor } from '../../http/cursor.js';
import type { Call } from '../../http/handler.js';
import { refuse, valueOf } from '../../refused.js';
import { unitsToday } from '../intake/review.commands.js';
import { agencyFrame, signedFrame, worded } from './frame.commands.js';
import { agencyOnPaper } from './frame.queries.js';
import { decided, keepMove } from './moves.commands.js';
import { presentPaperRow } from './present.js';
import { countPapers, fileOfMove, insertPaper, linkedPapers, lockPaper, type NewPaper, pageOfPapers, savePaper as saveRow, type WholePaper } from './queries.js';
import { type PaperCall, paperOrNone, paperSeen, signersToday, viewOf } from './view.commands.js';

const STATES: Readonly<Record<Call<'listPapers'>['input']['query']['state'], readonly PaperState[]>> = { open: OPEN_PAPER_STATES, draft: ['draft'], proposed: ['proposed'], signed: ['signed'], out: ['issued', 'recalled', 'replaced'] };

/** Papers by where they stand, last changed first; who reads only those of the own unit sees and counts those. */
export async function listPapers(call: Call<'listPapers'>): Promise<RouteAnswer<'listPapers'>> {
  const { tx, scope, actor, input: { query: { state, cursor, limit } } } = call;
  const unitIds = readableUnits(actor);
  const found = await pageOfPapers(tx, scope, { states: STATES[state], unitIds, after: keyOfCursor(cursor), limit: limit + 1 });
  const shown = found.slice(0, limit);
  const last = shown.at(-1);
  const mayWrite = may(actor, 'paper.write', { agencyId: scope.agencyId });
  const counts = await countPapers(tx, scope, { states: OPEN_PAPER_STATES, unitIds });
  return {
    papers: shown.map(presentPaperRow), nextCursor: found.length > limit && last !== undefined ? cursorAfter(last) : null,
    counts: { draft: counts.get('draft') ?? 0, proposed: counts.get('proposed') ?? 0, signed: counts.get('signed') ?? 0 },
    kinds: mayWrite ? BLANK_KINDS.map((kind) => ({ kind, name: kindName(kind) ?? kind })) : [],
    templates: mayWrite ? SHEET_TEMPLATES.map(({ key, name }) => ({ key, name })) : [],
  };
}

/** The units whose drafts a person reads; null for all. */
function readableUnits(actor: Actor): readonly string[] | null {
  if (may(actor, 'paper.read', { agencyId: actor.agencyId, leadUnitId: null })) return null;
  return actor.posts.filter((post) => may({ ...actor, posts: [post] }, 'paper.read', { agencyId: actor.agencyId })).flatMap((post) => post.unitIdsBelow);
}

/** Begins a paper. In the place of an issued one it begins with what that says, comes from the same meeting or report, and orders nothing again. From a template it begins with its set phrases. @throws Refused `paper.kind_unknown`, `paper.unit_not_own`, `paper.already_replaced` */
export async function createPaper(call: Call<'createPaper'>): Promise<PaperView> {
  const { tx, scope, actor, postId, now, input: { body } } = call;
  const units = await unitsToday(call);
  const own = (actor.posts.find((post) => post.postId === postId) ?? actor.posts[0])?.unitId;
  const unit = units.find(({ id }) => id === (body.unitId ?? own)) ?? refuse('common.not_found');
  if (!may(actor, 'paper.write', { agencyId: scope.agencyId, leadUnitId: unit.id })) refuse('paper.unit_not_own');
  const old = body.replacesId === null ? null : await replaceable(call, body.replacesId);
  const begun = old === null ? await newSheet(call, { kind: body.kind, template: body.template, unit }) : inPlaceOf(old);
  await insertPaper(tx, scope, { id: body.id, unitId: unit.id, replacesId: old?.id ?? null, postId, now, ...begun });
  return viewOf(call, await paperOrNone(call, body.id));
}

type DraftingUnit = { readonly name: string; readonly symbol: string };
type Begun = Pick<NewPaper, 'kind' | 'file' | 'template' | 'wordingVersion' | 'occasionId'>;

/** What an issued paper says, without its number and its orders, which were given out. */
const inPlaceOf = (old: WholePaper): Begun => ({ kind: old.kind, file: { ...old.file, paper: { ...old.file.paper, number: null, date: null }, orders: [] }, template: old.template, wordingVersion: old.wording_version, occasionId: old.occasion_id });

async function newSheet(call: PaperCall, { kind, template, unit }: { readonly kind: string; readonly template: string | null; readonly unit: DraftingUnit }): Promise<Begun> {
  return template === null ? { kind, file: await emptySheet(call, { kind, unit }) } : sheetOf(call, SHEET_TEMPLATES.find(({ key }) => key === template) ?? refuse('paper.kind_unknown'), unit);
}

/** A template begun by hand, in the words that the agency has for it today. */
async function sheetOf(call: PaperCall, template: Template, unit: DraftingUnit): Promise<Begun> {
  const signers = await signersToday(call);
  const frame = signedFrame(await agencyFrame(call, { signers, unitSymbol: unit.symbol || formalUnitSymbol(unit.name) }), signers[0]);
  const { paper, ...wording } = await worded(call, template, (own) => templateSheet(own, frame) ?? refuse('paper.kind_unknown'));
  return { kind: template.type ?? LETTER, file: { paper, orders: [], signerPostId: signers[0]?.postId ?? null, copies: 1 }, ...wording };
}

async function emptySheet(call: PaperCall, { kind, unit }: { readonly kind: string; readonly unit: DraftingUnit }): Promise<PaperFile> {
  const agency = (await agencyOnPaper(call.tx, call.scope)) ?? refuse('common.not_found');
  const [signer = null] = await signersToday(call);
  const file = (BLANK_KINDS as readonly string[]).includes(kind) ? blankPaper(kind, { agency: { ...agency, parentName: agency.parent_name }, unit }, signer) : null;
  return file ?? refuse('paper.kind_unknown');
}

/** The issued paper in whose place another is to stand, locked. */
async function replaceable(call: PaperCall, paperId: string): Promise<WholePaper> {
  const paper = (await lockPaper(call.tx, call.scope, paperId)) ?? refuse('common.not_found');
  valueOf(decided(call, paper, { kind: 'replace', note: '' }));
  const { replacedBy } = await linkedPapers(call.tx, call.scope, paper);
  return replacedBy === null ? paper : refuse('paper.already_replaced');
}

/** One paper with its moves. */
export async function readPaper(call: Call<'readPaper'>): Promise<PaperView> {
  return viewOf(call, await paperOrNone(call, call.input.params.id));
}

/** A paper as it was when it was proposed or issued. @throws Refused `common.not_found` */
export async function readPaperVersion(call: Call<'readPaperVersion'>): Promise<RouteAnswer<'readPaperVersion'>> {
  const { params: { id, ordinal } } = call.input;
  await paperOrNone(call, id);
  return ((await fileOfMove(call.tx, call.scope, { paperId: id, ordinal })) ?? refuse('common.not_found')) as RouteAnswer<'readPaperVersion'>;
}

/** Saves a draft. Number and day come with the issue and no sooner; the month may be printed before. @throws Refused `common.changed_meanwhile`, `common.invalid` where two blocks have one key, and those of core `decidePaper` */
export async function savePaper(call: Call<'savePaper'>): Promise<PaperView> {
  const { tx, scope, now, input: { params: { id }, body } } = call;
  const paper = await paperSeen(call, { id, version: body.version });
  valueOf(decided(call, paper, { kind: 'save', note: '' }));
  const keys = blocksOf(body.file.paper).map(({ key }) => key);
  if (new Set(keys).size !== keys.length) refuse('common.invalid', { detail: 'key' });
  const known = (await signersToday(call)).some(({ postId }) => postId === body.file.signerPostId);
  const file: PaperFile = { ...(body.file as PaperFile), paper: { ...body.file.paper, number: null, date: isCivilDate(body.file.paper.date ?? '') ? null : body.file.paper.date }, signerPostId: known ? body.file.signerPostId : null };
  await saveRow(tx, scope, { id, version: paper.version + 1, now, file });
  return viewOf(call, await paperOrNone(call, id));
}

/** Throws a draft away; it is listed nowhere any more. */
export async function discardPaper(call: Call<'discardPaper'>): Promise<PaperView> {
  const paper = await paperSeen(call, { id: call.input.params.id, version: call.input.body.version });
  await keepMove(call, paper, { kind: 'discard', note: '' });
  return viewOf(call, await paperOrNone(call, paper.id));
}
