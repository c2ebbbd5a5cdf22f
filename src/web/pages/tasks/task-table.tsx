import { useMediaQuery } from '@mantine/hooks';
import { useNavigate } from '@tanstack/react-router';
import { useContext, useEffect, useMemo } from 'react';
import type { TaskColumn } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { EmptyState, ErrorState, Skeleton } from '../../parts/answer.js';
import { Button } from '../../parts/button.js';
import { DataTable } from '../../parts/data-table.js';
import { refreshed, select } from '../../parts/selection.js';
import type { Selection } from '../../parts/selection.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { EditingCells } from './inline/cell.js';
import { More } from './more.js';
import { TaskCards, columnsOf, leastWidth } from './task-lines.js';
import type { TaskLine } from './task-pages.js';
import type { TaskRead } from './use-tasks.js';
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
  readonly of: TaskRead;
  readonly label: string;
  readonly table: TableOf;
  /** Shown instead of an empty table. */
  readonly empty: React.ReactNode;
}

const idOf = (task: TaskLine): string => task.id;
/** The End key reads so many and goes to the last; of a longer list it goes to the end of what was read. */
const MOST_AT_ONCE = 20_000;

/** The tasks of one query: a table on a wide screen, cards on a phone. */
export function TaskTable({ of: tasks, label, table: { columns: chosen, selection, onSelection, peekId, onPeek, onEdit }, empty }: TaskTableProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const navigate = useNavigate();
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const editing = useContext(EditingCells);
  const columns = useMemo(() => columnsOf(language, chosen), [language, chosen]);
  const { rows, error, hasMore, look } = tasks;
  const readRest = useRest(tasks);
  useEffect(() => onSelection((before) => refreshed(before, { rows, idOf })), [rows, onSelection]);
  if (rows.length === 0) return tasks.total !== undefined ? empty : error === null ? <Skeleton rows={10} /> : <ErrorState error={error} onRetry={tasks.retry} />;
  const onOpen = (task: TaskLine): void => void navigate({ to: '/tasks/$id', params: { id: task.id } });
  const total = hasMore ? Math.max(tasks.total ?? 0, rows.length) : rows.length;
  const list = { rows, idOf, ownPaper: true, onSeen: look, label, total, onOpen, ...readRest };
  if (narrow) {
    return (
      <>
        <TaskCards {...list} />
        {hasMore && <More tasks={tasks} />}
      </>
    );
  }
  return (
    <DataTable
      {...list}
      columns={columns}
      onPeek={onPeek}
      onEdit={onEdit}
      currentId={peekId}
      heldId={editing?.cell?.taskId ?? null}
      selection={{ label: say.selectRow, allLabel: say.selectAll, has: (id) => selection.chosen.has(id), onSelect: (act) => onSelection((before) => select(before, { rows, idOf }, act)) }}
      {...leastWidth(chosen)}
      footer={hasMore && <More tasks={tasks} />}
    />
  );
}

/** How the rest of a list is read, where there is one; that it cannot be is told. */
function useRest({ hasMore, total = 0, readWhole }: TaskRead): { readonly readRest?: () => Promise<unknown> } {
  const { language } = useLanguage();
  if (!hasMore || total > MOST_AT_ONCE) return {};
  const readRest = async (): Promise<void> => {
    try {
      await readWhole();
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
      throw error;
    }
  };
  return { readRest };
}

/** Nothing matches; with a way back where filters are set. */
export function NoTasks({ narrowed, onClear }: { readonly narrowed: boolean; readonly onClear: () => void }) {
  const say = useWords(words);
  return <EmptyState title={narrowed ? say.none : say.noneAtAll}>{narrowed && <Button onClick={onClear}>{say.clear}</Button>}</EmptyState>;
}
