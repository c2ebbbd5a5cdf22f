type Entry = string | ((...parts: never[]) => string);
/** The same keys, and functions of the same parameters. */
export type SameKeys<T> = { readonly [K in keyof T]: T[K] extends (...parts: infer P) => string ? (...parts: P) => string : string };

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
