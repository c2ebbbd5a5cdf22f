import { fold } from '#core/index.js';

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** Where it belongs, shown in grey: the path of a unit, the post of a person. */
  readonly detail: string;
  /** What else finds it: short names, aliases. */
  readonly also?: string;
}

const MOST_SHOWN = 60;

/** The options that a typed text finds, best first: starts of names before starts of words before the rest. Marks do not matter. */
export function matching(options: readonly PickerOption[], text: string): PickerOption[] {
  const wanted = fold(text);
  if (wanted === '') return options.slice(0, MOST_SHOWN);
  const words = wanted.split(' ');
  const rank = (option: PickerOption): number => {
    const name = fold(option.label);
    const all = ` ${name} ${fold(option.also ?? '')} ${fold(option.detail)}`;
    if (!words.every((word) => all.includes(word))) return -1;
    if (name.startsWith(wanted)) return 0;
    return words.every((word) => all.includes(` ${word}`)) ? 1 : 2;
  };
  return options
    .map((option) => [rank(option), option] as const)
    .filter(([order]) => order >= 0)
    .sort((a, b) => a[0] - b[0])
    .slice(0, MOST_SHOWN)
    .map(([, option]) => option);
}
