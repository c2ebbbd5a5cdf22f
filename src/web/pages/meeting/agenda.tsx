import type { AgendaItem, MeetingView } from '#contract/index.js';
import { reasonToday } from '#core/index.js';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useCommands } from '../../commands/registry.js';
import { Button } from '../../parts/button.js';
import { TextField } from '../../parts/field.js';
import { ICONS } from '../../parts/icons.js';
import { DeadlineTag, Tag } from '../../parts/status.js';
import { toast } from '../../parts/toast.js';
import { UnitPicker } from '../../parts/unit-picker.js';
import { useArranged } from '../../parts/use-arranged.js';
import { useWords } from '../../words/words.js';
import styles from './meeting.module.css';
import { told, useMeetingWrite } from './use-meeting.js';
import { words } from './words.js';

interface AgendaProps {
  readonly meeting: MeetingView;
  readonly mayEdit: boolean;
  readonly current: string | null;
  readonly onCurrent: (itemId: string) => void;
}

/** What the meeting speaks about, in its order: dragged, or moved by Alt and the arrows, or by buttons. */
export function Agenda({ meeting, mayEdit, current, onCurrent }: AgendaProps) {
  const say = useWords(words);
  const { arrange, drop, restore } = useEdits(meeting);
  const ids = meeting.agenda.map(({ id }) => id);
  const { list, move, rowOf, onKey } = useArranged({ ids, mayMove: mayEdit, onMove: arrange });
  useCommands(mayEdit ? [{ id: 'meeting.up', label: say.up, group: say.group, keys: 'Alt+ArrowUp', scope: 'row', inPalette: false, run: () => undefined }, { id: 'meeting.down', label: say.down, group: say.group, keys: 'Alt+ArrowDown', scope: 'row', inPalette: false, run: () => undefined }] : []);
  return (
    <section className={['card', styles.agenda].join(' ')} aria-labelledby="agenda">
      <div className={styles.agendaHead}><h2 id="agenda">{say.agendaCount(ids.length)}</h2>{mayEdit && <span className="muted small at-desk">{say.moveHint}</span>}</div>
      {ids.length === 0 && <p className={['muted', 'pad'].join(' ')}>{say.empty}</p>}
      <ol ref={list} className={styles.items}>
        {meeting.agenda.map((item, index) => (
          <li key={item.id} {...rowOf(item.id)} aria-current={item.id === current || undefined}>
            {/* Outside the button: not every browser lets one drag by a button. */}
            <span className={styles.number}>{index + 1}</span>
            <button type="button" data-pick className={styles.pick} onClick={() => onCurrent(item.id)} onFocus={() => onCurrent(item.id)} onKeyDown={(event) => onKey(event, item.id)}>
              <ItemWords item={item} units={meeting.units} />
            </button>
            {mayEdit && (
              <span className={styles.tools}>
                <Button look="quiet" aria-label={`${say.up}: ${headingOf(item)}`} title={say.up} disabled={index === 0} onClick={() => move(item.id, -1)}>↑</Button>
                <Button look="quiet" aria-label={`${say.down}: ${headingOf(item)}`} title={say.down} disabled={index === ids.length - 1} onClick={() => move(item.id, 1)}>↓</Button>
                <Button look="quiet" aria-label={`${say.drop}: ${headingOf(item)}`} title={say.drop} onClick={() => drop(item.id)}>{ICONS.cross}</Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {mayEdit && <AddMatter meeting={meeting} />}
      {mayEdit && meeting.dropped.length > 0 && (
        <details className="pad">
          <summary className="small">{say.droppedCount(meeting.dropped.length)}</summary>
          <ul className={styles.droppedList}>{meeting.dropped.map((item) => <li key={item.id}><span className="grow">{headingOf(item)}</span><Button look="quiet" onClick={() => restore(item.id)}>{say.restore}</Button></li>)}</ul>
        </details>
      )}
    </section>
  );
}

/** What an item is called in one line. */
export const headingOf = (item: Pick<AgendaItem, 'heading' | 'body'>): string => (item.heading === '' ? (item.body.split('\n')[0] ?? '') : item.heading);

const TONES = { overdue: ['late', 'triangle'], request: ['soon', 'clock'], obstacle: ['soon', 'clock'], ordered: ['run', 'half'], due: ['soon', 'clock'], stale: ['none', 'ring'] } as const;

/** Why a matter stands on the agenda, as its task is today. */
export function ReasonTag({ item }: { readonly item: AgendaItem }) {
  const say = useWords(words);
  if (item.reason === null) return <Tag tone="none" icon="pen">{item.kind === 'proposal' ? say.proposal : say.own}</Tag>;
  const reason = item.task === null ? item.reason : reasonToday(item.reason, item.task.timeliness);
  const [tone, icon] = TONES[reason];
  return <Tag tone={tone} icon={icon}>{say[`reason_${reason}`]}</Tag>;
}

function ItemWords({ item, units }: { readonly item: AgendaItem; readonly units: MeetingView['units'] }) {
  return (
    <span className={styles.words}>
      <span className="clamp2">{headingOf(item)}</span>
      <span className={['muted', 'small', styles.about].join(' ')}>{units.find(({ id }) => id === item.unitId)?.name ?? ''}</span>
      <span className="row-gap"><ReasonTag item={item} />{item.task !== null && item.task.dueOn !== null && <DeadlineTag deadline={item.task.deadline} dueOn={item.task.dueOn} timeliness={item.task.timeliness} />}</span>
    </span>
  );
}

function useEdits(meeting: MeetingView) {
  const say = useWords(words);
  const { run } = useMeetingWrite('editAgenda');
  const params = { id: meeting.id };
  const restore = (itemId: string): void => told(run({ params, body: { kind: 'restore', itemId } }));
  return {
    arrange: (itemId: string, behind: string | null): void => told(run({ params, body: { kind: 'move', itemId, behind } })),
    drop: (itemId: string): void => told(run({ params, body: { kind: 'drop', itemId } }, () => toast(say.dropped, { undo: () => restore(itemId) }))),
    restore,
  };
}

function AddMatter({ meeting }: { readonly meeting: MeetingView }) {
  const say = useWords(words);
  const { run, isPending } = useMeetingWrite('editAgenda');
  const [draft, setDraft] = useState<{ readonly heading: string; readonly unitId: string | null } | null>(null);
  if (draft === null) return <div className="pad"><Button look="quiet" onClick={() => setDraft({ heading: '', unitId: null })}>{say.add}</Button></div>;
  const save = (): void => {
    if (draft.heading.trim() === '') return;
    told(run({ params: { id: meeting.id }, body: { kind: 'add', newId: newId(), unitId: draft.unitId, taskId: null, heading: draft.heading.trim(), body: '' } }, () => setDraft(null)));
  };
  return (
    <form className={['pad', 'stack'].join(' ')} aria-label={say.add} onSubmit={(event) => { event.preventDefault(); save(); }}>
      <TextField label={say.addHeading} autoFocus maxLength={500} value={draft.heading} onChange={(event) => setDraft({ ...draft, heading: event.currentTarget.value })} />
      <UnitPicker label={say.addUnit} value={draft.unitId} onChange={(unitId) => setDraft({ ...draft, unitId })} />
      <div className="row-gap"><Button type="submit" look="main" busy={isPending}>{say.save}</Button><Button onClick={() => setDraft(null)}>{say.cancel}</Button></div>
    </form>
  );
}
