import { useMemo } from 'react';
import type { UnitView } from '#contract/index.js';
import { useRead } from '../api/read.js';
import { useWords } from '../words/words.js';
import { ICONS } from './icons.js';
import { Picker } from './picker.js';
import type { PickerOption } from './picker.js';
import styles from './picker.module.css';
import { PART_WORDS } from './words.js';

interface UnitFieldProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly hint?: React.ReactNode;
  readonly error?: string | null;
  readonly tone?: 'warn';
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Units that cannot be picked here. */
  readonly except?: readonly string[];
}

/** All units of the agency valid today; one request for all pickers of a page. */
export function useUnits(): readonly UnitView[] {
  return useRead('listUnits', {}).data?.units ?? NONE;
}
const NONE: readonly UnitView[] = [];

/** The names above a unit, nearest last: "Sở Khoa học và Công nghệ › Văn phòng". Empty for a unit at the top. */
export function pathAbove(units: readonly UnitView[], unit: UnitView): string {
  const byId = new Map(units.map((each) => [each.id, each]));
  const names: string[] = [];
  for (let above = byId.get(unit.parentId ?? ''); above !== undefined && names.length < 12; above = byId.get(above.parentId ?? '')) names.unshift(above.shortName || above.name);
  return names.join(' › ');
}

function useUnitOptions(except: readonly string[] = []): PickerOption[] {
  const units = useUnits();
  const left = except.join(' ');
  return useMemo(
    () =>
      units
        .filter((unit) => !left.includes(unit.id))
        .map((unit) => ({ id: unit.id, label: unit.name, detail: pathAbove(units, unit), also: [unit.shortName, unit.symbol, ...unit.aliases].join(' ') })),
    [units, left],
  );
}

/** Picks one unit. */
export function UnitPicker({ except, ...rest }: UnitFieldProps & { readonly value: string | null; readonly onChange: (unitId: string | null) => void }) {
  return <Picker {...rest} options={useUnitOptions(except)} />;
}

/** Picks several units, kept in the order in which they were added. */
export function UnitsPicker({ value, onChange, except = [], ...rest }: UnitFieldProps & { readonly value: readonly string[]; readonly onChange: (unitIds: string[]) => void }) {
  const words = useWords(PART_WORDS);
  const units = useUnits();
  const options = useUnitOptions([...except, ...value]);
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? '…';
  return (
    <div>
      <Picker {...rest} options={options} value={null} forAdding onChange={(id) => id !== null && onChange([...value, id])} />
      <div className={styles.chosen}>
        {value.map((id) => (
          <span key={id} className={styles.chip}>
            {nameOf(id)}
            <button type="button" aria-label={words.remove(nameOf(id))} onClick={() => onChange(value.filter((each) => each !== id))}>
              {ICONS.cross}
            </button>
          </span>
        ))}
      </div>
    </div>
  );
}
