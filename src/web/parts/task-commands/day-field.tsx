import { printDay } from '#core/index.js';
import { useSession } from '../../api/read.js';
import { TextField } from '../field.js';
import { useWords } from '../../words/words.js';
import { typedDay } from '../typed-day.js';
import { COMMAND_WORDS } from './words.js';

/** A day typed as people write it, with what was understood under it. */
export function DayField({ label, value, onChange }: { readonly label: string; readonly value: string; readonly onChange: (value: string) => void }) {
  const say = useWords(COMMAND_WORDS);
  const { today } = useSession();
  const day = typedDay(value, today);
  return <TextField label={label} value={value} hint={day === null || day === undefined ? say.dayHint : say.dayRead(printDay(day))} error={day === undefined ? say.dayWrong : null} onChange={(event) => onChange(event.currentTarget.value)} />;
}
