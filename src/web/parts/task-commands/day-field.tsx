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

/** A deadline typed as people write it (`cuối tháng`, `quý IV`, `trước 30/9`), or none of that to leave it as it is. */
export function DeadlineInput({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useWords(COMMAND_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const read = readTypedDeadline(value, today);
  const hint = value.trim() === '' || !read.ok ? say.newDueHint : say.dayRead(read.value === null ? say.noDue : printDeadline(read.value, language));
  return <TextField label={label} value={value} hint={hint} error={read.ok ? null : say.dayWrong} onChange={(event) => onChange(event.currentTarget.value)} />;
}
