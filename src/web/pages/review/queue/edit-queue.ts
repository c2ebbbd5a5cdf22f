import type { ReviewChange, ReviewEditBody, ReviewView } from '#contract/index.js';
import { canUndo, confirmed, rebased, sending, shownDrafts, withEdit, withUndo, withoutPending } from './desk.js';
import type { Desk, Pending, UnitName } from './desk.js';
import type { PendingStore } from './stored.js';

/** What came of sending one operation. */
export type Sent =
  | { readonly kind: 'saved'; readonly change: ReviewChange }
  | { readonly kind: 'conflict' }
  | { readonly kind: 'refused'; readonly sentence: string }
  | { readonly kind: 'unreachable' };

export interface Transport {
  readonly send: (pending: Pending, version: number) => Promise<Sent>;
  /** The review as the server has it now; null where it cannot be reached. */
  readonly reload: () => Promise<ReviewView | null>;
}

export type Notice = { readonly kind: 'conflict'; readonly lost: number } | { readonly kind: 'refused'; readonly sentence: string };

export interface QueueState {
  readonly desk: Desk;
  readonly saving: boolean;
  readonly offline: boolean;
  readonly notice: Notice | null;
}

export interface QueueParts {
  readonly transport: Transport;
  readonly store: PendingStore;
  readonly newKey: () => string;
  /** Waits before sending again after the server could not be reached. */
  readonly pause: (attempt: number) => Promise<void>;
}

/** Sends edits one after the other, in the order in which they were made, and keeps those not yet confirmed over a reload. */
export class EditQueue {
  private state: QueueState;
  private readonly listeners = new Set<() => void>();
  private running = false;
  private closed = false;

  constructor(review: ReviewView, private readonly parts: QueueParts) {
    this.state = { desk: { server: review, pending: parts.store.load() }, saving: false, offline: false, notice: null };
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  readonly current = (): QueueState => this.state;

  /** Starts sending what was left over from before a reload. */
  open(): void {
    this.closed = false;
    void this.run();
  }

  /** Stops sending; what is pending stays in the store. */
  close(): void {
    this.closed = true;
  }

  edit(edit: ReviewEditBody): void {
    this.change(withEdit(this.state.desk, edit, this.parts.newKey()), { notice: null });
    void this.run();
  }

  undo(): void {
    if (!canUndo(this.state.desk)) return;
    this.change(withUndo(this.state.desk, this.parts.newKey()), { notice: null });
    void this.run();
  }

  /** Takes over what the server says, where nothing is pending. */
  refresh(review: ReviewView): void {
    if (this.state.desk.pending.length === 0 && review.version >= this.state.desk.server.version) this.change({ server: review, pending: [] });
  }

  dismiss(): void {
    this.change(this.state.desk, { notice: null });
  }

  /** Drafts as they will be once all is kept. */
  drafts(unitName: UnitName): ReturnType<typeof shownDrafts> {
    return shownDrafts(this.state.desk, unitName);
  }

  private change(desk: Desk, more: Partial<Omit<QueueState, 'desk'>> = {}): void {
    this.state = { ...this.state, ...more, desk };
    this.parts.store.save(desk.pending);
    for (const listener of this.listeners) listener();
  }

  private async run(): Promise<void> {
    if (this.running) return;
    this.running = true;
    let attempt = 0;
    while (!this.closed && this.state.desk.pending.length > 0) {
      const reached = await this.sendFirst();
      attempt = reached ? 0 : attempt + 1;
      if (!reached) await this.parts.pause(attempt);
    }
    this.running = false;
    this.change(this.state.desk, { saving: false });
  }

  private async sendFirst(): Promise<boolean> {
    this.change(sending(this.state.desk), { saving: true });
    const [first] = this.state.desk.pending;
    if (first?.sentVersion === null || first === undefined) return true;
    const sent = await this.parts.transport.send(first, first.sentVersion);
    switch (sent.kind) {
      case 'saved':
        this.change(confirmed(this.state.desk, first.key, sent.change), { offline: false });
        return true;
      case 'refused':
        this.change(withoutPending(this.state.desk, first.key), { offline: false, notice: sent });
        return true;
      case 'conflict':
        return this.reload();
      case 'unreachable':
        this.change(this.state.desk, { offline: true });
        return false;
    }
  }

  private async reload(): Promise<boolean> {
    const fresh = await this.parts.transport.reload();
    if (fresh === null) return false;
    const { desk, lost } = rebased(this.state.desk, fresh, this.parts.newKey);
    this.change(desk, { offline: false, notice: { kind: 'conflict', lost } });
    return true;
  }
}
