import type { ProgrammeFigures, ProgrammeView } from '#contract/index.js';
import { Link } from '@tanstack/react-router';
import { searchOf } from '../../search.js';
import { useWords } from '../../words/words.js';
import { FigureCell } from './figure-cell.js';
import styles from './programmes.module.css';
import { words } from './words.js';

const COLUMNS = ['total', 'done', 'late', 'onTrack', 'dueSoon', 'overdue', 'undated', 'paused'] as const;

/** Units and agencies below by how their part stands, most overdue first; the sum stands under them. */
export function UnitTable({ units, total }: { readonly units: ProgrammeView['units']; readonly total: ProgrammeFigures }) {
  const say = useWords(words);
  const rows = units.toSorted((one, other) => Number(other.own) - Number(one.own) || other.figures.overdue.value - one.figures.overdue.value || other.figures.total.value - one.figures.total.value);
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="units">
      <h2 id="units">{say.units}</h2>
      <table className={styles.table}>
        <thead><tr><th scope="col">{say.unit}</th>{COLUMNS.map((column) => <th key={column} scope="col" className={styles[column]}>{say[column]}</th>)}</tr></thead>
        <tbody>
          {rows.map(({ unit, own, agency, figures }) => (
            <tr key={unit.id}>
              <th scope="row">
                <Link to="/tasks" search={searchOf(figures.total.filter)} title={unit.name}>{own ? say.own(unit.shortName || unit.name) : unit.shortName || unit.name}</Link>
                {agency !== null && <span className={['muted', 'tiny', styles.under].join(' ')}>{say.agency}</span>}
              </th>
              <Cells figures={figures} />
            </tr>
          ))}
        </tbody>
        <tfoot><tr><th scope="row">{say.sum}</th><Cells figures={total} /></tr></tfoot>
      </table>
    </section>
  );
}

function Cells({ figures }: { readonly figures: ProgrammeFigures }) {
  return COLUMNS.map((column) => <td key={column} className={styles[column]}><FigureCell figure={figures[column]} /></td>);
}
