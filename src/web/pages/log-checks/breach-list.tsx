import type { LogBreach, LogCheck } from '#contract/index.js';
import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/words.js';
import styles from './log-checks.module.css';
import { words } from './words.js';

/** Where a check found that a log is not what was written, each with its first place. */
export function BreachList({ check }: { readonly check: LogCheck }) {
  const say = useWords(words);
  if (check.breaches.length === 0) return null;
  const more = check.breachCount - check.breaches.length;
  return (
    <ul className={styles.breaches}>
      {check.breaches.map((breach, index) => <li key={index}><Place breach={breach} />{breach.log === 'anchor' || breach.reason === 'gone' ? '' : `, ${say.at(breach.ordinal)}`}: {say[`reason_${breach.reason}`]}</li>)}
      {more > 0 && <li>{say.moreBreaches(more)}</li>}
    </ul>
  );
}

function Place({ breach: { log, taskId, code } }: { readonly breach: LogBreach }) {
  const say = useWords(words);
  if (log === 'agency') return say.ofAgency;
  if (log === 'anchor') return say.ofAnchor;
  if (taskId !== null && code !== null) return <Link to="/tasks/$id" params={{ id: taskId }}>{say.ofTask(code)}</Link>;
  return taskId === null ? say.ofHidden : say.ofGone(taskId);
}

/** An anchor as people compare it: in groups of eight. */
export function grouped(anchor: string): string {
  return anchor.match(/.{1,8}/g)?.join(' ') ?? anchor;
}
