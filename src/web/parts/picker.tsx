import { Combobox, useCombobox } from '@mantine/core';
import { useEffect, useMemo, useState } from 'react';
import { useWords } from '../words/words.js';
import { Field, controlClass } from './field.js';
import { matching } from './matching.js';
import type { PickerOption } from './matching.js';
import styles from './picker.module.css';
import { PART_WORDS } from './words.js';

interface PickerProps {
  readonly label: string;
  readonly options: readonly PickerOption[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
  readonly hideLabel?: boolean;
  readonly hint?: React.ReactNode;
  readonly error?: string | null;
  readonly tone?: 'warn';
  readonly placeholder?: string;
  readonly disabled?: boolean;
  /** Empties the field after a choice: for adding to a list. */
  readonly forAdding?: boolean;
}

/** A field that picks one of many by typing any part of the name, with or without marks. */
export function Picker({ label, options, value, onChange, placeholder, disabled = false, forAdding = false, ...field }: PickerProps) {
  const words = useWords(PART_WORDS);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = options.find((option) => option.id === value) ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = useMemo(() => matching(options, typed ?? ''), [options, typed]);
  const { dropdownOpened, selectFirstOption } = combobox;
  // Also what was pasted in one go is taken by Enter: its options are drawn only after it.
  useEffect(() => {
    if (dropdownOpened && typed !== null && typed !== '') selectFirstOption();
  }, [dropdownOpened, selectFirstOption, typed, shown]);
  const leave = () => {
    combobox.closeDropdown();
    if (typed !== null && typed.trim() === '' && value !== null && !forAdding) onChange(null);
    setTyped(null);
  };
  return (
    <Combobox
      store={combobox}
      onOptionSubmit={(id) => {
        onChange(id);
        setTyped(forAdding ? '' : null);
        combobox.closeDropdown();
      }}
    >
      <Field label={label} {...field}>
        {(wiring) => (
          <Combobox.Target withExpandedAttribute>
            <input
              {...wiring}
              className={controlClass}
              role="combobox"
              autoComplete="off"
              spellCheck={false}
              disabled={disabled}
              placeholder={placeholder}
              value={typed ?? chosen?.label ?? ''}
              onChange={(event) => {
                setTyped(event.currentTarget.value);
                combobox.openDropdown();
              }}
              onFocus={(event) => event.currentTarget.select()}
              onClick={() => combobox.openDropdown()}
              onBlur={leave}
            />
          </Combobox.Target>
        )}
      </Field>
      <Combobox.Dropdown className={styles.menu}>
        <Combobox.Options className={styles.options} aria-label={label}>
          {shown.map((option) => (
            <Combobox.Option key={option.id} value={option.id} active={option.id === value} className={styles.option ?? ''}>
              <span>{option.label}</span>
              <span className={styles.detail}>{option.detail}</span>
            </Combobox.Option>
          ))}
          {shown.length === 0 && <Combobox.Empty>{words.noMatch}</Combobox.Empty>}
        </Combobox.Options>
      </Combobox.Dropdown>
    </Combobox>
  );
}
