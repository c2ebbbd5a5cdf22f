import { Link } from '@tanstack/react-router';
import type { TaskView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { Peek } from '../../parts/peek.js';
import { NoExtension } from '../../parts/no-extension.js';
import { DeadlineTag, StateTag } from '../../parts/status.js';
import { TaskChildren } from '../../parts/task/children.js';
import { TaskNotices } from '../../parts/task/notices.js';
import { TaskSteps } from '../../parts/task/steps.js';
import { TaskCommands } from '../../parts/task-commands/task-commands.js';
import { TaskLog } from '../../parts/task-log/task-log.js';
import { useWords } from '../../words/words.js';
import styles from './page.module.css';
import { MINE_WORDS } from './words.js';

/** A task beside the list: what must be done, the sentence behind it, what may be done now, what happened. */
export function TaskPeek({ id, onClose }: { readonly id: string; readonly onClose: () => void }) {
  const query = useRead('readTask', { params: { id } });
  const title = query.data?.title ?? '…';
  return (
    <Peek name={title} title={<h2>{title}</h2>} onClose={onClose}>
      <Answer of={query}>{(task) => <PeekBody task={task} />}</Answer>
    </Peek>
  );
}

function PeekBody({ task }: { readonly task: TaskView }) {
  const words = useWords(MINE_WORDS);
  const { originalDueOn, dueOn } = task;
  return (
    <>
      <div className="row-gap">
        <StateTag state={task.state} />
      </div>
      <TaskNotices task={task} />
      <dl className={styles.facts}>
        <dt>{words.deadline}</dt>
        <dd>
          <DeadlineTag deadline={task.deadline} dueOn={dueOn} timeliness={task.timeliness} withDistance />
          {originalDueOn !== null && originalDueOn !== dueOn && <span className="muted small"> {words.was(printDay(originalDueOn))}</span>}
          <NoExtension task={task} className="muted small" />
        </dd>
        <dt>{words.lead}</dt>
        <dd>{task.lead.name}</dd>
        <dt>{words.officer}</dt>
        <dd>{task.officer?.personName ?? <span className="muted">{words.noOfficer}</span>}</dd>
        {task.deliverable !== '' && <><dt>{words.deliverable}</dt><dd>{task.deliverable}</dd></>}
        {task.document !== null && <><dt>{words.document}</dt><dd><Link to="/documents/$id" params={{ id: task.document.id }}>{task.document.label}</Link></dd></>}
      </dl>
      <TaskCommands task={task} place="flow" />
      <TaskSteps task={task} />
      <TaskChildren task={task} />
      {task.sources.length > 0 && (
        <section>
          <h3>{words.source}</h3>
          {task.sources.map((source) => (
            <blockquote key={source.passageId} className={styles.quote}>
              <Link to="/documents/$id" params={{ id: source.documentId }} search={{ at: String(source.start) }}>{source.quote.replace(/\*+/g, '').trim()}</Link>
            </blockquote>
          ))}
        </section>
      )}
      <section className="stack">
        <h3>{words.history}</h3>
        <TaskLog task={task} />
      </section>
      <div><Link to="/tasks/$id" params={{ id: task.id }} className={buttonLook('plain')}>{words.open}</Link></div>
    </>
  );
}
