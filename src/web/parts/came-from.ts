/** The row that was opened last out of a list, by the address of the list: whoever comes back finds the place again. */
let opened: { readonly address: string; readonly rowId: string } | null = null;

const here = (): string => globalThis.location.pathname + globalThis.location.search;

/** Remembers that a row of the list at this address is being opened. */
export function leaveFrom(rowId: string): void {
  opened = { address: here(), rowId };
}

/** The link in a row leads away too. */
export function leaveByLink({ target }: { readonly target: EventTarget }): void {
  const row = target instanceof Element && target.closest('a') !== null ? target.closest<HTMLElement>('[data-row]') : null;
  if (row?.dataset['row'] !== undefined) leaveFrom(row.dataset['row']);
}

/** The row from which the person left this list; once, then it is forgotten. */
export function cameBackTo(): string | null {
  const found = opened !== null && opened.address === here() ? opened.rowId : null;
  if (found !== null) opened = null;
  return found;
}
