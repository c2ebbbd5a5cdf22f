import { namedPeriodOn, daysOf, printPeriodName, type NamedPeriod, type Rhythm } from '../date/period-key.js';
import { type AccumulatedQuantity, printNumber } from './quantities.js';
import type { ReportLine, ReportTable } from './report.js';

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

// Beside the period itself: what lies around it, where that is longer.
const RUNNING: readonly { readonly rhythm: 'quarter' | 'year'; readonly beside: readonly Rhythm[]; readonly sum: 1 | 2 }[] = [
  { rhythm: 'quarter', beside: ['week', 'month'], sum: 1 }, { rhythm: 'year', beside: ['week', 'month', 'quarter', 'half'], sum: 2 },
];
const COLUMN = 16;
const [NUMBER_COLUMN, UNIT_COLUMN] = [8, 14];

/**
 * The figures of a period as a table, with what they are together since the beginning of the quarter and of the year; null where there is none.
 * A share and a count out of a whole stand in every column as last said.
 *
 * @param quantities sums over the window, the quarter and the year, in this order
 */
export function quantityTable(quantities: readonly AccumulatedQuantity[], period: NamedPeriod): ReportTable | null {
  const running = RUNNING.filter(({ beside }) => beside.includes(period.rhythm));
  const rows = quantities.map(({ name, unit, of, sums }, index) => {
    const print = (sum: number | null | undefined): string => (sum === null || sum === undefined ? '' : `${printNumber(sum)}${of === null ? '' : `/${printNumber(of)}`}`);
    return [String(index + 1), `${name.charAt(0).toLocaleUpperCase('vi')}${name.slice(1)}`, unit, print(sums[0]), ...running.map(({ sum }) => print(sums[sum]))];
  });
  if (rows.length === 0) return null;
  const named = (rhythm: Rhythm): string => printPeriodName(namedPeriodOn(rhythm, daysOf(period).to));
  const own = printPeriodName(period);
  const heads = ['STT', 'Chỉ tiêu', 'Đơn vị tính', `${own.charAt(0).toLocaleUpperCase('vi')}${own.slice(1)}`, ...running.map(({ rhythm }) => `Lũy kế ${named(rhythm)}`)];
  const figures = COLUMN * (running.length + 1);
  return { heads, widths: [NUMBER_COLUMN, 100 - NUMBER_COLUMN - UNIT_COLUMN - figures, UNIT_COLUMN, COLUMN, ...running.map(() => COLUMN)], rows };
}
