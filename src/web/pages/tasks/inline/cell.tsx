import { COLUMN_HEADS } from '#core/index.js';
import type { TaskColumn } from '#core/index.js';
import { Popover } from '@mantine/core';
import { createContext, useContext } from 'react';
import type { ReactNode } from 'react';
import { RowInHand } from '../../../parts/data-table.js';
import { ICONS } from '../../../parts/icons.js';
import { useLanguage, useWords } from '../../../words/words.js';
import type { TaskLine } from '../task-pages.js';
import { editableField } from './editable.js';
import type { EditedCell } from './editable.js';
import { CellEditor } from './editor.js';
import styles from './inline.module.css';
import { INLINE_WORDS } from './words.js';

/** Which cell of the lists of a page is being changed, and the ways to change that. */
export interface Editing {
  readonly cell: EditedCell | null;
  readonly start: (task: TaskLine, column: TaskColumn) => void;
  readonly next: (task: TaskLine) => void;
  /** The editor goes and the keyboard goes back to the row. */
  readonly close: () => void;
  /** The editor goes; the person is elsewhere already. */
  readonly leave: () => void;
}

/** Null where rows are only read. */
export const EditingCells = createContext<Editing | null>(null);

/** In pixels; the least screen with a table is wider. */
const EDITOR_WIDTH = 420;

interface EditableCellProps {
  readonly task: TaskLine;
  readonly column: TaskColumn;
  readonly children: ReactNode;
}

/** A cell that can be changed where it stands, by its pencil or by F2, where the person may; else just the cell. */
export function EditableCell({ task, column, children }: EditableCellProps) {
  const editing = useContext(EditingCells);
  const inHand = useContext(RowInHand);
  const isOpen = editing?.cell?.taskId === task.id && editing.cell.column === column;
  if (editing === null || !(inHand || isOpen)) return children;
  return <CellInHand task={task} column={column} editing={editing} isOpen={isOpen}>{children}</CellInHand>;
}

interface CellInHandProps extends EditableCellProps {
  readonly editing: Editing;
  readonly isOpen: boolean;
}

function CellInHand({ task, column, editing, isOpen, children }: CellInHandProps) {
  const say = useWords(INLINE_WORDS);
  const { language } = useLanguage();
  const field = editableField(task, column);
  if (field === null) return children;
  const pencil = (
    <button type="button" tabIndex={-1} className={styles.pencil} aria-label={say.edit(COLUMN_HEADS[column][language])} title={`${say.edit(COLUMN_HEADS[column][language])} (F2)`} onClick={() => editing.start(task, column)}>
      {ICONS.pen}
    </button>
  );
  if (!isOpen) return <div className={styles.cell}>{children}{pencil}</div>;
  return (
    <Popover opened width={EDITOR_WIDTH} position="bottom-start" offset={2} trapFocus={false} closeOnClickOutside={false} closeOnEscape={false} withRoles={false} withinPortal returnFocus={false} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <div className={styles.cell} data-editing>{children}{pencil}</div>
      </Popover.Target>
      <Popover.Dropdown className={styles.place}>
        <CellEditor key={`${task.id} ${field}`} task={task} column={column} field={field} onClose={editing.close} onLeave={editing.leave} onNext={() => editing.next(task)} />
      </Popover.Dropdown>
    </Popover>
  );
}
