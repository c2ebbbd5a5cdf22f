/** Where the commands stand: at the lower edge of the task's own page, or in the text of the panel beside a list. */
export type CommandPlace = 'bar' | 'flow';

/** The words that say a command was recorded. */
export const TOLD: Readonly<Record<CommandPlace, 'done' | 'doneBeside'>> = { bar: 'done', flow: 'doneBeside' };
