import { createContext, useContext } from 'react';
import type { Bilingual, Language, SameKeys } from '#core/index.js';

export { bilingual } from '#core/index.js';

export interface LanguageChoice {
  readonly language: Language;
  /** Shows the other language at once and remembers it in this browser. */
  choose(language: Language): void;
}

export const LanguageContext = createContext<LanguageChoice>({ language: 'vi', choose: () => undefined });

/** The language of the interface and the way to change it. */
export function useLanguage(): LanguageChoice {
  return useContext(LanguageContext);
}

/** The words of a catalogue in the language of the interface. */
export function useWords<T>(catalogue: Bilingual<T>): SameKeys<T> {
  return catalogue[useLanguage().language];
}
