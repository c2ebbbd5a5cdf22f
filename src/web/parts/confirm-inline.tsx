import { useId, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { isComposing, isSend } from '../commands/keys.js';
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
export function ConfirmInline(props: ConfirmInlineProps) {
  const { label, look = 'plain', keys } = props;
  const [open, setOpen] = useState(false);
  if (open) return <Question {...props} onDone={() => setOpen(false)} />;
  return <Button look={look} {...(keys === undefined ? {} : { keys })} onClick={() => setOpen(true)}>{label}</Button>;
}

function Question({ label, question, confirm = label, reason = 'none', reasonLabel, look, busy = false, onConfirm, onDone }: ConfirmInlineProps & { readonly onDone: () => void }) {
  const words = useWords(PART_WORDS);
  const id = useId();
  const [text, setText] = useState('');
  const [missing, setMissing] = useState(false);
  const act = () => {
    if (reason === 'required' && text.trim() === '') return setMissing(true);
    void onConfirm(text.trim()).then(onDone, () => undefined);
  };
  return (
    <div className={styles.box} role="group" aria-labelledby={id} onKeyDown={(event) => onQuestionKey(event, { act, leave: onDone })}>
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
        <Button look={look === 'danger' ? 'danger' : 'main'} busy={busy} autoFocus={reason === 'none'} onClick={act}>{confirm}</Button>
        <Button onClick={onDone}>{words.cancel}</Button>
      </div>
    </div>
  );
}

function onQuestionKey(event: KeyboardEvent, acts: { readonly act: () => void; readonly leave: () => void }): void {
  if (isComposing(event.nativeEvent)) return;
  if (event.key === 'Escape') acts.leave();
  else if (isSend(event.nativeEvent)) acts.act();
  else return;
  event.preventDefault();
  event.stopPropagation();
}
