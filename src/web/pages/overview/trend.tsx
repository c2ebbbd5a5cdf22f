import { useElementSize } from '@mantine/hooks';
import type { Overview } from '#contract/index.js';
import { isoWeekOf } from '#core/index.js';
import { useWords } from '../../words/words.js';
import styles from './trend.module.css';
import { OVERVIEW_WORDS } from './words.js';

type Week = Overview['trend'][number];
type Key = 'opened' | 'closed' | 'overdue';

const HEIGHT = 160;
const EDGE = { top: 12, bottom: 24, left: 28, right: 8 } as const;

/** Twelve weeks as three lines that differ in dash as well as in colour; the numbers stand in a table for those who cannot see them. */
export function Trend({ weeks }: { readonly weeks: readonly Week[] }) {
  const words = useWords(OVERVIEW_WORDS);
  const { ref, width } = useElementSize();
  if (weeks.length < 2) return null;
  const lines: readonly (readonly [Key, string])[] = [['overdue', words.trendOverdue], ['closed', words.closed], ['opened', words.opened]];
  return (
    <section className="card pad" aria-labelledby="trend">
      <div className={styles.head}>
        <h2 id="trend">{words.trend}</h2>
        <ul className={styles.legend} aria-hidden="true">
          {lines.map(([key, label]) => (
            <li key={key}>
              <svg width="28" height="12"><path d="M0 6h28" className={[styles.line, styles[key]].join(' ')} /></svg>
              {label}
            </li>
          ))}
        </ul>
      </div>
      <div ref={ref} aria-hidden="true">{width > 0 && <Lines weeks={weeks} keys={lines.map(([key]) => key)} width={width} />}</div>
      <div className="visually-hidden">
        <table>
          <caption>{words.trend}</caption>
          <thead>
            <tr><th scope="col">{words.week}</th>{lines.map(([key, label]) => <th key={key} scope="col">{label}</th>)}</tr>
          </thead>
          <tbody>
            {weeks.map((week) => (
              <tr key={week.weekStart}><th scope="row">{isoWeekOf(week.weekStart).week}</th>{lines.map(([key]) => <td key={key}>{week[key]}</td>)}</tr>
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

function Lines({ weeks, keys, width }: { readonly weeks: readonly Week[]; readonly keys: readonly Key[]; readonly width: number }) {
  const top = niceTop(Math.max(...weeks.flatMap((week) => keys.map((key) => week[key]))));
  const x = (index: number) => EDGE.left + (index * (width - EDGE.left - EDGE.right)) / (weeks.length - 1);
  const y = (value: number) => EDGE.top + (1 - value / top) * (HEIGHT - EDGE.top - EDGE.bottom);
  return (
    <svg className={styles.chart} width={width} height={HEIGHT} viewBox={`0 0 ${width} ${HEIGHT}`} focusable="false">
      {[0, top / 2, top].map((value) => (
        <g key={value}>
          <path d={`M${EDGE.left} ${y(value)}H${width - EDGE.right}`} className={styles.grid} />
          <text x={EDGE.left - 6} y={y(value) + 4} textAnchor="end">{value}</text>
        </g>
      ))}
      {weeks.map((week, index) => (
        <text key={week.weekStart} x={x(index)} y={HEIGHT - 6} textAnchor="middle">{isoWeekOf(week.weekStart).week}</text>
      ))}
      {keys.map((key) => (
        <path key={key} className={[styles.line, styles[key]].join(' ')} d={weeks.map((week, index) => `${index === 0 ? 'M' : 'L'}${x(index).toFixed(1)} ${y(week[key]).toFixed(1)}`).join('')} />
      ))}
    </svg>
  );
}

/** The least even round number that holds all values. */
function niceTop(most: number): number {
  const steps = [2, 4, 6, 8, 10, 20, 30, 40, 60, 80, 100];
  const scale = 10 ** Math.max(0, Math.floor(Math.log10(Math.max(most, 1))) - 1);
  return (steps.find((step) => step * scale >= most) ?? 100) * scale;
}
