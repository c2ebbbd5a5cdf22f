import type { DraftView, MeetingView } from '#contract/index.js';
import { type CivilDate, correctionsTaking, type FieldCorrection, lastNamedDay, DEFAULT_DUE_RULES } from '#core/index.js';
import { Button } from '../../parts/button.js';
import { useUnits } from '../../parts/unit-picker.js';
import { useWords } from '../../words/words.js';
import { type Doubt, doubtsOf } from '../review/doubts.js';
import { choiceWords } from '../review/list/choice-words.js';
import { optionLabel } from '../review/list/choices.js';
import { words as reviewWords } from '../review/words.js';
import styles from './live.module.css';
import { words } from './words.js';

/** Whether the last day that a deadline names is over. */
export function isPast(deadline: DraftView['deadline'], today: CivilDate): boolean {
  const last = deadline === null ? null : lastNamedDay(deadline, DEFAULT_DUE_RULES);
  return last !== null && last < today;
}

/** What is doubtful about lead and deadline, as in the review of a document. */
export function useDoubts(draft: DraftView, today: CivilDate): Readonly<Record<'lead' | 'deadline', readonly Doubt[]>> {
  const say = useWords(words);
  const review = { ...useWords(reviewWords), flagDeadlineImpossible: say.noSuchDay, flagDeadlineNoDay: say.noSuchDay };
  const past = isPast(draft.deadline, today) ? [{ sentence: say.pastDay, options: [] }] : [];
  return { lead: doubtsOf(draft, 'lead', review), deadline: [...doubtsOf(draft, 'deadline', review), ...past] };
}

interface DoubtsProps {
  readonly doubts: readonly Doubt[];
  readonly draft: DraftView;
  readonly onCorrect: (corrections: readonly FieldCorrection[]) => void;
}

/** Each doubt in a sentence, with what else it could be to take by one press. */
export function Doubts({ doubts, draft, onCorrect }: DoubtsProps) {
  const say = useWords(words);
  const choice = useWords(choiceWords);
  const units = useUnits();
  return (
    <ul className={styles.doubts}>
      {doubts.map(({ sentence, options }) => (
        <li key={sentence}>
          <span>{sentence}</span>
          {options.filter(({ kind }) => kind !== 'wait').map((option) => <Button key={JSON.stringify(option)} title={optionLabel(option, units, choice)} onClick={() => onCorrect(correctionsTaking(option, draft))}>{option.kind === 'leads' ? say.toAll(option.unitIds.length) : optionLabel(option, units, choice)}</Button>)}
        </li>
      ))}
    </ul>
  );
}

/** To whom an order goes, in words: one unit, all that were named, or as it was written. */
export function leadInWords({ leadUnitId, alsoLeadUnitIds, leadText }: DraftView, units: MeetingView['units']): string | null {
  const names = [leadUnitId, ...alsoLeadUnitIds].flatMap((id) => units.find((unit) => unit.id === id)?.name ?? []);
  return names.length > 1 && leadText !== null ? `${leadText} (${names.length})` : names.length > 0 ? names.join(', ') : leadText;
}
