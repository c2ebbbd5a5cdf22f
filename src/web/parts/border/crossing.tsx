import type { TaskView } from '#contract/index.js';
import { printDay } from '#core/index.js';
import { useState } from 'react';
import { useWords } from '../../words/words.js';
import { Button } from '../button.js';
import { AcceptOrder, mayGiveOn } from './accept-order.js';
import styles from './border.module.css';
import { BORDER_WORDS } from './words.js';

/** Where the other half of a task is, how the order travelled, and what the receiver does with it first. */
export function Crossing({ task, first }: { readonly task: TaskView; readonly first: string | undefined }) {
  const say = useWords(BORDER_WORDS);
  const mayGive = mayGiveOn(task);
  const [open, setOpen] = useState(mayGive && first === 'accept');
  const { border, crossing } = task;
  if (border === null || crossing === null) return null;
  const title = border.side === 'above' ? say.from(border.peer) : say.to(border.peer);
  return (
    <section className={styles.strip} aria-label={title}>
      <p><b>{title}</b> <span className="muted">· {linesOf(task, say).join(' · ')}</span></p>
      {mayGive && !open && <div><Button look={task.state === 'assigned' ? 'main' : 'plain'} onClick={() => setOpen(true)}>{task.state === 'assigned' ? say.accept : say.giveOn}</Button></div>}
      {mayGive && open && <AcceptOrder task={task} onClose={() => setOpen(false)} />}
    </section>
  );
}

/** The facts of the way, in a line. */
export function linesOf({ border, crossing }: Pick<TaskView, 'border' | 'crossing'>, say: (typeof BORDER_WORDS)['vi']): string[] {
  if (crossing === null || border === null) return [];
  const { code, supports, sentOn, arrivedOn, underWay } = crossing;
  const above = [say.arrivedOn(printDay(sentOn)), code === '' ? '' : say.code(code), supports.length === 0 ? '' : say.supports(supports.join(', '))];
  const below = [say.sentOn(printDay(sentOn)), arrivedOn === null ? say.notArrived : say.arrivedOn(printDay(arrivedOn)), underWay === 0 || arrivedOn === null ? '' : say.underWay(underWay)];
  return (border.side === 'above' ? above : below).filter((line) => line !== '');
}
