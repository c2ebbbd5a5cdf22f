import { Link } from '@tanstack/react-router';
import { useEffect, useId, useRef } from 'react';
import { daysBetween, printDay } from '#core/index.js';
import type { Attention } from '#core/index.js';
import { DeadlineTag, Tag } from '../../parts/status.js';
import { FIELD_WORDS, labelOf } from '../../parts/words.js';
import { useWords } from '../../words/words.js';
import { isTicked, mayChase, withTicks } from './choice.js';
import { DraftPaper } from './draft-paper.js';
import type { Followed, Unit } from './choice.js';
import styles from './page.module.css';
import { words } from './words.js';

interface UnitCardProps {
  readonly unit: Unit;
  readonly today: string;
  readonly changed: ReadonlySet<string>;
  /** Only this unit is shown. */
  readonly alone: boolean;
  readonly attention: Attention | undefined;
  readonly onChange: (changed: ReadonlySet<string>) => void;
}

/** What a unit has to be chased about. */
export function UnitCard({ unit: { unit, all, tasks }, today, changed, alone, attention, onChange }: UnitCardProps) {
  const say = useWords(words);
  const id = useId();
  const able = tasks.filter(mayChase);
  const ticked = able.filter((task) => isTicked(task, today, changed));
  const tick = (some: readonly Followed[], to: boolean): void => onChange(withTicks(changed, { tasks: some, to, today }));
  return (
    <section className="card" aria-labelledby={id}>
      <div className={styles.head}>
        {able.length === 0 ? <span className={styles.noTick} /> : <Tick label={say.pickUnit(unit.name)} on={ticked.length === able.length} part={ticked.length > 0 && ticked.length < able.length} onChange={(to) => tick(tasks, to)} />}
        <h2 id={id}>{unit.name} <span className="muted">{say.unitTasks(all.value)}</span></h2>
        {!alone && <Link to="/follow-up" search={{ ...(attention === undefined ? {} : { attention }), unitId: unit.id }} className="small no-print">{say.onlyUnit}</Link>}
        <span className="no-print"><DraftPaper look="quiet" label={say.paper} title={say.paperOf(unit.name)} attention={attention} unitId={unit.id} taskIds={ticked.map((task) => task.id)} /></span>
      </div>
      {tasks.length === 0 && <p className="muted pad">{say.notHere}</p>}
      <ul className={styles.rows}>
        {tasks.map((task) => (
          <li key={task.id} className={styles.row} data-row={task.id}>
            {mayChase(task) ? <Tick label={say.pick(task.title)} on={isTicked(task, today, changed)} onChange={(to) => tick([task], to)} /> : <span className={styles.noTick} title={say.notYours} />}
            <Row task={task} today={today} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Row({ task, today }: { readonly task: Followed; readonly today: string }) {
  const say = useWords(words);
  const field = useWords(FIELD_WORDS);
  const { dunning, lateLeaf, since } = task;
  const others = task.attention.filter((each) => each !== 'overdue' && each !== 'due_soon');
  return (
    <>
      <div className={styles.what}>
        <Link to="/tasks/$id" params={{ id: task.id }} className={styles.title}>{task.title}</Link>
        {lateLeaf !== null && <span className="small">{say.lateLeaf(lateLeaf.lead, printDay(lateLeaf.dueOn))} <Link to="/tasks/$id" params={{ id: lateLeaf.id }}>{lateLeaf.title}</Link></span>}
        {dunning !== null && <span className="muted small">{dunning.on === today ? say.chasedToday : say.chased(dunning.count, labelOf(field, 'dun', String(dunning.level)), printDay(dunning.on))}</span>}
      </div>
      <div className={styles.why}>
        <DeadlineTag deadline={task.deadline} dueOn={task.dueOn} timeliness={task.timeliness} withDistance />
        {others.map((each) => <Tag key={each} tone="soon" icon="clock">{labelOf(field, 'attention', each)}</Tag>)}
      </div>
      <div className={styles.hand}>
        <span>{say[`hand_${task.hand}`](task.holder)}</span>
        {since !== null && <span className="muted small">{say.since(printDay(since), daysBetween(since, today))}</span>}
      </div>
      <div className={styles.last}>
        {task.lastReport === null ? <span className="muted small">{say.noReport}</span> : <span className="small clamp2" title={task.lastReport}>{task.lastReport}</span>}
      </div>
    </>
  );
}

interface TickProps {
  readonly label: string;
  readonly on: boolean;
  /** Some of what it stands for. */
  readonly part?: boolean;
  readonly onChange: (on: boolean) => void;
}

function Tick({ label, on, part = false, onChange }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = part;
  }, [part]);
  return (
    <label className={styles.tick}>
      <input ref={box} type="checkbox" checked={on} onChange={(event) => onChange(event.currentTarget.checked)} />
      <span className="visually-hidden">{label}</span>
    </label>
  );
}
