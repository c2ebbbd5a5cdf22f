import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { useWords } from '../../words/words.js';
import styles from './page.module.css';
import { words } from './words.js';

/** The words of a letter and the tasks that it names, read when it is opened. */
export function Letter({ id }: { readonly id: string }) {
  const say = useWords(words);
  const [open, setOpen] = useState(false);
  const query = useRead('readLetter', { params: { id } }, open);
  return (
    <details onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>{say.openLetter}</summary>
      {open && (
        <Answer of={query} rows={3}>
          {({ body, tasks }) => (
            <>
              <p className={styles.body} lang="vi">{body}</p>
              <h3>{say.tasksOf}</h3>
              <ul className={styles.named}>{tasks.map((task) => <li key={task.id}><Link to="/tasks/$id" params={{ id: task.id }}>{task.title}</Link></li>)}</ul>
            </>
          )}
        </Answer>
      )}
    </details>
  );
}
