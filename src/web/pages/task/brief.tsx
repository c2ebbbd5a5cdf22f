import type { TaskView } from '#contract/index.js';
import { printDay, printRecurrence } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { NoExtension } from '../../parts/no-extension.js';
import { DeadlineTag, StatusMark } from '../../parts/status.js';
import { TaskChildren } from '../../parts/task/children.js';
import { TaskNotices } from '../../parts/task/notices.js';
import { TaskSteps } from '../../parts/task/steps.js';
import { TaskCommands } from '../../parts/task-commands/task-commands.js';
import { TaskLog } from '../../parts/task-log/task-log.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useLanguage, useWords } from '../../words/words.js';
import '../../theme/paper.css';
import styles from './task.module.css';
import { words } from './words.js';

/** A task in short, for the panel beside a list: its facts, what ordered it, what happened last. `first`: the command whose form stands open. */
export function TaskBrief({ task, first }: { readonly task: TaskView; readonly first?: string | undefined }) {
  const say = useWords(words);
  return (
    <>
      <TaskNotices task={task} />
      <Facts task={task} />
      <TaskCommands task={task} place="flow" first={first} />
      <TaskSteps task={task} />
      <TaskChildren task={task} />
      <Sources task={task} />
      <section className={styles.section}>
        <h2>{say.timeline}</h2>
        <TaskLog task={task} most={4} />
      </section>
    </>
  );
}

function Fact({ name, children }: { readonly name: string; readonly children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}

/** Who, with whom, until when and how that was read, what, for whose approval. */
export function Facts({ task }: { readonly task: TaskView }) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  return (
    <dl className={styles.facts}>
      <Fact name={say.lead}>
        <b>{task.lead.name}</b>
        <span className={styles.under}>{task.officer?.personName ?? say.noOfficer}</span>
      </Fact>
      <Fact name={say.supports}>{task.supports.length === 0 ? <span className="muted">{say.none}</span> : task.supports.map((unit) => unit.shortName || unit.name).join(', ')}</Fact>
      <Fact name={say.deadline}><DeadlineFact task={task} /></Fact>
      <Fact name={say.deliverable}>{task.deliverable || <span className="muted">{say.none}</span>}</Fact>
      <Fact name={say.approval}>{task.approval || <span className="muted">{say.none}</span>}</Fact>
      <Fact name={say.progress}>
        <StatusMark task={task} besideDeadline />
        <span className={styles.under}>{[say.percentDone(task.progressPercent), task.urgency === 'none' ? '' : labelOf(field, 'urgency', task.urgency)].filter(Boolean).join(' · ')}</span>
      </Fact>
      {task.programme !== '' && <Fact name={say.programme}><Link to="/tasks" search={{ programme: task.programme, state: 'all', group: 'unit' }}>{task.programme}</Link></Fact>}
      {task.recurrence !== null && <Fact name={say.recurrence}><RecurrenceFact recurrence={task.recurrence} /></Fact>}
    </dl>
  );
}

/** How it comes again, when next, and what was skipped because one was still open. */
function RecurrenceFact({ recurrence }: { readonly recurrence: NonNullable<TaskView['recurrence']> }) {
  const say = useWords(words);
  const { language } = useLanguage();
  const notes = [
    recurrence.nextOn === null || recurrence.nextOpensOn === null ? say.noNext : say.next(printDay(recurrence.nextOn), printDay(recurrence.nextOpensOn)),
    recurrence.skipped > 0 ? say.skipped(recurrence.skipped) : '',
  ].filter(Boolean);
  return (
    <>
      {printRecurrence(recurrence, language)}
      <span className={styles.under}>{notes.join('; ')}</span>
    </>
  );
}

function DeadlineFact({ task }: { readonly task: TaskView }) {
  const say = useWords(words);
  const moved = task.originalDueOn !== null && task.originalDueOn !== task.dueOn;
  const notes = [
    task.deadline !== null && task.deadline.phrase !== '' && task.deadline.source !== 'person' ? say.readFrom(task.deadline.phrase) : '',
    moved && task.originalDueOn !== null ? say.original(printDay(task.originalDueOn)) : '',
    task.extensionCount > 0 ? say.extended(task.extensionCount) : '',
    task.pausedDays > 0 ? say.pausedDays(task.pausedDays) : '',
  ].filter(Boolean);
  return (
    <>
      <DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} withDistance />
      {notes.length > 0 && <span className={styles.under}>{notes.join('; ')}</span>}
      <NoExtension task={task} className={styles.under} />
    </>
  );
}

/** The sentences that ordered the task, as they stand in the document; each opens the document at its place. */
export function Sources({ task }: { readonly task: TaskView }) {
  const say = useWords(words);
  if (task.crossing !== null && task.crossing.sources.length > 0) return <QuotesFromAbove sources={task.crossing.sources} />;
  if (task.sources.length === 0) return <p className="muted">{`${say.directly}: ${task.assigner}`}</p>;
  return (
    <section className={styles.section}>
      <h2>{task.sources.length === 1 ? say.source : say.sources}</h2>
      {task.sources.map((source) => (
        <figure key={source.passageId} className={styles.source}>
          <blockquote lang="vi">{source.quote.replace(/\*+/g, '').trim()}</blockquote>
          <figcaption>
            <Link to="/documents/$id" params={{ id: source.documentId }} search={{ at: `${source.start}-${source.end}` }} title={say.openAt}>{source.documentLabel}</Link>
          </figcaption>
        </figure>
      ))}
    </section>
  );
}

/** The same of an order from another agency: its documents are not here, its words are. */
function QuotesFromAbove({ sources }: { readonly sources: NonNullable<TaskView['crossing']>['sources'] }) {
  const say = useWords(words);
  return (
    <section className={styles.section}>
      <h2>{sources.length === 1 ? say.source : say.sources}</h2>
      {sources.map((source, index) => (
        <figure key={index} className={styles.source}>
          <blockquote lang="vi">{source.quote.replace(/\*+/g, '').trim()}</blockquote>
          <figcaption>{source.label}</figcaption>
        </figure>
      ))}
    </section>
  );
}
