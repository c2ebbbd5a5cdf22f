import { cellText, COLUMN_HEADS } from '#core/index.js';
import type { TaskColumn } from '#core/index.js';
import { useEffect, useState } from 'react';
import { createPortal } from 'react-dom';
import type { TaskGrouping } from '#contract/index.js';
import { errorSentence } from '../../api/problem.js';
import { Button } from '../../parts/button.js';
import { toast } from '../../parts/toast.js';
import { useUnits } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import type { TaskSearch } from '../../search.js';
import { useLanguage, useWords } from '../../words/words.js';
import { useFilterWords } from './filter-line.js';
import { groupLabel } from './groups.js';
import { groupsOnPaper } from './paper-groups.js';
import type { PaperGroup, UnitsOfToday } from './paper-groups.js';
import type { TaskLine } from './task-lines.js';
import styles from './tasks.module.css';
import type { useTasks } from './use-tasks.js';
import { readWhole } from './whole-list.js';
import { words } from './words.js';

/** On paper: which tasks these are, and when they were. */
export function PrintedFilters({ filters, documentLabel }: { readonly filters: TaskSearch; readonly documentLabel: string | null }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const parts = useFilterWords(filters, documentLabel);
  const [when, setWhen] = useState(() => new Date());
  useEffect(() => {
    const onPrint = (): void => setWhen(new Date());
    globalThis.addEventListener('beforeprint', onPrint);
    return () => globalThis.removeEventListener('beforeprint', onPrint);
  }, []);
  return <p className={`${styles.filterLine} only-print`}>{say.filterLine(parts.join('; '))} · {say.printedAt(when.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'))}</p>;
}

interface PrintButtonProps {
  readonly tasks: ReturnType<typeof useTasks>;
  readonly columns: readonly TaskColumn[];
  readonly group: TaskGrouping | undefined;
  readonly filters: TaskSearch;
  /** Drawn in another way, it is printed as it stands. */
  readonly asDrawn: boolean;
}

/** Prints the whole list, or its groups, as a sheet of its own: what has not been read yet is read first, and no row is missing because it was out of sight. */
export function PrintButton({ tasks, columns, group, filters, asDrawn }: PrintButtonProps) {
  const units = useUnits();
  const ofToday: UnitsOfToday = new Map(filters.former === undefined ? [] : units.flatMap((unit) => (unit.former ?? []).map(({ id }) => [id, unit] as const)));
  const say = useWords(words);
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const [sheet, setSheet] = useState<readonly TaskLine[] | null>(null);
  useEffect(() => {
    if (sheet === null) return undefined;
    const clear = (): void => setSheet(null);
    globalThis.addEventListener('afterprint', clear);
    const timer = setTimeout(() => globalThis.print(), 50);
    return () => {
      clearTimeout(timer);
      globalThis.removeEventListener('afterprint', clear);
    };
  }, [sheet]);
  const print = async (): Promise<void> => {
    if (asDrawn) return globalThis.print();
    setBusy(true);
    try {
      setSheet(await readWhole(tasks));
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
    }
    setBusy(false);
  };
  const place = document.querySelector('main');
  return (
    <>
      <Button busy={busy} onClick={() => void print()}>{say.print}</Button>
      {sheet !== null && place !== null && createPortal(<Sheet groups={groupsOnPaper(sheet, group, ofToday)} by={group} columns={columns} />, place)}
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
