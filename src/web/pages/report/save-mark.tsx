import { errorSentence } from '../../api/problem.js';
import { Button } from '../../parts/button.js';
import { printTime } from '../../parts/instant.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './report.module.css';
import type { Saving } from './use-saving.js';
import { words } from './words.js';

/** Whether what is on the screen is kept, and what to do where it is not. */
export function SaveMark({ saving, savedAt }: { readonly saving: Saving; readonly savedAt: string }) {
  const say = useWords(words);
  const { language } = useLanguage();
  switch (saving.state) {
    case 'saved':
      return <span role="status">{say.saved(printTime(savedAt))}</span>;
    case 'waiting':
      return <span role="status">{say.unsaved}</span>;
    case 'saving':
      return <span role="status">{say.saving}</span>;
    case 'failed':
      return (
        <span role="alert" className={styles.problem}>
          {say.notSaved}: {errorSentence(saving.error, language)} <Button onClick={saving.retry}>{say.retry}</Button>
        </span>
      );
    case 'conflict':
      return (
        <span role="alert" className={styles.problem}>
          {say.conflict} <Button onClick={() => void saving.resolve('mine')}>{say.keepMine}</Button> <Button onClick={() => void saving.resolve('theirs')}>{say.takeTheirs}</Button>
        </span>
      );
  }
}
