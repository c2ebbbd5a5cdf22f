import type { TaskRow } from '#contract/index.js';

/** What the form of a command needs to know of a task: a line of a list knows it too. */
export interface CommandTask extends Pick<TaskRow, 'id' | 'version' | 'title' | 'lead' | 'state'> {
  /** It waits for its condition. */
  readonly dormant?: boolean;
}

/** Where the commands stand: at the lower edge of the task's own page, or in the text of the panel beside a list. */
export type CommandPlace = 'bar' | 'flow';

/** The words that say a command was recorded. */
export const TOLD: Readonly<Record<CommandPlace, 'done' | 'doneBeside'>> = { bar: 'done', flow: 'doneBeside' };
