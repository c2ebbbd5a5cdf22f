import type { MeetingView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { useState } from 'react';
import { useSession } from '../../api/read.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { TextField } from '../../parts/field.js';
import { PeoplePicker, PersonPicker } from '../../parts/person-picker.js';
import { DayField } from '../../parts/task-commands/day-field.js';
import { typedDay } from '../../parts/typed-day.js';
import { useWords } from '../../words/words.js';
import { hourOf } from '../meetings/series-draft.js';
import styles from './meeting.module.css';
import { told, useMeetingWrite } from './use-meeting.js';
import { words } from './words.js';

/** When, where and with whom. */
export function Facts({ meeting, mayEdit }: { readonly meeting: MeetingView; readonly mayEdit: boolean }) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  if (open) return <FactsForm meeting={meeting} onDone={() => setOpen(false)} />;
  const { chair, secretary, participants, attendance } = meeting;
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="facts">
      <div className={styles.agendaHeadBare}><h2 id="facts">{say.facts}</h2>{mayEdit && <Button look="quiet" onClick={() => setOpen(true)}>{say.change}</Button>}</div>
      <dl className={styles.facts}>
        <dt>{say.chair}</dt><dd>{chair === null ? say.nobody : `${chair.personName}, ${chair.title}`}</dd>
        <dt>{say.secretary}</dt><dd>{secretary === null ? say.nobody : `${secretary.personName}, ${secretary.title}`}</dd>
        <dt>{say.participants}</dt><dd>{[participants, attendance.map(({ name }) => name).join(', ')].filter((part) => part !== '').join('; ') || '–'}</dd>
      </dl>
    </section>
  );
}

/** Who is expected by post besides who presides and who writes. */
const guestsOf = ({ attendance, chair, secretary }: MeetingView): readonly string[] => attendance.flatMap(({ postId }) => (postId === null || postId === chair?.id || postId === secretary?.id ? [] : [postId]));

function FactsForm({ meeting, onDone }: { readonly meeting: MeetingView; readonly onDone: () => void }) {
  const say = useWords(words);
  const { today } = useSession();
  const save = useMeetingWrite('changeMeeting');
  const cancel = useMeetingWrite('cancelMeeting');
  const [draft, setDraft] = useState({ day: printDay(meeting.on), hour: meeting.beginsAt, place: meeting.place, label: meeting.label, participants: meeting.participants, chairPostId: meeting.chair?.id ?? null, secretaryPostId: meeting.secretary?.id ?? null, participantPostIds: guestsOf(meeting) });
  const on = typedDay(draft.day, today);
  const hour = hourOf(draft.hour);
  const hourIsWrong = hour !== '' && !/^(?:[01]\d|2[0-3]):[0-5]\d$/.test(hour);
  const set = (part: Partial<typeof draft>): void => setDraft({ ...draft, ...part });
  const submit = (): void => {
    if (typeof on !== 'string' || hourIsWrong || draft.label.trim() === '') return;
    const { place, label, participants, chairPostId, secretaryPostId, participantPostIds } = draft;
    told(save.run({ params: { id: meeting.id }, body: { version: meeting.version, on, beginsAt: hour, place, label, participants, chairPostId, secretaryPostId, participantPostIds: [...participantPostIds] } }, onDone));
  };
  return (
    <form className={['card', 'pad', 'stack'].join(' ')} aria-label={say.facts} onSubmit={(event) => { event.preventDefault(); submit(); }}>
      <DayField label={say.day} value={draft.day} onChange={(day) => set({ day })} />
      <TextField label={say.hour} maxLength={5} value={draft.hour} error={hourIsWrong ? say.hourWrong : null} onChange={(event) => set({ hour: event.currentTarget.value })} />
      <TextField label={say.place} maxLength={300} value={draft.place} onChange={(event) => set({ place: event.currentTarget.value })} />
      <TextField label={say.label} maxLength={200} value={draft.label} onChange={(event) => set({ label: event.currentTarget.value })} />
      <PersonPicker label={say.chair} value={draft.chairPostId} onChange={(chairPostId) => set({ chairPostId })} />
      <PersonPicker label={say.secretary} value={draft.secretaryPostId} onChange={(secretaryPostId) => set({ secretaryPostId })} />
      <TextField label={say.participants} maxLength={1000} value={draft.participants} onChange={(event) => set({ participants: event.currentTarget.value })} />
      <PeoplePicker label={say.participantPosts} value={draft.participantPostIds} onChange={(participantPostIds) => set({ participantPostIds })} />
      <div className="row-gap">
        <Button type="submit" look="main" busy={save.isPending}>{say.saveFacts}</Button>
        <Button onClick={onDone}>{say.cancel}</Button>
        {meeting.status !== 'live' && <ConfirmInline look="danger" label={say.cancelMeeting} question={say.cancelAsk} reason="optional" busy={cancel.isPending} onConfirm={(reason) => cancel.run({ params: { id: meeting.id }, body: { reason } })} />}
      </div>
    </form>
  );
}
