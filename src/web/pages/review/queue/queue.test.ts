import { applyEdit } from '#core/index.js';
import { describe, expect, it } from 'vitest';
import type { DraftView, ReviewEditBody, ReviewView } from '#contract/index.js';
import { canUndo, shownDrafts, withEdit, withUndo } from './desk.js';
import type { Pending } from './desk.js';
import { EditQueue } from './edit-queue.js';
import type { Sent, Transport } from './edit-queue.js';
import { readPending, writePending } from './stored.js';
import type { PendingStore } from './stored.js';

const id = (n: number): string => `00000000-0000-4000-8000-${String(n).padStart(12, '0')}`;
const text = 'Rà soát hồ sơ. Báo cáo kết quả. Xây dựng kế hoạch.';

const draft = (n: number, words: string): DraftView => ({
  id: id(n), start: text.indexOf(words), end: text.indexOf(words) + words.length, text: words, title: words, class: 'action', leadUnitId: id(90), alsoLeadUnitIds: [], leadText: null, leadBasis: null,
  coordinators: [], deadline: null, deliverable: '', approval: '', steps: [], condition: '', waits: false, rule: '', recurs: false, urgency: 'none', citations: [], flags: [], confidence: 0.95, band: null, readFrom: [n], older: null, status: 'proposed', confirmedFields: [], taskId: null, origin: 'reader',
});

const document: ReviewView['document'] = {
  id: id(1), title: 'Thông báo', fileName: null, type: 'TB', typeName: 'Thông báo', symbol: '…/TB-SXD', issuedOn: null, issuedMonth: null, issuer: 'Sở', subject: '', direction: 'internal', readingState: 'read', progress: null, refusal: null,
  draftCount: 3, acceptedCount: 0, rejectedCount: 0, taskCount: 0, doneTaskCount: 0, receivedAt: '2025-04-14T01:00:00Z', receivedBy: 'Lê Thu Hà', place: '', signing: [], recipients: [], signingChain: [], sentTo: [], urgency: 'none', file: null, pages: null, pageView: 'none', notes: [], version: 1, status: 'issued', replacedBy: null, signedFile: null, isPaper: false, may: [],
};

const review = (version = 1, drafts: DraftView[] = [draft(11, 'Rà soát hồ sơ.'), draft(12, 'Báo cáo kết quả.'), draft(13, 'Xây dựng kế hoạch.')]): ReviewView =>
  ({ document, text, drafts, marks: [], version, canUndo: version > 1, savedAt: null, may: ['edit'], correctionRate: null });

const unitName = (): string => 'Văn phòng';
const accept = (n: number): ReviewEditBody => ({ kind: 'accept', draftId: id(n) });
const statuses = (drafts: readonly { readonly status: string }[]): string => drafts.map((each) => each.status.charAt(0)).join('');

/** A server of one review: applies edits by the core's rule, refuses other versions, remembers keys. */
class OneReview implements Transport {
  readonly answers = new Map<string, Sent>();
  readonly log: string[] = [];
  down = 0;
  loseAnswer = false;

  constructor(public now: ReviewView) {}

  readonly send = (pending: Pending, version: number): Promise<Sent> => {
    if (this.down > 0) {
      this.down -= 1;
      return Promise.resolve({ kind: 'unreachable' });
    }
    const known = this.answers.get(pending.key);
    const sent = known ?? this.apply(pending, version);
    this.answers.set(pending.key, sent);
    if (!this.loseAnswer) return Promise.resolve(sent);
    this.loseAnswer = false;
    return Promise.resolve({ kind: 'unreachable' });
  };

  readonly reload = (): Promise<ReviewView> => Promise.resolve(this.now);

  private apply({ operation }: Pending, version: number): Sent {
    if (version !== this.now.version) return { kind: 'conflict' };
    if (operation.kind === 'undo') return { kind: 'refused', sentence: 'Không còn thao tác nào để hoàn tác.' };
    const next = applyEdit({ drafts: this.now.drafts }, operation.edit, { textLength: text.length, text, unitName });
    if (!next.ok) return { kind: 'refused', sentence: next.refusal.code };
    this.log.push(operation.edit.kind);
    const before = this.now.drafts.map((each) => JSON.stringify(each));
    const ids = new Set(next.value.drafts.map((each) => each.id));
    const gone = this.now.drafts.filter((each) => !ids.has(each.id)).map((each) => each.id);
    this.now = { ...this.now, version: version + 1, canUndo: true, drafts: JSON.parse(JSON.stringify(next.value.drafts)) as DraftView[] };
    const { text: _, marks: __, ...state } = this.now;
    return { kind: 'saved', change: { ...state, drafts: this.now.drafts.filter((each) => !before.includes(JSON.stringify(each))), gone } };
  }
}

function memory(): PendingStore & { text: string | null } {
  const store = { text: null as string | null, load: () => readPending(store.text), save: (pending: readonly Pending[]) => { store.text = pending.length === 0 ? null : writePending(pending); } };
  return store;
}

function queueOn(server: OneReview, store = memory(), from = server.now): EditQueue {
  let keys = 0;
  return new EditQueue(from, { transport: server, store, newKey: () => `${store.text === null ? 'a' : 'b'}${(keys += 1)}`, pause: () => Promise.resolve() });
}

async function settled(queue: EditQueue): Promise<void> {
  for (let turn = 0; turn < 200 && (queue.current().saving || queue.current().desk.pending.length > 0); turn += 1) await new Promise((resolve) => setTimeout(resolve, 0));
}

describe('edits of a review', () => {
  it('shows at once what the server keeps in order afterwards', async () => {
    const server = new OneReview(review());
    const queue = queueOn(server);
    queue.edit(accept(11));
    queue.edit({ kind: 'reject', draftId: id(12) });
    queue.edit({ kind: 'split', draftId: id(13), at: text.indexOf('kế hoạch'), newId: id(14) });
    expect(statuses(queue.drafts(unitName))).toBe('arpp');
    await settled(queue);
    expect(server.log).toEqual(['accept', 'reject', 'split']);
    expect(queue.current().desk.server.version).toBe(4);
    expect(statuses(queue.drafts(unitName))).toBe('arpp');
  });

  it('keeps the very drafts that an answer of the server does not name', async () => {
    const server = new OneReview(review());
    const queue = queueOn(server);
    const before = queue.drafts(unitName);
    queue.edit(accept(11));
    await settled(queue);
    const after = queue.drafts(unitName);
    expect(after.map((each, index) => each === before[index])).toEqual([false, true, true]);
  });

  it('does an edit once though its answer was lost on the way', async () => {
    const server = new OneReview(review());
    server.loseAnswer = true;
    const queue = queueOn(server);
    queue.edit(accept(11));
    queue.edit(accept(12));
    await settled(queue);
    expect(server.log).toEqual(['accept', 'accept']);
    expect(queue.current().notice).toBeNull();
  });

  it('keeps trying while the server cannot be reached, and says so', async () => {
    const server = new OneReview(review());
    server.down = 3;
    const queue = queueOn(server);
    const seen: boolean[] = [];
    queue.subscribe(() => seen.push(queue.current().offline));
    queue.edit(accept(11));
    await settled(queue);
    expect(seen).toContain(true);
    expect(queue.current().offline).toBe(false);
    expect(server.log).toEqual(['accept']);
  });

  it('sends after a reload of the page what had not left before', async () => {
    const server = new OneReview(review());
    const store = memory();
    const before = queueOn(server, store);
    before.close();
    before.edit(accept(11));
    const after = queueOn(server, store);
    expect(statuses(after.drafts(unitName))).toBe('app');
    after.open();
    await settled(after);
    expect(statuses(server.now.drafts)).toBe('app');
    expect(store.text).toBeNull();
  });

  it('after a conflict goes on with what nobody else touched, and says what was given up', async () => {
    const theirs = new OneReview(review());
    const stale = theirs.now;
    await theirs.send({ key: 'other', operation: { kind: 'edit', edit: { kind: 'set', draftId: id(11), field: 'title', value: 'Rà soát toàn bộ' } }, sentVersion: null }, 1);
    const queue = queueOn(theirs, memory(), stale);
    queue.edit(accept(11));
    queue.edit(accept(12));
    await settled(queue);
    expect(queue.current().notice).toEqual({ kind: 'conflict', lost: 1 });
    expect(statuses(theirs.now.drafts)).toBe('pap');
    expect(theirs.now.drafts[0]?.title).toBe('Rà soát toàn bộ');
  });

  it('does not call lost what had arrived before the page was reloaded', async () => {
    const server = new OneReview(review());
    const store = memory();
    const split: ReviewEditBody = { kind: 'split', draftId: id(13), at: text.indexOf('kế hoạch'), newId: id(14) };
    await server.send({ key: 'before', operation: { kind: 'edit', edit: split }, sentVersion: 1 }, 1);
    store.save([{ key: 'forgotten', operation: { kind: 'edit', edit: split }, sentVersion: 1 }]);
    const queue = queueOn(server, store);
    queue.open();
    await settled(queue);
    expect(queue.current().notice).toEqual({ kind: 'conflict', lost: 0 });
    expect(server.now.drafts.length).toBe(4);
  });

  it('drops an edit that the server refuses, shows its sentence, and goes on', async () => {
    const server = new OneReview(review());
    const queue = queueOn(server);
    queue.edit({ kind: 'merge', draftId: id(11) });
    queue.edit(accept(12));
    await settled(queue);
    expect(queue.current().notice).toEqual({ kind: 'refused', sentence: 'review.nothing_above' });
    expect(statuses(queue.drafts(unitName))).toBe('pap');
  });
});

describe('undo', () => {
  it('drops an edit that never left, and asks the server for anything older', () => {
    const desk = { server: review(), pending: [] };
    expect(withUndo(withEdit(desk, accept(11), 'k'), 'u').pending).toEqual([]);
    expect(withUndo({ ...desk, server: review(2) }, 'u').pending.map((each) => each.operation.kind)).toEqual(['undo']);
    expect(shownDrafts(withEdit(desk, accept(11), 'k'), unitName)[0]?.status).toBe('accepted');
  });

  it('is offered only where something is left to take back', () => {
    const fresh = { server: review(), pending: [] };
    expect(canUndo(fresh)).toBe(false);
    expect(canUndo(withEdit(fresh, accept(11), 'k'))).toBe(true);
    expect(canUndo({ server: review(2), pending: [] })).toBe(true);
  });
});

describe('what waits over a reload', () => {
  it('is read back as it was written, and rubbish is nothing', () => {
    const pending: Pending[] = [{ key: 'k', operation: { kind: 'edit', edit: accept(11) }, sentVersion: 3 }, { key: 'u', operation: { kind: 'undo' }, sentVersion: null }];
    expect(readPending(writePending(pending))).toEqual(pending);
    expect([readPending(null), readPending('{'), readPending('[{"key":1}]'), readPending('[{"key":"k","edit":{"kind":"explode"}}]')]).toEqual([[], [], [], []]);
  });
});
