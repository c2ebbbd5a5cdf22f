import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useCommands } from '../commands/registry.js';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import { ICONS } from './icons.js';
import styles from './peek.module.css';
import { PART_WORDS } from './words.js';

/** A panel beside the list; the list stays where it is. Takes the focus when it opens for a new thing, gives it back when it closes. */
export function Peek({ title, name, onClose, children }: { readonly title: ReactNode; readonly name: string; readonly onClose: () => void; readonly children: ReactNode }) {
  const words = useWords(PART_WORDS);
  const panel = useRef<HTMLElement>(null);
  useCommands([{ id: 'peek.close', label: words.closePanel, group: words.listKeys, keys: 'Escape', inPalette: false, run: onClose }]);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus({ preventScroll: true });
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus({ preventScroll: true });
    };
  }, []);
  return (
    <aside ref={panel} className={styles.peek} tabIndex={-1} aria-label={name}>
      <div className={styles.head}>
        <div className="grow">{title}</div>
        <Button look="quiet" aria-label={words.close} title={`${words.close} (Esc)`} onClick={onClose}>{ICONS.cross}</Button>
      </div>
      <div className={styles.body}>{children}</div>
    </aside>
  );
}
