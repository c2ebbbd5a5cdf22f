import type { TaskView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { Link, useSearch } from '@tanstack/react-router';
import { useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { PageHead } from '../../parts/page-head.js';
import { useUnits } from '../../parts/unit-picker.js';
import { useWords } from '../../words/words.js';
import { OrderForm } from './form.js';
import styles from './order.module.css';
import { ORDER_WORDS } from './words.js';

/** Giao việc: an order without a document, to one unit or to several, or below a task. */
export function OrderPage() {
  const say = useWords(ORDER_WORDS);
  const { parent } = useSearch({ from: '/app/tasks/new' });
  return (
    <div className={styles.page}>
      <PageHead title={parent === undefined ? say.heading : say.headingChild} detail={say.detail} />
      {parent === undefined ? <Ready parent={null} /> : <Below id={parent} />}
    </div>
  );
}

function Below({ id }: { readonly id: string }) {
  const task = useRead('readTask', { params: { id } });
  return <Answer of={task}>{(view) => <Ready parent={view} />}</Answer>;
}

/** The form, once the units are known: whom one may give to depends on them. */
function Ready({ parent }: { readonly parent: TaskView | null }) {
  const say = useWords(ORDER_WORDS);
  const units = useUnits();
  return (
    <>
      {parent !== null && (
        <p className={styles.way}>
          {say.below}: <Link to="/tasks/$id" params={{ id: parent.id }}>{parent.title}</Link>
          {parent.dueOn !== null && ` (${say.parentDue(printDay(parent.dueOn))})`}
        </p>
      )}
      {units.length > 0 && <OrderForm key={parent?.id} parent={parent} units={units} />}
    </>
  );
}
