import type { AssignmentRow } from './rows.js';

const LETTER = /^\(?[a-zđ][.)]{0,2}$/u;
const LETTERED = /^[a-zđ]\)\s{1,3}(?=\p{L})/u;
const WHOLE = /^\(?\d{1,3}[.)]{0,2}$/u;

// "a)" of its own, or "a) Lắp đặt …" where the number was merged down beside the parts.
const isPart = ({ number, task }: AssignmentRow): boolean => LETTERED.test(task.text) || (number !== null && LETTER.test(number));

/**
 * Rows with what lettered parts of a work take from it: who leads and until when, where they say nothing themselves. A work that has such parts
 * and no day of its own is only what they stand under.
 */
export function withParts(rows: readonly AssignmentRow[]): AssignmentRow[] {
  const found: AssignmentRow[] = [];
  let whole: AssignmentRow | null = null;
  rows.forEach((row, index) => {
    if (!isPart(row)) {
      whole = row.number !== null && WHOLE.test(row.number) ? row : null;
      const next = rows[index + 1];
      const heads = whole !== null && next !== undefined && isPart(next) && row.time.length === 0 && row.periods.length === 0;
      if (!heads) found.push(row);
      return;
    }
    found.push(whole === null ? row : partOf(row, whole));
  });
  return found;
}

function partOf(row: AssignmentRow, whole: AssignmentRow): AssignmentRow {
  const named = row.lead.length > 0 || row.both.length > 0;
  const dated = row.time.length > 0 || row.periods.length > 0 || row.steps.length > 0;
  return { ...row, ...(named ? {} : { lead: whole.lead, both: whole.both }), ...(named || row.support.length > 0 ? {} : { support: whole.support }), ...(dated ? {} : { time: whole.time, periods: whole.periods, steps: whole.steps }) };
}
