import { COLUMN_HEADS } from '#core/index.js';
import { useEffect, useRef, useState } from 'react';
import type { FocusEvent, KeyboardEvent } from 'react';
import type { TaskColumn } from '#core/index.js';
import { errorSentence, isRefusal } from '../../../api/problem.js';
import { useSession } from '../../../api/read.js';
import { isComposing } from '../../../commands/keys.js';
import { Button } from '../../../parts/button.js';
import { useTaskAct } from '../../../parts/task-commands/use-command.js';
import { useLanguage, useWords } from '../../../words/words.js';
import type { TaskLine } from '../task-pages.js';
import { draftOf, isComplete, isUntouched, sendCell } from './change.js';
import type { CellDraft } from './change.js';
import type { EditableField } from './editable.js';
import { CELL_FIELDS } from './fields.js';
import styles from './inline.module.css';
import { INLINE_WORDS } from './words.js';

interface CellEditorProps {
  readonly task: TaskLine;
  readonly column: TaskColumn;
  readonly field: EditableField;
  /** The editor goes; the keyboard goes back to the row. */
  readonly onClose: () => void;
  /** The person went elsewhere with nothing typed. */
  readonly onLeave: () => void;
  /** On to the next cell of the row. */
  readonly onNext: () => void;
}

/** Changes one cell of a row: Enter saves, Escape leaves, F2 goes on; nothing is sent while an input method writes, and nothing twice. */
export function CellEditor({ task, column, field, onClose, onLeave, onNext }: CellEditorProps) {
  const say = useWords(INLINE_WORDS);
  const { language } = useLanguage();
  const { today } = useSession();
  const form = useRef<HTMLFormElement>(null);
  const [draft, setDraft] = useState<CellDraft>(() => draftOf(task));
  const head = COLUMN_HEADS[column][language];
  const act = useTaskAct<CellDraft>(task, { told: say.saved(COLUMN_HEADS[field][language]), onTaken: onClose, send: (given, seen) => sendCell(field, given, seen) });
  useEffect(() => {
    const control = form.current?.querySelector<HTMLInputElement>('input, textarea, select');
    control?.focus({ preventScroll: true });
  }, []);
  const complete = isComplete(field, draft, { task, today });
  const save = (): void => {
    if (complete && !act.isPending) act.mutate(draft);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    event.stopPropagation();
    if (isComposing(event.nativeEvent) || event.defaultPrevented) return;
    if (event.code === 'Escape') onClose();
    else if (event.code === 'F2') onNext();
    else if (isEnter(event)) save();
    else return;
    event.preventDefault();
  };
  const onBlur = ({ relatedTarget }: FocusEvent): void => {
    const stays = relatedTarget instanceof Node && form.current?.contains(relatedTarget) === true;
    if (!stays && document.hasFocus() && isUntouched(draft, task)) onLeave();
  };
  const Field = CELL_FIELDS[field];
  return (
    <form
      ref={form}
      className={styles.editor}
      aria-label={say.editor(head, task.title)}
      onKeyDown={onKeyDown}
      onBlur={onBlur}
      onClick={(event) => event.stopPropagation()}
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Field task={task} draft={draft} change={(part) => setDraft((before) => ({ ...before, ...part }))} />
      {act.error !== null && <p role="alert" className={styles.problem}>{isRefusal(act.error, 'common.changed_meanwhile') ? say.changed : errorSentence(act.error, language)}</p>}
      <div className="row-gap">
        <Button type="submit" look="main" keys="Enter" busy={act.isPending} disabled={!complete}>{say.save}</Button>
        <Button keys="Escape" onClick={onClose}>{say.leave}</Button>
      </div>
    </form>
  );
}

/** Enter, but not on a button, which is pressed by it. */
function isEnter({ code, target }: KeyboardEvent): boolean {
  return (code === 'Enter' || code === 'NumpadEnter') && !(target instanceof Element && target.closest('button') !== null);
}
