/** A header field with its place in the text that it was read from. */
export interface Placed<T> {
  readonly value: T;
  readonly start: number;
  readonly end: number;
}

/** What the first of a list gives that gives anything. */
export function firstOf<T, R>(list: readonly T[], of: (each: T) => R | null): R | null {
  for (const each of list) {
    const result = of(each);
    if (result !== null) return result;
  }
  return null;
}
