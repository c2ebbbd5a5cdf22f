import type { MeetingView } from '#contract/index.js';
import { isPreparing, printDay, printMeetingName } from '#core/index.js';
import { Link, useNavigate, useParams } from '@tanstack/react-router';
import { useState } from 'react';
import { v7 as newId } from 'uuid';
import { useAct, useRead, useSession } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { Answer } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { useOpenPaper } from '../../parts/open-paper.js';
import { PageHead } from '../../parts/page-head.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { MeetingStatus } from '../meetings/meeting-status.js';
import { whenOf } from '../meetings/when.js';
import { words as listWords } from '../meetings/words.js';
import { Agenda } from './agenda.js';
import { Concluded, Previous } from './concluded.js';
import { Contributions } from './contributions.js';
import { Facts } from './facts.js';
import { Matter } from './matter.js';
import styles from './meeting.module.css';
import { told, useMeetingWrite } from './use-meeting.js';
import { words } from './words.js';

/** Chuẩn bị giao ban: what the last meeting ordered and then the agenda at left, at right how the unit of the current matter stands; afterwards what was concluded and its notice. */
export function MeetingPage() {
  const { id = '' } = useParams({ strict: false });
  const meeting = useRead('readMeeting', { params: { id } });
  return <div className={styles.page}><Answer of={meeting} rows={12}>{(view) => <Prepare key={id} meeting={view} />}</Answer></div>;
}

function Prepare({ meeting }: { readonly meeting: MeetingView }) {
  const say = useWords(words);
  const list = useWords(listWords);
  const { language } = useLanguage();
  const [picked, setPicked] = useState<string | null>(null);
  const open = isPreparing(meeting.status);
  const mayEdit = open && meeting.may.includes('meeting.prepare');
  const current = meeting.agenda.find(({ id }) => id === picked) ?? meeting.agenda[0];
  const where = meeting.place === '' ? '' : `, ${meeting.place}`;
  return (
    <>
      <Link to="/meetings" className="small">{say.back}</Link>
      <PageHead title={printMeetingName(meeting)} detail={<span className="row-gap"><MeetingStatus status={meeting.status} />{whenOf(meeting, list, language)}{where}</span>} actions={<Actions meeting={meeting} mayEdit={mayEdit} />} />
      {!open && meeting.status !== 'cancelled' && <Concluded meeting={meeting} mayWrite={false} />}
      <div className={styles.columns}>
        <div className="stack">
          {open && <Previous meeting={meeting} />}
          <Agenda meeting={meeting} mayEdit={mayEdit} current={current?.id ?? null} onCurrent={setPicked} />
        </div>
        <div className="stack">
          {open && <Matter key={current?.id} meeting={meeting} item={current} />}
          <Contributions meeting={meeting} mayRemind={mayEdit} />
          <Facts key={meeting.version} meeting={meeting} mayEdit={mayEdit} />
          {meeting.status === 'live' && <Concluded meeting={meeting} mayWrite={meeting.may.includes('meeting.conclude')} />}
        </div>
      </div>
    </>
  );
}

function Actions({ meeting, mayEdit }: { readonly meeting: MeetingView; readonly mayEdit: boolean }) {
  const say = useWords(words);
  const navigate = useNavigate();
  const { today } = useSession();
  const start = useMeetingWrite('startMeeting');
  const compose = useMeetingWrite('composeAgenda');
  const params = { id: meeting.id };
  const mayConclude = meeting.may.includes('meeting.conclude');
  const enter = (): void => void navigate({ to: '/meetings/$id/live', params });
  const begin = (): void => told(start.run({ params }, enter));
  const update = (): void => told(compose.run({ params }, () => toast(say.composed)));
  const begins = mayConclude && (meeting.status === 'planned' || meeting.status === 'collecting');
  useCommands([...(mayEdit ? [{ id: 'meeting.compose', label: say.compose, group: say.group, run: update }] : []), ...(begins && meeting.on === today ? [{ id: 'meeting.start', label: say.start, group: say.group, run: begin }] : [])]);
  return (
    <>
      <DraftPaper meeting={meeting} mayEdit={mayEdit} />
      {mayEdit && <Button title={say.composeTitle} busy={compose.isPending} onClick={update}>{say.compose}</Button>}
      {begins && meeting.on === today && <Button look="main" busy={start.isPending} onClick={begin}>{say.start}</Button>}
      {begins && meeting.on !== today && <ConfirmInline look="main" label={say.start} question={say.startAsk(printDay(meeting.on), printDay(today))} busy={start.isPending} onConfirm={() => start.run({ params }, enter)} />}
      {meeting.status === 'live' && <Link to="/meetings/$id/live" params={params} className={buttonLook('main')}>{say.enter}</Link>}
      <AfterActions meeting={meeting} />
    </>
  );
}

/** What is done when it is over: the notice, or opening again. */
function AfterActions({ meeting }: { readonly meeting: MeetingView }) {
  const say = useWords(words);
  const notice = useMeetingWrite('makeNotice');
  const reopen = useMeetingWrite('reopenMeeting');
  const restore = useMeetingWrite('restoreMeeting');
  const params = { id: meeting.id };
  const mayPrepare = meeting.may.includes('meeting.prepare');
  if (meeting.status === 'cancelled' && mayPrepare) return <Button busy={restore.isPending} onClick={() => told(restore.run({ params }))}>{say.restoreMeeting}</Button>;
  if (meeting.documentId !== null) return <Link to="/documents/$id" params={{ id: meeting.documentId }} className={buttonLook('main')}>{say.openDocument}</Link>;
  if (meeting.status !== 'closed' || !mayPrepare) return null;
  if (meeting.paperId !== null) return <Link to="/papers/$id" params={{ id: meeting.paperId }} className={buttonLook('main')}>{say.openNotice}</Link>;
  return (
    <>
      <ConfirmInline label={say.reopen} question={say.reopenAsk} reason="required" busy={reopen.isPending} onConfirm={(reason) => reopen.run({ params, body: { reason } })} />
      <Button look="main" busy={notice.isPending} onClick={() => told(notice.run({ params, body: { paperId: newId() } }, () => toast(say.noticeMade)))}>{say.makeNotice}</Button>
    </>
  );
}

/** The invitation before the meeting, the minutes after it: drafts that go the way of all papers. */
function DraftPaper({ meeting, mayEdit }: { readonly meeting: MeetingView; readonly mayEdit: boolean }) {
  const say = useWords(words);
  const draft = useAct('draftMeetingPaper');
  const opened = useOpenPaper();
  const isOver = meeting.status === 'closed' || meeting.status === 'issued';
  const mayDraft = isOver ? meeting.may.includes('meeting.prepare') : mayEdit && meeting.status !== 'live';
  if (!mayDraft) return null;
  const make = (): void => draft.mutate({ params: { id: meeting.id }, body: { paperId: newId(), kind: isOver ? 'BB' : 'GM' } }, opened);
  return <Button busy={draft.isPending} onClick={make}>{isOver ? say.makeMinutes : say.makeInvitation}</Button>;
}
