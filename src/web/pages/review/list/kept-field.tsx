import { useEffect, useRef, useState } from 'react';
import { isComposing } from '../../../commands/keys.js';
import { TextField } from '../../../parts/field.js';

interface KeptFieldProps {
  readonly label: string;
  readonly value: string;
  readonly disabled: boolean;
  readonly longest: number;
  readonly hint?: React.ReactNode;
  readonly error?: string | null;
  readonly tone?: 'warn';
  /** A value that may not be empty springs back. */
  readonly required?: boolean;
  /** While typing, before it is kept. */
  readonly onTyping?: (text: string) => void;
  readonly onKeep: (text: string) => void;
}

/** One line of text that is kept on leaving it or on Enter, and given back by Esc. It never rewrites itself while an input method writes. */
export function KeptField({ label, value, disabled, longest, required = false, onTyping, onKeep, ...about }: KeptFieldProps) {
  const [text, setText] = useState(value);
  const kept = useRef(value);
  useEffect(() => {
    kept.current = value;
    setText(value);
  }, [value]);
  const keep = (): void => {
    const tidy = text.normalize('NFC').trim();
    if (required && tidy === '') setText(kept.current);
    else if (tidy !== kept.current) onKeep(tidy);
  };
  return (
    <TextField
      {...about}
      hideLabel
      label={label}
      value={text}
      disabled={disabled}
      maxLength={longest}
      spellCheck={false}
      onChange={(event) => {
        setText(event.currentTarget.value);
        onTyping?.(event.currentTarget.value);
      }}
      onBlur={keep}
      onKeyDown={(event) => {
        if (isComposing(event.nativeEvent)) return;
        if (event.code === 'Enter' && !event.altKey) keep();
        if (event.code !== 'Escape') return;
        setText(kept.current);
        onTyping?.(kept.current);
      }}
    />
  );
}
