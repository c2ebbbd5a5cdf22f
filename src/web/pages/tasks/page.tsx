import { Link, useNavigate, useSearch } from '@tanstack/react-router';
import { useCallback, useState } from 'react';
import type { ReactNode } from 'react';
import { USUAL_COLUMNS } from '#core/index.js';
import type { TaskColumn } from '#core/index.js';
import { useAct, useMayDo, useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { PageHead } from '../../parts/page-head.js';
import { Peek } from '../../parts/peek.js';
import { NONE_SELECTED } from '../../parts/selection.js';
import type { Selection } from '../../parts/selection.js';
import { writeSearch } from '../../search.js';
import type { TaskSearch } from '../../search.js';
import { useLanguage, useWords } from '../../words/words.js';
import { TaskBrief } from '../task/brief.js';
import { ColumnsMenu } from './columns-menu.js';
import { columnsAsked, groupingOf, knownFilters, queryOf } from './filter-url.js';
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
import type { TaskLine } from './task-lines.js';
import styles from './tasks.module.css';
import { useTasks } from './use-tasks.js';
import { Views } from './views.js';
import { words } from './words.js';

/** What of the address is not a filter: how the list is ordered, grouped and drawn, and what stands beside it. */
interface Rest {
  readonly sort?: string | null;
  readonly group?: string | null;
  readonly columns?: string | null;
  readonly peek?: string | null;
}

/** The list as its address holds it, and the ways to change that. */
function useAddress() {
  const navigate = useNavigate();
  const raw: Readonly<Record<string, string | undefined>> = useSearch({ strict: false });
  const filters = knownFilters(raw);
  const shown: TaskSearch = Object.keys(filters).length === 0 ? { state: 'open' } : filters;
  const go = (next: TaskSearch, more: Rest = {}): void => {
    const { sort = raw['sort'], group = raw['group'], columns = raw['columns'], peek } = more;
    const rest = Object.fromEntries(Object.entries({ sort, group, columns, peek }).filter(([, value]) => value !== null && value !== undefined));
    void navigate({ to: '/tasks', search: { ...next, ...rest }, replace: true, resetScroll: false });
  };
  return { raw, filters, shown, query: queryOf(raw), group: groupingOf(raw), columns: columnsAsked(raw), peek: raw['peek'] ?? null, go };
}

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

/** What the first page says about all of them. */
function firstPage({ data }: ReturnType<typeof useTasks>): { readonly total: number | undefined; readonly documentLabel: string | null } {
  const page = data?.pages[0];
  return { total: page?.total, documentLabel: page?.tasks[0]?.document?.label ?? null };
}

/** Nhiệm vụ: any question about tasks. Everything that is asked stands in the address. */
export function TasksPage() {
  const say = useWords(words);
  const { language } = useLanguage();
  const { raw, filters, shown, query, group, columns: asked, peek, go } = useAddress();
  const tasks = useTasks(query);
  const views = useRead('listViews', {});
  const { columns, onChange } = useColumns(asked, views, () => go(filters, { columns: null }));
  const [selection, setSelection] = useState<Selection<TaskLine>>(NONE_SELECTED);
  const onSelection = useCallback((change: (before: Selection<TaskLine>) => Selection<TaskLine>) => setSelection(change), []);
  const { total, documentLabel } = firstPage(tasks);
  const kept = writeSearch({ ...shown, sort: raw['sort'], group, columns: columns === USUAL_COLUMNS ? undefined : columns.join(',') }).slice(1);
  const clear = (): void => go({});
  const editing = useEditing(columns);
  const [act, setAct] = useState<string | undefined>();
  const onPeek = (task: TaskLine, first?: string): void => {
    setAct(first);
    go(filters, { peek: task.id });
  };
  useRowKeys({ editing, selecting: selection.chosen.size > 0, onPeek });
  const table: TableOf = { columns, selection, onSelection, peekId: peek, onPeek: (task) => onPeek(task), onEdit: (task) => editing.startRow(task) };
  return (
    <div className={styles.page}>
      <PageHead
        title={say.title}
        {...(total === undefined ? {} : { detail: <span role="status">{say.total(total.toLocaleString(language === 'vi' ? 'vi-VN' : 'en-GB'))}</span> })}
        actions={<Actions filters={shown}><ColumnsMenu columns={columns} onChange={onChange} /><ExportLinks query={query} filters={shown} documentLabel={documentLabel} columns={columns} /><PrintButton tasks={tasks} /></Actions>}
      />
      <Answer of={views}>{(answer) => <Views kept={answer} query={kept} />}</Answer>
      <Filters filters={shown} sort={query.sort} group={group} documentLabel={documentLabel} onChange={(next) => go(next)} onSort={(sort) => go(filters, { sort })} onGroup={(by) => go(filters, { group: by })} />
      <PrintedFilters filters={shown} documentLabel={documentLabel} />
      <EditingCells value={editing}>
        {group === undefined
          ? <TaskTable of={tasks} label={say.title} table={table} empty={<NoTasks narrowed={Object.keys(filters).length > 0} onClear={clear} />} />
          : <Groups by={group} query={query} table={table} onClear={clear} />}
      </EditingCells>
      <SelectionBar tasks={tasks} total={total ?? 0} grouped={group !== undefined} columns={columns} selection={selection} onSelection={onSelection} />
      {peek !== null && <TaskPeek key={`${peek} ${act ?? ''}`} id={peek} first={act} onClose={() => go(filters)} />}
    </div>
  );
}

function Actions({ filters, children }: { readonly filters: TaskSearch; readonly children: ReactNode }) {
  const say = useWords(words);
  return (
    <>
      {children}
      {useMayDo('overview.read') && <Link to="/follow-up" className={buttonLook('plain')}>{say.followUp}</Link>}
      <Link to="/calendars" search={filters} className={buttonLook('plain')}>{say.toCalendar}</Link>
      {useMayDo('task.create') && <Link to="/tasks/new" className={buttonLook('main')}>{say.order}</Link>}
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
