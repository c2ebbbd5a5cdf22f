import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { KeyboardEvent } from 'react';
import type { RouteAnswer, SetCommand } from '#contract/index.js';
import { call } from '../../api/call.js';
import { errorSentence } from '../../api/problem.js';
import { keyOf, useSession } from '../../api/read.js';
import { isComposing, isSend } from '../../commands/keys.js';
import { LISTS_OF_TASKS } from '../../live/news.js';
import { Button } from '../../parts/button.js';
import { toast } from '../../parts/toast.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import { EMPTY_SET, commandOf } from './set-draft.js';
import type { SetDraft, SetKind } from './set-draft.js';
import { SetFields } from './set-fields.js';
import type { TaskLine } from './task-pages.js';
import styles from './tasks.module.css';
import { words } from './words.js';

interface SetFormProps {
  readonly kind: SetKind;
  readonly tasks: readonly TaskLine[];
  /** What is confirmed was done: the selection has served. */
  readonly onDone: () => void;
  readonly onClose: () => void;
}

type Preview = RouteAnswer<'previewTaskSet'>;
interface Looked {
  readonly command: SetCommand;
  readonly preview: Preview;
}

const versionsOf = (tasks: readonly TaskLine[]) => tasks.map(({ id, version }) => ({ id, version }));

/** Gives one command to many tasks: typed, then looked at task by task, then confirmed for those that can, all or none; offered to be taken back. */
export function SetForm({ kind, tasks, onDone, onClose }: SetFormProps) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const [draft, setDraft] = useState<SetDraft>(EMPTY_SET);
  const label = labelOf(field, 'act', kind);
  const look = useMutation({ mutationFn: async (command: SetCommand): Promise<Looked> => ({ command, preview: await call('previewTaskSet', { body: { tasks: versionsOf(tasks), command } }) }) });
  const change = useChange(label, onDone);
  const command = commandOf(kind, draft, today);
  const edit = (part: Partial<SetDraft>): void => {
    look.reset();
    change.reset();
    setDraft((before) => ({ ...before, ...part }));
  };
  const able = new Set(look.data?.preview.able);
  const act = (): void => {
    if (look.data === undefined && command !== null && !look.isPending) look.mutate(command);
    else if (look.data !== undefined && able.size > 0 && !change.isPending) change.mutate({ tasks: versionsOf(tasks.filter((task) => able.has(task.id))), command: look.data.command }, { onError: () => look.reset() });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (isComposing(event.nativeEvent) || event.defaultPrevented) return;
    if (event.code === 'Escape') onClose();
    else if (isSend(event.nativeEvent)) act();
    else return;
    event.preventDefault();
  };
  const error = look.error ?? change.error;
  return (
    <form
      className={styles.setForm}
      aria-label={label}
      onKeyDown={onKeyDown}
      onSubmit={(event) => {
        event.preventDefault();
        act();
      }}
    >
      <h2>{say.setTitle(label, tasks.length)}</h2>
      <SetFields kind={kind} draft={draft} onChange={edit} />
      {look.data !== undefined && <PreviewLines tasks={tasks} preview={look.data.preview} />}
      {error !== null && <p role="alert" className={styles.problem}>{errorSentence(error, language)}</p>}
      <div className="row-gap">
        {look.data === undefined
          ? <Button type="submit" look="main" keys="Ctrl+Enter" busy={look.isPending} disabled={command === null}>{say.preview}</Button>
          : <Button type="submit" look={kind === 'cancel' ? 'danger' : 'main'} keys="Ctrl+Enter" busy={change.isPending} disabled={able.size === 0}>{say.confirmSet(label, able.size)}</Button>}
        <Button onClick={onClose}>{say.cancel}</Button>
      </div>
    </form>
  );
}

const LISTS = [...LISTS_OF_TASKS, 'readTask'] as const;

/** Carries out what was confirmed, tells it, and offers to take all of it back. */
function useChange(label: string, onDone: () => void) {
  const say = useWords(words);
  const { language } = useLanguage();
  const client = useQueryClient();
  const readAgain = () => Promise.all(LISTS.map((route) => client.invalidateQueries({ queryKey: keyOf(route) })));
  const undo = async (acts: RouteAnswer<'changeTaskSet'>['acts']): Promise<void> => {
    try {
      await call('undoTaskSet', { body: { acts } });
      toast(say.setUndone(acts.length));
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
    }
    await readAgain();
  };
  return useMutation({
    mutationFn: (body: { readonly tasks: { id: string; version: number }[]; readonly command: SetCommand }) => call('changeTaskSet', { body }),
    onSuccess: async ({ acts }) => {
      toast(say.setDone(label, acts.length), { undo: () => void undo(acts) });
      onDone();
      await readAgain();
    },
    onError: () => void readAgain(),
  });
}

/** How many can and how many cannot, and why, each reason once with the tasks that it holds for. */
function PreviewLines({ tasks, preview }: { readonly tasks: readonly TaskLine[]; readonly preview: Preview }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const reasons = new Map<string, string[]>();
  for (const refused of preview.refused) reasons.set(refused[language], [...(reasons.get(refused[language]) ?? []), tasks.find((task) => task.id === refused.taskId)?.title ?? '']);
  return (
    <div className={styles.preview} role="status">
      <p><strong>{say.able(preview.able.length)}</strong>{preview.refused.length > 0 && ` ${say.unable(preview.refused.length)}`}</p>
      <ul>
        {[...reasons].map(([reason, titles]) => (
          <li key={reason}>
            {say.because(titles.length, reason)}
            <span className="muted small clamp2"> {titles.join('; ')}</span>
          </li>
        ))}
      </ul>
    </div>
  );
}
