import { useState } from 'react';
import { keepDraft, recallTyped } from './draft.js';
import type { OwnKind } from './kinds.js';

interface TypedForm<T> {
  readonly taskId: string;
  readonly kind: OwnKind;
  /** The fields before anything is typed. */
  readonly empty: T;
  /** The fields out of what was stored; what is unknown in it counts as not typed. */
  readonly read: (stored: unknown) => T;
}

/** What is typed into a form with fields of its own: kept in this tab until it is sent, so that nothing is lost by a reload, a refusal or a look at another page. */
export function useTypedForm<T extends object>({ taskId, kind, empty, read }: TypedForm<T>) {
  const [first] = useState(empty);
  const [typed, setTyped] = useState(() => {
    const stored = recallTyped(taskId, kind);
    return stored === undefined ? first : read(stored);
  });
  const change = (part: Partial<T>): void => {
    const next = { ...typed, ...part };
    setTyped(next);
    keepDraft(taskId, kind, next);
  };
  return { first, typed, change, kept: typed !== first, forget: (): void => keepDraft(taskId, kind, null) };
}
