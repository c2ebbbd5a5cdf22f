import { useState } from 'react';
import type { TaskGroup, TaskGrouping } from '#contract/index.js';
import { useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { printCount } from '../../parts/count.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import { OFFICIAL } from './filter-url.js';
import type { TaskQuery } from './filter-url.js';
import { NoTasks, TaskTable } from './task-table.js';
import type { TableOf } from './task-table.js';
import styles from './tasks.module.css';
import { useTasks } from './use-tasks.js';
import { words } from './words.js';
import type { TasksWords } from './words.js';

interface GroupsProps {
  readonly by: TaskGrouping;
  readonly query: TaskQuery;
  readonly table: TableOf;
  readonly onClear: () => void;
}

/** The list in groups, each with its totals; a group's rows are read when it is opened, by the filter that was counted. */
export function Groups({ by, query, table, onClear }: GroupsProps) {
  const say = useWords(words);
  const { sort, cursor: _, until: __, limit: ___, ...filter } = query;
  const groups = useRead('groupTasks', { query: { ...filter, by } });
  return (
    <Answer of={groups}>
      {(answer) => (
        <div className={styles.groups}>
          {answer.groups.length === 0 && <NoTasks narrowed onClear={onClear} />}
          {answer.groups.map((group, index) => <Group key={`${by} ${group.key}`} by={by} group={group} sort={sort} table={table} openAtFirst={index === 0} />)}
          {answer.more > 0 && <p className="muted">{say.moreGroups(answer.more)}</p>}
        </div>
      )}
    </Answer>
  );
}

interface GroupProps {
  readonly by: TaskGrouping;
  readonly group: TaskGroup;
  readonly sort: TaskQuery['sort'];
  readonly table: TableOf;
  readonly openAtFirst: boolean;
}

function Group({ by, group, sort, table, openAtFirst }: GroupProps) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const { language } = useLanguage();
  const [open, setOpen] = useState(openAtFirst);
  const label = groupLabel(by, group, { say, state: (state) => labelOf(field, 'state', state) });
  const count = (value: number): string => printCount(value, language);
  return (
    <section aria-label={label}>
      <h2 className={styles.groupHead}>
        <button type="button" aria-expanded={open} onClick={() => setOpen(!open)}>
          <span aria-hidden className={styles.turn}>▸</span>
          <span>{label}</span>
          <span className="muted small">{group.overdue > 0 ? say.groupTotal(count(group.total), count(group.overdue)) : say.groupTotalOnly(count(group.total))}</span>
        </button>
      </h2>
      {open && <GroupRows label={label} query={{ ...group.filter, ...(sort === undefined ? {} : { sort }) } as TaskQuery} table={table} />}
    </section>
  );
}

function GroupRows({ label, query, table }: { readonly label: string; readonly query: TaskQuery; readonly table: TableOf }) {
  const say = useWords(words);
  return <TaskTable of={useTasks(query)} label={label} table={table} empty={<p className="muted">{say.none}</p>} />;
}

const NAMELESS: Readonly<Record<Exclude<TaskGrouping, 'state' | 'official'>, (say: TasksWords) => string>> = {
  unit: (say) => say.nobody, document: (say) => say.flag_direct, programme: (say) => say.noProgramme, assigner: (say) => say.nobody, deadline: (say) => say.flag_undated,
};

/** What a group is called: a thing by its name, what is missing by a word. */
export function groupLabel(by: TaskGrouping, { key, label }: Pick<TaskGroup, 'key' | 'label'>, { say, state }: { readonly say: TasksWords; readonly state: (key: string) => string }): string {
  if (by === 'state') return state(key);
  if (by === 'official') return say[`official_${OFFICIAL.find((each) => each === key) ?? 'none'}`];
  if (by === 'deadline' && key !== '') return say.month(key.slice(5), key.slice(0, 4));
  if (key !== '') return label;
  return NAMELESS[by](say);
}
