import type { Figure } from '#contract/index.js';
import { Link } from '@tanstack/react-router';
import { searchOf } from '../../search.js';
import { useWords } from '../../words/words.js';
import styles from './programmes.module.css';
import { words } from './words.js';

/** A number that leads to its list. */
export function FigureCell({ figure }: { readonly figure: Figure }) {
  const say = useWords(words);
  if (figure.value === 0) return <span className={styles.count}><span aria-hidden="true">–</span><span className="visually-hidden">{say.none}</span></span>;
  return <Link className={styles.count} to="/tasks" search={searchOf(figure.filter)} data-figure={figure.key}>{figure.value}</Link>;
}
