import { Link, useSearch } from '@tanstack/react-router';
import { useState } from 'react';
import type { CalendarFeed } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct, useRead } from '../../api/read.js';
import { Answer, EmptyState } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { ConfirmInline } from '../../parts/confirm-inline.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { ShownOnce } from '../../parts/shown-once.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { knownFilters } from '../tasks/filter-url.js';
import { AddCalendar } from './add-calendar.js';
import styles from './calendars.module.css';
import { CALENDAR_WORDS } from './words.js';

/** Lịch: calendars that other programs read, made, copied once and revoked. */
export function CalendarsPage() {
  const words = useWords(CALENDAR_WORDS);
  const seen = knownFilters(useSearch({ strict: false }));
  const read = useRead('listCalendars', {});
  const [adding, setAdding] = useState(Object.keys(seen).length > 0);
  const [made, setMade] = useState<{ readonly name: string; readonly path: string } | null>(null);
  return (
    <div className={styles.page}>
      <PageHead title={words.title} detail={words.detail} actions={!adding && <Button look="main" onClick={() => setAdding(true)}>{words.add}</Button>} />
      {adding && (
        <AddCalendar
          seen={seen}
          onDone={(each) => {
            setAdding(false);
            setMade(each);
          }}
        />
      )}
      {made !== null && <Address made={made} onDone={() => setMade(null)} />}
      <section className="card" aria-label={words.list}>
        <Answer of={read}>
          {({ calendars }) =>
            calendars.length === 0 ? <EmptyState title={words.none}>{words.noneDetail}</EmptyState> : <ul className={styles.list}>{calendars.map((each) => <Row key={each.id} calendar={each} />)}</ul>}
        </Answer>
      </section>
    </div>
  );
}

function Address({ made, onDone }: { readonly made: { readonly name: string; readonly path: string }; readonly onDone: () => void }) {
  const words = useWords(CALENDAR_WORDS);
  const url = new URL(made.path, globalThis.location.origin).href;
  return (
    <ShownOnce title={words.made(made.name)} hint={words.once} secrets={[{ label: words.address, text: url }]} doneLabel={words.understood} onDone={onDone}>
      <a href={url.replace(/^https?:/, 'webcal:')}>{words.open}</a>
    </ShownOnce>
  );
}

function Row({ calendar }: { readonly calendar: CalendarFeed }) {
  const words = useWords(CALENDAR_WORDS);
  const { language } = useLanguage();
  const revoke = useAct('revokeCalendar', ['listCalendars']);
  const { id, name, shown, total, usedAt, madeAt, filter } = calendar;
  const failed = (error: unknown): never => {
    toast(errorSentence(error, language), { tone: 'problem' });
    throw error;
  };
  return (
    <li className={styles.row} aria-label={name}>
      <div>
        <b>{name}</b>
        <p className="muted small">{words.counts(shown, total)} · <Link to="/tasks" search={Object.keys(filter).length === 0 ? { state: 'all' } : filter}>{words.show}</Link></p>
      </div>
      <p className="muted small">{words.madeAt(printInstant(madeAt))} · {usedAt === null ? words.unused : words.used(printInstant(usedAt))}</p>
      <div className={styles.acts}>
        <ConfirmInline look="quiet" label={words.revoke} question={words.revokeQuestion(name)} busy={revoke.isPending} onConfirm={() => revoke.mutateAsync({ params: { id } }).then(() => toast(words.revoked), failed)} />
      </div>
    </li>
  );
}
