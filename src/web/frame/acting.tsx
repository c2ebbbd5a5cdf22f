import { Link } from '@tanstack/react-router';
import { printDay } from '#core/index.js';
import { useSession } from '../api/read.js';
import { useWords } from '../words/words.js';
import styles from './acting.module.css';
import { FRAME_WORDS } from './words.js';

/** One line while the person acts for somebody, or somebody for them: nobody signs for another without knowing. */
export function ActingStrip() {
  const words = useWords(FRAME_WORDS);
  const { posts, actedForBy } = useSession();
  const lines = [
    ...posts.flatMap(({ title, actingFor }) => (actingFor === null ? [] : [words.actingFor(actingFor.personName, title, words[`acting_${actingFor.scope}`], printDay(actingFor.until))])),
    ...actedForBy.map((each) => words.actedForBy(each.personName, each.title, words[`acting_${each.scope}`], printDay(each.until))),
  ];
  if (lines.length === 0) return null;
  return (
    <aside className={styles.strip} aria-label={words.delegations}>
      {lines.map((line) => <p key={line}>{line}</p>)}
      <Link to="/delegations">{words.delegationsMore}</Link>
    </aside>
  );
}
