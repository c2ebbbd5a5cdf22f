import { type FormFinding, type FormRule, isWorkingDay, printDay } from '#core/index.js';
import type { Flag, TaskMention } from '../reading.js';
import { type FormCheck, type FormDocument, finding } from './form-document.js';

const RULES: Readonly<Partial<Record<Flag['code'], FormRule>>> = {
  deadline_before_document: 'deadline_past', deadline_conflict: 'deadline_unclear', deadline_impossible: 'deadline_unclear', unit_unknown: 'unit_unknown',
};

/** What the reader finds doubtful in the orders of a paper, each place once. */
export const doubtfulOrders: FormCheck = ({ reading: { tasks } }) => once(tasks.flatMap((task) => task.flags.flatMap((flag): FormFinding[] => {
  const rule = RULES[flag.code];
  return rule === undefined ? [] : [finding(rule, flag.detail === '' ? task.title : flag.detail, flag.span ?? task.span)];
})));

const MOST_LEADS = 3;

/** Two or three units by name for one task: each thinks that the other leads. Many, and groups, are addressed and not given one task. */
export const severalLeads: FormCheck = ({ reading: { tasks } }) => once(tasks.flatMap(({ lead, span }): FormFinding[] =>
  (lead.length < 2 || lead.length > MOST_LEADS || lead.some(({ group }) => group) ? [] : [finding('lead_several', lead.map(({ text }) => text).join('; '), span)])));

/** A last day that is no working day. */
export const deadlineDaysOff: FormCheck = (paper) => once(paper.reading.tasks.flatMap((task) => daysOff(paper, task)));

function daysOff({ options: { calendar } }: FormDocument, { deadlines }: TaskMention): FormFinding[] {
  if (calendar === undefined) return [];
  return deadlines.flatMap(({ anchor, precision, inherited, bound, text, span }) =>
    (anchor === null || precision !== 'day' || inherited || (bound !== 'before' && bound !== 'by') || isWorkingDay(anchor, calendar) ? [] : [finding('deadline_day_off', `${text} (${printDay(anchor)})`, span)]));
}

function once(findings: readonly FormFinding[]): readonly FormFinding[] {
  const seen = new Set<string>();
  return findings.filter(({ rule, span, detail }) => {
    const key = `${rule}|${span?.start ?? ''}|${span?.end ?? ''}|${detail}`;
    return !seen.has(key) && seen.add(key);
  });
}
