import { Link } from '@tanstack/react-router';
import type { Figure, Overview } from '#contract/index.js';
import { BarRow } from '../../parts/bar-row.js';
import { EmptyState } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { searchOf } from '../../search.js';
import { useWords } from '../../words/words.js';
import styles from './units.module.css';
import { OVERVIEW_WORDS } from './words.js';

/** One row per unit, worst first; the bars share one scale. */
export function Units({ overview: { units } }: { readonly overview: Overview }) {
  const words = useWords(OVERVIEW_WORDS);
  const longest = Math.max(0, ...units.map((row) => row.open.value));
  const worstFirst = [...units].sort((a, b) => b.overdue.value - a.overdue.value || b.dueSoon.value - a.dueSoon.value || b.open.value - a.open.value);
  return (
    <section className="card pad" aria-labelledby="units">
      <h2 id="units">{words.units}</h2>
      {units.length === 0 ? (
        <EmptyState title={words.noUnits}>
          <Link to="/documents" className={buttonLook('plain')}>{words.toDocuments}</Link>
        </EmptyState>
      ) : (
        <>
          <p className="muted small no-print">{words.unitsHint}</p>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.unit}</th>
                <th scope="col">{words.status}</th>
                <th scope="col" className="right">{words.open}</th>
                <th scope="col" className="right">{words.soonShort}</th>
                <th scope="col" className="right">{words.overdue}</th>
              </tr>
            </thead>
            <tbody>{worstFirst.map((row) => <UnitRow key={row.unit.id} row={row} longest={longest} />)}</tbody>
          </table>
          <Legend />
        </>
      )}
    </section>
  );
}

function UnitRow({ row, longest }: { readonly row: Overview['units'][number]; readonly longest: number }) {
  const counts = { onTrack: row.onTrack.value, dueSoon: row.dueSoon.value, overdue: row.overdue.value, undated: row.undated.value };
  return (
    <tr>
      <th scope="row">
        <Link className={styles.unit} to="/tasks" search={searchOf(row.open.filter)} title={row.unit.name}>{row.unit.shortName || row.unit.name}</Link>
      </th>
      <td><BarRow counts={counts} longest={longest} /></td>
      <td className="right"><Count figure={row.open} /></td>
      <td className="right"><Count figure={row.dueSoon} /></td>
      <td className={['right', styles.late].join(' ')}><Count figure={row.overdue} /></td>
    </tr>
  );
}

function Count({ figure }: { readonly figure: Figure }) {
  const words = useWords(OVERVIEW_WORDS);
  if (figure.value === 0) return <span className={styles.count}><span aria-hidden="true">–</span><span className="visually-hidden">{words.none}</span></span>;
  return <Link className={styles.count} to="/tasks" search={searchOf(figure.filter)} data-figure={figure.key}>{figure.value}</Link>;
}

function Legend() {
  const words = useWords(OVERVIEW_WORDS);
  const one = { onTrack: 0, dueSoon: 0, overdue: 0, undated: 0 };
  const items = [['onTrack', words.onTrack], ['undated', words.undated], ['dueSoon', words.dueSoon], ['overdue', words.overdue]] as const;
  return (
    <ul className={styles.legend} aria-label={words.legend}>
      {items.map(([key, label]) => (
        <li key={key}>
          <span className={styles.swatch} aria-hidden="true"><BarRow counts={{ ...one, [key]: 1 }} longest={1} /></span>
          {label}
        </li>
      ))}
    </ul>
  );
}
