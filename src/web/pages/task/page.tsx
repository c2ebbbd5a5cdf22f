import type { TaskView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { Link, useParams, useSearch } from '@tanstack/react-router';
import { downloadUrl } from '../../api/call.js';
import { useRead } from '../../api/read.js';
import { Answer } from '../../parts/answer.js';
import { buttonLook } from '../../parts/button.js';
import { Crossing } from '../../parts/border/crossing.js';
import { PageHead } from '../../parts/page-head.js';
import { TaskChildren } from '../../parts/task/children.js';
import { TaskNotices } from '../../parts/task/notices.js';
import { TaskSteps } from '../../parts/task/steps.js';
import { TaskCommands } from '../../parts/task-commands/task-commands.js';
import { LogSection } from '../../parts/task-log/log-section.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import { Facts, Sources } from './brief.js';
import styles from './task.module.css';
import { words } from './words.js';

/** Nhiệm vụ: what, who, until when, on what basis, what happened, and what can be done about it now. */
export function TaskPage() {
  const { id = '' } = useParams({ strict: false });
  const { act } = useSearch({ strict: false });
  const task = useRead('readTask', { params: { id } });
  return <Answer of={task} rows={12}>{(view) => <Detail key={id} task={view} first={act} />}</Answer>;
}

function Detail({ task, first }: { readonly task: TaskView; readonly first: string | undefined }) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const notes = [
    task.code, labelOf(field, 'class', task.class), task.isKey ? say.key : '', task.restricted ? say.restricted : '', task.openedOn === null ? '' : say.openedOn(printDay(task.openedOn)),
    task.closedOn === null ? '' : say.closedOn(printDay(task.closedOn)), task.redoCount > 0 ? say.redone(task.redoCount) : '',
  ].filter(Boolean);
  return (
    <article className={styles.page}>
      <div className={styles.way}>
        <Link to="/tasks">{say.back}</Link>
        {task.parent !== null && <span>{say.parent} <Link to="/tasks/$id" params={{ id: task.parent.id }}>{task.parent.title}</Link></span>}
      </div>
      <PageHead title={task.title} detail={notes.join(' · ')} actions={<a href={downloadUrl('downloadTaskFile', task.id)} download className={buttonLook('quiet')} title={say.fileHint}>{say.file}</a>} />
      <TaskNotices task={task} />
      <Crossing task={task} first={first} />
      <Facts task={task} />
      <div className={styles.columns}>
        <div className={styles.column}>
          <TaskChildren task={task} />
          <TaskSteps task={task} />
          <Sources task={task} />
          <Citations task={task} />
        </div>
        <section className={styles.section}>
          <LogSection task={task} />
        </section>
      </div>
      <TaskCommands task={task} place="bar" first={first} />
    </article>
  );
}

function Citations({ task }: { readonly task: TaskView }) {
  const say = useWords(words);
  if (task.citations.length === 0) return null;
  return (
    <section className={styles.section}>
      <h2>{say.citations}</h2>
      <ul className={styles.list}>{task.citations.map((citation) => <li key={citation.key}>{citation.text}</li>)}</ul>
    </section>
  );
}
