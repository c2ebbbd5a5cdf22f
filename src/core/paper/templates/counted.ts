import { type BlankValues, blanksOf, filled } from './template.js';

const BLANK = /\{\{\s{0,3}([^{}]{1,60}?)\s{0,3}\}\}/u;

/**
 * A phrase with counts in its blanks that says nothing of what there is none of: "…; đã hoàn thành 3 nhiệm vụ, trong đó 3 nhiệm vụ đúng hạn", and not a
 * word of 0 that are late. What stands between commas goes with its count; the words that lead to it ("trong đó", "đang thực hiện") go to the next one
 * of the same clause that has none of its own.
 */
export function filledCounts(phrase: string, counts: Readonly<Record<string, number>>, values: BlankValues): string {
  const clauses = phrase.replace(/\.\s*$/u, '').split(';').map((clause) => withoutNone(clause, counts)).filter((clause) => clause.trim() !== '');
  const numbers = Object.fromEntries(Object.entries(counts).map(([name, count]) => [name, String(count)]));
  return filled(`${clauses.join(';').trim()}${/\.\s*$/u.test(phrase) ? '.' : ''}`, { ...values, ...numbers });
}

function withoutNone(clause: string, counts: Readonly<Record<string, number>>): string {
  const kept: string[] = [];
  let lead = '';
  for (const part of clause.split(',')) {
    const [name] = blanksOf(part);
    const count = name !== undefined && Object.hasOwn(counts, name) ? counts[name] : undefined;
    const own = part.slice(0, part.search(BLANK)).trim();
    if (count === 0) lead = own === '' ? lead : own;
    else {
      // Its own first blank is no count, or it leads itself: nothing is put before it.
      kept.push(count !== undefined && own === '' && lead !== '' ? ` ${lead}${part}` : part);
      lead = '';
    }
  }
  return kept.join(',');
}
