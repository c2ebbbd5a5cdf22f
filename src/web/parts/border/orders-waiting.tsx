import type { TaskRow } from '#contract/index.js';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { reading, useMayDo, useRead } from '../../api/read.js';
import { useWords } from '../../words/words.js';
import { Answer } from '../answer.js';
import { Button } from '../button.js';
import { DeadlineTag } from '../status.js';
import { CommandForm } from '../task-commands/command-form.js';
import { AcceptOrder } from './accept-order.js';
import styles from './border.module.css';
import { linesOf } from './crossing.js';
import { BORDER_WORDS } from './words.js';

/** How often the desk looks whether something new came from above. */
const EVERY = 60_000;

/** Orders from above that nobody accepted yet, where the clerk looks for what came in: each is accepted and given on, or returned, in place. */
export function OrdersWaiting() {
  const say = useWords(BORDER_WORDS);
  const mayAccept = useMayDo('document.assign');
  const waiting = useQuery({ enabled: mayAccept, ...reading('listTasks', { query: { border: 'above', state: 'assigned', sort: 'due', limit: 50 } }), refetchInterval: EVERY });
  const tasks = waiting.data?.tasks ?? [];
  if (waiting.isError) return <p role="alert" className={styles.problem}>{say.readFailed}</p>;
  if (tasks.length === 0) return null;
  return (
    <section className={['card', styles.orders].join(' ')} aria-label={say.title(waiting.data?.total ?? 0)}>
      <h2>{say.title(waiting.data?.total ?? 0)}</h2>
      <ul className={styles.list}>{tasks.map((task) => <Order key={task.id} task={task} />)}</ul>
      <p className={styles.all}><Link to="/tasks" search={{ border: 'above', state: 'all' }}>{say.allOrders}</Link></p>
    </section>
  );
}

type Opened = 'accept' | 'return' | null;

function Order({ task }: { readonly task: TaskRow }) {
  const say = useWords(BORDER_WORDS);
  const [opened, setOpened] = useState<Opened>(null);
  const mayAct = task.may.includes('receive');
  return (
    <li data-order={task.id}>
      <div className={styles.line}>
        <span>
          <Link to="/tasks/$id" params={{ id: task.id }} className={styles.name}>{task.title}</Link>
          <span className="muted small"> · {say.from(task.border?.peer ?? '')}</span>
        </span>
        <DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} withDistance />
        {mayAct && opened === null && (
          <span className="row-gap">
            <Button look="main" onClick={() => setOpened('accept')}>{say.accept}</Button>
            <Button onClick={() => setOpened('return')}>{say.back}</Button>
          </span>
        )}
      </div>
      {opened !== null && <OpenOrder id={task.id} opened={opened} onClose={() => setOpened(null)} />}
    </li>
  );
}

function OpenOrder({ id, opened, onClose }: { readonly id: string; readonly opened: Exclude<Opened, null>; readonly onClose: () => void }) {
  const say = useWords(BORDER_WORDS);
  const task = useRead('readTask', { params: { id } });
  return (
    <Answer of={task}>
      {(view) => (
        <>
          <p className="muted small">{linesOf(view, say).join(' · ')}</p>
          {view.crossing?.sources.map((source, index) => <blockquote key={index} className={styles.quote} lang="vi">{source.quote.replace(/\*+/g, '').trim()} <cite className="muted small">({source.label})</cite></blockquote>)}
          {opened === 'accept' ? <AcceptOrder task={view} onClose={onClose} /> : <CommandForm task={view} kind="return" place="flow" onClose={onClose} />}
        </>
      )}
    </Answer>
  );
}
