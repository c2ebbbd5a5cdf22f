import { printDay } from '#core/index.js';
import type { DraftOption } from '#core/index.js';
import type { UnitView } from '#contract/index.js';
import { Button } from '../../../parts/button.js';
import { useWords } from '../../../words/words.js';
import { deadlineReading } from '../deadline-reading.js';
import { choiceWords } from './choice-words.js';
import styles from './list.module.css';

type Say = typeof choiceWords.vi;

const SHOWN = 4;

/** Names in one line; of many the first, and how many more. */
function namesOf(names: readonly string[], say: Say): string {
  return names.length <= SHOWN + 1 ? names.join(', ') : say.andMore(names.slice(0, SHOWN).join(', '), names.length - SHOWN);
}

/** An option in words: the unit, or the deadline with the day that it comes to. */
export function optionLabel(option: DraftOption, units: readonly UnitView[], say: Say): string {
  const nameOf = (unitId: string): string => units.find((unit) => unit.id === unitId)?.name ?? '…';
  switch (option.kind) {
    case 'coordinator':
      return nameOf(option.unitId);
    case 'wait':
      return say.waitFor;
    case 'leads':
      return say.toAll(option.unitIds.length, namesOf(option.unitIds.map(nameOf), say));
    case 'lead': {
      const others = option.others.map((other) => (other.unitId === null ? other.text : nameOf(other.unitId)));
      const about = others.length > 0 ? say.withOthers(others.join(', ')) : option.score === 0 ? say.near : '';
      return about === '' ? nameOf(option.unitId) : `${nameOf(option.unitId)} (${about})`;
    }
    case 'deadline': {
      const { due } = deadlineReading(option.deadline);
      return due === null ? option.deadline.phrase : `${option.deadline.phrase} (${say.dueOn(printDay(due))})`;
    }
  }
}

interface ChoicesProps {
  readonly options: readonly DraftOption[];
  /** Everything that can be chosen in this draft: the place in it is the key. */
  readonly all: readonly DraftOption[];
  readonly units: readonly UnitView[];
  readonly onChoose: (option: DraftOption) => void;
}

/** What a doubtful field could be: a button each, and its number is its key. */
export function Choices({ options, all, units, onChoose }: ChoicesProps) {
  const say = useWords(choiceWords);
  const shown = options.filter((option) => all.includes(option));
  if (shown.length === 0) return null;
  return (
    <div className={styles.choices} role="group" aria-label={say.choose}>
      {shown.map((option) => (
        <Button key={all.indexOf(option)} className={styles.option} keys={`Digit${all.indexOf(option) + 1}`} onClick={() => onChoose(option)}>{optionLabel(option, units, say)}</Button>
      ))}
    </div>
  );
}
