import type { UnitView } from '#contract/index.js';
import { ancestorIds } from '#core/index.js';
import { asUnits } from '../../parts/unit-picker.js';
import { useWords } from '../../words/words.js';
import styles from './page.module.css';
import { PEOPLE_WORDS } from './words.js';

interface UnitTreeProps {
  readonly units: readonly UnitView[];
  readonly currentId: string | null;
  readonly onChoose: (unitId: string | null) => void;
}

/** Units in directory order, indented by how deep they stand. */
export function UnitTree({ units, currentId, onChoose }: UnitTreeProps) {
  const words = useWords(PEOPLE_WORDS);
  const known = asUnits(units);
  return (
    <nav className={['card', styles.tree].join(' ')} aria-label={words.units}>
      <button type="button" aria-current={currentId === null ? 'true' : undefined} onClick={() => onChoose(null)}>{words.all}</button>
      {units.map((unit) => (
        <button key={unit.id} type="button" title={unit.name} aria-current={unit.id === currentId ? 'true' : undefined} style={{ paddingLeft: 16 + 16 * ancestorIds(known, unit.id).length }} onClick={() => onChoose(unit.id)}>
          {unit.name}
        </button>
      ))}
    </nav>
  );
}
