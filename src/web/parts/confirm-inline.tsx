import { useId, useState } from 'react';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import styles from './confirm-inline.module.css';
import { TextArea } from './field.js';
import { PART_WORDS } from './words.js';

interface ConfirmInlineProps {
  /** The button at rest. */
  readonly label: string;
  /** What will happen, asked in place of the button. */
  readonly question: string;
  /** The button that does it. */
  readonly confirm?: string;
  /** Whether words are asked for. */
  readonly reason?: 'none' | 'optional' | 'required';
  readonly reasonLabel?: string;
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  readonly busy?: boolean;
  readonly keys?: string;
  /** Does it; the question closes when the promise fulfils. */
  readonly onConfirm: (reason: string) => Promise<unknown>;
}

/** A second thought in the place where the first was: no modal. */
export function ConfirmInline({ label, question, confirm, reason = 'none', reasonLabel, look = 'plain', busy = false, keys, onConfirm }: ConfirmInlineProps) {
  const words = useWords(PART_WORDS);
  const id = useId();
  const [open, setOpen] = useState(false);
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  if (!open) return <Button look={look} {...(keys === undefined ? {} : { keys })} onClick={() => setOpen(true)}>{label}</Button>;
  const done = () => {
    setOpen(false);
    setText('');
    setMissing(false);
  };
  const act = () => {
    if (reason === 'required' && text.trim() === '') return setMissing(true);
    void onConfirm(text.trim()).then(done, () => undefined);
  };
  return (
    <div
      className={styles.box}
      role="group"
      aria-labelledby={id}
      onKeyDown={(event) => {
        if (event.nativeEvent.isComposing) return;
        if (event.key === 'Escape') done();
        else if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) act();
        else return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      <p id={id}>{question}</p>
      {reason !== 'none' && (
        <TextArea
          label={reasonLabel ?? (reason === 'required' ? words.reason : words.note)}
          rows={2}
          autoFocus
          value={text}
          error={missing && text.trim() === '' ? words.reasonNeeded : null}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      )}
      <div className="row-gap">
        <Button look={look === 'danger' ? 'danger' : 'main'} busy={busy} autoFocus={reason === 'none'} onClick={act}>{confirm ?? label}</Button>
        <Button onClick={done}>{words.cancel}</Button>
      </div>
    </div>
  );
}
