import { createContext, useContext } from 'react';
import type { Language } from '#core/index.js';

type Entry = string | ((...parts: never[]) => string);
type SameKeys<T> = { readonly [K in keyof T]: T[K] extends (...parts: infer P) => string ? (...parts: P) => string : string };

/** A catalogue in both languages. */
export interface Bilingual<T> {
  readonly vi: SameKeys<T>;
  readonly en: SameKeys<T>;
}

/**
 * Declares the words of a page or a part. English must have exactly the keys of the Vietnamese; a key with numbers in it is a function
 * of the same parameters in both.
 */
export function bilingual<const T extends Readonly<Record<string, Entry>>>(both: { readonly vi: T; readonly en: NoInfer<SameKeys<T>> }): Bilingual<T> {
  return both as unknown as Bilingual<T>;
}

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
