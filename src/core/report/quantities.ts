import type { CivilDate } from '../date/civil-date.js';
import { periodContains, type Period } from '../date/period.js';
import { fold } from '../text/fold.js';

/** A number that somebody reported: `125 hồ sơ`, `Giải ngân: 1,5 tỷ đồng`, `12/15 xã`, `85 %`. */
export interface Quantity {
  /** What is counted. */
  readonly name: string;
  /** In what; empty where the name says it. */
  readonly unit: string;
  readonly value: number;
  /** Of how many, where it was said: `12/15 xã`. */
  readonly of: number | null;
}

export interface ReadQuantities {
  readonly quantities: readonly Quantity[];
  /** Parts that hold no number, or more than one, so that nobody can tell what is counted. */
  readonly unread: readonly string[];
}

const NUMBER = /(?<![\p{L}\p{N}/.,-])\d{1,15}(?:[.,]\d{1,15}){0,5}(?:\s?\/\s?\d{1,9})?(?![\p{N}/]|[.,-]?\d|-\p{L})/gu;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d{1,6})?$/;
const DECIMAL = /^\d+(?:[.,]\d{1,6})?$/;

/** A number as it is written in Vietnamese: `1.250`, `1.250,5`, `1,5`; a single point that is followed by other than three digits is a decimal one. Null where it is none. */
export function readNumber(text: string): number | null {
  if (THOUSANDS.test(text)) return Number(text.replaceAll('.', '').replace(',', '.'));
  return DECIMAL.test(text) ? Number(text.replace(',', '.')) : null;
}

/** A number as it is printed in Vietnamese, with at most six decimals. */
export function printNumber(value: number): string {
  const [whole = '0', rest] = String(rounded(Math.abs(value))).split('.');
  return `${value < 0 ? '-' : ''}${whole.replace(/\B(?=(?:\d{3})+$)/g, '.')}${rest === undefined ? '' : `,${rest}`}`;
}

// Sums of decimals stay what they look like.
const rounded = (value: number): number => Math.round(value * 1e6) / 1e6;

/** The numbers in what a person typed, one in each part between semicolons or on each line. Dates and numbers of documents are none. */
export function readQuantities(text: string): ReadQuantities {
  const quantities: Quantity[] = [];
  const unread: string[] = [];
  for (const part of text.normalize('NFC').split(/[;\n]/u).map((each) => each.trim().replace(/[.,]+$/u, ''))) {
    if (part === '') continue;
    const quantity = readPart(part);
    if (quantity === null) unread.push(part);
    else quantities.push(quantity);
  }
  return { quantities, unread };
}

function readPart(part: string): Quantity | null {
  const [found, second] = part.matchAll(NUMBER);
  if (found === undefined || second !== undefined) return null;
  const [first = '', whole] = found[0].split('/').map((each) => each.trim());
  const [value, of] = [readNumber(first), whole === undefined ? null : Number(whole)];
  const before = part.slice(0, found.index).trim().replace(/[:：=]$/u, '').trim();
  const after = part.slice(found.index + found[0].length).trim();
  if (value === null || (before === '' && (after === '' || after === '%'))) return null;
  return before === '' ? { name: after, unit: '', value, of } : { name: before, unit: after, value, of };
}

/** A quantity with the day on which it counts. */
export interface ReportedQuantity extends Quantity {
  readonly countedOn: CivilDate;
}

/** A quantity over the periods of a report; null where nothing was reported in one. */
export interface AccumulatedQuantity {
  readonly name: string;
  readonly unit: string;
  readonly sums: readonly (number | null)[];
  /** Of how many, as last said. */
  readonly of: number | null;
}

/** Shares and counts out of a whole say how things stand: the last one holds, and sums would mean nothing. */
const stands = ({ unit, of }: Quantity): boolean => of !== null || unit.startsWith('%');

/**
 * Quantities of the same name and unit over several periods: added up, and of shares and counts out of a whole the last. In the order in which
 * they were first reported; what no period holds is left out.
 *
 * @param reported in the order of their days
 */
export function accumulateQuantities(reported: readonly ReportedQuantity[], periods: readonly Period[]): readonly AccumulatedQuantity[] {
  const rows = new Map<string, AccumulatedQuantity>();
  for (const quantity of reported) {
    const within = periods.map((period) => periodContains(period, quantity.countedOn));
    if (!within.includes(true)) continue;
    const key = `${fold(quantity.name)}|${fold(quantity.unit) || quantity.unit}|${stands(quantity)}`;
    const row = rows.get(key) ?? { name: quantity.name, unit: quantity.unit, sums: periods.map(() => null), of: null };
    const next = (sum: number | null): number => (sum === null || stands(quantity) ? quantity.value : rounded(sum + quantity.value));
    rows.set(key, { ...row, of: quantity.of, sums: row.sums.map((sum, index) => (within[index] === true ? next(sum) : sum)) });
  }
  return [...rows.values()];
}
