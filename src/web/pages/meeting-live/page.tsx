import type { AgendaItem, ConclusionView, MeetingView } from '#contract/index.js';
import { lacksLead, printMeetingName } from '#core/index.js';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { type RefObject, useEffect, useRef, useState } from 'react';
import { useRead, useSession } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { KeyCaps } from '../../parts/key-caps.js';
import { recall, remember } from '../../parts/memory.js';
import { PageHead } from '../../parts/page-head.js';
import { DeadlineTag } from '../../parts/status.js';
import { useShownPage } from '../../parts/use-projector.js';
import { useWords } from '../../words/words.js';
import { headingOf, ReasonTag } from '../meeting/agenda.js';
import { Previous } from '../meeting/concluded.js';
import { useMeetingWrite } from '../meeting/use-meeting.js';
import { Attendance } from './attendance.js';
import { Conclusions, LeftOver, Waiting } from './conclusions.js';
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
      {(view) => (view.status === 'live' && view.may.includes('meeting.conclude') ? <Room key={id} meeting={view} /> : <><EmptyState title={say.notLive}><Link to="/meetings/$id" params={{ id }} className={buttonLook('plain')}>{say.toMeeting}</Link></EmptyState><LeftOver meetingId={id} /></>)}
    </Answer>
  );
}

/** The matter to which a sentence that was begun belongs, where another is spoken about by now: its place on the agenda, -1 for none; null where it is the same. */
function elsewhere({ agenda }: MeetingView, { text, version, itemId }: Typed, spokenOf: string | null): number | null {
  return (text === '' && version === 0) || itemId === spokenOf ? null : agenda.findIndex(({ id }) => id === itemId);
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

/** Which matter is spoken about, kept in this browser over a reload; -1: what the meeting before ordered, with which it begins. */
function usePlace({ id, agenda, previous }: MeetingView) {
  const first = previous !== null && previous.orders.length > 0 ? -1 : 0;
  const last = Math.max(0, agenda.length - 1);
  const key = `dondoc.meeting.at.${id}`;
  const [at, setAt] = useState(() => Math.max(first, agenda.findIndex((item) => item.id === recall(key))));
  const place = Math.min(Math.max(at, first), last);
  const go = (step: 1 | -1): number => {
    const next = Math.min(Math.max(place + step, first), last);
    setAt(next);
    remember(key, agenda[next]?.id ?? null);
    return next;
  };
  return { place, first, last, item: place < 0 ? undefined : agenda[place], go };
}

function Room({ meeting }: { readonly meeting: MeetingView }) {
  const say = useWords(words);
  const { place, first, last, item, go } = usePlace(meeting);
  const itemId = item?.id ?? null;
  const { typed, keep } = useTyped(meeting, itemId);
  const desk = useUnsent(meeting);
  const stage = useRef<HTMLDivElement>(null);
  const ofItem = meeting.conclusions.filter((conclusion) => conclusion.itemId === itemId);
  const step = (by: 1 | -1): void => {
    const next = go(by);
    // A sentence that is begun belongs to the matter about which it was begun.
    if (typed.text === '') keep(emptyTyped(meeting.agenda[next]?.id ?? null));
  };
  const toEditor = (): void => document.getElementById('conclusion')?.focus();
  const toList = (): void => {
    const folded = stage.current?.querySelector<HTMLDetailsElement>('details[data-all]');
    if (ofItem.length === 0 && folded !== null && folded !== undefined) folded.open = true;
    stage.current?.querySelector<HTMLElement>('[data-pick]')?.focus();
  };
  useCommands([
    { id: 'live.next', label: say.next, group: say.group, keys: 'Alt+ArrowDown', scope: 'everywhere', run: () => step(1) },
    { id: 'live.previous', label: say.previous, group: say.group, keys: 'Alt+ArrowUp', scope: 'everywhere', run: () => step(-1) },
    { id: 'live.list', label: say.toList, group: say.group, keys: 'Alt+KeyL', scope: 'everywhere', run: toList },
    { id: 'live.up', label: say.up, group: say.group, keys: 'Alt+ArrowUp', scope: 'row', inPalette: false, run: () => undefined },
    { id: 'live.down', label: say.down, group: say.group, keys: 'Alt+ArrowDown', scope: 'row', inPalette: false, run: () => undefined },
  ]);
  const fresh = (): void => keep(emptyTyped(itemId));
  const edit = (conclusion: ConclusionView): void => {
    keep(typedOf(conclusion));
    requestAnimationFrame(toEditor);
  };
  useInSight(stage, { matter: itemId, newest: ofItem.at(-1)?.id });
  const hasOthers = ofItem.length < meeting.conclusions.length;
  const rows = { meeting, onEdit: edit, onLeave: toEditor };
  return (
    <div className={styles.room}>
      <Head meeting={meeting} />
      <div ref={stage} className={styles.stage}>
        <div className={styles.steps}>
          <Button disabled={place === first} onClick={() => step(-1)}>{say.previous} <span className="at-desk" aria-hidden="true"><KeyCaps chord="Alt+ArrowUp" /></span></Button>
          <b>{place < 0 || meeting.agenda.length === 0 ? say.general : say.item(place + 1, meeting.agenda.length)}</b>
          <Button disabled={place >= last} onClick={() => step(1)}>{say.next} <span className="at-desk" aria-hidden="true"><KeyCaps chord="Alt+ArrowDown" /></span></Button>
        </div>
        {place < 0 ? <Previous meeting={meeting} /> : item === undefined ? <p className={styles.matter}>{say.noAgenda}</p> : <Matter meeting={meeting} item={item} />}
        {desk.waiting.length > 0 && <Waiting meeting={meeting} desk={desk} />}
        {ofItem.length > 0 && <section aria-label={say.ofItem}><h2>{say.ofItem}</h2><Conclusions {...rows} shown={ofItem} /></section>}
        {hasOthers && <details data-all><summary>{say.everything} ({meeting.conclusions.length})</summary><Conclusions {...rows} shown={meeting.conclusions} /></details>}
        <Attendance meeting={meeting} />
      </div>
      <Editor
        key={typed.id} meeting={meeting} typed={typed} about={elsewhere(meeting, typed, itemId)} onTyped={keep} onLeave={fresh}
        onSend={(sent) => { desk.send(sent); fresh(); requestAnimationFrame(toEditor); }}
      />
    </div>
  );
}

/** Brings what was concluded last above the line in which the next is typed, so that the room reads what was kept. */
function useInSight(stage: RefObject<HTMLDivElement | null>, { matter, newest }: { readonly matter: string | null; readonly newest: string | undefined }): void {
  const seen = useRef({ matter, newest });
  useEffect(() => {
    const before = seen.current;
    seen.current = { matter, newest };
    // Who goes on to another matter reads what it is about first.
    if (newest !== undefined && newest !== before.newest && matter === before.matter) stage.current?.querySelector(`[data-item="${newest}"]`)?.scrollIntoView({ block: 'nearest' });
  }, [stage, matter, newest]);
}

function Head({ meeting }: { readonly meeting: MeetingView }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const projector = useShownPage('live', say);
  const close = useMeetingWrite('closeMeeting');
  const params = { id: meeting.id };
  return (
    <PageHead
      title={printMeetingName(meeting)}
      detail={say.concluded(meeting.conclusions.length)}
      actions={(
        <>
          {projector.on ? <Button onClick={projector.end}>{say.endProject}</Button> : <><Link to="/meetings/$id" params={params} className={buttonLook('plain')}>{say.back}</Link><Button className="at-desk" onClick={projector.start}>{say.project}</Button></>}
          <ConfirmInline label={say.close} question={say.closeAsk(meeting.conclusions.length, meeting.conclusions.filter(lacksLead).length)} busy={close.isPending} onConfirm={() => close.run({ params, body: { version: meeting.version } }, () => void navigate({ to: '/meetings/$id', params }))} />
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
