import { useMemo } from 'react';
import type { UnitView } from '#contract/index.js';
import { unitPath } from '#core/index.js';
import type { Unit, UnitKind } from '#core/index.js';
import { useRead } from '../api/read.js';
import { Chip } from './chip.js';
import { Picker } from './picker.js';
import type { PickerOption } from './matching.js';
import styles from './picker.module.css';

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

/** Units of the contract as units of the rules, for questions about the tree. The agency is the one of the session. */
export function asUnits(units: readonly UnitView[]): Unit[] {
  return units.map((unit) => ({ ...unit, agencyId: '', kind: unit.kind as UnitKind }));
}

function useUnitOptions(except: readonly string[] = []): PickerOption[] {
  const units = useUnits();
  const left = except.join(' ');
  return useMemo(() => {
    const tree = asUnits(units);
    return units
      .filter((unit) => !left.includes(unit.id))
      .map((unit) => ({ id: unit.id, label: unit.name, detail: unitPath(tree, unit.id).slice(0, -1).join(' › '), also: [unit.shortName, unit.symbol, ...unit.aliases].join(' ') }));
  }, [units, left]);
}

/** Picks one unit. */
export function UnitPicker({ except, ...rest }: UnitFieldProps & { readonly value: string | null; readonly onChange: (unitId: string | null) => void }) {
  return <Picker {...rest} options={useUnitOptions(except)} />;
}

interface UnitsPickerProps extends UnitFieldProps {
  readonly value: readonly string[];
  readonly onChange: (unitIds: string[]) => void;
  /** Names as they were printed, of whom no unit is known: they stand among the units and can only be taken out. */
  readonly names?: readonly string[];
  readonly onDropName?: (name: string) => void;
}

/** Picks several units, kept in the order in which they were added. */
export function UnitsPicker({ value, onChange, names = [], onDropName, except = [], disabled = false, ...rest }: UnitsPickerProps) {
  const units = useUnits();
  const options = useUnitOptions([...except, ...value]);
  const nameOf = (id: string) => units.find((unit) => unit.id === id)?.name ?? '…';
  return (
    <div>
      <Picker {...rest} disabled={disabled} options={options} value={null} forAdding onChange={(id) => id !== null && onChange([...value, id])} />
      <div className={styles.chosen}>
        {value.map((id) => <Chip key={id} name={nameOf(id)} {...(disabled ? {} : { onRemove: () => onChange(value.filter((each) => each !== id)) })} />)}
        {names.map((name) => <Chip key={name} name={name} inWords {...(disabled || onDropName === undefined ? {} : { onRemove: () => onDropName(name) })} />)}
      </div>
    </div>
  );
}
