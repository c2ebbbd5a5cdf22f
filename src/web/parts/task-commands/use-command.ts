import type { RouteName, TaskView } from '#contract/index.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { UseMutationResult } from '@tanstack/react-query';
import { isRefusal } from '../../api/problem.js';
import { keyOf, useSession } from '../../api/read.js';
import { toast } from '../toast.js';
import type { CommandDraft } from './draft.js';
import type { FormKind } from './kinds.js';
import { sendCommand } from './send.js';

/** The answers in which a task stands beside others. */
const LISTS: readonly RouteName[] = ['listTasks', 'readMine', 'readOverview', 'listDocuments'];

interface CommandOf {
  readonly kind: FormKind;
  /** The sentence that says it was done. */
  readonly told: string;
  /** Called when the server has taken it, before the pages show what it changed. */
  readonly onTaken?: () => void;
}

/**
 * Sends a command and shows the task as it is afterwards everywhere it is shown. A refusal is left to the caller to say;
 * where someone was faster, the task is read again, so that the next try is about what there is now.
 */
export function useCommand(task: Pick<TaskView, 'id' | 'version'>, { kind, told, onTaken }: CommandOf): UseMutationResult<TaskView, Error, CommandDraft> {
  const client = useQueryClient();
  const { today } = useSession();
  const params = { id: task.id };
  const readLists = () => Promise.all(LISTS.map((route) => client.invalidateQueries({ queryKey: keyOf(route) })));
  return useMutation({
    mutationFn: (draft: CommandDraft) => sendCommand(kind, { params, version: task.version, draft, today }),
    onSuccess: async (next) => {
      onTaken?.();
      // Its parent and its children name it too; they are read again when they are opened.
      await client.invalidateQueries({ queryKey: keyOf('readTask'), refetchType: 'none' });
      client.setQueryData(keyOf('readTask', { params }), next);
      toast(told);
      await readLists();
    },
    onError: (error) => {
      if (!isRefusal(error, 'common.changed_meanwhile')) return;
      void client.invalidateQueries({ queryKey: keyOf('readTask', { params }) });
      void readLists();
    },
  });
}
