import type { TaskView } from '#contract/index.js';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useSession } from '../../api/read.js';
import { isComposing } from '../../commands/keys.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { FIELD_WORDS, labelOf } from '../words.js';
import styles from './commands.module.css';
import { CONTROLS } from './controls.js';
import { EMPTY_DRAFT, keepDraft, recallDraft } from './draft.js';
import type { CommandDraft } from './draft.js';
import { COMMAND_FORMS } from './kinds.js';
import type { FormKind } from './kinds.js';
import { TOLD } from './place.js';
import type { CommandPlace } from './place.js';
import { isSendable } from './sendable.js';
import { useCommand } from './use-command.js';
import { COMMAND_WORDS } from './words.js';

interface CommandFormProps {
  readonly task: TaskView;
  readonly kind: FormKind;
  readonly place: CommandPlace;
  readonly onClose: () => void;
}

/** The form of one command, in the page: what the server refuses is said here, and nothing typed is lost. */
export function CommandForm({ task, kind, place, onClose }: CommandFormProps) {
  const say = useWords(COMMAND_WORDS);
  const fieldWords = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const [draft, setDraft] = useState(() => recallDraft(task.id, kind));
  const label = labelOf(fieldWords, 'act', kind);
  // The task that comes back may no longer offer this command: the form goes before it is shown.
  const onTaken = (): void => {
    keepDraft(task.id, kind, null);
    onClose();
  };
  const command = useCommand(task, { kind, told: say[TOLD[place]](label), onTaken });
  const { fields } = COMMAND_FORMS[kind];
  const Heading = place === 'bar' ? 'h2' : 'h3';
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not([hidden]), textarea')?.focus(), [kind]);
  // A file that arrives joins what was typed while it was on its way.
  const latest = useRef(draft);
  const change = (part: Partial<CommandDraft>): void => {
    latest.current = { ...latest.current, ...part };
    setDraft(latest.current);
    keepDraft(task.id, kind, latest.current);
  };
  const [uploading, setUploading] = useState(false);
  const blocked = uploading || !isSendable(draft, fields, today);
  const send = (): void => {
    if (!blocked && !command.isPending) command.mutate(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.defaultPrevented) return;
    if (event.code === 'Escape') onClose();
    else if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else return;
    event.preventDefault();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <Heading>{label}</Heading>
      {fields.map((field) => {
        const Control = CONTROLS[field];
        return <Control key={field} kind={kind} task={task} draft={draft} change={change} onBusy={setUploading} />;
      })}
      {command.isError && <p role="alert" className={styles.problem}>{errorSentence(command.error, language)}</p>}
      <div className="row-gap">
        <Button type="submit" look={kind === 'cancel' ? 'danger' : 'main'} keys="Ctrl+Enter" busy={command.isPending} disabled={blocked}>{label}</Button>
        <Button onClick={onClose}>{say.cancel}</Button>
        {draft !== EMPTY_DRAFT && <span className="muted small">{say.kept}</span>}
      </div>
    </form>
  );
}
