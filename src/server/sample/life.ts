import { addDays, daysBetween, type CivilDate, type TaskCommand } from '#core/index.js';
import type { PlannedOrder } from './notices.js';

/** One thing that a person of the sample does with a task. */
export interface LifeEvent {
  readonly day: CivilDate;
  /** Minutes after midnight, agency time. */
  readonly minute: number;
  readonly by: 'head' | 'officer' | 'confirmer' | 'leader';
  readonly command: TaskCommand | { readonly kind: 'assign_officer'; readonly note: string };
}

/** What the plan of a task's life depends on. `turn` is its running number, from which the variety comes. */
export interface LifeContext {
  readonly order: PlannedOrder;
  readonly given: CivilDate;
  readonly today: CivilDate;
  readonly turn: number;
  readonly hasOfficer: boolean;
}

type Course = 'on_time' | 'late' | 'overdue' | 'unread' | 'waiting' | 'extension' | 'paused' | 'returned' | 'cancelled' | 'redo';

// Twenty turns: most work is done on time; the rest shows every state that an office meets.
const COURSES: readonly Course[] = [
  'on_time', 'on_time', 'late', 'on_time', 'waiting', 'on_time', 'extension', 'on_time', 'redo', 'on_time',
  'on_time', 'overdue', 'on_time', 'paused', 'on_time', 'late', 'returned', 'on_time', 'unread', 'cancelled',
];

const REPORTS = ['Đã hoàn thành dự thảo, đang lấy ý kiến các phòng, đơn vị.', 'Đang tổng hợp số liệu của các xã, phường; còn thiếu 03 đơn vị chưa gửi.', 'Đã họp thống nhất nội dung; dự kiến trình Lãnh đạo Sở trong tuần.', 'Đã gửi văn bản xin ý kiến Sở Tài chính, đang chờ trả lời.'];

/** What happened to one task from the day it was given until yesterday, in order of time. */
export function lifeOf(context: LifeContext): LifeEvent[] {
  const events = course(context).sort((a, b) => (a.day === b.day ? a.minute - b.minute : a.day < b.day ? -1 : 1));
  return events.filter((event) => event.day < context.today);
}

function course(context: LifeContext): LifeEvent[] {
  const { given, today, turn, order } = context;
  if (daysBetween(given, today) <= 3) return turn % 3 === 0 ? [receive(context, 1)] : [];
  const due = order.dueOn ?? addDays(given, 24 + (turn % 15));
  const recent = daysBetween(given, today) < 35;
  const kind = COURSES[turn % COURSES.length] ?? 'on_time';
  const start = [receive(context, 1), ...hand(context, 2)];
  switch (kind) {
    case 'on_time': return [...start, report(context, 4, 40), ...finish(context, earlier(addDays(due, -1), turn))];
    case 'late': return [...start, report(context, 6, 30), ...finish(context, addDays(due, 4))];
    case 'overdue': return recent ? [...start, report(context, 5, 50), obstacle(context, 8)] : [...start, ...finish(context, addDays(due, 9))];
    case 'unread': return recent ? [] : [...start, ...finish(context, addDays(due, -2))];
    case 'waiting': return recent ? [...start, report(context, 4, 80), submit(context, earlier(addDays(today, -2), 0))] : [...start, ...finish(context, addDays(due, -1))];
    case 'extension': return extension(context, due, recent, start);
    case 'paused': return recent ? [...start, at(given, 6, 'confirmer', { kind: 'pause', reason: 'Chờ văn bản hướng dẫn của Bộ Khoa học và Công nghệ' })] : [...start, ...finish(context, addDays(due, -3))];
    case 'returned': return recent ? [at(given, 2, 'head', { kind: 'return', reason: 'Nội dung thuộc chức năng của đơn vị khác, đề nghị Văn phòng Sở giao lại' })] : [...start, ...finish(context, due)];
    case 'cancelled': return [...start, at(given, 9, 'leader', { kind: 'cancel', reason: 'Nội dung đã lồng ghép vào kế hoạch khác của Sở' })];
    case 'redo': return redo(context, due, recent, start);
  }
}

function extension(context: LifeContext, due: CivilDate, recent: boolean, start: readonly LifeEvent[]): LifeEvent[] {
  if (context.order.dueOn === null) return [...start, ...finish(context, due)];
  const later = addDays(due, 14);
  const ask = at(context.given, 5, 'head', { kind: 'request_extension', requestedDue: later, reason: 'Chờ ý kiến góp ý của các sở, ngành' });
  if (recent) return [...start, report(context, 3, 35), ask];
  return [...start, ask, at(context.given, 6, 'leader', { kind: 'grant_extension', note: 'Đồng ý' }), ...finish(context, addDays(later, -1))];
}

function redo(context: LifeContext, due: CivilDate, recent: boolean, start: readonly LifeEvent[]): LifeEvent[] {
  const first = addDays(context.given, 5);
  const back = at(first, 1, 'confirmer', { kind: 'redo', reason: 'Bổ sung số liệu của các xã mới thành lập' });
  return recent ? [...start, submit(context, first), back, report(context, 8, 70)] : [...start, submit(context, first), back, ...finish(context, addDays(due, -1))];
}

function earlier(day: CivilDate, turn: number): CivilDate {
  return addDays(day, -(turn % 3));
}

function at(day: CivilDate, after: number, by: LifeEvent['by'], command: LifeEvent['command']): LifeEvent {
  const minute = 7 * 60 + 45 + ((after * 53) % 510);
  return { day: addDays(day, after), minute, by, command };
}

function receive({ given }: LifeContext, after: number): LifeEvent {
  return at(given, after, 'head', { kind: 'receive' });
}

function hand({ given, hasOfficer }: LifeContext, after: number): LifeEvent[] {
  return hasOfficer ? [at(given, after, 'head', { kind: 'assign_officer', note: 'Chủ động triển khai, báo cáo hằng tuần' })] : [];
}

function report(context: LifeContext, after: number, percent: number): LifeEvent {
  const body = REPORTS[context.turn % REPORTS.length] ?? '';
  return at(context.given, after, context.hasOfficer ? 'officer' : 'head', { kind: 'report', body, percent, evidence: [] });
}

function obstacle(context: LifeContext, after: number): LifeEvent {
  return at(context.given, after, 'head', { kind: 'obstacle', body: 'Chưa nhận được số liệu của Sở Tài chính nên chưa tổng hợp được.' });
}

function submit(context: LifeContext, day: CivilDate): LifeEvent {
  const documentNumber = `${100 + context.turn * 3}/SKHCN-VP`;
  return at(day, 0, 'head', { kind: 'submit', body: context.order.result, evidence: [{ fileId: null, documentNumber, documentDate: day }], figure: null });
}

function finish(context: LifeContext, wanted: CivilDate): LifeEvent[] {
  const day = wanted <= addDays(context.given, 3) ? addDays(context.given, 4) : wanted;
  return [submit(context, day), at(day, 1, 'confirmer', { kind: 'confirm', note: '', doneOn: day })];
}
