import { errorSentence, isUnreached } from '../../api/problem.js';
import { useLanguage, useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { printTime } from '../instant.js';
import styles from './saving.module.css';
import type { Saving } from './use-saving.js';
import { words } from './words.js';

interface SaveMarkProps {
  readonly saving: Pick<Saving<unknown>, 'state' | 'error' | 'flush' | 'resolve'>;
  /** Null where nothing was written yet. */
  readonly savedAt: string | null;
}

/** Whether what is on the screen is kept, and what to do where it is not. */
export function SaveMark({ saving, savedAt }: SaveMarkProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  switch (saving.state) {
    case 'saved':
      return <span role="status">{savedAt !== null && say.saved(printTime(savedAt))}</span>;
    case 'waiting':
    case 'saving':
      return <span role="status">{say[saving.state]}</span>;
    case 'failed':
      return <span role="alert" className={styles.problem}>{isUnreached(saving.error) ? say.unreached : `${say.failed}: ${errorSentence(saving.error, language)}`} <Button onClick={() => void saving.flush()}>{say.retry}</Button></span>;
    case 'conflict':
      return <span role="alert" className={styles.problem}>{say.conflict} <Button onClick={() => void saving.resolve('mine')}>{say.keepMine}</Button> <Button onClick={() => void saving.resolve('theirs')}>{say.takeTheirs}</Button></span>;
  }
}
