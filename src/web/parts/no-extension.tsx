import type { TaskView } from '#contract/index.js';
import { useLanguage } from '../words/words.js';

/** What the page says already: that there is no deadline, and that a request waits. */
const SAID: readonly string[] = ['task.extension_undated', 'task.extension_pending'];

/** Why no more time can be asked for, in the server's words; nothing where it can, or where the page says it already. */
export function NoExtension({ task: { noExtension }, className }: { readonly task: Pick<TaskView, 'noExtension'>; readonly className: string | undefined }) {
  const { language } = useLanguage();
  if (noExtension === null || SAID.includes(noExtension.code)) return null;
  return <span className={className}>{noExtension[language]}</span>;
}
