import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import type { TaskColumn } from '#core/index.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import { refreshed, select } from '../../parts/selection.js';
import type { Selection } from '../../parts/selection.js';
import { useLanguage, useWords } from '../../words/words.js';
import { More } from './more.js';
import { TaskCards, columnsOf, leastWidth } from './task-lines.js';
import type { TaskLine } from './task-lines.js';
import type { useTasks } from './use-tasks.js';
import { words } from './words.js';

/** What all tables of the page share: how tasks are shown, which are selected, which is looked at. */
export interface TableOf {
  readonly columns: readonly TaskColumn[];
  readonly selection: Selection<TaskLine>;
  readonly onSelection: (change: (selection: Selection<TaskLine>) => Selection<TaskLine>) => void;
  readonly peekId: string | null;
  readonly onPeek: (task: TaskLine) => void;
  /** F2: a cell of the row is changed where it stands. */
  readonly onEdit: (task: TaskLine) => void;
}

interface TaskTableProps {
  readonly of: ReturnType<typeof useTasks>;
  readonly label: string;
  readonly table: TableOf;
  /** Shown instead of an empty table. */
  readonly empty: React.ReactNode;
}

const idOf = (task: TaskLine): string => task.id;

/** The tasks of one query: a table on a wide screen, cards on a phone. */
export function TaskTable({ of: tasks, label, table: { columns, selection, onSelection, peekId, onPeek, onEdit }, empty }: TaskTableProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const rows = useMemo(() => tasks.data?.pages.flatMap((page) => page.tasks) ?? [], [tasks.data]);
  useEffect(() => onSelection((before) => refreshed(before, { rows, idOf })), [rows, onSelection]);
  if (tasks.isPending) return <Skeleton rows={10} />;
  if (tasks.isError && rows.length === 0) return <ErrorState error={tasks.error} onRetry={() => void tasks.refetch()} />;
  if (rows.length === 0) return empty;
  const open = (task: TaskLine): void => void navigate({ to: '/tasks/$id', params: { id: task.id } });
  const more = tasks.hasNextPage && <More busy={tasks.isFetchingNextPage} onMore={() => void tasks.fetchNextPage()} />;
  if (narrow) {
    return (
      <>
        <TaskCards label={label} tasks={rows} onOpen={open} />
        {more}
      </>
    );
  }
  return (
    <DataTable
      label={label}
      columns={columnsOf(language, columns)}
      rows={rows}
      idOf={idOf}
      onOpen={open}
      onPeek={onPeek}
      onEdit={onEdit}
      currentId={peekId}
      selection={{ label: say.selectRow, allLabel: say.selectAll, has: (id) => selection.chosen.has(id), onSelect: (act) => onSelection((before) => select(before, { rows, idOf }, act)) }}
      {...leastWidth(columns)}
      total={tasks.hasNextPage ? (tasks.data?.pages[0]?.total ?? rows.length) : rows.length}
      footer={more}
    />
  );
}

/** Nothing matches; with a way back where filters are set. */
export function NoTasks({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }) {
  const say = useWords(words);
  return <EmptyState title={narrowed ? say.none : say.noneAtAll}>{narrowed && <Button onClick={onClear}>{say.clear}</Button>}</EmptyState>;
}
