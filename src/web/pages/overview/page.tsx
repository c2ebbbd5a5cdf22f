import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Overview } from '#contract/index.js';
import { addDays, isoWeekOf, printDay, printWeekday } from '#core/index.js';
import { reading, useSession } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { ICONS } from '../../parts/icons.js';
import { printInstant, printTime } from '../../parts/instant.js';
import { keptAnswer } from '../../parts/kept.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Decisions } from './decisions.js';
import styles from './page.module.css';
import { Tiles } from './tiles.js';
import { Trend } from './trend.js';
import { Units } from './units.js';
import { useShownPage } from '../../parts/use-projector.js';
import type { Projector } from '../../parts/use-projector.js';
import { OVERVIEW_WORDS } from './words.js';

/** What is wrong and what waits for the leadership, in the order in which it matters. */
export function OverviewPage() {
  const words = useWords(OVERVIEW_WORDS);
  const query = useOverview();
  const projector = useShownPage('overview', words);
  return (
    <div className={styles.page}>
      {query.data === undefined && <h1 className="visually-hidden">{words.tab}</h1>}
      <Answer of={query} rows={10}>
        {(overview) => (
          <>
            <Head overview={overview} aged={query.isFetching && Date.now() - query.dataUpdatedAt > 60_000} actions={<Actions projector={projector} />} />
            <Tiles overview={overview} />
            <div className={styles.columns}>
              <Decisions overview={overview} />
              <div className={styles.column}>
                <Units overview={overview} />
                <Trend weeks={overview.trend} />
              </div>
            </div>
          </>
        )}
      </Answer>
    </div>
  );
}

/** The overview, at once from the last visit, then from the server. */
function useOverview() {
  const { person } = useSession();
  const kept = keptAnswer<Overview>('readOverview', {}, person.id);
  return useQuery({
    ...reading('readOverview', {}),
    ...(kept === null ? {} : { initialData: kept.answer, initialDataUpdatedAt: kept.at }),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  });
}

function Actions({ projector: { on, start, end } }: { readonly projector: Projector }) {
  const words = useWords(OVERVIEW_WORDS);
  if (on) return <Button onClick={end}>{words.endProject}</Button>;
  return (
    <>
      <Link to="/overview/units" className={buttonLook('plain')}>{words.byUnit}</Link>
      <Link to="/follow-up" className={buttonLook('plain')}>{words.followUp}</Link>
      <Button className="at-desk" title={words.projectTitle} onClick={start}>{words.project}</Button>
      <Button className="at-desk" onClick={() => globalThis.print()} aria-label={words.print} title={words.print}>{ICONS.print}</Button>
    </>
  );
}

function Head({ overview, aged, actions }: { readonly overview: Overview; readonly aged: boolean; readonly actions: ReactNode }) {
  const words = useWords(OVERVIEW_WORDS);
  const { language } = useLanguage();
  const { today, overdue, dueSoon, open, unitCount, at, change } = overview;
  const weekday = printWeekday(today, language);
  const day = words.day(weekday.charAt(0).toUpperCase() + weekday.slice(1), printDay(today));
  const title = overdue.value === 0 && dueSoon.value === 0 ? words.calm(day) : words.sentence(day, overdue.value, dueSoon.value);
  const detail = [words.detail(open.value, unitCount, printTime(at)), words.change(isoWeekOf(addDays(today, -7)).week, change.overdue, change.done), ...(aged ? [words.aged(printInstant(at))] : [])].join(' ');
  return <PageHead title={title} tab={words.tab} detail={detail} actions={actions} />;
}
