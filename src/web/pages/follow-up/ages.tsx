import { Link } from '@tanstack/react-router';
import type { FollowUp } from '#contract/index.js';
import { searchOf } from '../../search.js';
import { useWords } from '../../words/words.js';
import styles from './page.module.css';
import { words } from './words.js';

/** The backlog by age; each number is the number of its list. */
export function Ages({ ages }: Pick<FollowUp, 'ages'>) {
  const say = useWords(words);
  const label: Readonly<Record<string, string>> = { 30: say.age_30, 90: say.age_90, 180: say.age_180, older: say.age_older };
  return (
    <section className="card pad stack" aria-labelledby="ages">
      <h2 id="ages">{say.ages}</h2>
      <ul className={styles.ages}>
        {ages.map(({ key, value, filter }) => <li key={key}><Link to="/tasks" search={searchOf(filter as Parameters<typeof searchOf>[0])}>{label[key] ?? key}</Link> <b>{value}</b></li>)}
      </ul>
    </section>
  );
}
