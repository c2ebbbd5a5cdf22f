import type { MeetingRow, RouteAnswer, SeriesView } from '#contract/index.js';
import { printDay, printMeetingName, ruleParts } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useAct, useRead } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import { CallForm } from './call-form.js';
import { MeetingStatus, OrdersMark } from './meeting-status.js';
import styles from './meetings.module.css';
import { SeriesForm } from './series-form.js';
import { Week } from './week.js';
import { weekdayName, whenOf } from './when.js';
import { words } from './words.js';

type Meetings = RouteAnswer<'listMeetings'>;
type Open = 'none' | 'call' | { readonly series: SeriesView | null; readonly rhythm?: SeriesView['rhythm'] };

/** Giao ban: the next meetings, what became of the last ones, the week, and the series. */
export function MeetingsPage() {
  const meetings = useRead('listMeetings', {});
  return <div className={styles.page}><Answer of={meetings} rows={8}>{(list) => <Lists list={list} />}</Answer></div>;
}

function Lists({ list }: { readonly list: Meetings }) {
  const say = useWords(words);
  const [open, setOpen] = useState<Open>('none');
  const mayPrepare = list.may.includes('meeting.prepare');
  const close = (): void => setOpen('none');
  const running = list.series.filter(({ endedOn }) => endedOn === null);
  // A meeting is called after a series, which says who comes: where there is none, one for meetings without a rhythm is made first.
  const callOne = (): void => setOpen(running.length > 0 ? 'call' : { series: null, rhythm: 'once' });
  useCommands(mayPrepare ? [{ id: 'meetings.series', label: say.addSeries, group: say.group, run: () => setOpen({ series: null }) }, { id: 'meetings.call', label: say.callMeeting, group: say.group, run: callOne }] : []);
  return (
    <>
      <PageHead
        title={say.title}
        actions={mayPrepare && (
          <>
            <Button aria-expanded={open === 'call'} onClick={() => (open === 'call' ? close() : callOne())}>{say.callMeeting}</Button>
            <Button look={list.series.length === 0 ? 'main' : 'plain'} aria-expanded={typeof open === 'object'} onClick={() => setOpen({ series: null })}>{say.addSeries}</Button>
          </>
        )}
      />
      {open === 'call' && <CallForm series={running} onDone={close} />}
      {typeof open === 'object' && <SeriesForm key={open.series?.id ?? open.rhythm ?? 'new'} series={open.series} {...(open.rhythm === undefined ? {} : { rhythm: open.rhythm })} onDone={close} />}
      <div className={styles.columns}>
        <div className="stack">
          <section className="stack" aria-labelledby="coming">
            <h2 id="coming">{say.coming}</h2>
            {list.coming.length === 0 && <EmptyState title={say.noComing} />}
            <ul className={styles.cards}>{list.coming.map((meeting) => <Coming key={meeting.id} meeting={meeting} mayPrepare={mayPrepare} />)}</ul>
          </section>
          <section className="stack" aria-labelledby="past">
            <h2 id="past">{say.past}</h2>
            {list.past.length === 0 && <p className="muted">{say.noPast}</p>}
            <ul className={styles.cards}>{list.past.map((meeting) => <Past key={meeting.id} meeting={meeting} />)}</ul>
          </section>
        </div>
        <div className="stack">
          <Week mayDraft={mayPrepare} />
          <SeriesList series={list.series} mayPrepare={mayPrepare} onEdit={(series) => setOpen({ series })} />
        </div>
      </div>
    </>
  );
}

function Coming({ meeting, mayPrepare }: { readonly meeting: MeetingRow; readonly mayPrepare: boolean }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const { id, status, asked, handedIn, chair, place } = meeting;
  return (
    <li className={['card', 'pad', styles.card].join(' ')}>
      <div className={styles.cardHead}>
        <Link to="/meetings/$id" params={{ id }} className={styles.name}>{printMeetingName(meeting)}</Link>
        <MeetingStatus status={status} />
      </div>
      <p>{whenOf(meeting, say, language)}{place === '' ? '' : `, ${place}`}</p>
      <p className="muted small">{[chair === null ? '' : say.chair(`${chair.personName}, ${chair.title}`), asked === 0 ? '' : `${say.contributions}: ${say.handedIn(handedIn, asked)}`].filter((part) => part !== '').join('. ')}</p>
      <div className="row-gap">
        {status === 'live' ? <Link to="/meetings/$id/live" params={{ id }} className={buttonLook('main')}>{say.enterLive}</Link> : <Link to="/meetings/$id" params={{ id }} className={buttonLook(mayPrepare ? 'main' : 'plain')}>{mayPrepare ? say.prepare : say.open}</Link>}
      </div>
    </li>
  );
}

function Past({ meeting }: { readonly meeting: MeetingRow }) {
  const say = useWords(words);
  const { id, status, on, number } = meeting;
  return (
    <li className={['card', 'pad', styles.past].join(' ')}>
      <span className="grow"><Link to="/meetings/$id" params={{ id }}>{printMeetingName(meeting)}</Link> <span className="muted small">{printDay(on)}{number === null ? '' : `, ${say.number(number.number, number.year)}`}</span></span>
      {status !== 'cancelled' && <OrdersMark meeting={meeting} />}
      <MeetingStatus status={status} />
    </li>
  );
}

function SeriesList({ series, mayPrepare, onEdit }: { readonly series: readonly SeriesView[]; readonly mayPrepare: boolean; readonly onEdit: (series: SeriesView) => void }) {
  const say = useWords(words);
  const end = useAct('endSeries', ['listMeetings', 'readWeek']);
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="series">
      <h2 id="series">{say.series}</h2>
      {series.length === 0 && <p className="muted">{say.noSeries}</p>}
      <ul className={styles.series}>
        {series.map((each) => (
          <li key={each.id}>
            <span className="grow"><b>{each.name}</b><span className="muted small"> <Rhythm series={each} />{each.endedOn !== null ? `. ${say.ended}` : each.nextOn === null ? '' : `. ${say.next(printDay(each.nextOn))}`}</span></span>
            {mayPrepare && each.endedOn === null && (
              <span className="row-gap">
                <Button look="quiet" aria-label={`${say.edit}: ${each.name}`} onClick={() => onEdit(each)}>{say.edit}</Button>
                <ConfirmInline look="quiet" label={say.end} question={say.endAsk} busy={end.isPending} onConfirm={() => end.mutateAsync({ params: { id: each.id }, body: { version: each.version } })} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

function Rhythm({ series: { rule, rhythm, beginsAt } }: { readonly series: SeriesView }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const parts = ruleParts(rule);
  const day = parts?.monthDays[0] ?? 1;
  const said = { week: say.everyWeek(weekdayName((parts?.weekdays[0]?.day ?? 1) - 1, language)), month: say.everyMonth(day), quarter: say.everyQuarter(day), once: say.once }[rhythm];
  return [said, beginsAt].filter((part) => part !== '').join(', ');
}
