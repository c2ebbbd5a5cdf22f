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
  readonly way: ToastWay | null;
}

/** Where one goes on from what was said. */
interface ToastWay {
  readonly label: string;
  readonly go: () => void;
}

let toasts: readonly Toast[] = [];
let lastId = 0;
const watchers = new Set<() => void>();

function keep(next: readonly Toast[]): void {
  toasts = next;
  for (const watcher of watchers) watcher();
}

/** What can still be taken back by its key after its line is gone. */
let last: { readonly id: number; readonly undo: () => void; readonly at: number } | null = null;
const TAKEN_BACK_WITHIN = 10 * 60_000;

/** Says what was done, at the lower edge for ten seconds; with `undo`, offers to take it back, with `way` leads to what it is about. */
export function toast(message: string, about: { readonly undo?: () => void; readonly way?: ToastWay; readonly tone?: 'done' | 'problem' } = {}): void {
  lastId += 1;
  if (about.undo !== undefined) last = { id: lastId, undo: about.undo, at: performance.now() };
  keep([...toasts.slice(-1), { id: lastId, message, tone: about.tone ?? 'done', undo: about.undo ?? null, way: about.way ?? null }]);
}

const dismiss = (id: number): void => keep(toasts.filter((each) => each.id !== id));

/** Takes back what a toast offered to, for ten minutes; once. */
export function takeBackLast(): void {
  const offered = last;
  last = null;
  if (offered === null || performance.now() - offered.at > TAKEN_BACK_WITHIN) return;
  dismiss(offered.id);
  offered.undo();
}

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

function ToastLine({ toast: { id, message, tone, undo, way } }: { readonly toast: Toast }) {
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
            if (last?.id === id) last = null;
            dismiss(id);
            undo();
          }}
        >
          {words.undo}
        </Button>
      )}
      {way !== null && <Button look="quiet" onClick={() => { dismiss(id); way.go(); }}>{way.label}</Button>}
      <Button look="quiet" onClick={() => dismiss(id)}>{words.close}</Button>
    </div>
  );
}
