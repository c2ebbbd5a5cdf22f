import { printDeadline, printDay, readTypedDeadline } from '#core/index.js';
import { useSession } from '../../api/read.js';
import { TextField } from '../field.js';
import { useLanguage, useWords } from '../../words/words.js';
import { typedDay } from '../typed-day.js';
import { COMMAND_WORDS } from './words.js';

/** A day typed as people write it, with what was understood under it. */
export function DayField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useWords(COMMAND_WORDS);
  const { today } = useSession();
  const day = typedDay(value, today);
  return <TextField label={label} value={value} hint={day === null || day === undefined ? say.dayHint : say.dayRead(printDay(day))} error={day === undefined ? say.dayWrong : null} onChange={(event) => onChange(event.currentTarget.value)} />;
}

interface DeadlineInputProps {
  readonly label: string;
  readonly value: string;
  /** There is no deadline yet that an empty field would keep. */
  readonly isNew?: boolean;
  readonly disabled?: boolean;
  /** What is wrong beside words that cannot be read. */
  readonly error?: string | null;
  readonly onChange: (value: string) => void;
}

/** A deadline typed as people write it (`cuối tháng`, `quý IV`, `trước 30/9`), with what was understood; or none of that to leave it as it is. */
export function DeadlineInput({ label, value, isNew = false, disabled = false, error = null, onChange }: DeadlineInputProps) {
  const say = useWords(COMMAND_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const read = readTypedDeadline(value, today);
  const example = isNew ? say.deadlineHint : say.newDueHint;
  const hint = value.trim() === '' || !read.ok ? example : say.dayRead(read.value === null ? say.noDue : printDeadline(read.value, language));
  const wrong = value.trim() !== '' && !read.ok ? say.dayWrong : null;
  return <TextField label={label} value={value} hint={hint} disabled={disabled} error={disabled ? null : (wrong ?? error)} onChange={(event) => onChange(event.currentTarget.value)} />;
}
