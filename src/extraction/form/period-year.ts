import type { FormFinding } from '#core/index.js';
import { allMatches } from '../text/matches.js';
import { type FormCheck, finding, spanOfText } from './form-document.js';

// Kết quả công tác tháng 02 và kế hoạch tháng 3 năm 2025 | … tháng 12 năm 2024 và nhiệm vụ tháng 01 năm 2025
const MONTH = /tháng\s{1,3}(\d{1,2})(?!\d)(?:\s{1,3}năm\s{1,3}(\d{4})|\/(\d{4}))?/giu;
const MENTION = /tháng\s{1,3}(\d{1,2})\/(\d{4})(?!\d)/giu;

/** The months that a title names, with their years: a month without one has that of the next that has. */
function monthsOf(subject: string): ReadonlyMap<number, number> {
  const months = new Map<number, number>();
  let year: number | null = null;
  for (const found of allMatches(subject, MONTH).reverse()) {
    year = Number(found[2] ?? found[3] ?? year ?? 0) || null;
    if (year !== null) months.set(Number(found[1]), year);
  }
  return months;
}

/** A report of February 2025 that speaks of "tháng 02/2024": the month is right and the year was left over from an older paper. */
export const yearOfPeriod: FormCheck = (paper) => {
  const months = monthsOf(paper.reading.header.subject ?? '');
  if (months.size === 0) return [];
  return allMatches(paper.layers.body.mapped.text, MENTION).flatMap((found): FormFinding[] => {
    const year = months.get(Number(found[1]));
    // A comparison with the year before says so.
    if (year === undefined || Number(found[2]) !== year - 1 || COMPARES.test(paper.layers.body.mapped.text.slice(Math.max(0, found.index - 60), found.index))) return [];
    return [finding('year_other', found[0], spanOfText(paper, found.index, found.index + found[0].length))];
  });
};

const COMPARES = /so với|cùng kỳ|tăng|giảm/iu;
