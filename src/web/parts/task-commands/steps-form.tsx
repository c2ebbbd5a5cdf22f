import { STEP_ACTS } from '#core/index.js';
import { call } from '../../api/call.js';
import { useSession } from '../../api/read.js';
import { useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { SelectField, TextField } from '../field.js';
import { ICONS } from '../icons.js';
import { FIELD_WORDS, labelOf } from '../words.js';
import styles from './commands.module.css';
import { DayField } from './day-field.js';
import { FormShell } from './form-shell.js';
import type { OwnFormProps } from './own-form.js';
import { TOLD } from './place.js';
import { readSteps } from './typed-fields.js';
import { areSendable, NEW_STEP, printedSteps, sentSteps } from './typed-steps.js';
import type { TypedStep } from './typed-steps.js';
import { useTaskAct } from './use-command.js';
import { useTypedForm } from './use-typed-form.js';
import { COMMAND_WORDS } from './words.js';

/** The way of the product: who, what they do, until when; in order. What was done of a step that stays is kept. */
export function StepsForm({ task, place, onClose }: OwnFormProps) {
  const say = useWords(COMMAND_WORDS);
  const field = useWords(FIELD_WORDS);
  const { today } = useSession();
  const empty = { steps: task.steps.length === 0 ? [NEW_STEP] : (printedSteps(task.steps) as readonly TypedStep[]) };
  const { typed: { steps }, change, kept, forget } = useTypedForm({ taskId: task.id, kind: 'set_steps', empty, read: (stored) => ({ steps: readSteps(stored) ?? empty.steps }) });
  const act = useTaskAct<null>(task, { told: say[TOLD[place]](field.act_set_steps), onTaken: () => (forget(), onClose()), send: (_, { params, version }) => call('setSteps', { params, body: { version, steps: sentSteps(steps, today) } }) });
  return (
    <FormShell label={field.act_set_steps} place={place} blocked={!areSendable(steps, today)} act={act} kept={kept} onSend={() => act.mutate(null)} onClose={onClose}>
      <StepRows steps={steps} onChange={(next) => change({ steps: next })} />
    </FormShell>
  );
}

interface StepRowsProps {
  readonly steps: readonly TypedStep[];
  readonly onChange: (steps: readonly TypedStep[]) => void;
}

const MOST_STEPS = 20;

/** Rows of steps: added below, moved up by a button, taken out by another. */
export function StepRows({ steps, onChange }: StepRowsProps) {
  const say = useWords(COMMAND_WORDS);
  const set = (at: number, part: Partial<TypedStep>): void => onChange(steps.map((step, index) => (index === at ? { ...step, ...part } : step)));
  const up = (at: number): void => onChange(steps.map((step, index) => (index === at - 1 ? (steps[at] ?? step) : index === at ? (steps[at - 1] ?? step) : step)));
  return (
    <>
      <ol className={styles.steps}>
        {steps.map((step, at) => (
          <li key={at}>
            <StepFields step={step} at={at} onChange={(part) => set(at, part)} />
            <span className={styles.stepTools}>
              {at > 0 && <Button look="quiet" aria-label={say.stepUp(at + 1)} title={say.stepUp(at + 1)} onClick={() => up(at)}>↑</Button>}
              <Button look="quiet" aria-label={say.stepOut(at + 1)} title={say.stepOut(at + 1)} onClick={() => onChange(steps.filter((_, index) => index !== at))}>{ICONS.cross}</Button>
            </span>
          </li>
        ))}
      </ol>
      {steps.length < MOST_STEPS && <div><Button onClick={() => onChange([...steps, NEW_STEP])}>{say.stepAdd}</Button></div>}
    </>
  );
}

function StepFields({ step, at, onChange }: { readonly step: TypedStep; readonly at: number; readonly onChange: (part: Partial<TypedStep>) => void }) {
  const say = useWords(COMMAND_WORDS);
  const field = useWords(FIELD_WORDS);
  return (
    <>
      <SelectField label={say.stepAct(at + 1)} value={step.act} onChange={(event) => onChange({ act: STEP_ACTS.find((act) => act === event.currentTarget.value) ?? 'submit' })}>
        {STEP_ACTS.map((act) => <option key={act} value={act}>{labelOf(field, 'step', act)}</option>)}
      </SelectField>
      <TextField label={say.stepWho} value={step.text} maxLength={300} onChange={(event) => onChange({ text: event.currentTarget.value })} />
      <DayField label={say.stepDue} value={step.due} onChange={(due) => onChange({ due })} />
    </>
  );
}
