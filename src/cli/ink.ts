const CODES = { bold: [1, 22], faint: [2, 22], red: [31, 39], green: [32, 39], yellow: [33, 39], blue: [34, 39], cyan: [36, 39] } as const;

/** Colours a piece of text, or leaves it alone where the terminal shows none. */
export type Ink = (name: keyof typeof CODES, text: string) => string;

/** The colours of a terminal; plain text where `shown` is false (a pipe, a file, `NO_COLOR`). */
export function inkFor(shown: boolean): Ink {
  return (name, text) => (shown && text !== '' ? `\u001b[${CODES[name][0]}m${text}\u001b[${CODES[name][1]}m` : text);
}

/** Whether colours are wanted: `NO_COLOR` and `FORCE_COLOR` decide, else whether a person is looking (no-color.org). */
export function wantsInk(isTerminal: boolean, environment: Readonly<Record<string, string | undefined>>): boolean {
  if ((environment['NO_COLOR'] ?? '') !== '') return false;
  return isTerminal || (environment['FORCE_COLOR'] ?? '') !== '';
}
