import { DUN_LEVELS } from '#core/index.js';
import { SelectField, TextArea, TextField } from '../../parts/field.js';
import { DeadlineInput } from '../../parts/task-commands/day-field.js';
import { COMMAND_WORDS } from '../../parts/task-commands/words.js';
import { UnitPicker, UnitsPicker } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import type { SetDraft, SetKind } from './set-draft.js';
import { words } from './words.js';

interface SetFieldsProps {
  readonly kind: SetKind;
  readonly draft: SetDraft;
  readonly onChange: (part: Partial<SetDraft>) => void;
}

const TEXT: Readonly<Record<SetKind, 'dunning' | 'instruction' | 'reason' | 'amendReason' | 'note' | 'body'>> = {
  dun: 'dunning', instruct: 'instruction', reassign: 'reason', amend: 'amendReason', confirm: 'note', comment: 'body', pause: 'reason', resume: 'note', cancel: 'reason',
};
const URGENCIES = ['none', 'urgent', 'very_urgent', 'flash'] as const;

/** The fields that a command to many tasks asks for. */
export function SetFields({ kind, draft, onChange }: SetFieldsProps) {
  const say = useWords(COMMAND_WORDS);
  const field = useWords(FIELD_WORDS);
  return (
    <>
      {kind === 'dun' && (
        <SelectField label={say.level} value={draft.level} onChange={(event) => onChange({ level: event.currentTarget.value })}>
          {DUN_LEVELS.map((level) => <option key={level} value={String(level)}>{labelOf(field, 'dun', String(level))}</option>)}
        </SelectField>
      )}
      {kind === 'instruct' && <DeadlineInput label={say.newDue} value={draft.deadline} onChange={(deadline) => onChange({ deadline })} />}
      {kind === 'reassign' && <UnitPicker label={say.unitPick} value={draft.unitId} onChange={(unitId) => onChange({ unitId })} />}
      {kind === 'amend' && <Amendments draft={draft} onChange={onChange} />}
      <TextArea label={say[TEXT[kind]]} rows={2} value={draft.text} maxLength={4000} onChange={(event) => onChange({ text: event.currentTarget.value })} />
    </>
  );
}

/** What can be corrected in many tasks alike; what is left alone stays as it is in each. */
function Amendments({ draft, onChange }: Omit<SetFieldsProps, 'kind'>) {
  const say = useWords(COMMAND_WORDS);
  const own = useWords(words);
  const field = useWords(FIELD_WORDS);
  return (
    <>
      <SelectField label={say.urgency} value={draft.urgency} onChange={(event) => onChange({ urgency: URGENCIES.find((each) => each === event.currentTarget.value) ?? '' })}>
        <option value="">{own.leave}</option>
        {URGENCIES.map((urgency) => <option key={urgency} value={urgency}>{labelOf(field, 'urgency', urgency)}</option>)}
      </SelectField>
      <SelectField label={say.isKey} value={draft.key} onChange={(event) => onChange({ key: event.currentTarget.value === 'yes' ? 'yes' : event.currentTarget.value === 'no' ? 'no' : '' })}>
        <option value="">{own.leave}</option>
        <option value="yes">{own.yes}</option>
        <option value="no">{own.no}</option>
      </SelectField>
      <TextField label={say.programme} hint={own.programmeHint} maxLength={200} value={draft.programme} onChange={(event) => onChange({ programme: event.currentTarget.value })} />
      <UnitsPicker label={own.supportsInstead} value={draft.supportUnitIds ?? []} onChange={(supportUnitIds) => onChange({ supportUnitIds: supportUnitIds.length === 0 ? null : supportUnitIds })} />
    </>
  );
}
