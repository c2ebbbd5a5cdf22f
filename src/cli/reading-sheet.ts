import type { Language } from '#core/index.js';
import type { ReadDeadline, Reading, TaskMention } from '#extraction/index.js';
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
  look: { vi: 'Cần xem lại', en: 'Look at' },
  citations: { vi: 'Văn bản viện dẫn', en: 'Cited' },
  notes: { vi: 'Ghi chú', en: 'Notes' },
} as const satisfies Record<string, Words>;

/** A reading as a sheet for people: the head of the document, its tasks in order, what it cites. */
export function printReading(reading: Reading, language: Language): string {
  const word = (name: keyof typeof WORDS): string => WORDS[name][language];
  const { header } = reading;
  const field = (name: keyof typeof WORDS, value: string | null): string => `${word(name)}: ${value === null || value === '' ? word('nothing') : value}`;
  const number = header.number === null ? null : [header.number, header.symbol].filter((part) => part !== null).join('/');
  const head = [field('number', number), field('date', header.date), field('issuer', header.issuer), field('subject', header.subject), field('signer', header.signer?.name ?? null)];
  const tasks = reading.tasks.flatMap((task, index) => printTask(task, index + 1, word));
  const citations = [...new Set(reading.citations.map((citation) => citation.key))];
  const notes = reading.notes.map((note) => `  - ${note.code}: ${note.detail}`);
  return [
    ...head, '', `${word('tasks')} (${reading.tasks.length})`, ...tasks,
    ...(citations.length === 0 ? [] : ['', `${word('citations')}: ${citations.join('; ')}`]),
    ...(notes.length === 0 ? [] : ['', word('notes'), ...notes]),
    '',
  ].join('\n');
}

function printTask(task: TaskMention, number: number, word: (name: keyof typeof WORDS) => string): readonly string[] {
  const names = (units: TaskMention['lead']): string => units.map((unit) => unit.text).join('; ');
  const path = task.path.length === 0 ? '' : ` [${task.path.join('.')}]`;
  return [
    '',
    `${number}.${path} ${task.text}`,
    ...(task.lead.length === 0 ? [] : [`   ${word('lead')}: ${names(task.lead)}`]),
    ...(task.coordinators.length === 0 ? [] : [`   ${word('coordinators')}: ${names(task.coordinators)}`]),
    ...(task.deadlines.length === 0 ? [] : [`   ${word('deadline')}: ${task.deadlines.map(printDeadline).join('; ')}`]),
    ...(task.flags.length === 0 ? [] : [`   ${word('look')}: ${task.flags.map((flag) => flag.code).join(', ')}`]),
  ];
}

function printDeadline(deadline: ReadDeadline): string {
  const days = [deadline.from, deadline.to].filter((day) => day !== null);
  return days.length === 0 ? deadline.text : `${deadline.text} (${[...new Set(days)].join(' → ')})`;
}
