import { useState } from 'react';
import type { ListHead, TaskColumn } from '#core/index.js';
import { errorSentence } from '../../api/problem.js';
import { useCommands } from '../../commands/registry.js';
import { Button } from '../../parts/button.js';
import { printCount } from '../../parts/count.js';
import { NONE_SELECTED } from '../../parts/selection.js';
import type { Selection } from '../../parts/selection.js';
import { toast } from '../../parts/toast.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import { cellsOf, copyRows, useCopyRows } from './copying.js';
import type { Copied } from './copying.js';
import { SET_KINDS } from './set-draft.js';
import type { SetKind } from './set-draft.js';
import { SetForm } from './set-form.js';
import type { TaskLine } from './task-pages.js';
import type { TableOf } from './task-table.js';
import styles from './tasks.module.css';
import type { TaskRead } from './use-tasks.js';
import { words } from './words.js';

/** As many as the server takes at once. */
const MOST = 200;

/** The keys of assigning and of the deadline, when rows are selected. */
const SET_KEYS = [{ kind: 'reassign', keys: 'Alt+KeyA' }, { kind: 'instruct', keys: 'Alt+KeyD' }] as const satisfies readonly { readonly kind: SetKind; readonly keys: string }[];

interface SelectionBarProps {
  readonly tasks: TaskRead;
  readonly total: number;
  readonly grouped: boolean;
  readonly columns: readonly TaskColumn[];
  /** What stands above the rows where they are pasted into a letter. */
  readonly head: ListHead;
  readonly selection: Selection<TaskLine>;
  readonly onSelection: TableOf['onSelection'];
}

/** What can be done with the selected rows, at the lower edge; away while none are. */
export function SelectionBar({ tasks, total, grouped, columns, head, selection, onSelection }: SelectionBarProps) {
  const say = useWords(words);
  const { language } = useLanguage();
  const chosen = [...selection.chosen.values()];
  const [kind, setKind] = useState<SetKind | null>(null);
  const unselect = (): void => onSelection(() => NONE_SELECTED);
  const told = (count: number): void => toast(say.copied(count));
  const copied = (): Copied => ({ cells: cellsOf(chosen, columns, language), head });
  useCopyRows(copied, told);
  useCommands(chosen.length === 0 || kind !== null ? [] : [{ id: 'tasks.unselect', label: say.unselect, group: say.group, keys: 'Escape', inPalette: false, run: unselect }]);
  const all = useSelectAll(tasks, onSelection);
  const field = useWords(FIELD_WORDS);
  useSetKeys(chosen, kind, setKind);
  const offered = SET_KINDS.filter((each) => chosen.some((task) => task.may.includes(each)));
  if (chosen.length === 0) return null;
  const copy = async (): Promise<void> => {
    await copyRows(Promise.resolve(copied()));
    told(chosen.length);
  };
  const count = (value: number): string => printCount(value, language);
  return (
    <section className={`${styles.bar} no-print`} aria-label={say.selection}>
      {kind !== null && (
        <SetForm
          key={kind}
          kind={kind}
          tasks={chosen}
          onClose={() => setKind(null)}
          onDone={() => {
            setKind(null);
            unselect();
          }}
        />
      )}
      <strong role="status">{say.selected(count(chosen.length))}</strong>
      {!grouped && chosen.length < total && tasks.hasMore && <Button look="quiet" busy={all.busy} onClick={all.start}>{say.loadAll(count(total))}</Button>}
      {globalThis.isSecureContext && <Button keys="Ctrl+KeyC" onClick={() => void copy()}>{say.copy}</Button>}
      {kind === null && chosen.length <= MOST && offered.map((each) => <Button key={each} onClick={() => setKind(each)}>{labelOf(field, 'act', each)}</Button>)}
      {chosen.length > MOST && <span className="muted">{say.tooMany(MOST)}</span>}
      <Button look="quiet" keys="Escape" onClick={unselect}>{say.unselect}</Button>
    </section>
  );
}

/** Opens the form of a set by its key, while none stands open and somebody may give it. */
function useSetKeys(chosen: readonly TaskLine[], open: SetKind | null, onOpen: (kind: SetKind) => void): void {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const able = open === null && chosen.length <= MOST ? SET_KEYS.filter(({ kind }) => chosen.some((task) => task.may.includes(kind))) : [];
  useCommands(able.map(({ kind, keys }) => ({ id: `tasks.set-${kind}`, label: labelOf(field, 'act', kind), group: say.group, keys, inPalette: false, run: () => onOpen(kind) })));
}

/** Reads what is not read yet, and then selects every row. */
function useSelectAll(tasks: TaskRead, onSelection: TableOf['onSelection']) {
  const { language } = useLanguage();
  const [busy, setBusy] = useState(false);
  const start = async (): Promise<void> => {
    setBusy(true);
    try {
      const rows = await tasks.readWhole();
      onSelection((before) => ({ ...before, chosen: new Map(rows.map((row) => [row.id, row])) }));
    } catch (error) {
      toast(errorSentence(error, language), { tone: 'problem' });
    }
    setBusy(false);
  };
  return { busy, start: () => void start() };
}
