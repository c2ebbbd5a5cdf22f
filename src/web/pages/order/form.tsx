import type { TaskView, UnitView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent } from 'react';
import { errorSentence } from '../../api/problem.js';
import { isSend } from '../../commands/keys.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextArea, TextField } from '../../parts/field.js';
import { DeadlineInput } from '../../parts/task-commands/day-field.js';
import { URGENCIES } from '../../parts/task-commands/amendment.js';
import { UnitsPicker } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import { deadlineInLine, isLaterThan } from './draft.js';
import { Leads } from './leads.js';
import { More } from './more.js';
import styles from './order.module.css';
import { OrderedBy } from './ordered-by.js';
import { useOrder } from './use-order.js';
import { ORDER_WORDS } from './words.js';

interface OrderFormProps {
  readonly parent: TaskView | null;
  readonly units: readonly UnitView[];
}

/** The order, top to bottom as it is spoken: what, who, until when; the rest may stay as it is. Ctrl+Enter gives it. */
export function OrderForm({ parent, units }: OrderFormProps) {
  const say = useWords(ORDER_WORDS);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const order = useOrder(parent, units);
  const { draft, change, lacks, reach } = order;
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector('textarea')?.focus(), []);
  const send = (): void => {
    order.send();
    // What is missing says so beside its field, once it is drawn; the first of them takes the keyboard.
    requestAnimationFrame(() => form.current?.querySelector<HTMLElement>('[aria-invalid]')?.focus());
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (!isSend(event.nativeEvent)) return;
    event.preventDefault();
    send();
  };
  return (
    <form
      ref={form}
      className={['card', 'pad', styles.form].join(' ')}
      aria-label={parent === null ? say.heading : say.headingChild}
      noValidate
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <TextArea label={say.title} rows={2} maxLength={2000} hint={say.titleHint} value={draft.title} error={lacks('title') ? say.titleMissing : null} onChange={(event) => change({ title: event.currentTarget.value })} />
      <Leads order={order} units={units} />
      <div className={styles.pair}>
        <Until order={order} parent={parent} />
        <UnitsPicker label={say.supports} except={draft.leadUnitIds} value={draft.supportUnitIds} onChange={(supportUnitIds) => change({ supportUnitIds })} />
      </div>
      <div className={styles.pair}>
        <TextField label={say.deliverable} value={draft.deliverable} maxLength={1000} onChange={(event) => change({ deliverable: event.currentTarget.value })} />
        <SelectField label={say.urgency} value={draft.urgency} onChange={(event) => change({ urgency: URGENCIES.find((each) => each === event.currentTarget.value) ?? 'none' })}>
          {URGENCIES.map((each) => <option key={each} value={each}>{labelOf(field, 'urgency', each)}</option>)}
        </SelectField>
      </div>
      {reach.typesForOthers && <OrderedBy order={order} />}
      <div className={styles.marks}><label><input type="checkbox" checked={draft.isKey} onChange={(event) => change({ isKey: event.currentTarget.checked })} />{say.isKey}</label></div>
      <More order={order} />
      {order.create.error !== null && <p role="alert" className={styles.problem}>{errorSentence(order.create.error, language)}</p>}
      <Foot order={order} parent={parent} />
    </form>
  );
}

type Order = ReturnType<typeof useOrder>;

/** Until when: as people write it, or the word that there is no deadline. A deadline that stands in the line is offered. */
function Until({ order: { draft, change, lacks, today }, parent }: { readonly order: Order; readonly parent: TaskView | null }) {
  const say = useWords(ORDER_WORDS);
  const inLine = draft.deadline.trim() === '' && !draft.undated ? deadlineInLine(draft.title, today) : null;
  const parentDue = parent?.dueOn ?? null;
  const box = useRef<HTMLDivElement>(null);
  const take = (phrase: string): void => {
    change({ deadline: phrase });
    // The button goes with what it offered; the keyboard stays where the deadline is.
    box.current?.querySelector('input')?.focus();
  };
  return (
    <div ref={box} className={styles.field}>
      <DeadlineInput label={say.deadline} isNew value={draft.deadline} disabled={draft.undated} error={lacks('deadline') ? say.deadlineMissing : null} onChange={(deadline) => change({ deadline })} />
      {inLine !== null && <div className={styles.groups}><Button onClick={() => take(inLine)}>{say.fromLine(inLine)}</Button></div>}
      <div className={styles.marks}><label><input type="checkbox" checked={draft.undated} onChange={(event) => change({ undated: event.currentTarget.checked })} />{say.undated}</label></div>
      {parentDue !== null && isLaterThan(draft, parentDue, today) && <p role="status" className={styles.later}>{say.later(printDay(parentDue))}</p>}
    </div>
  );
}

function Foot({ order, parent }: { readonly order: Order; readonly parent: TaskView | null }) {
  const say = useWords(ORDER_WORDS);
  const navigate = useNavigate();
  const leave = (): void => void navigate(parent === null ? { to: '/tasks' } : { to: '/tasks/$id', params: { id: parent.id } });
  return (
    <div className={styles.foot}>
      <Button type="submit" look="main" keys="Ctrl+Enter" busy={order.create.isPending}>{say.send}</Button>
      <Button onClick={leave}>{say.cancel}</Button>
      {order.draft.title !== '' && <Button look="quiet" onClick={order.clear}>{say.clear}</Button>}
      {order.draft.title !== '' && <span className="muted small">{say.kept}</span>}
    </div>
  );
}
