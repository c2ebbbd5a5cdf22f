/** What this browser remembers between visits. Storage may be switched off; then nothing is remembered and nothing breaks. */
export function recall(key: string): string | null {
  try {
    return globalThis.localStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Remembers a text under a key, or forgets it when given null. */
export function remember(key: string, value: string | null): void {
  try {
    if (value === null) globalThis.localStorage.removeItem(key);
    else globalThis.localStorage.setItem(key, value);
  } catch {
    // A full or forbidden storage costs a convenience, never the work.
  }
}
