import type { ReportLine } from '#core/index.js';
import { useRef } from 'react';
import { v7 as newId } from 'uuid';
import { useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { TextArea } from '../field.js';
import { ICONS } from '../icons.js';
import { NoteList, withNoteAt } from '../notes.js';
import styles from './brought.module.css';
import { words } from './words.js';

/** One part of what a unit brings to a meeting or a report: its lines, each with the tasks that it tells. */
export interface BroughtPart {
  readonly key: string;
  readonly lines: readonly Pick<ReportLine, 'id' | 'text' | 'taskIds' | 'notes'>[];
}

interface BroughtPartsProps {
  readonly parts: readonly BroughtPart[];
  readonly proposed: readonly BroughtPart[];
  /** What a part is called. */
  readonly nameOf: (key: string) => string;
  /** Whether lines may have footnotes: those of a report, which is printed. */
  readonly footnotes?: boolean;
  readonly onChange: (parts: readonly BroughtPart[]) => void;
}

/** The parts with their lines, each beside what the unit's own work proposes for it. */
export function BroughtParts({ parts, proposed, nameOf, footnotes = false, onChange }: BroughtPartsProps) {
  const put = (part: BroughtPart): void => onChange(parts.map((each) => (each.key === part.key ? part : each)));
  return <div className={styles.parts}>{parts.map((part) => <Part key={part.key} part={part} name={nameOf(part.key)} proposed={proposed.find(({ key }) => key === part.key)?.lines ?? []} footnotes={footnotes} onChange={put} />)}</div>;
}

interface PartProps {
  readonly part: BroughtPart;
  readonly name: string;
  readonly proposed: BroughtPart['lines'];
  readonly footnotes: boolean;
  readonly onChange: (part: BroughtPart) => void;
}

function Part({ part, name, proposed, footnotes, onChange }: PartProps) {
  const say = useWords(words);
  const box = useRef<HTMLElement>(null);
  const taken = new Set(part.lines.map(({ id }) => id));
  const left = proposed.filter(({ id }) => !taken.has(id));
  const add = (): void => {
    onChange({ ...part, lines: [...part.lines, { id: newId(), text: '', taskIds: [] }] });
    // The new line is where one goes on typing, once it is drawn.
    requestAnimationFrame(() => [...(box.current?.querySelectorAll('textarea') ?? [])].at(-1)?.focus());
  };
  return (
    <section ref={box} className={['card', 'pad', 'stack'].join(' ')} aria-label={name}>
      <h2>{name}</h2>
      {part.lines.length === 0 && <p className="muted small">{say.nothing}</p>}
      {part.lines.map((line, index) => (
        <LineFields
          key={line.id} line={line} name={say.line(index + 1, name)} footnotes={footnotes} onRemove={() => onChange({ ...part, lines: part.lines.filter(({ id }) => id !== line.id) })}
          onChange={(next) => onChange({ ...part, lines: part.lines.map((each) => (each.id === next.id ? next : each)) })}
        />
      ))}
      <div><Button look="quiet" onClick={add}>{say.add}</Button></div>
      {left.length > 0 && (
        <div className={styles.proposed}>
          <h3 className="small">{say.proposed}</h3>
          <ul>{left.map((line) => <li key={line.id}><span className="grow">{line.text}</span><Button aria-label={`${say.take}: ${line.text}`} onClick={() => onChange({ ...part, lines: [...part.lines, line] })}>{say.take}</Button></li>)}</ul>
        </div>
      )}
    </section>
  );
}

interface LineFieldsProps {
  readonly line: BroughtPart['lines'][number];
  /** "Dòng 2, Kết quả" */
  readonly name: string;
  readonly footnotes: boolean;
  readonly onChange: (line: BroughtPart['lines'][number]) => void;
  readonly onRemove: () => void;
}

/** The words of a line, and its footnotes where it may have them. */
function LineFields({ line, name, footnotes, onChange, onRemove }: LineFieldsProps) {
  const say = useWords(words);
  const box = useRef<HTMLDivElement>(null);
  const notes = line.notes ?? [];
  return (
    <div>
      <div className={[styles.line, footnotes ? styles.noted : ''].join(' ')}>
        <div ref={box} className="grow"><TextArea label={name} hideLabel rows={2} lang="vi" maxLength={8000} value={line.text} onChange={(event) => onChange({ ...line, text: event.currentTarget.value })} /></div>
        {footnotes && <Button look="quiet" aria-label={`${say.noteAdd}: ${name}`} title={say.noteHint} disabled={line.text.trim() === ''} onClick={() => onChange({ ...line, notes: withNoteAt(notes, box.current?.querySelector('textarea') ?? null) })}>{say.noteMark}</Button>}
        <Button look="quiet" aria-label={`${say.remove}: ${name}`} title={say.remove} onClick={onRemove}>{ICONS.cross}</Button>
      </div>
      {footnotes && <NoteList of={name} notes={notes} readOnly={false} onChange={(next) => onChange({ ...line, notes: next })} />}
    </div>
  );
}
