import { noteSentences } from '#core/index.js';
import type { DocumentView } from '#contract/index.js';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { useLanguage, useWords } from '../../../words/words.js';
import styles from './bar.module.css';
import { headWords } from './head-words.js';

/** How the text was obtained and what its head lacks, as short sentences: the first one stands, the others unfold. */
export function ReadingNoteLine({ notes }: { readonly notes: DocumentView['notes'] }) {
  const say = useWords(headWords);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const [first, ...more] = noteSentences(notes, language);
  if (first === undefined) return null;
  return (
    <section className={styles.notes} aria-label={say.notes}>
      {open ? <ul>{[first, ...more].map((sentence) => <li key={sentence}>{sentence}</li>)}</ul> : <p>{first}</p>}
      {more.length > 0 && <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? say.fewerNotes : say.moreNotes(more.length)}</Button>}
    </section>
  );
}
