import { type PaperNote, wordsBefore } from '#core/index.js';
import { useWords } from '../words/words.js';
import { Button } from './button.js';
import { ICONS } from './icons.js';
import styles from './notes.module.css';
import { PART_WORDS } from './words.js';

/** The notes of a line with an empty one more, behind the caret of where its words are written. */
export function withNoteAt(notes: readonly PaperNote[], area: HTMLTextAreaElement | null): readonly PaperNote[] {
  return [...notes, { after: area === null ? '' : wordsBefore(area.value, area.selectionEnd), text: '' }];
}

interface NoteListProps {
  /** What they are notes to, for who does not see the page: "Dòng 2, Kết quả". */
  readonly of: string;
  readonly notes: readonly PaperNote[];
  readonly readOnly: boolean;
  readonly onChange: (notes: readonly PaperNote[]) => void;
}

/** The footnotes of a line: behind which words each is called, and what it says. */
export function NoteList({ of, notes, readOnly, onChange }: NoteListProps) {
  const say = useWords(PART_WORDS);
  if (notes.length === 0) return null;
  return (
    <ol className={styles.notes} aria-label={`${say.footnotes}: ${of}`}>
      {notes.map(({ after, text }, index) => (
        <li key={index}>
          <span className="muted small" lang="vi">{after === '' ? say.noteAtEnd : say.noteAfter(after)}</span>
          {readOnly ? <span lang="vi">{text}</span> : <input aria-label={`${say.footnote} ${index + 1}: ${of}`} lang="vi" maxLength={2000} value={text} autoFocus={text === ''} onChange={(event) => onChange(notes.map((note, at) => (at === index ? { ...note, text: event.currentTarget.value } : note)))} />}
          {!readOnly && <Button look="quiet" aria-label={`${say.noteRemove} ${index + 1}: ${of}`} title={say.noteRemove} onClick={() => onChange(notes.filter((_, at) => at !== index))}>{ICONS.cross}</Button>}
        </li>
      ))}
    </ol>
  );
}
