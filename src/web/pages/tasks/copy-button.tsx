import type { ListHead, TaskColumn } from '#core/index.js';
import { useState } from 'react';
import { errorSentence } from '../../api/problem.js';
import { Button } from '../../parts/button.js';
import { toast } from '../../parts/toast.js';
import { useLanguage, useWords } from '../../words/words.js';
import { cellsOf, copyRows } from './copying.js';
import type { TaskRead } from './use-tasks.js';
import { words } from './words.js';

interface CopyButtonProps {
  readonly tasks: TaskRead;
  readonly columns: readonly TaskColumn[];
  readonly head: ListHead;
}

/** Takes the whole list along, for a sheet or a letter: what is not read yet is read first. Browsers allow it only on pages that came over a safe line. */
export function CopyButton({ tasks, columns, head }: CopyButtonProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  if (!globalThis.isSecureContext) return null;
  const copy = async (): Promise<void> => {
    setBusy(true);
    try {
      const rows = tasks.readWhole();
      await copyRows(rows.then((all) => ({ cells: cellsOf(all, columns, language), head })));
      toast(say.copied((await rows).length));
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
    }
    setBusy(false);
  };
  return <Button busy={busy} title={say.copyAllTitle} onClick={() => void copy()}>{say.copyAll}</Button>;
}
