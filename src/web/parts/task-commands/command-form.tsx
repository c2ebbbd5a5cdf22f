import { useRef, useState } from 'react';
import { useSession } from '../../api/read.js';
import { useWords } from '../../words/words.js';
import { FIELD_WORDS, labelOf } from '../words.js';
import { CONTROLS } from './controls.js';
import { EMPTY_DRAFT, keepDraft, recallDraft } from './draft.js';
import type { CommandDraft } from './draft.js';
import { FormShell } from './form-shell.js';
import { COMMAND_FORMS } from './kinds.js';
import type { FormKind } from './kinds.js';
import { TOLD } from './place.js';
import type { CommandPlace, CommandTask } from './place.js';
import { isSendable } from './sendable.js';
import { useCommand } from './use-command.js';
import { COMMAND_WORDS } from './words.js';

interface CommandFormProps {
  readonly task: CommandTask;
  readonly kind: FormKind;
  readonly place: CommandPlace;
  /** What the act is called here, where that is not its own name. */
  readonly name?: string | undefined;
  readonly onClose: () => void;
}

/** The form of one command, in the page: what the server refuses is said here, and nothing typed is lost. */
export function CommandForm({ task, kind, place, name, onClose }: CommandFormProps) {
  const say = useWords(COMMAND_WORDS);
  const fieldWords = useWords(FIELD_WORDS);
  const { today } = useSession();
  const [draft, setDraft] = useState(() => recallDraft(task.id, kind));
  const label = name ?? labelOf(fieldWords, 'act', kind);
  // The task that comes back may no longer offer this command: the form goes before it is shown.
  const onTaken = (): void => {
    keepDraft(task.id, kind, null);
    onClose();
  };
  const command = useCommand(task, { kind, told: say[TOLD[place]](label), onTaken });
  const { fields } = COMMAND_FORMS[kind];
  // A file that arrives joins what was typed while it was on its way.
  const latest = useRef(draft);
  const change = (part: Partial<CommandDraft>): void => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    keepDraft(task.id, kind, latest.current);
  };
  const [uploading, setUploading] = useState(false);
  return (
    <FormShell
      label={label}
      place={place}
      look={kind === 'cancel' ? 'danger' : 'main'}
      blocked={uploading || !isSendable(draft, fields, today)}
      act={command}
      kept={draft !== EMPTY_DRAFT}
      onSend={() => command.mutate(draft)}
      onClose={onClose}
    >
      {fields.map((field) => {
        const Control = CONTROLS[field];
        return <Control key={field} kind={kind} task={task} draft={draft} change={change} onBusy={setUploading} />;
      })}
    </FormShell>
  );
}
