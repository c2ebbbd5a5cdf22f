import { noteSentences } from '#core/index.js';
import type { DocumentView } from '#contract/index.js';
import { useMediaQuery } from '@mantine/hooks';
import { useState } from 'react';
import { Button } from '../../../parts/button.js';
import { useLanguage, useWords } from '../../../words/words.js';
import styles from './bar.module.css';
import { headWords } from './head-words.js';

/** About what fits on one line of the desk. */
const LINE = 150;

/** How many of the sentences stand on one line; always the first. */
function onLine(sentences: readonly string[]): number {
  let length = 0;
  const past = sentences.findIndex((sentence) => (length += sentence.length) > LINE);
  return past === -1 ? sentences.length : Math.max(1, past);
}

/** How the text was obtained and what its head lacks, as short sentences: what fits on a line stands, the others unfold. */
export function ReadingNoteLine({ notes }: { readonly notes: DocumentView['notes'] }) {
  const say = useWords(headWords);
  const { language } = useLanguage();
  const [open, setOpen] = useState(false);
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const sentences = noteSentences(notes, language);
  if (sentences.length === 0) return null;
  const shown = sentences.slice(0, narrow ? 1 : onLine(sentences));
  const more = sentences.length - shown.length;
  return (
    <section className={styles.notes} aria-label={say.notes}>
      {open ? <ul>{sentences.map((sentence) => <li key={sentence}>{sentence}</li>)}</ul> : <p>{shown.join(' ')}</p>}
      {more > 0 && <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>{open ? say.fewerNotes : say.moreNotes(more)}</Button>}
    </section>
  );
}
