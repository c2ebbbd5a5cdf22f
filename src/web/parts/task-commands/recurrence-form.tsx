import type { TaskRecurrence } from '#core/index.js';
import { useState } from 'react';
import { call } from '../../api/call.js';
import { useWords } from '../../words/words.js';
import { RecurrenceField } from '../recurrence-field.js';
import { FIELD_WORDS } from '../words.js';
import { FormShell } from './form-shell.js';
import type { OwnFormProps } from './own-form.js';
import { TOLD } from './place.js';
import { useTaskAct } from './use-command.js';
import { COMMAND_WORDS } from './words.js';

/** How a duty comes again, or that it does no longer. */
export function RecurrenceForm({ task, place, onClose }: OwnFormProps) {
  const say = useWords(COMMAND_WORDS);
  const field = useWords(FIELD_WORDS);
  const before = task.recurrence === null ? null : { rule: task.recurrence.rule, startsOn: task.recurrence.startsOn, leadDays: task.recurrence.leadDays };
  const [recurrence, setRecurrence] = useState<TaskRecurrence | null>(before);
  const act = useTaskAct<null>(task, { told: say[TOLD[place]](field.act_set_recurrence), onTaken: onClose, send: (_, { params, version }) => call('setRecurrence', { params, body: { version, recurrence } }) });
  const same = JSON.stringify(recurrence) === JSON.stringify(before);
  return (
    <FormShell label={field.act_set_recurrence} place={place} blocked={same} act={act} onSend={() => act.mutate(null)} onClose={onClose}>
      <RecurrenceField value={recurrence} onChange={setRecurrence} />
    </FormShell>
  );
}
