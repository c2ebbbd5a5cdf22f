import type { ComponentProps, ReactNode } from 'react';
import { KeyCaps } from './key-caps.js';
import styles from './button.module.css';

interface ButtonProps extends ComponentProps<'button'> {
  /** `main`: the one thing this screen is for. `quiet`: inside rows and bars. `danger`: cannot be taken back. */
  readonly look?: 'main' | 'plain' | 'quiet' | 'danger';
  /** Work is under way: the button stays where it is and does nothing. */
  readonly busy?: boolean;
  readonly keys?: string;
  readonly children: ReactNode;
}

/** A button. One `main` button on a screen. */
export function Button({ look = 'plain', busy = false, keys, children, className, disabled, onClick, ...rest }: ButtonProps) {
  return (
    <button
      type="button"
      {...rest}
      className={buttonLook(look, className)}
      disabled={disabled}
      aria-busy={busy || undefined}
      aria-disabled={busy || undefined}
      onClick={busy ? (event) => event.preventDefault() : onClick}
    >
      {children}
      {keys !== undefined && <KeyCaps chord={keys} />}
    </button>
  );
}

/** The class of a button, for links that look like one. */
export function buttonLook(look: 'main' | 'plain' | 'quiet' | 'danger', more?: string): string {
  return [styles.button, styles[look], more].filter(Boolean).join(' ');
}
