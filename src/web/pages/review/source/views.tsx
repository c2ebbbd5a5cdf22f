import type { DocumentView } from '#contract/index.js';
import { useState } from 'react';
import { useWords } from '../../../words/words.js';
import { pageWords } from './page-pane-words.js';
import styles from './page.module.css';

export type SourceView = 'text' | 'paper' | 'both';

/** How the source is shown: as text, as its pages, or both beside each other where there is room; a scan opens beside its text. */
export function useSourceView(document: DocumentView, narrow: boolean): { readonly view: SourceView; readonly choose: (view: SourceView) => void } {
  const [view, choose] = useState<SourceView>(document.pageView === 'scanned' && !narrow ? 'both' : 'text');
  return { view: document.pageView === 'none' ? 'text' : view === 'both' && narrow ? 'text' : view, choose };
}

/** The forms of the source to choose from; only where there is more than one. */
export function Views({ document, narrow, view, onChoose }: { readonly document: DocumentView; readonly narrow: boolean; readonly view: SourceView; readonly onChoose: (view: SourceView) => void }) {
  const say = useWords(pageWords);
  if (document.pageView === 'none') return null;
  const offered: readonly SourceView[] = narrow ? ['text', 'paper'] : ['text', 'paper', 'both'];
  return (
    <div className={styles.views} role="group" aria-label={say.views}>
      {offered.map((each) => <button key={each} type="button" aria-pressed={each === view} onClick={() => onChoose(each)}>{say[each]}</button>)}
    </div>
  );
}
