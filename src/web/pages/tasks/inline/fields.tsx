import type { ReactNode } from 'react';
import { SelectField, TextArea, TextField } from '../../../parts/field.js';
import { PersonPicker } from '../../../parts/person-picker.js';
import { URGENCIES } from '../../../parts/task-commands/amendment.js';
import { DeadlineInput } from '../../../parts/task-commands/day-field.js';
import { COMMAND_WORDS } from '../../../parts/task-commands/words.js';
import { UnitPicker, UnitsPicker } from '../../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../../parts/words.js';
import { useWords } from '../../../words/words.js';
import type { TaskLine } from '../task-pages.js';
import type { CellDraft } from './change.js';
import type { EditableField } from './editable.js';
import { INLINE_WORDS } from './words.js';

interface CellFieldProps {
  readonly task: TaskLine;
  readonly draft: CellDraft;
  readonly change: (part: Partial<CellDraft>) => void;
}

/** The control with which each field is changed in its cell, and the words that its command asks for. */
export const CELL_FIELDS: Readonly<Record<EditableField, (props: CellFieldProps) => ReactNode>> = {
  title: function Title({ draft, change }) {
    return <TextArea label={useWords(COMMAND_WORDS).title} rows={3} maxLength={2000} value={draft.title} onChange={(event) => change({ title: event.currentTarget.value })} />;
  },
  lead: function Lead({ task, draft, change }) {
    return (
      <>
        <UnitPicker label={useWords(COMMAND_WORDS).unitPick} except={task.state === 'returned' ? [] : [task.lead.id]} value={draft.unitId === task.lead.id && task.state !== 'returned' ? null : draft.unitId} onChange={(unitId) => change({ unitId })} />
        <TextField label={useWords(INLINE_WORDS).whyLead} maxLength={4000} value={draft.words} onChange={(event) => change({ words: event.currentTarget.value })} />
      </>
    );
  },
  officer: function Officer({ task, draft, change }) {
    return <PersonPicker label={useWords(COMMAND_WORDS).officerPick} unitId={task.lead.id} value={draft.postId} onChange={(postId) => change({ postId })} />;
  },
  supports: function Supports({ task, draft, change }) {
    return <UnitsPicker label={useWords(COMMAND_WORDS).supports} except={[task.lead.id]} value={draft.supportUnitIds} onChange={(supportUnitIds) => change({ supportUnitIds })} />;
  },
  deadline: function Deadline({ draft, change }) {
    const say = useWords(INLINE_WORDS);
    return (
      <>
        <DeadlineInput label={say.newDeadline} isNew value={draft.deadline} onChange={(deadline) => change({ deadline })} />
        <TextField label={say.why} maxLength={4000} value={draft.words} onChange={(event) => change({ words: event.currentTarget.value })} />
      </>
    );
  },
  urgency: function UrgencyOf({ draft, change }) {
    const field = useWords(FIELD_WORDS);
    return (
      <SelectField label={useWords(COMMAND_WORDS).urgency} value={draft.urgency} onChange={(event) => change({ urgency: URGENCIES.find((each) => each === event.currentTarget.value) ?? 'none' })}>
        {URGENCIES.map((each) => <option key={each} value={each}>{labelOf(field, 'urgency', each)}</option>)}
      </SelectField>
    );
  },
  key: function Key({ draft, change }) {
    return <label className="row-gap"><input type="checkbox" checked={draft.isKey} onChange={(event) => change({ isKey: event.currentTarget.checked })} />{useWords(COMMAND_WORDS).isKey}</label>;
  },
};
