import { COLUMN_HEADS, cellText, dayOfInstant, printDay } from '#core/index.js';
import type { Language, TaskColumn } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import { memo } from 'react';
import { leaveByLink, leaveFrom } from '../../parts/came-from.js';
import type { Column } from '../../parts/data-table.js';
import { onRowKey } from '../../parts/row-keys.js';
import { useRowWindow } from '../../parts/row-window.js';
import type { LongList } from '../../parts/row-window.js';
import { DeadlineTag, StatusMark } from '../../parts/status.js';
import { useLanguage, useWords } from '../../words/words.js';
import { EditableCell } from './inline/cell.js';
import type { TaskLine } from './task-pages.js';
import styles from './tasks.module.css';
import { words } from './words.js';

type Cell = Omit<Column<TaskLine>, 'key' | 'head'>;
const text = (column: TaskColumn, width: string): Cell => ({ width, cell: (task) => <Text task={task} column={column} /> });

/** How each column is drawn; the title takes what is left. */
const CELLS: Readonly<Record<TaskColumn, Cell>> = {
  code: text('code', '96px'),
  title: { cell: (task) => <Title task={task} /> },
  document: text('document', '150px'),
  programme: text('programme', '170px'),
  assigner: text('assigner', '170px'),
  lead: { width: '168px', cell: (task) => <Lead task={task} /> },
  officer: text('officer', '150px'),
  supports: text('supports', '170px'),
  status: { width: '152px', cell: (task) => <StatusMark task={task} besideDeadline /> },
  deadline: { width: '252px', cell: (task) => <DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} withDistance /> },
  original: text('original', '104px'),
  urgency: text('urgency', '112px'),
  key: text('key', '92px'),
  product: text('product', '160px'),
  progress: { width: '72px', align: 'right', cell: (task) => (task.state === 'done' ? '' : `${task.progressPercent}%`) },
  last: { width: '150px', cell: (task) => <LastReport task={task} /> },
  opened: text('opened', '104px'),
  closed: text('closed', '104px'),
};

/** The chosen columns on a wide screen. */
export function columnsOf(language: Language, chosen: readonly TaskColumn[]): Column<TaskLine>[] {
  return chosen.map((column) => ({ key: column, head: COLUMN_HEADS[column][language], ...CELLS[column], cell: (task) => <EditableCell task={task} column={column}>{CELLS[column].cell(task)}</EditableCell> }));
}

const TITLE_WIDTH = 320;
const FITS = 1300;

/** Below which width the chosen columns would be squeezed; nothing while they fit into an ordinary window. */
export function leastWidth(chosen: readonly TaskColumn[]): { readonly minWidth?: number } {
  const width = chosen.reduce((sum, column) => sum + (CELLS[column].width === undefined ? TITLE_WIDTH : Number.parseInt(CELLS[column].width, 10)), 0);
  return width <= FITS ? {} : { minWidth: width };
}

function Text({ task, column }: { readonly task: TaskLine; readonly column: TaskColumn }) {
  const { language } = useLanguage();
  const shown = cellText(task, column, language);
  return <span className="clamp2" title={shown}>{shown}</span>;
}

function Title({ task }: { readonly task: TaskLine }) {
  const say = useWords(words);
  const notes = [task.border !== null && say[`border_${task.border.side}`](task.border.peer), task.document?.label, task.isKey && say.key, task.hasRequest && say.hasRequest, task.restricted && say.restricted].filter(Boolean).join(' · ');
  return (
    <span className="clamp2">
      <Link to="/tasks/$id" params={{ id: task.id }} className={styles.title}>{task.title}</Link>
      {notes !== '' && <span className={styles.notes}>· {notes}</span>}
    </span>
  );
}

function Lead({ task }: { readonly task: TaskLine }) {
  return (
    <>
      <span className={styles.lead} title={task.lead.name}>{task.lead.shortName || task.lead.name}</span>
      {task.officer !== null && <span className={styles.officer}>{task.officer.personName}</span>}
    </>
  );
}

function LastReport({ task }: { readonly task: TaskLine }) {
  const say = useWords(words);
  if (task.lastReport === null) return <span className="muted small">{say.noReport}</span>;
  return (
    <span className={styles.last} title={task.lastReport}>
      {task.lastReportAt !== null && <span className="muted">{printDay(dayOfInstant(task.lastReportAt))} </span>}
      {task.lastReport}
    </span>
  );
}

interface CardsProps extends LongList<TaskLine> {
  readonly label: string;
  /** How many there are with those that are not read yet. */
  readonly total: number;
  readonly onOpen: (task: TaskLine) => void;
}

/** A card with two lines of title, and the space below it. */
const CARD = { height: 156, gap: 8 };

/** The list on a phone: one card for each task, of which those near the window are drawn. */
export function TaskCards({ label, total, onOpen, ...list }: CardsProps) {
  const { place, pieces, measure, stop, onFocus, walkFrom } = useRowWindow<HTMLUListElement, TaskLine>(list, CARD);
  const open = (task: TaskLine): void => {
    leaveFrom(task.id);
    onOpen(task);
  };
  return (
    <ul ref={place} className={styles.cards} aria-label={label} data-list="tasks" onFocus={onFocus} onClickCapture={leaveByLink}>
      {pieces.map((piece, nth) => {
        if ('space' in piece) return <li key={`space ${nth}`} aria-hidden className={styles.space} style={{ height: piece.space }} />;
        const task = list.rows[piece.row];
        if (task === undefined) return null;
        return (
          <li
            key={task.id} ref={measure} className="card" data-row={task.id} data-index={piece.row} aria-posinset={piece.row + 1} aria-setsize={total} tabIndex={stop === task.id ? 0 : -1}
            onKeyDown={(event) => onRowKey(event, { step: walkFrom(task.id), open: () => open(task), peek: () => open(task) })}
          >
            <Card task={task} />
          </li>
        );
      })}
    </ul>
  );
}

const Card = memo(function CardOf({ task }: { readonly task: TaskLine }) {
  const say = useWords(words);
  return (
    <>
      <Link to="/tasks/$id" params={{ id: task.id }} className={styles.title}>{task.title}</Link>
      <span className={styles.marks}>
        <StatusMark task={task} besideDeadline />
        <DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} withDistance />
      </span>
      <span className="muted small">{[task.border !== null && say[`border_${task.border.side}`](task.border.peer), task.lead.shortName || task.lead.name, task.officer?.personName, task.document?.label].filter(Boolean).join(' · ')}</span>
      {task.lastReport !== null && <span className="small clamp2">{task.lastReport}</span>}
    </>
  );
});
