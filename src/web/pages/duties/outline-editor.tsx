import { numberedHeadings, SECTION_SOURCES } from '#core/index.js';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import { v7 as newId } from 'uuid';
import { isComposing } from '../../commands/keys.js';
import { useCommands } from '../../commands/registry.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { ICONS } from '../../parts/icons.js';
import { UnitsPicker } from '../../parts/unit-picker.js';
import { useWords } from '../../words/words.js';
import styles from './duties.module.css';
import { movedTo, type Section } from './duty-draft.js';
import { words } from './words.js';

interface OutlineProps {
  readonly outline: readonly Section[];
  /** Whether what is missing is said. */
  readonly tried: boolean;
  readonly disabled: boolean;
  readonly onChange: (outline: readonly Section[]) => void;
}

/** The form of a report: its sections in their order, dragged by their numbers, or moved by Alt and the arrows, or by buttons. */
export function OutlineEditor({ outline, tried, disabled, onChange }: OutlineProps) {
  const say = useWords(words);
  const [dragged, setDragged] = useState<number | null>(null);
  const [told, setTold] = useState('');
  const list = useRef<HTMLOListElement>(null);
  const focused = useRef<string | null>(null);
  const numbered = numberedHeadings(outline);
  const move = (from: number, to: number): void => {
    const section = outline[from];
    if (section === undefined || to < 0 || to >= outline.length) return;
    focused.current = section.key;
    setTold(say.moved(section.heading, to + 1));
    onChange(movedTo(outline, from, to));
  };
  useEffect(() => {
    // Where a row is put elsewhere in the list, the browser forgets that it had the focus.
    if (focused.current !== null) list.current?.querySelector<HTMLElement>(`[data-section="${focused.current}"] input`)?.focus();
    focused.current = null;
  }, [outline]);
  const add = (): void => {
    const key = newId();
    focused.current = key;
    onChange([...outline, { key, heading: '', level: 1, from: 'text', unitIds: [] }]);
  };
  useCommands(disabled ? [] : [{ id: 'duty.up', label: say.up, group: say.outline, keys: 'Alt+ArrowUp', scope: 'row', inPalette: false, run: () => undefined }, { id: 'duty.down', label: say.down, group: say.outline, keys: 'Alt+ArrowDown', scope: 'row', inPalette: false, run: () => undefined }]);
  return (
    <section className={['card', 'pad', 'stack'].join(' ')} aria-labelledby="outline">
      <div><h2 id="outline">{say.outline}</h2>{!disabled && <p className="muted small">{say.outlineHint}</p>}</div>
      <p className="visually-hidden" role="status">{told}</p>
      <ol ref={list} className={styles.outline}>
        {outline.map((section, index) => (
          <li
            key={section.key} data-section={section.key} data-level={section.level} data-over={dragged !== null && dragged !== index ? true : undefined}
            onDragOver={(event) => { if (dragged !== null) event.preventDefault(); }} onDrop={() => { if (dragged !== null) move(dragged, index); }} onKeyDown={(event) => onMoveKey(event, (step) => { if (!disabled) move(index, index + step); })}
          >
            <span className={styles.number} draggable={!disabled} onDragStart={() => setDragged(index)} onDragEnd={() => setDragged(null)}>{numbered[index]?.label}</span>
            <SectionFields section={section} number={index + 1} wrong={tried && section.heading.trim() === ''} disabled={disabled} onChange={(next) => onChange(outline.map((each) => (each.key === section.key ? next : each)))} />
            {!disabled && (
              <span className={styles.tools}>
                <Button look="quiet" aria-label={`${say.up}: ${section.heading}`} title={say.up} disabled={index === 0} onClick={() => move(index, index - 1)}>↑</Button>
                <Button look="quiet" aria-label={`${say.down}: ${section.heading}`} title={say.down} disabled={index === outline.length - 1} onClick={() => move(index, index + 1)}>↓</Button>
                <Button look="quiet" aria-label={`${say.drop}: ${section.heading}`} title={say.drop} disabled={outline.length === 1} onClick={() => onChange(outline.filter(({ key }) => key !== section.key))}>{ICONS.cross}</Button>
              </span>
            )}
          </li>
        ))}
      </ol>
      {!disabled && <div><Button onClick={add}>{say.addSection}</Button></div>}
    </section>
  );
}

function onMoveKey(event: KeyboardEvent, move: (step: 1 | -1) => void): void {
  const step = event.code === 'ArrowDown' ? 1 : event.code === 'ArrowUp' ? -1 : null;
  if (step === null || !event.altKey || isComposing(event.nativeEvent)) return;
  event.preventDefault();
  move(step);
}

interface SectionProps {
  readonly section: Section;
  readonly number: number;
  readonly wrong: boolean;
  readonly disabled: boolean;
  readonly onChange: (section: Section) => void;
}

function SectionFields({ section, number, wrong, disabled, onChange }: SectionProps) {
  const say = useWords(words);
  const place = say.section(number);
  return (
    <div className={styles.section}>
      <TextField hideLabel label={`${place}: ${say.heading}`} placeholder={say.heading} maxLength={300} value={section.heading} error={wrong ? say.headingNeeded : null} onChange={(event) => onChange({ ...section, heading: event.currentTarget.value })} />
      <SelectField hideLabel label={`${place}: ${say.from}`} value={section.from} onChange={(event) => onChange({ ...section, from: event.currentTarget.value as Section['from'] })}>
        {SECTION_SOURCES.map((source) => <option key={source} value={source}>{say[source]}</option>)}
      </SelectField>
      <SelectField hideLabel label={`${place}: ${say.level}`} value={section.level} onChange={(event) => onChange({ ...section, level: Number(event.currentTarget.value) as Section['level'] })}>
        {[1, 2, 3].map((level) => <option key={level} value={level}>{say.levelOf(level)}</option>)}
      </SelectField>
      <details className={styles.bringers}>
        <summary className="small">{say.bringers}: {section.unitIds.length === 0 ? say.everyUnit : say.unitCount(section.unitIds.length)}</summary>
        <UnitsPicker hideLabel label={`${place}: ${say.bringers}`} disabled={disabled} value={section.unitIds} onChange={(unitIds) => onChange({ ...section, unitIds })} />
      </details>
    </div>
  );
}
