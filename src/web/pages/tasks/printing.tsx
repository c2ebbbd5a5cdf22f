import { cellText, COLUMN_HEADS } from '#core/index.js';
import type { TaskColumn } from '#core/index.js';
import { useEffect, useRef, useState } from 'react';
import { createPortal, flushSync } from 'react-dom';
import type { TaskGrouping } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { useCommands } from '../../commands/registry.js';
import { Button } from '../../parts/button.js';
import { printCount } from '../../parts/count.js';
import { printInstant } from '../../parts/instant.js';
import { toast } from '../../parts/toast.js';
import { useUnits } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import type { TaskSearch } from '../../search.js';
import { useLanguage, useWords } from '../../words/words.js';
import { useFilterWords } from './filter-line.js';
import type { Called } from './filter-line.js';
import { groupLabel } from './groups.js';
import { groupsOnPaper } from './paper-groups.js';
import type { PaperGroup, UnitsOfToday } from './paper-groups.js';
import type { TaskLine } from './task-pages.js';
import styles from './tasks.module.css';
import type { TaskRead } from './use-tasks.js';
import { words } from './words.js';

/** On paper: which tasks these are, and when they were. */
export function PrintedFilters({ filters, called }: { readonly filters: TaskSearch; readonly called: Called }) {
  const say = useWords(words);
  const parts = useFilterWords(filters, called);
  const [when, setWhen] = useState(() => new Date());
  useEffect(() => {
    const onPrint = (): void => setWhen(new Date());
    globalThis.addEventListener('beforeprint', onPrint);
    return () => globalThis.removeEventListener('beforeprint', onPrint);
  }, []);
  return <p className={`${styles.filterLine} only-print`}>{say.filterLine(parts.join('; '))} · {say.printedAt(printInstant(when.toISOString()))}</p>;
}

interface PrintButtonProps {
  readonly tasks: TaskRead;
  readonly columns: readonly TaskColumn[];
  readonly group: TaskGrouping | undefined;
  readonly filters: TaskSearch;
  /** Drawn in another way, it is printed as it stands. */
  readonly asDrawn: boolean;
}

/**
 * Prints the whole list, or its groups, as a sheet of its own: what has not been read yet is read first, and no row is missing because it was out of
 * sight. The key for printing does the same; whoever prints by the menu of the browser gets the rows that were read, and is told how many that is.
 */
export function PrintButton({ tasks, columns, group, filters, asDrawn }: PrintButtonProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [sheet, setSheet] = useSheet(tasks, asDrawn);
  const print = async (): Promise<void> => {
    if (asDrawn) return globalThis.print();
    if (busy) return;
    setBusy(true);
    try {
      setSheet({ tasks: await tasks.readWhole(), isAll: true, print: true });
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
    }
    setBusy(false);
  };
  useCommands([{ id: 'tasks.print', label: say.print, group: say.group, keys: 'Ctrl+KeyP', scope: 'everywhere', run: () => void print() }]);
  const place = document.querySelector('main');
  return (
    <>
      <Button busy={busy} onClick={() => void print()}>{say.print}</Button>
      {sheet !== null && place !== null && createPortal(<PaperList sheet={sheet} total={tasks.total ?? 0} by={group} filters={filters} columns={columns} />, place)}
    </>
  );
}

/** What is on paper. */
interface Paper {
  readonly tasks: readonly TaskLine[];
  readonly isAll: boolean;
  /** It is to be printed once it stands in the page; else it is being printed. */
  readonly print: boolean;
}

/** The sheet that stands in the page while it is printed: the one that was asked for, else what was read when the browser prints. */
function useSheet({ rows, hasMore }: TaskRead, asDrawn: boolean) {
  const [sheet, setSheet] = useState<Paper | null>(null);
  const latest = useRef({ rows, hasMore });
  useEffect(() => {
    latest.current = { rows, hasMore };
  });
  useEffect(() => {
    const before = (): void => {
      if (!asDrawn) flushSync(() => setSheet((asked) => asked ?? { tasks: latest.current.rows, isAll: !latest.current.hasMore, print: false }));
    };
    const after = (): void => setSheet(null);
    globalThis.addEventListener('beforeprint', before);
    globalThis.addEventListener('afterprint', after);
    return () => {
      globalThis.removeEventListener('beforeprint', before);
      globalThis.removeEventListener('afterprint', after);
    };
  }, [asDrawn]);
  useEffect(() => {
    if (sheet?.print !== true) return undefined;
    const timer = setTimeout(() => globalThis.print(), 50);
    return () => clearTimeout(timer);
  }, [sheet]);
  return [sheet, setSheet] as const;
}

interface PaperListProps {
  readonly sheet: Paper;
  readonly total: number;
  readonly by: TaskGrouping | undefined;
  readonly filters: TaskSearch;
  readonly columns: readonly TaskColumn[];
}

function PaperList({ sheet: { tasks, isAll }, total, by, filters, columns }: PaperListProps) {
  const units = useUnits();
  const ofToday: UnitsOfToday = new Map(filters.former === undefined ? [] : units.flatMap((unit) => (unit.former ?? []).map(({ id }) => [id, unit] as const)));
  const say = useWords(words);
  const { language } = useLanguage();
  return (
    <>
      {!isAll && <p className={`${styles.filterLine} only-print`}>{say.printedPart(printCount(tasks.length, language), printCount(total, language))}</p>}
      <Sheet groups={groupsOnPaper(tasks, by, ofToday)} by={by} columns={columns} />
    </>
  );
}

function Sheet({ groups, by, columns }: { readonly groups: readonly PaperGroup[]; readonly by: TaskGrouping | undefined; readonly columns: readonly TaskColumn[] }) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const headOf = (group: PaperGroup): string => (by === undefined ? '' : groupLabel(by, group, { say, state: (state) => labelOf(field, 'state', state) }));
  return (
    <div className={`${styles.sheet} only-print`} data-sheet>
      {groups.map((group) => (
        <table key={group.key}>
          <thead>
            {by !== undefined && <tr><th colSpan={columns.length + 1} className={styles.sheetGroup}>{headOf(group)}: {group.overdue > 0 ? say.groupTotal(String(group.tasks.length), String(group.overdue)) : say.groupTotalOnly(String(group.tasks.length))}</th></tr>}
            <tr><th className="right">{say.ordinal}</th>{columns.map((column) => <th key={column} data-column={column}>{COLUMN_HEADS[column][language]}</th>)}</tr>
          </thead>
          <tbody>
            {group.tasks.map((task, index) => <tr key={task.id}><td className="right">{index + 1}</td>{columns.map((column) => <td key={column}>{cellText(task, column, language)}</td>)}</tr>)}
          </tbody>
        </table>
      ))}
    </div>
  );
}
