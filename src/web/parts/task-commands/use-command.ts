import type { RouteName, TaskView } from '#contract/index.js';
import { sendOrKeep } from '../../offline/send-or-keep.js';
import { OFFLINE_WORDS } from '../../offline/words.js';
import { LOG_WORDS } from '#core/index.js';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import type { QueryClient, UseMutationResult } from '@tanstack/react-query';
import { v7 as uuidv7 } from 'uuid';
import { call } from '../../api/call.js';
import { errorSentence, isRefusal } from '../../api/problem.js';
import { keyOf, reading, useSession } from '../../api/read.js';
import { LISTS_OF_TASKS } from '../../live/news.js';
import { useLanguage, useWords } from '../../words/words.js';
import { toast } from '../toast.js';
import type { CommandDraft } from './draft.js';
import type { FormKind } from './kinds.js';
import { sendCommand, unsentOf } from './send.js';

/** A list of documents counts the tasks of each. */
const LISTS: readonly RouteName[] = [...LISTS_OF_TASKS, 'listDocuments'];

/** Shows a task as it is after an act, everywhere it is shown. */
async function show(client: QueryClient, next: TaskView): Promise<void> {
  // Its parent and its children name it too; they are read again when they are opened.
  await client.invalidateQueries({ queryKey: keyOf('readTask'), refetchType: 'none' });
  client.setQueryData(keyOf('readTask', { params: { id: next.id } }), next);
  await readLists(client);
}

const readLists = (client: QueryClient) => Promise.all(LISTS.map((route) => client.invalidateQueries({ queryKey: keyOf(route) })));

/** The newest act of a task, where it is the person's to take back: an act writes all its lines at one instant. */
export function newestUndoable({ entries }: Pick<TaskView, 'entries'>): string | null {
  const newest = entries.reduce<TaskView['entries'][number] | null>((last, entry) => (last === null || entry.ordinal > last.ordinal ? entry : last), null);
  return entries.find((entry) => entry.mayUndo && entry.at === newest?.at)?.id ?? null;
}

/** Takes an act back, by what the task is now: whether something was built upon it is the rule's to say, not the version's. */
export function useUndo(taskId: string): (entryId: string) => Promise<void> {
  const client = useQueryClient();
  const say = useWords(LOG_WORDS);
  const { language } = useLanguage();
  const params = { id: taskId };
  return async (entryId) => {
    try {
      const { version } = await client.fetchQuery({ ...reading('readTask', { params }), staleTime: 0 });
      await show(client, await call('undoAct', { params, body: { version, entryId } }));
      toast(say.undoTold);
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
    }
  };
}

interface ActOf<V> {
  /** Gives the command about the version that the person saw; null where it is kept and waits for the line. */
  readonly send: (given: V, seen: { readonly params: { readonly id: string }; readonly version: number; readonly today: string }) => Promise<TaskView | null>;
  /** The sentence that says it was done. */
  readonly told: string;
  /** Called when the server has taken it, before the pages show what it changed. */
  readonly onTaken?: () => void;
}

/**
 * Gives a command, shows the task as it is afterwards everywhere it is shown, and offers to take it back. A refusal is left to the caller to say;
 * where someone was faster, the task is read again, so that the next try is about what there is now.
 */
export function useTaskAct<V>(task: Pick<TaskView, 'id' | 'version'>, { send, told, onTaken }: ActOf<V>): UseMutationResult<TaskView | null, Error, V> {
  const client = useQueryClient();
  const { today } = useSession();
  const undo = useUndo(task.id);
  const offline = useWords(OFFLINE_WORDS);
  const params = { id: task.id };
  return useMutation({
    mutationFn: (given: V) => send(given, { params, version: task.version, today }),
    onSuccess: async (next) => {
      onTaken?.();
      if (next === null) return toast(offline.kept);
      const entryId = newestUndoable(next);
      toast(told, entryId === null ? {} : { undo: () => void undo(entryId) });
      await show(client, next);
    },
    // Told once the new state is there: whoever tries again at once must not be refused for the old one.
    onError: async (error) => {
      if (isRefusal(error, 'common.changed_meanwhile')) await Promise.all([client.invalidateQueries({ queryKey: keyOf('readTask', { params }) }), readLists(client)]);
    },
  });
}

interface CommandOf extends Pick<ActOf<CommandDraft>, 'told' | 'onTaken'> {
  readonly kind: FormKind;
}

/** Gives a command by what was typed into its form. What may wait is kept first, and goes when there is a line. */
export function useCommand(task: Pick<TaskView, 'id' | 'version' | 'title'>, { kind, ...rest }: CommandOf): UseMutationResult<TaskView | null, Error, CommandDraft> {
  const { person } = useSession();
  return useTaskAct<CommandDraft>(task, {
    ...rest,
    send: (draft, seen) => {
      const unsent = unsentOf(kind, { ...seen, draft });
      return unsent === null ? sendCommand(kind, { ...seen, draft }) : sendOrKeep({ ...unsent, id: uuidv7(), personId: person.id, taskId: task.id, title: task.title });
    },
  });
}
