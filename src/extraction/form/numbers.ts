import type { FormFinding } from '#core/index.js';
import { allMatches } from '../text/matches.js';
import { type FormCheck, finding, spanOfClean } from './form-document.js';

/** "Số: 5/TB-SKHCN" and "Số 5/TB-SKHCN" in the head: a number below 10 takes a zero. */
export const numberZero: FormCheck = (paper) => {
  const { number, spans } = { ...paper.reading.header, spans: paper.reading.header.spans };
  if (number === null || !/^[1-9]$/.test(number) || spans.number === undefined) return [];
  return [finding('number_zero', `${number} → 0${number}`, spans.number)];
};

// Lam Hồng, ngày 5 tháng 1 năm 2025 | ngày 5/4/2025 is the short form, which takes none.
const WRITTEN_DAY = /ngày\s{1,3}(\d{1,2})\s{1,3}tháng\s{1,3}(\d{1,2})\s{1,3}năm\s{1,3}\d{4}/gu;

/** Days written out: "ngày 5 tháng 1 năm 2025" is "ngày 05 tháng 01 năm 2025"; "tháng 4" stays. */
export const dateZero: FormCheck = (paper) => allMatches(paper.layers.clean.text, WRITTEN_DAY).flatMap((found): FormFinding[] => {
  const [text, day = '', month = ''] = found;
  const needsZero = (day.length === 1 && day !== '0') || month === '1' || month === '2';
  if (!needsZero) return [];
  const right = text.replace(/ngày\s{1,3}(\d)(?=\s)/u, 'ngày 0$1').replace(/tháng\s{1,3}([12])(?=\s)/u, 'tháng 0$1');
  return [finding('date_zero', right.replace(/\s{1,3}/gu, ' '), spanOfClean(paper, found.index, found.index + text.length))];
});
