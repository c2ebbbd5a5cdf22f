import type { Mark } from '#contract/index.js';
import { useState } from 'react';
import { useCommands } from '../../../commands/registry.js';
import { Button } from '../../../parts/button.js';
import { useLanguage, useWords } from '../../../words/words.js';
import { underlineOf } from './block.js';
import { MARK_KINDS, markWords, ruleWords } from './mark-words.js';
import styles from './source.module.css';

/** The foot of the source: what was read at the place that the person points at, and the legend of all marks. */
export function MarkNote({ marks }: { readonly marks: readonly Mark[] }) {
  const say = useWords(markWords);
  const [open, setOpen] = useState(false);
  useCommands(open ? [{ id: 'review.close-legend', label: say.legendClose, group: '', keys: 'Escape', inPalette: false, run: () => setOpen(false) }] : NONE);
  return (
    <div className={styles.foot}>
      {open && <Legend />}
      <Button look="quiet" aria-expanded={open} onClick={() => setOpen(!open)}>{say.legend}</Button>
      <p className={styles.pointed} role="note" aria-live="polite">{marks.length === 0 ? <span className="muted">{say.pointHint}</span> : marks.map((mark) => <Told key={`${mark.kind}${mark.start}`} mark={mark} />)}</p>
    </div>
  );
}

const NONE = [] as const;

function Told({ mark }: { readonly mark: Mark }) {
  const say = useWords(markWords);
  const { language } = useLanguage();
  const what = mark.label[language];
  const rule = ruleWords(mark.by, language);
  return (
    <span className={styles.told}>
      <b className={underlineOf(mark.kind)}>{say[mark.kind]}</b>
      {what !== '' && `: ${what}`}
      {rule !== '' && <span className="muted">{say.readBy(rule)}</span>}
    </span>
  );
}

function Legend() {
  const say = useWords(markWords);
  return (
    <ul className={styles.legend} aria-label={say.legend}>
      <li><span className={styles.task}>{say.legendTask}</span></li>
      <li><span className={styles.selected}>{say.legendSelected}</span></li>
      <li><span className={[styles.selected, styles.own].join(' ')}>{say.legendOwn}</span></li>
      <li><span className={styles.doubtful}>{say.legendDoubt}</span></li>
      {MARK_KINDS.map((kind) => <li key={kind}><span className={underlineOf(kind)}>{say[kind]}</span></li>)}
      <li className={styles.legendMissed}>{say.legendMissed}</li>
    </ul>
  );
}
