import { printDay, printWeekday, readTypedDeadline } from '#core/index.js';
import type { Deadline, Draft } from '#core/index.js';
import { useState } from 'react';
import { useSession } from '../../../api/read.js';
import { useLanguage, useWords } from '../../../words/words.js';
import { deadlineReading } from '../deadline-reading.js';
import { words } from '../words.js';
import { KeptField } from './kept-field.js';
import styles from './list.module.css';

interface DeadlineFieldProps {
  readonly draft: Draft;
  readonly disabled: boolean;
  readonly doubtful: boolean;
  readonly onKeep: (deadline: Deadline | null) => void;
}

/** The deadline in the document's words, with what it comes to under it, and what else it could mean to take with one press. */
export function DeadlineField({ draft, disabled, doubtful, onKeep }: DeadlineFieldProps) {
  const say = useWords(words);
  const { today } = useSession();
  const phrase = draft.deadline?.phrase ?? '';
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null || typed.trim() === phrase ? null : readTypedDeadline(typed, today);
  const shown = read === null ? draft.deadline : read.ok ? read.value : null;
  const unread = read !== null && !read.ok;
  const keep = (text: string): void => {
    const outcome = readTypedDeadline(text, today);
    if (!outcome.ok) return;
    setTyped(null);
    onKeep(outcome.value);
  };
  return (
    <KeptField
      label={say.deadline}
      value={phrase}
      disabled={disabled}
      longest={120}
      {...(doubtful ? { tone: 'warn' as const } : {})}
      error={unread ? say.unread : null}
      hint={unread ? '' : <Reading deadline={shown} recurs={draft.recurs} asked={doubtful} disabled={disabled} onKeep={onKeep} />}
      onTyping={setTyped}
      onKeep={keep}
    />
  );
}

function Reading({ deadline, recurs, asked, disabled, onKeep }: { readonly deadline: Deadline | null; readonly recurs: boolean; readonly asked: boolean; readonly disabled: boolean; readonly onKeep: (deadline: Deadline) => void }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const day = (date: string): string => `${printWeekday(date, language)} ${printDay(date)}`;
  // An empty field that is asked about is not yet a task without a deadline.
  if (deadline === null) return asked ? null : say.noDeadline;
  // The days of a duty are said by its rhythm.
  if (recurs && deadline.bound === 'recurring') return null;
  const { due, movedFrom, period, other } = deadlineReading(deadline);
  return (
    <>
      {due === null ? say.noDue : <>{say.dueIs} <b>{day(due)}</b></>}
      {movedFrom !== null && ` (${say.movedFrom(day(movedFrom))})`}
      {period !== null && `. ${say.periodIs(printDay(period.from), printDay(period.to))}`}
      {deadline.source === 'heading' && `. ${say.inherited}`}
      {other !== null && !disabled && (
        <>
          {`. ${say.orAlso}: `}
          <button type="button" className={styles.choice} onClick={() => onKeep(other.deadline)}>{day(other.due)}</button>
        </>
      )}
    </>
  );
}
