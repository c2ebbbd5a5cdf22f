import type { TaskView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import { call } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { useSession } from '../../api/read.js';
import { isComposing, isSend } from '../../commands/keys.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { TextField } from '../field.js';
import { DayField } from '../task-commands/day-field.js';
import { useTaskAct } from '../task-commands/use-command.js';
import { toast } from '../toast.js';
import { typedDay } from '../typed-day.js';
import { FIELD_WORDS, PART_WORDS, labelOf } from '../words.js';
import styles from './task.module.css';
import { TASK_WORDS } from './words.js';

type Step = TaskView['steps'][number];

/** The way of the product through its authorities: what is done, where it is now, what is left. */
export function TaskSteps({ task }: { readonly task: TaskView }) {
  const say = useWords(TASK_WORDS);
  if (task.steps.length === 0) return null;
  const now = task.steps.findIndex((step) => step.doneOn === null);
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{say.steps}</h2>
        <b>{say.stepsDone(task.steps.filter((step) => step.doneOn !== null).length, task.steps.length)}</b>
      </div>
      <ol className={styles.steps}>{task.steps.map((step, at) => <StepLine key={`${at} ${step.text}`} task={task} step={step} at={at} isNow={at === now} />)}</ol>
    </section>
  );
}

interface StepLineProps {
  readonly task: TaskView;
  readonly step: Step;
  readonly at: number;
  readonly isNow: boolean;
}

interface Mark {
  readonly doneOn: string | null;
  readonly documentNumber: string | null;
}

function StepLine({ task, step, at, isNow }: StepLineProps) {
  const say = useWords(TASK_WORDS);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const [open, setOpen] = useState(false);
  const act = useTaskAct<Mark>(task, { told: say.marked, onTaken: () => setOpen(false), send: (mark, { params, version }) => call('markStep', { params, body: { version, step: at, ...mark } }) });
  const mark = (given: Mark): void => act.mutate(given, { onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) });
  const may = task.may.includes('mark_step');
  const name = `${labelOf(field, 'step', step.act)}: ${step.text}`;
  return (
    <li data-done={step.doneOn !== null || undefined} aria-current={isNow ? 'step' : undefined}>
      <span>
        {name}
        <span className="muted small"> {factsOf(step, { say, today, isNow }).join(' · ')}</span>
      </span>
      {may && !open && (step.doneOn === null
        ? <Button className={styles.small} aria-label={say.markStep(name)} onClick={() => setOpen(true)}>{say.mark}</Button>
        : <Button look="quiet" className={styles.small} aria-label={say.unmarkStep(name)} busy={act.isPending} onClick={() => mark({ doneOn: null, documentNumber: null })}>{say.unmark}</Button>)}
      {open && <MarkForm name={name} busy={act.isPending} onMark={mark} onClose={() => setOpen(false)} />}
    </li>
  );
}

function factsOf({ dueOn, doneOn, documentNumber }: Step, { say, today, isNow }: { readonly say: (typeof TASK_WORDS)['vi']; readonly today: string; readonly isNow: boolean }): string[] {
  const due = dueOn === null ? '' : doneOn === null && dueOn < today ? say.stepLate(printDay(dueOn)) : say.stepDue(printDay(dueOn));
  return [due, doneOn === null ? '' : say.stepDone(printDay(doneOn)), documentNumber === null ? '' : say.paper(documentNumber), isNow ? say.next : ''].filter((fact) => fact !== '');
}

interface MarkFormProps {
  readonly name: string;
  readonly busy: boolean;
  readonly onMark: (mark: Mark) => void;
  readonly onClose: () => void;
}

function MarkForm({ name, busy, onMark, onClose }: MarkFormProps) {
  const say = useWords(TASK_WORDS);
  const words = useWords(PART_WORDS);
  const { today } = useSession();
  const [day, setDay] = useState('');
  const [paper, setPaper] = useState('');
  const doneOn = typedDay(day, today);
  const send = (): void => {
    if (doneOn !== undefined && !busy) onMark({ doneOn: doneOn ?? today, documentNumber: paper.trim() || null });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.code === 'Escape') onClose();
    else if (isSend(event.nativeEvent)) send();
    else return;
    event.preventDefault();
  };
  return (
    <form
      className={styles.markForm}
      aria-label={say.markStep(name)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <DayField label={say.markDay} value={day} onChange={setDay} />
      <TextField label={say.markPaper} value={paper} maxLength={60} onChange={(event) => setPaper(event.currentTarget.value)} />
      <Button type="submit" look="main" busy={busy} disabled={doneOn === undefined}>{say.mark}</Button>
      <Button onClick={onClose}>{words.cancel}</Button>
    </form>
  );
}
