import { earlierDate, laterDate } from '../date/civil-date.js';
import { accepted, refused } from '../outcome.js';
import type { EffectOf } from './decide.js';
import type { Evidence, NewEntry, Task } from './task.js';

const isBlank = (text: string): boolean => text.trim() === '';

const tells = (evidence: Evidence): boolean => evidence.fileId !== null || (evidence.documentNumber !== null && !isBlank(evidence.documentNumber));

const typedFigure = (figure: string | null | undefined): string | null => (figure === null || figure === undefined || isBlank(figure) ? null : figure.trim());

interface EntryFacts {
  readonly body?: string;
  readonly data?: NewEntry['data'];
  readonly evidence?: readonly Evidence[];
}

/** An entry of today. */
export function entryOf(kind: NewEntry['kind'], today: string, facts: EntryFacts): NewEntry {
  return { kind, body: (facts.body ?? '').trim(), data: facts.data ?? {}, evidence: (facts.evidence ?? []).filter(tells), occurredOn: today };
}

const receive: EffectOf<'receive'> = () => accepted({ change: {}, entries: [] });

/** Refuses with `task.text_needed`, or `common.invalid` for a percentage outside 0..100. */
const report: EffectOf<'report'> = (task, command, { today }) => {
  const { percent } = command;
  if (percent !== null && !(Number.isInteger(percent) && percent >= 0 && percent <= 100)) return refused('common.invalid', { detail: '0-100 %' });
  const figure = typedFigure(command.figure);
  if (isBlank(command.body) && percent === null && figure === null && !command.evidence.some(tells)) return refused('task.text_needed');
  const data = { ...(percent === null ? {} : { percent }), ...(figure === null ? {} : { figure }) };
  const entry = entryOf('progress', today, { body: command.body, data, evidence: command.evidence });
  return accepted({ change: { progressPercent: percent ?? task.progressPercent }, entries: [entry] });
};

/** What stands in the way; with `escalate`, it waits for an instruction from above. Refuses with `task.text_needed`. */
const obstacle: EffectOf<'obstacle'> = (_task, command, { today }) =>
  isBlank(command.body)
    ? refused('task.text_needed')
    : accepted({ change: command.escalate ? { escalatedOn: today } : {}, entries: [entryOf('obstacle', today, { body: command.body, data: command.escalate ? { escalate: true } : {} })] });

/** Refuses with `task.text_needed`. */
const comment: EffectOf<'comment'> = (_task, command, { today }) =>
  isBlank(command.body) ? refused('task.text_needed') : accepted({ change: {}, entries: [entryOf('comment', today, { body: command.body })] });

/** Refuses with `task.evidence_needed` (a file, a document number or a figure) and `task.children_open`. */
const submit: EffectOf<'submit'> = (task, command, { today }) => {
  const figure = typedFigure(command.figure);
  if (figure === null && !command.evidence.some(tells)) return refused('task.evidence_needed');
  if (task.openChildCount > 0) return refused('task.children_open', { count: task.openChildCount });
  const entry = entryOf('result', today, { body: command.body, data: figure === null ? {} : { figure }, evidence: command.evidence });
  return accepted({ change: { submittedOn: resultDay(task, entry, today), escalatedOn: null }, entries: [entry] });
};

/** The day of a result: of its newest document, where that lies between the task's opening and today, else the nearer of the two. */
function resultDay(task: Task, { evidence }: NewEntry, today: string): string {
  const newest = evidence.flatMap((each) => each.documentDate ?? []).sort().at(-1) ?? today;
  return earlierDate(laterDate(newest, task.openedOn ?? newest), today);
}

/** Refuses with `task.person_not_in_unit`. */
const assignPerson: EffectOf<'assign_person'> = (task, command, { actor, today }) => {
  const inside = command.postUnitId === task.leadUnitId || actor.posts.some((post) => post.unitId === task.leadUnitId && post.unitIdsBelow.includes(command.postUnitId));
  if (!inside) return refused('task.person_not_in_unit');
  const data = { field: 'leadPostId', from: task.leadPostId, to: command.postId };
  return accepted({ change: { leadPostId: command.postId }, entries: [entryOf('change', today, { body: command.note, data })] });
};

/** The commands of those who do the work. */
export const WORK_EFFECTS = { receive, report, obstacle, comment, submit, assign_person: assignPerson };
