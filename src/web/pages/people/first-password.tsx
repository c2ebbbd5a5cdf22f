import { useEffect, useRef } from 'react';
import { Button } from '../../parts/button.js';
import { toast } from '../../parts/toast.js';
import { useWords } from '../../words/words.js';
import styles from './page.module.css';
import { PEOPLE_WORDS } from './words.js';

/** A first password on its way from the administrator to the person. */
export interface Handover {
  readonly name: string;
  readonly login: string;
  readonly firstPassword: string;
}

/** The first password, shown once. */
export function FirstPassword({ handover, onDone }: { readonly handover: Handover; readonly onDone: () => void }) {
  const words = useWords(PEOPLE_WORDS);
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => {
    box.current?.focus();
  }, [handover]);
  const copy = () => void navigator.clipboard.writeText(handover.firstPassword).then(() => toast(words.copied));
  return (
    <div ref={box} className={styles.handover} role="group" aria-label={words.firstPassword(handover.name)} tabIndex={-1}>
      <p><b>{words.firstPassword(handover.name)}</b> ({handover.login})</p>
      <p className={styles.secret}>{handover.firstPassword}</p>
      <p className="small">{words.once}</p>
      <div className="row-gap">
        {globalThis.isSecureContext && <Button onClick={copy}>{words.copy}</Button>}
        <Button onClick={onDone}>{words.understood}</Button>
      </div>
    </div>
  );
}
