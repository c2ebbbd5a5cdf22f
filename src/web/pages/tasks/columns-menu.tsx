import { COLUMN_HEADS, TASK_COLUMNS } from '#core/index.js';
import type { TaskColumn } from '#core/index.js';
import { Button } from '../../parts/button.js';
import { useLanguage, useWords } from '../../words/words.js';
import styles from './tasks.module.css';
import { words } from './words.js';

interface ColumnsMenuProps {
  readonly columns: readonly TaskColumn[];
  /** Null goes back to the usual columns. */
  readonly onChange: (columns: readonly TaskColumn[] | null) => void;
}

/** Which columns are shown. The task itself always is. */
export function ColumnsMenu({ columns, onChange }: ColumnsMenuProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const turn = (column: TaskColumn): void => onChange(TASK_COLUMNS.filter((each) => columns.includes(each) !== (each === column)));
  return (
    <details className={styles.menu} onKeyDown={(event) => event.code === 'Escape' && event.currentTarget.removeAttribute('open')}>
      <summary className={styles.toggle}>{say.columns}</summary>
      <div className={styles.menuBody} role="group" aria-label={say.columns}>
        {TASK_COLUMNS.map((column) => (
          <label key={column} className="row-gap">
            <input type="checkbox" checked={columns.includes(column)} disabled={column === 'title'} onChange={() => turn(column)} />
            {COLUMN_HEADS[column][language]}
          </label>
        ))}
        <Button look="quiet" onClick={() => onChange(null)}>{say.usual}</Button>
        <span className="muted small">{say.columnsKept}</span>
      </div>
    </details>
  );
}
