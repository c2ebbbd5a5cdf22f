import type { RouteName } from '#contract/index.js';

/** What the server tells of a moment: ids of what changed, or that anything may have. */
export interface News {
  readonly tasks: readonly string[];
  readonly documents: readonly string[];
  readonly meetings: readonly string[];
  readonly all: boolean;
}

const isTexts = (value: unknown): value is readonly string[] => Array.isArray(value) && value.every((each) => typeof each === 'string');

/** News as they came over the line or from another tab; null for anything else. */
export function readNews(value: unknown): News | null {
  if (typeof value !== 'object' || value === null) return null;
  const { tasks, documents, meetings, all } = value as Partial<Record<keyof News, unknown>>;
  return isTexts(tasks) && isTexts(documents) && isTexts(meetings) && typeof all === 'boolean' ? { tasks, documents, meetings, all } : null;
}

/** Lists and numbers that any task may stand in, and any document. The review is not here: it keeps its own queue of edits. */
export const LISTS_OF_TASKS: readonly RouteName[] = ['listTasks', 'groupTasks', 'calendarTasks', 'readMine', 'readOverview', 'readStanding', 'readFollowUp'];

/** An answer to read again: of any thing, or only those of the things named. */
export interface Touched {
  readonly route: RouteName;
  readonly ids: ReadonlySet<string> | null;
}

/** Which answers news make stale. */
export function routesTouched(news: readonly News[]): readonly Touched[] {
  const whole = (route: RouteName): Touched => ({ route, ids: null });
  const tasks = new Set(news.flatMap((each) => each.tasks));
  const documents = new Set(news.flatMap((each) => each.documents));
  const meetings = new Set(news.flatMap((each) => each.meetings));
  if (news.some((each) => each.all)) return [...LISTS_OF_TASKS, 'listDocuments' as const, 'listPapers' as const, 'readPaper' as const, 'listUnregistered' as const, 'readRegister' as const, 'readTask' as const, 'readDocument' as const, 'listMeetings' as const, 'readWeek' as const, 'readMeeting' as const, 'readSession' as const].map(whole);
  return [
    ...(tasks.size > 0 ? [...LISTS_OF_TASKS.map(whole), { route: 'readTask' as const, ids: tasks }] : []),
    ...(documents.size > 0 ? [{ route: 'readDocument' as const, ids: documents }, { route: 'readPaper' as const, ids: documents }, { route: 'readReaders' as const, ids: documents }, whole('listPapers'), whole('readOverview'), whole('listUnregistered'), whole('readRegister')] : []),
    ...(meetings.size > 0 ? [{ route: 'readMeeting' as const, ids: meetings }, whole('listMeetings'), whole('readWeek')] : []),
    // A list of documents shows how many tasks of each are done.
    ...(tasks.size + documents.size > 0 ? [whole('listDocuments')] : []),
  ];
}

const GATHER = 300;
/** In a busy hour an office's browsers read their lists no more often than this. */
const AT_MOST_EVERY = 5000;

/** How long news wait before what they touch is read again, in milliseconds: short after a quiet time, and not all browsers at the same instant. `chance` is 0 to 1. */
export function waitBefore(sinceLast: number, chance: number): number {
  return Math.max(GATHER, AT_MOST_EVERY - sinceLast) + chance * GATHER;
}

const FIRST_PAUSE = 1000;
const LONGEST_PAUSE = 60_000;

/** How long to wait before the next try, in milliseconds: twice as long each time, and never all browsers of an office at once. `chance` is 0 to 1. */
export function pauseAfter(tries: number, chance: number): number {
  return Math.min(LONGEST_PAUSE, FIRST_PAUSE * 2 ** Math.min(tries - 1, 10)) * (0.5 + chance / 2);
}
