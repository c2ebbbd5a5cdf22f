import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import type { Figure, FigureThen, Standing } from '#contract/index.js';
import { addDays, printDay } from '#core/index.js';
import { searchOf } from '../../search.js';
import { useWords } from '../../words/words.js';
import styles from './table.module.css';
import { STANDING_WORDS } from './words.js';

const COLUMNS = ['open', 'onTrack', 'dueSoon', 'overdue', 'undated', 'paused', 'done'] as const;
type Column = (typeof COLUMNS)[number];
type Row = Standing['rows'][number];

/** How the table is drawn, as it stands in the address. */
export interface Shown {
  readonly against: 'month' | 'quarter';
  /** Past units are counted under those that followed them. */
  readonly former?: 'true';
  /** Only of this programme, of whom ordered it; `-` for none. */
  readonly programme?: string;
  readonly assigner?: string;
}

/** One row for each part, sorted by any column; the sum stands under them. */
export function StandingTable({ standing, shown }: { readonly standing: Standing; readonly shown: Shown }) {
  const words = useWords(STANDING_WORDS);
  const [by, setBy] = useState<Column | 'unit'>('overdue');
  // What the unit leads itself stays on top: it is no part to be compared with the others.
  const rows = [...standing.rows].sort((a, b) => Number(b.own) - Number(a.own) || (by === 'unit' ? 0 : b[by].value - a[by].value || b.open.value - a.open.value));
  const since = words.doneSince(printDay(addDays(standing.then, 1)));
  return (
    <section className="card pad">
      <table className={styles.table}>
        <thead>
          <tr>
            {(['unit', ...COLUMNS] as const).map((column) => (
              <th key={column} scope="col" className={styles[column]} aria-sort={by === column ? (column === 'unit' ? 'ascending' : 'descending') : 'none'}>
                <button type="button" onClick={() => setBy(column)} title={column === 'done' ? since : undefined}>{words[column]}</button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>{rows.map((row) => <PartRow key={row.unit.id} row={row} shown={shown} />)}</tbody>
        <tfoot>
          <tr>
            <th scope="row">{words.total}</th>
            <Cells figures={standing.total} />
          </tr>
        </tfoot>
      </table>
    </section>
  );
}

function PartRow({ row, shown }: { readonly row: Row; readonly shown: Shown }) {
  const words = useWords(STANDING_WORDS);
  const name = row.unit.shortName || row.unit.name;
  return (
    <tr data-row={row.unit.id}>
      <th scope="row">
        {row.divided
          ? <Link to="/overview/units" search={{ unitId: row.unit.id, ...shown }} title={words.inside(row.unit.name)}>{name}</Link>
          : <Link to="/tasks" search={searchOf(row.open.filter)} title={row.unit.name}>{row.own ? words.own(name) : name}</Link>}
        {row.agency !== null && <span className={styles.agency}>{words.agency}</span>}
      </th>
      <Cells figures={row} />
    </tr>
  );
}

function Cells({ figures }: { readonly figures: Standing['total'] }) {
  return COLUMNS.map((column) => {
    const figure = figures[column];
    return (
      <td key={column} className={styles[column]}>
        <Count figure={figure} />
        {isCompared(figure) && <Change figure={figure} worse={column === 'overdue'} />}
      </td>
    );
  });
}

const isCompared = (figure: Figure | FigureThen): figure is FigureThen => 'then' in figure;

function Count({ figure }: { readonly figure: Figure }) {
  const words = useWords(STANDING_WORDS);
  if (figure.value === 0) return <span className={styles.count}><span aria-hidden="true">–</span><span className="visually-hidden">{words.none}</span></span>;
  return <Link className={styles.count} to="/tasks" search={searchOf(figure.filter)} data-figure={figure.key}>{figure.value}</Link>;
}

/** How much more or less than then; said with the number of then. */
function Change({ figure: { value, then }, worse }: { readonly figure: FigureThen; readonly worse: boolean }) {
  const words = useWords(STANDING_WORDS);
  const by = value - then;
  return <span className={worse && by > 0 ? [styles.by, styles.worse].join(' ') : styles.by} title={words.changed(then)}>{by > 0 ? `+${by}` : by < 0 ? `−${-by}` : '='}</span>;
}
