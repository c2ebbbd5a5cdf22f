import { useState } from 'react';
import type { ReorganisationPreview } from '#contract/index.js';
import { fold, printDay } from '#core/index.js';
import { Button } from '../../parts/button.js';
import { SelectField, TextField } from '../../parts/field.js';
import { useUnits } from '../../parts/unit-picker.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import { afterOf, leadOf } from './draft.js';
import type { Draft } from './draft.js';
import styles from './reorganise.module.css';
import { REORGANISE_WORDS } from './words.js';

interface TasksPartProps {
  readonly draft: Draft;
  readonly preview: ReorganisationPreview;
  readonly onChange: (draft: Draft) => void;
}

type MovingTask = ReorganisationPreview['tasks'][number];
/** More rows than this are not drawn; the filter brings them up, and choosing all means them too. */
const SHOWN = 200;

/** The open tasks with the lead that each gets: all alike where there is one, else chosen singly or for many at once. */
export function TasksPart({ draft, preview, onChange }: TasksPartProps) {
  const words = useWords(REORGANISE_WORDS);
  const after = afterOf(draft, useUnits());
  const [only] = after;
  return (
    <section className={['card', 'pad', styles.part].join(' ')} aria-label={words.tasks}>
      <h2>{words.tasks} ({preview.tasks.length})</h2>
      {preview.tasks.length === 0 && <p className="muted">{words.tasksNone}</p>}
      {preview.tasks.length > 0 && after.length === 1 && only !== undefined && <p>{words.tasksAll(preview.tasks.length, only.name || words.unnamed)}</p>}
      {preview.tasks.length > 0 && after.length > 1 && <Choosing draft={draft} preview={preview} after={after} onChange={onChange} />}
      {preview.supportCount > 0 && <p className="small muted">{words.supports(preview.supportCount)}</p>}
    </section>
  );
}

type After = readonly { readonly id: string; readonly name: string }[];

function Choosing({ draft, preview, after, onChange }: TasksPartProps & { readonly after: After }) {
  const words = useWords(REORGANISE_WORDS);
  const [text, setText] = useState('');
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [target, setTarget] = useState('');
  const tasks = matching(preview.tasks, text);
  const allChosen = tasks.length > 0 && tasks.every((task) => chosen.has(task.id));
  const give = (ids: readonly string[], unitId: string) => onChange({ ...draft, tasks: new Map([...draft.tasks, ...ids.map((id) => [id, unitId] as const)]) });
  const left = preview.tasks.filter((task) => leadOf(draft, task.id) === null).length;
  const toggle = (id: string) => setChosen(chosen.has(id) ? new Set([...chosen].filter((each) => each !== id)) : new Set([...chosen, id]));
  return (
    <>
      <div className={styles.bar}>
        <div><TextField type="search" label={words.find} placeholder={words.findHint} value={text} onChange={(event) => setText(event.currentTarget.value)} /></div>
        <div><Units label={words.to} value={target} after={after} onChange={setTarget} /></div>
        <Button disabled={chosen.size === 0 || target === ''} onClick={() => {
          give([...chosen], target);
          setChosen(new Set());
        }}>{words.apply(chosen.size)}</Button>
      </div>
      {left > 0 && <p className={styles.problem} role="status">{words.left(left)}</p>}
      <div className={styles.wide}>
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col"><label className={styles.tick}><span className="visually-hidden">{words.selectAll}</span><input type="checkbox" checked={allChosen} onChange={() => setChosen(allChosen ? new Set() : new Set(tasks.map((task) => task.id)))} /></label></th>
              <th scope="col">{words.task}</th><th scope="col">{words.officer}</th><th scope="col">{words.due}</th><th scope="col">{words.lead}</th>
            </tr>
          </thead>
          <tbody>
            {tasks.slice(0, SHOWN).map((task) => (
              <TaskLine key={task.id} task={task} chosen={chosen.has(task.id)} onToggle={() => toggle(task.id)} lead={<Units hideLabel label={words.leadOf(task.code)} value={leadOf(draft, task.id) ?? ''} after={after} onChange={(unitId) => give([task.id], unitId)} />} />
            ))}
          </tbody>
        </table>
      </div>
      {tasks.length > SHOWN && <p className="small muted">{words.more(tasks.length - SHOWN)}</p>}
    </>
  );
}

function TaskLine({ task, chosen, onToggle, lead }: { readonly task: MovingTask; readonly chosen: boolean; readonly onToggle: () => void; readonly lead: React.ReactNode }) {
  const words = useWords(REORGANISE_WORDS);
  const field = useWords(FIELD_WORDS);
  return (
    <tr>
      <td><label className={styles.tick}><span className="visually-hidden">{words.choose(task.code)}</span><input type="checkbox" checked={chosen} onChange={onToggle} /></label></td>
      <td><span className="muted small">{task.code} · {labelOf(field, 'state', task.state)}</span><br />{task.title || <i>{words.hidden}</i>}</td>
      <td>{task.officer}</td>
      <td className={styles.day}>{task.dueOn === null ? '' : printDay(task.dueOn)}</td>
      <td>{lead}</td>
    </tr>
  );
}

interface UnitsProps {
  readonly label: string;
  readonly hideLabel?: boolean;
  readonly value: string;
  readonly after: After;
  readonly onChange: (unitId: string) => void;
}

function Units({ value, after, onChange, ...field }: UnitsProps) {
  const words = useWords(REORGANISE_WORDS);
  return (
    <SelectField {...field} value={value} onChange={(event) => event.currentTarget.value !== '' && onChange(event.currentTarget.value)}>
      <option value="">{words.noLead}</option>
      {after.map((unit) => <option key={unit.id} value={unit.id}>{unit.name || words.unnamed}</option>)}
    </SelectField>
  );
}

/** Tasks whose code, words or officer hold every word that was typed; marks are not needed. */
function matching(tasks: readonly MovingTask[], text: string): readonly MovingTask[] {
  const wanted = fold(text).split(' ').filter((word) => word !== '');
  if (wanted.length === 0) return tasks;
  return tasks.filter((task) => {
    const all = fold(`${task.code} ${task.title} ${task.officer}`);
    return wanted.every((word) => all.includes(word));
  });
}
