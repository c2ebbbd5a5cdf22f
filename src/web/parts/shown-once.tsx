import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import { TextField } from './field.js';
import styles from './shown-once.module.css';
import { toast } from './toast.js';
import { PART_WORDS } from './words.js';

interface ShownOnceProps {
  readonly title: string;
  /** What to do with it, and what to beware of. */
  readonly hint: string;
  readonly secrets: readonly { readonly label: string; readonly text: string }[];
  readonly doneLabel: string;
  readonly onDone: () => void;
  readonly children?: ReactNode;
}

/** A secret on its way to a person, shown this once. Where the browser does not let a page copy, it can be selected. */
export function ShownOnce({ title, hint, secrets, doneLabel, onDone, children }: ShownOnceProps) {
  const words = useWords(PART_WORDS);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, []);
  const copy = (text: string) => void navigator.clipboard.writeText(text).then(() => toast(words.copied));
  return (
    <div ref={box} className={['card', 'pad', styles.box].join(' ')} role="group" aria-label={title} tabIndex={-1}>
      <h2>{title}</h2>
      <p className="small">{hint}</p>
      {secrets.map(({ label, text }) => (
        <div key={label} className={styles.secret}>
          <TextField label={label} readOnly spellCheck={false} value={text} onFocus={(event) => event.currentTarget.select()} />
          {globalThis.isSecureContext && <Button onClick={() => copy(text)}>{words.copy}</Button>}
        </div>
      ))}
      <div className="row-gap">
        <Button look="main" onClick={onDone}>{doneLabel}</Button>
        {children}
      </div>
    </div>
  );
}
