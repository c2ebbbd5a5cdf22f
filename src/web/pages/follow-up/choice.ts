import { dunLetter, isWithUnit } from '#core/index.js';
import type { DunLevel } from '#core/index.js';
import type { FollowUp } from '#contract/index.js';

export type Unit = FollowUp['units'][number];
export type Followed = Unit['tasks'][number];

/** What was typed of one letter; absent parts are as proposed. */
export interface LetterDraft {
  readonly level?: DunLevel;
  readonly body?: string;
}

/** Whether a task may be chased by this person at all. */
export const mayChase = (task: Followed): boolean => task.may.includes('dun');

/** Ticked at first: everything that may be chased and lies with the unit, but not twice on one day. Whoever asked for more time and waits for the answer is not reminded for it. */
export const isTickedAtFirst = (task: Followed, today: string): boolean => mayChase(task) && isWithUnit(task.hand) && task.dunning?.on !== today;

/** The units of which something is ticked, with what is. `changed` holds the ticks that a person turned round. */
export function chosenOf({ units, today }: Pick<FollowUp, 'units' | 'today'>, changed: ReadonlySet<string>): Unit[] {
  return units.map((unit) => ({ ...unit, tasks: unit.tasks.filter((task) => isTicked(task, today, changed)) })).filter((unit) => unit.tasks.length > 0);
}

export function isTicked(task: Followed, today: string, changed: ReadonlySet<string>): boolean {
  return mayChase(task) && isTickedAtFirst(task, today) !== changed.has(task.id);
}

/** The ticks after a person set some tasks to one value. */
export function withTicks(changed: ReadonlySet<string>, { tasks, to, today }: { readonly tasks: readonly Followed[]; readonly to: boolean; readonly today: string }): ReadonlySet<string> {
  const next = new Set(changed);
  for (const task of tasks.filter(mayChase)) {
    if (isTickedAtFirst(task, today) === to) next.delete(task.id);
    else next.add(task.id);
  }
  return next;
}

const highest = (levels: readonly DunLevel[]): DunLevel => levels.reduce<DunLevel>((most, level) => (level > most ? level : most), 1);

/** The letter to a unit as it would be sent now. */
export function letterTo({ unit, tasks }: Unit, draft: LetterDraft, { today, answerBy }: Pick<FollowUp, 'today' | 'answerBy'>): { readonly level: DunLevel; readonly body: string } {
  const level = draft.level ?? highest(tasks.map((task) => task.proposedLevel));
  const named = tasks.map(({ code, title, restricted, dueOn, dunning }) => ({ code, title, restricted, dueOn, dunCount: dunning?.count ?? 0 }));
  return { level, body: draft.body ?? dunLetter({ unitName: unit.name, level, tasks: named, today, answerBy }) };
}
