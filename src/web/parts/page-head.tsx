import { useEffect } from 'react';
import type { ReactNode } from 'react';
import styles from './page-head.module.css';

/** The title of the page, a line about it, and its buttons. Names the browser tab too. */
export function PageHead({ title, detail, actions, tab }: { readonly title: string; readonly detail?: ReactNode; readonly actions?: ReactNode; readonly tab?: string }) {
  useEffect(() => {
    document.title = `${tab ?? title} – Đôn Đốc`;
  }, [tab, title]);
  return (
    <div className={styles.head}>
      <div className={styles.words}>
        <h1>{title}</h1>
        {detail !== undefined && <div className="muted">{detail}</div>}
      </div>
      {actions !== undefined && <div className={[styles.actions, 'no-print'].join(' ')}>{actions}</div>}
    </div>
  );
}
