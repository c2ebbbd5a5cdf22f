import type { TaskView } from '#contract/index.js';
import { call } from '../../api/call.js';
import { useWords } from '../../words/words.js';
import { SelectField, TextArea, TextField } from '../field.js';
import { UnitsPicker } from '../unit-picker.js';
import { FIELD_WORDS, labelOf } from '../words.js';
import { changedOf, URGENCIES } from './amendment.js';
import type { Amended } from './amendment.js';
import { FormShell } from './form-shell.js';
import type { OwnFormProps } from './own-form.js';
import { TOLD } from './place.js';
import { readAmendment } from './typed-fields.js';
import type { TypedAmendment } from './typed-fields.js';
import { useTaskAct } from './use-command.js';
import { useTypedForm } from './use-typed-form.js';
import { COMMAND_WORDS } from './words.js';

const presentOf = (task: TaskView): Amended => ({ title: task.title, programme: task.programme, supportUnitIds: task.supports.map((unit) => unit.id), urgency: task.urgency, isKey: task.isKey, routine: task.routine, restricted: task.restricted });

/** Corrections of what was given out, in the fields as they stand; only what became another is sent. */
export function AmendForm({ task, place, onClose }: OwnFormProps) {
  const say = useWords(COMMAND_WORDS);
  const field = useWords(FIELD_WORDS);
  const { first, typed: { wanted, reason }, change, kept, forget } = useTypedForm<TypedAmendment>({ taskId: task.id, kind: 'amend', empty: { wanted: presentOf(task), reason: '' }, read: (stored) => readAmendment(stored, presentOf(task)) });
  const set = (part: Partial<Amended>): void => change({ wanted: { ...wanted, ...part } });
  const changed = changedOf(first.wanted, wanted);
  const act = useTaskAct<null>(task, { told: say[TOLD[place]](field.act_amend), onTaken: () => (forget(), onClose()), send: (_, { params, version }) => call('amendTask', { params, body: { version, reason, amendment: changed } }) });
  const mark = (key: 'isKey' | 'routine' | 'restricted', label: string) => (
    <label className="row-gap"><input type="checkbox" checked={wanted[key]} onChange={(event) => set({ [key]: event.currentTarget.checked })} />{label}</label>
  );
  return (
    <FormShell label={field.act_amend} place={place} blocked={Object.keys(changed).length === 0} act={act} kept={kept} onSend={() => act.mutate(null)} onClose={onClose}>
      <TextArea label={say.title} rows={3} maxLength={2000} value={wanted.title} onChange={(event) => set({ title: event.currentTarget.value })} />
      <TextField label={say.programme} maxLength={200} value={wanted.programme} onChange={(event) => set({ programme: event.currentTarget.value })} />
      <UnitsPicker label={say.supports} except={[task.lead.id]} value={wanted.supportUnitIds} onChange={(supportUnitIds) => set({ supportUnitIds })} />
      <SelectField label={say.urgency} value={wanted.urgency} onChange={(event) => set({ urgency: URGENCIES.find((each) => each === event.currentTarget.value) ?? 'none' })}>
        {URGENCIES.map((each) => <option key={each} value={each}>{labelOf(field, 'urgency', each)}</option>)}
      </SelectField>
      <div className="row-gap">{mark('isKey', say.isKey)}{mark('routine', say.routine)}{mark('restricted', say.restricted)}</div>
      <TextArea label={say.amendReason} rows={2} maxLength={4000} value={reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
    </FormShell>
  );
}
