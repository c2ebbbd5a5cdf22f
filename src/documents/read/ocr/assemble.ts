import { layoutOf, type PageFacts, type PageLayout } from '../layout.js';
import { tablesOverPages, type TabledPage } from '../pdf/page-join.js';
import type { Written } from '../pdf/written.js';
import type { PageSpan } from '../read-text.js';
import type { TextTable } from '../../table/text-table.js';
import { joinPages } from '../stored-text.js';

/** A page that was read. */
export interface PageRead {
  readonly facts: PageFacts;
  readonly written: Written;
  /** Its tables and what stands around them; absent where rules were not looked for. */
  readonly around?: Pick<TabledPage, 'tables' | 'above' | 'below'>;
}

/** Mean confidence of words, 0..1. */
export function meanOf(words: readonly { readonly confidence: number | null }[]): number {
  return words.reduce((sum, word) => sum + (word.confidence ?? 0), 0) / Math.max(1, words.length);
}

/** Pages put one after the other, with their tables, and the place of every word in the stored text and on its page. */
export function assembled(pages: readonly PageRead[]): { readonly text: string; readonly pages: readonly PageSpan[]; readonly tables?: readonly TextTable[]; readonly layout: PageLayout; readonly words: number } {
  const whole = joinPages(pages.map(({ written }) => written.text));
  const startOf = (index: number): number => whole.pages[index]?.start ?? 0;
  const placed = pages.map(({ facts, written }, index) => ({ facts, words: written.words.map((word) => ({ ...word, start: startOf(index) + word.start, end: startOf(index) + word.end })) }));
  const tables = tablesOverPages(pages.map(({ written, around }, index) => ({ tables: [], above: written.text, below: written.text, ...around, shapes: written.tables ?? [], start: startOf(index) })));
  return { ...whole, ...(tables.length === 0 ? {} : { tables }), layout: layoutOf(placed), words: placed.reduce((sum, page) => sum + page.words.length, 0) };
}
