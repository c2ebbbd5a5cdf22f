import type { UnknownUnit } from '#contract/index.js';
import { fold } from '#core/index.js';
import { Button } from '../../parts/button.js';
import { UnitPicker } from '../../parts/unit-picker.js';
import type { ArrangeProps } from './arrange.js';
import styles from './import.module.css';
import { useImportWords } from './kind.js';

/** Names that mean no unit, or could mean several: chosen once for all rows that say the same. */
export function UnknownUnits({ table, busy, onArrange }: ArrangeProps) {
  const words = useImportWords();
  const kept = table.chosen.map(({ text, unit }) => ({ text, unitId: unit?.id ?? null }));
  if (table.unknown.length + table.chosen.length === 0) return null;
  const choose = (text: string, unitId: string | null): void => onArrange({ units: [...kept.filter((each) => fold(each.text) !== fold(text)), { text, unitId }] });
  return (
    <section className={['card', 'pad', styles.part].join(' ')} aria-busy={busy}>
      {table.unknown.length > 0 && <><h2>{words.units(table.unknown.length)}</h2><p className="muted small">{words.unitsHint}</p><ul className={styles.unknown}>{table.unknown.map((unknown) => <Unknown key={unknown.text} unknown={unknown} onChoose={(unitId) => choose(unknown.text, unitId)} />)}</ul></>}
      {table.chosen.length > 0 && (
        <ul className={styles.chosen} aria-label={words.chosen}>
          {table.chosen.map(({ text, unit }) => (
            <li key={text}>
              <span>{words.chosenAs(text, unit === null ? words.nobody.toLowerCase() : unit.name)}</span>
              <Button look="quiet" onClick={() => onArrange({ units: kept.filter((each) => each.text !== text) })}>{words.unchoose}</Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}

function Unknown({ unknown: { text, rows, isLead, candidates }, onChoose }: { readonly unknown: UnknownUnit; readonly onChoose: (unitId: string | null) => void }) {
  const words = useImportWords();
  return (
    <li>
      <p><b>{words.meaning(text)}</b> <span className="muted small">{words.inRows(rows)}</span></p>
      <div className={styles.candidates}>
        {candidates.map((unit) => <Button key={unit.id} onClick={() => onChoose(unit.id)}>{unit.name}</Button>)}
        <UnitPicker hideLabel label={`${words.meaning(text)} ${words.other.toLowerCase()}`} placeholder={words.other} value={null} onChange={(unitId) => unitId !== null && onChoose(unitId)} />
        {!isLead && <Button look="quiet" onClick={() => onChoose(null)}>{words.nobody}</Button>}
      </div>
    </li>
  );
}
