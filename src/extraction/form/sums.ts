import { type FormFinding, readNumber } from '#core/index.js';
import { allMatches } from '../text/matches.js';
import { type FormCheck, finding, spanOfText } from './form-document.js';

const N = '(\\d{1,9}(?:\\.\\d{3}){0,3})';
const SHARE = '(?:[^();.]{0,40}?(\\d{1,3}(?:,\\d{1,4})?)\\s?%)?';
// Tổng số 10 nhiệm vụ; đã hoàn thành 6 (đúng hạn 5, chiếm 50,00%; quá hạn 1, chiếm 10,00%); chưa hoàn thành 4 (trong hạn 3, chiếm 30,00%; quá hạn 1, chiếm 10,00%)
const CLASSES = new RegExp(
  `[Tt]ổng số\\s{0,3}:?\\s{0,3}${N}\\s{1,3}nhiệm vụ[^.\\n]{0,120}?hoàn thành\\s{0,3}:?\\s{0,3}${N}[^()\\n]{0,40}\\([^()\\n]{0,30}?đúng hạn\\s{0,3}:?\\s{0,3}${N}${SHARE}[^()\\n]{0,30}?quá hạn\\s{0,3}:?\\s{0,3}${N}${SHARE}\\)`
  + `[^.\\n]{0,60}?chưa hoàn thành\\s{0,3}:?\\s{0,3}${N}[^()\\n]{0,40}\\([^()\\n]{0,30}?trong hạn\\s{0,3}:?\\s{0,3}${N}${SHARE}[^()\\n]{0,30}?quá hạn\\s{0,3}:?\\s{0,3}${N}${SHARE}\\)`, 'gu');

/** The four official classes add up to what is done and what is open, these to the total, and their shares to 100 %. */
export const classSums: FormCheck = (paper) => {
  const { text } = paper.layers.body.mapped;
  if (!text.includes('nhiệm vụ')) return [];
  return allMatches(text, CLASSES).flatMap((found): FormFinding[] => {
    const span = spanOfText(paper, found.index, found.index + found[0].length);
    const number = (group: number): number => readNumber(found[group] ?? '') ?? 0;
    const [total, done, onTime, late, open, onTrack, overdue] = [1, 2, 3, 5, 7, 8, 10].map(number);
    return [
      ...sum('figures_sum', { parts: [onTime, late], whole: done }, span), ...sum('figures_sum', { parts: [onTrack, overdue], whole: open }, span), ...sum('figures_sum', { parts: [done, open], whole: total }, span),
      ...shares([4, 6, 9, 11].flatMap((group) => (found[group] === undefined ? [] : [number(group)])), span),
    ];
  });
};

interface Sum {
  readonly parts: readonly (number | undefined)[];
  readonly whole: number | undefined;
}

function sum(rule: 'figures_sum', { parts, whole = 0 }: Sum, span: FormFinding['span']): FormFinding[] {
  const together = parts.reduce<number>((all, part = 0) => all + part, 0);
  return together === whole ? [] : [finding(rule, `${parts.join(' + ')} = ${together}, không phải ${whole}`, span)];
}

// Rounded to two decimals each, four shares may miss the hundred by two hundredths before somebody evens them out.
const SLACK = 0.005;

function shares(percents: readonly number[], span: FormFinding['span']): FormFinding[] {
  const together = percents.reduce((all, part) => all + part, 0);
  if (percents.length < 4 || together === 0 || Math.abs(together - 100) < SLACK) return [];
  return [finding('percents_sum', `${percents.map(print).join(' + ')} = ${print(together)}`, span)];
}

const print = (value: number): string => String(Math.round(value * 10_000) / 10_000).replace('.', ',');
