import { useEffect } from 'react';
import { useRead } from '../../api/read.js';
import { LEFT_ALONE, SIGNS_OF_USE } from '../../live/live.js';

const AGAIN = 20_000;

/**
 * The names of who else has this review open. Asking tells them of this page, so it is asked again while somebody is here; a page that was left alone
 * or is not seen stops asking, and its session ends in time. Whoever comes is told over the stream of changes.
 */
export function useReaders(documentId: string): readonly string[] {
  const { data, refetch } = useRead('readReaders', { params: { id: documentId } });
  useEffect(() => {
    let used = performance.now();
    const use = (): void => {
      used = performance.now();
    };
    const ask = (): void => {
      if (document.visibilityState === 'visible' && performance.now() - used < LEFT_ALONE) void refetch();
    };
    for (const sign of SIGNS_OF_USE) document.addEventListener(sign, use, { passive: true });
    const timer = setInterval(ask, AGAIN);
    return () => {
      clearInterval(timer);
      for (const sign of SIGNS_OF_USE) document.removeEventListener(sign, use);
    };
  }, [refetch]);
  return data?.readers.map(({ name }) => name) ?? [];
}
