import { type Language, noteSentences, printDay } from '#core/index.js';
import type { Flag, HeaderReading, ReadDeadline, Reading, TaskMention } from '#extraction/index.js';
import type { Ink } from './ink.js';
import type { Words } from './terminal.js';

const WORDS = {
  nothing: { vi: '(không thấy)', en: '(not found)' },
  number: { vi: 'Số, ký hiệu', en: 'Number' },
  date: { vi: 'Ngày', en: 'Date' },
  issuer: { vi: 'Cơ quan ban hành', en: 'Issuer' },
  subject: { vi: 'Trích yếu', en: 'Subject' },
  signer: { vi: 'Người ký', en: 'Signer' },
  tasks: { vi: 'Nhiệm vụ', en: 'Tasks' },
  lead: { vi: 'Chủ trì', en: 'Lead' },
  coordinators: { vi: 'Phối hợp', en: 'With' },
  deadline: { vi: 'Thời hạn', en: 'Due' },
  reportTo: { vi: 'Báo cáo', en: 'Report to' },
  quantities: { vi: 'Số lượng', en: 'Amounts' },
  conditions: { vi: 'Điều kiện', en: 'Conditions' },
  look: { vi: 'Cần xem lại', en: 'Look at' },
  citations: { vi: 'Văn bản viện dẫn', en: 'Cited' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
} as const satisfies Record<string, Words>;

/** A reading as a sheet for people: the head of the document, its tasks in order, what it cites. */
export function printReading(reading: Reading, language: Language, ink: Ink): string {
  const word = (name: keyof typeof WORDS): string => WORDS[name][language];
  const { header } = reading;
  const field = (name: keyof typeof WORDS, value: string | null): string => `${ink('faint', `${word(name)}:`)} ${value === null || value === '' ? ink('faint', word('nothing')) : value}`;
  const head = [field('number', numberOf(header)), field('date', dateOf(header, language)), field('issuer', header.issuer), field('subject', header.subject), field('signer', header.signer?.name ?? null)];
  const tasks = reading.tasks.flatMap((task, index) => printTask(task, index + 1, { word, language, ink }));
  // Laws that are named without a number say themselves.
  const citations = [...new Set(reading.citations.map((citation) => (citation.key === '' ? citation.text : citation.key)))];
  const notes = noteSentences(reading.notes, language).map((sentence) => `  - ${sentence}`);
  return [
    ...head, '', ink('bold', `${word('tasks')} (${reading.tasks.length})`), ...tasks,
    ...(citations.length === 0 ? [] : ['', `${ink('bold', word('citations'))}: ${citations.join('; ')}`]),
    ...(notes.length === 0 ? [] : ['', ink('bold', word('notes')), ...notes]),
    '',
  ].join('\n');
}

/** Number and symbol; dots stand where the drafter left the number blank. */
function numberOf({ number, symbol }: HeaderReading): string | null {
  if (number === null && symbol === null) return null;
  return [number ?? '…', symbol].filter((part) => part !== null).join('/');
}

/** The date, or the month of a document whose day was left blank. */
function dateOf({ date }: HeaderReading, language: Language): string | null {
  if (date === null || date.length > 7) return date === null ? null : printDay(date);
  const [year, month] = date.split('-').map(Number);
  if (month === undefined) return { vi: `năm ${year}, chưa ghi ngày, tháng`, en: `${year}, no day or month given` }[language];
  return { vi: `tháng ${month}/${year}, chưa ghi ngày`, en: `${month}/${year}, no day given` }[language];
}

// What a person should look at, in words; the same codes as in the data.
const FLAG_WORDS: Readonly<Record<Flag['code'], Words>> = {
  lead_missing: { vi: 'không thấy đơn vị chủ trì', en: 'no lead found' },
  lead_ambiguous: { vi: 'chủ trì có thể là nhiều đơn vị', en: 'the lead could be several units' },
  lead_group: { vi: 'chủ trì là một nhóm đơn vị', en: 'the lead is a group of units' },
  lead_several: { vi: 'nêu nhiều đơn vị chủ trì', en: 'several leads are named' },
  deadline_conflict: { vi: 'các mốc thời hạn mâu thuẫn', en: 'deadlines contradict each other' },
  deadline_before_document: { vi: 'thời hạn trước ngày văn bản', en: 'the deadline lies before the document' },
  deadline_other_year: { vi: 'thời hạn ở năm khác', en: 'the deadline is in another year' },
  deadline_impossible: { vi: 'thời hạn là ngày không có trong lịch', en: 'the deadline is a day that does not exist' },
  unit_unknown: { vi: 'đơn vị không có trong danh mục', en: 'a unit is not in the directory' },
  citation_conflict: { vi: 'văn bản viện dẫn mâu thuẫn', en: 'citations contradict each other' },
  citation_issuer: { vi: 'ký hiệu văn bản viện dẫn không khớp cơ quan ban hành', en: 'the symbol of a citation is not of its issuer' },
  misread_possible: { vi: 'chữ nhận dạng từ hình chưa chắc đúng', en: 'recognised in a picture, may be misread' },
  duplicate_deliverable: { vi: 'sản phẩm đã có ở nhiệm vụ khác', en: 'another task delivers the same' },
};

// What the reader advises, before the number of the task; "accept" goes without saying.
const BAND_WORDS: Readonly<Record<TaskMention['band'], Words | null>> = {
  accept: null,
  look: { vi: 'nên xem lại', en: 'worth a look' },
  decide: { vi: 'cần quyết định', en: 'to be decided' },
};

interface Sheet {
  readonly word: (name: keyof typeof WORDS) => string;
  readonly language: Language;
  readonly ink: Ink;
}

function printTask(task: TaskMention, number: number, { word, language, ink }: Sheet): readonly string[] {
  const names = (units: TaskMention['lead']): string => units.map((unit) => unit.text).join('; ');
  const band = BAND_WORDS[task.band];
  const line = (name: keyof typeof WORDS, words: string): string[] => (words === '' ? [] : [`   ${ink('faint', `${word(name)}:`)} ${words}`]);
  const texts = (pieces: readonly { readonly text: string }[]): string => pieces.map((piece) => piece.text).join('; ');
  const path = task.path.length === 0 ? '' : ` [${task.path.join('.')}]`;
  return [
    '',
    `${ink('bold', `${number}.`)}${ink('faint', path)}${band === null ? '' : ` ${ink('yellow', `(${band[language]})`)}`} ${task.text}`,
    ...line('lead', task.lead.length === 0 ? '' : ink('cyan', names(task.lead))),
    ...line('coordinators', names(task.coordinators)),
    ...line('deadline', task.deadlines.length === 0 ? '' : ink('green', task.deadlines.map(printDeadline).join('; '))),
    ...line('reportTo', names(task.reportTo)),
    ...line('quantities', texts(task.quantities)),
    ...line('conditions', texts(task.conditions)),
    ...(task.flags.length === 0 ? [] : [ink('yellow', `   ${word('look')}: ${[...new Set(task.flags.map((flag) => FLAG_WORDS[flag.code][language]))].join('; ')}`)]),
  ];
}

/** The deadline as printed, with the days that a period means; a named day says itself. */
function printDeadline(deadline: ReadDeadline): string {
  if (deadline.anchor !== null) return deadline.text;
  const days = [deadline.from, deadline.to].filter((day) => day !== null).map(printDay);
  return days.length === 0 ? deadline.text : `${deadline.text} (${[...new Set(days)].join(' → ')})`;
}
