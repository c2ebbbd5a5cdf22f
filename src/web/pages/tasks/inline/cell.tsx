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

/** A cell that can be changed where it stands, by its pencil or by F2, where the person may; else just the cell. What stands in it stays the same element when the row comes to hand: a click may be under way on it. */
export function EditableCell({ task, column, children }: EditableCellProps) {
  const editing = useContext(EditingCells);
  const inHand = useContext(RowInHand);
  if (editing === null) return children;
  if (editing.cell?.taskId === task.id && editing.cell.column === column) return <OpenCell task={task} column={column} editing={editing}>{children}</OpenCell>;
  return <div className={styles.cell} data-hand={inHand || undefined}>{children}{inHand && <Pencil task={task} column={column} editing={editing} />}</div>;
}

interface EditedCellProps extends Omit<EditableCellProps, 'children'> {
  readonly editing: Editing;
}

function Pencil({ task, column, editing }: EditedCellProps) {
  const say = useWords(INLINE_WORDS);
  const { language } = useLanguage();
  if (editableField(task, column) === null) return null;
  const label = say.edit(COLUMN_HEADS[column][language]);
  return <button type="button" tabIndex={-1} className={styles.pencil} aria-label={label} title={`${label} (F2)`} onClick={() => editing.start(task, column)}>{ICONS.pen}</button>;
}

function OpenCell({ task, column, editing, children }: EditedCellProps & Pick<EditableCellProps, 'children'>) {
  const field = editableField(task, column);
  if (field === null) return children;
  return (
    <Popover opened width={EDITOR_WIDTH} position="bottom-start" offset={2} trapFocus={false} closeOnClickOutside={false} closeOnEscape={false} withRoles={false} withinPortal returnFocus={false} transitionProps={{ duration: 0 }}>
      <Popover.Target>
        <div className={styles.cell} data-hand data-editing>{children}<Pencil task={task} column={column} editing={editing} /></div>
      </Popover.Target>
      <Popover.Dropdown className={styles.place}>
        <CellEditor key={`${task.id} ${field}`} task={task} column={column} field={field} onClose={editing.close} onLeave={editing.leave} onNext={() => editing.next(task)} />
      </Popover.Dropdown>
    </Popover>
  );
}
