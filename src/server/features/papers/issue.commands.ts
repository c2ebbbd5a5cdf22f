import type { PaperView } from '#contract/index.js';
import { blocksOf, type Draft, kindName, LETTER, type PaperFile, printDay, printPaper, printPaperNumber, standingOrders } from '#core/index.js';
import { v7 as newId } from 'uuid';
import { indexDocuments } from '../../database/pieces.js';
import type { Call } from '../../http/handler.js';
import { valueOf } from '../../refused.js';
import { chaseByPaper } from '../follow-up/letter.commands.js';
import { giveOut } from '../intake/give.commands.js';
import { lockDocument } from '../intake/queries.js';
import { draftsOf, insertPassages } from '../intake/review.queries.js';
import { insertIssued, insertIssuedText, saveDocumentStatus } from './issue.queries.js';
import { type PaperNumber, takePaperNumber } from './books.commands.js';
import { decided, keepMove, moved } from './moves.commands.js';
import { symbolOfPaper } from './present.js';
import { lockPaper, type WholePaper } from './queries.js';
import { type PaperCall, paperOrNone, paperSeen, viewOf } from './view.commands.js';
import { keepWordFile } from './word.commands.js';

/**
 * Issues a signed paper on the day itself (NĐ 30/2020/NĐ-CP, Đ15, Đ18): the next number of its book, the Word file kept by its hash, the document
 * with its text, what it orders as accepted passages and their tasks, and the paper in whose place it stands marked as replaced. All or nothing, so a
 * failing issue leaves no gap.
 * @throws Refused `common.not_found`, `common.changed_meanwhile`, and those of core `decidePaper` and `openTask`
 */
export async function issuePaper(call: Call<'issuePaper'>): Promise<PaperView> {
  const { tx, scope, today, input: { params: { id }, body } } = call;
  const paper = await paperSeen(call, { id, version: body.version });
  valueOf(decided(call, paper, { kind: 'issue', note: '' }));
  const replaced = paper.replaces_id === null ? undefined : await lockPaper(tx, scope, paper.replaces_id);
  const given = await takePaperNumber(call, paper.kind);
  const file: PaperFile = { ...paper.file, paper: { ...paper.file.paper, number: printPaperNumber(given.number), date: today } };
  await keepDocument(call, paper, { file, ...given });
  await keepMove(call, paper, { kind: 'issue', note: '' }, { file, documentId: paper.id });
  await chaseWhatItNames(call, paper, file);
  if (replaced !== undefined) {
    await keepMove(call, replaced, { kind: 'replace', note: '' });
    await saveDocumentStatus(tx, scope, { id: replaced.id, status: 'replaced', replacedById: paper.id });
  }
  return viewOf(call, await paperOrNone(call, id));
}

interface Numbered extends PaperNumber {
  readonly file: PaperFile;
}

/** The issued paper as a document: file, row, text, and what it orders given out. */
async function keepDocument(call: PaperCall, paper: WholePaper, numbered: Numbered): Promise<void> {
  const { tx, scope, postId, now } = call;
  const { paper: sheet } = numbered.file;
  const fileId = await keepWordFile(call, { paper: sheet, name: `${fileNameOf(paper.kind, numbered.file)}.docx` });
  await insertIssued(tx, scope, { id: paper.id, kind: paper.kind === LETTER ? null : paper.kind, fileId, postId, now, ...numbered });
  const printed = printPaper(sheet);
  await insertIssuedText(tx, scope, { documentId: paper.id, text: printed.text });
  const places = new Map(printed.spans.map((span) => [span.key, span]));
  const drafts = standingOrders(numbered.file).flatMap(({ blockKey, draft }) => acceptedDraft(draft, places.get(blockKey), printed.text));
  await insertPassages(tx, scope, { documentId: paper.id, passages: drafts.map((draft) => ({ draft, path: '', kind: 'directive' })) });
  await indexDocuments(tx, scope, [paper.id]);
  if (drafts.length === 0) return;
  const document = await lockDocument(tx, scope, paper.id);
  if (document !== undefined) await giveOut(call, { document, drafts: await draftsOf(tx, scope, paper.id) });
}

/** A letter of chasing is on record in every task of its annex. */
async function chaseWhatItNames(call: PaperCall, { id, kind, dun_level: level }: WholePaper, { paper }: PaperFile): Promise<void> {
  if (level === null) return;
  const symbol = symbolOfPaper({ number: paper.number, notation: paper.symbol });
  const body = `${kindName(kind) ?? ''} số ${symbol} ngày ${printDay(call.today)} V/v ${paper.form.subject}`;
  await chaseByPaper(call, { paperId: id, symbol, body, level, taskIds: [...new Set(blocksOf(paper).flatMap(({ taskIds = [] }) => taskIds))] });
}

/** A draft where its block stands in the text as printed, accepted by who signed. Its id is new: a draft that is issued again is another passage. */
function acceptedDraft(draft: Draft, place: { readonly start: number; readonly end: number } | undefined, text: string): Draft[] {
  if (place === undefined || place.end <= place.start) return [];
  return [{ ...draft, id: newId(), start: place.start, end: place.end, text: text.slice(place.start, place.end), status: 'accepted', taskId: null, origin: 'person', older: null, readFrom: [], citations: [] }];
}

/** "05-TB-SKHCN": what a folder sorts and any disk takes. */
export function fileNameOf(kind: string, { paper }: PaperFile): string {
  const name = paper.number === null ? `${kind} ${paper.form.subject}` : `${paper.number}-${paper.symbol}`;
  return name.normalize('NFC').replace(/[\\/:*?"<>|\s]+/gu, '-').replace(/^-|-$/gu, '').slice(0, 100);
}

/** Recalls an issued paper. Its number stays taken and its tasks stay as they are: who recalls decides about each. */
export async function recallPaper(call: Call<'recallPaper'>): Promise<PaperView> {
  const view = await moved(call, { kind: 'recall', note: call.input.body.reason });
  await saveDocumentStatus(call.tx, call.scope, { id: view.id, status: 'recalled', replacedById: null });
  return view;
}
