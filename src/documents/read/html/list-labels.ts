import { formattedNumber } from '../docx/number-format.js';
import { attribute, numberIn, styleOf, type HtmlElement } from './text-of.js';

const MOST = 1_000_000;
const TYPES: Readonly<Record<string, string>> = { a: 'lowerLetter', A: 'upperLetter', i: 'lowerRoman', I: 'upperRoman' };
const STYLES: Readonly<Record<string, string>> = {
  'lower-alpha': 'lowerLetter', 'lower-latin': 'lowerLetter', 'upper-alpha': 'upperLetter', 'upper-latin': 'upperLetter', 'lower-roman': 'lowerRoman', 'upper-roman': 'upperRoman',
  'decimal-leading-zero': 'decimalZero', none: 'none',
};

/** The labels of one list as a browser draws them, asked for in the order of its items. */
export type ListLabels = (item: HtmlElement) => string;

/** How a list labels its items: `1.`, `a.`, `II.` or `-`. */
export function labelsOf(list: HtmlElement): ListLabels {
  const style = styleOf(list, 'list-style-type').toLowerCase() || styleOf(list, 'list-style').toLowerCase();
  if (list.tagName !== 'ol') return () => (style === 'none' ? '' : '- ');
  const format = STYLES[style] ?? TYPES[attribute(list, 'type')] ?? 'decimal';
  let count = numberIn(list, 'start', { otherwise: 1, most: MOST }) - 1;
  return (item) => {
    count = numberIn(item, 'value', { otherwise: count + 1, most: MOST });
    const number = formattedNumber(count, format);
    return number === '' ? '' : `${number}. `;
  };
}
