import { Link } from '@tanstack/react-router';
import { EmptyState } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { PageHead } from '../../parts/page-head.js';
import { useWords } from '../../words/words.js';
import { NOT_FOUND_WORDS } from './words.js';
import styles from './page.module.css';

/** For addresses that lead nowhere. */
export function NotFoundPage() {
  const words = useWords(NOT_FOUND_WORDS);
  return (
    <main className={styles.page}>
      <PageHead title={words.title} />
      <EmptyState title={words.detail}>
        <Link to="/" className={buttonLook('main')}>{words.home}</Link>
      </EmptyState>
    </main>
  );
}
