import type { TaskView } from '#contract/index.js';
import { printDay, readTypedDeadline } from '#core/index.js';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { useSession } from '../../api/read.js';
import { useWords } from '../../words/words.js';
import { TextArea } from '../field.js';
import { DeadlineInput } from '../task-commands/day-field.js';
import { FormShell } from '../task-commands/form-shell.js';
import { useTaskAct } from '../task-commands/use-command.js';
import { UnitsPicker } from '../unit-picker.js';
import { BORDER_WORDS } from './words.js';

/** Who may give an order from above to units here: it is open, and theirs to answer for. */
export function mayGiveOn(task: Pick<TaskView, 'border' | 'may' | 'state'>): boolean {
  return task.border?.side === 'above' && (task.state === 'assigned' || task.state === 'active') && task.may.includes('report');
}

interface AcceptOrderProps {
  readonly task: TaskView;
  readonly onClose: () => void;
}

interface Given {
  readonly leads: readonly string[];
  readonly supports: readonly string[];
  /** As typed; empty for the deadline of the order. */
  readonly due: string;
  readonly note: string;
}

/** Accepts an order from above and gives it to units of this agency, in one step. */
export function AcceptOrder({ task, onClose }: AcceptOrderProps) {
  const say = useWords(BORDER_WORDS);
  const [given, setGiven] = useState<Given>({ leads: [], supports: [], due: '', note: '' });
  const isFirst = task.state === 'assigned';
  const accept = useTaskAct<Given>(task, {
    told: isFirst ? say.accepted : say.given,
    onTaken: onClose,
    send: ({ leads, supports, due, note }, { params, version, today }) => {
      const typed = due.trim() === '' ? null : readTypedDeadline(due, today);
      const deadline = typed?.ok === true ? typed.value : task.deadline;
      return call('acceptOrder', { params, body: { version, leadUnitIds: [...leads], supportUnitIds: [...supports], deadline, note } });
    },
  });
  const { today } = useSession();
  // A deadline that cannot be read is said under its field and never taken for the one of the order.
  const blocked = given.leads.length === 0 || (given.due.trim() !== '' && !readTypedDeadline(given.due, today).ok);
  const label = isFirst ? say.accept : say.giveOn;
  return (
    <FormShell label={label} place="flow" blocked={blocked} act={accept} onSend={() => accept.mutate(given)} onClose={onClose}>
      <UnitsPicker label={say.leads} placeholder={say.addLead} except={[task.lead.id]} value={given.leads} onChange={(leads) => setGiven({ ...given, leads })} />
      <UnitsPicker label={say.supportUnits} placeholder={say.addSupport} except={given.leads} value={given.supports} onChange={(supports) => setGiven({ ...given, supports })} />
      <DeadlineInput label={`${say.due}. ${task.dueOn === null ? say.dueNone : say.dueKept(printDay(task.dueOn))}`} value={given.due} onChange={(due) => setGiven({ ...given, due })} />
      <TextArea label={say.note} rows={2} maxLength={4000} value={given.note} onChange={(event) => setGiven({ ...given, note: event.currentTarget.value })} />
      <p className="muted small">{say.privacy}</p>
    </FormShell>
  );
}
