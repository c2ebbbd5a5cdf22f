import type { CivilDate } from '#core/index.js';
import type { CitationMention, HeaderReading, Quantity, ReadDeadline, ReportItem, TaskMention, UnitMention } from '../reading.js';

/** What a careful clerk takes from a sample: the reading without its places. Files `<name>.gold.json` in corpus/samples. */
export interface Gold {
  readonly header: Omit<HeaderReading, 'spans'>;
  readonly tasks: readonly (Pick<TaskMention, 'text' | 'title' | 'path' | 'class' | 'mode'> & {
    readonly lead: readonly Pick<UnitMention, 'text' | 'basis' | 'group'>[];
    readonly coordinators: readonly string[];
    readonly deadlines: readonly Omit<ReadDeadline, 'span'>[];
    readonly urgent: boolean;
    readonly deliverables: readonly string[];
    readonly quantities: readonly Omit<Quantity, 'span'>[];
    readonly conditions: readonly string[];
    readonly approval: readonly string[];
    readonly citations: readonly string[];
    readonly flags: readonly string[];
  })[];
  readonly citations: readonly Omit<CitationMention, 'span'>[];
  readonly reportItems: readonly Pick<ReportItem, 'text' | 'status' | 'unit'>[];
}

const SAMPLES = import.meta.glob('../../../corpus/samples/*', { query: '?raw', import: 'default', eager: true });
const LISTS = import.meta.glob('../../../corpus/phrases/*.jsonl', { query: '?raw', import: 'default', eager: true });

const fileOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);

/** Our own sample documents with their gold. */
export const DOCUMENTS: readonly { readonly name: string; readonly text: string; readonly gold: Gold }[] = Object.entries(SAMPLES)
  .filter(([path]) => path.endsWith('.txt'))
  .map(([path, text]) => ({ name: fileOf(path), text, gold: JSON.parse(SAMPLES[path.replace(/\.txt$/, '.gold.json')] ?? 'null') as Gold }));

function rows(file: string): unknown[] {
  const text = Object.entries(LISTS).find(([path]) => fileOf(path) === file)?.[1] ?? '';
  return text.trim().split('\n').map((line) => JSON.parse(line) as unknown);
}

/** Values with the many ways to say them; «…» shows the place. */
export const PHRASES = {
  deadlines: rows('deadlines.jsonl') as readonly (Partial<Omit<ReadDeadline, 'text' | 'span' | 'inherited'>> & { readonly issued: CivilDate; readonly says: readonly string[] })[],
  notDeadlines: rows('not-deadlines.jsonl') as readonly { readonly text: string; readonly why: string }[],
  numbers: rows('numbers.jsonl') as readonly (Omit<CitationMention, 'text' | 'span'> & { readonly says: readonly string[] })[],
};

/** Sentences with several deadlines, each marked; `says` tells bound, days or rule, and milestone. */
export const TOGETHER = rows('deadlines-together.jsonl') as readonly { readonly issued: CivilDate; readonly text: string; readonly says: readonly string[] }[];
