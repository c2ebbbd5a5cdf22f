import { useInfiniteQuery } from '@tanstack/react-query';
import { useMediaQuery } from '@mantine/hooks';
import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useEffect, useMemo, useRef } from 'react';
import type { RouteAnswer } from '#contract/index.js';
import { call } from '../../api/call.js';
import { keyOf, useMayDo, useRead } from '../../api/read.js';
import { Answer, EmptyState, ErrorState, Skeleton } from '../../parts/answer.js';
import { Button, buttonLook } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import { PageHead } from '../../parts/page-head.js';
import { Peek } from '../../parts/peek.js';
import { useLanguage, useWords } from '../../words/words.js';
import type { TaskSearch } from '../../search.js';
import { TaskBrief } from '../task/brief.js';
import { knownFilters, queryOf } from './filter-url.js';
import type { TaskQuery } from './filter-url.js';
import { Filters } from './filters.js';
import { TaskCards, columnsOf } from './task-lines.js';
import type { TaskLine } from './task-lines.js';
import styles from './tasks.module.css';
import { words } from './words.js';

type TaskList = RouteAnswer<'listTasks'>;

function useTasks(query: TaskQuery) {
  return useInfiniteQuery({
    queryKey: [...keyOf('listTasks'), query],
    queryFn: ({ pageParam, signal }): Promise<TaskList> => call('listTasks', { query: { ...query, ...(pageParam === null ? {} : { cursor: pageParam }) } }, { signal }),
    initialPageParam: null as string | null,
    getNextPageParam: (last: TaskList) => last.nextCursor,
    placeholderData: (before) => before,
  });
}

/** Nhiệm vụ: any question about tasks. Everything that is asked stands in the address. */
export function TasksPage() {
  const say = useWords(words);
  const { language } = useLanguage();
  const mayFollow = useMayDo('overview.read');
  const navigate = useNavigate();
  const raw = useSearch({ strict: false });
  const filters = knownFilters(raw);
  const query = queryOf(raw);
  const tasks = useTasks(query);
  const mayOrder = useMayDo('task.create');
  const rows = useMemo(() => tasks.data?.pages.flatMap((page) => page.tasks) ?? [], [tasks.data]);
  const total = tasks.data?.pages[0]?.total;
  const go = (next: TaskSearch, more: { readonly sort?: string | null; readonly peek?: string } = {}): void => {
    const { sort = raw.sort ?? null, peek } = more;
    void navigate({ to: '/tasks', search: { ...next, ...(sort === null ? {} : { sort }), ...(peek === undefined ? {} : { peek }) }, replace: true, resetScroll: false });
  };
  const shown: TaskSearch = Object.keys(filters).length === 0 ? { state: 'open' } : filters;
  return (
    <div className={styles.page}>
      <PageHead title={say.title} {...(total === undefined ? {} : { detail: <span role="status">{say.total(total.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'))}</span> })} actions={<>{mayFollow && <Link to="/follow-up" className={buttonLook('plain')}>{say.followUp}</Link>}<Link to="/calendars" search={shown} className={buttonLook('plain')}>{say.toCalendar}</Link>{mayOrder && <Link to="/tasks/new" className={buttonLook('main')}>{say.order}</Link>}</>} />
      <Filters filters={shown} sort={query.sort} documentLabel={rows[0]?.document?.label ?? null} onChange={(next) => go(next)} onSort={(sort) => go(filters, { sort })} />
      <Rows of={tasks} rows={rows} narrowed={Object.keys(filters).length > 0} peekId={raw.peek ?? null} onPeek={(task) => go(filters, { peek: task.id })} onClear={() => go({})} />
      {raw.peek !== undefined && <TaskPeek key={raw.peek} id={raw.peek} onClose={() => go(filters)} />}
    </div>
  );
}

interface RowsProps {
  readonly of: ReturnType<typeof useTasks>;
  readonly rows: readonly TaskLine[];
  readonly narrowed: boolean;
  readonly peekId: string | null;
  readonly onPeek: (task: TaskLine) => void;
  readonly onClear: () => void;
}

function Rows({ of: tasks, rows, narrowed, peekId, onPeek, onClear }: RowsProps) {
  const say = useWords(words);
  const navigate = useNavigate();
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const columns = columnsOf(say);
  if (tasks.isPending) return <Skeleton rows={10} />;
  if (tasks.isError && rows.length === 0) return <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (rows.length === 0) return <EmptyState title={narrowed ? say.none : say.noneAtAll}>{narrowed && <Button onClick={onClear}>{say.clear}</Button>}</EmptyState>;
  const open = (task: TaskLine): void => void navigate({ to: '/tasks/$id', params: { id: task.id } });
  const more = tasks.hasNextPage && <More busy={tasks.isFetchingNextPage} onMore={() => void tasks.fetchNextPage()} />;
  if (narrow) {
    return (
      <>
        <TaskCards label={say.title} tasks={rows} onOpen={open} />
        {more}
      </>
    );
  }
  return <DataTable label={say.title} columns={columns} rows={rows} idOf={(task) => task.id} onOpen={open} onPeek={onPeek} currentId={peekId} footer={more} />;
}

/** Asks for the next page when it comes into view; the button is for the keyboard and for a failed try. */
function More({ busy, onMore }: { readonly busy: boolean; readonly onMore: () => void }) {
  const say = useWords(words);
  const place = useRef<HTMLDivElement>(null);
  const latest = useRef(onMore);
  useEffect(() => {
    latest.current = onMore;
  });
  useEffect(() => {
    if (place.current === null || busy) return undefined;
    const watcher = new IntersectionObserver(([entry]) => entry?.isIntersecting === true && latest.current(), { rootMargin: '400px' });
    watcher.observe(place.current);
    return () => watcher.disconnect();
  }, [busy]);
  return (
    <div ref={place} className={styles.more}>
      <Button busy={busy} onClick={onMore}>{busy ? say.loadingMore : say.more}</Button>
    </div>
  );
}

function TaskPeek({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const say = useWords(words);
  const task = useRead('readTask', { params: { id } });
  return (
    <Peek name={say.task} title={<h2>{task.data?.title ?? ''}</h2>} onClose={onClose}>
      <Link to="/tasks/$id" params={{ id }}>{say.full}</Link>
      <Answer of={task}>{(view) => <TaskBrief task={view} />}</Answer>
    </Peek>
  );
}
