import type { RouteAnswer } from '#contract/index.js';
import { isHandedIn, MEETING_PARTS, printDay, printMeetingName } from '#core/index.js';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { unitReportUrl } from '../../api/call.js';
import { useRead, useSession } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { BroughtParts } from '../../parts/brought/brought-parts.js';
import { BroughtStatus } from '../../parts/brought/brought-status.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { PageHead } from '../../parts/page-head.js';
import { SaveMark } from '../../parts/saving/save-mark.js';
import { useWords } from '../../words/words.js';
import { Brought } from '../meeting/matter.js';
import { words as meetingWords } from '../meeting/words.js';
import styles from './submit.module.css';
import { useContribution } from './use-contribution.js';
import { words } from './words.js';

type Answered = RouteAnswer<'readContribution'>;

/** Nộp nội dung giao ban: the four parts of T6 for one unit, with what its own tasks propose. */
export function SubmitPage() {
  const say = useWords(words);
  const { id = '' } = useParams({ strict: false });
  const { unitId } = useSearch({ strict: false });
  const { posts } = useSession();
  const meeting = useRead('readMeeting', { params: { id } });
  return (
    <div className={styles.page}>
      <Answer of={meeting} rows={8}>
        {({ contributions }) => {
          const own = contributions.find((each) => (unitId === undefined ? posts.some((post) => post.unitId === each.unitId) : each.unitId === unitId)) ?? (unitId === undefined && contributions.length === 1 ? contributions[0] : undefined);
          return own === undefined ? <EmptyState title={say.notAsked}><Link to="/meetings/$id" params={{ id }}>{say.back}</Link></EmptyState> : <OfUnit key={own.unitId} meetingId={id} unitId={own.unitId} />;
        }}
      </Answer>
    </div>
  );
}

function OfUnit({ meetingId, unitId }: { readonly meetingId: string; readonly unitId: string }) {
  const answer = useRead('readContribution', { params: { id: meetingId, unitId } });
  // What is written is the person's: it is not drawn anew when the page reads again, but when it was handed in or given back.
  return <Answer of={answer} rows={8}>{(view) => <Form key={view.contribution.status === 'asked' ? 'working' : view.contribution.status} view={view} meetingId={meetingId} />}</Answer>;
}

type Writing = ReturnType<typeof useContribution>;

const OVER: readonly Answered['meeting']['status'][] = ['closed', 'issued', 'cancelled'];

function Form({ view, meetingId }: { readonly view: Answered; readonly meetingId: string }) {
  const say = useWords(words);
  const { meeting, contribution, proposed } = view;
  const names = useWords(meetingWords);
  const nameOf = (key: string): string => {
    const part = MEETING_PARTS.find((each) => each === key);
    return part === undefined ? key : names[`part_${part}`];
  };
  const mayWrite = !isHandedIn(contribution.status) && !OVER.includes(meeting.status) && contribution.may.includes('meeting.contribute');
  const writing = useContribution(meetingId, contribution, !mayWrite);
  const isEmpty = writing.parts.every(({ lines }) => lines.length === 0) && proposed.some(({ lines }) => lines.length > 0);
  return (
    <>
      <Link to="/meetings/$id" params={{ id: meetingId }} className="small">{printMeetingName(meeting)}</Link>
      <PageHead title={say.title(contribution.unitName)} detail={<Detail contribution={contribution} mark={mayWrite && <SaveMark saving={writing.saving} savedAt={writing.savedAt} />} />} actions={mayWrite ? <Sending writing={writing} /> : <><GivingBack view={view} writing={writing} /><Printed meetingId={meetingId} contribution={contribution} /></>} />
      {contribution.status === 'returned' && <p className={styles.returned}>{say.returnedWhy(contribution.returnedWhy)}</p>}
      {mayWrite ? <BroughtParts parts={writing.parts} proposed={proposed} nameOf={nameOf} onChange={writing.change} /> : <div className={['card', 'pad'].join(' ')}><Brought contribution={contribution} /></div>}
      {mayWrite && isEmpty && <div><Button onClick={() => writing.change(proposed)}>{say.takeAll}</Button></div>}
    </>
  );
}

function Detail({ contribution: { status, dueOn, submittedBy }, mark }: { readonly contribution: Answered['contribution']; readonly mark: ReactNode }) {
  const say = useWords(words);
  const said = [dueOn === null ? '' : say.due(printDay(dueOn)), submittedBy === '' || !isHandedIn(status) ? '' : say.submittedBy(submittedBy)].filter((part) => part !== '').join('. ');
  return <span className="row-gap"><BroughtStatus status={status} />{said}<span className="muted small">{mark}</span></span>;
}

function Sending({ writing }: { readonly writing: Writing }) {
  const say = useWords(words);
  return (
    <>
      <ConfirmInline label={say.nil} question={say.nilAsk} busy={writing.busy} onConfirm={() => writing.submit(true)} />
      <ConfirmInline look="main" label={say.submit} question={say.submitAsk} busy={writing.busy} onConfirm={() => writing.submit(false)} />
    </>
  );
}

/** What was handed in, as a report with the name of the unit and room for its head to sign. */
function Printed({ meetingId, contribution: { unitId, status } }: { readonly meetingId: string; readonly contribution: Answered['contribution'] }) {
  const say = useWords(words);
  if (!isHandedIn(status)) return null;
  const of = { id: meetingId, unitId };
  return <><a href={unitReportUrl({ ...of, format: 'docx' })} download className={buttonLook('plain')}>{say.word}</a><a href={unitReportUrl({ ...of, format: 'pdf' })} download className={buttonLook('plain')}>{say.pdf}</a></>;
}

/** As long as the meeting has not begun, the office may give back what was handed in. */
function GivingBack({ view: { meeting, contribution }, writing }: { readonly view: Answered; readonly writing: Writing }) {
  const say = useWords(words);
  const isPrepared = meeting.status === 'collecting' || meeting.status === 'planned';
  if (!isHandedIn(contribution.status) || !isPrepared || !contribution.may.includes('meeting.prepare')) return null;
  return <ConfirmInline label={say.giveBack} question={say.giveBackAsk} reason="required" busy={writing.busy} onConfirm={(reason) => writing.giveBack(reason)} />;
}
