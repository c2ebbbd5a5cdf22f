/** A way through the rows of a list by the keyboard. */
export type Step = 'next' | 'previous' | 'first' | 'last' | 'page-on' | 'page-back';

/** The keys that walk. Letters do only where a row has the focus, so that nothing typed is lost. */
export const STEPS: Readonly<Record<string, Step>> = { ArrowDown: 'next', KeyJ: 'next', ArrowUp: 'previous', KeyK: 'previous', Home: 'first', End: 'last', PageDown: 'page-on', PageUp: 'page-back' };

/** The row that a step leads to, within the list. `page`: how many rows a window shows. */
export function stepped(from: number, step: Step, { count, page }: { readonly count: number; readonly page: number }): number {
  const to = { next: from + 1, previous: from - 1, first: 0, last: count - 1, 'page-on': from + page, 'page-back': from - page }[step];
  return Math.max(0, Math.min(count - 1, to));
}
