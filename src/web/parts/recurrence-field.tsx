import { useState } from 'react';
import { printDay, printRecurrence, usualLeadDays } from '#core/index.js';
import type { TaskRecurrence } from '#core/index.js';
import { useSession } from '../api/read.js';
import { useLanguage, useWords } from '../words/words.js';
import { SelectField, TextField } from './field.js';
import styles from './recurrence-field.module.css';
import { choiceOfRule, RHYTHMS, ruleOfChoice } from './recurrence-rule.js';
import type { RecurrenceChoice, Rhythm } from './recurrence-rule.js';
import { DayField } from './task-commands/day-field.js';
import { typedDay } from './typed-day.js';
import { RECURRENCE_WORDS } from './recurrence-words.js';

interface RecurrenceFieldProps {
  /** Null for what does not come again. */
  readonly value: TaskRecurrence | null;
  readonly onChange: (value: TaskRecurrence | null) => void;
}

const USUAL: RecurrenceChoice = { rhythm: 'MONTHLY', weekday: 5, monthDay: 25, month: 12 };
const WEEKDAYS = [1, 2, 3, 4, 5, 6, 7] as const;
const MONTH_DAYS = [...Array.from({ length: 28 }, (_, index) => index + 1), -1];

/** How a duty comes again: rhythm, day, from when, and how long before it is due its task is opened; said back in words. */
export function RecurrenceField({ value, onChange }: RecurrenceFieldProps) {
  const words = useWords(RECURRENCE_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const [start, setStart] = useState(printDay(value?.startsOn ?? today));
  // A rule out of a document may say more than can be chosen here: it stays until something is chosen.
  const choice = value === null ? null : choiceOfRule(value.rule);
  const set = (part: Partial<TaskRecurrence>) => onChange({ rule: value?.rule ?? ruleOfChoice(USUAL), startsOn: value?.startsOn ?? today, leadDays: value?.leadDays ?? usualLeadDays(ruleOfChoice(USUAL)), ...part });
  const choose = (part: Partial<RecurrenceChoice>) => set({ rule: ruleOfChoice({ ...(choice ?? USUAL), ...part }) });
  const rhythmOf = (text: string): Rhythm | undefined => RHYTHMS.find((rhythm) => rhythm === text);
  return (
    <div className={styles.fields} role="group" aria-label={words.recurrence}>
      <SelectField label={words.rhythm} value={value === null ? '' : (choice?.rhythm ?? 'other')} onChange={(event) => {
        const rhythm = rhythmOf(event.currentTarget.value);
        if (rhythm !== undefined) choose({ rhythm });
        else if (event.currentTarget.value === '') onChange(null);
      }}>
        <option value="">{words.never}</option>
        {RHYTHMS.map((rhythm) => <option key={rhythm} value={rhythm}>{words[rhythm]}</option>)}
        {value !== null && choice === null && <option value="other">{printRecurrence(value, language)}</option>}
      </SelectField>
      {choice !== null && <DayOf choice={choice} onChoose={choose} />}
      {value !== null && (
        <>
          <DayField label={words.startsOn} value={start} onChange={(text) => {
            setStart(text);
            const day = typedDay(text, today);
            if (day) set({ startsOn: day });
          }} />
          <TextField label={words.leadDays} type="number" inputMode="numeric" min={0} max={60} value={value.leadDays} onChange={(event) => set({ leadDays: Math.min(60, Math.max(0, Math.trunc(Number(event.currentTarget.value)) || 0)) })} />
          <p className={styles.said} role="status">{printRecurrence(value, language)}</p>
        </>
      )}
    </div>
  );
}

function DayOf({ choice, onChoose }: { readonly choice: RecurrenceChoice; readonly onChoose: (part: Partial<RecurrenceChoice>) => void }) {
  const words = useWords(RECURRENCE_WORDS);
  if (choice.rhythm === 'DAILY') return null;
  if (choice.rhythm === 'WEEKLY') {
    return (
      <SelectField label={words.weekday} value={choice.weekday} onChange={(event) => onChoose({ weekday: Number(event.currentTarget.value) })}>
        {WEEKDAYS.map((day) => <option key={day} value={day}>{words[`day${day}`]}</option>)}
      </SelectField>
    );
  }
  return (
    <>
      <SelectField label={words.monthDay} value={choice.monthDay} onChange={(event) => onChoose({ monthDay: Number(event.currentTarget.value) })}>
        {MONTH_DAYS.map((day) => <option key={day} value={day}>{day === -1 ? words.lastDay : day}</option>)}
      </SelectField>
      {choice.rhythm === 'YEARLY' && (
        <SelectField label={words.month} value={choice.month} onChange={(event) => onChoose({ month: Number(event.currentTarget.value) })}>
          {Array.from({ length: 12 }, (_, index) => <option key={index} value={index + 1}>{index + 1}</option>)}
        </SelectField>
      )}
    </>
  );
}
