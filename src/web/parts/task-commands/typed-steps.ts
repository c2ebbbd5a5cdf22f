import type { TaskView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import type { CivilDate, StepAct } from '#core/index.js';
import { typedDay } from '../typed-day.js';

/** A step as it is typed. */
export interface TypedStep {
  readonly text: string;
  readonly act: StepAct;
  readonly due: string;
}

export const NEW_STEP: TypedStep = { text: '', act: 'submit', due: '' };

/** Steps as they stand, in the form in which they are typed. */
export function printedSteps(steps: TaskView['steps']): TypedStep[] {
  return steps.map(({ text, act, dueOn }) => ({ text, act, due: dueOn === null ? '' : printDay(dueOn) }));
}

const isEmpty = ({ text, due }: TypedStep): boolean => text.trim() === '' && due.trim() === '';

/** Whether the rows can be sent: those left empty do not count. */
export function areSendable(steps: readonly TypedStep[], today: CivilDate): boolean {
  return steps.filter((step) => !isEmpty(step)).every(({ text, due }) => text.trim() !== '' && typedDay(due, today) !== undefined);
}

/** The rows as they are sent. */
export function sentSteps(steps: readonly TypedStep[], today: CivilDate): { text: string; act: StepAct; dueOn: CivilDate | null }[] {
  return steps.filter((step) => !isEmpty(step)).map(({ text, act, due }) => ({ text: text.trim(), act, dueOn: typedDay(due, today) ?? null }));
}
