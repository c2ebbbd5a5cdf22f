import type { FormFinding } from '#core/index.js';
import type { CitationMention } from '../reading.js';
import { type FormCheck, finding } from './form-document.js';

/** The first time a document is cited it is named in full; laws by kind and name alone (NĐ 30/2020/NĐ-CP, Phụ lục I, II.6.b). */
export const firstCitation: FormCheck = ({ reading: { citations, header } }) => {
  const seen = new Set<string>();
  return citations.flatMap((citation): FormFinding[] => {
    const { key } = citation;
    if (key === '' || seen.has(key) || isOwn(key, header) || (citation.kind !== 'partial' && citation.kind !== 'short')) {
      seen.add(key);
      return [];
    }
    seen.add(key);
    // What is said in full elsewhere, before or behind it, is no first mention to complain of twice.
    return citations.some((other) => other.key === key && isWhole(other)) || citation.kind === 'short' ? [] : [finding('citation_incomplete', citation.text, citation.span)];
  });
};

const isWhole = ({ kind, date }: CitationMention): boolean => kind === 'full' && date !== null;
const isOwn = (key: string, { number, symbol }: { readonly number: string | null; readonly symbol: string | null }): boolean => number !== null && symbol !== null && key === `${number}/${symbol}`;
