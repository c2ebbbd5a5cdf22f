import { Link } from '@tanstack/react-router';
import { useWords } from '../../words/words.js';
import { BOARD_WORDS } from './board/words.js';
import type { ShownAs } from './filter-url.js';
import styles from './tasks.module.css';

interface ViewSwitchProps {
  readonly shown: ShownAs | undefined;
  /** What else the address holds: the same list, drawn in another way. */
  readonly search: Readonly<Record<string, string>>;
}

const VIEWS = [[undefined, 'list'], ['board', 'board'], ['calendar', 'calendar']] as const;

/** Danh sách, Bảng, Lịch: three ways to draw one list. */
export function ViewSwitch({ shown, search }: ViewSwitchProps) {
  const say = useWords(BOARD_WORDS);
  return (
    <nav className={`${styles.switch} no-print`} aria-label={say.view}>
      {VIEWS.map(([view, word]) => <Link key={word} to="/tasks" search={view === undefined ? search : { ...search, view }} aria-current={view === shown ? 'true' : undefined} activeProps={{}} activeOptions={{ exact: true }} resetScroll={false}>{say[word]}</Link>)}
    </nav>
  );
}
