import { isCivilDate } from '../date/civil-date.js';
import { printDay } from '../date/print.js';
import { ruleParts } from '../date/recurrence.js';
import type { TaskRecurrence } from '../date/recurrence.js';
import { accepted, refused } from '../outcome.js';
import { sameValue } from './changes.js';
import type { EffectOf } from './decide.js';
import { entryOf } from './effects-work.js';
import type { TaskStep } from './task.js';

const MOST_STEPS = 20;

/**
 * The way of the product, from the first authority to the last (trình PGĐ → GĐ → UBND → HĐND), or the stages of its deadline. What was done of a
 * step that stays, by its words and act, is kept. Refuses with `task.text_needed`, `task.step_order` (a later step due before an earlier one) and
 * `common.invalid`.
 */
const setSteps: EffectOf<'set_steps'> = (task, command, { today }) => {
  const wanted = command.steps.map((step) => ({ ...step, text: step.text.normalize('NFC').replace(/\s+/g, ' ').trim() }));
  if (wanted.some((step) => step.text === '')) return refused('task.text_needed');
  const bad = wanted.find((step) => step.dueOn !== null && !isCivilDate(step.dueOn));
  if (bad !== undefined || wanted.length > MOST_STEPS) return refused('common.invalid', { detail: bad?.dueOn ?? `≤ ${MOST_STEPS}` });
  const days = wanted.flatMap((step) => step.dueOn ?? []);
  const early = days.find((day, index) => index > 0 && day < (days[index - 1] ?? day));
  if (early !== undefined) return refused('task.step_order', { due: early });
  const steps = wanted.map((step): TaskStep => ({ ...step, ...doneOf(task.steps.find((old) => old.text === step.text && old.act === step.act)) }));
  if (JSON.stringify(steps) === JSON.stringify(task.steps)) return refused('task.nothing_changed');
  return accepted({ change: { steps }, entries: [entryOf('change', today, { body: steps.map(printed).join(' → '), data: { field: 'steps', from: task.steps.length, to: steps.length } })] });
};

const printed = ({ text, dueOn }: TaskStep): string => (dueOn === null ? text : `${text} (${printDay(dueOn)})`);

const doneOf = (old: TaskStep | undefined): Pick<TaskStep, 'doneOn' | 'documentNumber'> => ({ doneOn: old?.doneOn ?? null, documentNumber: old?.documentNumber ?? null });

/** One step is done on a day, or no longer (`doneOn: null`). Refuses with `task.no_step`, `task.nothing_changed`, and `common.invalid` for a day that is none or lies ahead. */
const markStep: EffectOf<'mark_step'> = (task, command, { today }) => {
  const step = task.steps[command.step];
  if (step === undefined) return refused('task.no_step');
  const { doneOn } = command;
  if (doneOn !== null && (!isCivilDate(doneOn) || doneOn > today)) return refused('common.invalid', { detail: doneOn });
  const written = command.documentNumber?.trim() ?? '';
  const next: TaskStep = { ...step, doneOn, documentNumber: doneOn === null || written === '' ? null : written };
  if (next.doneOn === step.doneOn && next.documentNumber === step.documentNumber) return refused('task.nothing_changed');
  const steps = task.steps.map((each, index) => (index === command.step ? next : each));
  return accepted({ change: { steps }, entries: [entryOf('progress', today, { body: step.text, data: { step: command.step, act: step.act, doneOn, documentNumber: next.documentNumber } })] });
};

const MOST_LEAD = 60;

function isReadable({ rule, startsOn, leadDays }: TaskRecurrence): boolean {
  return ruleParts(rule) !== null && isCivilDate(startsOn) && Number.isInteger(leadDays) && leadDays >= 0 && leadDays <= MOST_LEAD;
}

/** A duty that comes again, or no longer. Refuses with `task.rule_unreadable` and `task.nothing_changed`. */
const setRecurrence: EffectOf<'set_recurrence'> = (task, { recurrence }, { today }) => {
  if (sameValue(task.recurrence, recurrence)) return refused('task.nothing_changed');
  if (recurrence !== null && !isReadable(recurrence)) return refused('task.rule_unreadable');
  const data = { field: 'recurrence', from: task.recurrence?.rule ?? null, to: recurrence?.rule ?? null };
  return accepted({ change: { recurrence, ...(recurrence === null ? {} : { kind: 'standing', class: 'ongoing' }) }, entries: [entryOf('change', today, { data })] });
};

/** The commands on the way of the product, and on what comes again. */
export const STEP_EFFECTS = { set_steps: setSteps, mark_step: markStep, set_recurrence: setRecurrence };
