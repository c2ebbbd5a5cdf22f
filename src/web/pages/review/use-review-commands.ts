import { needsLook } from '#core/index.js';
import type { Draft } from '#core/index.js';
import type { OlderProposal, UnitView } from '#contract/index.js';
import { useCommands } from '../../commands/registry.js';
import type { Command } from '../../commands/registry.js';
import { useWords } from '../../words/words.js';
import { choicesOf, firstDoubt } from './doubts.js';
import { SEVERAL_KEYS } from './list/also-leads.js';
import { WAIT_KEYS } from './list/condition-field.js';
import { choiceWords } from './list/choice-words.js';
import { optionLabel } from './list/choices.js';
import { sentOption } from './list/draft-fields.js';
import { APPLY_KEYS, REMEMBER_KEYS, useRemember } from './list/name-offer.js';
import { CONTINUE_KEYS, REPEAT_KEYS } from './list/older-field.js';
import { olderWords } from './list/older-words.js';
import { namedUnits } from './list/named-units.js';
import type { ReviewActs } from './review.js';
import { neighbour, nextWhere } from './summary.js';
import type { Sides } from './use-sides.js';
import type { OlderByDraft } from './use-older.js';
import { words } from './words.js';

interface Parts {
  readonly drafts: readonly Draft[];
  readonly selected: Draft | null;
  readonly older: OlderByDraft;
  readonly acts: ReviewActs;
  readonly sides: Sides;
  readonly readOnly: boolean;
  readonly units: readonly UnitView[];
  readonly mayRemember: boolean;
  readonly undo: () => void;
  readonly select: (draftId: string | null) => void;
}

/** The keys of A5.1. Enter, Tab, the arrows and Ctrl+Z act only from a row or from the text, so that fields keep their own. */
export function useReviewCommands(parts: Parts): void {
  const { drafts, selected, acts, sides, readOnly, undo, select } = parts;
  const say = useWords(words);
  const choice = useWords(choiceWords);
  const choosing = useChoiceCommands(parts);
  const doubtful = (draft: Draft): boolean => firstDoubt(draft, say) !== null;
  const ahead = (step: 1 | -1): string | null => {
    if (selected !== null && step === 1 && doubtful(selected) && document.activeElement?.closest('[data-field]') === null) return selected.id;
    const found = nextWhere(drafts, selected?.id ?? null, { step, test: doubtful });
    const order = (id: string | null): number => drafts.findIndex((draft) => draft.id === id);
    return found !== null && (order(found) - order(selected?.id ?? null)) * step > 0 ? found : null;
  };
  const toDoubt = (id: string) => (): void => {
    const draft = drafts.find((each) => each.id === id);
    select(id);
    if (draft !== undefined) sides.focusField(firstDoubt(draft, say) ?? 'task');
  };
  const move = (steps: 1 | -1) => (): void => {
    select(neighbour(drafts, selected?.id ?? null, steps));
    if (sides.listRef.current?.contains(document.activeElement) !== false || document.activeElement === document.body) sides.focusRow();
  };
  const group = say.group;
  const moving: Command[] = [
    { id: 'review.down', label: say.down, group, keys: 'ArrowDown', scope: 'list', inPalette: false, run: move(1) },
    { id: 'review.up', label: say.up, group, keys: 'ArrowUp', scope: 'list', inPalette: false, run: move(-1) },
    { id: 'review.side', label: say.otherSide, group, keys: 'F6', scope: 'everywhere', inPalette: false, run: sides.swap },
  ];
  const [next, previous] = [ahead(1), ahead(-1)];
  if (next !== null) moving.push({ id: 'review.next-doubt', label: say.nextDoubt, group, keys: 'Tab', scope: 'list', run: toDoubt(next) });
  if (previous !== null) moving.push({ id: 'review.previous-doubt', label: say.previousDoubt, group, keys: 'Shift+Tab', scope: 'list', run: toDoubt(previous) });
  const look = (step: 1 | -1): string | null => nextWhere(drafts, selected?.id ?? null, { step, test: needsLook });
  const [lookNext, lookPrevious] = [look(1), look(-1)];
  const toLook = (id: string) => (): void => {
    select(id);
    sides.focusRow();
  };
  if (lookNext !== null) moving.push({ id: 'review.next-look', label: choice.nextLook, group, keys: 'Alt+ArrowDown', run: toLook(lookNext) });
  if (lookPrevious !== null) moving.push({ id: 'review.previous-look', label: choice.previousLook, group, keys: 'Alt+ArrowUp', run: toLook(lookPrevious) });
  const changing: Command[] = [
    { id: 'review.accept-sure', label: say.acceptSure, group, keys: 'Alt+KeyA', run: acts.acceptSure },
    { id: 'review.accept', label: say.acceptNext, group, keys: 'Enter', scope: 'list', inPalette: false, run: acts.accept },
    { id: 'review.accept-anywhere', label: say.acceptNext, group, keys: 'Alt+Enter', run: acts.accept },
    { id: 'review.reject', label: say.rejectFull, group, keys: 'Alt+KeyX', run: acts.reject },
    { id: 'review.split', label: say.splitFull, group, keys: 'Alt+KeyS', run: acts.split },
    { id: 'review.merge', label: say.merge, group, keys: 'Alt+KeyG', run: acts.merge },
    { id: 'review.create', label: say.createFull, group, keys: 'Alt+KeyN', run: acts.create },
    { id: 'review.undo', label: say.undo, group, keys: 'Ctrl+KeyZ', scope: 'list', run: undo },
  ];
  useCommands(readOnly ? moving : [...moving, ...choosing, ...changing]);
}

/** Keys 1 to 9 for what the open draft offers, and those for the name that was just settled. */
function useChoiceCommands({ selected, older, drafts, units, acts, sides, mayRemember }: Parts): Command[] {
  const say = useWords(words);
  const choice = useWords(choiceWords);
  const sayOlder = useWords(olderWords);
  const remember = useRemember();
  if (selected === null || selected.taskId !== null) return [];
  const { group } = say;
  const { id: draftId } = selected;
  const commands = choicesOf(selected, say).map((option, index): Command => ({
    id: `review.choose-${index + 1}`, label: choice.choice(optionLabel(option, units, choice)), group, keys: `Digit${index + 1}`, scope: 'list', inPalette: false, run: () => acts.edit({ kind: 'choose', draftId, option: sentOption(option) }),
  }));
  const press = (name: string) => (): void => sides.listRef.current?.querySelector<HTMLElement>(`[data-${name}="${draftId}"]`)?.click();
  commands.push(...orderCommands(selected, press, { choice, group }));
  if (mayBeOlder(selected)) commands.push(...olderCommands(older.get(draftId) ?? [], (value) => acts.edit({ kind: 'set', draftId, field: 'older', value }), sayOlder));
  const [named] = namedUnits(selected, drafts, units);
  if (named !== undefined && named.open > 0) commands.push({ id: 'review.name-unit', label: choice.applyAll(named.open), group, keys: APPLY_KEYS, run: () => acts.edit({ kind: 'name_unit', text: named.text, unitId: named.unit.id }) });
  if (named?.isNew === true && mayRemember) commands.push({ id: 'review.remember', label: choice.remember(named.text, named.unit.shortName || named.unit.name), group, keys: REMEMBER_KEYS, run: () => remember(named) });
  return commands;
}


/** Keys for each older task that is proposed: to go on with it, and to drop what says it again. */
function olderCommands(tasks: readonly OlderProposal[], set: (older: NonNullable<Draft['older']>) => void, say: typeof olderWords.vi): Command[] {
  return tasks.flatMap(({ taskId, code }, index): Command[] => {
    const [goOn, repeat] = [CONTINUE_KEYS[index], REPEAT_KEYS[index]];
    if (goOn === undefined || repeat === undefined) return [];
    return [
      { id: `review.continue-${index + 1}`, label: say.continue(code), group: say.group, keys: goOn, run: () => set({ kind: 'continues', taskId, code }) },
      { id: `review.repeat-${index + 1}`, label: `${say.repeat}: ${code}`, group: say.group, keys: repeat, run: () => set({ kind: 'repeats', taskId, code }) },
    ];
  });
}

const mayBeOlder = (draft: Draft): boolean => draft.older === null && !draft.confirmedFields.includes('older');

/** Keys that open the field for more leads, and that make a task wait. */
function orderCommands({ leadUnitId, alsoLeadUnitIds, condition }: Draft, press: (name: string) => () => void, { choice, group }: { readonly choice: typeof choiceWords.vi; readonly group: string }): Command[] {
  const several: Command[] = leadUnitId !== null && alsoLeadUnitIds.length === 0 ? [{ id: 'review.several', label: choice.toSeveral, group, keys: SEVERAL_KEYS, run: press('several') }] : [];
  return [...several, { id: 'review.wait', label: condition === '' ? choice.addCondition : choice.waits, group, keys: WAIT_KEYS, run: press('wait') }];
}
