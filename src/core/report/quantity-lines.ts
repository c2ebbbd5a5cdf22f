import type { NamedPeriod, Rhythm } from '../date/period-key.js';
import { type AccumulatedQuantity, printNumber } from './quantities.js';
import type { ReportLine } from './report.js';

/**
 * The figures of a period in words, with what they are together since the beginning of the quarter and of the year where that says more.
 *
 * @param quantities sums over the window, the quarter and the year, in this order
 */
export function quantityLines(quantities: readonly AccumulatedQuantity[], period: NamedPeriod): readonly ReportLine[] {
  return quantities.filter(({ sums: [own] }) => own !== null && own !== undefined).map((quantity, index) => ({ id: `quantity:${index}`, text: quantityText(quantity, period), taskIds: [], by: 'tasks' }));
}

function quantityText({ name, unit, of, sums: [own = null, quarter = null, year = null] }: AccumulatedQuantity, { rhythm }: NamedPeriod): string {
  const print = (value: number): string => `${printNumber(value)}${of === null ? '' : `/${printNumber(of)}`}${unit === '' ? '' : ` ${unit}`}`;
  const named = `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}: ${print(own ?? 0)}`;
  // Shares and counts out of a whole are not added up.
  if (of !== null || unit.startsWith('%')) return `${named}.`;
  const said = (words: string, sum: number | null, rhythms: readonly Rhythm[]): string[] => (rhythms.includes(rhythm) && sum !== null && sum !== own ? [`${words}: ${print(sum)}`] : []);
  const since = [...said('lũy kế quý', quarter, ['week', 'month']), ...said('lũy kế từ đầu năm', year, ['week', 'month', 'quarter', 'half'])];
  return `${named}${since.length === 0 ? '' : ` (${since.join('; ')})`}.`;
}
