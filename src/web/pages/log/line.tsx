import type { LogRow } from '#contract/index.js';
import { lineFacts, lineHeading, type OfficeTelling } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { printTime } from '../../parts/instant.js';
import { useWords } from '../../words/words.js';
import styles from './log.module.css';
import { words } from './words.js';

/** One line: when, who and on whose behalf, what, and on which task. */
export function Line({ row, telling }: { readonly row: LogRow; readonly telling: OfficeTelling }) {
  const say = useWords(words);
  const facts = lineFacts(row, telling);
  const by = row.by !== '' ? row.by : row.via === 'command_line' ? telling.office.via_command_line : telling.office.via_system;
  const under = [[row.byTitle, row.unitName].filter(Boolean).join(', '), row.onBehalfOf === null ? '' : say.behalf(row.onBehalfOf)].filter(Boolean);
  return (
    <li className={styles.line} data-undone={row.undone || undefined}>
      <time className={styles.time} dateTime={row.at}>{printTime(row.at)}</time>
      <div>
        <span>{by}</span>
        {under.map((text) => <span key={text} className="muted small"><br />{text}</span>)}
      </div>
      <div className={styles.what}>
        <span className={styles.told}>
          <b>{lineHeading(row, telling)}</b>
          {facts.length > 0 && <span className="muted small">{` · ${facts.join(' · ')}`}</span>}
          {row.body !== '' && <span className={styles.body}><br />{row.body}</span>}
        </span>
        {row.undone && <span className={styles.tag}>{telling.say.undone}</span>}
      </div>
      <div className={[styles.about, 'small'].join(' ')}>
        {row.task !== null && <Link to="/tasks/$id" params={{ id: row.task.id }} className={styles.task}>{row.task.code} · {row.task.title}</Link>}
        {row.address !== '' && <span className="muted">{say.fromAddress(row.address)}</span>}
      </div>
    </li>
  );
}
