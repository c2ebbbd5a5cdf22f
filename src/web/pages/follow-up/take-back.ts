import type { RouteName } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useAct } from '../../api/read.js';
import { LISTS_OF_TASKS } from '../../live/news.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { words } from './words.js';

/** What a letter changes on other pages. */
export const CHANGED: readonly RouteName[] = [...LISTS_OF_TASKS, 'readTask'];

/** Takes letters back in all logs at once, and says so. */
export function useTakeBack() {
  const say = useWords(words);
  const { language } = useLanguage();
  const act = useAct('undoLetters', CHANGED);
  const tell = { onSuccess: () => toast(say.takenBack), onError: (error: Error) => toast(errorSentence(error, language), { tone: 'problem' }) };
  return { ...act, mutate: (what: Parameters<typeof act.mutate>[0]) => act.mutate(what, tell), mutateAsync: (what: Parameters<typeof act.mutate>[0]) => act.mutateAsync(what, tell) };
}
