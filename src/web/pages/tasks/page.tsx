import { useMediaQuery } from '@mantine/hooks';
import { Link } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { USUAL_COLUMNS } from '#core/index.js';
import type { TaskColumn } from '#core/index.js';
import type { TaskGrouping } from '#contract/index.js';
import { useAct, useMayDo, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { printCount } from '../../parts/count.js';
import { PageHead } from '../../parts/page-head.js';
import { Peek } from '../../parts/peek.js';
import { NONE_SELECTED } from '../../parts/selection.js';
import type { Selection } from '../../parts/selection.js';
import type { TaskSearch } from '../../search.js';
import { useLanguage, useWords } from '../../words/words.js';
import { TaskBrief } from '../task/brief.js';
import { useAddress } from './address.js';
import { Board } from './board/board.js';
import { Calendar } from './calendar/calendar.js';
import { ColumnsMenu } from './columns-menu.js';
import { useFilterWords } from './filter-line.js';
import type { Called } from './filter-line.js';
import { keptQuery } from './filter-url.js';
import type { TaskQuery } from './filter-url.js';
import { CopyButton } from './copy-button.js';
import { DraftReport } from './draft-report.js';
import { ExportLinks } from './export-links.js';
import { Filters } from './filters.js';
import { Groups } from './groups.js';
import { EditingCells } from './inline/cell.js';
import { useEditing } from './inline/use-editing.js';
import { useRowKeys } from './inline/use-row-keys.js';
import { PrintButton, PrintedFilters } from './printing.js';
import { SelectionBar } from './selection-bar.js';
import { NoTasks, TaskTable } from './task-table.js';
import type { TableOf } from './task-table.js';
import type { TaskLine } from './task-pages.js';
import styles from './tasks.module.css';
import { useTasks } from './use-tasks.js';
import type { TaskRead } from './use-tasks.js';
import { ViewSwitch } from './view-switch.js';
import { Views } from './views.js';
import { words } from './words.js';

/** The columns of the address, else those that the person chose; choosing keeps them for the person. */
function useColumns(asked: readonly TaskColumn[] | undefined, views: ReturnType<typeof useRead<'listViews'>>, onChosen: () => void) {
  const choose = useAct('chooseColumns', ['listViews']);
  const [now, setNow] = useState<readonly TaskColumn[] | null>(null);
  const columns = asked ?? now ?? views.data?.columns ?? USUAL_COLUMNS;
  const onChange = (chosen: readonly TaskColumn[] | null): void => {
    setNow(chosen ?? USUAL_COLUMNS);
    onChosen();
    choose.mutate({ body: { columns: chosen === null ? null : [...chosen] } });
  };
  return { columns, onChange };
}

/** What a list that is of one document, or of one officer, calls them: by its first row. */
const calledBy = (rows: readonly TaskLine[]): Called => ({ document: rows[0]?.document?.label ?? null, officer: rows[0]?.officer?.personName ?? null });

function Total({ count }: { readonly count: number }) {
  const say = useWords(words);
  const { language } = useLanguage();
  return <span role="status">{say.total(printCount(count, language))}</span>;
}

/** Nhiệm vụ: any question about tasks. Everything that is asked stands in the address. */
export function TasksPage() {
  const say = useWords(words);
  const address = useAddress();
  const { filters, shown, query, group, view, peek, go } = address;
  const tasks = useTasks(query);
  const views = useRead('listViews', {});
  const { columns, onChange } = useColumns(address.columns, views, () => go(filters, { columns: null }));
  const [selection, setSelection] = useState<Selection<TaskLine>>(NONE_SELECTED);
  const onSelection = useCallback((change: (before: Selection<TaskLine>) => Selection<TaskLine>) => setSelection(change), []);
  const { total, rows } = tasks;
  const called = calledBy(rows);
  const kept = keptQuery(address.raw, columns);
  const [act, setAct] = useState<string | undefined>();
  const onPeek = (task: TaskLine, first?: string): void => {
    setAct(first);
    go(filters, { peek: task.id });
  };
  const list = view === undefined;
  const head = { title: say.title, about: say.filterLine(useFilterWords(shown, called).join('; ')) };
  return (
    <div className={styles.page} data-across>
      <PageHead
        title={say.title}
        {...(total === undefined ? {} : { detail: <Total count={total} /> })}
        actions={(
          <Actions
            filters={shown}
            first={<><ViewSwitch shown={view} search={address.whole} />{list && <ColumnsMenu columns={columns} onChange={onChange} />}</>}
            files={<><DraftReport query={query} filters={shown} /><ExportLinks query={query} filters={shown} called={called} columns={columns} /><CopyButton tasks={tasks} columns={columns} head={head} /><PrintButton tasks={tasks} columns={columns} group={group} filters={shown} asDrawn={!list} /></>}
          />
        )}
      />
      <Answer of={views}>{(answer) => <Views kept={answer} query={kept} />}</Answer>
      <Filters filters={shown} sort={query.sort} group={group} view={view} called={called} onChange={(next) => go(next)} onSort={(sort) => go(filters, { sort })} onGroup={(by) => go(filters, { group: by })} />
      <PrintedFilters filters={shown} called={called} />
      {list && <div className={styles.screen}><Listed tasks={tasks} query={query} group={group} narrowed={Object.keys(filters).length > 0} columns={columns} selection={selection} onSelection={onSelection} peekId={peek} onPeek={onPeek} onClear={() => go({})} /></div>}
      {view === 'board' && <Board by={group === 'official' ? 'official' : 'state'} query={query} peekId={peek} onPeek={onPeek} />}
      {view === 'calendar' && <Calendar query={query} filters={shown} span={address.span} on={address.on} peekId={peek} onPeek={onPeek} onTurn={(to) => go(filters, to)} />}
      {list && <SelectionBar tasks={tasks} total={total ?? 0} grouped={group !== undefined} columns={columns} head={head} selection={selection} onSelection={onSelection} />}
      {peek !== null && <TaskPeek key={`${peek} ${act ?? ''}`} id={peek} first={act} onClose={() => go(filters)} />}
    </div>
  );
}

interface ListedProps extends Pick<TableOf, 'columns' | 'selection' | 'onSelection' | 'peekId'> {
  readonly tasks: TaskRead;
  readonly query: TaskQuery;
  readonly group: TaskGrouping | undefined;
  readonly narrowed: boolean;
  readonly onPeek: (task: TaskLine, first?: string) => void;
  readonly onClear: () => void;
}

/** The list as a list: in one table, or in groups; its cells can be changed where they stand. */
function Listed({ tasks, query, group, narrowed, columns, selection, onSelection, peekId, onPeek, onClear }: ListedProps) {
  const say = useWords(words);
  const editing = useEditing(columns);
  useRowKeys({ editing, selecting: selection.chosen.size > 0, onPeek });
  const table: TableOf = { columns, selection, onSelection, peekId, onPeek: (task) => onPeek(task), onEdit: (task) => editing.startRow(task) };
  return (
    <EditingCells value={editing}>
      {group === undefined
        ? <TaskTable of={tasks} label={say.title} table={table} empty={<NoTasks narrowed={narrowed} onClear={onClear} />} />
        : <Groups by={group} query={query} table={table} onClear={onClear} />}
    </EditingCells>
  );
}

interface ActionsProps {
  readonly filters: TaskSearch;
  /** How the list is drawn. */
  readonly first: ReactNode;
  /** What can be taken away from it. */
  readonly files: ReactNode;
}

/** The buttons of the page; on a phone the rarer ones are folded away. */
function Actions({ filters, first, files }: ActionsProps) {
  const say = useWords(words);
  const narrow = useMediaQuery('(max-width: 700px)', false, { getInitialValueInEffect: false });
  const rarer = (
    <>
      {files}
      {useMayDo('overview.read') && <Link to="/follow-up" className={buttonLook('plain')}>{say.followUp}</Link>}
      <Link to="/calendars" search={filters} className={buttonLook('plain')}>{say.toCalendar}</Link>
      {useMayDo('task.create') && <Link to="/tasks/import" className={buttonLook('plain')}>{say.toImport}</Link>}
    </>
  );
  return (
    <>
      {first}
      {!narrow && rarer}
      {useMayDo('task.create') && <Link to="/tasks/new" className={buttonLook('main')}>{say.order}</Link>}
      {narrow && <details className={styles.rarer}><summary className={styles.toggle}>{say.moreActions}</summary><div>{rarer}</div></details>}
    </>
  );
}

function TaskPeek({ id, first, onClose }: { readonly id: string; readonly first: string | undefined; readonly onClose: () => void }) {
  const say = useWords(words);
  const task = useRead('readTask', { params: { id } });
  return (
    <Peek name={say.task} title={<h2>{task.data?.title ?? ''}</h2>} onClose={onClose}>
      <Link to="/tasks/$id" params={{ id }}>{say.full}</Link>
      <Answer of={task}>{(view) => <TaskBrief task={view} first={first} />}</Answer>
    </Peek>
  );
}
