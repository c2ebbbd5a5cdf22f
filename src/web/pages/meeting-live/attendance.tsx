import type { Attendee, MeetingView } from '#contract/index.js';
import { SelectField } from '../../parts/field.js';
import { useWords } from '../../words/words.js';
import { told, useMeetingWrite } from '../meeting/use-meeting.js';
import styles from './live.module.css';
import { words } from './words.js';

/** Who came: everybody who was expected, until somebody says otherwise. */
export function Attendance({ meeting }: { readonly meeting: MeetingView }) {
  const say = useWords(words);
  const { run } = useMeetingWrite('saveAttendance');
  const set = (at: number, state: Attendee['state']): void => told(run({ params: { id: meeting.id }, body: { attendance: meeting.attendance.map((each, index) => (index === at ? { ...each, state } : each)) } }));
  const came = meeting.attendance.filter(({ state }) => state === 'present' || state === 'deputised').length;
  if (meeting.attendance.length === 0) return null;
  return (
    <details className={styles.attendance}>
      <summary>{say.attendance}: {say.presentCount(came, meeting.attendance.length)}</summary>
      <ul>
        {meeting.attendance.map((each, index) => (
          <li key={each.postId ?? each.name}>
            <span className="grow">{each.name} <span className="muted small">{each.title}</span></span>
            <SelectField label={each.name} hideLabel value={each.state === 'expected' ? 'present' : each.state} onChange={(event) => set(index, event.currentTarget.value as Attendee['state'])}>
              <option value="present">{say.present}</option><option value="absent">{say.absent}</option><option value="deputised">{say.deputised}</option>
            </SelectField>
          </li>
        ))}
      </ul>
    </details>
  );
}
