import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Overview } from '#contract/index.js';
import { addDays, isoWeekOf, printDay, printWeekday } from '#core/index.js';
import { reading, useSession } from '../../api/read.js';
import { useCommands } from '../../commands/registry.js';
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
import { useProjector } from '../../parts/use-projector.js';
import { OVERVIEW_WORDS } from './words.js';

/** What is wrong and what waits for the leadership, in the order in which it matters. */
export function OverviewPage() {
  const words = useWords(OVERVIEW_WORDS);
  const query = useOverview();
  const print = () => globalThis.print();
  const projector = useProjector();
  useCommands([
    { id: 'overview.print', label: words.print, group: words.group, run: print },
    { id: 'overview.project', label: words.project, group: words.group, run: projector.start },
    ...(projector.on ? [{ id: 'overview.end', label: words.endProject, group: words.group, keys: 'Escape', run: projector.end }] : []),
  ]);
  return (
    <div className={styles.page}>
      {query.data === undefined && <h1 className="visually-hidden">{words.tab}</h1>}
      <Answer of={query} rows={10}>
        {(overview) => (
          <>
            <Head overview={overview} aged={query.isFetching && Date.now() - query.dataUpdatedAt > 60_000} actions={<Actions projector={projector} onPrint={print} />} />
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

function Actions({ projector: { on, start, end }, onPrint }: { readonly projector: ReturnType<typeof useProjector>; readonly onPrint: () => void }) {
  const words = useWords(OVERVIEW_WORDS);
  if (on) return <Button onClick={end}>{words.endProject}</Button>;
  return (
    <>
      <Link to="/overview/units" className={buttonLook('plain')}>{words.byUnit}</Link>
      <Link to="/follow-up" className={buttonLook('plain')}>{words.followUp}</Link>
      <Button className="at-desk" title={words.projectTitle} onClick={start}>{words.project}</Button>
      <Button className="at-desk" onClick={onPrint} aria-label={words.print} title={words.print}>{ICONS.print}</Button>
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
