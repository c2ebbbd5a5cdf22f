import { type Language, refusalSentence } from '#core/index.js';
import type { Refusal } from '#core/index.js';

/** Exit codes of every command. */
export const EXIT = { done: 0, failed: 1, usage: 2, unhealthy: 3 } as const;

/** A sentence in both languages. */
export interface Words {
  readonly vi: string;
  readonly en: string;
}

/** Where a command speaks: data goes to `out`, talk to `say`, so that a pipe gets data only. */
export interface Terminal {
  readonly language: Language;
  readonly environment: Readonly<Record<string, string | undefined>>;
  /** Whether colours are shown; not in a pipe or a file. */
  readonly colours?: boolean;
  out(text: string): void;
  say(words: Words): void;
  /** Shows one line that the next call replaces, and the empty text takes away; absent where nobody is looking. */
  live?(line: string): void;
}

/** A command gets the words after its name and answers the exit code. */
export type Command = (args: readonly string[], terminal: Terminal) => Promise<number>;

/** The words were wrong; the sentence says how. Ends with exit code 2. */
export class UsageFault extends Error {
  constructor(readonly words: Words) {
    super(words.en);
    this.name = 'UsageFault';
  }
}

/** Both sentences of a refusal. */
export function wordsOf(refusal: Refusal): Words {
  return { vi: refusalSentence(refusal, 'vi'), en: refusalSentence(refusal, 'en') };
}

/** Vietnamese, unless `--lang` or the language of the terminal says English. */
export function languageOf(asked: string | undefined, environment: Readonly<Record<string, string | undefined>>): Language {
  const wanted = asked ?? environment['LC_ALL'] ?? environment['LC_MESSAGES'] ?? environment['LANG'] ?? '';
  return /^en/i.test(wanted) ? 'en' : 'vi';
}
