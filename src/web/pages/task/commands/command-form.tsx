import type { TaskCommandKind } from '#core/index.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { KeyboardEvent } from 'react';
import { errorSentence, isRefusal } from '../../../api/problem.js';
import { keyOf, useSession } from '../../../api/read.js';
import { isComposing } from '../../../commands/keys.js';
import { Button } from '../../../parts/button.js';
import { TextArea, TextField } from '../../../parts/field.js';
import { PersonPicker } from '../../../parts/person-picker.js';
import { toast } from '../../../parts/toast.js';
import { UnitPicker } from '../../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../../parts/words.js';
import { useLanguage, useWords } from '../../../words/words.js';
import { typedDay } from '../../review/typed-day.js';
import { words } from '../words.js';
import styles from './commands.module.css';
import { DayField } from './day-field.js';
import { EMPTY_DRAFT, keepDraft, recallDraft } from './draft.js';
import type { CommandDraft } from './draft.js';
import { EvidenceFields } from './evidence-fields.js';
import { COMMAND_FORMS } from './kinds.js';
import type { CommandField } from './kinds.js';
import { sendCommand, typedPercent } from './send.js';
import type { TaskView } from './send.js';

/** Sends a command and shows the task as it is afterwards everywhere it is shown. */
export function useCommand(task: TaskView, kind: TaskCommandKind) {
  const client = useQueryClient();
  const { today } = useSession();
  const field = useWords(FIELD_WORDS);
  const say = useWords(words);
  const params = { id: task.id };
  return useMutation({
    mutationFn: (draft: CommandDraft) => sendCommand(kind, { params, version: task.version, draft, today }),
    onSuccess: async (next) => {
      keepDraft(task.id, kind, null);
      client.setQueryData(keyOf('readTask', { params }), next);
      toast(say.done(labelOf(field, 'act', kind)));
      await Promise.all((['listTasks', 'readMine', 'readOverview', 'listDocuments'] as const).map((route) => client.invalidateQueries({ queryKey: keyOf(route) })));
    },
    onError: (error) => isRefusal(error, 'common.changed_meanwhile') && void client.invalidateQueries({ queryKey: keyOf('readTask', { params }) }),
  });
}

/** Whether what was typed could be sent at all; everything else is the server's to refuse. */
function isReadable(draft: CommandDraft, today: string): boolean {
  return typedPercent(draft.percent) !== undefined && [draft.doneOn, draft.requestedDue, draft.documentDate].every((day) => typedDay(day, today) !== undefined);
}

function lacks(draft: CommandDraft, fields: readonly CommandField[]): boolean {
  return (fields.includes('post') && draft.postId === null) || (fields.includes('unit') && draft.unitId === null) || (fields.includes('requestedDue') && draft.requestedDue.trim() === '');
}

interface CommandFormProps {
  readonly task: TaskView;
  readonly kind: TaskCommandKind;
  readonly onClose: () => void;
}

/** The form of one command, in the page: what the server refuses is said here, and nothing typed is lost. */
export function CommandForm({ task, kind, onClose }: CommandFormProps) {
  const say = useWords(words);
  const fieldWords = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const [draft, setDraft] = useState(() => recallDraft(task.id, kind));
  const command = useCommand(task, kind);
  const { fields } = COMMAND_FORMS[kind];
  const form = useRef<HTMLFormElement>(null);
  useEffect(() => form.current?.querySelector<HTMLElement>('input:not([hidden]), textarea')?.focus(), [kind]);
  const change = (part: Partial<CommandDraft>): void => {
    const next = { ...draft, ...part };
    setDraft(next);
    keepDraft(task.id, kind, next);
  };
  const [uploading, setUploading] = useState(false);
  const blocked = uploading || !isReadable(draft, today) || lacks(draft, fields);
  const send = (): void => {
    if (!blocked && !command.isPending) command.mutate(draft, { onSuccess: onClose });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent)) return;
    if (event.code === 'Escape') onClose();
    else if (event.code === 'Enter' && (event.ctrlKey || event.metaKey)) send();
    else return;
    event.preventDefault();
  };
  return (
    <form
      ref={form}
      className={styles.form}
      aria-label={labelOf(fieldWords, 'act', kind)}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        send();
      }}
    >
      <h2>{labelOf(fieldWords, 'act', kind)}</h2>
      {fields.map((field) => <Control key={field} field={field} kind={kind} task={task} draft={draft} change={change} onBusy={setUploading} />)}
      {command.isError && <p role="alert" className={styles.problem}>{errorSentence(command.error, language)}</p>}
      <div className="row-gap">
        <Button type="submit" look={kind === 'cancel' ? 'danger' : 'main'} keys="Ctrl+Enter" busy={command.isPending} disabled={blocked}>{labelOf(fieldWords, 'act', kind)}</Button>
        <Button onClick={onClose}>{say.cancel}</Button>
        {draft !== EMPTY_DRAFT && <span className="muted small">{say.kept}</span>}
      </div>
    </form>
  );
}

interface ControlProps {
  readonly field: CommandField;
  readonly kind: TaskCommandKind;
  readonly task: TaskView;
  readonly draft: CommandDraft;
  readonly change: (part: Partial<CommandDraft>) => void;
  readonly onBusy: (busy: boolean) => void;
}

function Control({ field, kind, task, draft, change, onBusy }: ControlProps) {
  const say = useWords(words);
  switch (field) {
    case 'text':
      return <TextArea label={say[COMMAND_FORMS[kind].text]} rows={3} value={draft.text} maxLength={4000} onChange={(event) => change({ text: event.currentTarget.value })} />;
    case 'percent':
      return <TextField label={say.percent} inputMode="numeric" className={styles.short} value={draft.percent} hint={say.percentHint} error={typedPercent(draft.percent) === undefined ? say.percentWrong : null} onChange={(event) => change({ percent: event.currentTarget.value })} />;
    case 'figure':
      return <TextField label={say.figure} value={draft.figure} maxLength={200} onChange={(event) => change({ figure: event.currentTarget.value })} />;
    case 'doneOn':
      return <DayField label={say.doneOn} value={draft.doneOn} onChange={(doneOn) => change({ doneOn })} />;
    case 'requestedDue':
      return <DayField label={say.requestedDue} value={draft.requestedDue} onChange={(requestedDue) => change({ requestedDue })} />;
    case 'evidence':
      return <EvidenceFields draft={draft} needed={kind === 'submit'} change={change} onBusy={onBusy} />;
    case 'post':
      return <PersonPicker label={say.officerPick} unitId={task.lead.id} value={draft.postId} onChange={(postId) => change({ postId })} />;
    case 'unit':
      return <UnitPicker label={say.unitPick} except={[task.lead.id]} value={draft.unitId} onChange={(unitId) => change({ unitId })} />;
  }
}
