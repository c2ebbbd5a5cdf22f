import { Combobox, useCombobox } from '@mantine/core';
import { useMemo, useState } from 'react';
import { fold } from '#core/index.js';
import { useWords } from '../words/words.js';
import { Field, controlClass } from './field.js';
import styles from './picker.module.css';
import { PART_WORDS } from './words.js';

export interface PickerOption {
  readonly id: string;
  readonly label: string;
  /** Where it belongs, shown in grey: the path of a unit, the post of a person. */
  readonly detail: string;
  /** What else finds it: short names, aliases. */
  readonly also?: string;
}

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

const MOST_SHOWN = 60;

/** The options that a typed text finds, best first: starts of names before starts of words before the rest. Marks do not matter. */
export function matching(options: readonly PickerOption[], text: string): PickerOption[] {
  const wanted = fold(text);
  if (wanted === '') return options.slice(0, MOST_SHOWN);
  const words = wanted.split(' ');
  const rank = (option: PickerOption): number => {
    const name = fold(option.label);
    const all = ` ${name} ${fold(option.also ?? '')} ${fold(option.detail)}`;
    if (!words.every((word) => all.includes(word))) return -1;
    if (name.startsWith(wanted)) return 0;
    return words.every((word) => all.includes(` ${word}`)) ? 1 : 2;
  };
  return options
    .map((option) => [rank(option), option] as const)
    .filter(([order]) => order >= 0)
    .sort((a, b) => a[0] - b[0])
    .slice(0, MOST_SHOWN)
    .map(([, option]) => option);
}

/** A field that picks one of many by typing any part of the name, with or without marks. */
export function Picker({ label, options, value, onChange, placeholder, disabled = false, forAdding = false, ...field }: PickerProps) {
  const words = useWords(PART_WORDS);
  const combobox = useCombobox({ onDropdownClose: () => combobox.resetSelectedOption() });
  const chosen = options.find((option) => option.id === value) ?? null;
  const [typed, setTyped] = useState<string | null>(null);
  const shown = useMemo(() => matching(options, typed ?? ''), [options, typed]);
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
                combobox.selectFirstOption();
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
