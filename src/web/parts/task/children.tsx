import type { TaskView } from '#contract/index.js';
import { Link } from '@tanstack/react-router';
import { useMayDo, useSession } from '../../api/read.js';
import { useWords } from '../../words/words.js';
import { buttonLook } from '../button.js';
import { DeadlineTag, StateTag } from '../status.js';
import { rollUpOf } from './roll-up.js';
import styles from './task.module.css';
import { TASK_WORDS } from './words.js';

/** What stands below a task: how many units are done, who is late, and each of them. */
export function TaskChildren({ task }: { readonly task: TaskView }) {
  const say = useWords(TASK_WORDS);
  const { today } = useSession();
  // Those who order it or lead it add to it: the same who set its steps.
  const mayAdd = useMayDo('task.create') && task.may.includes('set_steps');
  const { done, all, late } = rollUpOf(task.children, today);
  if (task.children.length === 0 && !mayAdd) return null;
  return (
    <section className={styles.section}>
      <div className={styles.head}>
        <h2>{say.children}</h2>
        {all > 0 && <b>{say.doneOf(done, all)}</b>}
        {mayAdd && <Link to="/tasks/new" search={{ parent: task.id }} className={buttonLook('quiet', 'no-print')}>{say.addChild}</Link>}
      </div>
      {late.length > 0 && <p className={styles.late}>{say.late(late.length)} {late.map(({ unit, days }) => say.lateBy(unit, days)).join(', ')}</p>}
      <ul className={styles.list}>{task.children.map((child) => <Child key={child.id} child={child} sameWords={child.title === task.title} />)}</ul>
    </section>
  );
}

/** An order to several repeats its words in each task: there the unit tells them apart. */
function Child({ child, sameWords }: { readonly child: TaskView['children'][number]; readonly sameWords: boolean }) {
  const say = useWords(TASK_WORDS);
  return (
    <li>
      <Link to="/tasks/$id" params={{ id: child.id }}>{sameWords ? child.lead : child.title}</Link>
      {!sameWords && <span className="muted small">{child.lead}</span>}
      <StateTag state={child.state} />
      <DeadlineTag deadline={null} dueOn={child.dueOn} timeliness={child.timeliness} />
      {child.waived && <span className="muted small">{say.isWaived}</span>}
      {child.openChildren > 0 && <span className="muted small">{say.below(child.openChildren)}</span>}
    </li>
  );
}
