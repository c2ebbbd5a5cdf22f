import { DUN_LEVELS, printNumber, readQuantities } from '#core/index.js';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import { SelectField, TextArea, TextField } from '../field.js';
import { PersonPicker } from '../person-picker.js';
import { UnitPicker } from '../unit-picker.js';
import { FIELD_WORDS, labelOf } from '../words.js';
import styles from './commands.module.css';
import { DayField, DeadlineInput } from './day-field.js';
import type { CommandDraft } from './draft.js';
import { EvidenceFields } from './evidence-fields.js';
import { COMMAND_FORMS } from './kinds.js';
import type { CommandField, FormKind } from './kinds.js';
import type { CommandTask } from './place.js';
import { typedPercent, WISHES } from './send.js';
import { COMMAND_WORDS } from './words.js';

interface ControlProps {
  readonly kind: FormKind;
  readonly task: CommandTask;
  readonly draft: CommandDraft;
  readonly change: (part: Partial<CommandDraft>) => void;
  readonly onBusy: (busy: boolean) => void;
}

type Control = (props: ControlProps) => ReactNode;

/** What was understood of the figures, which reports add up; what was not is kept in words. */
function figureHint(typed: string, say: { readonly figureHint: string; readonly figureRead: (read: string) => string; readonly figureWords: (words: string) => string }): string {
  if (typed.trim() === '') return say.figureHint;
  const { quantities, unread } = readQuantities(typed);
  const read = quantities.map(({ name, unit, value, of }) => `${name}: ${printNumber(value)}${of === null ? '' : `/${printNumber(of)}`}${unit === '' ? '' : ` ${unit}`}`);
  return [...(read.length === 0 ? [] : [say.figureRead(read.join('; '))]), ...(unread.length === 0 ? [] : [say.figureWords(unread.join('; '))])].join(' ');
}

/** The control of each field of the forms of the commands. */
export const CONTROLS: Readonly<Record<CommandField, Control>> = {
  text: function Text({ kind, draft, change }) {
    const say = useWords(COMMAND_WORDS);
    return <TextArea label={say[COMMAND_FORMS[kind].text]} rows={3} value={draft.text} maxLength={4000} onChange={(event) => change({ text: event.currentTarget.value })} />;
  },
  percent: function Percent({ draft, change }) {
    const say = useWords(COMMAND_WORDS);
    return <TextField label={say.percent} inputMode="numeric" className={styles.short} value={draft.percent} hint={say.percentHint} error={typedPercent(draft.percent) === undefined ? say.percentWrong : null} onChange={(event) => change({ percent: event.currentTarget.value })} />;
  },
  figure: function Figure({ draft, change }) {
    const say = useWords(COMMAND_WORDS);
    return <TextField label={say.figure} value={draft.figure} maxLength={200} hint={figureHint(draft.figure, say)} onChange={(event) => change({ figure: event.currentTarget.value })} />;
  },
  doneOn: function DoneOn({ draft, change }) {
    return <DayField label={useWords(COMMAND_WORDS).doneOn} value={draft.doneOn} onChange={(doneOn) => change({ doneOn })} />;
  },
  requestedDue: function RequestedDue({ draft, change }) {
    return <DayField label={useWords(COMMAND_WORDS).requestedDue} value={draft.requestedDue} onChange={(requestedDue) => change({ requestedDue })} />;
  },
  newDue: function NewDue({ draft, change }) {
    return <DeadlineInput label={useWords(COMMAND_WORDS).newDue} value={draft.requestedDue} onChange={(requestedDue) => change({ requestedDue })} />;
  },
  startDue: function StartDue({ task, draft, change }) {
    const say = useWords(COMMAND_WORDS);
    return task.dormant === true ? <DayField label={say.startDue} value={draft.doneOn} onChange={(doneOn) => change({ doneOn })} /> : null;
  },
  what: function What({ draft, change }) {
    const say = useWords(COMMAND_WORDS);
    const field = useWords(FIELD_WORDS);
    return (
      <SelectField label={say.what} value={draft.what} onChange={(event) => change({ what: event.currentTarget.value })}>
        <option value="">{say.whatNone}</option>
        {WISHES.map((wish) => <option key={wish} value={wish}>{labelOf(field, 'request', wish)}</option>)}
      </SelectField>
    );
  },
  wantedUnit: function WantedUnit({ task, draft, change }) {
    const say = useWords(COMMAND_WORDS);
    return draft.what === 'transfer' ? <UnitPicker label={say.unitPick} except={[task.lead.id]} value={draft.unitId} onChange={(unitId) => change({ unitId })} /> : null;
  },
  level: function Level({ draft, change }) {
    const say = useWords(COMMAND_WORDS);
    const field = useWords(FIELD_WORDS);
    return (
      <SelectField label={say.level} value={draft.level} onChange={(event) => change({ level: event.currentTarget.value })}>
        {DUN_LEVELS.map((level) => <option key={level} value={String(level)}>{labelOf(field, 'dun', String(level))}</option>)}
      </SelectField>
    );
  },
  escalate: function Escalate({ draft, change }) {
    const say = useWords(COMMAND_WORDS);
    return (
      <label className="row-gap">
        <input type="checkbox" checked={draft.escalate === 'yes'} onChange={(event) => change({ escalate: event.currentTarget.checked ? 'yes' : '' })} />
        {say.escalate}
      </label>
    );
  },
  evidence: function Evidence({ kind, draft, change, onBusy }) {
    return <EvidenceFields draft={draft} needed={kind === 'submit'} change={change} onBusy={onBusy} />;
  },
  post: function Post({ task, draft, change }) {
    return <PersonPicker label={useWords(COMMAND_WORDS).officerPick} unitId={task.lead.id} value={draft.postId} onChange={(postId) => change({ postId })} />;
  },
  unit: function Unit({ task, draft, change }) {
    return <UnitPicker label={useWords(COMMAND_WORDS).unitPick} except={task.state === 'returned' ? [] : [task.lead.id]} value={draft.unitId} onChange={(unitId) => change({ unitId })} />;
  },
};
