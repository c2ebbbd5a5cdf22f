import type { TaskCommandKind } from '#core/index.js';
import { useQueryClient } from '@tanstack/react-query';
import type { QueryClient } from '@tanstack/react-query';
import type { RouteAnswer } from '#contract/index.js';
import { keyOf } from '../../../api/read.js';
import { useCommands } from '../../../commands/registry.js';
import { takeBackLast } from '../../../parts/toast.js';
import { useWords } from '../../../words/words.js';
import type { TaskLine } from '../task-pages.js';
import { words } from '../words.js';
import { editableField } from './editable.js';
import type { useEditing } from './use-editing.js';
import { INLINE_WORDS } from './words.js';

type TaskList = RouteAnswer<'listTasks'>;

/** A task of any list that was read, as it was read last. */
function readTaskLine(client: QueryClient, taskId: string): TaskLine | undefined {
  const lists = client.getQueryCache().findAll({ queryKey: keyOf('listTasks') }).sort((a, b) => b.state.dataUpdatedAt - a.state.dataUpdatedAt);
  return lists.flatMap(({ state }) => (state.data as TaskList | undefined)?.tasks ?? []).find((task) => task.id === taskId);
}

interface RowKeys {
  readonly editing: ReturnType<typeof useEditing>;
  /** While rows are selected, the keys are about all of them. */
  readonly selecting: boolean;
  /** Opens the panel beside the list, with the form of a command where one is named. */
  readonly onPeek: (task: TaskLine, act?: TaskCommandKind) => void;
}

/** The keys of the row that has the focus: assign, deadline, status, report, and taking back. */
export function useRowKeys({ editing, selecting, onPeek }: RowKeys): void {
  const say = useWords(INLINE_WORDS);
  const list = useWords(words);
  const client = useQueryClient();
  const onRow = (run: (task: TaskLine) => void) => (): void => {
    const id = document.activeElement?.closest<HTMLElement>('[data-row]')?.dataset['row'];
    const task = id === undefined ? undefined : readTaskLine(client, id);
    if (task !== undefined) run(task);
  };
  const change = (column: 'lead' | 'deadline', act: TaskCommandKind) => onRow((task) => (editableField(task, column) === null ? onPeek(task, act) : editing.startRow(task, column)));
  const key = (id: string, label: string, keys: string, run: () => void) => ({ id: `tasks.${id}`, label, group: list.group, keys, scope: 'list' as const, inPalette: false, run });
  const ofRow = [key('row-lead', say.leadKey, 'Alt+KeyA', change('lead', 'assign_person')), key('row-deadline', say.deadlineKey, 'Alt+KeyD', change('deadline', 'request_extension'))];
  useCommands([
    ...(selecting ? [] : ofRow),
    key('row-status', say.statusKey, 'Alt+KeyS', onRow((task) => onPeek(task))),
    key('row-report', say.reportKey, 'Alt+KeyR', onRow((task) => onPeek(task, 'report'))),
    key('take-back', say.undo, 'Ctrl+KeyZ', takeBackLast),
  ]);
}
