import { useRouter } from '@tanstack/react-router';
import { errorSentence } from '../api/problem.js';
import { Button } from '../parts/button.js';
import { useLanguage, useWords } from '../words/words.js';
import { FRAME_WORDS } from './words.js';
import styles from './error-page.module.css';

/** In place of a page that broke: what happened, and the way on. */
export function ErrorPage({ error }: { readonly error: unknown }) {
  const words = useWords(FRAME_WORDS);
  const { language } = useLanguage();
  const router = useRouter();
  return (
    <div className={styles.page} role="alert">
      <h1>{errorSentence(error, language)}</h1>
      <Button look="main" onClick={() => void router.invalidate().then(() => globalThis.location.reload())}>{words.reload}</Button>
    </div>
  );
}
