import { keepInTab, textInTab } from '../../parts/tab.js';
import { emptyOrder, readOrder } from './draft.js';
import type { OrderDraft } from './draft.js';

/** A draft belongs to a person and to the task below which it is given. */
const keyOf = (personId: string, parentId: string | null): string => `dondoc.order.${personId}.${parentId ?? 'none'}`;

/** What was typed before, in this tab. */
export function recallOrder(personId: string, parentId: string | null, id: string): OrderDraft {
  return readOrder(textInTab(keyOf(personId, parentId)), emptyOrder(id));
}

/** Keeps what is typed until it is sent, or forgets it when given null. */
export function keepOrder(personId: string, parentId: string | null, draft: OrderDraft | null): void {
  keepInTab(keyOf(personId, parentId), draft);
}
