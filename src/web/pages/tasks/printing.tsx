import { useEffect, useState } from 'react';
import { Button } from '../../parts/button.js';
import type { TaskSearch } from '../../search.js';
import { useLanguage, useWords } from '../../words/words.js';
import { useFilterWords } from './filter-line.js';
import styles from './tasks.module.css';
import type { useTasks } from './use-tasks.js';
import { words } from './words.js';

/** On paper: which tasks these are, and when they were. */
export function PrintedFilters({ filters, documentLabel }: { readonly filters: TaskSearch; readonly documentLabel: string | null }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const parts = useFilterWords(filters, documentLabel);
  const [when, setWhen] = useState(() => new Date());
  useEffect(() => {
    const onPrint = (): void => setWhen(new Date());
    globalThis.addEventListener('beforeprint', onPrint);
    return () => globalThis.removeEventListener('beforeprint', onPrint);
  }, []);
  return <p className={`${styles.filterLine} only-print`}>{say.filterLine(parts.join('; '))} · {say.printedAt(when.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'))}</p>;
}

/** Prints the whole list: what has not been read yet is read first. */
export function PrintButton({ tasks }: { readonly tasks: ReturnType<typeof useTasks> }) {
  const say = useWords(words);
  const [wanted, setWanted] = useState(false);
  const { hasNextPage, isFetchingNextPage, isError, fetchNextPage } = tasks;
  useEffect(() => {
    if (!wanted || isFetchingNextPage) return undefined;
    if (hasNextPage && !isError) {
      void fetchNextPage();
      return undefined;
    }
    const timer = setTimeout(() => {
      setWanted(false);
      globalThis.print();
    }, 300);
    return () => clearTimeout(timer);
  }, [wanted, hasNextPage, isFetchingNextPage, isError, fetchNextPage]);
  return <Button className="no-print at-desk" busy={wanted} onClick={() => setWanted(true)}>{say.print}</Button>;
}
