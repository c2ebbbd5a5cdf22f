import type { AgendaItem, MeetingView } from '#contract/index.js';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead, useSession } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { PageHead } from '../../parts/page-head.js';
import { DeadlineTag } from '../../parts/status.js';
import { useShownPage } from '../../parts/use-projector.js';
import { useWords } from '../../words/words.js';
import { headingOf, ReasonTag } from '../meeting/agenda.js';
import { useMeetingWrite } from '../meeting/use-meeting.js';
import { Attendance } from './attendance.js';
import { Conclusions, Waiting } from './conclusions.js';
import { Decide } from './decide.js';
import { emptyTyped, keepTyped, recallTyped, type Typed, typedOf } from './draft.js';
import { Editor } from './editor.js';
import styles from './live.module.css';
import { useUnsent } from './use-unsent.js';
import { words } from './words.js';

/** Họp giao ban: the matter on the wall in large type, what is concluded about it, and the line in which the next conclusion is typed. */
export function LivePage() {
  const { id = '' } = useParams({ strict: false });
  const say = useWords(words);
  const meeting = useRead('readMeeting', { params: { id } });
  return (
    <Answer of={meeting} rows={8}>
      {(view) => (view.status === 'live' && view.may.includes('meeting.conclude') ? <Room key={id} meeting={view} /> : <EmptyState title={say.notLive}><Link to="/meetings/$id" params={{ id }} className={buttonLook('plain')}>{say.toMeeting}</Link></EmptyState>)}
    </Answer>
  );
}

/** What is typed: kept in this browser while it is, under the matter that is spoken about. */
function useTyped(meeting: MeetingView, itemId: string | null) {
  const { person } = useSession();
  const [typed, setTyped] = useState<Typed>(() => recallTyped(meeting.id, person.id) ?? emptyTyped(itemId));
  const keep = (next: Typed): void => {
    setTyped(next);
    keepTyped(meeting.id, person.id, next);
  };
  return { typed, keep };
}

function Room({ meeting }: { readonly meeting: MeetingView }) {
  const say = useWords(words);
  const [at, setAt] = useState(0);
  const item = meeting.agenda[Math.min(at, meeting.agenda.length - 1)];
  const { typed, keep } = useTyped(meeting, item?.id ?? null);
  const desk = useUnsent(meeting);
  const go = (step: 1 | -1): void => {
    const next = Math.min(Math.max(at + step, 0), Math.max(0, meeting.agenda.length - 1));
    setAt(next);
    // A sentence that is begun belongs to the matter about which it was begun.
    if (typed.text === '') keep(emptyTyped(meeting.agenda[next]?.id ?? null));
  };
  useCommands([
    { id: 'live.next', label: say.next, group: say.group, keys: 'Alt+ArrowDown', scope: 'everywhere', run: () => go(1) },
    { id: 'live.previous', label: say.previous, group: say.group, keys: 'Alt+ArrowUp', scope: 'everywhere', run: () => go(-1) },
  ]);
  const fresh = (): void => keep(emptyTyped(item?.id ?? null));
  const ofItem = meeting.conclusions.filter(({ itemId }) => itemId === (item?.id ?? null));
  const others = meeting.conclusions.filter(({ itemId }) => itemId !== (item?.id ?? null));
  return (
    <div className={styles.room}>
      <Head meeting={meeting} />
      <div className={styles.stage}>
        <div className={styles.steps}>
          <Button keys="Alt+ArrowUp" disabled={at === 0} onClick={() => go(-1)}>{say.previous}</Button>
          <b>{meeting.agenda.length === 0 ? say.general : say.item(Math.min(at, meeting.agenda.length - 1) + 1, meeting.agenda.length)}</b>
          <Button keys="Alt+ArrowDown" disabled={at >= meeting.agenda.length - 1} onClick={() => go(1)}>{say.next}</Button>
        </div>
        {item === undefined ? <p className={styles.matter}>{say.noAgenda}</p> : <Matter meeting={meeting} item={item} />}
        {ofItem.length > 0 && <section aria-label={say.ofItem}><h2>{say.ofItem}</h2><Conclusions meeting={meeting} shown={ofItem} onEdit={(each) => keep(typedOf(each))} /></section>}
        {desk.waiting.length > 0 && <Waiting desk={desk} />}
        {others.length > 0 && <details><summary>{say.everything} ({meeting.conclusions.length})</summary><Conclusions meeting={meeting} shown={meeting.conclusions} onEdit={(each) => keep(typedOf(each))} /></details>}
        <Attendance meeting={meeting} />
      </div>
      <Editor
        key={typed.id} meeting={meeting} typed={typed} onTyped={keep} onLeave={fresh}
        onSend={(sent) => { desk.send(sent); fresh(); }}
      />
    </div>
  );
}

function Head({ meeting }: { readonly meeting: MeetingView }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const projector = useShownPage('live', say);
  const close = useMeetingWrite('closeMeeting');
  const params = { id: meeting.id };
  return (
    <PageHead
      title={`${meeting.name} ${meeting.label}`}
      detail={say.concluded(meeting.conclusions.length)}
      actions={(
        <>
          {projector.on ? <Button onClick={projector.end}>{say.endProject}</Button> : <><Link to="/meetings/$id" params={params} className={buttonLook('plain')}>{say.back}</Link><Button className="at-desk" onClick={projector.start}>{say.project}</Button></>}
          <ConfirmInline label={say.close} question={say.closeAsk(meeting.conclusions.length)} busy={close.isPending} onConfirm={() => close.run({ params, body: { version: meeting.version } }, () => void navigate({ to: '/meetings/$id', params }))} />
        </>
      )}
    />
  );
}

function Matter({ meeting, item }: { readonly meeting: MeetingView; readonly item: AgendaItem }) {
  const say = useWords(words);
  const unit = meeting.units.find(({ id }) => id === item.unitId);
  return (
    <section className={styles.matter} aria-label={headingOf(item)}>
      <p className="row-gap"><ReasonTag item={item} />{unit !== undefined && <b>{unit.name}</b>}{item.task !== null && <DeadlineTag deadline={item.task.deadline} dueOn={item.task.dueOn} timeliness={item.task.timeliness} withDistance />}</p>
      <h2 className={styles.heading} lang="vi">{headingOf(item)}</h2>
      {item.body !== '' && item.heading !== '' && <p>{item.body}</p>}
      {item.task !== null && item.task.lastReport !== null && <p><span className="muted">{say.lastReport}:</span> {item.task.lastReport}</p>}
      {item.task !== null && <Decide meeting={meeting} item={item} task={item.task} />}
    </section>
  );
}
