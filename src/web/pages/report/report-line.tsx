import { Link } from '@tanstack/react-router';
import { memo, useId, useLayoutEffect, useRef } from 'react';
import { Button } from '../../parts/button.js';
import { ICONS } from '../../parts/icons.js';
import { NoteList, withNoteAt } from '../../parts/notes.js';
import { useWords } from '../../words/words.js';
import styles from './report.module.css';
import type { Line, Place } from './sections.js';
import { words } from './words.js';

export interface LineActs {
  readonly onText: (place: Place, text: string) => void;
  readonly onRemove: (place: Place) => void;
  readonly onMove: (place: Place, step: 1 | -1) => void;
  readonly onNotes: (place: Place, notes: Line['notes']) => void;
}

interface ReportLineProps extends LineActs {
  readonly line: Line;
  readonly section: string;
  readonly at: number;
  readonly last: boolean;
  readonly heading: string;
  readonly readOnly: boolean;
}

/** One line of the report: its words, growing as they are written, its footnotes, and the tasks that it tells of. */
export const ReportLine = memo(function ReportLine({ line, section, at, last, heading, readOnly, onText, onRemove, onMove, onNotes }: ReportLineProps) {
  const say = useWords(words);
  const id = useId();
  const area = useRef<HTMLTextAreaElement>(null);
  const place = { section, at };
  useLayoutEffect(() => {
    const fit = (): void => {
      const { current } = area;
      if (current === null) return;
      current.style.height = 'auto';
      current.style.height = `${current.scrollHeight + 2}px`;
    };
    fit();
    globalThis.addEventListener('resize', fit);
    return () => globalThis.removeEventListener('resize', fit);
  }, [line.text]);
  return (
    <li className={styles.line}>
      <label htmlFor={id} className="visually-hidden">{say.line(at + 1, heading)}</label>
      <textarea ref={area} id={id} className={styles.words} rows={1} value={line.text} readOnly={readOnly} maxLength={8000} lang="vi" onChange={(event) => onText(place, event.currentTarget.value)} />
      <div className={styles.under}>
        {line.taskIds.length === 0 ? <span className="muted tiny">{say.ownLine}</span> : line.taskIds.map((taskId, index) => <Link key={taskId} to="/tasks/$id" params={{ id: taskId }} className={styles.task}>{line.taskIds.length === 1 ? say.tasks(1) : String(index + 1)}</Link>)}
        {!readOnly && (
          <span className={styles.tools}>
            <Button look="quiet" aria-label={`${say.noteAdd}: ${say.line(at + 1, heading)}`} title={say.noteHint} onClick={() => onNotes(place, withNoteAt(line.notes ?? [], area.current))}>{say.noteMark}</Button>
            <Button look="quiet" aria-label={`${say.up}: ${say.line(at + 1, heading)}`} title={say.up} disabled={at === 0} onClick={() => onMove(place, -1)}>↑</Button>
            <Button look="quiet" aria-label={`${say.down}: ${say.line(at + 1, heading)}`} title={say.down} disabled={last} onClick={() => onMove(place, 1)}>↓</Button>
            <Button look="quiet" aria-label={`${say.remove}: ${say.line(at + 1, heading)}`} title={say.remove} onClick={() => onRemove(place)}>{ICONS.cross}</Button>
          </span>
        )}
      </div>
      <NoteList of={say.line(at + 1, heading)} notes={line.notes ?? []} readOnly={readOnly} onChange={(notes) => onNotes(place, notes)} />
    </li>
  );
});
