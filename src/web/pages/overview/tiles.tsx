import { Link } from '@tanstack/react-router';
import type { Figure, Overview } from '#contract/index.js';
import { useSession } from '../../api/read.js';
import { ICONS } from '../../parts/icons.js';
import type { IconName } from '../../parts/icons.js';
import { searchOf } from '../../search.js';
import { useWords } from '../../words/words.js';
import styles from './tiles.module.css';
import { OVERVIEW_WORDS } from './words.js';

const ROMAN = ['I', 'II', 'III', 'IV'] as const;

/** Four numbers, never more; each opens the list that it counts. */
export function Tiles({ overview }: { readonly overview: Overview }) {
  const words = useWords(OVERVIEW_WORDS);
  const { posts } = useSession();
  const leads = posts.some((post) => post.roles.includes('leader'));
  const { percent, onTime, late, quarter } = overview.onTime;
  return (
    <div className={styles.tiles}>
      <Tile icon="triangle" tone="late" figure={overview.overdue} label={words.overdue} />
      <Tile icon="clock" tone="soon" figure={overview.dueSoon} label={words.dueSoon} />
      <Tile icon="pen" tone="run" figure={overview.waiting} label={leads ? words.waitingYou : words.waitingLead} />
      <Tile
        icon="tick"
        tone="done"
        figure={onTime}
        shown={percent === null ? '–' : `${Math.round(percent)}%`}
        label={words.onTime(ROMAN[quarter - 1] ?? String(quarter))}
        title={percent === null ? words.noneClosed : words.onTimeOf(onTime.value, onTime.value + late.value)}
      />
    </div>
  );
}

interface TileProps {
  readonly icon: IconName;
  readonly tone: 'late' | 'soon' | 'run' | 'done';
  readonly figure: Figure;
  readonly label: string;
  readonly shown?: string;
  readonly title?: string;
}

function Tile({ icon, tone, figure, label, shown = String(figure.value), title }: TileProps) {
  return (
    <Link className={['card', styles.tile].join(' ')} to="/tasks" search={searchOf(figure.filter)} title={title} data-figure={figure.key}>
      <span className={[styles.icon, styles[tone]].join(' ')}>{ICONS[icon]}</span>
      <span className={styles.number}>{shown}</span>
      <span className={styles.label}>{label}</span>
    </Link>
  );
}
