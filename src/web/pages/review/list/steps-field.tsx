import { printDay, readTypedDeadline } from '#core/index.js';
import type { Draft, DraftStep } from '#core/index.js';
import { useState } from 'react';
import type { ReviewEditBody } from '#contract/index.js';
import { useSession } from '../../../api/read.js';
import { Button } from '../../../parts/button.js';
import { ICONS } from '../../../parts/icons.js';
import { useWords } from '../../../words/words.js';
import { deadlineReading } from '../deadline-reading.js';
import { choiceWords } from './choice-words.js';
import { KeptField } from './kept-field.js';
import styles from './list.module.css';

interface StepsFieldProps {
  readonly draft: Draft;
  readonly readOnly: boolean;
  readonly onEdit: (edit: ReviewEditBody) => void;
}

/** The stages of a deadline in several: what is to be done and by when, each to be corrected or taken out. */
export function StepsField({ draft: { id: draftId, steps }, readOnly, onEdit }: StepsFieldProps) {
  const say = useWords(choiceWords);
  const keep = (next: readonly DraftStep[]): void => onEdit({ kind: 'set', draftId, field: 'steps', value: next.map((step) => ({ ...step })) });
  const change = (place: number, step: DraftStep): void => keep(steps.map((each, at) => (at === place ? step : each)));
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step, place) => (
          <li key={`${place} ${step.text}`} className={styles.step}>
            <KeptField label={say.stepWords(place + 1)} value={step.text} disabled={readOnly} longest={300} required onKeep={(text) => change(place, { ...step, text })} />
            <StepDay step={step} disabled={readOnly} onKeep={(deadline) => change(place, { ...step, deadline })} />
            {!readOnly && <Button look="quiet" aria-label={say.dropStep(step.text)} title={say.dropStep(step.text)} onClick={() => keep(steps.filter((_, at) => at !== place))}>{ICONS.cross}</Button>}
          </li>
        ))}
      </ol>
      {!readOnly && <Button look="quiet" className={styles.guess} onClick={() => keep([...steps, { text: say.newStep, act: 'submit', deadline: null }])}>{say.addStep}</Button>}
      <p className={styles.note}>{say.stepsNote}</p>
    </>
  );
}

function StepDay({ step, disabled, onKeep }: { readonly step: DraftStep; readonly disabled: boolean; readonly onKeep: (deadline: DraftStep['deadline']) => void }) {
  const say = useWords(choiceWords);
  const { today } = useSession();
  const [unread, setUnread] = useState(false);
  const { due } = deadlineReading(step.deadline);
  const keep = (typed: string): void => {
    const read = readTypedDeadline(typed, today);
    setUnread(!read.ok);
    if (read.ok) onKeep(read.value);
  };
  return <KeptField label={say.stepDay(step.text)} value={step.deadline?.phrase ?? ''} disabled={disabled} longest={120} error={unread ? say.stepUnread : null} hint={due === null ? '' : say.dueOn(printDay(due))} onTyping={() => setUnread(false)} onKeep={keep} />;
}
