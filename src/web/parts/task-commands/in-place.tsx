import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { toast } from '../toast.js';
import { CommandForm } from './command-form.js';
import styles from './commands.module.css';
import { EMPTY_DRAFT } from './draft.js';
import type { FormKind } from './kinds.js';
import type { CommandTask } from './place.js';
import { useCommand } from './use-command.js';
import { COMMAND_WORDS } from './words.js';

/** One thing that may be done where it is read. */
export interface InPlaceAct {
  readonly kind: FormKind;
  readonly label: string;
  /** Nothing needs to be written: one press does it. */
  readonly direct?: boolean;
}

interface InPlaceProps {
  readonly task: CommandTask & { readonly may: readonly string[] };
  readonly acts: readonly InPlaceAct[];
  /** The first button is the one thing that this place is for. */
  readonly main?: boolean;
}

/** What finishes a thing where it is read, in a line of a list or a notice of a page; a form opens under the words that it is about. */
export function InPlace({ task, acts, main = true }: InPlaceProps) {
  const [open, setOpen] = useState<FormKind | null>(null);
  const offered = acts.filter(({ kind }) => task.may.includes(kind));
  const chosen = offered.find(({ kind }) => kind === open);
  if (offered.length === 0) return null;
  if (chosen !== undefined) return <div className={styles.flow}><CommandForm task={task} kind={chosen.kind} name={chosen.label} place="flow" onClose={() => setOpen(null)} /></div>;
  return (
    <div className={[styles.buttons, 'no-print'].join(' ')}>
      {offered.map(({ kind, label, direct = false }, index) => {
        const look = main && index === 0 ? 'main' : 'plain';
        return direct ? <Direct key={kind} task={task} kind={kind} label={label} look={look} /> : <Button key={kind} look={look} onClick={() => setOpen(kind)}>{label}</Button>;
      })}
    </div>
  );
}

interface DirectProps {
  readonly task: CommandTask;
  readonly kind: FormKind;
  readonly label: string;
  readonly look: 'main' | 'plain';
}

function Direct({ task, kind, label, look }: DirectProps) {
  const say = useWords(COMMAND_WORDS);
  const { language } = useLanguage();
  const command = useCommand(task, { kind, told: say.doneBeside(label) });
  return <Button look={look} busy={command.isPending} onClick={() => command.mutate(EMPTY_DRAFT, { onError: (error) => toast(errorSentence(error, language), { tone: 'problem' }) })}>{label}</Button>;
}

/** The answers to a request: what was asked for happens, it does not, or something is asked back. A question about what is meant is answered in words. */
export function useRequestActs(kind: string): InPlaceAct[] {
  const say = useWords(COMMAND_WORDS);
  const grant: InPlaceAct = kind === 'clarify' ? { kind: 'grant_request', label: say.answer } : { kind: 'grant_request', label: say.agree, direct: true };
  return [grant, { kind: 'refuse_request', label: say.disagree }, { kind: 'comment', label: say.askBack }];
}
