import { addDays, daysBetween, type CivilDate, type TaskCommand } from '#core/index.js';
import type { PlannedOrder } from './notices.js';

/** One thing that a person of the sample does with a task. */
export interface LifeEvent {
  readonly day: CivilDate;
  /** Minutes after midnight, agency time. */
  readonly minute: number;
  readonly by: 'head' | 'officer' | 'confirmer' | 'leader';
  readonly command: Exclude<TaskCommand, { kind: 'undo' }> | { readonly kind: 'assign_officer'; readonly note: string };
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

interface Plan extends LifeContext {
  /** The day it is due, or a likely end where none is printed. */
  readonly due: CivilDate;
  /** Given in the last five weeks: what is unfinished now lies here. */
  readonly recent: boolean;
  /** Received and handed to the officer. */
  readonly start: readonly LifeEvent[];
}

function course(context: LifeContext): LifeEvent[] {
  const { given, today, turn, order } = context;
  if (daysBetween(given, today) <= 3) return turn % 3 === 0 ? [receive(context, 1)] : [];
  const due = order.dueOn ?? addDays(given, 24 + (turn % 15));
  const plan: Plan = { ...context, due, recent: daysBetween(given, today) < 35, start: [receive(context, 1), ...hand(context, 2)] };
  return COURSE_EVENTS[COURSES[turn % COURSES.length] ?? 'on_time'](plan);
}

const ended = (plan: Plan, day: CivilDate): LifeEvent[] => [...plan.start, ...finish(plan, day)];

/** How each course goes while it is recent, and how it ended where it is not. */
const COURSE_EVENTS: Readonly<Record<Course, (plan: Plan) => LifeEvent[]>> = {
  on_time: (plan) => [...plan.start, report(plan, 4, 40), ...finish(plan, earlier(addDays(plan.due, -1), plan.turn))],
  late: (plan) => [...plan.start, report(plan, 6, 30), ...finish(plan, addDays(plan.due, 4))],
  overdue: (plan) => (plan.recent ? [...plan.start, report(plan, 5, 50), obstacle(plan, 8)] : ended(plan, addDays(plan.due, 9))),
  unread: (plan) => (plan.recent ? [] : ended(plan, addDays(plan.due, -2))),
  waiting: (plan) => (plan.recent ? [...plan.start, report(plan, 4, 80), submit(plan, addDays(plan.today, -2))] : ended(plan, addDays(plan.due, -1))),
  extension: (plan) => extension(plan),
  paused: (plan) => (plan.recent ? [...plan.start, at(plan.given, 6, 'confirmer', { kind: 'pause', reason: 'Chờ văn bản hướng dẫn của Bộ Khoa học và Công nghệ' })] : ended(plan, addDays(plan.due, -3))),
  returned: (plan) => (plan.recent ? [at(plan.given, 2, 'head', { kind: 'return', reason: 'Nội dung thuộc chức năng của đơn vị khác, đề nghị Văn phòng Sở giao lại' })] : ended(plan, plan.due)),
  cancelled: (plan) => [...plan.start, at(plan.given, 9, 'leader', { kind: 'cancel', reason: 'Nội dung đã lồng ghép vào kế hoạch khác của Sở' })],
  redo: (plan) => redo(plan),
};

function extension(context: Plan): LifeEvent[] {
  const { due, recent, start } = context;
  if (context.order.dueOn === null) return [...start, ...finish(context, due)];
  const later = addDays(due, 14);
  const ask = at(context.given, 5, 'head', { kind: 'request_extension', requestedDue: later, reason: 'Chờ ý kiến góp ý của các sở, ngành' });
  if (recent) return [...start, report(context, 3, 35), ask];
  return [...start, ask, at(context.given, 6, 'leader', { kind: 'grant_request', note: 'Đồng ý' }), ...finish(context, addDays(later, -1))];
}

function redo(context: Plan): LifeEvent[] {
  const { due, recent, start } = context;
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
  return at(context.given, after, 'head', { kind: 'obstacle', body: 'Chưa nhận được số liệu của Sở Tài chính nên chưa tổng hợp được.', escalate: false });
}

function submit(context: LifeContext, day: CivilDate): LifeEvent {
  const documentNumber = `${100 + context.turn * 3}/SKHCN-VP`;
  return at(day, 0, 'head', { kind: 'submit', body: context.order.result, evidence: [{ fileId: null, documentNumber, documentDate: day }], figure: null });
}

function finish(context: LifeContext, wanted: CivilDate): LifeEvent[] {
  const day = wanted <= addDays(context.given, 3) ? addDays(context.given, 4) : wanted;
  return [submit(context, day), at(day, 1, 'confirmer', { kind: 'confirm', note: '', doneOn: day })];
}
