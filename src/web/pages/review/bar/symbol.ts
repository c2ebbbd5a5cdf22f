/** What a symbol holds before and after its slash; "…" stands for a number that the drafter left blank. */
export function symbolParts(symbol: string): { readonly number: string; readonly notation: string } {
  const slash = symbol.indexOf('/');
  if (slash === -1) return { number: '', notation: symbol.trim() };
  const number = symbol.slice(0, slash).trim();
  return { number: /\d/.test(number) ? number : '', notation: symbol.slice(slash + 1).trim() };
}

/** A symbol as it is shown: a dotted place where the drafter left the number blank. */
export function printSymbol(symbol: string): string {
  return symbol.trim().startsWith('/') ? `…${symbol.trim()}` : symbol.trim();
}
