import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskView } from '#contract/index.js';
import type { TaskCommandKind } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { keyOf } from '../../api/read.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { toast } from '../toast.js';
import { FIELD_WORDS, labelOf } from '../words.js';
import { ActFormView } from './act-form.js';
import { ACT_FORMS, ACT_KINDS, NO_VALUES, SEND_ACT } from './commands.js';
import type { ActValues, TaskRef } from './commands.js';
import styles from './task-acts.module.css';
import { ACT_WORDS } from './words.js';

interface TaskActsProps {
  readonly task: TaskRef & { readonly may: readonly string[]; readonly lead: { readonly id: string } };
  /** How many buttons stand open before "more". */
  readonly shown?: number;
  /** The form to open with. */
  readonly start?: TaskCommandKind | null;
}

/** Everything this person may do to a task now, as buttons; what needs words opens a form in place. */
export function TaskActs({ task, shown = 3, start = null }: TaskActsProps) {
  const words = useWords(ACT_WORDS);
  const field = useWords(FIELD_WORDS);
  const [open, setOpen] = useState<TaskCommandKind | null>(start);
  const [all, setAll] = useState(false);
  const { send, busy } = useSendAct(task);
  const allowed = ACT_KINDS.filter((kind) => task.may.includes(kind));
  if (allowed.length === 0) return null;
  if (open !== null && allowed.includes(open)) {
    return <ActFormView kind={open} leadUnitId={task.lead.id} busy={busy} onCancel={() => setOpen(null)} onSend={(values) => send(open, values, () => setOpen(null))} />;
  }
  const visible = all || allowed.length <= shown + 1 ? allowed : allowed.slice(0, shown);
  return (
    <div className={[styles.acts, 'no-print'].join(' ')} role="group" aria-label={words.acts}>
      {visible.map((kind, index) => (
        <Button key={kind} look={index === 0 ? 'main' : kind === 'cancel' ? 'danger' : 'plain'} busy={busy} onClick={() => (ACT_FORMS[kind] === null ? send(kind, NO_VALUES, () => undefined) : setOpen(kind))}>
          {labelOf(field, 'act', kind)}
        </Button>
      ))}
      {visible.length < allowed.length && <Button look="quiet" aria-expanded="false" onClick={() => setAll(true)}>{words.more}</Button>}
    </div>
  );
}

const AFTER = ['readTask', 'listTasks', 'readMine', 'readOverview'] as const;

/** Sends commands for a task and reads again what they change. The page shows the server's answer at once. */
export function useSendAct(task: TaskRef): { send: (kind: TaskCommandKind, values: ActValues, then: () => void) => void; busy: boolean } {
  const words = useWords(ACT_WORDS);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const client = useQueryClient();
  const [busy, setBusy] = useState(false);
  const taken = (kind: TaskCommandKind, answer: TaskView) => {
    client.setQueryData(keyOf('readTask', { params: { id: task.id } }), answer);
    for (const route of AFTER) void client.invalidateQueries({ queryKey: keyOf(route) });
    toast(words.done(labelOf(field, 'act', kind)));
  };
  const send = (kind: TaskCommandKind, values: ActValues, then: () => void) => {
    setBusy(true);
    SEND_ACT[kind](task, values)
      .then((answer) => {
        taken(kind, answer);
        then();
      })
      .catch((error: unknown) => toast(errorSentence(error, language), { tone: 'problem' }))
      .finally(() => setBusy(false));
  };
  return { send, busy };
}
