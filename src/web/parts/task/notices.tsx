import type { TaskView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { useWords } from '../../words/words.js';
import { InPlace, useRequestActs } from '../task-commands/in-place.js';
import { COMMAND_WORDS } from '../task-commands/words.js';
import { wished } from '../wished.js';
import { FIELD_WORDS, labelOf } from '../words.js';
import styles from './task.module.css';
import { TASK_WORDS } from './words.js';

/** What is special about a task now, in plain sentences, each with the buttons that settle it. */
export function TaskNotices({ task }: { readonly task: TaskView }) {
  return (
    <div className={styles.notices}>
      <RequestNotice task={task} />
      <ObstacleNotice task={task} />
      <ConditionNotice task={task} />
      <DunningNotice task={task} />
      <MergeNotice task={task} />
    </div>
  );
}

function Notice({ calm = false, children }: { readonly calm?: boolean; readonly children: ReactNode }) {
  return <div className={[styles.notice, calm ? styles.calm : ''].join(' ')}>{children}</div>;
}

function RequestNotice({ task }: { readonly task: TaskView }) {
  const say = useWords(TASK_WORDS);
  const field = useWords(FIELD_WORDS);
  const { request } = task;
  const acts = useRequestActs(request?.kind ?? 'extend');
  if (request === null) return null;
  const mayAnswer = task.may.includes('grant_request');
  return (
    <Notice>
      <p><b>{say.requestBy(request.by, wished(request, field), printDay(request.askedOn))}</b> {request.reason}</p>
      {mayAnswer && <InPlace task={task} acts={acts} main={false} />}
    </Notice>
  );
}

function ObstacleNotice({ task }: { readonly task: TaskView }) {
  const say = useWords(TASK_WORDS);
  const acts = useWords(COMMAND_WORDS);
  if (task.escalatedOn === null) return null;
  const standing = task.entries.findLast((entry) => entry.kind === 'obstacle' && entry.data['escalate'] === true && !entry.undone);
  return (
    <Notice>
      <p><b>{say.obstacle(printDay(task.escalatedOn))}</b> {standing?.body}</p>
      <InPlace task={task} main={false} acts={[{ kind: 'instruct', label: acts.instruct }]} />
    </Notice>
  );
}

function ConditionNotice({ task }: { readonly task: TaskView }) {
  const say = useWords(TASK_WORDS);
  const acts = useWords(COMMAND_WORDS);
  if (task.condition === null) return null;
  if (!task.dormant) return <Notice calm><p>{say.cameTrue(task.condition)}</p></Notice>;
  return (
    <Notice>
      <p><b>{say.waitsFor(task.condition)}</b> {say.sleeps}</p>
      <InPlace task={task} main={false} acts={[{ kind: 'resume', label: acts.start }]} />
    </Notice>
  );
}

function DunningNotice({ task: { dunning, waived } }: { readonly task: TaskView }) {
  const say = useWords(TASK_WORDS);
  const field = useWords(FIELD_WORDS);
  const told = [dunning === null ? '' : say.dunned(dunning.count, labelOf(field, 'dun', String(dunning.level)), printDay(dunning.on)), waived ? say.waived : ''].filter((each) => each !== '');
  return told.length === 0 ? null : <Notice calm><p>{told.join(' ')}</p></Notice>;
}

function MergeNotice({ task: { mergedInto, merged } }: { readonly task: TaskView }) {
  const say = useWords(TASK_WORDS);
  if (mergedInto === null && merged.length === 0) return null;
  return (
    <Notice calm>
      {mergedInto !== null && <p>{say.mergedInto}: <Link to="/tasks/$id" params={{ id: mergedInto.id }}>{`${mergedInto.code} ${mergedInto.title}`}</Link></p>}
      {merged.map((each) => <p key={each.id}>{say.mergedFrom}: <Link to="/tasks/$id" params={{ id: each.id }}>{`${each.code} ${each.title}`}</Link></p>)}
    </Notice>
  );
}
