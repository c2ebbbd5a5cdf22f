import type { TaskRow } from '#contract/index.js';
import { call } from '../../api/call.js';
import { useRead } from '../../api/read.js';
import { useWords } from '../../words/words.js';
import { TextArea, TextField } from '../field.js';
import { DeadlineTag } from '../status.js';
import { readWords, useSettled } from '../use-settled.js';
import { FIELD_WORDS } from '../words.js';
import styles from './commands.module.css';
import { FormShell } from './form-shell.js';
import type { OwnFormProps } from './own-form.js';
import { TOLD } from './place.js';
import { EMPTY_MERGE, readMerge } from './typed-fields.js';
import { useTaskAct } from './use-command.js';
import { useTypedForm } from './use-typed-form.js';
import { COMMAND_WORDS } from './words.js';

const MOST_SHOWN = 6;

/** Ends a task in another that orders the same: the other is looked for among the open tasks, first by the words of this one. */
export function MergeForm({ task, place, onClose }: OwnFormProps) {
  const say = useWords(COMMAND_WORDS);
  const field = useWords(FIELD_WORDS);
  const { typed: { typed, into, reason }, change, kept, forget } = useTypedForm({ taskId: task.id, kind: 'merge', empty: EMPTY_MERGE, read: readMerge });
  const { data, isFetching } = useTwins(typed, task.title);
  const found = (data?.tasks ?? []).filter((each) => each.id !== task.id).slice(0, MOST_SHOWN);
  const chosen = found.some((each) => each.id === into) ? into : null;
  const act = useTaskAct<string>(task, { told: say[TOLD[place]](field.act_merge), onTaken: () => (forget(), onClose()), send: (intoTaskId, { params, version }) => call('mergeTask', { params, body: { version, intoTaskId, reason } }) });
  return (
    <FormShell label={field.act_merge} place={place} blocked={chosen === null || reason.trim() === ''} act={act} kept={kept} onSend={() => chosen !== null && act.mutate(chosen)} onClose={onClose}>
      <p className="muted small">{say.mergeMeans}</p>
      <TextField label={say.mergeInto} type="search" value={typed} maxLength={200} hint={isFetching ? say.searching : found.length === 0 ? say.mergeNone : say.mergePick} onChange={(event) => change({ typed: event.currentTarget.value })} />
      <fieldset className={styles.found}>
        <legend className="visually-hidden">{say.mergePick}</legend>
        {found.map((each) => <Found key={each.id} task={each} chosen={each.id === chosen} onChoose={() => change({ into: each.id })} />)}
      </fieldset>
      <TextArea label={say.reason} rows={2} maxLength={4000} value={reason} onChange={(event) => change({ reason: event.currentTarget.value })} />
    </FormShell>
  );
}

function Found({ task, chosen, onChoose }: { readonly task: TaskRow; readonly chosen: boolean; readonly onChoose: () => void }) {
  return (
    <label className={styles.choice}>
      <input type="radio" name="into" checked={chosen} onChange={onChoose} />
      <span className="grow">
        <span className="clamp2">{task.title}</span>
        <span className="muted small">{[task.code, task.lead.shortName || task.lead.name, task.document?.label].filter(Boolean).join(' · ')}</span>
      </span>
      <DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} />
    </label>
  );
}

/** Open tasks by what was typed; while nothing is, those that begin like this one, which an order given twice does. */
function useTwins(typed: string, title: string) {
  const wanted = readWords(typed) || title.split(/\s+/).slice(0, 3).join(' ');
  const query = useSettled(wanted, 300);
  return useRead('listTasks', { query: { q: query, state: 'open', sort: 'relevance', limit: MOST_SHOWN + 1 } }, query !== '');
}
