import type { TaskView, UnitView } from '#contract/index.js';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useAct, useSession } from '../../api/read.js';
import { LISTS_OF_TASKS } from '../../live/news.js';
import { toast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import { emptyOrder, missingOf, orderOf } from './draft.js';
import type { Missing, OrderDraft } from './draft.js';
import { keepOrder, recallOrder } from './kept.js';
import { reachOf } from './reach.js';
import { ORDER_WORDS } from './words.js';

export type Change = (part: Partial<OrderDraft>) => void;

/** A draft of an order: kept while it is typed, sent once, and forgotten when the server has taken it. */
export function useOrder(parent: TaskView | null, units: readonly UnitView[]) {
  const say = useWords(ORDER_WORDS);
  const session = useSession();
  const { person, today } = session;
  const navigate = useNavigate();
  const parentId = parent?.id ?? null;
  const reach = reachOf(session, units);
  const [own] = reach.unitIds;
  // Who gives to one unit only has said so already.
  const fresh = (): OrderDraft => ({ ...emptyOrder(newId()), ...(reach.unitIds.length === 1 && own !== undefined ? { leadUnitIds: [own] } : {}) });
  const [draft, setDraft] = useState(() => recallOrder(person.id, parentId, newId()));
  const [started, setStarted] = useState(false);
  if (!started) {
    setStarted(true);
    if (draft.leadUnitIds.length === 0 && draft.title === '') setDraft(fresh());
  }
  const [tried, setTried] = useState(false);
  const create = useAct('createTask', [...LISTS_OF_TASKS, 'readTask']);
  const missing = missingOf(draft, today);
  const change: Change = (part) => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepOrder(person.id, parentId, next);
  };
  const clear = (): void => {
    setDraft(fresh());
    setTried(false);
    keepOrder(person.id, parentId, null);
  };
  const send = (): void => {
    setTried(true);
    if (missing.length > 0 || create.isPending) return;
    create.mutate({ body: orderOf(draft, { today, parentId }) }, {
      onSuccess: ({ taskId, laterThanParent }) => {
        keepOrder(person.id, parentId, null);
        toast([say.sent(draft.leadUnitIds.length), laterThanParent ? say.sentLater : ''].filter(Boolean).join(' '));
        void navigate({ to: '/tasks/$id', params: { id: parentId ?? taskId } });
      },
    });
  };
  const lacks = (what: Missing): boolean => tried && missing.includes(what);
  return { draft, change, clear, send, lacks, create, reach, today };
}
