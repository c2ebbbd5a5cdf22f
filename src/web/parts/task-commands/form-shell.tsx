import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { errorSentence } from '../../api/problem.js';
import { isComposing, isSend } from '../../commands/keys.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Button } from '../button.js';
import styles from './commands.module.css';
import type { CommandPlace } from './place.js';
import { COMMAND_WORDS } from './words.js';

interface FormShellProps {
  /** The name of the act: heading, label and button. */
  readonly label: string;
  readonly place: CommandPlace;
  readonly look?: 'main' | 'danger';
  /** What was typed cannot be sent. */
  readonly blocked: boolean;
  readonly act: { readonly isPending: boolean; readonly error: unknown };
  /** Something was typed that is kept on this computer. */
  readonly kept?: boolean;
  readonly onSend: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** What stands around the fields of every form of a task: Ctrl+Enter sends, Escape leaves, a refusal is said here, and nothing sends twice. */
export function FormShell({ label, place, look = 'main', blocked, act, kept = false, onSend, onClose, children }: FormShellProps) {
  const say = useWords(COMMAND_WORDS);
  const { language } = useLanguage();
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not([hidden]), textarea, select')?.focus(), []);
  const Heading = place === 'bar' ? 'h2' : 'h3';
  const send = (): void => {
    if (!blocked && !act.isPending) onSend();
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.defaultPrevented) return;
    if (event.code === 'Escape') onClose();
    else if (isSend(event.nativeEvent)) send();
    else return;
    event.preventDefault();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Heading>{label}</Heading>
      {children}
      {act.error !== null && act.error !== undefined && <p role="alert" className={styles.problem}>{errorSentence(act.error, language)}</p>}
      <div className="row-gap">
        <Button type="submit" look={look} keys="Ctrl+Enter" busy={act.isPending} disabled={blocked}>{label}</Button>
        <Button onClick={onClose}>{say.cancel}</Button>
        {kept && <span className="muted small">{say.kept}</span>}
      </div>
    </form>
  );
}
