import { useState } from 'react';
import { TextField } from '../../parts/field.js';
import { StepRows } from '../../parts/task-commands/steps-form.js';
import { useWords } from '../../words/words.js';
import styles from './order.module.css';
import type { useOrder } from './use-order.js';
import { ORDER_WORDS } from './words.js';

/** What few orders have: a condition, the way of the product, who may see it. It stands open where something is in it. */
export function More({ order: { draft, change, lacks } }: { readonly order: ReturnType<typeof useOrder> }) {
  const say = useWords(ORDER_WORDS);
  const [filled] = useState(draft.condition !== '' || draft.steps.length > 0 || draft.restricted || draft.routine);
  const mark = (key: 'routine' | 'restricted', label: string) => <label><input type="checkbox" checked={draft[key]} onChange={(event) => change({ [key]: event.currentTarget.checked })} />{label}</label>;
  return (
    <details className={styles.more} open={filled || lacks('steps') || undefined}>
      <summary>{say.more}</summary>
      <div>
        <TextField label={say.condition} hint={say.conditionHint} value={draft.condition} maxLength={500} onChange={(event) => change({ condition: event.currentTarget.value })} />
        <div className={styles.steps} role="group" aria-label={say.steps}>
          <b className="small">{say.steps}</b>
          <StepRows steps={draft.steps} onChange={(steps) => change({ steps })} />
          {lacks('steps') && <p className={styles.problem}>{say.stepsMissing}</p>}
        </div>
        <div className={styles.marks}>{mark('routine', say.routine)}{mark('restricted', say.restricted)}</div>
      </div>
    </details>
  );
}
