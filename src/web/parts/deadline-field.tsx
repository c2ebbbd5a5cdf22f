import { useState } from 'react';
import { DEFAULT_DUE_RULES, HOLIDAYS, calendarOf, dueDay, printDay, printDeadline, printWeekday, readTypedDeadline, refusalSentence } from '#core/index.js';
import type { Language } from '#core/index.js';
import { useSession } from '../api/read.js';
import { useLanguage, useWords } from '../words/words.js';
import { TextField } from './field.js';
import type { Deadline } from './status.js';
import { PART_WORDS } from './words.js';

interface DeadlineFieldProps {
  readonly label?: string;
  readonly hideLabel?: boolean;
  readonly tone?: 'warn';
  readonly value: Deadline | null;
  /** Called when the field is left or Enter is pressed with a text that could be read. */
  readonly onChange: (deadline: Deadline | null) => void;
}

const CALENDAR = calendarOf(HOLIDAYS);

/** A deadline typed as people write it; what was understood stands under the field at once. */
export function DeadlineField({ label, value, onChange, ...field }: DeadlineFieldProps) {
  const words = useWords(PART_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const [typed, setTyped] = useState<string | null>(null);
  const read = typed === null ? null : readTypedDeadline(typed, today);
  const shown = read === null ? value : read.ok ? read.value : null;
  const error = read !== null && !read.ok ? refusalSentence(read.refusal, language) : null;
  const keep = () => {
    if (read?.ok !== true) return;
    onChange(read.value);
    setTyped(null);
  };
  return (
    <TextField
      {...field}
      label={label ?? words.deadline}
      value={typed ?? value?.phrase ?? ''}
      placeholder={words.deadlineHint}
      error={error}
      hint={error === null ? readingOf(shown, language, words) : undefined}
      onChange={(event) => setTyped(event.currentTarget.value)}
      onBlur={keep}
      onKeyDown={(event) => event.key === 'Enter' && !event.nativeEvent.isComposing && keep()}
    />
  );
}

function readingOf(deadline: Deadline | null, language: Language, words: (typeof PART_WORDS)['vi']): string {
  if (deadline === null) return words.noDeadline;
  const day = dueDay(deadline, DEFAULT_DUE_RULES, CALENDAR);
  if (day === null) return words.noLastDay;
  const last = words.lastDay(`${printWeekday(day, language)} ${printDay(day)}`);
  return deadline.bound === 'by' ? last : `${printDeadline(deadline, language)}. ${last}`;
}
