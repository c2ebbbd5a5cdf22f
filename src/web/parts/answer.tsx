import { Link } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { errorSentence, isFinal } from '../api/problem.js';
import { useLanguage, useWords } from '../words/words.js';
import { Button, buttonLook } from './button.js';
import styles from './answer.module.css';
import { PART_WORDS } from './words.js';

/** Nothing is here: one sentence, and what can be done about it. */
export function EmptyState({ title, children }: { readonly title: string; readonly children?: ReactNode }) {
  return (
    <div className={styles.empty}>
      <p>{title}</p>
      {children}
    </div>
  );
}

/** Something went wrong: the sentence of the refusal and a way on. Where trying again would change nothing, the way leads home. */
export function ErrorState({ error, onRetry }: { readonly error: unknown; readonly onRetry?: () => void }) {
  const words = useWords(PART_WORDS);
  const { language } = useLanguage();
  return (
    <div className={styles.error} role="alert">
      <p>{errorSentence(error, language)}</p>
      {isFinal(error) && <Link to="/" className={buttonLook('plain')}>{words.home}</Link>}
      {onRetry !== undefined && !isFinal(error) && <Button onClick={onRetry}>{words.retry}</Button>}
    </div>
  );
}

/** Grey lines where the answer will stand; only after 300 ms, so that quick answers do not flicker. */
export function Skeleton({ rows = 6 }: { readonly rows?: number }) {
  const words = useWords(PART_WORDS);
  const late = useLate(300);
  if (!late) return null;
  return (
    <div className={styles.skeleton} role="status">
      <span className="visually-hidden">{words.loading}</span>
      {Array.from({ length: rows }, (_, index) => <i key={index} style={{ width: `${92 - ((index * 17) % 40)}%` }} />)}
    </div>
  );
}

function useLate(milliseconds: number): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), milliseconds);
    return () => clearTimeout(timer);
  }, [milliseconds]);
  return late;
}

interface Query<T> {
  readonly data: T | undefined;
  readonly error: unknown;
  readonly refetch: () => unknown;
}

/** The answer of a query, or its waiting or its failure. An answer already here stays while it is read again. */
export function Answer<T>({ of, rows, children }: { readonly of: Query<T>; readonly rows?: number; readonly children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return children(of.data);
  if (of.error !== null && of.error !== undefined) return <ErrorState error={of.error} onRetry={() => void of.refetch()} />;
  return <Skeleton {...(rows === undefined ? {} : { rows })} />;
}
