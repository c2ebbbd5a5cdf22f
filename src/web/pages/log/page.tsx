import type { LogRow, RouteAnswer } from '#contract/index.js';
import { FIELD_WORDS, LOG_WORDS, OFFICE_WORDS, type OfficeTelling } from '#core/index.js';
import { useInfiniteQuery } from '@tanstack/react-query';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { call, logExportUrl } from '../../api/call.js';
import { keyOf } from '../../api/read.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { printInstant } from '../../parts/instant.js';
import { PageHead } from '../../parts/page-head.js';
import { useLanguage, useWords } from '../../words/words.js';
import { LOG_KEYS, logQuery, type LogSearch } from './filter.js';
import { Filters, useFilterLine } from './filters.js';
import { Line } from './line.js';
import styles from './log.module.css';
import { words } from './words.js';

type Page = RouteAnswer<'listLog'>;

/** Nhật ký: everything that was done in the agency, day by day. */
export function LogPage() {
  const say = useWords(words);
  const navigate = useNavigate();
  const params: Readonly<Record<string, unknown>> = useSearch({ strict: false });
  const search: LogSearch = Object.fromEntries(LOG_KEYS.flatMap((key) => (typeof params[key] === 'string' ? [[key, params[key]]] : [])));
  const query = logQuery(search);
  const pages = useInfiniteQuery({
    queryKey: [...keyOf('listLog'), query],
    queryFn: ({ pageParam, signal }): Promise<Page> => call('listLog', { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: Page) => last.nextCursor,
  });
  return (
    <div className={styles.page}>
      <PageHead title={say.title} detail={say.detail} actions={<><Link to="/log/checks" className={buttonLook('plain')}>{say.checks}</Link><ExportLinks search={search} /></>} />
      <Filters search={search} onChange={(next) => void navigate({ to: '/log', search: next, replace: true })} />
      <Days pages={pages} filtered={Object.keys(search).length > 0} />
    </div>
  );
}

/** The whole of what is shown as a file, with its filters written into it. */
function ExportLinks({ search }: { readonly search: LogSearch }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const about = useFilterLine(search).slice(0, 1000);
  const url = (format: 'xlsx' | 'csv'): string => logExportUrl({ ...logQuery(search), format, language, about });
  return <><a href={url('xlsx')} download className={buttonLook('plain')}>{say.toExcel}</a><a href={url('csv')} download className={buttonLook('quiet')}>CSV</a></>;
}

interface DaysProps {
  readonly pages: {
    readonly data: { readonly pages: readonly Page[] } | undefined; readonly isPending: boolean; readonly isError: boolean; readonly error: unknown; readonly hasNextPage: boolean; readonly isFetchingNextPage: boolean;
    refetch(): unknown; fetchNextPage(): unknown;
  };
  readonly filtered: boolean;
}

function Days({ pages, filtered }: DaysProps) {
  const say = useWords(words);
  const telling = useTelling(Object.assign({}, ...(pages.data?.pages.map((page) => page.names) ?? [])) as Record<string, string>);
  const rows = pages.data?.pages.flatMap((page) => page.rows) ?? [];
  if (pages.isPending) return <Skeleton rows={10} />;
  if (pages.isError && rows.length === 0) return <ErrorState error={pages.error} onRetry={() => void pages.refetch()} />;
  if (rows.length === 0) return <EmptyState title={filtered ? say.emptyFiltered : say.empty} />;
  return (
    <>
      {byDay(rows).map(([day, lines]) => (
        <section key={day} className={styles.day} aria-label={day}>
          <h2>{day}</h2>
          <ol className={[styles.lines, 'card'].join(' ')}>{lines.map((row) => <Line key={row.id} row={row} telling={telling} />)}</ol>
        </section>
      ))}
      {pages.hasNextPage && <div className={[styles.more, 'no-print'].join(' ')}><Button busy={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>{pages.isFetchingNextPage ? say.loadingMore : say.more}</Button></div>}
    </>
  );
}

/** What lines are told with, in the language of the interface. */
function useTelling(names: Record<string, string>): OfficeTelling {
  return { say: useWords(LOG_WORDS), field: useWords(FIELD_WORDS), office: useWords(OFFICE_WORDS), names, language: useLanguage().language };
}

function byDay(rows: readonly LogRow[]): [string, LogRow[]][] {
  const days = new Map<string, LogRow[]>();
  for (const row of rows) {
    const day = printInstant(row.at).slice(0, 10);
    const lines = days.get(day) ?? [];
    lines.push(row);
    days.set(day, lines);
  }
  return [...days];
}
