/** A key as `Alt+Digit1`, `Ctrl+Shift+KeyZ`, `ArrowDown`: modifiers, then `event.code`, so that neither layout nor input method matters. */
export type KeyChord = string;

const MODIFIERS = ['Ctrl', 'Alt', 'Shift'] as const;

interface KeyState {
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
  readonly shiftKey: boolean;
}

/** Whether a press is this chord. Ctrl also means the command key of a Mac. */
export function isChord(chord: KeyChord, event: KeyState): boolean {
  const parts = chord.split('+');
  const held = { Ctrl: event.ctrlKey || event.metaKey, Alt: event.altKey, Shift: event.shiftKey };
  return parts.at(-1) === event.code && MODIFIERS.every((modifier) => parts.includes(modifier) === held[modifier]);
}

/** Whether a chord is one key that could also be text: such keys act in a focused list, or when the person has left them on (WCAG 2.1.4). */
export function isSingleKey(chord: KeyChord): boolean {
  return !/Ctrl|Alt/.test(chord) && /(?:^|\+)(?:Key|Digit|Slash|Space|Minus|Equal|Comma|Period)/.test(chord);
}

/** Whether an input method is writing: no shortcut may act then, or Telex loses letters. */
export function isComposing(event: { readonly isComposing: boolean; readonly keyCode: number }): boolean {
  return event.isComposing || event.keyCode === 229;
}

interface PressState extends Pick<KeyState, 'ctrlKey' | 'metaKey'> {
  readonly key: string;
  readonly isComposing: boolean;
  readonly keyCode: number;
}

/** Whether a press sends the form it happens in: Ctrl+Enter, on either Enter, and not while a word is being composed. */
export function isSend(event: PressState): boolean {
  return !isComposing(event) && event.key === 'Enter' && (event.ctrlKey || event.metaKey);
}

const FACES: Readonly<Record<string, string>> = {
  ArrowDown: '↓', ArrowUp: '↑', ArrowLeft: '←', ArrowRight: '→', Escape: 'Esc', Slash: '/', Space: 'Space', 'Shift+Slash': '?',
};

/** The key caps to print for a chord: `Alt+Digit1` gives `['Alt', '1']`. */
export function keyCaps(chord: KeyChord): string[] {
  const whole = FACES[chord];
  if (whole !== undefined) return [whole];
  return chord.split('+').map((part) => FACES[part] ?? part.replace(/^(?:Key|Digit)/, ''));
}
