/** What this tab keeps under a key, as it was stored; null where there is nothing, or storage is switched off. */
export function textInTab(key: string): string | null {
  try {
    return sessionStorage.getItem(key);
  } catch {
    return null;
  }
}

/** Keeps what is typed in this tab until it is sent, or forgets it when given null. Where storage is full or switched off, the page still holds it while it is open. */
export function keepInTab(key: string, typed: object | null): void {
  try {
    if (typed === null) sessionStorage.removeItem(key);
    else sessionStorage.setItem(key, JSON.stringify(typed));
  } catch {
    // Nothing is lost but what a reload would have brought back.
  }
}
