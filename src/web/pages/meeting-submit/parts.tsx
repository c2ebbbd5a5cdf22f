import type { ContributionPart } from '#contract/index.js';
import { useRef } from 'react';
import { v7 as newId } from 'uuid';
import { Button } from '../../parts/button.js';
import { TextArea } from '../../parts/field.js';
import { ICONS } from '../../parts/icons.js';
import { useWords } from '../../words/words.js';
import { words as meetingWords } from '../meeting/words.js';
import styles from './submit.module.css';
import { words } from './words.js';

interface PartsProps {
  readonly parts: readonly ContributionPart[];
  readonly proposed: readonly ContributionPart[];
  readonly onChange: (parts: readonly ContributionPart[]) => void;
}

/** The four parts with their lines, each beside what the unit's own work proposes for it. */
export function Parts({ parts, proposed, onChange }: PartsProps) {
  const put = (part: ContributionPart): void => onChange(parts.map((each) => (each.key === part.key ? part : each)));
  return <div className={styles.parts}>{parts.map((part) => <Part key={part.key} part={part} proposed={proposed.find(({ key }) => key === part.key)?.lines ?? []} onChange={put} />)}</div>;
}

function Part({ part, proposed, onChange }: { readonly part: ContributionPart; readonly proposed: ContributionPart['lines']; readonly onChange: (part: ContributionPart) => void }) {
  const say = useWords(words);
  const name = useWords(meetingWords)[`part_${part.key}`];
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
        <div key={line.id} className={styles.line}>
          <div className="grow"><TextArea label={say.line(index + 1, name)} hideLabel rows={2} lang="vi" maxLength={8000} value={line.text} onChange={(event) => onChange({ ...part, lines: part.lines.map((each) => (each.id === line.id ? { ...each, text: event.currentTarget.value } : each)) })} /></div>
          <Button look="quiet" aria-label={`${say.remove}: ${say.line(index + 1, name)}`} title={say.remove} onClick={() => onChange({ ...part, lines: part.lines.filter(({ id }) => id !== line.id) })}>{ICONS.cross}</Button>
        </div>
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
