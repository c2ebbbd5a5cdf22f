import type { CivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import type { ReportLine } from '../report/report.js';
import type { MeetingPart } from './occasion.js';

/** What a unit did and has to do, as its tasks tell it. */
export interface UnitWork {
  /** Finished since the last meeting, with the words of the result. */
  readonly done: readonly { readonly id: string; readonly title: string; readonly result: string }[];
  /** Reported since the last meeting, of open tasks: the last words of each. */
  readonly moved: readonly { readonly id: string; readonly title: string; readonly words: string }[];
  readonly overdue: readonly { readonly id: string; readonly title: string; readonly dueOn: CivilDate; readonly words: string }[];
  /** Due until the next meeting. */
  readonly next: readonly { readonly id: string; readonly title: string; readonly dueOn: CivilDate }[];
  /** What the unit asked for and nobody has answered. */
  readonly asked: readonly { readonly id: string; readonly title: string; readonly reason: string }[];
}

/** The parts of T6 with the lines that a unit's own work proposes; it takes what it wants and writes the rest. A task is told once in each part. */
export function proposeContribution(work: UnitWork): { readonly key: MeetingPart; readonly lines: ReportLine[] }[] {
  const told = new Set(work.done.map(({ id }) => id));
  const results = [
    ...work.done.map(({ id, title, result }) => lineOf('done', id, doneSentence({ title, result }))),
    ...work.moved.filter(({ id }) => !told.has(id)).map(({ id, title, words }) => lineOf('moved', id, `${bare(title)}: ${bare(words)}.`)),
  ];
  return [
    { key: 'results', lines: results },
    { key: 'backlog', lines: work.overdue.map(({ id, title, dueOn, words }) => lineOf('late', id, `${bare(title)} (hạn ${printDay(dueOn)})${words === '' ? '.' : `; ${bare(words)}.`}`)) },
    { key: 'next', lines: work.next.map(({ id, title, dueOn }) => lineOf('next', id, `${bare(title)} (hạn ${printDay(dueOn)}).`)) },
    { key: 'proposals', lines: work.asked.map(({ id, title, reason }) => lineOf('ask', id, `${bare(title)}: ${bare(reason)}.`)) },
  ];
}

/** What was finished, in a sentence: with its result where one is known. */
export function doneSentence({ title, result }: { readonly title: string; readonly result: string }): string {
  return result.trim() === '' ? `Hoàn thành: ${bare(title)}.` : `${bare(title)}: ${bare(result)}.`;
}

const lineOf = (why: string, taskId: string, text: string): ReportLine => ({ id: `${why}:${taskId}`, text, taskIds: [taskId] });
const bare = (text: string): string => text.normalize('NFC').trim().replace(/[\s.;,]{1,5}$/, '');
