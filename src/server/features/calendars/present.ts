import ical, { ICalEventTransparency } from 'ical-generator';
import { addDays, type CivilDate, type Deadline, daysBetween, printDay, STATE_WORDS, type TaskRules, timeliness } from '#core/index.js';
import { documentLabel } from '../tasks/present.js';
import { type TaskRecord, taskOf } from '../tasks/queries.js';

/** What a calendar is printed from. */
export interface Printing {
  readonly name: string;
  readonly language: 'vi' | 'en';
  /** Where the pages are, for links back: `https://dondoc.example`. */
  readonly base: string;
  readonly today: CivilDate;
  readonly rules: TaskRules;
  readonly total: number;
  readonly records: readonly TaskRecord[];
  readonly changed: ReadonlyMap<string, Date>;
}

const HOUR_IN_SECONDS = 3600;

const WORDS = {
  vi: {
    late: 'Quá hạn', due: 'Hạn', phrase: 'Theo văn bản', lead: 'Chủ trì', officer: 'Người thực hiện', state: 'Trạng thái', document: 'Văn bản',
    counts: (total: number, shown: number): string => (total === shown ? `${total} nhiệm vụ` : `${total} nhiệm vụ, trong lịch ${shown}; phần còn lại chưa có ngày hoặc không được xem`),
  },
  en: {
    late: 'Overdue', due: 'Due', phrase: 'As printed', lead: 'Lead', officer: 'Officer', state: 'State', document: 'Document',
    counts: (total: number, shown: number): string => (total === shown ? `${total} tasks` : `${total} tasks, ${shown} in the calendar; the others have no day or may not be seen`),
  },
} as const;

/**
 * The tasks as an iCalendar object (RFC 5545, with REFRESH-INTERVAL of RFC 7986). The same tasks on the same day print the same bytes. Tasks
 * without a day are left out.
 */
export function printCalendar(printing: Printing): string {
  const { name, language, records, total } = printing;
  const words = WORDS[language];
  const dated = records.flatMap((record) => (record.due_on === null ? [] : [{ record, dueOn: record.due_on }]));
  const calendar = ical({ prodId: { company: 'Dondoc', product: 'Tasks', language: language.toUpperCase() }, name, description: words.counts(total, dated.length), ttl: HOUR_IN_SECONDS });
  for (const { record, dueOn } of dated) {
    const bar = barOf(record.deadline, dueOn);
    const at = printing.changed.get(record.id) ?? midnight(dueOn);
    const isLate = timeliness(taskOf(record), printing.today, printing.rules) === 'overdue';
    calendar.createEvent({
      id: `${record.id}@dondoc`, start: midnight(bar.from), end: midnight(addDays(bar.to, 1)), allDay: true, summary: isLate ? `${words.late}: ${record.title}` : record.title,
      description: describe(printing, record, dueOn), url: `${printing.base}/tasks/${record.id}`, stamp: at, lastModified: at, sequence: record.version,
      // A deadline does not make anybody busy on that day.
      transparency: ICalEventTransparency.TRANSPARENT,
    });
  }
  return calendar.toString();
}

/**
 * The days of a deadline: from the first to the last day that a period can mean (trong tháng 6, đầu quý III), moved along where the deadline was
 * moved; the day alone for a firm one.
 */
export function barOf(deadline: Deadline | null, dueOn: CivilDate): { readonly from: CivilDate; readonly to: CivilDate } {
  if (deadline === null || deadline.precision === 'hour' || deadline.precision === 'day' || deadline.from === null || deadline.to === null) return { from: dueOn, to: dueOn };
  const length = Math.max(0, daysBetween(deadline.from, deadline.to));
  return { from: addDays(dueOn, -length), to: dueOn };
}

const midnight = (day: CivilDate): Date => new Date(`${day}T00:00:00Z`);

function describe({ language }: Printing, record: TaskRecord, dueOn: CivilDate): string {
  const words = WORDS[language];
  const lines: readonly (readonly [string, string | null])[] = [
    [words.due, printDay(dueOn)],
    [words.phrase, record.deadline?.phrase ?? null],
    [words.lead, record.lead_name],
    [words.officer, record.officer_name],
    [words.state, STATE_WORDS[record.state][language]],
    [words.document, record.document_id === null ? null : documentLabel({ number: record.document_number, notation: record.document_notation, title: record.document_title ?? '' })],
  ];
  return lines.flatMap(([label, text]) => (text === null || text === '' ? [] : [`${label}: ${text}`])).join('\n');
}
