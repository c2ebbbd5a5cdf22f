import type { ReportItem } from '../reading.js';
import { squeezed } from '../text/letters.js';
import type { MappedText } from '../text/mapped-text.js';
import { originOf } from '../text/mapped-text.js';
import type { AssignmentRow } from './rows.js';
import { stateOfRow } from './states.js';

/** What the columns of states of tables report, work by work. */
export function itemsOfRows(mapped: MappedText, rows: readonly AssignmentRow[]): ReportItem[] {
  return rows.flatMap((row) => {
    const status = stateOfRow(row);
    return status === null ? [] : [{ span: originOf(mapped, row.task.start, row.task.end), text: squeezed(row.task.text), status, unit: null, quantities: [] }];
  });
}
