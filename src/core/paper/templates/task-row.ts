import { daysBetween, type CivilDate } from '../../date/civil-date.js';
import { documentTypeByAbbreviation } from '../../document/types.js';
import { cellText, type TaskLine } from '../../list/columns.js';
import type { TaskTableRow } from './task-table.js';
import { dayInText } from './words.js';

/** A document as far as a paper cites it. */
export interface CitedDocument {
  /** Abbreviation; null for a letter or where it is not known. */
  readonly type: string | null;
  readonly number: string | null;
  readonly notation: string | null;
  readonly issuedOn: CivilDate | null;
  /** Where it has no number. */
  readonly title: string;
}

/** "Thông báo số 15/TB-SKHCN ngày 08/4/2025" (NĐ 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 6); its title where it has no number. */
export function citationOf({ type, number, notation, issuedOn, title }: CitedDocument): string {
  if (number === null || notation === null) return title;
  const name = type === null ? 'Công văn' : (documentTypeByAbbreviation(type)?.name ?? 'Văn bản');
  return `${name} số ${number}/${notation}${issuedOn === null ? '' : ` ngày ${dayInText(issuedOn)}`}`;
}

/** A task as lists know it. */
export interface FollowedLine extends TaskLine {
  readonly id: string;
  readonly restricted: boolean;
}

/** A task as a line of T9. What is restricted is named by its code alone, since the paper goes to others too. */
export function taskTableRow(line: FollowedLine, { today, document }: { readonly today: CivilDate; readonly document: CitedDocument | undefined }): TaskTableRow {
  const cell = (column: Parameters<typeof cellText>[1]): string => cellText(line, column, 'vi');
  const late = line.timeliness === 'overdue' && line.dueOn !== null ? daysBetween(line.dueOn, today) : 0;
  const first = cell('original');
  const open = (text: string): string => (line.restricted ? '' : text);
  return {
    content: line.restricted ? `Nhiệm vụ mã ${line.code}` : line.title, document: document === undefined ? '' : citationOf(document), assigner: line.assignedBy, lead: line.lead.name, supports: cell('supports'),
    deadline: [cell('deadline'), first === '' ? '' : `(hạn gốc ${first})`].filter((part) => part !== '').join(' '), product: open(line.product), progress: open(cell('last')) || cell('progress'), status: cell('status'),
    note: late > 0 ? `Quá hạn ${late} ngày` : '', taskId: line.id,
  };
}
