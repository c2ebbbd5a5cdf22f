import { useEffect, useSyncExternalStore } from 'react';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import styles from './toast.module.css';
import { PART_WORDS } from './words.js';

interface Toast {
  readonly id: number;
  readonly message: string;
  readonly tone: 'done' | 'problem';
  readonly undo: (() => void) | null;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const watchers = new Set<() => void>();

function keep(next: readonly Toast[]): void {
  toasts = next;
  for (const watcher of watchers) watcher();
}

/** Says what was done, at the lower edge for ten seconds; with `undo`, offers to take it back. */
export function toast(message: string, about: { readonly undo?: () => void; readonly tone?: 'done' | 'problem' } = {}): void {
  lastId += 1;
  keep([...toasts.slice(-1), { id: lastId, message, tone: about.tone ?? 'done', undo: about.undo ?? null }]);
}

const dismiss = (id: number): void => keep(toasts.filter((each) => each.id !== id));

/** Where toasts appear; used once, by the frame. */
export function Toasts() {
  const shown = useSyncExternalStore(
    (watcher) => {
      watchers.add(watcher);
      return () => watchers.delete(watcher);
    },
    () => toasts,
  );
  return (
    <div className={styles.place} role="status" aria-live="polite">
      {shown.map((each) => <ToastLine key={each.id} toast={each} />)}
    </div>
  );
}

function ToastLine({ toast: { id, message, tone, undo } }: { readonly toast: Toast }) {
  const words = useWords(PART_WORDS);
  useEffect(() => {
    const timer = setTimeout(() => dismiss(id), 10_000);
    return () => clearTimeout(timer);
  }, [id]);
  return (
    <div className={[styles.toast, tone === 'problem' ? styles.problem : ''].join(' ')}>
      <span className="grow">{message}</span>
      {undo !== null && (
        <Button
          look="quiet"
          onClick={() => {
            dismiss(id);
            undo();
          }}
        >
          {words.undo}
        </Button>
      )}
      <Button look="quiet" onClick={() => dismiss(id)}>{words.close}</Button>
    </div>
  );
}
